"""`eval` answers an expression's value; `exec` runs statements in a dictionary of names."""
names = {'width': 4, 'height': 5}
print(eval('width * height', names))

exec('area = width * height\nprint("area is", area)', names)
print(names['area'], sorted(name for name in names if name[:2] != '__'))

code = compile('x ** 2 + 1', '<formula>', 'eval')
print([eval(code, {'x': x}) for x in range(4)])
try:
    eval('x = 1')
except SyntaxError as error:
    print(error.msg)
