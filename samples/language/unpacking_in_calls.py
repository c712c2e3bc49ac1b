"""Stars spread sequences and mappings into a call, a list, a tuple, or a dictionary."""
def show(*positional, **named):
    print(positional, named)

numbers, options = (1, 2), {'sep': '-', 'end': '!'}
show(0, *numbers, *'ab', **options, extra=True)
print([*numbers, *range(3)], (*numbers, 9))
print({**options, 'end': '?'}, {'end': '?', **options})

try:
    show(**options, **{'end': '.'})
except TypeError as error:
    print(error)
