"""A class with nothing but `__getitem__` can be iterated: 0, 1, 2… until IndexError."""
class Squares:
    def __getitem__(self, index):
        print('asked for', index)
        if index > 3:
            raise IndexError
        return index * index

print(list(Squares()))
print(4 in Squares())
first, second, *rest = Squares()
print(first, second, rest)
