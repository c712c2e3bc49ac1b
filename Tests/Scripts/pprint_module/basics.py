# pprint: widths, nesting, sorting, recursion.
import pprint
from pprint import pformat, pp
pprint.pprint({'b': 1, 'a': [1, 2, 3], 'c': {'nested': (1,)}})
pprint.pprint(['short', 'list']); pprint.pprint(list(range(40))); pprint.pprint(['word ' * 3] * 6)
pprint.pprint({'key %d' % i: 'value %d' % i * 2 for i in range(8)})
pprint.pprint({'outer': {'inner %d' % i: list(range(i * 3)) for i in range(6)}, 'list': [{'a': 1, 'b': 2}] * 4})
pprint.pprint(('a' * 30, 'b' * 30, 'c' * 30)); pprint.pprint(('one' * 30,)); pprint.pprint({1, 3, 2}); pprint.pprint(frozenset({'x'})); pprint.pprint(set()); pprint.pprint(set(range(30)))
pprint.pprint('a long string ' * 10); pprint.pprint(['a long string ' * 10]); pprint.pprint({'k': 'word ' * 30}); pprint.pprint(b'bytes ' * 20); pprint.pprint('line one\nline two\n' * 3)
pprint.pprint([1, [2, [3, [4, [5]]]]], depth=3); pprint.pprint({'a': {'b': {'c': 1}}}, depth=2); pprint.pprint(list(range(10)), width=10); pprint.pprint(list(range(20)), width=30, compact=True); pprint.pprint({'b': 1, 'a': 2}, sort_dicts=False); pprint.pprint([[1, 2], [3, 4]], indent=4, width=8); pprint.pprint(12345678, underscore_numbers=True); pprint.pprint([1234567, 2.5], underscore_numbers=True)
pp({'z': 1, 'a': 2}); print(pformat([1, 2]), repr(pformat('x'))); l = [1]; l.append(l); print(pformat(l).split(' with')[0]); print(pprint.isreadable([1]), pprint.isrecursive(l), pprint.isreadable(l), pprint.saferepr({2: 1, 1: 2}))
class C:
    def __repr__(self): return 'C()'
class D(dict): pass
class L(list): pass
class R:
    def __repr__(self): return 'R(' + 'x' * 90 + ')'
pprint.pprint([C(), C()]); pprint.pprint({'c': C()}); pprint.pprint(D(a=1)); pprint.pprint(L([1])); pprint.pprint([R(), R()]); pprint.pprint({'k' * 50: R()})
pprint.pprint({1: 'a', 'b': 2, None: 3, (1, 2): 4}); pprint.pprint([None, True, 1.5, 2j, ..., int, len]); pprint.pprint({'a': [], 'b': {}, 'c': (), 'd': set(), 'e': ''}); pprint.pprint([]); pprint.pprint({}); pprint.pprint(())
p = pprint.PrettyPrinter(indent=2, width=20); p.pprint({'a': list(range(8)), 'b': 'xyz'}); print(p.pformat([1])); print(p.isreadable([1]))
for bad in (lambda: pprint.pprint(1, width=0), lambda: pprint.pprint(1, depth=0), lambda: pprint.pprint(1, indent=-1)):
    try: bad()
    except ValueError as e: print(e)
