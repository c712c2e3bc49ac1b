# assert, pass, nested conditionals, match of indentation with else.
def check(x):
    assert x, 'message %r' % x
    return 'ok'
print(check(1))
for v in 0, '', [], None:
    try: check(v)
    except AssertionError as e: print(repr(e))
try: assert 0
except AssertionError as e: print(repr(e), e.args)
def sign(n):
    if n < 0:
        return -1
    elif n == 0: return 0
    else:
        if n > 100:
            pass
        else:
            return 1
    return 'big'
print(sign(-4), sign(0), sign(4), sign(400))
def f(n):
    while True:
        if n > 5: return n
        n += 1
        try:
            if n == 4: continue
            assert n < 4
        except AssertionError:
            return 'assertion at', n
print(f(0), f(9))
print(__debug__)
