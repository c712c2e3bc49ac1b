# Endless recursion ends with an error.
import atexit
def h(): h()
atexit.register(h)
