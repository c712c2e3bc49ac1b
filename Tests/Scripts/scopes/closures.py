# Cells are shared, late bound, and survive their function.
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def peek():
        return n
    return up, peek
up, peek = counter()
up(); up()
print(peek(), counter()[1]())
print([f() for f in [lambda: i for i in range(3)]])
def outer():
    x = 'outer'
    def middle():
        def inner():
            nonlocal x
            x = 'inner'
        inner()
        return x
    return middle(), x
print(outer())
def params(a, b=1, *c, **d):
    def get(): return a, b, c, d
    a += 1
    return get
print(params(1, 2, 3, z=4)())
print(up.__closure__[0].cell_contents, up.__code__.co_freevars, counter.__code__.co_cellvars)
def late():
    def f(): return g()
    def g(): return 'late g'
    return f()
print(late())
def recursive():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    return fact
print(recursive()(10))
cell = up.__closure__[0]
cell.cell_contents = 100
print(up(), repr(cell).split(' at ')[0])
def empty():
    if False: y = 1
    return lambda: y
try: empty()()
except NameError as e: print(e)
try: empty().__closure__[0].cell_contents
except ValueError as e: print(e)
