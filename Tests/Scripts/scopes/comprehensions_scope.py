# Comprehension variables stay inside; the first iterable is evaluated outside.
i = 'outside'
print([i for i in range(3)], {i for i in [1]}, {i: i for i in 'a'}, list(i for i in 'b'), i)
def f(n):
    return [(a, b) for a in range(n) for b in range(a) if (a + b) % 2]
print(f(4))
class C:
    items = [1, 2]
    doubled = [x * 2 for x in items]
print(C.doubled)
print([[j for j in range(i)] for i in range(4)])
fs = [lambda: k for k in range(3)]
print([f() for f in fs])
def g():
    total = 0
    [total := total + v for v in range(5)]
    return total
print(g())
print([x for x in [1, 2, 3] if x > 1 if x < 3], [y for x in [[1, 2], [3]] for y in x])
try: (x for x in 5)
except TypeError as e: print(e)
gen = (1 // z for z in [1, 0])
print(next(gen))
try: next(gen)
except ZeroDivisionError as e: print(e)
print([locals_len for locals_len in [len(locals())]] == [0] or 'module locals')
def h(x):
    return [x for x in x if x], x
print(h([0, 1, 2]))
def nested_free():
    a = 1
    return [[a + b + c for c in range(2)] for b in range(2)]
print(nested_free())
