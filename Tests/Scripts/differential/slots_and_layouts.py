def show(f):
    try: print(ascii(f()))
    except BaseException as e: print(type(e).__name__, e.args)
class P: pass
class S: __slots__ = ('a',)
class S2: __slots__ = ('b',)
class E: __slots__ = ()
class W: __slots__ = ('__weakref__',)
class D: __slots__ = ('__dict__',)
class I(int): pass
class L(list): pass
class LS(list): __slots__ = ('q',)
class T(tuple): pass
class X(Exception): pass
class D2(dict): pass
def mk(bases, slots, **ns):
    def g():
        c = type('A', bases, {'__slots__': slots, **ns})
        return c.__slots__, [n for n in sorted(c.__dict__) if n not in ('__module__', '__doc__')], c.__basicsize__ > 0, c.__dictoffset__ != 0, c.__weakrefoffset__ != 0
    return g
slotses = ('x', ('x', '__dict__'), ('__dict__', 'x'), ('__weakref__', 'x'), ('__dict__', 5), ('x', 'a b'), (), ('__x', 'y'), '__dict__', ('__qualname__',))
for bases in ((), (P,), (S,), (W,), (D,), (I,), (L,), (X,), (S, P), (E, W)):
    for slots in slotses:
        print([b.__name__ for b in bases], ascii(slots) if not hasattr(slots, '__next__') else 'iter', end=' '); show(mk(bases, slots)); print(end='  '); show(mk(bases, slots, x=1))
makes = dict(P=P, S=S, S2=S2, E=E, W=W, D=D, L=L, LS=LS, X=X, object=object, list=list, Exception=Exception, ValueError=ValueError)
for n, b in makes.items():
    for n2, b2 in makes.items():
        def go5():
            class A(b): pass
            class B(b2): pass
            A().__class__ = B
            return 'ok'
        print(n, n2, end=' '); show(go5)
print('== format')
class C(str): pass
for f in ('{:>3}', '{:1}', '{!s:>3}', '{:>9}', '{0:>3}', '{0}{0:>3}', '{:.1}', 'a{:>3}', '{:>3}b', '{{{:>3}', '{1:1}{0:>3}', '{1}{0:>3}'):
    print(f, type(f.format(C('abcd'), '')).__name__, f.format(C('abcd'), ''))
for t in (range, memoryview, type(None), slice, type(list[int]), type(int | str)):
    print(t.__name__, [n for n in ('__lt__', '__ne__', '__ge__', '__getattribute__') if n in t.__dict__])
for f in (lambda: range.__ge__(2), lambda: range.__le__(), lambda: memoryview.__lt__(1, 2), lambda: slice.__getattribute__(5, 'x'), lambda: None.__lt__(), lambda: (1).__class__.__lt__(None, 2)): show(f)
