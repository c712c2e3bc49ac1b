/// The module `importlib.machinery`, in Python: loaders and specifications.

extension ModuleDefinition {
  static var importlibMachinery: ModuleDefinition {
    .python("importlib.machinery", importlibMachinerySource)
  }
}

private let importlibMachinerySource: StaticString = #"""
  """The parts of the import system that programs name."""

  import sys
  from importlib import BuiltinImporter, FrozenImporter, ModuleSpec, PathFinder

  SOURCE_SUFFIXES, BYTECODE_SUFFIXES, EXTENSION_SUFFIXES = ['.py'], ['.pyc'], []


  def all_suffixes():
      """The endings of the files that modules may be."""
      return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


  class SourceFileLoader:
      """Makes a module from a file."""

      __module__ = '_frozen_importlib_external'

      def __init__(self, fullname, path):
          self.name, self.path = fullname, path

      def create_module(self, spec):
          """None: the module is a plain one."""

      def get_filename(self, name=None):
          """The file."""
          return self.path

      def get_data(self, path):
          """The bytes of a file."""
          with open(path, 'rb') as file:
              return file.read()

      def get_code(self, fullname=None):
          """The compiled text."""
          return compile(self.get_data(self.path), self.path, 'exec', dont_inherit=True)

      def get_source(self, fullname=None):
          """The text."""
          from linecache import _decoded
          return _decoded(self.get_data(self.path))

      def is_package(self, fullname=None):
          """Whether the module may have others in it."""
          return self.path.rpartition('/')[2] == '__init__.py'

      def exec_module(self, module):
          """Runs the text in the module."""
          exec(self.get_code(), vars(module))

  """#
