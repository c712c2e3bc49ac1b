"""How references and proxies name the class of what they refer to: with its module, if it is not the builtins'."""
import collections
import weakref


def make():
    class Local:
        pass

    return Local


local = make()()
values = weakref.WeakValueDictionary()
counter = collections.Counter()
row = collections.UserList()
queue = collections.deque()
for referent in (local, values, counter, row, make, make(), weakref, queue, set(), collections.deque):
    reference = weakref.ref(referent)
    print(reference)
    print(object.__repr__(reference))

proxies = [weakref.proxy(local), weakref.proxy(counter), weakref.proxy(values)]
for proxy in proxies:
    print(type(proxy).__repr__(proxy))
del local, values, referent, reference
for proxy in proxies:
    print(type(proxy).__repr__(proxy))
