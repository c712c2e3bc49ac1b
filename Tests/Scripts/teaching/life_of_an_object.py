"""A walk through one object's life, with counts all along."""
import sys


class Obj:
    def __init__(self):
        self.data = []

    def me(self):
        return self

    def count(self):
        return sys.getrefcount(self)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None

    def __iter__(self):
        yield self

    def __call__(self, other):
        return sys.getrefcount(self), sys.getrefcount(other)

    def __getitem__(self, key):
        return sys.getrefcount(key)

    def __contains__(self, item):
        print('in', sys.getrefcount(item))
        return True

    def __eq__(self, other):
        print('eq', sys.getrefcount(self), sys.getrefcount(other))
        return True

    @property
    def prop(self):
        return sys.getrefcount(self)

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def static(x):
        return sys.getrefcount(x)


def count(x):
    return sys.getrefcount(x)


def indirect(x):
    return count(x)


def star(*args, **kwargs):
    return [sys.getrefcount(a) for a in args] + [sys.getrefcount(v) for v in kwargs.values()]


def main():
    o = Obj()
    print(sys.getrefcount(o), count(o), indirect(o), o.count(), o.prop, o.me().count(), Obj.static(o), o(o), o[o])
    print(star(o), star(o, o), star(k=o), star(*[o]), star(**{'k': o}), star(o, *[o], k=o))
    print((lambda: sys.getrefcount(o))(), (lambda x: sys.getrefcount(x))(o), (lambda x=o: sys.getrefcount(x))())
    print([sys.getrefcount(o)], (sys.getrefcount(o),), {sys.getrefcount(o)}, {'k': sys.getrefcount(o)})
    print(f'{sys.getrefcount(o)}', '%d' % sys.getrefcount(o), str(sys.getrefcount(o)))
    print([o, sys.getrefcount(o)][1], (o, o, sys.getrefcount(o))[2])
    o in o
    o == o
    o == 1
    print([sys.getrefcount(x) for x in o], [sys.getrefcount(x) for x in [o]], list(map(count, [o])))
    for x in [o]:
        print('for', sys.getrefcount(o))
    print('after for', sys.getrefcount(o))
    del x
    with o as w:
        print('with', sys.getrefcount(o))
    del w
    print('cond', sys.getrefcount(o) if o.data is not None else 0, o and sys.getrefcount(o), o or 1 and 2)if 0 else None
    y = o if o.data == [] else None
    print(sys.getrefcount(o), y is o)
    if (z := o) is not None:
        print(sys.getrefcount(o))
    del y, z
    a = b = c = o
    print(sys.getrefcount(o))
    a, b = b, a
    print(sys.getrefcount(o))
    del a, b, c
    o.data.append(o)
    o.self = o
    print(sys.getrefcount(o), len(vars(o)))
    o.data.clear()
    del o.self
    match o:
        case Obj(data=[]) as m:
            print('match', sys.getrefcount(o))
    del m

    def inner():
        nonlocal o
        return sys.getrefcount(o)

    print(inner(), sys.getrefcount(o))
    g = (sys.getrefcount(v) for v in [o])
    print(next(g), sys.getrefcount(o))
    s = sorted([o], key=count)
    print(sys.getrefcount(o), sys.getrefcount(s))
    globals()['leak'] = o
    print(sys.getrefcount(leak))
    return o


r = main()
print(sys.getrefcount(r), r is leak)
