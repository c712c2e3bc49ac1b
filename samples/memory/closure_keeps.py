"""A function keeps the variables that it uses from outside, and only those."""
class Big:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('    -', self.name)

def make():
    used, unused = Big('used'), Big('unused')

    def ask():
        return used.name

    return ask

ask = make()
print('asking:', ask(), ask.__code__.co_freevars)
del ask
print('end')
