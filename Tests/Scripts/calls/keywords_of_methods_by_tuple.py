"""Methods that take a tuple of arguments: as found on their class they tell it, bound by a variable they do not."""


def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


async def numbers():
    yield 1


options = {'k': 1}
view, made, generator = memoryview(b''), property(), numbers()
attempt(lambda: view.__exit__(k=1))
attempt(lambda: view.__exit__(**options))
attempt(lambda: memoryview.__exit__(view, **options))
attempt(lambda: made.__set_name__(1, 2, k=1))
attempt(lambda: made.__set_name__(1, 2, **options))
attempt(lambda: property.__set_name__(made, 1, 2, **options))
attempt(lambda: generator.athrow(k=1))
attempt(lambda: generator.athrow(**options))
attempt(lambda: vars(k=1))
attempt(lambda: vars(**options))
