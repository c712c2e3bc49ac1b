# match: literals, captures, sequences, mappings, classes, guards, or, as.
class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Red: value = 'red'
def m(v):
    match v:
        case 0: return 'zero'
        case -1 | 1: return 'one-ish'
        case 1.5: return 'float'
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case Red.value: return 'dotted'
        case 2 + 3j: return 'complex'
        case []: return 'empty'
        case [x]: return 'one', x
        case [1, *rest]: return 'starts 1', rest
        case [*_, 'end']: return 'ends'
        case [a, [b, c], *_]: return 'nested', a, b, c
        case (x, y) if x == y: return 'pair equal', x
        case {'k': v, **rest}: return 'map', v, rest
        case {}: return 'any map'
        case Point(0, 0): return 'origin'
        case Point(x=0, y=y): return 'on y', y
        case Point(x, y) as p if x > y: return 'below', x, y, p is v
        case int(n): return 'int', n
        case str() as s if len(s) > 3: return 'long str', s
        case str(s): return 'str', s
        case float() | complex(): return 'number'
        case (1 | 2 | 3) as small, other: return 'small', small, other
        case _: return 'default'
for v in (0, 1, -1, 1.5, 'ab', b'x', None, True, False, 'red', 2 + 3j, [], [5], (5,), [1, 2, 3], [9, 8, 'end'], [7, [8, 9], 10], (4, 4), {'k': 1, 'z': 2}, {}, {'q': 1}, Point(0, 0), Point(0, 5), Point(5, 1), Point(1, 5), 42, 'long one', 'abc', 2.5, 1j, (2, 'x'), {1}, object, 'x', range(2), bytearray(b'a'), iter([1])):
    r = m(v); print(r)
class Dyn: pass
d = Dyn(); d.a = 1
match d:
    case Dyn(a=1, b=2): print('no')
    case Dyn(a=x): print('attr', x)
match 5:
    case int() | str() as k: print('or-as', k)
match (1, 2):
    case 1, *r: print(r)
match {'a': {'b': [1, {'c': 2}]}}:
    case {'a': {'b': [_, {'c': deep}]}}: print('deep', deep)
x = 'unchanged'
match 7:
    case x if False: pass
    case _: print('bound by failed guard:', x)
match [1, 2, 3]:
    case [a, b]: print('no')
    case a, b, c: print(a, b, c)
match 'str':
    case [*chars]: print('never')
    case _: print('str is no sequence')
for bad in ('match Point(1, 2):\n case Point(1, 2, 3): pass', 'match 5:\n case int(1, 2): pass', 'match 5:\n case m(): pass', 'match Point(1, 2):\n case Point(1, x=1): pass', 'match d:\n case Dyn(1): pass', 'match {}:\n case {"a": 1, "a": 2}: pass', 'match 1:\n case x: pass\n case y: pass', 'match x:\n case a | b: pass', 'match 1:\n case (a, a): pass'):
    try: exec(bad); print('fine')
    except (TypeError, SyntaxError) as e: print(type(e).__name__, str(e).split(' (<')[0])
match = 5; case = 6; print(match + case); _ = 3; print(_)
def type_soft():
    match, case, type = 1, 2, 3
    match [case]:
        case [2]: return type, match
print(type_soft())
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i): return i
match Seq():
    case [a, b]: print('no')
    case _: print('not registered as a sequence')
class L(list): pass
class D(dict): pass
match L([1, 2]), D(a=1):
    case [a, b], {'a': c}: print(a, b, c)
