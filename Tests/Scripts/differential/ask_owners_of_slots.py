# Methods of built-in types that are their base's, and those that are their own.
def attempt(call):
    try:
        print(call())
    except BaseException as e:
        print(type(e).__name__, e)


for name in ('ValueError', 'KeyError', 'OSError', 'BlockingIOError', 'UnicodeDecodeError', 'ExceptionGroup',
             'NameError', 'UnboundLocalError', 'TabError'):
    cls = getattr(__import__('builtins'), name)
    print(name, *('%s:%d' % (n, n in cls.__dict__) for n in ('__new__', '__init__', '__str__', '__dict__')))
    attempt(lambda: cls.__new__())
    attempt(lambda: cls.__new__(None))
    attempt(lambda: cls.__new__(int))
    attempt(lambda: cls.__init__())
    attempt(lambda: cls.__init__(1))
    attempt(lambda: cls.__init__)
attempt(lambda: repr(BaseException.__new__(ValueError, 1)))
attempt(lambda: repr(ValueError.__new__(ValueError, 1)))
attempt(lambda: repr(BaseException.__new__(OSError, 1)))
attempt(lambda: repr(OSError.__new__(FileNotFoundError, 2, 'x')))
attempt(lambda: bytes.__sizeof__(b'ab'))
attempt(lambda: bytes.__sizeof__(b'ab', 1))
attempt(lambda: tuple.__sizeof__((1, 2), x=1))
attempt(lambda: list.__sizeof__(5))
for value in (0, 1, -1, 2**30, -2**30, 2**60, True, False, 1.5, 1j, '', '\u00e9', b'abc', [], (1, 2), {}, set(), range(3)):
    print(repr(value), object.__sizeof__(value))


class X:
    def __getattribute__(self, name):
        return 'got ' + name


for base in (int, bytes, list, tuple, dict, set, property, Exception, complex, object, str, float, frozenset):
    class Mixed(*([base, X] if base is not object else [X, object])):
        pass
    attempt(lambda: Mixed().nothing)

attempt(lambda: b'%i' % set())
attempt(lambda: '%i' % set())
attempt(lambda: b'%hi' % {})
attempt(lambda: b'%u' % 'a')
attempt(lambda: {}.pop([]))
attempt(lambda: {}.pop([], 1))
attempt(lambda: {1: 2}.pop([]))


class Slots:
    __slots__ = ()


def slots(*names, **others):
    attempt(lambda: type('S', (X,), {'__slots__': names, **others}))


slots('x', '__dict__', x=1)
slots('x', '1', x=1)
slots('x', x=1)
slots('_a', '__b', _S__b=1)


class Times(list):
    def __mul__(self, other):
        return NotImplemented


class RTimes(list):
    def __rmul__(self, other):
        return NotImplemented


attempt(lambda: Times() * Times())
attempt(lambda: Times() * 2)
attempt(lambda: 2 * Times([1]))
attempt(lambda: RTimes([1]) * 2)
attempt(lambda: 2 * RTimes([1]))
attempt(lambda: [1] * RTimes())
view = memoryview(bytearray(12)).cast('B', (3, 4))
attempt(lambda: view[2**64])
attempt(lambda: view[1])
attempt(lambda: view.__delitem__(2**64))
attempt(lambda: view.__setitem__(2**64, 1))
view.release()
attempt(lambda: list(view))
attempt(lambda: view[0])


class Logged:
    def __getattribute__(self, name):
        print('get', name)
        return object.__getattribute__(self, name)


class Answers:
    def __getattr__(self, name):
        return name


import copy
attempt(lambda: type(copy.copy(Logged())) is Logged)
attempt(lambda: type(copy.copy(Answers())) is Answers)
attempt(lambda: len(Logged().__reduce_ex__(2)))


class Odd:
    __module__ = b'a'

    class Inner:
        __module__ = 5


class Plain:
    __module__ = 'builtins'

    class Inner:
        __module__ = None


print(Odd, Odd.Inner, Odd(), Plain, Plain.Inner, Plain.Inner(), list[Odd], list[Odd.Inner], list[Plain.Inner])
attempt(lambda: setattr(5, '__class__', int))
attempt(lambda: setattr(object(), '__class__', object))
