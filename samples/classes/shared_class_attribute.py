"""A list in the class is shared by all objects; one made in `__init__` is not."""
class Shared:
    items = []

    def add(self, item):
        self.items.append(item)

class Own:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)

for kind in (Shared, Own):
    first, second = kind(), kind()
    first.add('x')
    print(kind.__name__, first.items, second.items, first.items is second.items)
