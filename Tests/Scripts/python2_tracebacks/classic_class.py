class E: pass
def f():
    raise E
f()
