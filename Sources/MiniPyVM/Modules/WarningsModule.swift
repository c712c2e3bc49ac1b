/// `warnings`: filters and messages over the machine's own warnings.

extension ModuleDefinition {
  static let warnings = ModuleDefinition(
    "warnings", doc: "Issue and filter warnings.", members: { warningsMembers() },
    sources: [warningsSource], allocations: 165)
}

private func warningsMembers() -> [Member] {
  [
    Method("_source_line(filename, lineno, /)", nil) { vm, arguments throws(Raised) in
      let number = try vm.index(arguments[1])
      return vm.string(
        codePoints: vm.pointee.sourceLines.line(
          vm.swiftString(arguments[0]), number, vm.pointee.host))
    }
  ]
}

private let warningsSource: StaticString = #"""
  import sys

  __all__ = ["warn", "warn_explicit", "showwarning", "formatwarning",
             "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings",
             "deprecated"]

  filters = [
      ('default', None, DeprecationWarning, '__main__', 0),
      ('ignore', None, DeprecationWarning, None, 0),
      ('ignore', None, PendingDeprecationWarning, None, 0),
      ('ignore', None, ImportWarning, None, 0),
      ('ignore', None, ResourceWarning, None, 0),
  ]
  _defaultaction = "default"
  onceregistry = {}


  class WarningMessage:
      def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
          self.message = message
          self.category = category
          self.filename = filename
          self.lineno = lineno
          self.file = file
          self.line = line
          self.source = source
          self._category_name = category.__name__ if category else None

      def __str__(self):
          return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
              self.message, self._category_name, self.filename, self.lineno, self.line))


  def formatwarning(message, category, filename, lineno, line=None):
      text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
      if line is None:
          line = _source_line(filename, lineno)
      if line:
          line = line.strip()
          text += f"  {line}\n"
      return text


  def showwarning(message, category, filename, lineno, file=None, line=None):
      if file is None:
          file = sys.stderr
          if file is None:
              return
      try:
          file.write(formatwarning(message, category, filename, lineno, line))
      except OSError:
          pass


  _showwarning_original = showwarning



  def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
      if action not in {"error", "ignore", "always", "default", "module", "once"}:
          raise ValueError(f"invalid action: {action!r}")
      if not isinstance(message, str):
          raise TypeError("message must be a string")
      if not isinstance(category, type) or not issubclass(category, Warning):
          raise TypeError("category must be a Warning subclass")
      if not isinstance(module, str):
          raise TypeError("module must be a string")
      if not isinstance(lineno, int):
          raise TypeError("lineno must be an int")
      if lineno < 0:
          raise ValueError("lineno must be an int >= 0")
      _add((action, message or None, category, module or None, lineno), append)


  def simplefilter(action, category=Warning, lineno=0, append=False):
      if action not in {"error", "ignore", "always", "default", "module", "once"}:
          raise ValueError(f"invalid action: {action!r}")
      if not isinstance(lineno, int):
          raise TypeError("lineno must be an int")
      if lineno < 0:
          raise ValueError("lineno must be an int >= 0")
      _add((action, None, category, None, lineno), append)


  def _add(item, append):
      if append:
          if item not in filters:
              filters.append(item)
      else:
          if item in filters:
              filters.remove(item)
          filters.insert(0, item)


  def resetwarnings():
      filters[:] = []


  def _matches(pattern, text):
      if pattern is None:
          return True
      if any(c in pattern for c in '\\.*+?[](){}^$|'):
          import re
          return re.match(pattern, text, re.I) is not None
      return text.lower().startswith(pattern.lower())


  def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
      if isinstance(message, Warning):
          category = message.__class__
      elif category is None:
          category = UserWarning
      elif not isinstance(category, type) or not issubclass(category, Warning):
          raise TypeError("category must be a Warning subclass, "
                          "not '{:s}'".format(type(category).__name__))
      try:
          frame = sys._getframe(max(stacklevel, 1))
      except ValueError:
          globals, filename, lineno = sys.__dict__, "<sys>", 0
      else:
          globals, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
      module = globals.get('__name__', "<string>")
      registry = globals.setdefault("__warningregistry__", {})
      warn_explicit(message, category, filename, lineno, module, registry, globals, source)


  def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                    module_globals=None, source=None):
      if module is None:
          module = filename or "<unknown>"
          if module[-3:].lower() == ".py":
              module = module[:-3]
      if registry is None:
          registry = {}
      if isinstance(message, Warning):
          text = str(message)
          category = message.__class__
      else:
          text = message
          message = category(message)
      key = (text, category, lineno)
      if registry.get(key):
          return
      for action, pattern, cls, mod, ln in filters:
          if (issubclass(category, cls) and _matches(pattern, text)
                  and (mod is None or mod == module or _matches(mod, module))
                  and (ln == 0 or lineno == ln)):
              break
      else:
          action = _defaultaction
      if action == "ignore":
          return
      if action == "error":
          raise message
      if action == "once":
          registry[key] = 1
          once = (text, category)
          if onceregistry.get(once):
              return
          onceregistry[once] = 1
      elif action == "module":
          registry[key] = 1
          whole = (text, category, 0)
          if registry.get(whole):
              return
          registry[whole] = 1
      elif action == "default":
          registry[key] = 1
      elif action != "always":
          raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters")
      _show(WarningMessage(message, category, filename, lineno, source=source))


  def _show(msg):
      if _log is not None:
          _log.append(msg)
      else:
          showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
          if msg.source is not None and showwarning is _showwarning_original and sys.stderr:
              sys.stderr.write(f'{msg.category.__name__}: Enable tracemalloc to get the object '
                               'allocation traceback\n')


  _log = None


  class catch_warnings:
      def __init__(self, *, record=False, module=None, action=None, category=Warning,
                   lineno=0, append=False):
          self._record = record
          self._entered = False
          self._filter = None if action is None else (action, category, lineno, append)

      def __enter__(self):
          global _log
          if self._entered:
              raise RuntimeError("Cannot enter %r twice" % self)
          self._entered = True
          self._filters = filters[:]
          self._saved_log = _log
          self._saved_show = showwarning
          result = None
          _log = None
          if self._record:
              _log = result = []
          if self._filter is not None:
              simplefilter(*self._filter)
          return result

      def __exit__(self, *exc_info):
          global _log, showwarning
          if not self._entered:
              raise RuntimeError("Cannot exit %r without entering first" % self)
          filters[:] = self._filters
          _log = self._saved_log
          showwarning = self._saved_show
      
      def __repr__(self):
          args = []
          if self._record:
              args.append("record=True")
          return "catch_warnings(%s)" % ", ".join(args)


  class deprecated:
      def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
          if not isinstance(message, str):
              raise TypeError(f"Expected an object of type str for 'message', "
                              f"not {type(message).__name__!r}")
          self.message = message
          self.category = category
          self.stacklevel = stacklevel

      def __call__(self, arg, /):
          msg, category, stacklevel = self.message, self.category, self.stacklevel
          if category is None:
              arg.__deprecated__ = msg
              return arg
          if isinstance(arg, type):
              original = arg.__new__

              def __new__(cls, /, *args, **kwargs):
                  if cls is arg:
                      warn(msg, category=category, stacklevel=stacklevel + 1)
                  if original is not object.__new__:
                      return original(cls, *args, **kwargs)
                  return original(cls)

              arg.__new__ = staticmethod(__new__)
              arg.__deprecated__ = msg
              return arg

          def wrapper(*args, **kwargs):
              warn(msg, category=category, stacklevel=stacklevel + 1)
              return arg(*args, **kwargs)

          for name in '__module__', '__name__', '__qualname__', '__doc__':
              setattr(wrapper, name, getattr(arg, name))
          wrapper.__wrapped__ = arg
          arg.__deprecated__ = wrapper.__deprecated__ = msg
          return wrapper
  """#
