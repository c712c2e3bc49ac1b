# Importing a module beside the script, in every form.
import sys
import helper_module
import helper_module as alias
from helper_module import value, function as f
from helper_module import *
import helper_package
import helper_package.sub
from helper_package import sub as s2, attribute
from helper_package.sub import deep
print(helper_module.value, alias is helper_module, value, f(), starred, helper_package.attribute, helper_package.sub.deep, s2 is helper_package.sub, deep, attribute)
print('_hidden' in globals(), 'not_in_all' in globals(), sys.modules['helper_module'] is helper_module)
print(helper_module.__name__, helper_module.__doc__, helper_module.__file__.endswith('helper_module.py'), helper_package.__name__, helper_package.__path__ != [], helper_package.sub.__name__, helper_package.sub.__package__, repr(helper_package.__package__), __name__, __package__ if '__package__' in globals() else 'none')
import helper_module; print('imported once')
helper_module.value = 'changed'; from helper_module import value; print(value)
del sys.modules['helper_module']; import helper_module as again; print(again is helper_module, again.value)
def local():
    import helper_module as inner
    from helper_package import sub
    return inner is again, sub.deep
print(local())
class C: from helper_module import value as class_value
print(C.class_value, __import__('helper_module') is again, __import__('helper_package.sub').__name__)
for bad in ('import nowhere', 'import helper_package.nothing', 'from helper_module import nothing', 'from helper_package import nothing', 'import helper_module.sub', 'from . import x', 'from .x import y', 'from nowhere import x', 'import helper_broken', 'import helper_syntax', 'from helper_package.relative import top, missing'):
    try: exec(bad)
    except Exception as e: print(bad, '->', type(e).__name__, str(e).split(' (')[0], getattr(e, 'name', None))
print('helper_broken' in sys.modules)
from helper_package.relative import top; print(top)
import helper_circular_a; print(helper_circular_a.a, helper_circular_a.helper_circular_b.b)
sys.modules['fake'] = 'any object'; import fake; print(fake)
sys.modules['none'] = None
try: import none
except ImportError as e: print(type(e).__name__, e)
print(type(helper_module), sorted(k for k in vars(again) if not k.startswith('__')))
try: again.nothing
except AttributeError as e: print(e)
import helper_getattr; print(helper_getattr.anything)
from helper_getattr import dynamic; print(dynamic)
again.new = 5; print(again.new); del again.new
