# How proxies and references show themselves.
import weakref
class N(object): pass
class O: pass
n=N(); o=O()
for x in (n,o):
    p=weakref.proxy(x); print repr(p), weakref.ref(x)
del n,o,x
print repr(p)
