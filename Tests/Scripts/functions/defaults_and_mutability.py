# Defaults are evaluated once; arguments are passed by reference.
def collect(x, into=[]):
    into.append(x)
    return into
print(collect(1), collect(2), collect(3, []), collect.__defaults__)
counter = 0
def make():
    global counter
    counter += 1
    return counter
def late(a=make(), *, b=make()): return a, b
print(late(), late(), counter)
def change(lst, n):
    lst.append(1); n += 1; lst = []
    return lst, n
mine, num = [], 5
print(change(mine, num), mine, num)
def recurse(n, acc=()):
    return acc if n == 0 else recurse(n - 1, acc + (n,))
print(recurse(5))
def swap(a, b): return b, a
a, b = swap(1, 2)
print(a, b)
def varargs(first, *rest, **named): return (first, rest, named)
t = (1, 2); d = {'k': 3}
got = varargs(*t, **d)
print(got, got[2] is d)
def multi(): return 1, [2], {'three': 3}
print(multi(), type(multi()))
def nothing(): return
print(nothing(), (lambda: None)())
print((lambda *a, **k: (a, k))(*range(3), **dict(zip('ab', (1, 2)))))
