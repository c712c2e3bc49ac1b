"""StopIteration must not leave a generator's body: it becomes a RuntimeError."""
def pairs(items):
    iterator = iter(items)
    while True:
        yield next(iterator), next(iterator)

try:
    print(list(pairs('abcd')))
except RuntimeError as error:
    print(error, '| cause:', repr(error.__cause__))

def careful(items):
    iterator = iter(items)
    for first in iterator:
        yield first, next(iterator, None)

print(list(careful('abc')))
