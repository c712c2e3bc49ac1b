"""`partial` fixes some arguments of a function; `wraps` keeps a wrapper's good name."""
from functools import partial, wraps, reduce

binary = partial(int, base=2)
print(binary('1010'), binary('12', base=10), binary.func, binary.keywords)
print(list(map(partial(pow, 2), range(5))))

def polite(function):
    @wraps(function)
    def wrapper(*args):
        return 'please, ' + function(*args)
    return wrapper

@polite
def ask(what):
    """Asks for something."""
    return what

print(ask('tea'), ask.__name__, ask.__doc__, ask.__wrapped__('tea'))
