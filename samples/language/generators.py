"""A generator function runs up to each `yield` and waits there, with all its variables."""
def countdown(start):
    print('starting')
    while start:
        yield start
        start -= 1
    print('finished')

numbers = countdown(3)
print('nothing has run yet')
print(next(numbers))
print(next(numbers))
print(list(numbers))
print(next(numbers, 'exhausted'))
