"""A kept exception keeps the frames of its traceback, and with them all their variables."""
class Big:
    def __del__(self):
        print('    - big')

def fail():
    big = Big()
    raise ValueError('with a frame')

kept = None
try:
    fail()
except ValueError as error:
    kept = error
print('big is still held by the traceback')
kept.__traceback__ = None
print('now it is not')
