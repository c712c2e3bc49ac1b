"""`sys.getrefcount` counts the references to an object; its own argument is one of them."""
import sys

class Thing:
    pass

thing = Thing()
print('one name:     ', sys.getrefcount(thing))
other = thing
print('two names:    ', sys.getrefcount(thing))
box = [thing, thing]
print('twice in list:', sys.getrefcount(thing))
del other
box.clear()
print('one again:    ', sys.getrefcount(thing))
