# A frame that repeats is printed three times and then counted.
import sys


def down(n):
    if n == 0:
        raise ValueError('bottom')
    return down(n - 1)


def even(n):
    return odd(n - 1) if n else 1 / 0


def odd(n):
    return even(n - 1)


for call in (lambda: down(3), lambda: down(4), lambda: down(10), lambda: even(8)):
    try: call()
    except Exception: sys.excepthook(*sys.exc_info())


def endless():
    endless()


endless()
