# The carets under the failing part of a line, for many kinds of expressions.
import sys

d, n, lst, f, o, z = {}, None, [1], lambda: None, object(), 0
tests = []


def test(function):
    tests.append(function)


@test
def t0():
    1 / 0

@test
def t1():
    x = 1 + 2 / z

@test
def t2():
    x = (1 + 2) / z * 5

@test
def t3():
    d["k"]

@test
def t4():
    d["a"]["b"]

@test
def t5():
    n.attr

@test
def t6():
    n.a.b

@test
def t7():
    lst[5]

@test
def t8():
    lst[0][1]

@test
def t9():
    f().x

@test
def t10():
    f()()

@test
def t11():
    undefined

@test
def t12():
    print(undefined)

@test
def t13():
    f(1, 2)

@test
def t14():
    o.method(1)

@test
def t15():
    lst.append(1, 2)

@test
def t16():
    -n

@test
def t17():
    not undefined

@test
def t18():
    n + 1

@test
def t19():
    (1 + 2) * n

@test
def t20():
    lst + "a"

@test
def t21():
    1 < n

@test
def t22():
    x = y = undefined

@test
def t23():
    a, b = 1, 2, 3

@test
def t24():
    a, b = n

@test
def t25():
    for i in n: pass

@test
def t26():
    for i in undefined: pass

@test
def t27():
    del d["k"]

@test
def t28():
    del n.x

@test
def t29():
    n.x = 1

@test
def t30():
    lst[9] = 1

@test
def t31():
    lst[9], x = 1, 2

@test
def t32():
    x = 1; x += "a"

@test
def t33():
    lst[0] += "a"

@test
def t34():
    n[0] += 1

@test
def t35():
    n.attr += 1

@test
def t36():
    assert z

@test
def t37():
    assert z, "message"

@test
def t38():
    assert z == 1 and not z, "message"

@test
def t39():
    raise ValueError("x")

@test
def t40():
    raise ValueError from n.x

@test
def t41():
    import nothing_here

@test
def t42():
    from sys import nothing

@test
def t43():
    with n: pass

@test
def t44():
    with n as x, f() as y: pass

@test
def t45():
    [i for i in n]

@test
def t46():
    [1 / i for i in [z]]

@test
def t47():
    [i for i in [1] if i / z]

@test
def t48():
    {i: n.x for i in [1]}

@test
def t49():
    (lambda: 0 / 0)()

@test
def t50():
    f(**n)

@test
def t51():
    f(*n)

@test
def t52():
    f(a=undefined)

@test
def t53():
    "%d" % "a"

@test
def t54():
    f"{undefined}"

@test
def t55():
    f"{z:d} {n:x}"

@test
def t56():
    x = [1, 2, n.x]

@test
def t57():
    x = {n.x: 1, "b": 2}

@test
def t58():
    z if undefined else 1

@test
def t59():
    z or undefined

@test
def t60():
    1 == 2 < n

@test
def t61():
    0 < 2 < n

@test
def t62():
    n[1:2]

@test
def t63():
    lst["a":]

@test
def t64():
    n()

@test
def t65():
    n(1)(2)

@test
def t66():
    int("x")

@test
def t67():
    class A(n.x): pass

@test
def t68():
    class B(5): pass

@test
def t69():
    x: n.y = 1

@test
def t70():
    n @ 1

@test
def t71():
    ~n

@test
def t72():
    n ** 2

@test
def t73():
    n is undefined

@test
def t74():
    global_ = undefined + 1

@test
def t75():
    while undefined: pass

@test
def t76():
    if n.x: pass

@test
def t77():
    print("é" * 3, 1 / 0, "ü")

@test
def t78():
    return n.x.y

@test
def t79():
    return n()

@test
def t80():
    return undefined

@test
def t81():
    return f(1)(2)

@test
def t82():
    yield_ = list(1 / i for i in [z])

@test
def t83():
    x = lst[0] if lst[5] else lst[1]

@test
def t84():
    x = (n.a, n.b)

@test
def t85():
    x = lambda: n.x; x()

@test
def t86():
    lst.sort(key=lambda q: q.w)

@test
def t87():
    o.a.b.c = 1

@test
def t88():
    del lst[5]

@test
def t89():
    del undefined

@test
def t90():
    x = *n, 1

@test
def t91():
    x = [*n]

@test
def t92():
    x = {**n}

@test
def t93():
    lst[f()]

@test
def t94():
    lst[0:1:z]

@test
def t95():
    n["a" + "b"]

@test
def t96():
    d[f()][f()]

@test
def t97():
    f   (  1  ,  2  )

@test
def t98():
    n  .  attr

@test
def t99():
    x = 1 if z else 2 +  "a"

@test
def t100():
    ( 1 / 0 )

@test
def t101():
    ((1)) / ((0))

@test
def t102():
    print((((n.x))))

@test
def t103():
    f(f(f(1)))

@test
def spread():
    return f(
        1,
        2,
    )

@test
def spread_operator():
    return (z
            + n
            + 1)

@test
def spread_subscript():
    x = d[
        "key"
    ]

@test
def spread_attribute():
    return (lst
            .copy()
            .missing
            .more)

@test
def spread_string():
    return "%d %d" % (
        "a",
        "b",
    )

@test
def spread_assert():
    assert (
        z
        == 1
    ), "never"

@test
def spread_long():
    return f(
        1,
        2,
        3,
        4,
        5,
        6,
    )

@test
def spread_raise():
    raise ValueError(
        "first",
        "second",
    )

@test
def decorator():
    @n
    def g(): pass

@test
def decorator_call():
    @f(1)
    def g(): pass

@test
def default():
    def g(a, b=undefined): pass

@test
def matching():
    match n.x:
        case 1: pass

@test
def matching_class():
    match 1:
        case d(): pass

for each in tests:
    try:
        each()
    except Exception:
        kind, value, traceback = sys.exc_info()
        sys.excepthook(kind, value, traceback.tb_next)
