"""A generator that is given up early still runs its `finally`."""
def lines():
    print('open')
    try:
        yield 'one'
        yield 'two'
    finally:
        print('close')

for line in lines():
    print(line)
    break
print('after the loop')

kept = lines()
next(kept)
kept.close()
print('closed by hand')
try:
    next(kept)
except StopIteration:
    print('and over')
