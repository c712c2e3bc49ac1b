"""`yield from` hands everything through to another generator and answers what that one returns."""
def part(name, count):
    for number in range(count):
        got = yield f'{name}{number}'
        if got:
            print(name, 'was sent', got)
    return f'{name} gave {count}'

def whole():
    first = yield from part('a', 2)
    second = yield from part('b', 1)
    return [first, second]

generator = whole()
print(next(generator))
print(generator.send('hello'))
print(next(generator))
try:
    next(generator)
except StopIteration as stop:
    print(stop.value)
