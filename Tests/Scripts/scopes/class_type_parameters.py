# Where names are looked for: classes' type parameters, nested `global`, assignment expressions.
src = '''
x = 'outer'
def f():
    x = 'local'
    def g():
        global x
        return x
    return g
kept = f()()
[y := i for i in range(3)]
seen = y
def h():
    global z
    z = 1
z = 2
'''
first, second = {}, {}
exec(src, first, second)
print(sorted(k for k in first if k != '__builtins__'), sorted(second))

exec('''
class C[T]:
    T = 'class'
    type Alias = T
    type Nested[U] = (T, [T for _ in (1,)], list(T for _ in (1,)), (lambda: T)())
    def method[U: T](self, x: T, y: (T for _ in (1,))): pass
    class Inner[U](list[T]): value = T
''', globals())
T, = C.__type_params__
print(C.Alias.__value__, C.Nested.__value__, C.Nested.__value__[1][0] is T)
print(C.method.__type_params__[0].__bound__, C.method.__annotations__['x'])
print(list(C.method.__annotations__['y']) == [T], C.Inner.__orig_bases__[0].__args__, C.Inner.value is T)


def outer():
    x = 'nonlocal'
    bound = 'enclosing'

    class D:
        type Early = x
        type Free = bound
        value = Early.__value__
        free = Free.__value__

        def method[T: x, U: bound](self): pass
        limits = [p.__bound__ for p in method.__type_params__]
        x = 'class'
    D.bound = 'set later'
    return D


x = 'global'
D = outer()
print(D.value, D.free, D.limits, D.Early.__value__, D.Free.__value__)


def explicit():
    x = 'nonlocal'

    class E:
        global x
        type Alias = x
    E.x = 'class'
    return E.Alias.__value__


print(explicit())


class __Base:
    def __init_subclass__(cls, **keywords):
        print(cls.__name__, keywords)


class Derived[T: (int, __Base), __U: __Base](__Base, __key=1):
    __private = 2

    def method(self): return self.__private, __U


print(Derived.__bases__[0].__name__, Derived.__type_params__, Derived.__type_params__[1].__bound__)
print(Derived.__type_params__[0].__constraints__, Derived.__type_params__[0].__bound__)
print(Derived().method(), Derived.__parameters__)


def late():
    class Foo[T: Undefined, U: (Undefined,), V: Pair]: pass
    T, U, V = Foo.__type_params__
    print(T.__constraints__, U.__bound__)
    for get in (lambda: T.__bound__, lambda: U.__constraints__):
        try:
            get()
        except NameError as error:
            print(error)
    Undefined = 'defined'
    Pair = (int, str)
    print(T.__bound__, T.__constraints__, U.__constraints__, V.__bound__, V.__constraints__)


late()
for text in ('(c := 1) for a, (*b, c[d], e.f) in g', '(d := 1) for a, b[d] in g', '(a := 1) for a in g',
             '(b := 1) for a, *b in g'):
    for left, right in ('()', '[]', '{}'):
        try:
            exec(left + text + right, {})
        except (NameError, SyntaxError) as error:
            print(type(error).__name__, error)
