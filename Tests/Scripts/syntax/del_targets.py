# del takes names, attributes, subscripts, slices, and lists of them.
a = b = c = 1
del a, (b, [c])
print('a' in globals(), 'b' in globals(), 'c' in globals())
lst = list(range(10))
del lst[0], lst[-1], lst[::3]
print(lst)
del lst[1:3]; print(lst)
del lst[:]; print(lst)
d = {'x': 1, 'y': 2}
del d['x']; print(d)
class C: v = 1
o = C(); o.w = 2
del o.w, C.v
print(hasattr(o, 'w'), hasattr(o, 'v'))
def f():
    x = 1
    del x
    try: x
    except UnboundLocalError as e: return str(e)
print(f())
for bad in ('del nothing', 'del d["z"]', 'del o.w', 'del (1).x', 'del lst[3]', 'del (lst)[0]'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, e)
del (d), [o]
print('d' in globals())
def g():
    x = 1
    def h(): return x
    del x
    try: h()
    except NameError as e: return str(e)
print(g())
