"""Whether a mapping has `keys` is asked first, of subclasses of dict as well."""
class C(dict):
    def __getattribute__(self, name):
        print('get', name)
        return super().__getattribute__(name)
c = C(a=1)
print(dict(c)); d = {}; d.update(c); print(d); d |= c; print(d | c); print({**c}); print(C(c))
def f(**k): print(k)
f(**c)
class D(dict):
    def keys(self): print('keys'); return ['a']
d = D(a=1, b=2)
print(dict(d), {**d}); x = {}; x.update(d); print(x); x |= d
class E(dict):
    keys = None
e = E(a=1)
for g in (lambda: dict(e), lambda: {**e}, lambda: {}.update(e), lambda: {} | e):
    try: print(g())
    except Exception as err: print(type(err).__name__, err)
class F(dict):
    @property
    def keys(self): raise AttributeError('no keys')
for g in (lambda: dict(F(a=1)), lambda: {**F(a=1)}, lambda: {}.update(F(a=1)), lambda: {} | F(a=1), lambda: dict(F(ab=1))):
    try: print(g())
    except Exception as err: print(type(err).__name__, err)
class G(dict):
    @property
    def keys(self): raise KeyError('no keys')
for g in (lambda: dict(G(a=1)), lambda: {**G(a=1)}, lambda: {}.update(G(a=1)), lambda: {} | G(a=1)):
    try: print(g())
    except Exception as err: print(type(err).__name__, err)
import collections
class H(collections.OrderedDict):
    def __getattribute__(self, name):
        print('get', name)
        return super().__getattribute__(name)
h = H(a=1)
print(dict(h)); {}.update(h); H(h); h.update(h)
