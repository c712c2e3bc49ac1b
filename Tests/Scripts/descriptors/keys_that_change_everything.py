# Attributes in dictionaries whose keys' comparison changes the class or the dictionary.
class A:
    def __init__(s): pass
class X(str):
    def __hash__(s): return hash(str(s))
    def __eq__(s,o):
        global hits
        hits+=1
        a.__class__=B if a.__class__ is A else A
        return str.__eq__(s,o)
    
class B:
    foo='B.foo'
    def __init__(s): pass
hits=0
a=A()
a.__dict__[X('foo')]=1
for i in range(4):
    try: print(a.foo, type(a).__name__, hits)
    except Exception as e: print(type(e).__name__, e, type(a).__name__, hits)
class Y(str):
    def __hash__(s): return hash(str(s))
    def __eq__(s,o):
        d=a.__dict__
        A.foo=property(lambda s: 'prop')
        d.clear()
        return True
a=A(); a.__dict__[Y('foo')]=1
for i in range(3):
    try: print(a.foo)
    except Exception as e: print(type(e).__name__, e)
del A.foo
class M(type):
    def __eq__(c,o): return True
    __hash__=type.__hash__
class Z(str):
    def __hash__(s): return hash('foo')
    def __eq__(s,o):
        if str(o)=='foo' : 
            try: del Q.foo
            except AttributeError: pass
            return True
        return False
class Q:
    foo=1
q=Q(); q.__dict__[Z('bar')]='zz'
for i in range(3):
    try: print(q.foo)
    except Exception as e: print(type(e).__name__, e)
q2=Q(); q2.__dict__[Z('bar')]='zz'; q2.bar2=3
try: del q2.foo; print(q2.__dict__)
except Exception as e: print(type(e).__name__, e)
def setit():
    q2.__dict__[Z('bar')]='zz'; q2.foo=9; print(q2.__dict__)
setit()
print(hasattr(q2,'foo'), getattr(q2,'foo','no'), 'foo' in q2.__dict__)
class R:
    def __init__(s): s.a=1
r=R()
class W(str):
    def __hash__(s): return hash('a')
    def __eq__(s,o): r.__class__=R2; r.__dict__={'a':5}; return True
class R2: pass
r.__dict__={W('zz'):3}
try: print(r.a, type(r).__name__, r.__dict__)
except Exception as e: print(type(e).__name__, e)
