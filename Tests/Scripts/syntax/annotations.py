# Annotations are evaluated for globals and class attributes, not for locals.
x: int = 1
y: 'not evaluated further'
print(__annotations__)
class C:
    a: int
    b: list[int] = []
    def f(self, p: int, *args: str, k: 'K' = 1, **kw: float) -> None: pass
print(C.__annotations__, hasattr(C, 'a'), C.b)
print(C.f.__annotations__)
def g():
    local: undefined_name = 1
    return local
print(g(), g.__annotations__)
try:
    z: undefined_name = 1
except NameError as e: print(e, 'z' in globals())
(paren): int = 5
print(paren, 'paren' in __annotations__)
C.a: str = 'attr'
d = {}
d['k']: int = 4
print(C.a, d)
try:
    print(y)
except NameError as e: print(e)
