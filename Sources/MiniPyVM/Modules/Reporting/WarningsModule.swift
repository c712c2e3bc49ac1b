/// `warnings`: what changes the filters and shows warnings. Giving them is the machine's work
/// (`Runtime/Warnings.swift`).

extension ModuleDefinition {
  static let warnings = ModuleDefinition(
    "warnings", doc: "Issue and filter warnings.", members: { warningsMembers() },
    sources: [warningsSource, warningsDeprecatedSource, warningsOptionsSource], allocations: 165,
    home: "_warnings")
}

private func warningsMembers() -> [Member] {
  [
    Constant("filters") { vm in vm.newWarningFilters() },
    Method(
      "warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<unbound>)",
      "Issue a warning, or maybe ignore it or raise an exception."
    ) { vm, arguments throws(Raised) in
      let prefixes = arguments[4]
      if !prefixes.isUnbound, vm.asTuple(prefixes) == nil {
        throw vm.typeError(
          "warn() argument 'skip_file_prefixes' must be tuple, not \(vm.argumentTypeName(prefixes))"
        )
      }
      try vm.warnCaller(
        arguments[0], arguments[1], stackLevel: try vm.index(arguments[2]), source: arguments[3],
        skipping: prefixes)
      return .none
    },
    Method(
      """
      warn_explicit(message, category, filename, lineno, module=<unbound>, registry=None, \
      module_globals=None, source=None)
      """,
      "Issue a warning, or maybe ignore it or raise an exception."
    ) { vm, arguments throws(Raised) in
      let line = try vm.index(arguments[3])
      let globals = arguments[6]
      if !globals.isNone, vm.asDict(globals) == nil {
        throw vm.typeError("module_globals must be a dict, not '\(vm.typeName(globals))'")
      }
      var module = arguments[4].owned
      if module.isUnbound || module.value.isNone {
        // The file's name without its ending.
        var name = vm.asStr(arguments[2]) == nil ? "" : vm.swiftString(arguments[2])
        if name.isEmpty { name = "<unknown>" }
        if name.utf8.suffix(3).elementsEqual(".py".utf8) {
          name = String(decoding: name.utf8.dropLast(3), as: UTF8.self)
        }
        module = vm.string(name)
      }
      try vm.warnExplicitly(
        arguments[0], arguments[1],
        WarningPlace(
          fileName: arguments[2], line: line, module: module.value, registry: arguments[5],
          source: arguments[7]))
      _ = module.value
      return .none
    },
    Method("_filters_mutated()", "Forget what was shown: the filters have changed.") {
      vm, _ throws(Raised) in
      vm.pointee.warnings.filtersVersion &+= 1
      return .none
    },
    Method("_source_line(filename, lineno, /)", "A line of a file, or an empty string.") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[0]) != nil else { return vm.string("") }
      let number = try vm.index(arguments[1])
      return vm.string(
        codePoints: vm.pointee.sourceLines.line(
          vm.swiftString(arguments[0]), number, vm.pointee.host))
    },
  ]
}

