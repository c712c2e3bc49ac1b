"""Several managers in one `with`: the last one entered is the first one left."""
class Layer:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self.name

    def __exit__(self, *details):
        print('exit', self.name)

with (
    Layer('outer') as a,
    Layer('inner') as b,
):
    print(a, b)

class Broken(Layer):
    def __enter__(self):
        raise OSError('cannot enter')

try:
    with Layer('first'), Broken('second'):
        print('never here')
except OSError as error:
    print('caught', error)
