# How references name the class of what they refer to.
import weakref, collections
def f():
    class L: pass
    return L
x=f()(); d=weakref.WeakValueDictionary(); c=collections.Counter(); u=collections.UserList(); dq=collections.deque()
for o in (x,d,c,u,f,f(),weakref, f().__init__.__class__ and dq, set(), collections.deque):
    r=weakref.ref(o); print(r, weakref.proxy(o).__repr__ and weakref.ref.__repr__(r)[:40]); 
    print(object.__repr__(r))
p=weakref.proxy(x); print(weakref.ProxyType.__repr__(p)); q=weakref.proxy(c); print(type(q).__repr__(q)); 
q=weakref.proxy(d); print(type(q).__repr__(q)); del d, x; print(type(q).__repr__(q), type(p).__repr__(p))
