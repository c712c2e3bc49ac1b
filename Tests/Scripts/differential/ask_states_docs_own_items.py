# A list of a subclass extended by itself, states of sets and bytearrays, docstrings that are no UTF-8.
import copy


def attempt(call):
    try:
        print(call())
    except BaseException as e:
        print(type(e).__name__, e)


class L(list):
    def __iter__(self):
        print('iterated')
        return iter([7])


own = L([1, 2])
own.extend(own)
print(list.__repr__(own))
own += own
print(list.__repr__(own))
other = L([3])
other.extend(L([4]))
print(list.__repr__(other))

for base in (set, frozenset, bytearray, list, dict):
    class Plain(base):
        pass

    class One(base):
        def __getstate__(self):
            return 1

    class Pairs(base):
        def __getstate__(self):
            return {'a': 1}

    attempt(lambda: Plain().__reduce_ex__(2)[2])
    attempt(lambda: One().__reduce_ex__(2)[2])
    attempt(lambda: copy.copy(One()))
    attempt(lambda: copy.copy(Pairs()).a)

attempt(lambda: type('D', (), {'__doc__': '\ud800'}))
attempt(lambda: type('D', (), {'__doc__': '\u00e9'}).__doc__)
attempt(lambda: sum(2, 'a'))
attempt(lambda: sum([2], 'a'))
attempt(lambda: sum(2, b''))
attempt(lambda: NameError(a=1, b=2))
attempt(lambda: NameError(a=1))
attempt(lambda: AttributeError(a=1, b=2, c=3))
attempt(lambda: ImportError(a=1, b=2, c=3, d=4))
attempt(lambda: __import__("it's"))
attempt(lambda: __import__("sys.it's"))


class Slots:
    __slots__ = ('x', 'y')


class Asked(Slots):
    def __getattribute__(self, name):
        print('get', name)
        return object.__getattribute__(self, name)


both = Asked()
both.x = 1
attempt(lambda: both.__reduce_ex__(2)[2])
attempt(lambda: copy.copy(both).x)