private let warningsSource: StaticString = #"""
  import sys

  __all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
             'simplefilter', 'resetwarnings', 'catch_warnings', 'deprecated']

  _defaultaction = defaultaction = 'default'
  _onceregistry = onceregistry = {}


  # Showing

  class WarningMessage:
      """A warning that was given: what the hooks below get."""

      _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

      def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
          given = locals()
          for detail in self._WARNING_DETAILS:
              setattr(self, detail, given[detail])
          self._category_name = category and category.__name__

      def __str__(self):
          shown = ('message', self.message), ('category', self._category_name), \
              ('filename', self.filename), ('lineno', self.lineno), ('line', self.line)
          return '{%s}' % ', '.join(f'{name} : {value!r}' for name, value in shown)


  def formatwarning(message, category, filename, lineno, line=None):
      """The text of a warning. A program may replace this function by its own."""
      return _text_of(WarningMessage(message, category, filename, lineno, None, line))


  def showwarning(message, category, filename, lineno, file=None, line=None):
      """Write a warning to a file. A program may replace this function by its own."""
      _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


  _own_hooks = formatwarning, showwarning


  def _hook(place):
      # None if it is the module's own, or was deleted.
      own = _own_hooks[place]
      hook = globals().get(own.__name__, own)
      return None if hook is own else (hook,)


  def _text_of(given):
      name = given.category.__name__
      source = given.line
      if source is None:
          source = _source_line(given.filename, given.lineno)
      text = f'{given.filename}:{given.lineno}: {name}: {given.message}\n'
      if source and (source := source.strip()):
          text += f'  {source}\n'
      # Until the modules are taken apart, CPython can import tracemalloc and give advice.
      if given.source is not None and getattr(sys, 'meta_path', None) is not None:
          text += f'{name}: Enable tracemalloc to get the object allocation traceback\n'
      return text


  def _showwarnmsg_impl(given):
      file = sys.stderr if given.file is None else given.file
      if file is None:
          return
      if (hook := _hook(0)) is None:
          text = _text_of(given)
      else:
          text = hook[0](given.message, given.category, given.filename, given.lineno, given.line)
      try:
          file.write(text)
      except OSError:
          pass


  def _showwarnmsg(given):
      if (hook := _hook(1)) is None:
          _showwarnmsg_impl(given)
          return
      if not callable(hook[0]):
          raise TypeError('warnings.showwarning() must be set to a function or method')
      hook[0](given.message, given.category, given.filename, given.lineno, given.file, given.line)


  # Filters

  def _checked(action, lineno, message='', module='', category=Warning):
      # The first complaint is raised: they stand in the order of the checks.
      actions = {'error', 'ignore', 'always', 'default', 'module', 'once'}
      is_category = isinstance(category, type) and issubclass(category, Warning)
      for fits, error, complaint in (
              (action in actions, ValueError, f'invalid action: {action!r}'),
              (isinstance(message, str), TypeError, 'message must be a string'),
              (is_category, TypeError, 'category must be a Warning subclass'),
              (isinstance(module, str), TypeError, 'module must be a string'),
              (isinstance(lineno, int), TypeError, 'lineno must be an int')):
          if not fits:
              raise error(complaint)
      if lineno < 0:
          raise ValueError('lineno must be an int >= 0')


  def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
      """Add a filter; message and module are regular expressions."""
      _checked(action, lineno, message, module, category)
      if message or module:
          import re
          message = message and re.compile(message, re.IGNORECASE)
          module = module and re.compile(module)
      _install((action, message or None, category, module or None, lineno), append)


  def simplefilter(action, category=Warning, lineno=0, append=False):
      """Add a filter for all messages and modules."""
      _checked(action, lineno)
      _install((action, None, category, None, lineno), append)


  def _install(filter, last):
      if filter not in filters:
          filters.insert(len(filters) if last else 0, filter)
      elif not last:
          filters.remove(filter)
          filters.insert(0, filter)
      _filters_mutated()


  def resetwarnings():
      """Drop all filters."""
      del filters[:]
      _filters_mutated()


  class catch_warnings:
      """A context in which filters and hooks can be changed; at its end they are as before."""

      # What changes may touch.
      _parts = 'filters', 'showwarning', '_showwarnmsg_impl'

      def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                   append=False):
          self._record = record
          self._module = sys.modules['warnings'] if module is None else module
          self._filter = action and (action, category, lineno, append)
          self._before = None

      def __repr__(self):
          shown = ['record=True'] if self._record else []
          if self._module is not sys.modules['warnings']:
              shown.append(f'module={self._module!r}')
          return f'{type(self).__name__}({", ".join(shown)})'

      def __enter__(self):
          if self._before is not None:
              raise RuntimeError(f'Cannot enter {self!r} twice')
          module = self._module
          self._before = [getattr(module, part) for part in self._parts]
          module.filters = module.filters[:]
          module._filters_mutated()
          log = None
          if self._record:
              log = []
              module._showwarnmsg_impl = log.append
              module.showwarning = module._own_hooks[1]
          if self._filter is not None:
              simplefilter(*self._filter)
          return log

      def __exit__(self, *exc_info):
          if self._before is None:
              raise RuntimeError(f'Cannot exit {self!r} without entering first')
          for part, value in zip(self._parts, self._before):
              setattr(self._module, part, value)
          self._module._filters_mutated()
  """#

/// `warnings.deprecated` (PEP 702).
private let warningsDeprecatedSource: StaticString = #"""
  class deprecated:
      """A decorator: using the function or class, or subclassing the class, gives a warning."""

      def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
          if not isinstance(message, str):
              raise TypeError(f"Expected an object of type str for 'message', "
                              f"not {type(message).__name__!r}")
          self.message = message
          self.category = category
          self.stacklevel = stacklevel

      def _tell(self):
          # Called by the stand-in that the user called.
          warn(self.message, category=self.category, stacklevel=self.stacklevel + 2)

      def __call__(self, arg, /):
          decorated = arg
          if self.category is not None:
              if isinstance(arg, type):
                  self._watch_class(arg)
              elif callable(arg):
                  decorated = self._stand_in(arg)
              else:
                  raise TypeError('@deprecated decorator with non-None category must be applied to '
                                  f'a class or callable, not {arg!r}')
          arg.__deprecated__ = decorated.__deprecated__ = self.message
          return decorated

      def _stand_in(self, function):
          def wrapper(*args, **kwargs):
              self._tell()
              return function(*args, **kwargs)

          for name in '__module__', '__name__', '__qualname__', '__doc__', '__type_params__':
              if hasattr(function, name):
                  setattr(wrapper, name, getattr(function, name))
          wrapper.__dict__.update(getattr(function, '__dict__', {}))
          wrapper.__wrapped__ = function
          code = getattr(function, '__code__', None)
          if code is not None and code.co_flags & 0x80:
              # Still a coroutine function for those who ask.
              import inspect
              wrapper = inspect.markcoroutinefunction(wrapper)
          return wrapper

      def _watch_class(self, cls):
          make = cls.__new__
          prepare = cls.__init_subclass__

          def __new__(klass, /, *args, **kwargs):
              if klass is cls:
                  self._tell()
              if make is not object.__new__:
                  return make(klass, *args, **kwargs)
              if (args or kwargs) and klass.__init__ is object.__init__:
                  raise TypeError(f'{klass.__name__}() takes no arguments')
              return make(klass)

          def __init_subclass__(*args, **kwargs):
              self._tell()
              return prepare(*args, **kwargs)

          # A class method that the class defines goes on being one; what it inherits from object
          # comes bound already.
          if hasattr(prepare, '__func__'):
              prepare = prepare.__func__
              __init_subclass__ = classmethod(__init_subclass__)
          cls.__new__ = staticmethod(__new__)
          cls.__init_subclass__ = __init_subclass__
  """#
