# PEP 695: type parameters and type statements.
def first[T](items: list[T]) -> T:
    return items[0]
class Box[T, *Ts, **P]:
    def get(self) -> T: ...
type Pair[A] = tuple[A, A]
type Lazy = undefined
print(first([1]), first.__type_params__, Box.__type_params__)
print(Pair, Pair.__name__, Pair.__type_params__)
T, = first.__type_params__
print(T.__name__, T.__bound__, T.__constraints__)
def bounded[S: int, U: (int, str)](): pass
print([(p.__name__, p.__bound__, p.__constraints__) for p in bounded.__type_params__])
try:
    Lazy.__value__
except NameError as e: print(e)
type = 5
print(type + 1)
