"""Differences that random programs showed: what slots, argument counts and names say."""
import sys
import weakref


class OnlySet:
    def __setitem__(self, key, value): pass


class OnlyDelete:
    def __delitem__(self, key): pass


class Text(str):
    def __len__(self): print('len asked'); return 7


class Keyless:
    def __getattr__(self, name): print('getattr', name); raise AttributeError(name)


class Fields:
    def __getattr__(self, name): print('getattr', name); return lambda: []


class C: pass


def attempt(call):
    try:
        print(repr(call()))
    except BaseException as error:
        print(type(error).__name__, error)


def delete(container, key):
    del container[key]


def store(container, key):
    container[key] = 1


for container in (5, 2.5, 'abc', b'abc', (1, 2), range(3), None, C(), OnlySet(), OnlyDelete(), {1}, len):
    for key in (0, 'a', slice(1, 2)):
        print(type(container).__name__, key)
        attempt(lambda: delete(container, key))
        attempt(lambda: store(container, key))

attempt(lambda: 1j.conjugate(1, 2, x=3))
attempt(lambda: b''.lstrip(1, 2, 3, x=4))
attempt(lambda: bytearray().capitalize(1, x=3))
attempt(lambda: [1].__setitem__(1))
attempt(lambda: iter([1]).__setattr__(1))
attempt(lambda: (1).__pow__())
attempt(lambda: (1).__add__())
attempt(lambda: (lambda: 1).__get__())
attempt(lambda: iter([1]).__init__(1, 2))
attempt(lambda: {}.items().__init__(1, 2))
attempt(lambda: object().__init__(1))
attempt(lambda: C().__init__(1))
attempt(lambda: b'ab'.hex([1, 2]))
attempt(lambda: b'ab'.hex([1]))
attempt(lambda: type(iter(Text('abc'))).__name__)
attempt(lambda: type(iter('abc')).__name__)
attempt(lambda: weakref.ref(C) + 1)
attempt(lambda: (int | str).x)
attempt(lambda: 'a' + list[int])
attempt(lambda: sys.stdout + 1)
attempt(lambda: sys.flags.zork)

first, *rest = Text('abc')
print(first, rest)
for source in (Keyless(), Fields()):
    attempt(lambda: {**source})
    attempt(lambda: dict(**source))
    attempt(lambda: dict(source))
    attempt(lambda: {}.update(source))

data = bytearray(b'abc')
for key, value in ((slice('a', None), [300]), (slice(None, None, 0), 2), (slice(0, 1), 2), (slice(0, 1), 'x')):
    def assign(): data[key] = value
    attempt(assign)
print(6 is not 1j, 'a' is b'a', sep='\n')
attempt(lambda: (b'ab' * 3)[0.5])
attempt(lambda: [1][-0.5])
