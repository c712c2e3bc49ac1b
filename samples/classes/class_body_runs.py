"""The body of a class is run like a function, once; what it binds becomes the class's attributes."""
print('before')

class Table:
    print('in the body')
    sizes = []
    for size in range(3):
        sizes.append(size * 10)
    del size

    def total(self):
        return sum(self.sizes)

    def renamed(self):
        return 'by another name'

    alias = renamed

print(Table.sizes, Table().total(), hasattr(Table, 'size'), Table.alias is Table.renamed, Table().alias())
