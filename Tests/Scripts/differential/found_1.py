"""What the generator found, first collection: small differences in built-in types and calls."""
import copy


def attempt(call):
    try:
        print(ascii(call()))
    except Exception as error:
        print(type(error).__name__, error)


# The state of iterators.
for make in (lambda: iter([1, 2, 3]), lambda: iter((1, 2)), lambda: iter('abc'), lambda: iter(b'ab'),
             lambda: iter(bytearray(b'ab')), lambda: iter(range(2, 9, 3)), lambda: iter(range(2**70, 2**70 + 2)),
             lambda: iter({1: 2, 3: 4}), lambda: iter({5: 6}.items()), lambda: iter({7, 8}),
             lambda: reversed([1, 2, 3]), lambda: reversed('ab'), lambda: enumerate('ab', 5),
             lambda: zip('ab', 'cd', strict=True), lambda: map(str, [1, 2]), lambda: filter(None, [0, 1])):
    it = make()
    next(it)
    again = copy.copy(it)
    print(type(it).__name__, it.__reduce__()[0].__name__, list(again))
    if hasattr(it, '__setstate__'):
        for state in (0, 1, -5, 100, None, 2**70):
            attempt(lambda: make().__setstate__(state))
    list(it)
    attempt(lambda: it.__reduce__()[1:] if type(it).__name__ not in ('zip', 'map', 'filter', 'enumerate') else 0)
it = iter(lambda: 1, 2)
print(len(it.__reduce__()), hasattr(it, '__length_hint__'))
# A literal of constants has the order of the compiler's second frozenset.
print({3, 64, 128, 5}, {128, 64, 0, 32}, set([3, 64, 128, 5]))


def only(a, /): return a


for call in (
        lambda: only(**{'a': 7, 'w': 8}), lambda: b'a'.rfind(set, 0j), lambda: ' 42 '.expandtabs(16, default=20),
        lambda: 0.5.__ne__(**{1: 2}), lambda: '{a}'.format(**{'a': 1, 2: 3}), lambda: print(**{1: 2}),
        lambda: only(**{1: 2}), lambda: int(2, 1), lambda: int(b'1', 99), lambda: pow(2, 'a', 1j), lambda: pow(2, 3, 1j),
        lambda: b'\xc3'.decode('utf8', 'xmlcharrefreplace'), lambda: b'\xff'.decode('ascii', 'namereplace'),
        lambda: bytes.fromhex('6\u03a3'), lambda: b''.decode('nosuch'), lambda: b'a'.decode('nosuch'), lambda: str(b'', 'nosuch'),
        lambda: b'abc'.translate(0j, delete=1), lambda: exec('y = bytearray(b"abc")\ny += y'), lambda: exec('x = 1if 2else 3 $ 4'),
        lambda: [].sort(1, key=2, reverse=3), lambda: 'a'.split(sep='b', maxsplit=1, x=2), lambda: float(x=1)):
    attempt(call)


def warned(): return (-1.5)[0]
