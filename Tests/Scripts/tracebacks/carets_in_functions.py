import sys
def tb(f):
    import traceback
    try: f()
    except BaseException: traceback.print_exc(file=sys.stdout)
class A: pass
a = A(); a.b = None; d = {}; L = [1,2]; s='x'; n=None
tb(lambda: a.b.c.d)
tb(lambda: d['k']['j'])
tb(lambda: L[5] + L[0])
tb(lambda: (1 + 2) * ('a' + 1))
tb(lambda: L(1, 2, 3))
tb(lambda: a.foo(1, 2))
tb(lambda: -s)
tb(lambda: not n.x)
tb(lambda: s < 1)
tb(lambda: 1 if n.x else 2)
tb(lambda: [x / 0 for x in L])
tb(lambda: {x: x / 0 for x in L})
tb(lambda: sum(x / 0 for x in L))
tb(lambda: f'{n.x}')
tb(lambda: f'{s:d} and more')
tb(lambda: f'{1/0!r:>{10}}')
tb(lambda: L[1:2:0])
tb(lambda: L['a'])
tb(lambda: 'a' in 3)
tb(lambda: undefined_name)
tb(lambda: print(undefined_name, 1))
tb(lambda: int('x', 10) + 1)
tb(lambda: (yield_)(3))
tb(lambda: [*n])
tb(lambda: {**n})
tb(lambda: print(*n))
tb(lambda: print(**n))
tb(lambda: (lambda x: x)(1, 2))
tb(lambda: n + 1 + 2)
tb(lambda: 1 + 2 + n)
tb(lambda: L.append(1).foo)
tb(lambda: ~s)
tb(lambda: s @ s)
tb(lambda: 2 ** -s)
tb(lambda: s[0][0][5])
tb(lambda: a.b.c(1)(2))
def multi():
    x = (1 +
         2 +
         n)
tb(multi)
def multi2():
    return foo(1,
        2,
        bar=n.x,
    )
foo = print
tb(multi2)
def multi3():
    raise ValueError(
        'a',
        'b'
    )
tb(multi3)
def multi4():
    x = [
        1,
        2,
        n.foo,
    ]
tb(multi4)
def multi5():
    with n as x:
        pass
tb(multi5)
def multi6():
    for x in n:
        pass
tb(multi6)
def multi7():
    a, b = 1, 2, 3
tb(multi7)
def multi8():
    a, *b = n
tb(multi8)
def multi9():
    n.x = 3
tb(multi9)
def multi10():
    n[0] = 3
tb(multi10)
def multi11():
    del n[0]
tb(multi11)
def multi12():
    L[0] += 'a'
tb(multi12)
def multi13():
    import nothing.there
tb(multi13)
def multi14():
    from sys import nothing_there
tb(multi14)
def multi15():
    assert 1 == 2, 'message'
tb(multi15)
def multi16():
    assert (L ==
      2)
tb(multi16)
def multi17():
    global gone
    del gone
tb(multi17)
def multi18():
    del unb
    unb = 1
tb(multi18)
def multi19():
    class X(3): pass
tb(multi19)
def multi20():
    class X(metaclass=5): x = 1
tb(multi20)
def multi21():
    @n
    def f(): pass
tb(multi21)
def multi22():
    match n.x:
        case 1: pass
tb(multi22)
def multi23():
    match L:
        case n.x: pass
tb(multi23)
def multi24():
    match L:
        case int(x=1): pass
        case A(1): pass
tb(multi24)
def multi25():
    try: raise 3
    finally: pass
tb(multi25)
def multi26():
    try: 1/0
    except 3: pass
tb(multi26)
def multi27():
    try: 1/0
    except (ValueError, n): pass
tb(multi27)
def multi28(x=3):
    (x.y
     .z)
tb(multi28)
def multi29(x=3):
    x.y.z = n.k = 3
tb(multi29)
def multi30(x=3):
    return (x
      [0]
      )
tb(multi30)
def multi31(x=3):
    return x(
      0
      )
tb(multi31)
def multi32(x=3):
    "é" + "日本" + x
tb(multi32)
def multi33(x=3):
    x = "日本".foo(1, "é"); y = 3
tb(multi33)
