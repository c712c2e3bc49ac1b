# No functions in the module: weak reference callbacks do run when the globals are released.
import weakref
from helper_things import T, make
kept = []
a, b = T('a'), T('b')
wa = weakref.ref(a, make('callback a'))
wb = weakref.ref(b, make('callback b'))
d = weakref.WeakValueDictionary(); d['a'] = a
k = weakref.WeakKeyDictionary(); k[b] = T('value of b')
s = weakref.WeakSet([a, b])
p = weakref.proxy(a, make('proxy callback'))
print(len(d), len(k), len(s))
