# Delegation: values, sends, throws and closes pass through.
def inner(name):
    print('start', name)
    try:
        while True:
            got = yield name
            if got == 'stop': return name + ' returned'
            if got: print(name, 'got', got)
    except ValueError as e:
        print(name, 'handles', e)
        yield 'recovered'
        return 'after recovery'
    finally:
        print(name, 'finally')
def outer():
    r = yield from inner('a')
    print('r =', r)
    r = yield from [1, 2]
    print('list gave', r)
    return (yield from inner('b'))
o = outer()
print(next(o), o.send('hi'), o.send('stop'), next(o), next(o))
print(o.throw(ValueError('bad')))
try: next(o)
except StopIteration as e: print('outer:', e.value)
o = outer(); next(o); print(o.gi_yieldfrom.__name__); o.close()
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration('custom value')
        return self.n
    def throw(self, *a): print('throw', len(a)); raise StopIteration('via throw')
def over():
    r = yield from It()
    print(r)
    r = yield from It()
    print(r)
w = over()
print(next(w), next(w), next(w))
try: w.throw(KeyError())
except StopIteration: print('done')
def no_send():
    yield from iter([1, 2])
n = no_send(); next(n)
try: n.send('x')
except AttributeError as e: print(e)
def flatten(x):
    for item in x:
        if isinstance(item, list): yield from flatten(item)
        else: yield item
print(list(flatten([1, [2, [3, []], 4], [[5]]])))
try: list((lambda: (yield from 5))())
except TypeError as e: print(e)
