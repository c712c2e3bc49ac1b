import gc, functools
def p(*a, **k): pass
class N: pass
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
def t(make):
    x = N()
    x.p = make(x)
    del x
    gc.collect()
    print([type(o).__name__ for o in gc.garbage])
    print([len(o) for o in gc.garbage if isinstance(o, (tuple, dict))])
    for o in gc.garbage:
        if isinstance(o, N): o.__dict__.clear()
    gc.garbage.clear()
t(lambda x: functools.partial(p, x))
t(lambda x: functools.partial(p, k=x))
t(lambda x: functools.partial(p, [x], k=x))
t(lambda x: functools.partial(functools.partial(p, x), [1]))
t(lambda x: functools.partial(functools.partial(p, x), [1], k=[2]))
t(lambda x: functools.partial(functools.partial(p, k=x), [1], k=[2]))
t(lambda x: functools.partial(functools.partial(p, k=x), [1], j=[2]))
t(lambda x: functools.partial(functools.partial(p, k=x), [1]))
t(lambda x: functools.partial(functools.partial(p, k=x)))
t(lambda x: functools.partial(functools.partial(p, k=[x], j=[2]), k=[3], m=[4]))
t(lambda x: functools.partial(print, x))
t(lambda x: functools.partial(len, x))
t(lambda x: functools.partial(x.__init__))
t(lambda x: functools.partialmethod(p, x))
