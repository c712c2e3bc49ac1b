"""`__setattr__` sees every assignment to an attribute, those in `__init__` too."""
class Frozen:
    def __init__(self, **values):
        for name, value in values.items():
            super().__setattr__(name, value)

    def __setattr__(self, name, value):
        raise AttributeError(f'{type(self).__name__} cannot change: {name}')

    def __delattr__(self, name):
        raise AttributeError('nor lose anything')

point = Frozen(x=1, y=2)
print(point.x, point.y)
for statement in ('point.x = 5', 'point.z = 1', 'del point.y'):
    try:
        exec(statement)
    except AttributeError as error:
        print(error)
