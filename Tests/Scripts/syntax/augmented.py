# Augmented assignment evaluates its target once and works in place where it can.
class Log:
    def __init__(self, items): self.items = items
    def __getitem__(self, i): print('get', i); return self.items[i]
    def __setitem__(self, i, v): print('set', i, v); self.items[i] = v
def index():
    print('index')
    return 0
log = Log([1, [2]])
log[index()] += 5
log[1] += [3]
a = b = [1]
a += [2]; print(a is b, b)
a = a + [3]; print(a is b, b)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
x = 7
x += 1; x -= 2; x *= 3; print(x)
x /= 4; print(x)
x //= 1; print(x)
x **= 2; x %= 5; print(x)
y = 6
y &= 3; y |= 8; y ^= 1; y <<= 2; y >>= 1; print(y)
s = 'a'; s += 'b'; s *= 3; print(s)
d = {'a': 1}; d |= {'b': 2}; print(d)
st = {1}; st2 = st; st |= {2}; st -= {1}; st ^= {3}; st &= {3}; print(st, st is st2)
class M:
    def __matmul__(self, o): return 'matmul'
    def __imatmul__(self, o): return 'imatmul'
m = M(); print(m @ 1); m @= 1; print(m)
try:
    undefined += 1
except NameError as e:
    print(e)
