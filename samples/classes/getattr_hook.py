"""`__getattr__` is asked only for what is not found; `__getattribute__` for everything."""
class Defaults:
    known = 'in the class'

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(f'no {name}')
        print('computing', name)
        return name.upper()

settings = Defaults()
settings.own = 'in the object'
print(settings.known, settings.own, settings.color)
print(getattr(settings, '_hidden', 'fallback'), hasattr(settings, '_x'))

class Watched:
    def __getattribute__(self, name):
        print('reading', name)
        return super().__getattribute__(name)

watched = Watched()
watched.x = 1
print(watched.x)
