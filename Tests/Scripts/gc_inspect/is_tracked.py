# What the collector tracks.
import gc
class N: pass
class S: __slots__ = ('a',)
class E: __slots__ = ()
n, s = N(), S()
for text in "0", "'a'", "1.5", "None", "True", "b''", "[]", "[1]", "{}", "{'a': 1}", "{'a': []}", "{'a': (1,)}", "()", "(1,)", "([],)", "set()", "{1}", "frozenset()", "N()", "n", "s", "E()", "N", "len", "(lambda: 0)", "iter([])", "range(3)", "slice(1)", "gc", "n.__init__", "[].append", "str.upper", "(x for x in [])", "map(str, [])", "object()", "type", "int", "ValueError()", "property()", "bytearray()", "memoryview(b'')", "{1: 2}.keys()", "'a'.join", "Ellipsis", "iter('')", "zip()", "super(N, n)", "n.__dict__", "vars", "classmethod(len)", "10**30", "1j":
    print('%-18s' % text, gc.is_tracked(eval(text)))
t = (1, 2, 3); l = [(1,)]; print(gc.is_tracked(t)); gc.collect(); print(gc.is_tracked(t), gc.is_tracked(l), gc.is_tracked(l[0]))
def make(a): return (a, a)
t = make(5); u = make([]); print(gc.is_tracked(t), gc.is_tracked(u)); gc.collect(); print(gc.is_tracked(t), gc.is_tracked(u))
d = {}; print(gc.is_tracked(d)); d['a'] = 1; print(gc.is_tracked(d)); d['b'] = []; print(gc.is_tracked(d)); del d['b']; print(gc.is_tracked(d)); gc.collect(); print(gc.is_tracked(d))
d = dict(a=1); print(gc.is_tracked(d)); d2 = {**d}; print(gc.is_tracked(d2), gc.is_tracked(dict.fromkeys('ab')), gc.is_tracked({k: k for k in 'ab'}), gc.is_tracked({k: [k] for k in 'ab'}))
class F:
    def __del__(self): global back; back = self
print(gc.is_finalized(n), gc.is_finalized(5)); F(); print(gc.is_finalized(back)); f = F(); print(gc.is_finalized(f)); f = None
for bad in (lambda: gc.is_tracked(), lambda: gc.is_tracked(1, 2), lambda: gc.is_finalized()):
    try: bad()
    except TypeError as e: print(e)
