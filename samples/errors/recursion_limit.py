"""A function that calls itself for ever is stopped; the exception can be caught like any other."""
import sys

def down(n):
    return down(n + 1)

sys.setrecursionlimit(200)
try:
    down(0)
except RecursionError as error:
    print(error)

class Endless:
    def __repr__(self):
        return repr(self)

try:
    repr(Endless())
except RecursionError as error:
    print(type(error).__name__)
down(0)
