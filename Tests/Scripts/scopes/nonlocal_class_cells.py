# `__class__` of a class body and of methods, declared nonlocal or global.
class A:
    def f(self):
        nonlocal __class__
        __class__ = 42
        return __class__
try: print(A().f())
except Exception as e: print(repr(e))
class B:
    def f(self):
        nonlocal __class__
        __class__ = 42
    def g(self): return __class__
b=B(); b.f(); print(b.g())
for src in ('class C:\n nonlocal __class__\n __class__=1\n def f(self): return __class__\n','def f():\n class D:\n  nonlocal __class__\n','class E:\n def f(self):\n  def g():\n   nonlocal __class__\n   __class__=5\n  g()\n  return __class__\nprint(E().f())', 'class F:\n __class__=3\n def f(self): return __class__\nprint(F().f(),F.__dict__["__class__"])','class G:\n global __class__\n __class__=3\n def f(self): return __class__\nprint(G().f())\nprint(__class__)','def f():\n __class__=1\n class H:\n  nonlocal __class__\n  __class__=2\n  def f(self): return __class__\n return __class__, H().f()\nprint(f())'):
    try: exec(src)
    except BaseException as e: print(type(e).__name__, e)
