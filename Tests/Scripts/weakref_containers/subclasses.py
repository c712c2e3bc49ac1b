# Subclasses of the weak containers: what calls what, and what happens if __init__ is not called.
import weakref


class T:
    def __init__(self, n=0):
        self.n = n

    def __repr__(self):
        return 'T%s' % self.n


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


class V(weakref.WeakValueDictionary):
    def __init__(self):
        pass


class K(weakref.WeakKeyDictionary):
    def __init__(self):
        pass


class S(weakref.WeakSet):
    def __init__(self):
        pass


t = T()
v, k, s = V(), K(), S()
for text in ("v['a']", "v.get('a')", "len(v)", "'a' in v", "v.__setitem__('a', t)", "v.__delitem__('a')", "list(v)", "v.valuerefs()", "v.pop('a')", "v.popitem()", "v.copy()", "repr(v)[:3]",
             "k[t]", "k.get(t)", "t in k", "1 in k", "k.__setitem__(t, 1)", "k.__delitem__(t)", "k.keyrefs()", "k.pop(t)",
             "len(s)", "t in s", "s.add(t)", "s.discard(t)", "s.pop()", "list(s)", "s.clear()", "repr(s)", "s == s", "s <= s", "s - s"):
    attempt(text)


class Traced(weakref.WeakValueDictionary):
    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print('get', key)
        return super().__getitem__(key)

    def update(self, *args, **kw):
        print('update', args, kw)
        super().update(*args, **kw)


t2 = T(2)
d = Traced({'x': t}, y=t2)
d['z'] = t
print(d.get('x'), d['y'], d.setdefault('z'), d.setdefault('n', t), d.pop('x'), sorted(d.items(), key=str))
d |= {'o': t}
print(type(d.copy()).__name__, d == {'y': t2}, len(d))


class TracedKeys(weakref.WeakKeyDictionary):
    def __setitem__(self, key, value):
        print('set', key)
        super().__setitem__(key, value)

    def update(self, *args, **kw):
        print('update', args, kw)
        super().update(*args, **kw)


d = TracedKeys({t: 1})
d[t2] = 2
print(d.setdefault(t, 3), d.get(t), d.pop(t), len(d))
d |= {t: 4}
d.update(((t, 5),))
attempt("d.update(x=1)")


class TracedSet(weakref.WeakSet):
    def add(self, item):
        print('add')
        super().add(item)

    def update(self, other):
        print('update')
        super().update(other)

    def __isub__(self, other):
        print('isub')
        return super().__isub__(other)

    def intersection(self, other):
        print('intersection')
        return super().intersection(other)

    def difference_update(self, other):
        print('difference_update')
        return super().difference_update(other)


s = TracedSet([t])
s.add(t2)
print(len(s - [t]), len(s.difference([t])), len(s & [t]), len(s | [t]), s.isdisjoint([t]), len(s ^ [t]))
s -= [t]
s |= [t]
s.difference_update([t])
s.symmetric_difference_update([t])
print(len(s))
print(s == weakref.WeakSet(s), weakref.WeakSet(s) == s, s <= weakref.WeakSet(s), type(s.copy()).__name__)
for text in ("weakref.WeakSet.update()", "s.add()", "s.union()", "s.issubset()", "s.symmetric_difference()", "s.difference_update(1, 2)", "s.pop(1)", "s.copy(1)", "s.__ior__()", "s.__lt__()",
             "v.get()", "v.items(1)", "v.setdefault()", "v.pop()", "v.update(1, 2)", "k.get()", "k.update(1, 2)", "k.keys(1)", "k.pop()", "weakref.WeakKeyDictionary(1, 2)", "weakref.WeakSet(1, 2)", "weakref.WeakValueDictionary(1, 2)",
             "weakref.finalize()", "weakref.finalize(t)", "weakref.finalize(t, func=1)", "weakref.WeakMethod()", "weakref.WeakMethod(1)", "weakref.WeakMethod(len)"):
    attempt(text)
