"""A decorator with arguments is a function that answers a decorator."""
def repeat(times, *, between=''):
    def decorate(function):
        def wrapper(*args):
            return between.join(function(*args) for _ in range(times))
        return wrapper
    return decorate

@repeat(3, between=', ')
def cheer(name):
    return f'hurray {name}'

print(cheer('ada'))
print(repeat(2)(str)(42))
