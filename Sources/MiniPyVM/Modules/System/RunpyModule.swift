/// The module `runpy`: modules and files run as programs. `python -m` is `_run_module_as_main`.

extension ModuleDefinition {
  static let runpy = ModuleDefinition(
    "runpy", doc: "Modules and files run as programs.",
    members: { runpyMembers() }, sources: [runpySource])
}

/// What finds the file of a module, for `runpy` and `importlib`.
func moduleFileMethod() -> Member {
  Method("_find(name, /)", "The file of a module and whether it is a package's, or None.") {
    vm, arguments throws(Raised) in
    guard let found = try vm.moduleFile(vm.swiftString(arguments[0])) else { return .none }
    let file = vm.string(found.file)
    return vm.newTuple([file.value, Value(found.isPackage)])
  }
}

private func runpyMembers() -> [Member] {
  [
    moduleFileMethod(),
    Method("_built_in(name, /)", "The text of a built-in module that is a program, or None.") {
      vm, arguments throws(Raised) in
      let name = vm.swiftString(arguments[0])
      guard let definition = ModuleDefinition.named(name), vm.hasModule(definition) else {
        return .none
      }
      var text = ""
      for source in definition.sources { text += source.description + "\n" }
      return vm.string(text)
    },
  ]
}

private let runpySource: StaticString = """
  import io
  import os
  import sys
  import types

  __all__ = ['run_module', 'run_path']


  class _Error(ImportError):
      # What is told without a traceback.
      pass


  class _Spec:
      # What __spec__ tells of a module that runs as a program.

      def __init__(self, name, origin, is_package):
          self.name, self.origin, self.loader = name, origin, None
          self.submodule_search_locations = [os.path.dirname(origin)] if is_package else None
          self.cached, self.has_location = None, True
          self.parent = name if is_package else name.rpartition('.')[0]

      def __repr__(self):
          return f'ModuleSpec(name={self.name!r}, loader=None, origin={self.origin!r})'


  def _import_parent(name):
      parent = name.rpartition('.')[0]
      if not parent:
          return
      try:
          __import__(parent)
      except ImportError as error:
          if error.name is None or not (parent + '.').startswith(error.name + '.'):
              raise
          raise _Error('Error while finding module specification for '
                       f'{name!r} ({type(error).__name__}: {error})') from error


  def _details(name):
      # The spec and the code of what runs for a name: for a package its __main__.
      if name.startswith('.'):
          raise _Error('Relative module names not supported')
      _import_parent(name)
      found = _find(name)
      if found is None:
          text = _built_in(name)
          if text is None:
              raise _Error(f'No module named {name}')
          has_main = _built_in(name + '.__main__') is not None
          if has_main:
              return _details(name + '.__main__')
          return _Spec(name, f'<frozen {name}>', False), text
      file, is_package = found
      if not is_package:
          with io.open(file, 'rb') as source:
              return _Spec(name, file, False), source.read()
      if name.rpartition('.')[2] == '__main__':
          raise _Error('Cannot use package as __main__ module')
      try:
          return _details(name + '.__main__')
      except _Error as error:
          if name not in sys.modules:
              raise
          raise _Error(f'{error}; {name!r} is a package and cannot be directly executed') from None


  def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, file=None):
      if init_globals:
          run_globals.update(init_globals)
      run_globals.update(
          __name__=mod_name, __file__=mod_spec.origin if mod_spec else file, __cached__=None,
          __doc__=None, __loader__=None, __package__=mod_spec.parent if mod_spec else '',
          __spec__=mod_spec)
      exec(code, run_globals)
      return run_globals


  def _run_module_as_main(mod_name, alter_argv=True):
      try:
          spec, text = _details(mod_name)
      except _Error as error:
          if not alter_argv:
              error = f"can't find '__main__' module in {os.path.abspath(sys.argv[0])!r}"
          sys.exit(f'{sys.executable}: {error}')
      if alter_argv:
          sys.argv[0] = spec.origin
      code = compile(text, spec.origin, 'exec', dont_inherit=True)
      return _run_code(code, sys.modules['__main__'].__dict__, None, '__main__', spec)


  class _Borrowed:
      # sys.modules has a module for a while, and sys.argv another first argument.

      def __init__(self, name, argument):
          self.module = types.ModuleType(name)
          self._argument = argument

      def __enter__(self):
          name = self.module.__name__
          self._before = sys.modules.get(name), sys.argv[0]
          sys.modules[name], sys.argv[0] = self.module, self._argument
          return self.module.__dict__

      def __exit__(self, *details):
          name = self.module.__name__
          before, sys.argv[0] = self._before
          if before is None:
              del sys.modules[name]
          else:
              sys.modules[name] = before


  def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
      spec, text = _details(mod_name)
      name = run_name or spec.name
      code = compile(text, spec.origin, 'exec', dont_inherit=True)
      if not alter_sys:
          return _run_code(code, {}, init_globals, name, spec)
      with _Borrowed(name, spec.origin) as namespace:
          return _run_code(code, namespace, init_globals, name, spec).copy()


  def run_path(path_name, init_globals=None, run_name=None):
      name = run_name or '<run_path>'
      with io.open(path_name, 'rb') as source:
          code = compile(source.read(), path_name, 'exec', dont_inherit=True)
      with _Borrowed(name, path_name) as namespace:
          return _run_code(code, namespace, init_globals, name, None, path_name).copy()
  """
