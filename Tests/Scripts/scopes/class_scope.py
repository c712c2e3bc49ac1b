# A class body is a scope of its own that its methods do not see.
x = 'global'
class A:
    x = 'class'
    print('body sees', x)
    def method(self): return x
    y = [x for _ in range(1)]
    z = [i for i in x]
    lam = lambda self: x
    if True:
        w = x + '!'
print(A().method(), A.y, A.z[:2], A().lam(), A.w)
def f():
    x = 'local'
    class B:
        print('B body sees', x)
        x = 'B.x'
        print('then', x)
        def m(self): return x
    return B().m(), B.x
print(f())
class C:
    global made_global
    made_global = 5
    def __secret(self): return '_C__secret'
    __attr = 1
    def get(self, __p=3): return self.__secret(), self.__attr, __p, [__p for __x in [1]]
print(made_global, C().get(), sorted(k for k in C.__dict__ if 'C__' in k))
class D:
    def who(self): return __class__
    def get_super(self): return super().__repr__()
print(D().who(), D().get_super()[:19])
try:
    class E:
        a = 1
        b = [a for _ in range(2)]
except NameError as e: print(e)
class F:
    locals()['dynamic'] = 7
    print(sorted(k for k in locals() if not k.startswith('__')))
print(F.dynamic)
def shadow():
    class G:
        nonlocal_name = 1
        exec('hidden = 2')
    return G.hidden
print(shadow())
