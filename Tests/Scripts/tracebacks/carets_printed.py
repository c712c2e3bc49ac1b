# What the carets look like when CPython prints them.
import sys
def show(f, *a):
    try: f(*a)
    except Exception: sys.excepthook(*sys.exc_info())
def division(a, b):
    return (a + b) / (a - b) + 1
def attribute(x):
    return x.first.second.third
def subscript(d):
    return d['key']['other'][0]
def call(f):
    return 1 + f(1, 2)(3) + len([1])
def multi(a):
    return (a +
            1 +
            'text')
def whole(a): return a.b
def simple_raise():
    raise ValueError('whole line, no carets')
def binop_spaces(a, b):
    return a   +    b
def unicode_line(é):
    return 'ééé' + é + (1)
def method_call(o):
    return o.upper().no_such_method(1)
def long_call():
    return max(
        1,
        int('not a number'),
        3,
    )
def assignment():
    x = y = undefined_thing
def unpack(t):
    a, b, c = t
def augmented(lst):
    lst[0] += None
def conditional(x): return 'a' if x.flag else 'b'
def comprehension(items): return [i.value for i in items]
def keyword(**k): return division(a=k['a'], b=k['b'])
def asserting(x): assert x == 1, 'must be one'
def in_lambda(): return (lambda q: q / 0)(1)
def with_statement(): 
    with 5 as x: pass
def tabbed():
	return 1 / 0
show(division, 1, 1); show(attribute, 5); show(subscript, {'key': {}}); show(call, lambda *a: None); show(multi, 1); show(whole, 1); show(simple_raise); show(binop_spaces, 1, 'a')
show(unicode_line, 5); show(method_call, 's'); show(long_call); show(assignment); show(unpack, (1, 2)); show(augmented, [1]); show(conditional, 1); show(comprehension, [1]); show(keyword, a=1) if False else show(keyword); show(asserting, 2); show(in_lambda); show(with_statement); show(tabbed)
