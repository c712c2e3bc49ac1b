"""A group carries several exceptions; `except*` takes those of a kind out of it."""
def work():
    raise ExceptionGroup('three tasks failed', [
        ValueError('bad value'),
        ExceptionGroup('of the network', [OSError('no route'), TimeoutError('too slow')]),
        KeyError('name'),
    ])

try:
    work()
except* OSError as group:
    print('network:', group.exceptions)
except* (ValueError, KeyError) as group:
    print('data:', [type(error).__name__ for error in group.exceptions])

try:
    work()
except ExceptionGroup as group:
    print(group.subgroup(OSError), '|', group.split(ValueError)[1])
