exec 'x = 5'
print x
ns = {}
exec 'y = x + 1' in {'x': 10}, ns
print ns
exec "def f(a): return a * 2"
print f(4), eval('f(3) + x'), eval('a + b', {'a': 1, 'b': 2})
exec 'print "from exec"' in {}
code = compile('z = 7', '<code>', 'exec')
exec code
print z
exec('w = 8')
print w
g = {}
exec('v = 1; u = 2', g)
print sorted(k for k in g if not k.startswith('__'))
try:
    exec 'x ='
except SyntaxError, e:
    print e.__class__.__name__
print eval(u'1 + 1'), eval(' 2 * 3 ')
