# Enumerations of tuples, one-field tuples' docs, namespaces compared, searches, struct's integers.
import collections, enum, operator, struct, types, typing
for v in 1, 1.5, 'ab', {'k': 1}, (1, 2), None, []:
    class E(tuple, enum.Enum):
        A = v
        B = '2'
    print(list(E), E.A.value, E.A == v)
    try: print(E(v))
    except ValueError as e: print(e)
print(collections.namedtuple('D', 'x').__doc__, collections.namedtuple('D', 'x').__new__.__doc__)
print(collections.namedtuple('D', 'x y').__doc__, collections.namedtuple('D', '').__doc__, collections.namedtuple('D', '').__new__.__doc__)
class D(typing.NamedTuple):
    y: int = 2
print(D.__doc__)
n = types.SimpleNamespace(a=1)
for op in operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne:
    for o in n, types.SimpleNamespace(), 5:
        try: print(op(n, o))
        except TypeError as e: print(e)
for f in operator.indexOf, operator.countOf, operator.contains:
    for c in 5, None, [1, 2], 'ab', int:
        try: print(f(c, 'a'))
        except (TypeError, ValueError) as e: print(type(e).__name__, e, e.__context__)
class X:
    __index__ = 5
class Y:
    def __index__(self): return 7
class Z:
    def __index__(self): return 'a'
for v in 1j, 'a', None, X(), Y(), Z(), 1.0, object:
    try: print(struct.pack('<H', v))
    except Exception as e: print(type(e).__name__, e, repr(e.__context__), e.__suppress_context__)
