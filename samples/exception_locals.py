# An exception keeps its traceback, the traceback its frames, and the frames their local variables.
import gc
import sys

gc.disable()


class Big:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  released:', self.name)


def fail(name):
    big = Big(name)
    raise ValueError('no luck with ' + big.name)


print('1. Handled and forgotten: released when the except block ends.')
try:
    fail('a')
except ValueError as error:
    print('  caught:', error)
print('  after the block')

print('2. Kept: the exception holds the local variable of a function that has long returned.')
kept = None
try:
    fail('b')
except ValueError as error:
    kept = error
frame = kept.__traceback__.tb_next.tb_frame
print('  still there:', frame.f_code.co_name, frame.f_locals['big'].name)
del frame
print('  dropping the traceback is enough')
kept.__traceback__ = None
print('  the exception is still good:', repr(kept))

print('3. An exception stored in a local variable of its own frame is a cycle.')


def remember():
    try:
        fail('c')
    except ValueError as error:
        mine = error


remember()
print('  returned, yet nothing is released; gc.collect() finds it:')
gc.collect()

print('4. While it is handled, sys.exception() leads to it from anywhere.')
try:
    fail('d')
except ValueError:
    print('  in the block:', sys.exception())
print('  after it:', sys.exception())
