x = 'outer'
l = [x for x in range(3)]
print l, x
y = 'kept'
g = list(y for y in range(3))
s = {y for y in range(3)}
d = {y: 1 for y in range(3)}
print y, s, d
def f():
    [i for i in 'abc']
    return i
print f()
print [(a, b) for a in 1, 2 for b in 'xy']
print [x for x in range(10) if x % 2 if x > 3]
