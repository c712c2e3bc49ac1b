# An uncaught exception, three frames deep.
def first(n):
    return second(n + 1)


def second(n):
    value = third(
        n,
        'argument',
    )
    return value


def third(n, text):
    return n + text


print('before')
first(1)
print('not reached')
