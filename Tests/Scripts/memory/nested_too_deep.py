# 100,000-deep lists: made, printed, compared, hashed, copied, released.
import sys
def deep(n, make):
    x = make(None)
    for _ in range(n): x = make(x)
    return x
a, b = deep(100000, lambda x: [x]), deep(100000, lambda x: [x])
for action in (repr, str, lambda x: x == b, lambda x: x < b, lambda x: hash(deep(100000, lambda x: (x,))), print):
    try: action(a)
    except RecursionError as e: print('RecursionError', str(e)[:32])
print(len(a), a is not b, len(a + b))
c = a[:]; print(len(c), c[0] is a[0])
del a, b, c
d = deep(100000, lambda x: {'k': x})
try: repr(d)
except RecursionError as e: print('RecursionError')
del d
s = []; s.append(s); print(s, [s], {'s': s}, s == s)
try: s == [s] and print(s == [[s]])
except RecursionError as e: print(str(e)[:32])
t = ([],); t[0].append(t); print(t)
d = {}; d['d'] = d; print(d, d.values(), d.items())
import gc
for obj in (s, t[0], d): obj.clear()
class Rec:
    def __repr__(self): return 'Rec(%r)' % self.__dict__
r = Rec(); r.x = 1; print(r)
