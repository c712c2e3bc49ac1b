"""Type parameters: `def f[T]` and `class C[T]` make names for a type checker; nothing is checked here."""
def first[T](items: list[T]) -> T:
    return items[0]

class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

print(first(['a', 'b']), first.__type_params__)
stack = Stack[int]()
stack.push('not an int, and nobody minds')
print(stack.items, Stack.__type_params__)

type Pair[A] = tuple[A, A]
print(Pair, Pair.__value__)
