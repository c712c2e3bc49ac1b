# weakref.ref: making, calling, attributes, repr.
import weakref
class T:
    def __repr__(self): return 'T'
t = T()
r = weakref.ref(t)
print(r() is t, r, type(r), r.__callback__, weakref.ref is weakref.ReferenceType)
print(weakref.ref(t) is r, weakref.ref(t, None) is r, weakref.ref(t, print) is r)
c = weakref.ref(t, print)
print(c.__callback__, weakref.getweakrefcount(t), len(weakref.getweakrefs(t)), weakref.getweakrefs(t)[0] is r)
del t
print(r(), r, c(), c.__callback__)
class N: pass
n = N(); n.__name__ = 'named'
print(repr(weakref.ref(n)).split('; ')[1][:3], 'named' in repr(weakref.ref(n)))
def f(): pass
print("'function'" in repr(weakref.ref(f)), '(f)' in repr(weakref.ref(f)), '(T)' in repr(weakref.ref(T)))
for bad in (lambda: weakref.ref(), lambda: weakref.ref(5), lambda: weakref.ref(n, 1, 2), lambda: r(1), lambda: r.missing, lambda: weakref.ref(n, callback=None), lambda: weakref.ref(n, 5)()):
    try: print(bad())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
try: r.__callback__ = 1
except AttributeError as e: print(e)
try: r.new = 1
except AttributeError as e: print(e)
temp = weakref.ref(T()); print(temp())
print(weakref.getweakrefcount(5), weakref.getweakrefs('x'), weakref.getweakrefcount(n))
d = {}; a = weakref.ref(n); d[a] = 'via ref'; print(d[weakref.ref(n)])
print(hash(a) == hash(n), bool(a), callable(a), a.__call__() is n)
x = [weakref.ref(T()) for _ in range(3)]; print([i() for i in x])
