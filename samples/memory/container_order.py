"""In which order the parts of a container die when it goes."""
class Ghost:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')

print('list: ', end='')
row = [Ghost(1), Ghost(2), Ghost(3)]
del row
print('\ntuple:', end=' ')
row = (Ghost(1), Ghost(2), Ghost(3))
del row
print('\ndict: ', end='')
row = {'a': Ghost(1), 'b': Ghost(2)}
del row
print('\nattributes:', end=' ')
row = Ghost('self')
row.a, row.b = Ghost('a'), Ghost('b')
del row
print('\nslice:', end=' ')
row = [Ghost(1), Ghost(2), Ghost(3), Ghost(4)]
del row[1:3]
print('| rest:', end=' ')
del row
print()
