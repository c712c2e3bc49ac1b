if 1 <> 2: print 'ne'
x = 1; y = 2
print x, y; print 'semi'
print 0777 + 0xFF + 10L, 1e3, .5, 5., 0, 00
def f(a, (b, c)=(2, 3), *d, **e): return a, b, c, d, e
print f(1), f(1, (5, 6), 7, k=8)
try: pass
finally: print 'fin'
while 1:
    break
else:
    print 'no'
for i in 1, 2, 3: print i,
print
assert 1, 'message'
lst = [1, 2, 3]
lst[1:2] = ['a', 'b']
print lst, lst[-1], lst[::2]
del lst[0], lst[0]
print lst
global z
z = 3
print z, lambda: 1 and 2
