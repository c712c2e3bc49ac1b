/// The module `inspect`, in Python: what is known about objects and frames.

extension ModuleDefinition {
  static var inspect: ModuleDefinition {
    .python("inspect", inspectSource)
  }
}

private let inspectSource: StaticString = #"""
  """What is known about objects, functions and frames."""

  import enum
  import functools
  import sys
  import types
  from collections import namedtuple
  from keyword import iskeyword

  CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
  CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
  CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512
  CORO_CREATED, CORO_RUNNING = 'CORO_CREATED', 'CORO_RUNNING'
  CORO_SUSPENDED, CORO_CLOSED = 'CORO_SUSPENDED', 'CORO_CLOSED'
  GEN_CREATED, GEN_RUNNING = 'GEN_CREATED', 'GEN_RUNNING'
  GEN_SUSPENDED, GEN_CLOSED = 'GEN_SUSPENDED', 'GEN_CLOSED'
  AGEN_CREATED, AGEN_RUNNING = 'AGEN_CREATED', 'AGEN_RUNNING'
  AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_SUSPENDED', 'AGEN_CLOSED'
  TPFLAGS_IS_ABSTRACT = 1 << 20


  # MARK: What kind of object

  def ismodule(object):
      """True for a module."""
      return isinstance(object, types.ModuleType)


  def isclass(object):
      """True for a class."""
      return isinstance(object, type)


  def ismethod(object):
      """True for a bound method."""
      return isinstance(object, types.MethodType)


  def ismethoddescriptor(object):
      """True for a descriptor that is like a method but is no function, method or class."""
      if isclass(object) or ismethod(object) or isfunction(object):
          return False
      kind = type(object)
      return hasattr(kind, '__get__') and not hasattr(kind, '__set__') and not hasattr(
          kind, '__delete__')


  def isdatadescriptor(object):
      """True for a descriptor that can be set or deleted."""
      if isclass(object) or ismethod(object) or isfunction(object):
          return False
      kind = type(object)
      return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


  def ismemberdescriptor(object):
      """True for the descriptor of a slot."""
      return isinstance(object, types.MemberDescriptorType)


  def isgetsetdescriptor(object):
      """True for the descriptor of a built-in attribute."""
      return isinstance(object, types.GetSetDescriptorType)


  def isfunction(object):
      """True for a function written in Python."""
      return isinstance(object, types.FunctionType)


  def _has_code_flag(f, flag):
      f = functools._unwrap_partialmethod(f)
      while ismethod(f):
          f = f.__func__
      f = functools._unwrap_partial(f)
      if not (isfunction(f) or hasattr(f, '__code__')):
          return False
      return bool(f.__code__.co_flags & flag)


  def isgeneratorfunction(obj):
      """True for a generator function."""
      return _has_code_flag(obj, CO_GENERATOR)


  _is_coroutine_mark = object()


  def markcoroutinefunction(func):
      """Say that a function returns a coroutine."""
      if hasattr(func, '__func__'):
          func = func.__func__
      func._is_coroutine_mark = _is_coroutine_mark
      return func


  def iscoroutinefunction(obj):
      """True for a coroutine function."""
      f = functools._unwrap_partial(functools._unwrap_partialmethod(obj))
      while ismethod(f):
          f = f.__func__
      return (_has_code_flag(obj, CO_COROUTINE)
              or getattr(f, '_is_coroutine_mark', None) is _is_coroutine_mark)


  def isasyncgenfunction(obj):
      """True for an asynchronous generator function."""
      return _has_code_flag(obj, CO_ASYNC_GENERATOR)


  def isasyncgen(object):
      """True for an asynchronous generator."""
      return isinstance(object, types.AsyncGeneratorType)


  def isgenerator(object):
      """True for a generator."""
      return isinstance(object, types.GeneratorType)


  def iscoroutine(object):
      """True for a coroutine."""
      return isinstance(object, types.CoroutineType)


  def isawaitable(object):
      """True for what await accepts."""
      return (isinstance(object, types.CoroutineType)
              or isinstance(object, types.GeneratorType)
              and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
              or hasattr(type(object), '__await__'))


  def istraceback(object):
      """True for a traceback."""
      return isinstance(object, types.TracebackType)


  def isframe(object):
      """True for a frame."""
      return isinstance(object, types.FrameType)


  def iscode(object):
      """True for a code object."""
      return isinstance(object, types.CodeType)


  def isbuiltin(object):
      """True for a built-in function or bound method."""
      return isinstance(object, types.BuiltinFunctionType)


  def ismethodwrapper(object):
      """True for a bound special method of a built-in type."""
      return isinstance(object, types.MethodWrapperType)


  def isroutine(object):
      """True for any function or method."""
      return (isbuiltin(object) or isfunction(object) or ismethod(object)
              or ismethoddescriptor(object) or ismethodwrapper(object))


  def isabstract(object):
      """True for a class with abstract methods."""
      return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


  # MARK: Members

  def _getmembers(object, predicate, getter):
      results = []
      processed = set()
      names = dir(object)
      if isclass(object):
          mro = getmro(object)
          for base in object.__bases__:
              for name, value in base.__dict__.items():
                  if isinstance(value, types.DynamicClassAttribute):
                      names.append(name)
      else:
          mro = ()
      for name in names:
          try:
              value = getter(object, name)
              if name in processed:
                  raise AttributeError
          except AttributeError:
              for base in mro:
                  if name in base.__dict__:
                      value = base.__dict__[name]
                      break
              else:
                  continue
          if not predicate or predicate(value):
              results.append((name, value))
          processed.add(name)
      results.sort(key=lambda pair: pair[0])
      return results


  def getmembers(object, predicate=None):
      """The names and values of all members, sorted by name."""
      return _getmembers(object, predicate, getattr)


  def getmembers_static(object, predicate=None):
      """As getmembers, without running code of the object."""
      return _getmembers(object, predicate, getattr_static)


  _sentinel = object()


  def getattr_static(obj, attr, default=_sentinel):
      """An attribute without descriptors, __getattr__ and __getattribute__."""
      own = _sentinel
      if isinstance(obj, type):
          classes = type(obj).__mro__
          for base in obj.__mro__:
              if attr in base.__dict__:
                  own = base.__dict__[attr]
                  break
      else:
          classes = type(obj).__mro__
          try:
              attributes = object.__getattribute__(obj, '__dict__')
          except AttributeError:
              attributes = {}
          if isinstance(attributes, dict):
              own = dict.get(attributes, attr, _sentinel)
      of_class = _sentinel
      for base in classes:
          if attr in base.__dict__:
              of_class = base.__dict__[attr]
              break
      if own is not _sentinel and of_class is not _sentinel:
          kind = type(of_class)
          if hasattr(kind, '__get__') and (hasattr(kind, '__set__') or hasattr(kind, '__delete__')):
              return of_class
      if own is not _sentinel:
          return own
      if of_class is not _sentinel:
          return of_class
      if default is not _sentinel:
          return default
      raise AttributeError(attr)


  Attribute = namedtuple('Attribute', 'name kind defining_class object', module='inspect')


  def classify_class_attrs(cls):
      """The attributes of a class: name, kind, defining class and value."""
      result = []
      for name in sorted(set(dir(cls))):
          home = None
          value = None
          for base in getmro(cls):
              if name in base.__dict__:
                  home = base
                  value = base.__dict__[name]
                  break
          else:
              for base in getmro(type(cls)):
                  if name in base.__dict__:
                      home = base
                      value = base.__dict__[name]
                      break
              else:
                  continue
          if isinstance(value, (staticmethod, types.BuiltinMethodType)):
              kind = 'static method'
          elif isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
              kind = 'class method'
          elif isinstance(value, property):
              kind = 'property'
          elif isroutine(value):
              kind = 'method'
          else:
              kind = 'data'
          result.append(Attribute(name, kind, home, value))
      return result


  def getmro(cls):
      """The base classes in the order in which attributes are looked up."""
      return cls.__mro__


  def unwrap(func, *, stop=None):
      """The function at the end of the chain of __wrapped__."""
      original = func
      seen = {id(func): func}
      while not isinstance(func, type) and hasattr(func, '__wrapped__'):
          if stop is not None and stop(func):
              break
          func = func.__wrapped__
          if id(func) in seen:
              raise ValueError('wrapper loop when unwrapping {!r}'.format(original))
          seen[id(func)] = func
      return func


  # MARK: Texts

  def _finddoc(obj):
      if isclass(obj):
          for base in obj.__mro__:
              if base is not object:
                  try:
                      doc = base.__doc__
                  except AttributeError:
                      continue
                  if doc is not None:
                      return doc
          return None
      if ismethod(obj):
          name = obj.__func__.__name__
          owner = obj.__self__
          cls = owner if isclass(owner) else owner.__class__
      elif isfunction(obj):
          name = obj.__name__
          cls = sys.modules.get(obj.__module__)
          for part in obj.__qualname__.split('.')[:-1]:
              cls = getattr(cls, part, None)
          if not isclass(cls):
              return None
      elif isinstance(obj, property):
          name = obj.fget.__name__
          cls = sys.modules.get(obj.fget.__module__)
          for part in obj.fget.__qualname__.split('.')[:-1]:
              cls = getattr(cls, part, None)
          if not isclass(cls):
              return None
      else:
          return None
      for base in cls.__mro__:
          try:
              doc = getattr(base, name).__doc__
          except AttributeError:
              continue
          if doc is not None:
              return doc
      return None


  def getdoc(object):
      """The documentation of an object, or that of what it overrides, without indentation."""
      try:
          doc = object.__doc__
      except AttributeError:
          return None
      if doc is None:
          try:
              doc = _finddoc(object)
          except (AttributeError, TypeError):
              return None
      if not isinstance(doc, str):
          return None
      return cleandoc(doc)


  def cleandoc(doc):
      """Take the common indentation away from all lines but the first."""
      lines = doc.expandtabs().split('\n')
      margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')),
                   default=0)
      lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
      while lines and not lines[-1]:
          lines.pop()
      while lines and not lines[0]:
          lines.pop(0)
      return '\n'.join(lines)


  def getfile(object):
      """The file in which an object is defined."""
      if ismodule(object):
          if getattr(object, '__file__', None):
              return object.__file__
          raise TypeError('{!r} is a built-in module'.format(object))
      if isclass(object):
          if hasattr(object, '__module__'):
              module = sys.modules.get(object.__module__)
              if getattr(module, '__file__', None):
                  return module.__file__
              if object.__module__ == '__main__':
                  raise OSError('source code not available')
          raise TypeError('{!r} is a built-in class'.format(object))
      if ismethod(object):
          object = object.__func__
      if isfunction(object):
          object = object.__code__
      if istraceback(object):
          object = object.tb_frame
      if isframe(object):
          object = object.f_code
      if iscode(object):
          return object.co_filename
      raise TypeError('module, class, method, function, traceback, frame, or code object was '
                      'expected, got {}'.format(type(object).__name__))


  def getsourcefile(object):
      """The source file in which an object is defined."""
      return getfile(object)


  def getmodulename(path):
      """The name of the module in a file, or None."""
      name = path.rpartition('/')[2]
      return name[:-3] if name.endswith('.py') else None


  def getmodule(object, _filename=None):
      """The module in which an object was defined."""
      if ismodule(object):
          return object
      if hasattr(object, '__module__'):
          return sys.modules.get(object.__module__)
      try:
          file = getfile(object)
      except (TypeError, OSError):
          return None
      for module in list(sys.modules.values()):
          if getattr(module, '__file__', None) == file:
              return module
      return None


  def _lines_of(object):
      file = getfile(object)
      if file.startswith('<'):
          raise OSError('could not get source code')
      try:
          with open(file, encoding='utf-8') as source:
              return source.read().splitlines(True)
      except OSError:
          raise OSError('could not get source code') from None


  def findsource(object):
      """All lines of an object's file, and the number of its first."""
      lines = _lines_of(object)
      if not lines:
          raise OSError('could not get source code')
      if ismodule(object):
          return lines, 0
      if isclass(object):
          number = getattr(object, '__firstlineno__', None)
          if number is None:
              raise OSError('source code not available')
          if number > len(lines):
              raise OSError('lineno is out of bounds')
          return lines, number - 1
      if ismethod(object):
          object = object.__func__
      if isfunction(object):
          object = object.__code__
      if istraceback(object):
          object = object.tb_frame
      if isframe(object):
          object = object.f_code
      if iscode(object):
          number = object.co_firstlineno - 1
          if number >= len(lines):
              raise OSError('lineno is out of bounds')
          return lines, number
      raise OSError('could not find code object')


  def getblock(lines):
      """The lines of the block that begins with the first line."""
      def indentation(line):
          return len(line) - len(line.lstrip())

      start = indentation(lines[0])
      end = 0
      opened = 0
      quote = None
      seen_header = False
      in_body = False
      for index, line in enumerate(lines):
          stripped = line.strip()
          starts_inside = opened > 0 or quote is not None
          if not starts_inside and index and stripped and not stripped.startswith('#'):
              if in_body and indentation(line) <= start:
                  break
              if seen_header and not in_body:
                  if indentation(line) <= start:
                      break
                  in_body = True
          # Brackets, strings and comments.
          position = 0
          while position < len(line):
              if quote is not None:
                  if line[position] == '\\':
                      position += 2
                      continue
                  if line.startswith(quote, position):
                      position += len(quote)
                      quote = None
                      continue
                  position += 1
                  continue
              char = line[position]
              if char == '#':
                  break
              if char in '\'"':
                  quote = line[position:position + 3] if line[position:position + 3] == char * 3 \
                      else char
                  position += len(quote)
                  continue
              if char in '([{':
                  opened += 1
              elif char in ')]}':
                  opened -= 1
              position += 1
          if quote is not None and len(quote) == 1 and not line.rstrip('\n').endswith('\\'):
              quote = None
          if stripped and not (in_body and stripped.startswith('#')
                               and indentation(line) <= start):
              if not stripped.startswith('#') or indentation(line) > start or starts_inside:
                  end = index + 1
          if not seen_header and opened == 0 and quote is None and not stripped.startswith('@') \
                  and stripped:
              seen_header = True
              code = line.split('#')[0].rstrip()
              if not code.endswith(':') or not stripped.startswith(
                      ('def ', 'class ', 'async ', 'for ', 'while ', 'if ', 'with ', 'try')):
                  if 'lambda' in code or ':' in code or not stripped:
                      return lines[:index + 1]
      return lines[:end]


  def getsourcelines(object):
      """The lines of an object's source, and the number of the first."""
      object = unwrap(object)
      lines, number = findsource(object)
      if istraceback(object):
          object = object.tb_frame
      if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
          return lines, 0
      return getblock(lines[number:]), number + 1


  def getsource(object):
      """The text of an object's source."""
      lines, _ = getsourcelines(object)
      return ''.join(lines)


  def getcomments(object):
      """The comment lines right before an object's source."""
      try:
          lines, number = findsource(object)
      except (OSError, TypeError):
          return None
      if ismodule(object):
          start = 1 if lines and lines[0][:2] == '#!' else 0
          comments = []
          while start < len(lines) and lines[start].strip() in ('', '#'):
              start += 1
          while start < len(lines) and lines[start][:1] == '#':
              comments.append(lines[start].expandtabs())
              start += 1
          return ''.join(comments) or None
      indent = len(lines[number]) - len(lines[number].lstrip())
      comments = []
      number -= 1
      while number >= 0 and lines[number].lstrip()[:1] == '#' and (
              len(lines[number]) - len(lines[number].lstrip()) == indent):
          comments.insert(0, lines[number].expandtabs().lstrip())
          number -= 1
      return ''.join(comments) or None


  # MARK: Classes

  def walktree(classes, children, parent):
      results = []
      classes.sort(key=lambda c: (c.__module__, c.__name__))
      for cls in classes:
          results.append((cls, cls.__bases__))
          if cls in children:
              results.append(walktree(children[cls], children, cls))
      return results


  def getclasstree(classes, unique=False):
      """Classes in lists that are nested as they inherit."""
      children = {}
      roots = []
      for cls in classes:
          if cls.__bases__:
              for parent in cls.__bases__:
                  known = children.setdefault(parent, [])
                  if cls not in known:
                      known.append(cls)
                  if unique and parent in classes:
                      break
          elif cls not in roots:
              roots.append(cls)
      for parent in children:
          if parent not in classes:
              roots.append(parent)
      return walktree(roots, children, None)


  # MARK: Frames

  Arguments = namedtuple('Arguments', 'args, varargs, varkw', module='inspect')


  def getargs(co):
      """The parameters of a code object."""
      if not iscode(co):
          raise TypeError('{!r} is not a code object'.format(co))
      names = co.co_varnames
      count = co.co_argcount
      only = co.co_kwonlyargcount
      args = list(names[:count])
      keywords = list(names[count:count + only])
      count += only
      varargs = varkw = None
      if co.co_flags & CO_VARARGS:
          varargs = names[count]
          count += 1
      if co.co_flags & CO_VARKEYWORDS:
          varkw = names[count]
      return Arguments(args + keywords, varargs, varkw)


  FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, '
                                          'kwonlydefaults, annotations', module='inspect')
  ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals', module='inspect')
  ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound', module='inspect')
  BlockFinder = None


  def getfullargspec(func):
      """The names and defaults of a function's parameters."""
      try:
          sig = _signature(func, follow_wrapped=False, skip_bound=False)
      except Exception as error:
          raise TypeError('unsupported callable') from error
      args, posonly, kwonly = [], [], []
      varargs = varkw = None
      defaults = ()
      kwdefaults = {}
      annotations = {}
      if sig.return_annotation is not sig.empty:
          annotations['return'] = sig.return_annotation
      for param in sig.parameters.values():
          kind = param.kind
          if kind is _POSITIONAL_ONLY:
              posonly.append(param.name)
          elif kind is _POSITIONAL_OR_KEYWORD:
              args.append(param.name)
          elif kind is _VAR_POSITIONAL:
              varargs = param.name
          elif kind is _KEYWORD_ONLY:
              kwonly.append(param.name)
              if param.default is not param.empty:
                  kwdefaults[param.name] = param.default
          else:
              varkw = param.name
          if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and param.default is not param.empty:
              defaults += (param.default,)
          if param.annotation is not param.empty:
              annotations[param.name] = param.annotation
      return FullArgSpec(posonly + args, varargs, varkw, defaults or None, kwonly,
                         kwdefaults or None, annotations)


  def getargvalues(frame):
      """The parameters of a frame and its local variables."""
      args, varargs, varkw = getargs(frame.f_code)
      return ArgInfo(args, varargs, varkw, frame.f_locals)


  def formatannotation(annotation, base_module=None):
      if getattr(annotation, '__module__', None) == 'typing':
          return repr(annotation).replace('typing.', '')
      if isinstance(annotation, types.GenericAlias):
          return str(annotation)
      if isinstance(annotation, type):
          if annotation.__module__ in ('builtins', base_module):
              return annotation.__qualname__
          return annotation.__module__ + '.' + annotation.__qualname__
      return repr(annotation)


  def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                      formatvarargs=lambda name: '*' + name,
                      formatvarkw=lambda name: '**' + name,
                      formatvalue=lambda value: '=' + repr(value)):
      """The text of what getargvalues returns."""
      specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
      if varargs:
          specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
      if varkw:
          specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
      return '(' + ', '.join(specs) + ')'


  def getcallargs(func, /, *positional, **named):
      """What the parameters of a function would be in a call."""
      if ismethod(func) and func.__self__ is not None:
          positional = (func.__self__,) + positional
          func = func.__func__
      bound = signature(func).bind(*positional, **named)
      bound.apply_defaults()
      return dict(bound.arguments)


  def getclosurevars(func):
      """The names that a function uses from outside, and what they mean."""
      if ismethod(func):
          func = func.__func__
      if not isfunction(func):
          raise TypeError('{!r} is not a Python function'.format(func))
      code = func.__code__
      if func.__closure__ is None:
          nonlocals = {}
      else:
          nonlocals = {name: cell.cell_contents
                       for name, cell in zip(code.co_freevars, func.__closure__)}
      namespace = func.__globals__
      builtins = namespace.get('__builtins__', __builtins__)
      if ismodule(builtins):
          builtins = builtins.__dict__
      global_names, builtin_names, unbound = {}, {}, set()
      for name in code.co_names:
          if name in namespace:
              global_names[name] = namespace[name]
          elif name in builtins:
              builtin_names[name] = builtins[name]
          else:
              unbound.add(name)
      return ClosureVars(nonlocals, global_names, builtin_names, unbound)


  _Traceback = namedtuple('_Traceback', 'filename lineno function code_context index',
                          module='inspect')


  class Traceback(_Traceback):
      def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
          self = super().__new__(cls, filename, lineno, function, code_context, index)
          self.positions = positions
          return self

      def __repr__(self):
          return ('Traceback(filename={!r}, lineno={!r}, function={!r}, '
                  'code_context={!r}, index={!r}, positions={!r})'.format(*self, self.positions))


  _FrameInfo = namedtuple('_FrameInfo', ('frame',) + Traceback._fields, module='inspect')


  class FrameInfo(_FrameInfo):
      def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
          self = super().__new__(cls, frame, filename, lineno, function, code_context, index)
          self.positions = positions
          return self

      def __repr__(self):
          return ('FrameInfo(frame={!r}, filename={!r}, lineno={!r}, function={!r}, '
                  'code_context={!r}, index={!r}, positions={!r})'.format(*self, self.positions))


  def getframeinfo(frame, context=1):
      """Where a frame or traceback is: file, line, function, lines around and index."""
      if istraceback(frame):
          lineno = frame.tb_lineno
          frame = frame.tb_frame
      else:
          lineno = frame.f_lineno
      if not isframe(frame):
          raise TypeError('{!r} is not a frame or traceback object'.format(frame))
      filename = getsourcefile(frame) or getfile(frame)
      lines = index = None
      if context > 0:
          start = lineno - 1 - context // 2
          try:
              lines, _ = findsource(frame)
          except OSError:
              lines = index = None
          else:
              start = max(0, min(start, len(lines) - context))
              lines = lines[start:start + context]
              index = lineno - 1 - start
      return Traceback(filename, lineno, frame.f_code.co_name, lines, index)


  def getlineno(frame):
      """The line of a frame."""
      return frame.f_lineno


  def getouterframes(frame, context=1):
      """A frame and those that called it."""
      result = []
      while frame:
          result.append(FrameInfo(frame, *getframeinfo(frame, context)))
          frame = frame.f_back
      return result


  def getinnerframes(tb, context=1):
      """The frames of a traceback."""
      result = []
      while tb:
          result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
          tb = tb.tb_next
      return result


  def currentframe():
      """The frame of the caller."""
      return sys._getframe(1)


  def stack(context=1):
      """The frames of the caller and those that called it."""
      return getouterframes(sys._getframe(1), context)


  def trace(context=1):
      """The frames between the caller and the exception that is being handled."""
      exc = sys.exception()
      return getinnerframes(None if exc is None else exc.__traceback__, context)


  # MARK: States of generators

  def getgeneratorstate(generator):
      """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
      if generator.gi_running:
          return GEN_RUNNING
      if generator.gi_suspended:
          return GEN_SUSPENDED
      return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


  def getgeneratorlocals(generator):
      """The local variables of a generator."""
      if not isgenerator(generator):
          raise TypeError('{!r} is not a Python generator'.format(generator))
      frame = getattr(generator, 'gi_frame', None)
      return generator.gi_frame.f_locals if frame is not None else {}


  def getcoroutinestate(coroutine):
      """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
      if coroutine.cr_running:
          return CORO_RUNNING
      if coroutine.cr_suspended:
          return CORO_SUSPENDED
      return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


  def getcoroutinelocals(coroutine):
      """The local variables of a coroutine."""
      frame = getattr(coroutine, 'cr_frame', None)
      return frame.f_locals if frame is not None else {}


  def getasyncgenstate(agen):
      """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
      if agen.ag_running:
          return AGEN_RUNNING
      if agen.ag_suspended:
          return AGEN_SUSPENDED
      return AGEN_CLOSED if agen.ag_frame is None else AGEN_CREATED


  def getasyncgenlocals(agen):
      """The local variables of an asynchronous generator."""
      if not isasyncgen(agen):
          raise TypeError(f'{agen!r} is not a Python async generator')
      frame = getattr(agen, 'ag_frame', None)
      return agen.ag_frame.f_locals if frame is not None else {}


  # MARK: Signatures

  class _void:
      pass


  class _empty:
      """Marks what is not there."""


  class _ParameterKind(enum.IntEnum):
      POSITIONAL_ONLY = 'positional-only'
      POSITIONAL_OR_KEYWORD = 'positional or keyword'
      VAR_POSITIONAL = 'variadic positional'
      KEYWORD_ONLY = 'keyword-only'
      VAR_KEYWORD = 'variadic keyword'

      def __new__(cls, description):
          value = len(cls.__members__)
          member = int.__new__(cls, value)
          member._value_ = value
          member.description = description
          return member

      def __str__(self):
          return self.name


  _POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
  _POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
  _VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
  _KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
  _VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


  class Parameter:
      """A parameter of a signature."""

      __slots__ = ('_name', '_kind', '_default', '_annotation')

      POSITIONAL_ONLY = _POSITIONAL_ONLY
      POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
      VAR_POSITIONAL = _VAR_POSITIONAL
      KEYWORD_ONLY = _KEYWORD_ONLY
      VAR_KEYWORD = _VAR_KEYWORD
      empty = _empty

      def __init__(self, name, kind, *, default=_empty, annotation=_empty):
          try:
              self._kind = _ParameterKind(kind)
          except ValueError:
              raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
          if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
              raise ValueError(f'{self._kind.description} parameters cannot have default values')
          self._default = default
          self._annotation = annotation
          if name is _empty:
              raise ValueError('name is a required attribute for Parameter')
          if not isinstance(name, str):
              raise TypeError(f'name must be a str, not a {type(name).__name__}')
          if name[:1] == '.' and name[1:].isdigit():
              # The hidden parameter of a comprehension.
              if self._kind != _POSITIONAL_OR_KEYWORD:
                  raise ValueError('implicit arguments must be passed as '
                                   f'positional or keyword arguments, not {self._kind.description}')
              self._kind = _POSITIONAL_ONLY
              name = 'implicit' + name[1:]
          if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
              raise ValueError(f'{name!r} is not a valid parameter name')
          self._name = name

      name = property(lambda self: self._name)
      default = property(lambda self: self._default)
      annotation = property(lambda self: self._annotation)
      kind = property(lambda self: self._kind)

      def __reduce__(self):
          return (type(self), (self._name, self._kind),
                  {'_default': self._default, '_annotation': self._annotation})

      def __setstate__(self, state):
          self._default = state['_default']
          self._annotation = state['_annotation']

      def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
          """A copy with some things changed."""
          return type(self)(self._name if name is _void else name,
                            self._kind if kind is _void else kind,
                            default=self._default if default is _void else default,
                            annotation=self._annotation if annotation is _void else annotation)

      __replace__ = replace

      def __str__(self):
          text = self._name
          if self._annotation is not _empty:
              text += ': ' + formatannotation(self._annotation)
          if self._default is not _empty:
              text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
          if self._kind == _VAR_POSITIONAL:
              text = '*' + text
          elif self._kind == _VAR_KEYWORD:
              text = '**' + text
          return text

      def __repr__(self):
          return f'<{self.__class__.__name__} "{self}">'

      def __hash__(self):
          return hash((self._name, self._kind, self._annotation, self._default))

      def __eq__(self, other):
          if self is other:
              return True
          if not isinstance(other, Parameter):
              return NotImplemented
          return (self._name == other._name and self._kind == other._kind
                  and self._default == other._default and self._annotation == other._annotation)


  class BoundArguments:
      """Arguments of a call bound to the parameters of a signature."""

      __slots__ = ('arguments', '_signature', '__weakref__')

      def __init__(self, signature, arguments):
          self.arguments = arguments
          self._signature = signature

      signature = property(lambda self: self._signature)

      @property
      def args(self):
          args = []
          for name, param in self._signature.parameters.items():
              if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                  break
              if param.kind == _VAR_POSITIONAL:
                  args.extend(self.arguments[name])
              else:
                  args.append(self.arguments[name])
          return tuple(args)

      @property
      def kwargs(self):
          kwargs = {}
          started = False
          for name, param in self._signature.parameters.items():
              if not started:
                  if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                      started = True
                  elif name not in self.arguments:
                      started = True
                      continue
              if not started or name not in self.arguments:
                  continue
              if param.kind == _VAR_KEYWORD:
                  kwargs.update(self.arguments[name])
              else:
                  kwargs[name] = self.arguments[name]
          return kwargs

      def apply_defaults(self):
          """Set the defaults of missing arguments."""
          arguments = self.arguments
          result = []
          for name, param in self._signature.parameters.items():
              if name in arguments:
                  value = arguments[name]
              elif param.default is not _empty:
                  value = param.default
              elif param.kind is _VAR_POSITIONAL:
                  value = ()
              elif param.kind is _VAR_KEYWORD:
                  value = {}
              else:
                  continue
              result.append((name, value))
          self.arguments = dict(result)

      def __eq__(self, other):
          if self is other:
              return True
          if not isinstance(other, BoundArguments):
              return NotImplemented
          return self.signature == other.signature and self.arguments == other.arguments

      def __repr__(self):
          listed = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
          return f'<{self.__class__.__name__} ({listed})>'


  class Signature:
      """The parameters of a callable and the annotation of its result."""

      __slots__ = ('_return_annotation', '_parameters')

      _parameter_cls = Parameter
      _bound_arguments_cls = BoundArguments
      empty = _empty

      def __init__(self, parameters=None, *, return_annotation=_empty,
                   __validate_parameters__=True):
          params = {}
          if parameters is not None:
              if __validate_parameters__:
                  top = _POSITIONAL_ONLY
                  seen_default = False
                  seen_kinds = set()
                  for param in parameters:
                      kind, name = param.kind, param.name
                      if kind in seen_kinds and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
                          raise ValueError(f'more than one {kind.description} parameter')
                      if kind < top:
                          raise ValueError(f'wrong parameter order: {top.description} parameter '
                                           f'before {kind.description} parameter')
                      top = kind
                      if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                          if param.default is _empty:
                              if seen_default:
                                  raise ValueError('non-default argument follows default argument')
                          else:
                              seen_default = True
                      if name in params:
                          raise ValueError(f'duplicate parameter name: {name!r}')
                      seen_kinds.add(kind)
                      params[name] = param
              else:
                  params = {param.name: param for param in parameters}
          self._parameters = types.MappingProxyType(params)
          self._return_annotation = return_annotation

      @classmethod
      def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                        eval_str=False):
          """The signature of a callable."""
          return _signature(obj, follow_wrapped=follow_wrapped, cls=cls, globals=globals,
                            locals=locals, eval_str=eval_str)

      parameters = property(lambda self: self._parameters)
      return_annotation = property(lambda self: self._return_annotation)

      def replace(self, *, parameters=_void, return_annotation=_void):
          """A copy with some things changed."""
          return type(self)(
              self.parameters.values() if parameters is _void else parameters,
              return_annotation=(self._return_annotation if return_annotation is _void
                                 else return_annotation))

      __replace__ = replace

      def _parts(self):
          plain = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
          only = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
          return plain, only, self._return_annotation

      def __hash__(self):
          plain, only, annotation = self._parts()
          return hash((plain, frozenset(only.values()), annotation))

      def __eq__(self, other):
          if self is other:
              return True
          if not isinstance(other, Signature):
              return NotImplemented
          return self._parts() == other._parts()

      def _bind(self, args, kwargs, *, partial=False):
          arguments = {}
          parameters = iter(self.parameters.values())
          pushed = ()
          positional = iter(args)
          missing = _void
          pos_only_as_keyword = []
          while True:
              try:
                  value = next(positional)
              except StopIteration:
                  try:
                      param = next(parameters)
                  except StopIteration:
                      break
                  if param.kind == _VAR_POSITIONAL:
                      break
                  if param.name in kwargs:
                      if param.kind == _POSITIONAL_ONLY:
                          if param.default is _empty:
                              pos_only_as_keyword.append(param)
                              if not partial:
                                  raise TypeError(f'missing a required positional-only argument: '
                                                  f'{param.name!r}') from None
                          else:
                              pos_only_as_keyword.append(param)
                          continue
                      pushed = (param,)
                      break
                  if param.kind == _VAR_KEYWORD or param.default is not _empty:
                      pushed = (param,)
                      break
                  if partial:
                      pushed = (param,)
                      break
                  kind = ' keyword-only' if param.kind == _KEYWORD_ONLY else ''
                  raise TypeError(f'missing a required{kind} argument: {param.name!r}') from None
              else:
                  try:
                      param = next(parameters)
                  except StopIteration:
                      raise TypeError('too many positional arguments') from None
                  if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                      raise TypeError('too many positional arguments') from None
                  if param.kind == _VAR_POSITIONAL:
                      values = [value]
                      values.extend(positional)
                      arguments[param.name] = tuple(values)
                      break
                  if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                      raise TypeError(f'multiple values for argument {param.name!r}') from None
                  arguments[param.name] = value
          kwargs_param = None
          for param in (*pushed, *parameters):
              if param.kind == _VAR_KEYWORD:
                  kwargs_param = param
                  continue
              if param.kind == _VAR_POSITIONAL:
                  continue
              try:
                  value = kwargs.pop(param.name) if param.kind != _POSITIONAL_ONLY else \
                      _raise_key(param.name)
              except KeyError:
                  if not partial and param.default is _empty:
                      raise TypeError(f'missing a required argument: {param.name!r}') from None
              else:
                  arguments[param.name] = value
          if kwargs:
              if kwargs_param is not None:
                  arguments[kwargs_param.name] = kwargs
              elif pos_only_as_keyword:
                  listed = ', '.join(p.name for p in pos_only_as_keyword)
                  raise TypeError(f'got some positional-only arguments passed as '
                                  f'keyword arguments: {listed!r}')
              else:
                  raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
          return self._bound_arguments_cls(self, arguments)

      def bind(self, /, *args, **kwargs):
          """Bind the arguments of a call; TypeError if they do not fit."""
          return self._bind(args, kwargs)

      def bind_partial(self, /, *args, **kwargs):
          """Bind some of the arguments."""
          return self._bind(args, kwargs, partial=True)

      def __reduce__(self):
          return (type(self), (tuple(self._parameters.values()),),
                  {'_return_annotation': self._return_annotation})

      def __setstate__(self, state):
          self._return_annotation = state['_return_annotation']

      def __repr__(self):
          return f'<{self.__class__.__name__} {self}>'

      def __str__(self):
          return self.format()

      def format(self, *, max_width=None):
          """The text of the signature, in one line unless that is too wide."""
          result = []
          slash_due = False
          star_due = True
          for param in self.parameters.values():
              text = str(param)
              kind = param.kind
              if kind == _POSITIONAL_ONLY:
                  slash_due = True
              elif slash_due:
                  result.append('/')
                  slash_due = False
              if kind == _VAR_POSITIONAL:
                  star_due = False
              elif kind == _KEYWORD_ONLY and star_due:
                  result.append('*')
                  star_due = False
              result.append(text)
          if slash_due:
              result.append('/')
          text = '({})'.format(', '.join(result))
          if max_width is not None and len(text) > max_width:
              text = '(\n    {}\n)'.format(',\n    '.join(result))
          if self.return_annotation is not _empty:
              text += ' -> {}'.format(formatannotation(self.return_annotation))
          return text


  def _raise_key(name):
      raise KeyError(name)


  def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
      """The signature of a callable."""
      return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                     locals=locals, eval_str=eval_str)


  def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
      """The annotations of a function, class or module."""
      if isinstance(obj, type):
          annotations = obj.__dict__.get('__annotations__', None)
          if isinstance(annotations, types.GetSetDescriptorType):
              annotations = None
          module = sys.modules.get(getattr(obj, '__module__', None))
          obj_globals = getattr(module, '__dict__', None)
          obj_locals = dict(vars(obj))
      elif isinstance(obj, types.ModuleType):
          annotations = getattr(obj, '__annotations__', None)
          obj_globals = obj_locals = obj.__dict__
      elif callable(obj):
          annotations = getattr(obj, '__annotations__', None)
          obj_globals = getattr(obj, '__globals__', None)
          obj_locals = None
      else:
          raise TypeError(f'{obj!r} is not a module, class, or callable.')
      if annotations is None:
          return {}
      if not isinstance(annotations, dict):
          raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
      if not annotations:
          return {}
      if not eval_str:
          return dict(annotations)
      if globals is None:
          globals = obj_globals
      if locals is None:
          locals = obj_locals or {}
      return {key: eval(value, globals, locals) if isinstance(value, str) else value
              for key, value in annotations.items()}


  def _from_function(cls, func, globals=None, locals=None, eval_str=False):
      code = func.__code__
      count = code.co_argcount
      names = code.co_varnames
      posonly = code.co_posonlyargcount
      positional = names[:count]
      only = names[count:count + code.co_kwonlyargcount]
      annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
      defaults = func.__defaults__ or ()
      kwdefaults = func.__kwdefaults__ or {}
      parameters = []
      make = cls._parameter_cls
      without = count - len(defaults)
      for index, name in enumerate(positional):
          parameters.append(make(
              name, _POSITIONAL_ONLY if index < posonly else _POSITIONAL_OR_KEYWORD,
              annotation=annotations.get(name, _empty),
              default=_empty if index < without else defaults[index - without]))
      end = count + len(only)
      if code.co_flags & CO_VARARGS:
          name = names[end]
          parameters.append(make(name, _VAR_POSITIONAL, annotation=annotations.get(name, _empty)))
          end += 1
      for name in only:
          parameters.append(make(name, _KEYWORD_ONLY, annotation=annotations.get(name, _empty),
                                 default=kwdefaults.get(name, _empty)))
      if code.co_flags & CO_VARKEYWORDS:
          name = names[end]
          parameters.append(make(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
      return cls(parameters, return_annotation=annotations.get('return', _empty),
                 __validate_parameters__=False)


  def _from_text(cls, obj, text, skip_bound):
      # The signature of a built-in: a function is made of its text.
      bound = getattr(obj, '__self__', None)
      inner = text[1:-1]
      parts = [part.strip() for part in inner.split(',')] if inner.strip() else []
      drop = bool(parts) and parts[0].startswith('$')
      inner = inner.replace('$', '', 1)
      namespace = {}
      try:
          exec(f'def function({inner}): pass', {'sys': sys}, namespace)
      except Exception:
          raise ValueError('{!r} builtin has invalid signature'.format(obj)) from None
      sig = _from_function(cls, namespace['function'])
      if drop and (parts[0] == '$module' or bound is not None and skip_bound):
          parameters = list(sig.parameters.values())[1:]
          sig = sig.replace(parameters=parameters)
      return sig


  def _bound_method(sig):
      parameters = tuple(sig.parameters.values())
      if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
          raise ValueError('invalid method signature')
      if parameters[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
          parameters = parameters[1:]
      return sig.replace(parameters=parameters)


  def _of_partial(wrapped, partial, extra=()):
      old = wrapped.parameters
      args = extra + partial.args
      keywords = partial.keywords or {}
      try:
          bound = wrapped.bind_partial(*args, **keywords)
      except TypeError as error:
          raise ValueError('partial object {!r} has incorrect arguments'.format(partial)) from error
      new = dict(old)
      to_keyword = False
      for name, param in old.items():
          if name in bound.arguments and name not in keywords:
              if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                  del new[name]
                  continue
          if name in keywords:
              if param.kind is _POSITIONAL_OR_KEYWORD:
                  to_keyword = True
                  new[name] = param.replace(default=keywords[name])
              elif param.kind is _KEYWORD_ONLY:
                  new[name] = param.replace(default=keywords[name])
          if to_keyword:
              if new[name].kind is _POSITIONAL_OR_KEYWORD:
                  new[name] = new[name].replace(kind=_KEYWORD_ONLY)
              elif new[name].kind is _VAR_POSITIONAL:
                  del new[name]
      ordered = sorted(new.values(), key=lambda p: p.kind)
      return wrapped.replace(parameters=ordered)


  def _signature(obj, *, follow_wrapped=True, skip_bound=True, cls=Signature, globals=None,
                 locals=None, eval_str=False):
      if not callable(obj):
          raise TypeError('{!r} is not a callable object'.format(obj))

      def again(other):
          return _signature(other, follow_wrapped=follow_wrapped, skip_bound=skip_bound, cls=cls,
                            globals=globals, locals=locals, eval_str=eval_str)

      if isinstance(obj, types.MethodType):
          sig = again(obj.__func__)
          return _bound_method(sig) if skip_bound else sig
      if follow_wrapped:
          obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__')
                       or isinstance(f, types.MethodType))
          if isinstance(obj, types.MethodType):
              return again(obj)
      sig = getattr(obj, '__signature__', None)
      if sig is not None and not (isclass(obj) and not isinstance(sig, Signature)):
          if not isinstance(sig, Signature):
              raise TypeError('unexpected object {!r} in __signature__ attribute'.format(sig))
          return sig
      partialmethod = getattr(obj, '__partialmethod__', None)
      if isinstance(partialmethod, functools.partialmethod):
          wrapped = again(partialmethod.func)
          sig = _of_partial(wrapped, partialmethod, (None,))
          first = tuple(wrapped.parameters.values())[0]
          if first.kind is _VAR_POSITIONAL:
              return sig
          return sig.replace(parameters=(first,) + tuple(sig.parameters.values()))
      if isfunction(obj):
          return _from_function(cls, obj, globals, locals, eval_str)
      if isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType,
                          types.WrapperDescriptorType, types.MethodWrapperType,
                          types.ClassMethodDescriptorType)):
          text = getattr(obj, '__text_signature__', None)
          if not text:
              raise ValueError('no signature found for builtin {!r}'.format(obj))
          return _from_text(cls, obj, text, skip_bound)
      if isinstance(obj, functools.partial):
          return _of_partial(again(obj.func), obj)
      if isinstance(obj, type):
          call = _user_method(type(obj), '__call__')
          if call is not None:
              return _bound_method(again(call))
          new = _user_method(obj, '__new__')
          init = _user_method(obj, '__init__')
          for base in obj.__mro__:
              if new is not None and '__new__' in base.__dict__:
                  return _bound_method(again(new))
              if init is not None and '__init__' in base.__dict__:
                  return _bound_method(again(init))
          for base in obj.__mro__[:-1]:
              text = getattr(base, '__text_signature__', None)
              if text:
                  return _from_text(cls, obj, text, skip_bound)
          if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
              return cls()
          raise ValueError('no signature found for builtin type {!r}'.format(obj))
      call = _user_method(type(obj), '__call__')
      if call is not None:
          return _bound_method(again(call))
      raise ValueError('callable {!r} is not supported by signature'.format(obj))


  def _user_method(cls, name):
      # A method that is not a built-in's, or None.
      found = getattr_static(cls, name, None)
      found = getattr(found, '__func__', found)
      if found is None or isinstance(found, (types.WrapperDescriptorType, types.MethodWrapperType,
                                             types.BuiltinFunctionType,
                                             types.MethodDescriptorType,
                                             types.ClassMethodDescriptorType)):
          return None
      return found


  __all__ = [name for name, value in globals().items()
             if name[:1] != '_' and not isinstance(value, types.ModuleType)
             and name not in ('namedtuple', 'iskeyword')]
  """#
