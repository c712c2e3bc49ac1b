# `f_locals` of a function: its keys, what it refuses, and what else than variables it keeps.
import sys


def show(get):
    try:
        print(get())
    except Exception as error:
        print(type(error).__name__, error)


class NoHash(str):
    __hash__ = None


class Other:
    __hash__ = None


class Text(str):
    pass


class Equal:
    def __hash__(self):
        return hash('x')

    def __eq__(self, other):
        return other == 'x'


def f():
    x = 1
    seen = sys._getframe().f_locals
    Proxy = type(seen)
    print([name for name in dir(seen) if not name.startswith('__')], hasattr(seen, '__ror__'))

    def delete(key):
        del seen[key]

    def store(key, value):
        seen[key] = value

    show(lambda: delete('x'))
    show(lambda: delete('missing'))
    show(lambda: seen.pop('x'))
    for arguments in (), (1,), (sys._getframe(), 2):
        show(lambda: Proxy(*arguments))
    show(lambda: Proxy(sys._getframe())['Proxy'] is Proxy)
    for number, key in enumerate((NoHash('x'), Other(), Text('x'), Equal())):
        show(lambda: store(key, number))
        show(lambda: seen[key])
        show(lambda: key in seen)
        show(lambda: seen.get(key))
        print(x)
    seen['further'] = 3
    print(sorted(locals()), eval('further'), list(reversed(seen))[0])
    show(lambda: seen | 3)
    show(lambda: sorted(seen | {'more': 1}) == sorted({'more': 1} | seen))
    show(lambda: seen.update(3))
    show(lambda: seen.update([('a', 1)]))
    show(lambda: seen.update(sys._getframe(1).f_locals))

    def change():
        nonlocal seen
        seen |= 3
    show(change)
    show(lambda: (seen == 3, seen.copy() == seen, type(reversed(seen))))


f()


class Body:
    sys._getframe().f_locals['made'] = 1


print(Body.made)
