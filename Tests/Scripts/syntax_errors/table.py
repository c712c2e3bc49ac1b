# Syntax errors as compile() reports them: type, message, line, columns and text.
def report(source):
    try:
        compile(source, 'file.py', 'exec')
        print('%-40r compiles' % source)
    except SyntaxError as e:
        print('%-40r %s: %s' % (source, type(e).__name__, e.msg))
        print('    ', e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
    except Exception as e:
        print('%-40r %s: %s' % (source, type(e).__name__, e))

for source in (
    'if x\n    pass', 'for i in x\n    pass', 'while 1\n  pass', 'def f()\n  pass', 'class C\n  pass',
    'def f(:\n  pass', 'else:\n  pass', 'if x:\npass', 'def f():\nreturn 1', 'class C:\nx = 1',
    'try:\n  pass\nx', 'try:\n  pass\n', 'with x\n  pass', 'for x in y:\nz',
    '  x = 1', 'if x:\n    a\n  b', 'if x:\n\ta\n        b', 'x = 1\n  y = 2',
    'print "x"', 'print x', 'exec "x"', 'raise E, "x"', 'except E, e:\n pass',
    '1 = x', '"a" = 1', 'None = 1', 'f() = 1', 'x + 1 = 2', 'a, 1 = b', '(a, b()) = c', 'True = 1', '[1] = x',
    'if x = 1:\n  pass', 'while x = 1: pass', 'f(a.b=1)', 'f(1=2)', 'f(True=1)', 'print(a b)', 'x = (1 2)', 'x = [1 2]',
    'f(a for a in b, c)', 'f(a=1, 2)', 'f(**a, *b)', 'f(**a, b)', 'f(a=1, a=2)',
    'x = (1', 'x = [1', 'x = {1', 'x = 1)', 'x = (1]', 'f(\n  1,\n  [2\n)', 'x = {1: 2, 3}',
    "'abc", '"abc', "'''abc", 'f"{x', "f'{x'", "f'{}'", "f'{x!z}'", "f'{x y}'", "f'}'", "f'{a:{b}'",
    'x = 0777', 'x = 1__0', 'x = 0b12', 'x = 0xg', 'x = 1a', 'x = 1.2.3', 'x = 0o8', 'x = 5j5',
    'x = $', 'x = ?', 'x = a!', 'x \\ y', 'x = \u201chi\u201d', 'x = 1 +', 'x = * 2', 'x ==', 'a b', 'a, b c',
    'return', 'yield 1', 'break', 'continue', 'await x', 'async def f(): [x async for x in y]\nx = await z',
    'def f(a, a): pass', 'def f(a=1, b): pass', 'def f(*): pass', 'def f(**k, a): pass', 'def f(*, **k): pass', 'def f(a, /, b, /): pass', 'def f(*a, *b): pass', 'def f(1): pass', 'lambda a=1, b: 0',
    'def f():\n  global x\n  x = 1\n  nonlocal y', 'nonlocal x', 'def f():\n  x = 1\n  global x', 'def f(x):\n  global x', 'def f():\n  nonlocal zz',
    'import a.b as', 'from x import', 'from . import *\nfrom x import (a', 'import a.b.', 'from x import a,', 'def f():\n  from x import *',
    'del f()', 'del 1', 'del a + b', 'a + b += 1', 'f() += 1', '(a, b) += 1', '(x) : int = 1 = 2', '(a, b): int',
    'with a as 1: pass', 'with a as f(): pass', 'for 1 in x: pass', 'for f() in x: pass', '[x for 1 in y]', '[x for x in y if]', '[x, y for x in z]', '{x: y, z for a in b}',
    'x := 1', '(x.y := 1)', '(f() := 1)', '[i := 0 for i in x]', 'def f(a=(x:=1)): pass\ny := 2',
    'match x:\n  case a: pass\n  case 1: pass', 'match x:\n  case a | b: pass', 'match x:\n  case {**r, 1: 2}: pass', 'match x:\n  case f(a=1, 2): pass', 'match x:\n  case 1 as 2: pass', 'match x:\n  case a, a: pass', 'match x\n  case 1: pass',
    'try: pass\nexcept: pass\nexcept E: pass', 'try: pass\nexcept* E: pass\nexcept F: pass', 'try: pass\nexcept*: pass', 'try: pass\nexcept A, B: pass',
    'class C: return 1', 'class C(x for x in y): pass', '@\ndef f(): pass', '@x\ny = 1', 'assert (a, b), c =', 'pass x', 'import', 'from', 'lambda: (yield)', 'x = yield = 1', 'a = b = 1 = c', '*a', 'x = *a', 'print(*)', 'f(*)', 'f(**)',
    'def', 'class', 'if', 'not', 'x = not', '@', ';', 'x;;y', 'x = 1; ; y', ')', '->', 'a -> b', 'a ? b : c', 'x++', 'a <> b', 'a =! b', 'x = {', 'a === b', 'if a then b', 'a && b', 'else if x: pass', 'elif x: pass', 'if x: pass\nelse if y: pass',
    '\x00', 'x = "\x00"', 'def f(None): pass', 'class True: pass', 'import x as None', 'for None in x: pass', 'x.None = 1', 'f(None=1)', '__debug__ = 1', 'def f(__debug__): pass', 'async x', 'type X', 'def f[T](x: T) -> : pass',
    '(' * 250, '[' * 3 + ']' * 2, 'x' + ' + x' * 10 + ' +', 'f(x for x in y, 1)', 'f(1, x for x in y)', 'a if b', 'a if b else', 'x = a if b else c = d',
):
    report(source)
