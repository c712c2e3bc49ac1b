"""What the compiler says to source that is no Python; the error knows line and column."""
for source in ('x = = 1', 'if True print(1)', 'print "hello"', 'def f(:', 'a = (1, 2', "text = 'open", 'for x in range(3)\n    pass',
               'x = 1\n  y = 2', 'if x:\nprint(x)', 'f(a=1, 2)', '5 = x', 'return 1', 'break', 'class: pass', 'x = 0777', 'a b'):
    try:
        exec(source)
    except SyntaxError as error:
        print(f'{source!r:34} line {error.lineno}, column {error.offset}: {error.msg}')
