# __init_subclass__, __set_name__, __class_getitem__, __mro_entries__.
class Plugin:
    registry = {}
    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        print('subclass', cls.__name__, name)
        cls.registry[name or cls.__name__] = cls
class One(Plugin): pass
class Two(One, name='second'): pass
print(sorted(Plugin.registry))
try:
    class Three(Plugin, colour='red'): pass
except TypeError as e: print(e)
class Field:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, v): obj.__dict__[self.name] = v
class Record:
    x = Field(); y = Field(); alias = x
r = Record(); r.x = 1; print(r.x, r.y, r.alias, r.__dict__)
class Bad:
    def __set_name__(self, owner, name): raise ValueError('no name')
try:
    class Owner: attr = Bad()
except ValueError as e: print(e, getattr(e, '__notes__', None))
class Gen:
    def __class_getitem__(cls, item): return cls.__name__, item
print(Gen[int], Gen[1, 2])
class Entry:
    def __mro_entries__(self, bases): print('entries', len(bases)); return (Plugin,)
class ViaEntry(Entry(), name='via'): pass
print(ViaEntry.__bases__, ViaEntry.__orig_bases__[0].__class__.__name__)
class Late:
    pass
Late.attr = Field()
try: Late().attr
except AttributeError as e: print(e)
try: int[5]
except TypeError as e: print(e)
print(list[int], dict[str, int], tuple[int, ...], type[int], list[int]([1]), list[int].__origin__, list[int].__args__)
