"""Variables: get, set, reset, defaults, and what tokens remember."""
from contextvars import ContextVar, Token, copy_context

first, second = ContextVar('first'), ContextVar('second', default=[1])


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, str(error).replace(hex(id(first)), '0x').partition(' at 0x')[0])


attempt(first.get)
print(second.get(), second.get(7), first.get('given'))
one = first.set(1)
two = first.set(2)
print(one.old_value is Token.MISSING, two.old_value, two.var is first, Token.MISSING)
first.reset(two)
print(first.get(), repr(two)[:12], repr(one)[:11])
attempt(first.reset, two)
attempt(second.reset, one)
attempt(first.reset, 'token')
first.reset(one)
attempt(first.get)
print(repr(second).partition(' at ')[0], second.name, first == ContextVar('first'))
for wrong in (lambda: ContextVar(), lambda: ContextVar(1), lambda: ContextVar('a', b=1), Token,
              lambda: hash(one), lambda: first.set()):
    attempt(wrong)
attempt(setattr, first, 'name', 'other')
attempt(setattr, first, 'other', 1)
attempt(setattr, one, 'var', 1)
attempt(type, 'Own', (ContextVar,), {})
print(ContextVar[int], Token[str])
