# Suspended generators at exit are closed.
def gen(n):
    try:
        yield n
    finally:
        print('finally', n, len('abc'))
a = gen(1); next(a)
b = gen(2); next(b)
never = gen(3)
def outer():
    try: yield from gen('inner')
    finally: print('outer finally')
c = outer(); next(c)
class CM:
    def __enter__(self): return self
    def __exit__(self, *e): print('exit', e[0])
def managed():
    with CM(): yield
m = managed(); next(m)
print('end')
