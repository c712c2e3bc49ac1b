"""__builtins__ that is no dictionary, or one of a subclass, is asked by __getitem__."""
import types
# __builtins__ not a dict
def tb(src, g):
    try: exec(src, g); print(sorted(k for k in g if k != '__builtins__'))
    except BaseException as e: print(type(e).__name__, e)
for b in (1, None, [], types.ModuleType('m'), types.SimpleNamespace(), {}, types.MappingProxyType({'len': 1}), 'abc', __builtins__, type('D', (dict,), {'__missing__': lambda s, k: k+'!'})(), object()):
    print(type(b).__name__)
    tb('x = 1', {'__builtins__': b})
    tb('x = len', {'__builtins__': b})
    tb('class C: pass', {'__builtins__': b})
    tb('import sys', {'__builtins__': b})
    tb('def f(): return len\nx = f()', {'__builtins__': b})
    tb('x = eval("len")', {'__builtins__': b})
    tb('raise undefined', {'__builtins__': b})
    tb('assert 0', {'__builtins__': b})
    tb('x = [i for i in ()]; print', {'__builtins__': b})
    try: print(eval('lenx', {'__builtins__': b}))
    except BaseException as e: print(type(e).__name__, e)
    try: print(types.FunctionType((lambda: len).__code__, {'__builtins__': b})())
    except BaseException as e: print(type(e).__name__, e)

import sys
n = {'__builtins__': None}
exec('def f(): pass', n)
print(n['f'].__builtins__)
class Names(dict):
    def __getitem__(self, key):
        print('asked', key)
        return dict.__getitem__(self, key)
n = {'__builtins__': Names(vars(types) if 0 else {'len': len, 'get': sys._getframe, 'vars': vars})}
exec('def f(): return len([1]), get().f_builtins.keys()\nprint = f', n)
print(n['print'](), n['f'].__builtins__ is n['__builtins__'])
exec('exec("x = len", g)', {'__builtins__': n['__builtins__'], 'exec': exec, 'g': (g := {})})
print(sorted(g), g['__builtins__'] is n['__builtins__'])
