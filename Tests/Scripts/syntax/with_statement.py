# Context managers: order, suppression, targets, parentheses.
class CM:
    def __init__(self, name, suppress=False, fail=''):
        self.name, self.suppress, self.fail = name, suppress, fail
    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter': raise ValueError('enter ' + self.name)
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print('exit', self.name, t.__name__ if t else None, v, tb is not None)
        if self.fail == 'exit': raise KeyError('exit ' + self.name)
        return self.suppress
with CM('a') as a, CM('b') as b:
    print(a, b)
with (CM('c') as c, CM('d', suppress=True) as d,):
    raise RuntimeError('body')
with (CM('e')):
    pass
with CM('f') as (x, ): print(x)
try:
    with CM('g'), CM('h', fail='enter'):
        print('not reached')
except ValueError as e: print('caught', e)
try:
    with CM('i', fail='exit'):
        raise TypeError('first')
except KeyError as e: print('caught', e, '/', repr(e.__context__))
def f():
    with CM('j'):
        return 'returned'
print(f())
for i in range(2):
    with CM('k%d' % i):
        if i == 0: continue
        break
for bad in (5, object()):
    try:
        with bad: pass
    except TypeError as e: print(e)
class Half:
    def __enter__(self): pass
try:
    with Half(): pass
except TypeError as e: print(e)
