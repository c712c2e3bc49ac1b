# dict, every method and operator.
d = {'a': 1, 'b': 2}
d['c'] = 3; d['a'] = 10; print(d, d['a'], d.get('z'), d.get('z', 0), d.setdefault('a', 5), d.setdefault('n', 5), d.pop('b'), d.pop('zz', 'def'), d.popitem(), len(d), 'a' in d, 1 in d)
d.update({'x': 1}, y=2); d.update([('z', 3)]); print(d, list(d), list(d.keys()), list(d.values()), list(d.items()), d.copy() == d, {**d, 'x': 9}, d | {'q': 1}, {'x': 0} | d)
d |= {'w': 0}; d |= [('v', 1)]; print(d); del d['x']; d['x'] = 'moved to the end'; print(list(d)); print(list(reversed(d)), list(reversed(d.items()))[0]); d.clear(); print(d)
print(dict(), dict(a=1), dict([(1, 2)]), dict({'a': 1}, b=2), dict(zip('ab', (1, 2))), dict.fromkeys('ab'), dict.fromkeys([1], 0), {k: v for k, v in [(1, 2)]}, dict([['x', 1]]), dict(['ab']))
k, v, i = (d := {'a': 1}).keys(), d.values(), d.items(); d['b'] = 2; print(k, v, i, len(k), 'b' in k, 2 in v, ('b', 2) in i, k & {'a'}, k | {'z'} == {'a', 'b', 'z'}, k - {'a'}, k ^ {'a', 'q'} == {'b', 'q'}, k == {'a', 'b'}, i & {('a', 1)}, k.isdisjoint('xy'), v == d.values(), k.mapping)
print({1: 'int', 1.0: 'float', True: 'bool'}, {(1, 2): 't'}[1, 2], {None: 1}, {'a': 1} == {'a': 1.0}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} != {}, bool({}), str({'k': [1, {'n': None}]}))
d = {1: 1, 2: 2}
try:
    for x in d: d[x + 10] = 0
except RuntimeError as e: print(e)
try:
    for x in d: del d[x]
except RuntimeError as e: print(e)
d = {i: i for i in range(5)}
for x in list(d): del d[x]
print(d)
for x in (d := {1: 'a', 2: 'b'}): d[x] = d[x] * 2
print(d)
big = {i: str(i) for i in range(1000)}; print(len(big), big[999], sum(big), list(big)[-1]); 
for i in range(0, 1000, 2): del big[i]
big[0] = 'again'; print(len(big), list(big)[:3], list(big)[-1], 1 in big, 2 in big)
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): print('hash', end=' '); return 1
    def __eq__(self, o): print('eq', end=' '); return self.v == o.v
d = {K(1): 'a'}; d[K(2)] = 'b'; print(d[K(1)], K(2) in d, len(d)); print(d.get(K(3)))
for bad in ("{}['k']", "{}[[]]", "{[]: 1}", "{}.pop('a')", "{}.popitem()", "dict(5)", "dict([1])", "dict([(1, 2, 3)])", "dict('a')", "{} < {}", "hash({})", "{} + {}", "{}.get()", "{}.update(5)", "dict(**{1: 2})", "{1, 2} | {1: 2}", "{}.keys() + []", "{}.fromkeys(5)", "{'a': 1}.a", "del_ if False else {}.__delitem__('x')", "{} | []", "{}.setdefault()", "{{}: 1}", "{}.keys()[0]", "{1: 2} @ 1"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, '->', type(e).__name__ + ':', e, repr(e) if isinstance(e, KeyError) else '')
class D(dict):
    def __missing__(self, key): self[key] = v = key * 2; return v
    def __getitem__(self, k): return ('got', super().__getitem__(k))
d = D(a=1); print(d['a'], d['b'], d.get('a'), d, dict(d), d == {'a': 1, 'b': 'bb'}, [*d.values()], {**d})
d = {}; d['self'] = d; print(d, repr(d.values()), repr(d.items()))
