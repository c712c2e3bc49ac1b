# Decorators are evaluated top down and applied bottom up.
def trace(name):
    print('make', name)
    def decorate(f):
        print('apply', name, 'to', getattr(f, '__name__', f))
        return f
    return decorate
@trace('outer')
@trace('inner')
def function(): return 'called'
print(function())
@trace('class')
class C:
    @staticmethod
    @trace('static')
    def s(): return 's'
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return 'p'
    @p.setter
    def p(self, v): print('set', v)
    @p.deleter
    def p(self): print('deleted')
print(C.s(), C().c(), C().p)
c = C(); c.p = 3; del c.p
table = [lambda f: 'replaced']
@table[0]
def gone(): pass
print(gone)
@(lambda f: lambda: f() + 1)
def plus(): return 1
print(plus())
