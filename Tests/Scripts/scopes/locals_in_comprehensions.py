# locals in comprehensions etc.
def f():
    a = 1
    print([sorted(locals()) for x in [1]])
    print({k: sorted(locals()) for k in [1]})
    y = [locals() for x in range(2)]
    print(y[0] is y[1], sorted(y[0]))
    print(list(locals() for x in [1])[0].keys() - {'.0'})
    return [eval('x') for x in [1, 2]]
print(f())
class C:
    a = 1
    b = [sorted(k for k in locals()) for x in [1]]
    c = [x for x in sorted(locals()) if not x.startswith('__')]
print(C.b, C.c)
z = [sorted(set(locals()) & {'q', 'z', 'f'}) for q in [1]]
print(z)
