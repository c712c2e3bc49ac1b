"""When the last reference goes, the object dies there and then, in the middle of the program."""
class Ghost:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   ', self.name, 'is gone')

print('rebinding:')
x = Ghost('first')
x = Ghost('second')
print('del:')
del x
print('never bound:')
Ghost('third')
print('overwritten in a list:')
row = [Ghost('fourth')]
row[0] = None
print('end')
