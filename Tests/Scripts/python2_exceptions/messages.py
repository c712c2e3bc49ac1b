def f(): pass
def g(a, b): pass
def h(a, b=1): pass
tests = [
    lambda: undefined, lambda: 'a' + 1, lambda: 1 + 'a', lambda: [] + 1, lambda: [1][5], lambda: {}['k'],
    lambda: int('x'), lambda: None.x, lambda: (1).x, lambda: 5(), lambda: len(5), lambda: 5[0],
    lambda: f(1), lambda: g(1), lambda: g(1, 2, 3), lambda: h(), lambda: h(1, 2, 3), lambda: g(1, c=2),
    lambda: g(1, 2, a=3), lambda: [].x, lambda: 'abc'.foo, lambda: [1, 2].index(5), lambda: [].pop(),
    lambda: [1].remove(2), lambda: iter(5), lambda: max([]), lambda: ''.join([1]), lambda: {}[[]],
    lambda: [][''], lambda: 'abc'['x'], lambda: (1, 2)[5], lambda: 'abc'[5],
    lambda: float('z'), lambda: abs('x'), lambda: ord('ab'), lambda: __import__('nosuchmodule'),
    lambda: -'a', lambda: object() < 1 and 1 / 0, lambda: reduce(lambda a, b: a, []),
]
for i, t in enumerate(tests):
    try:
        t()
        print i, 'no error'
    except Exception, e:
        print i, e.__class__.__name__, e
