/// The module `importlib.abc`, in Python: what finders and loaders of programs are derived from.

extension ModuleDefinition {
  static var importlibAbc: ModuleDefinition { .python("importlib.abc", importlibAbcSource) }
}

private let importlibAbcSource: StaticString = #"""
  """Abstract classes of what finds and loads modules."""

  import abc
  from importlib import machinery

  __all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader',
             'ExecutionLoader']


  class Loader(metaclass=abc.ABCMeta):
      """Makes and fills modules."""

      def create_module(self, spec):
          """The module; None for a plain one."""

      def load_module(self, fullname):
          """The old way to load; there is none without exec_module."""
          if not hasattr(self, 'exec_module'):
              raise ImportError
          from importlib import util
          import sys
          module = util.module_from_spec(util.spec_from_loader(fullname, self))
          module = sys.modules.setdefault(fullname, module)
          self.exec_module(module)
          return sys.modules[fullname]


  class MetaPathFinder(metaclass=abc.ABCMeta):
      """Finds modules for sys.meta_path."""

      def invalidate_caches(self):
          """Forgets what was found."""


  class PathEntryFinder(metaclass=abc.ABCMeta):
      """Finds modules in one folder of sys.path."""

      def invalidate_caches(self):
          """Forgets what was found."""


  class ResourceLoader(Loader):
      """A loader that also reads files."""

      @abc.abstractmethod
      def get_data(self, path):
          """The bytes of a file."""
          raise OSError


  class InspectLoader(Loader):
      """A loader that tells of the modules it has."""

      def is_package(self, fullname):
          """Whether it is a package."""
          raise ImportError

      def get_code(self, fullname):
          """The code of a module; None if it has no text."""
          source = self.get_source(fullname)
          return None if source is None else self.source_to_code(source)

      @abc.abstractmethod
      def get_source(self, fullname):
          """The text of a module."""
          raise ImportError

      @staticmethod
      def source_to_code(data, path='<string>'):
          """The code of a text."""
          return compile(data, path, 'exec', dont_inherit=True)

      def exec_module(self, module):
          """Runs the module's code in it."""
          code = self.get_code(module.__name__)
          if code is None:
              raise ImportError(f'cannot load module {module.__name__!r} when get_code() '
                                'returns None')
          exec(code, vars(module))


  class ExecutionLoader(InspectLoader):
      """A loader of modules that can be run as programs."""

      @abc.abstractmethod
      def get_filename(self, fullname):
          """The file of a module."""
          raise ImportError

      def get_code(self, fullname):
          """The code of a module; None if it has no text."""
          source = self.get_source(fullname)
          if source is None:
              return None
          try:
              return self.source_to_code(source, self.get_filename(fullname))
          except ImportError:
              return self.source_to_code(source)


  for _kind in (machinery.BuiltinImporter, machinery.FrozenImporter, machinery.PathFinder):
      MetaPathFinder.register(_kind)
  ExecutionLoader.register(machinery.SourceFileLoader)
  del _kind
  """#
