"""types: names of types, classes made at run time, attributes of instances only, coroutines."""
import inspect
import sys
import types


def show(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


for name in sorted(set(types.__all__) - {'CapsuleType'}):
    value = getattr(types, name)
    print(name, value if isinstance(value, type) else inspect.signature(value))


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        print('prepare', name, bases, kwds)
        return {'prepared': True}

    def __new__(mcls, name, bases, namespace, **kwds):
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwds):
        super().__init__(name, bases, namespace)


class Other(type):
    pass


class A(metaclass=Meta):
    pass


class B(metaclass=Other):
    pass


class Entry:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        print('entries of', len(bases))
        return self.bases


class WrongEntry:
    def __mro_entries__(self, bases):
        return [int]


C = types.new_class('C', (A,), {'x': 1}, lambda namespace: namespace.update(y=2))
print(C, type(C), C.prepared, C.y, C.__module__)
D = types.new_class('D', (Entry(int), Entry()))
print(D.__mro__, len(D.__orig_bases__), len(types.get_original_bases(D)))
print(types.get_original_bases(int), types.get_original_bases(C))
show(types.get_original_bases, 5)
show(types.new_class, 'E', (A, B))
show(types.new_class, 'E', (WrongEntry(),))
show(types.new_class, 'E', 5)
show(types.new_class, 5)
show(types.new_class)
print(types.new_class('F').__mro__, types.new_class('G', (), None, None).__name__)
print(types.new_class('H', (), dict(metaclass=Meta, k=1)).prepared)
show(types.new_class, 'I', (), dict(metaclass=lambda *args, **kwds: (args, kwds), k=1))
bases = (int, str)
print(types.resolve_bases(bases) is bases, types.resolve_bases([int]), types.resolve_bases(()))
print(types.resolve_bases((Entry(int, str), list)))
show(types.resolve_bases, 5)
print(types.prepare_class('J'))
keywords = {'metaclass': Meta, 'z': 1}
print(types.prepare_class('J', (A,), keywords), sorted(keywords))
print(types.prepare_class('J', (A,), {'metaclass': type}))
print(types.prepare_class('J', (), {'metaclass': len}))
show(types.prepare_class, 'J', (A, B))

print('attributes of instances')


class Named(type):
    def __getattr__(cls, name):
        return f'class {name}'


class E(metaclass=Named):
    def __init__(self):
        self._x = 1

    @types.DynamicClassAttribute
    def x(self):
        """The doc."""
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    readonly = types.DynamicClassAttribute(lambda self: 5, doc='given')
    nothing = types.DynamicClassAttribute(None)


e = E()
print(e.x, E.x, e.readonly, E.readonly)
e.x = 9
print(e.x)
del e.x
for action in (lambda: e.x, lambda: setattr(e, 'readonly', 1), lambda: delattr(e, 'readonly'),
               lambda: e.nothing):
    show(action)
attribute = vars(E)['x']
print(attribute.__doc__, attribute.overwrite_doc, attribute.fget.__name__, attribute.fset.__name__,
      attribute.fdel.__name__, attribute.__isabstractmethod__)
other = attribute.getter(lambda self: 'other')
print(other.__doc__, other is attribute, other.fset is attribute.fset, other.overwrite_doc)
print(vars(E)['readonly'].getter(len).__doc__, vars(E)['readonly'].overwrite_doc)

print('coroutines')


@types.coroutine
def stepped():
    got = yield 1
    return got


async def waits():
    return await stepped()


print(bool(stepped.__code__.co_flags & 0x100), types.coroutine(stepped) is stepped,
      types.coroutine(waits) is waits)
coroutine = waits()
print(coroutine.send(None))
try:
    coroutine.send('sent')
except StopIteration as stop:
    print(stop.value)
show(types.coroutine, 5)


class Runs:
    gi_code, gi_frame, gi_running, gi_yieldfrom = 'code', 'frame', 'running', 'from'
    __name__ = 'runs'

    def __iter__(self):
        return self

    def send(self, value):
        return ('send', value)

    def throw(self, *args):
        return ('throw', args)

    def close(self):
        return 'closed'

    def __next__(self):
        return 'next'


@types.coroutine
def makes(kind):
    return kind()


wrapper = makes(Runs)
print(type(wrapper).__name__, wrapper.__name__, wrapper.__qualname__, wrapper.send(1),
      wrapper.throw(ValueError), wrapper.close(), next(wrapper), iter(wrapper) is wrapper,
      wrapper.__await__() is wrapper)
print(wrapper.gi_code, wrapper.cr_code, wrapper.gi_frame, wrapper.cr_frame, wrapper.gi_running,
      wrapper.cr_running, wrapper.gi_yieldfrom, wrapper.cr_await)
print(makes(list), makes.__name__)
plain = types.coroutine(lambda: (x for x in (1, 2)))()
print(type(plain).__name__, list(plain.__await__()))

print('code.replace')


def greet(name='you'):
    return 'hello', name


code = greet.__code__
changed = code.replace(co_name='salute', co_qualname='C.salute', co_filename='other.py',
                       co_firstlineno=100)
print(changed.co_name, changed.co_qualname, changed.co_filename, changed.co_firstlineno,
      code.co_name, next(changed.co_lines())[2] in (100, 101))
greet.__code__ = code.replace(
    co_consts=tuple('goodbye' if c == 'hello' else c for c in code.co_consts))
print(greet(), greet.__name__)
for wrong in ({'co_x': 1}, {'co_name': 5}, {'co_name': None}, {'co_firstlineno': 'a'},
              {'co_consts': 5}):
    show(code.replace, **wrong)
show(code.replace, 1)
