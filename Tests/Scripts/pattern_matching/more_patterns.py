# match
def m(x):
    match x:
        case 0 | 1 as z: return ('01', z)
        case -1.5: return 'neg'
        case 1+2j: return 'cplx'
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case [a, b]: return ('two', a, b)
        case [a, *r, b] if r: return ('many', a, r, b)
        case (): return 'empty'
        case {'k': v, **rest}: return ('map', v, rest)
        case {}: return 'anymap'
        case str() as s: return ('str', s)
        case int(n) if n > 100: return ('big', n)
        case float(f): return ('f', f)
        case Point(x=0, y=yy): return ('P0', yy)
        case Point(a, b): return ('P', a, b)
        case _: return 'other'
class Point:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x, s.y = x, y
for v in [0, 1, True, -1.5, 1+2j, 'ab', b'x', None, [1, 2], (1, 2, 3), [], {'k': 1, 'l': 2}, {}, 'zz', 101, 50, 2.5, Point(0, 1), Point(3, 4), {1}, range(2), bytearray(b'ab'), iter([])]:
    print(v if not isinstance(v, Point) and not hasattr(v, '__next__') else 'obj', m(v))
class Bad: __match_args__ = ['x']
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def b1():
    match Bad():
        case Bad(1): pass
t(b1)
def b2():
    match Point(1, 2):
        case Point(1, 2, 3): pass
t(b2)
def b3():
    match Point(1, 2):
        case Point(1, x=3): pass
t(b3)
def b4():
    match 3:
        case int(1, 2): pass
t(b4)
class Bad2: __match_args__ = (1,)
def b5():
    match Bad2():
        case Bad2(1): pass
t(b5)
def b6():
    match 3:
        case t(): pass
t(b6)
def b7():
    d = {'a': 1}
    class K: a = 'a'; b = 'a'
    match d:
        case {K.a: 1, K.b: 2}: pass
t(b7)
match [1, [2, [3, 4]]]:
    case [a, [b, [c, *d]]]: print(a, b, c, d)
match {'a': {'b': [1, 2]}}:
    case {'a': {'b': [x, *_]}}: print(x)
import sys
match 'x':
    case sys.platform: print('p')
    case y: print(y)
match 1, 2:
    case 1, *rest: print(rest)
match = 3; case = 4; _ = 5; type = 6
print(match, case, _, type)
match (match):
    case case: print(case)
