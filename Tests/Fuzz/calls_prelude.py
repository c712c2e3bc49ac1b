"""The head of each program of calls.py: the values at the edge, and the function that makes one call.

What is called is printed before the call, what came of it after it. `S` holds containers that an
`Evil` value, an element of theirs or an argument, changes from inside a call.
"""
import os as _os
import sys

_write = _os.write


class State:
    pass


S = State()


def fresh():
    S.depth = 0
    S.list = [Evil(1), 2, Evil(3), 4, 5, Dying()]
    S.dict = {1: 2, 'a': Dying()}
    S.set = {1, 2, 'a'}
    S.bytearray = bytearray(b'abcdefgh')
    try:
        evil = Evil(1)
        S.depth = 9
        S.dict[evil] = evil
        S.set.add(evil)
    finally:
        S.depth = 0
    S.instance = Plain(1)


def attack(number):
    if S.depth > 3:
        return
    S.depth += 1
    try:
        action = number % 4
        if action == 1:
            S.list.clear()
            S.dict.clear()
            S.set.clear()
            S.instance.__dict__.clear()
        elif action == 2:
            S.list.extend(range(100))
            S.dict.update({-i - 1: i for i in range(40)})
            S.set.update(range(50, 90))
            S.instance.__dict__ = {}
        elif action == 3:
            del S.list[:2]
            S.dict.popitem()
            S.set.pop()
            S.instance.__class__ = Other
        if action:
            S.bytearray.clear()
    except Exception:
        pass
    finally:
        S.depth -= 1


class Plain:
    def __init__(self, a=0): self.a = a
    def method(self, *a): return a


class Other(Plain):
    def __getattr__(self, name): raise AttributeError(name)


class Dying:
    def __del__(self): attack(1)


class Evil:
    def __init__(self, number=1): self.number = number
    def __eq__(self, other): attack(self.number); return self.number == 2
    def __lt__(self, other): attack(self.number); return self.number == 1
    def __gt__(self, other): attack(self.number); return self.number == 2
    def __le__(self, other): attack(self.number); return True
    def __hash__(self): attack(self.number); return 1
    def __index__(self): attack(self.number); return self.number
    def __int__(self): attack(self.number); return self.number
    def __float__(self): attack(self.number); return 1.5
    def __len__(self): attack(self.number); return self.number
    def __bool__(self): attack(self.number); return self.number == 1
    def __iter__(self): attack(self.number); return iter([1, 'a', Evil(1)])
    def __contains__(self, item): attack(self.number); return True
    def __getitem__(self, item): attack(self.number); return Evil(self.number)
    def __repr__(self): attack(self.number); return 'Evil'
    def __format__(self, spec): attack(self.number); return 'Evil'
    def __call__(self, *a, **k): attack(self.number); return self
    def __enter__(self): attack(self.number); return self
    def __exit__(self, *a): attack(self.number); return True
    def __add__(self, other): attack(self.number); return other
    __radd__ = __mul__ = __rmul__ = __or__ = __ror__ = __sub__ = __add__
    def __length_hint__(self): attack(self.number); return 3
    def __fspath__(self): attack(self.number); return 'evil'
    def __bytes__(self): attack(self.number); return b'evil'
    def __get__(self, *a): attack(self.number); return 5
    def __complex__(self): attack(self.number); return 1j
    def __round__(self, *a): attack(self.number); return 1
    def keys(self): attack(self.number); return [1, 2]
    def write(self, *a): attack(self.number); return 1
    def read(self, *a): attack(self.number); return b'x'
    def readline(self, *a): attack(self.number); return 'x'


class Wrong:
    """Answers what each protocol does not expect."""
    def __init__(self, result=None): self.__dict__['result'] = result
    def __index__(self): return self.result
    __hash__ = __len__ = __iter__ = __bool__ = __repr__ = __str__ = __int__ = __float__ = __index__
    __length_hint__ = __fspath__ = __bytes__ = __complex__ = __next__ = __reversed__ = __index__
    def __format__(self, spec): return self.result
    def __getitem__(self, item): return self.result
    def __iter__(self): return self.result
    def __eq__(self, other): return self.result
    __lt__ = __add__ = __radd__ = __contains__ = __instancecheck__ = __subclasscheck__ = __eq__
    def keys(self): return self.result
    def __getattr__(self, name): return self.result
    def __set_name__(self, *a): return self.result
    def __get__(self, *a): return self.result
    def __call__(self, *a, **k): return self.result


class Raising:
    def __raise(self, *a, **k): raise KeyError('raised')
    __eq__ = __lt__ = __index__ = __len__ = __iter__ = __bool__ = __repr__ = __int__ = __next__ = __raise
    __float__ = __getitem__ = __contains__ = __call__ = __add__ = __radd__ = __format__ = __raise
    __length_hint__ = __fspath__ = __bytes__ = __complex__ = __reversed__ = __enter__ = __raise
    def __hash__(self): raise KeyError('hash')
    def __getattr__(self, name): raise KeyError(name)


class MyInt(int):
    def __index__(self): return 'no'
    def __new__(cls, *a): return int.__new__(cls, 7)


class MyStr(str):
    def __eq__(self, other): attack(1); return True
    def __hash__(self): attack(1); return 0


class MyList(list):
    def __iter__(self): attack(1); return iter((9, 8))
    def __len__(self): return 3


