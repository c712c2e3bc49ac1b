import sys
if len(sys.argv) > 1:
    import collections.abc
import weakref
import collections.abc as c
print(isinstance(weakref.WeakSet(), c.MutableSet), isinstance(weakref.WeakValueDictionary(), c.MutableMapping), issubclass(weakref.WeakKeyDictionary, c.Mapping), isinstance(weakref.WeakSet(), c.Sized))
