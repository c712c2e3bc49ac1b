# Floats at the edges of what fits a word, and integers as text.
import math
for x in (0.0,-0.0,1.0,-1.0,2.0,0.5,1e-77,1.727233711018889e-77,8.636168555094445e-78,3.4e-77,1e77,1.15e77,1.2e77,5e-324,1.7e308,float('inf'),float('-inf'),math.pi,-math.pi,2.0**-255,2.0**-254,-2.0**-255,2.0**256,2.0**255,-2.0**256,2.0**-256):
    print(repr(x), x+0.0, x*1.0, -x, x == x, x < 1.0, x - x, int(x) if abs(x) < 1e300 else None)
print(1e-78*10, 0.1+0.2, 1/3, 3*0.1, math.copysign(1,-0.0), -0.0 == 0.0, 0.0*-1)
def f(a,b=2,*,c=3,d): return a,b,c,d
for n in (0, 9, 10, 99, 100, 12345, -1, -10, 2**32 - 1, 2**32, -2**32 - 1, 10**18 - 1, 10**18,
          2**62 - 1, 2**62, -2**62, 2**63 - 1, -2**63, 2**64, 10**19):
    print(n, str(n), f"{n}", "{}".format(n), "%d" % n, hex(n))
