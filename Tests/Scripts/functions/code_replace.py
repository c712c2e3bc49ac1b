"""code.replace: a copy of a code object with other names, places and constants."""
import copy
import traceback


def f(a, b=1, *, c=2):
    "doc"
    x = str(a) + 'old'
    return x, b, c, missing_name


code = f.__code__


def attempt(**changes):
    try:
        print(list(changes), code.replace(**changes).co_name)
    except Exception as error:
        print(list(changes), type(error).__name__, error)


attempt(co_name=1)
attempt(co_name='zz')
attempt(co_filename=1)
attempt(foo=1)
attempt(co_argcount='x')
attempt(co_argcount=-1)
attempt(co_flags=1 << 40)
attempt(co_firstlineno=-3)
attempt(co_consts=[1])
attempt(co_names=[1])
attempt(co_argcount=2, co_nlocals=4, co_kwonlyargcount=1)
same = code.replace()
print(same is code, same == code, hash(same) == hash(code), same.co_varnames)
other = code.replace(co_name='g', co_qualname='K.g')
print(other == code, other.co_name, other.co_qualname)
print(copy.replace(code, co_name='h').co_name, code.__replace__(co_name='i').co_name)
moved = code.replace(co_name='moved', co_filename='elsewhere.py', co_firstlineno=100)
print([line for _, _, line in moved.co_lines() if line][-1] - [line for _, _, line in code.co_lines() if line][-1])
f.__code__ = moved
try:
    f(1)
except NameError:
    traceback.print_exc()
names = tuple({'missing_name': 'print'}.get(name, name) for name in code.co_names)
f.__code__ = code.replace(co_names=names)
print(f(1)[3] is print)
constants = tuple('new' if value == 'old' else value for value in code.co_consts)
f.__code__ = code.replace(co_consts=constants, co_names=names)
print(f(1)[:3], f(2, c=3)[:3])
for text in 'x = 1', 'def f():\n  return 1':
    print(compile(text, 'a', 'exec') == compile(text, 'b', 'exec'),
          compile(text, 'a', 'exec') == compile(text + ' + 1', 'a', 'exec'))
