# compile, eval and exec from text.
print(eval('1 + 2'), eval(' [x for x in range(3)]'), eval('a + b', {'a': 1, 'b': 2}))
g = {}
exec('x = 1\ndef f(): return x + 1\ny = f()', g)
print(g['y'], sorted(k for k in g if not k.startswith('__')))
l = {}
exec('z = x * 10', g, l)
print(l)
code = compile('a * 2', '<mine>', 'eval')
print(eval(code, {'a': 21}), code.co_filename, code.co_names)
code = compile('for i in range(2): print("loop", i)', '<mine>', 'exec')
exec(code)
exec(compile('1 + 1\n', '<mine>', 'single'))
try: eval('x = 1')
except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.text, e.filename)
try: exec('if x\n  pass')
except SyntaxError as e: print(e.msg, e.lineno, e.offset, repr(e.text))
try: eval('undefined_thing')
except NameError as e: print(e)
def scope():
    secret = 1
    return eval('secret + 1'), sorted(eval('locals()'))
print(scope())
try: compile('x', 'f', 'wrong')
except ValueError as e: print(e)
try: exec('return 1')
except SyntaxError as e: print(e.msg)
print(eval(b'3'), eval('"a\\nb"'))
class C:
    exec('attr = 5')
print(C.attr)
