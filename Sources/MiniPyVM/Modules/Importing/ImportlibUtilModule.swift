/// The module `importlib.util`, in Python: what programs ask the import system for.

extension ModuleDefinition {
  static var importlibUtil: ModuleDefinition { .python("importlib.util", importlibUtilSource) }
}

private let importlibUtilSource: StaticString = #"""
  """What programs ask the import system for."""

  import importlib
  import sys
  from importlib.machinery import ModuleSpec, SourceFileLoader


  def resolve_name(name, package):
      """The absolute name of a relative one."""
      if name.startswith('.') and not package:
          raise ImportError(f'no package specified for {name!r} (required for relative module names)')
      return importlib._absolute(name, package)


  def find_spec(name, package=None):
      """What a module is, or would be, made from; None if there is no such module."""
      full = resolve_name(name, package) if name.startswith('.') else name
      module = sys.modules.get(full)
      if full not in sys.modules:
          parent = full.rpartition('.')[0]
          if parent and not hasattr(__import__(parent, fromlist=['__path__']), '__path__'):
              raise ModuleNotFoundError(
                  f'__path__ attribute not found on {parent!r} while trying to find {full!r}',
                  name=full)
          return importlib._spec_of(full)
      if module is None:
          return None
      spec = getattr(module, '__spec__', None)
      if spec is None and full != '__main__':
          spec = importlib._spec_of(full)
      if spec is None:
          raise ValueError(f'{name}.__spec__ is None')
      return spec


  def spec_from_loader(name, loader, *, origin=None, is_package=None):
      """A specification with a loader."""
      if is_package is None and hasattr(loader, 'is_package'):
          is_package = loader.is_package(name)
      return ModuleSpec(name, loader, origin=origin, is_package=is_package)


  def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
      """A specification of a file, wherever it lies."""
      import os
      location = os.path.abspath(os.fspath(location))
      if loader is None:
          if not location.endswith('.py'):
              return None
          loader = SourceFileLoader(name, location)
      spec = ModuleSpec(name, loader, origin=location)
      spec.has_location = True
      if submodule_search_locations is not None:
          spec.submodule_search_locations = submodule_search_locations
      return spec


  def module_from_spec(spec):
      """A module that is made but has not run yet."""
      module = spec.loader.create_module(spec) if hasattr(spec.loader, 'create_module') else None
      if module is None:
          module = type(sys)(spec.name)
      module.__spec__, module.__loader__, module.__package__ = spec, spec.loader, spec.parent
      if spec.submodule_search_locations is not None:
          module.__path__ = spec.submodule_search_locations
      if spec.has_location:
          module.__file__ = spec.origin
      return module


  def cache_from_source(path, debug_override=None, *, optimization=None):
      """Where CPython keeps the compiled form of a file."""
      import os
      folder, name = os.path.split(os.fspath(path))
      ending = f'.opt-{optimization}' if optimization else ''
      stem = name.rpartition('.')[0] or name
      return os.path.join(folder, '__pycache__', f'{stem}.{sys.implementation.cache_tag}{ending}.pyc')
  """#
