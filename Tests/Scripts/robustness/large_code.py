# Code objects with more names, constants and functions than 16 bits count.
def run(name, source, result='r'):
    names = {}
    exec(source, names)
    print(name, len(names), names[result])

many = 65_600
run('names', '\n'.join(f'v{i} = lambda: {i}' for i in range(many)) + '\nr = v0(), v65535(), v65536(), v65599()\ndel v65599')
few = 10_050
run('arguments', 'def f(*a): return len(a), a[10_000]\nr = f(' + ','.join(str(i) for i in range(few)) + ')')
run('method', 'class A:\n  def f(self, *a): return len(a), a[10_000]\nr = A().f(' + ','.join(str(i) for i in range(few)) + ')')
run('keywords', 'def f(*p, **a): return len(p), len(a), a["k10000"]\nr = f(1, ' + ','.join(f'k{i}={i}' for i in range(few)) + ')')
run('jumps', 'r = 0\nfor i in range(2):\n' + '\n'.join(f'  r += 1' for i in range(34_000)) + '\nelse: r = -r')
run('branches', 'n = 290\nif n == -1: r = 0\n' + '\n'.join(f'elif n == {i}: r = "b{i}"' for i in range(300)))

def keyed(a, *, b, c=(lambda: 5)):
    return a, b, c(), (lambda x=a: x + 1)()

def caller():
    return keyed(1, b=2), keyed(b=3, a=4)

other = caller.__code__.replace(co_name='other')
caller.__code__ = other
print(caller(), other.co_name, other == caller.__code__)
keyed.__code__ = keyed.__code__.replace(co_name='renamed')
print(keyed(1, b=2), keyed.__code__.co_name)
def one(): return lambda: 1
def two(): return lambda: 2
print(one.__code__ == two.__code__, one.__code__ == one.__code__.replace())
