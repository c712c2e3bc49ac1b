"""Finders of the program in sys.meta_path: modules from nowhere, packages, errors, order."""
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys

print(sys.meta_path == [importlib.machinery.BuiltinImporter, importlib.machinery.FrozenImporter, importlib.machinery.PathFinder])
print(sys.meta_path)
texts = {
    'made': 'value = 40 + 2\ndef function():\n    return __name__, value\n',
    'house': 'rooms = []\nfrom . import hall\n',
    'house.hall': 'from house import rooms\nrooms.append(__name__)\nfrom .. import nothing\n',
    'house.attic': 'from . import rooms\nrooms.append(__name__)\n',
    'broken': 'value = 1\nraise ValueError("in the module")\n',
    'json': 'here = "instead of the library"\n',
    'replaced': 'import sys\nsys.modules[__name__] = "a text"\n',
}
texts['house.hall'] = texts['house.hall'].rpartition('from')[0]


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        print('    create', spec.name, spec.parent, spec.submodule_search_locations)

    def exec_module(self, module):
        print('    exec', module.__name__, module.__spec__.name, module.__package__)
        exec(texts[module.__name__], vars(module))

    def __repr__(self):
        return 'the loader'


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname, path, target=None):
        if fullname in texts:
            print('    find', fullname, path, target)
            return importlib.util.spec_from_loader(fullname, Loader(), is_package=fullname == 'house')


class Watcher:
    asked = []

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        cls.asked.append(name)


finder = Finder()
sys.meta_path.append(finder)
sys.meta_path.append(Watcher)
import made
print(made.function(), made, made.__spec__, made.__loader__, hasattr(made, '__file__'))
print(isinstance(finder, importlib.abc.MetaPathFinder), issubclass(Loader, importlib.abc.Loader))
import house.attic
print(house.rooms, house.hall, house.__path__, house)
for name in ('broken', 'house.cellar', 'nowhere', 'made.inner'):
    try:
        importlib.import_module(name)
    except Exception as error:
        print(type(error).__name__, error, name in sys.modules)
import replaced
print(repr(replaced))
print(Watcher.asked)
import textwrap
print(textwrap.shorten('one two three', 9))

# In front, a finder hides what there is.
import json
print(hasattr(json, 'dumps'))
del sys.modules['json']
sys.meta_path.remove(finder)
sys.meta_path.insert(0, finder)
import json
print(json.here)
del sys.modules['json']
sys.meta_path.remove(finder)
import json
print(json.dumps([1]))


class Silent:
    pass


class Wrong:
    def find_spec(self, name, path=None, target=None):
        raise RuntimeError(f'asked for {name}')


sys.meta_path[:] = [Silent(), *sys.meta_path]
try:
    import nothing_at_all
except ImportError as error:
    print(error, error.name)
sys.meta_path.insert(0, Wrong())
try:
    import nothing_at_all
except RuntimeError as error:
    print(error)
sys.meta_path[:2] = []


class Bare:
    def find_spec(self, name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, None)


sys.meta_path.append(Bare())
try:
    import bare
except ImportError as error:
    print(type(error).__name__, error)
