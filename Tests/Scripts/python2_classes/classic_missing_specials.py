"""What a classic instance lacks is an attribute it lacks."""


class A:
    pass


a = A()


def t(f):
    try:
        print f()
    except Exception, e:
        print type(e).__name__, e


t(lambda: len(a))
t(lambda: a[0])
t(lambda: a + 1)
t(lambda: 1 + a)
t(lambda: a())
t(lambda: iter(a))
t(lambda: -a)
t(lambda: a[1:2])
t(lambda: int(a))
t(lambda: float(a))
t(lambda: long(a))
t(lambda: 3 in a)
t(lambda: abs(a))
t(lambda: oct(a))
t(lambda: hex(a))
t(lambda: a.foo)
t(lambda: A.foo)
t(lambda: list(a))
t(lambda: bool(a))


def s():
    a[0] = 1


def w():
    with a:
        pass


t(s)
t(w)


class P:
    def __getattr__(self, n):
        if n == '__coerce__':
            raise AttributeError(n)
        return lambda *a: (n, a)


p = P()
t(lambda: p[1])
t(lambda: p + 1)
t(lambda: p(1, 2))
t(lambda: 1 - p)


class C:
    def __init__(self, v):
        self.v = v

    def __coerce__(self, other):
        return self.v, other


print C(3) + 4, 4 - C(3), C(2) * 5
