"""`singledispatch`: one function, a body for each type of its first argument."""
from functools import singledispatch

@singledispatch
def show(value):
    return f'something: {value!r}'

@show.register
def _(value: int):
    return f'the number {value}'

@show.register(list)
@show.register(tuple)
def _(value):
    return 'a sequence of ' + ', '.join(map(show, value))

print(show(5), show([1, 'x']), show((True,)), show(2.5), sep='\n')
print(show.dispatch(bool) is show.dispatch(int), len(show.registry))
