"""`match` compares a subject with patterns, top down; the first that fits wins."""
def describe(value):
    match value:
        case 0:
            return 'zero'
        case -1 | 1:
            return 'a unit'
        case True:
            return 'never reached: 1 was first'
        case 'hello' | 'hi':
            return 'a greeting'
        case None:
            return 'nothing'
        case _:
            return f'something else: {value!r}'

for value in (0, 1, True, 'hi', None, 0.0, [0]):
    print(describe(value))
