"""Built-in functions as special methods: they do not bind."""


class A:
    __call__ = len
    f = len


print(A().f([1]), A()([1, 2]))
try:
    A()()
except TypeError as error:
    print(error)


class B(dict):
    __call__ = dict.__getitem__
    get_it = dict.__getitem__


print(B(a=1)('a'), B(a=2).get_it('a'), B.__call__)
