"""Classes called through `type.__call__`, `__new__` and subclasses word some errors otherwise."""


def attempt(function):
    try:
        function()
        return 'ok'
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for cls in (enumerate, int, str, super):

    class Sub(cls):
        pass

    for count in range(5):
        for keywords in {}, {'zz': 1}, dict(a=1, b=2, c=3, d=4):
            given = [1] * count
            print(cls.__name__, count, keywords)
            print('  called     ', attempt(lambda: cls(*given, **keywords)))
            print('  __call__   ', attempt(lambda: cls.__call__(*given, **keywords)))
            print('  type call  ', attempt(lambda: type.__call__(cls, *given, **keywords)))
            print('  __new__    ', attempt(lambda: cls.__new__(cls, *given, **keywords)))
            print('  subclass   ', attempt(lambda: Sub(*given, **keywords)))


class Python:
    def __init__(self, *args, **kwargs):
        print(args, kwargs)


for target in Python, Python.__call__, dict, dict.__call__, type.__call__:
    print(attempt(lambda: target(**{1.0: 2})))
