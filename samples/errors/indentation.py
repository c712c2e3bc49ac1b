"""Lines that do not line up."""
for source in ('if True:\npass', 'x = 1\n    y = 2', 'if True:\n        x = 1\n    y = 2', 'def f():\n    """doc"""\n  return 1', 'if True:\n    pass\n\tpass',
               'while True:', 'class A:\n\n\nx = 1'):
    try:
        exec(source)
    except SyntaxError as error:
        print(f'{type(error).__name__:16} line {error.lineno}: {error.msg}')
