"""An exception in `__del__` has nobody to go to: it is reported and the program goes on."""
class Fragile:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('deleting', self.name)
        if self.name == 'vase':
            raise ValueError('it broke')

first, second = Fragile('vase'), Fragile('cup')
del first
print('still running')
del second
