"""A decorator is called with the function and its answer takes the function's name."""
def traced(function):
    print('decorating', function.__name__)

    def wrapper(*args):
        print('->', function.__name__, args)
        result = function(*args)
        print('<-', result)
        return result

    return wrapper

@traced
def add(a, b):
    return a + b

add(2, 3)

def twice(function):
    return lambda *args: function(function(*args))

@twice
@twice
def increase(n):
    return n + 1

print(increase(0))
