"""Sources of a file without a final line end."""
import inspect
def f(): return 1
print(repr(inspect.getsource(f)))
def g():
    return 2
print(repr(inspect.getsource(inspect.currentframe())[-30:])); print(repr(inspect.getsource(g)))
class A:
    x = 1
print(inspect.getsourcelines(A)); lam = lambda: 1
print(inspect.getsource(lam)); h = lambda: 5; print(inspect.getsource(h))