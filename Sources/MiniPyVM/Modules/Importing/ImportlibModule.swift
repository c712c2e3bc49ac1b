/// The module `importlib`, in Python: imports by name. What finds files is `Import.swift`.

extension ModuleDefinition {
  static let importlib = ModuleDefinition(
    "importlib", doc: "Imports by name.", isPackage: true,
    members: {
      [
        moduleFileMethod(),
        Method("_is_built_in(name, /)", "Whether the interpreter has a module of this name.") {
          vm, arguments throws(Raised) in
          guard let definition = ModuleDefinition.named(vm.swiftString(arguments[0])) else {
            return Owned(.false)
          }
          return Owned(Value(vm.hasModule(definition)))
        },
        Constant("BuiltinImporter") { vm in Value(vm.nativeType(.builtinImporter)).owned },
        Constant("FrozenImporter") { vm in Value(vm.nativeType(.frozenImporter)).owned },
        Constant("PathFinder") { vm in Value(vm.nativeType(.pathFinder)).owned },
        Constant("SourceFileLoader") { vm in Value(vm.nativeType(.sourceFileLoader)).owned },
        Constant("ModuleSpec") { vm in Value(vm.nativeType(.moduleSpec)).owned },
      ]
    }, sources: [importlibSource])
}

private let importlibSource: StaticString = #"""
  """Imports by name, and what there is to know about modules before they are imported."""

  import builtins
  import sys

  __all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']


  def __import__(name, globals=None, locals=None, fromlist=(), level=0):
      """As the built-in function."""
      if level != 0:
          names = {} if globals is None else globals
          if names.get('__package__') is None and names.get('__spec__') is None:
              names['__name__']
          elif not isinstance(names.get('__package__') or '', str):
              raise TypeError('__package__ not set to a string')
      if not isinstance(name, str):
          raise TypeError(f'module name must be str, not {type(name)}')
      return builtins.__import__(name, globals if level else None, None, fromlist, level)


  def _absolute(name, package):
      # The absolute name of a relative one.
      level = len(name) - len(name.lstrip('.'))
      if not level:
          return name
      parts = package.split('.')
      if level > len(parts):
          raise ImportError('attempted relative import beyond top-level package')
      base = '.'.join(parts[:len(parts) - level + 1])
      return f'{base}.{name[level:]}' if name[level:] else base


  def import_module(name, package=None):
      """The module of a name; a relative name is one in `package`."""
      if name.startswith('.'):
          if not package:
              raise TypeError(
                  f"the 'package' argument is required to perform a relative import for {name!r}")
          name = _absolute(name, package)
          __import__(package)
      __import__(name)
      return sys.modules[name]


  def invalidate_caches():
      """Nothing is kept about the folders of modules."""


  def reload(module):
      """Runs the text of a module again, in the module that there is."""
      name = getattr(getattr(module, '__spec__', None), 'name', None) or getattr(
          module, '__name__', None)
      if not isinstance(module, type(sys)) or name is None:
          raise TypeError('reload() argument must be a module')
      if sys.modules.get(name) is not module:
          raise ImportError(f'module {name} not in sys.modules', name=name)
      parent = name.rpartition('.')[0]
      if parent and parent not in sys.modules:
          raise ImportError(f'parent {parent!r} not in sys.modules', name=parent)
      if getattr(module, '__file__', None) is not None:
          from importlib.machinery import SourceFileLoader
          from importlib.util import find_spec
          spec = _spec_of(name)
          if spec is None:
              raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
          module.__spec__ = spec
          SourceFileLoader(name, spec.origin).exec_module(module)
      return sys.modules[name]


  def _spec_of(name):
      # What a module of this name would be made from, whether it is imported or not.
      from importlib.machinery import BuiltinImporter, SourceFileLoader
      found = _find(name)
      if found is None:
          return ModuleSpec(name, BuiltinImporter, origin='built-in') if _is_built_in(name) else None
      file, is_package = found
      spec = ModuleSpec(name, SourceFileLoader(name, file), origin=file, is_package=is_package)
      spec.has_location = True
      if is_package:
          spec.submodule_search_locations.append(file.rpartition('/')[0])
      return spec
  """#
