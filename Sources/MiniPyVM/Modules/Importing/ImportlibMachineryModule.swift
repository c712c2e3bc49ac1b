/// The module `importlib.machinery`, in Python: loaders and specifications.

extension ModuleDefinition {
  static var importlibMachinery: ModuleDefinition {
    .python("importlib.machinery", importlibMachinerySource)
  }
}

private let importlibMachinerySource: StaticString = #"""
  """The parts of the import system that programs name."""

  import sys
  from importlib import (
      BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder, SourceFileLoader)

  SOURCE_SUFFIXES, BYTECODE_SUFFIXES, EXTENSION_SUFFIXES = ['.py'], ['.pyc'], []


  def all_suffixes():
      """The endings of the files that modules may be."""
      return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


  # What the methods of SourceFileLoader do.

  def _check(loader, name):
      if name is None or name == loader.name:
          return loader.name
      raise ImportError(f'loader for {loader.name} cannot handle {name}', name=name)


  def _are_equal(loader, other):
      return loader.__class__ is other.__class__ and vars(loader) == vars(other)


  def _hash(loader):
      return hash(loader.name) ^ hash(loader.path)


  def _filename(loader, name):
      _check(loader, name)
      return loader.path


  def _data(loader, path):
      with open(path, 'rb') as file:
          return file.read()


  def _code(loader, name):
      path = loader.get_filename(name)
      return compile(loader.get_data(path), path, 'exec', dont_inherit=True)


  def _source(loader, name):
      from linecache import _decoded
      path = loader.get_filename(name)
      try:
          data = loader.get_data(path)
      except OSError as error:
          raise ImportError('source not available through get_data()', name=name) from error
      return _decoded(data)


  def _is_package(loader, name):
      file = loader.get_filename(name).rpartition('/')[2]
      return file.rpartition('.')[0] == '__init__' and name.rpartition('.')[2] != '__init__'


  def _load(loader, name):
      from importlib import util
      module = sys.modules.get(_check(loader, name))
      if module is None:
          module = util.module_from_spec(util.spec_from_loader(name, loader))
          sys.modules[name] = module
      loader.exec_module(module)
      return sys.modules[name]


  def _execute(loader, module):
      exec(loader.get_code(module.__name__), vars(module))

  """#
