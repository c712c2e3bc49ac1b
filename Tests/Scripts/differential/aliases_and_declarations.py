# What stands in a generic alias by its name; which complaint about a global or nonlocal comes first.
def uf(): pass
class A:
    class B: pass
    def m(self): pass
for a in (len, uf, A, A.B, A.m, A().m, int, list[int], [1, int], (int, str), None, ..., 'x', 3, type(None), [].append, int | str):
    try: print(repr(list[a]).split(' at 0x')[0])
    except Exception as e: print(type(e), e)
for src in ('def f():\n x = 1\n print(x)\n global x', 'def f():\n x = 1\n global x', 'def f():\n print(x)\n global x', 'def f():\n x: int\n global x', 'def f():\n x: int = 1\n print(x)\n global x', 'def f():\n print(x)\n x = 1\n global x','def g():\n x=1\n def f():\n  x = 1\n  print(x)\n  nonlocal x', 'def g():\n x=1\n def f():\n  x:int\n  nonlocal x','global g\ng=1\nprint(g)\nglobal g', 'def f():\n x += 1\n global x', 'def f():\n import x\n x\n global x', 'def f(x):\n x\n global x'):
    try: compile(src, 's', 'exec'); print('ok')
    except SyntaxError as e: print(e)
try: print(().__class_getitem__(len), tuple.__class_getitem__(len), [].__class_getitem__(len))
except Exception as e: print(e)
