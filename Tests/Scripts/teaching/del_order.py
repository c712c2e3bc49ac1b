"""When __del__ runs, and in which order."""


class T:
    def __init__(self, name, *parts):
        self.name = name
        self.parts = parts

    def __del__(self):
        print('del', self.name)


def nested():
    outer = T('outer', T('inner', T('innermost')))
    print('made')


nested()
print('-- list')
items = [T(f'item {i}') for i in range(4)]
del items[1]
items[0] = T('replacement')
items[1:] = [T('slice')]
del items
print('-- dict')
table = {i: T(f'value {i}') for i in range(3)}
table[1] = None
table.pop(0)
table.clear()
print('-- tuple')
triple = T('x'), T('y'), T('z')
x, *rest = triple
del triple
print('unpacked')
del rest
del x
print('-- attributes')
holder = T('holder')
holder.a = T('attribute a')
holder.b = T('attribute b')
del holder.a
holder.b = 1
holder.c = T('attribute c')
del holder
print('-- locals')


def locals_in_order():
    c = T('c')
    b = T('b')
    a = T('a')
    return 'returned'


print(locals_in_order())
print('-- exception')


def fails():
    local = T('local of a frame')
    raise ValueError('oops')


try:
    fails()
except ValueError as error:
    print('caught', error)
print('after the handler')
try:
    fails()
except ValueError as error:
    kept = error
print('kept')
kept.__traceback__ = None
print('traceback gone')
del kept
print('-- temporaries')
T('temp').name
print(T('argument').name)
len([T('in a display'), T('second')])
T('left').name + T('right').name
print('-- loop')
for t in (T(f'loop {i}') for i in range(3)):
    print('body', t.name)
print('after the loop')
t = None
print('-- generator')


def gen():
    a = T('gen local')
    try:
        yield a.name
        yield 2
    finally:
        print('finally')


g = gen()
print(next(g))
del g
print('-- comprehension')
print([T(f'c{i}').name for i in range(2)])
print('-- end')
last = T('module global')
