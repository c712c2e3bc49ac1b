# The references inside a WeakValueDictionary, and errors while entries are removed.
import gc
import weakref


class T:
    pass


class Key:
    fail = False

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if Key.fail:
            raise ValueError('compared')
        return self is other


t, u = T(), T()
d = weakref.WeakValueDictionary(a=t)
r = d.valuerefs()[0]
print(type(r).__name__, r.key, r() is t, isinstance(r, weakref.ref), r.__callback__ is not None, weakref.KeyedRef.__slots__)
print(weakref.getweakrefcount(t), weakref.getweakrefcount(d), d.data['a'] is r)
r.key = 'other'
del t
print(len(d), d.get('a'), 'a' in d, list(d.items()))
k = weakref.KeyedRef(u, None, 'k')
print(k.key, k() is u, k == weakref.ref(u), hash(k) == hash(u), k.__callback__)
k = weakref.KeyedRef(u, lambda reference: print('died', reference.key), 5)
del u
try:
    weakref.KeyedRef(5, None, 1)
except TypeError as error:
    print(error)

# An entry whose key stands for something else by now stays.
gc.disable()
old = T()
old.me = old
d = weakref.WeakValueDictionary({10: old})
reference = d.data[10]
new = T()
d[10] = new
del old
gc.collect()
print(len(d), d[10] is new, reference())
gc.enable()

# What goes wrong while an entry is removed is reported.
for make in (lambda key, value: weakref.WeakValueDictionary({key: value}),):
    value = T()
    d = make(Key(), value)
    d.data[Key()] = d.valuerefs()[0]
    Key.fail = True
    del value
    Key.fail = False
    print(len(d))
d = weakref.WeakSet()
value = T()
d.add(value)
print(d.valuerefs if hasattr(d, 'valuerefs') else 'no valuerefs', list(d.data)[0].__callback__ is not None)
