# Code objects that run with cells, with other builtins, and functions made of parts.
import types


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


def counter():
    count = 1

    def step():
        nonlocal count
        count += 1
        return count
    return step


step = counter()
code = step.__code__
exec(code, {}, closure=step.__closure__)
exec(code, closure=step.__closure__)
print(step())
for closure in None, (), [1], (1,), step.__closure__ * 2:
    show(lambda: exec(code, closure=closure))
show(lambda: eval(code))
show(lambda: exec('1', closure=()))
show(lambda: exec(compile('1', 'x', 'exec'), closure=step.__closure__))

print('-- other builtins')
show(lambda: exec('import os', {'__builtins__': {}}))
show(lambda: exec('from os import path', {'__builtins__': {'print': print}}))
show(lambda: exec('import os; print(os.__name__)', {'__builtins__': {'__import__': __import__, 'print': print}}))
show(lambda: exec('import anything; print(anything)', {
    '__builtins__': {'__import__': lambda name, *rest: name.upper(), 'print': print}}))
show(lambda: eval('len', {'__builtins__': {}}))
show(lambda: exec('class A: pass', {'__builtins__': {}}))

print('-- parts')
show(lambda: types.FunctionType((lambda: 1).__code__, {}, 'n', (), (), [1]))
show(lambda: types.FunctionType((lambda *, a: a).__code__, {}, 'n', None, None, {'a': 5})())
try:
    1 / 0
except ZeroDivisionError as error:
    print(dir(error.__traceback__))


class Placed:
    pass


print(Placed.__firstlineno__ > 0)
Placed.__module__ = 'elsewhere'
show(lambda: Placed.__firstlineno__)
show(lambda: type('A\udcdcB', (), {}))
