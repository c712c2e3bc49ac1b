# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class Hook:
    real = 'class attr'
    def __getattr__(self, name):
        if name.startswith('dyn'): return 'dynamic ' + name
        raise AttributeError('no ' + name)
    def __setattr__(self, name, value):
        print('set', name, value); object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print('del', name); object.__delattr__(self, name)
    def __dir__(self): return ['b', 'a']
h = Hook(); h.x = 1
print(h.x, h.real, h.dyn1, dir(h), getattr(h, 'nope', 'default'), hasattr(h, 'nope'))
del h.x
try: h.x
except AttributeError as e: print(e)
class All:
    v = 1
    def __getattribute__(self, name):
        if name == 'secret': raise AttributeError('secret hidden')
        return 'got ' + name if not name.startswith('__') else object.__getattribute__(self, name)
    def __getattr__(self, name): return 'fallback ' + name
a = All(); print(a.v, a.anything, a.secret, len(a.__class__.__name__))
class Proxy:
    def __init__(self, t): object.__setattr__(self, '_t', t)
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
p = Proxy(a_list := [1, 2]); p.append(3); print(p.count(1), a_list)
try: len(p)
except TypeError as e: print(e)
class Prop:
    @property
    def bad(self): return self.missing
    def __getattr__(self, n): return 'getattr for ' + n
print(Prop().bad)
class Prop2:
    @property
    def bad(self): return self.missing
try: Prop2().bad
except AttributeError as e: print(e, e.name, type(e.obj).__name__)
class Wrong:
    def __getattr__(self, n): raise ValueError('not an AttributeError')
try: hasattr(Wrong(), 'x')
except ValueError as e: print(e)
try: getattr(h, 5)
except TypeError as e: print(e)
try: setattr(h, 5, 1)
except TypeError as e: print(e)
class Counting:
    def __init__(self): self.log = []
    def __getattr__(self, n): self.log.append(n); return lambda *a: (n, a)
c = Counting(); print(c.foo(1), c.bar(), c.log)
c.__len__ = lambda: 5
try: len(c)
except TypeError as e: print(e)
