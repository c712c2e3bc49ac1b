# Instances made and dropped, each with a child.
class Leaf:
    def __init__(self, value):
        self.value = value


class Node:
    def __init__(self, value):
        self.value = value
        self.leaf = Leaf(value)


def run(rounds):
    seen = 0
    for index in range(rounds):
        seen = (seen + Node(index).leaf.value) & 0xFFFFFF
    return seen


print(run(1_500_000))
