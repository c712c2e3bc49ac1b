# Loaders and specifications of modules that come from files.
import os
import sys
import builtins
import types
from importlib.machinery import SourceFileLoader as S

sys.dont_write_bytecode = True
import helper_module as m1
import helper_package as pk
import helper_package.relative as part
here=os.path.dirname(os.path.abspath(__file__))
for m in (m1,pk,part):
    s=m.__spec__
    print(m.__name__, type(m.__loader__), type(s), m.__package__, m.__file__.replace(here,''), repr(m.__cached__).replace(here,'') if hasattr(m,'__cached__') else 'nocached')
    print(repr(s).replace(here,'').partition(' at 0x')[0])
    print(s.name, s.origin.replace(here,''), s.has_location, s.parent, s.submodule_search_locations and len(s.submodule_search_locations), s.cached and s.cached.replace(here,''), s.loader is m.__loader__, s.loader_state)
    print(m.__loader__.name, m.__loader__.path.replace(here,''))
    for f in ('get_source','get_filename','is_package'):
        try: print(f, repr(getattr(m.__loader__,f)(m.__name__)).replace(here,''))
        except Exception as e: print(f, type(e), e)
    print(sorted(k for k in vars(m) if k.startswith('__')))
    print(list(vars(m))[:9])
for m in (sys, builtins):
    print(m.__spec__, m.__loader__)
print(__spec__, type(__loader__), __loader__.name, __loader__.path == __file__, builtins.__package__ == '')
l=m1.__loader__
def show(f):
    try: print(repr(f()).replace(here, ''))
    except BaseException as e: print(type(e).__name__, str(e).replace(here, ''), getattr(e,'name',None))
show(lambda: l.get_filename('other')); show(lambda: l.get_filename()); show(lambda: l.is_package('helper_module')); show(lambda: l.is_package('other')); show(lambda: l.get_data('/nope')); show(lambda: l.get_code('other')); show(lambda: type(l.get_code('helper_module'))); show(lambda: l.get_source('helper_module')); show(lambda:l.get_source('other'));  show(lambda: S('a','b').__dict__); show(lambda: S('a','b')==S('a','b')); show(lambda: hash(S('a','b'))==hash(S('a','b'))); show(lambda: S('a','/nope').exec_module(types.ModuleType('a'))); show(lambda: S('a','/nope').get_source('a')); show(lambda: l.create_module(None));  show(lambda:S('a','/x/__init__.py').is_package('a')); show(lambda: S('__init__','/x/__init__.py').is_package('__init__'));show(lambda:S('a','b').get_filename('a'));
