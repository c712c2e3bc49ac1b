# Long chains are made, used and released.
e=ValueError("end")
for i in range(100000):
  n=ValueError(i); n.__cause__=e; e=n
print("made")
del e, n
print("gone")
N=100000
x=[]
for _ in range(N): x = [x]
print('made')
try: repr(x)
except RecursionError as e: print(e)
y=[]
for _ in range(N): y = [y]
try: x==y
except RecursionError as e: print(e)
del x
print('released')
del y
import sys
sys.setrecursionlimit(10**6)
