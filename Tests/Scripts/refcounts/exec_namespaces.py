import sys
d = {'sys': sys}
d['d'] = d
e = {}
exec('print(sys.getrefcount(d))', d)
exec('print(sys.getrefcount(d))', d, d)
exec('print(sys.getrefcount(d))', d, e)
e['e'] = e
exec('print(sys.getrefcount(e))', d, e)
eval('print(sys.getrefcount(e))', d, e)
eval('print(sys.getrefcount(d))', d)
eval('print(sys.getrefcount(d))', d, d)
c = compile('print(sys.getrefcount(d))', 'x', 'exec')
exec(c, d)
print(sys.getrefcount(c))
class A:
    print(sys.getrefcount(locals()))
def f():
    x = 5
    exec('print(sys.getrefcount(locals()))')
    d['r'] = sys.getrefcount
    exec('def g(): print(r(d))\ng()\nprint(r(g))', d)
f()
print(sys.getrefcount(globals()), sys.getrefcount(locals()), sys.getrefcount(vars()), sys.getrefcount(sys.modules['__main__'].__dict__))
