"""What the generator found, third collection: counts and names of arguments, conversions, warnings of source that fails."""


def attempt(call):
    try:
        print(ascii(call()))
    except BaseException as error:
        print(type(error).__name__, error)


class Set(set): pass
class Frozen(frozenset): pass
class Int(int): pass


class Reflected:
    def __rpow__(self, other): return 'rpow'


class Converted:
    def __int__(self): return True
    def __index__(self): return Int(3)


for call in (
        lambda: Set(1, 2), lambda: Frozen(1, 2), lambda: set(1, 2), lambda: Int(1, 2, 3), lambda: int(1, 2, 3),
        lambda: min(x=1), lambda: max(default=1), lambda: sorted(key=1), lambda: zip(a=1, b=2), lambda: zip(a=1),
        lambda: type(...)(1), lambda: type(None)(1), lambda: type(NotImplemented)(1), lambda: pow(Reflected(), 2, 3), lambda: pow(2, Reflected()),
        lambda: int(Converted()), lambda: [0, 1, 2, 3, 4][Converted()], lambda: '%d' % Converted(), lambda: range(Converted()),
        lambda: 0(**{1: 2}), lambda: [].pop(x=1, **{1: 2}), lambda: IndentationError(1, **{1: 2}), lambda: 0.5.__eq__(**{1: 2}),
        lambda: '{x}'.format(**{1: 2, 'x': 3}), lambda: dict(**{1: 2}), lambda: Int(**{1: 2})):
    attempt(call)
for source in ('x = 1 $ 2\ny = 3if 4 else 5', 'while x < :\n    pass\nz = 15jif 2 else 3', '"\\d"; x = = 1', 'x = = 1; "\\d"'):
    attempt(lambda: exec(source))
