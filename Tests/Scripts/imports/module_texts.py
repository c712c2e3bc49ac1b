# repr() of modules: by the specification, else by file and loader.
import types
from importlib.machinery import ModuleSpec


class Loader:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


module = types.ModuleType('made')
print(module)
module.__loader__ = Loader('a loader')
print(module)
del module.__name__
print(module)
module.__file__ = 'made.txt'
print(module)
module.__name__ = 'made'
print(module)

for spec in (ModuleSpec('one', None), ModuleSpec('two', Loader('L')),
             ModuleSpec('three', Loader('L'), origin='there'),
             ModuleSpec('four', None, is_package=True), None):
    module.__spec__ = spec
    print(module)
spec = ModuleSpec('three', Loader('L'), origin='there')
print(spec.has_location)
spec.has_location = 1
print(spec.has_location)
module.__spec__ = spec
print(module)
spec.name = None
print(module)
module.__spec__ = object()
try:
    print(module)
except AttributeError as error:
    print(error)


# A class body's annotation scopes ask globals of a dict subclass for what is missing.
class Defaults(dict):
    def __missing__(self, key):
        return f'<{key}>'


names = Defaults()
exec('type Outer = far\nclass A:\n    type Inner = near\n    def f[T: bound](x: unknown): pass\n', names)
print(names['Outer'].__value__, names['A'].Inner.__value__)
print(names['A'].f.__type_params__[0].__bound__, names['A'].f.__annotations__)
