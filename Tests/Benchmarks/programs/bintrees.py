# Binary trees built, counted and dropped.
class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def grow(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(grow(depth - 1), grow(depth - 1))


kept = grow(14)
for depth in (4, 8, 12):
    print(depth, sum(grow(depth).count() for _ in range(1 << 15 - depth)))
print(kept.count())
