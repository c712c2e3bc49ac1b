import sys, gc
print(sys.getrefcount(globals()))
def f(): pass
print(sys.getrefcount(globals()))
fr = sys._getframe()
print(sys.getrefcount(globals()))
del fr
print(sys.getrefcount(globals()))
def g(): return sys._getframe()
fr = g()
print(sys.getrefcount(globals()))
fr = None
print(sys.getrefcount(globals()))
def g(): 1/0
try: g()
except ZeroDivisionError as e: x = e
print(sys.getrefcount(globals()))
x = None
print(sys.getrefcount(globals()))
def f(a: int): pass
print(type(gc.get_referents(f)[-2]).__name__)
def f(a: [1]): pass
print(type(gc.get_referents(f)[-2]).__name__)
def f() -> int: pass
print(type(gc.get_referents(f)[-2]).__name__)
