# Members, classes of attributes and static look-up.
import inspect, types
from inspect import *
class Meta(type):
    def __getattr__(cls, name):
        if name == 'virtual': return 42
        return super().__getattribute__(name)
    meta_attribute = 1
class Base(metaclass=Meta):
    @types.DynamicClassAttribute
    def dynamic(self): return 8
    def method(self): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
    @property
    def prop(self): pass
    data = 3
class Sub(Base):
    __slots__ = ('slot',)
    data = 4
    def method(self): pass
    def __dir__(self): return ['a', 'data', 'data', 'method']
for a in classify_class_attrs(Sub):
    if not a.name.startswith('__'): print(a)
print([a[:3] for a in classify_class_attrs(Meta) if a.defining_class is Meta])
print([(a.name, a.kind, a.defining_class.__name__) for a in classify_class_attrs(bool) if a.name in ('__new__', '__and__', 'from_bytes', 'real', '__doc__', '__dict__', 'to_bytes')])
print([n for n, v in getmembers(Sub) if n[0] != '_'], getmembers(Sub(), ismethod)[0][0], [n for n, v in getmembers_static(Sub) if n[0] != '_'])
print([(n, type(v).__name__) for n, v in getmembers_static(Sub) if n in ('cm', 'sm', 'prop', 'slot', 'dynamic')])
class Odd:
    def __getattr__(self, name): print('asked', name); return 1
    def __getattribute__(self, name): print('asked', name); return object.__getattribute__(self, name)
    @property
    def p(self): print('ran'); return 5
    v = 1
o = Odd()
print(getattr_static(o, 'v'), getattr_static(o, 'zz', 'none'), type(getattr_static(o, 'p')).__name__)
class Setting:
    def __get__(self, *a): return 'got'
    def __set__(self, *a): pass
class Getting:
    def __get__(self, *a): return 'got'
class H:
    s = Setting(); g = Getting()
h = H(); vars(h).update(s=1, g=2)
print(type(getattr_static(h, 's')).__name__, getattr_static(h, 'g'), getattr_static(H, 'mro').__name__, getattr_static(H, 's').__class__.__name__)
class Hidden:
    __dict__ = {'x': 'class'}
i = Hidden()
for f in (lambda: getattr_static(i, 'x'), lambda: getattr_static(i, '__dict__'), lambda: getattr_static(type, '__dict__').__name__, lambda: getattr_static(3, 'real').__name__, lambda: getattr_static(inspect, 'getattr_static').__name__):
    try: print(f())
    except AttributeError as e: print('no', e)
class Slots:
    __slots__ = ('a', 'b')
x = Slots(); x.a = 1
print([n for n, v in getmembers(x) if n[0] != '_'], getattr_static(x, 'a') is Slots.a)
print(getclasstree([Sub, Base, bool, int], True), getclasstree([Sub, bool]))
print([isroutine(f) for f in (len, ''.join, str.join, int.__add__, (1).__add__, h, H, Base.cm, Sub().method)], [ismethoddescriptor(f) for f in (str.join, vars(Base)['cm'], vars(Base)['sm'], Base.prop, Slots.a, Getting(), Setting(), Base.method, H)], [isdatadescriptor(f) for f in (Base.prop, Slots.a, Setting(), Getting(), len)])
print(ismemberdescriptor(Slots.a), isgetsetdescriptor(vars(H)['__dict__']), ismethodwrapper((1).__add__), isabstract(Base), ismodule(inspect), ismodule.__name__, isclass.__qualname__)
import abc
checks = []
class Checker(abc.ABC):
    def __init_subclass__(cls): checks.append(isabstract(cls))
class A1(Checker):
    @abc.abstractmethod
    def f(self): pass
class A2(A1): pass
class A3(A2):
    def f(self): pass
print(checks, isabstract(A1), isabstract(A3))
