# The module's names and docs of what people look up.
import gc, weakref
print(sorted(n for n in dir(gc) if not n.startswith('_')))
print([n for n in weakref.__all__ if not hasattr(weakref, n)])
print(weakref.__all__)
print(gc.__name__, weakref.__name__, type(gc), repr(gc))
print(gc.collect.__name__, type(gc.collect).__name__, repr(gc.collect))
print(weakref.ref.__name__, weakref.proxy.__name__, weakref.finalize.__name__, weakref.WeakMethod.__name__, weakref.WeakSet.__module__, weakref.WeakValueDictionary.__module__, weakref.ReferenceType.__module__, weakref.WeakMethod.__module__)
for m in (weakref.WeakValueDictionary, weakref.WeakKeyDictionary, weakref.WeakSet, weakref.finalize):
    print(m.__name__, sorted(n for n in dir(m) if not n.startswith('_')))
