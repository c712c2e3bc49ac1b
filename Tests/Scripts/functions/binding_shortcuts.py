# Every way that arguments reach parameters: defaults, keywords, *args, cells among the parameters.
def f(a,b=2,*,c=3,d): return a,b,c,d
print(f(1,d=4), f(b=5,a=6,d=7), f(1,2,c=8,d=9))
for call in ("f(1)","f(1,a=2,d=3)","f(1,e=2,d=1)","f(1,2,3,d=4)","f(d=4)","f()"):
    try: print(eval(call))
    except TypeError as e: print(e)
def g(a,b=2,*r,**k): return a,b,r,k
print(g(1),g(1,2),g(1,2,3,4),g(1,x=3),g(b=1,a=2))
try: g()
except TypeError as e: print(e)
def h(*r): return r
print(h(), h(1), h(1,2,3))
def k(x):
    def inner(y=1): return x+y
    x += 1
    return inner
print(k(3)(), k(3)(5))

s = t = "a"
for i in range(40):
    s = s + "bc"
print(s, t)
u = "x" + "y" * 3 + str(4)
v = u + s + u
print(v, u)
