# Reference counts, watched with sys.getrefcount. The call's own argument counts as one more.
import sys


class Thing:
    pass


def count(text):
    print('%-34s %d' % (text, sys.getrefcount(thing) - 1))


thing = Thing()
count('one name')
other = thing
count('a second name')
box = [thing, thing]
count('twice in a list')
table = {'key': thing}
count('in a dictionary')
thing.itself = thing
count('an attribute, even its own')
del other
count('a name deleted')
box.clear()
count('the list cleared')
table['key'] = None
count('replaced in the dictionary')
del thing.itself
count('back to one')


def use(argument):
    count('inside a call that borrowed it')


use(thing)


def keep():
    inner = thing
    return lambda: inner


closure = keep()
count('held by a closure')
method = thing.__str__
count('held by a bound method')
del closure, method
count('both gone')

# A few objects are shared by everyone and live for ever ("immortal", PEP 683): they are not counted.
print('None is counted:', sys.getrefcount(None) < 1000000)
print('a small int is counted:', sys.getrefcount(7) < 1000000)