class MyDict(dict):
    def __getitem__(self, key): attack(1); return key
    def __missing__(self, key): attack(1); return key
    def keys(self): return ['k']


class MyTuple(tuple):
    def __len__(self): return 100
    def __iter__(self): return iter('xyz')


class MyBytes(bytes):
    def __len__(self): return 2 ** 40


class MyFloat(float):
    def __float__(self): return 'no'


class MySet(set):
    def __contains__(self, item): attack(1); return True


class Meta(type):
    def __instancecheck__(cls, item): attack(1); return True
    def __call__(cls, *a, **k): return cls
    def __eq__(cls, other): attack(1); return True
    def __hash__(cls): return 3
    def __repr__(cls): return 'Meta-made'


class Made(metaclass=Meta):
    pass


class Slotted:
    __slots__ = ('a', 'b', '__weakref__')


class Liar:
    """Says that it is of another class."""
    def __init__(self, other): self.other = other
    @property
    def __class__(self): return self.other


def reclist():
    x = [1]
    x.append(x)
    return x


def recdict():
    x = {}
    x['x'] = x
    return x


def rectuple():
    x = ([],)
    x[0].append(x)
    return x


def released():
    x = memoryview(b'abcdef')
    x.release()
    return x


def exported():
    x = S.bytearray
    S.view = memoryview(x)
    return x


def gen():
    got = yield 1
    yield got
    return 5


def closed():
    x = gen()
    x.close()
    return x


def failed():
    x = (1 // 0 for i in (1,))
    try:
        next(x)
    except ZeroDivisionError:
        pass
    return x


def running():
    def inner():
        yield here[0]
    here = [None]
    here[0] = inner()
    def body():
        yield from here[1]
    result = next(here[0])
    return result


def running_now():
    def body():
        for item in S.calls:
            yield item
    return body()


def exhausted():
    x = iter([1])
    list(x)
    return x


def shrinking():
    x = iter(S.list)
    next(x, None)
    return x


async def coroutine():
    return 1


async def asynchronous():
    yield 1


def closing():
    x = coroutine()
    x.close()
    return x


def deadref():
    import weakref
    return weakref.ref(Plain())


def deadproxy():
    import weakref
    return weakref.proxy(Plain())


def liveproxy():
    import weakref
    return weakref.proxy(S.instance)


def trace():
    try:
        1 // 0
    except ZeroDivisionError as error:
        return error.__traceback__


def frame():
    return sys._getframe(0)


def cell(full=True):
    def inner(): return x
    if full:
        x = 1
    return inner.__closure__[0]


def chained():
    x = ValueError('x')
    y = KeyError('y')
    x.__cause__ = y
    y.__context__ = x
    return x


def half(cls):
    return cls.__new__(cls)


def subclass(cls):
    return type('Sub', (cls,), {'x': 1})


def evilsub(cls):
    def evil(self, *a, **k):
        attack(1)
        return getattr(super(made, self), name)(*a, **k)
    made = type('EvilSub', (cls,), {'__eq__': lambda self, other: attack(1) or True,
                                    '__hash__': lambda self: attack(2) or 5,
                                    '__len__': lambda self: attack(3) or 2,
                                    '__repr__': lambda self: attack(1) or 'evil'})
    return made


def sink(*a, **k):
    attack(1)
    return a


def bad(*a, **k):
    raise OSError('bad')


def show(value, depth=0):
    cls = type(value)
    if cls in SHOWN:
        text = repr(value)
    elif cls in (tuple, list) and depth < 2:
        text = '[%s]' % ', '.join([show(item, depth + 1) for item in value[:8]])
    elif cls is dict and depth < 2:
        text = '{%s}' % ', '.join([show(key, 2) + ': ' + show(item, depth + 1)
                                   for key, item in list(value.items())[:8]])
    else:
        text = '<' + cls.__name__ + '>'
        try:
            repr(value)
        except Exception as error:
            text += '!' + type(error).__name__
    return text if len(text) < 150 else text[:150] + '...'


SHOWN = (int, float, complex, str, bytes, bytearray, bool, type(None), type(...), type(NotImplemented), range)
COUNT = [0]


def T(text, function):
    COUNT[0] += 1
    _write(1, ('#%d %s\n' % (COUNT[0], text)).encode('ascii', 'backslashreplace'))
    fresh()
    try:
        result = function()
    except Exception as error:
        try:
            words = str(error)
            if type(words) is not str:
                words = '?'
        except Exception as second:
            words = '!' + type(second).__name__
        answer = 'raised ' + type(error).__name__ + ': ' + words[:300]
        error = None
    except BaseException as error:
        answer = 'raised ' + type(error).__name__
    else:
        S.depth = 9
        try:
            answer = show(result)
        except BaseException as error:
            answer = 'unshown ' + type(error).__name__
        result = None
    S.depth = 9
    function = None
    _write(1, (answer.replace('\n', '\\n') + '\n').encode('ascii', 'backslashreplace'))


def K(function, *args, **kwargs):
    return function(*args, **kwargs)


def put(thing, name, value):
    """Sets an attribute and uses the thing a little."""
    setattr(thing, name, value)
    return getattr(thing, name, 'gone')


def drain(thing, count=20):
    result = []
    for item in thing:
        result.append(item)
        if len(result) >= count:
            break
    return result
