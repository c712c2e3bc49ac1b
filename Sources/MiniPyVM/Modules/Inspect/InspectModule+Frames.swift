/// Records of what is known about classes, frames and calls.

let inspectFramesSource: StaticString = #"""
  """The part of inspect that is loaded when it is first needed: frames, calls and signatures."""

  import enum
  import inspect
  import sys
  import types
  from collections import OrderedDict, namedtuple
  from keyword import iskeyword

  # What is defined here belongs to inspect.
  __name__ = 'inspect'


  def _record(name, fields):
      return namedtuple(name, fields, module=__name__)


  # MARK: Attributes of classes

  Attribute = _record('Attribute', 'name kind defining_class object')


  def _kind_of(value, found):
      """What an attribute is, by what stands in its class and by what the class gives for it."""
      for kinds, name in (((staticmethod, types.BuiltinMethodType), 'static method'),
                          ((classmethod, types.ClassMethodDescriptorType), 'class method'),
                          (property, 'property')):
          if isinstance(found, kinds):
              return name, found
      return 'method' if inspect.isroutine(value) else 'data', value


  def _virtual_home(cls, name, value, metaclasses):
      """Where a value comes from that no class has under its name: the last that gives the same."""
      home = None
      for base in cls.__mro__:
          if getattr(base, name, None) is value:
              home = base
      for metaclass in metaclasses:
          try:
              if metaclass.__getattr__(cls, name) is value:
                  home = metaclass
          except AttributeError:
              pass
      return home


  def classify_class_attrs(cls):
      """The attributes that dir(cls) lists: name, kind, the class that defines it, and value."""
      order = cls.__mro__
      metaclasses = [base for base in type(cls).__mro__ if base not in (type, object)]
      # Attributes of instances that the class hides may come a second time.
      names = dir(cls) + [name for base in order for name, value in vars(base).items()
                          if isinstance(value, types.DynamicClassAttribute) and value.fget]
      attributes = []
      seen = set()
      for name in names:
          value = home = None
          if name not in seen and name != '__dict__':
              try:
                  value = getattr(cls, name)
              except Exception:
                  pass
              else:
                  home = getattr(value, '__objclass__', None)
                  if home not in order:
                      home = _virtual_home(cls, name, value, metaclasses)
          places = [base for base in (*order, *metaclasses) if name in vars(base)]
          found = vars(places[0])[name] if places else None
          if places and home not in metaclasses:
              home = places[0]
          if home is None:
              # dir() made it up.
              continue
          kind, value = _kind_of(found if value is None else value, found)
          attributes.append(Attribute(name, kind, home, value))
          seen.add(name)
      return attributes


  # MARK: Frames

  Arguments = _record('Arguments', 'args varargs varkw')
  ArgInfo = _record('ArgInfo', 'args varargs keywords locals')


  def getargs(co):
      """The names of a code object's parameters."""
      if not isinstance(co, types.CodeType):
          raise TypeError(f'{co!r} is not a code object')
      count = co.co_argcount + co.co_kwonlyargcount
      rest = iter(co.co_varnames[count:])
      starred = [next(rest) if co.co_flags & flag else None
                 for flag in (inspect.CO_VARARGS, inspect.CO_VARKEYWORDS)]
      return Arguments(list(co.co_varnames[:count]), *starred)


  def getargvalues(frame):
      """The names of a frame's parameters, and its local variables."""
      return ArgInfo(*getargs(frame.f_code), frame.f_locals)


  def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                      formatvarargs=lambda name: '*' + name,
                      formatvarkw=lambda name: '**' + name,
                      formatvalue=lambda value: '=' + repr(value)):
      """The text of what getargvalues returns."""
      names = [(name, formatarg) for name in args]
      names += [(varargs, formatvarargs)] if varargs else []
      names += [(varkw, formatvarkw)] if varkw else []
      return '(%s)' % ', '.join(write(name) + formatvalue(locals[name]) for name, write in names)


  def _record_with_positions(name, fields):
      """A record that also says, beside its fields, from where to where the code stands."""
      base = _record(f'_{name}', fields)

      def __new__(cls, *values, positions=None, **named):
          self = base.__new__(cls, *values, **named)
          self.positions = positions
          return self

      def __repr__(self):
          shown = {**self._asdict(), 'positions': self.positions}
          return f'{name}({", ".join(f"{field}={value!r}" for field, value in shown.items())})'

      return type(name, (base,), {'__new__': __new__, '__repr__': __repr__, '__module__': __name__})


  _place = ('filename', 'lineno', 'function', 'code_context', 'index')
  Traceback = _record_with_positions('Traceback', _place)
  FrameInfo = _record_with_positions('FrameInfo', ('frame', *_place))


  def getframeinfo(frame, context=1):
      """Where a frame or traceback is, and the lines around."""
      from dis import Positions
      if inspect.istraceback(frame):
          line, index, frame = frame.tb_lineno, frame.tb_lasti, frame.tb_frame
      else:
          line, index = frame.f_lineno, frame.f_lasti
      if not inspect.isframe(frame):
          raise TypeError(f'{frame!r} is not a frame or traceback object')
      code = frame.f_code
      spots = [] if index < 0 else list(code.co_positions())[index // 2:index // 2 + 1]
      positions = Positions(*(spots or [(line, None, None, None)])[0])
      line = line if positions.lineno is None else positions.lineno
      lines = index = None
      if context > 0:
          try:
              source = inspect.findsource(frame)[0]
          except OSError:
              pass
          else:
              first = max(0, min(line - 1 - context // 2, len(source) - context))
              lines, index = source[first:first + context], line - 1 - first
      return Traceback(inspect.getfile(frame), line, code.co_name, lines, index,
                       positions=positions._replace(lineno=line))


  def getlineno(frame):
      """The line in which a frame is."""
      return frame.f_lineno


  def _infos(links, frame_of, context):
      """A FrameInfo for each link of a chain of frames or tracebacks."""
      infos = []
      for link in links:
          where = getframeinfo(link, context)
          infos.append(FrameInfo(frame_of(link), *where, positions=where.positions))
      return infos


  def _chain(link, next_name):
      while link:
          yield link
          link = getattr(link, next_name)


  def getouterframes(frame, context=1):
      """A frame and those that called it."""
      return _infos(_chain(frame, 'f_back'), lambda frame: frame, context)


  def getinnerframes(tb, context=1):
      """The frames of a traceback."""
      return _infos(_chain(tb, 'tb_next'), lambda tb: tb.tb_frame, context)


  def stack(context=1):
      """The frames of the caller and those that called it."""
      return getouterframes(sys._getframe(1), context)


  def trace(context=1):
      """The frames from the caller to where the exception was raised that is being handled."""
      return getinnerframes(getattr(sys.exception(), '__traceback__', None), context)


  # MARK: Calls

  ClosureVars = _record('ClosureVars', 'nonlocals globals builtins unbound')


  def getclosurevars(func):
      """The names that a function uses from outside, and what they mean now."""
      func = getattr(func, '__func__', func) if inspect.ismethod(func) else func
      if not inspect.isfunction(func):
          raise TypeError(f'{func!r} is not a Python function')
      code, module = func.__code__, func.__globals__
      builtins = module.get('__builtins__', __builtins__)
      builtins = vars(builtins) if inspect.ismodule(builtins) else builtins
      groups = {}
      unbound = set(code.co_names)
      for namespace in (module, builtins):
          group = groups[id(namespace)] = {name: namespace[name] for name in code.co_names
                                           if name in unbound and name in namespace}
          unbound.difference_update(group)
      cells = zip(code.co_freevars, func.__closure__ or ())
      return ClosureVars({name: cell.cell_contents for name, cell in cells},
                         groups[id(module)], groups[id(builtins)], unbound)


  def getcallargs(func, /, *positional, **named):
      """What the parameters of a function would be in a call."""
      if inspect.ismethod(func):
          positional = (func.__self__, *positional)
          func = func.__func__
      names, varargs, varkw = getargs(func.__code__)
      count = func.__code__.co_argcount
      # A function with the same parameters says what they are, or what is wrong with the call.
      parameters = names[:count]
      if varargs or len(names) > count:
          parameters.append(f'*{varargs or ""}')
      parameters += names[count:] + ([f'**{varkw}'] if varkw else [])
      namespace = {}
      exec(f'def double({", ".join(parameters)}): return locals()', namespace)
      double = namespace['double']
      double.__qualname__ = func.__name__
      double.__defaults__, double.__kwdefaults__ = func.__defaults__, func.__kwdefaults__
      try:
          values = double(*positional, **named)
      except TypeError as error:
          raise TypeError(str(error).replace("', and '", "' and '")) from None
      # First what was passed, in its order, then what was not.
      order = [*names[:len(positional)][:count], varargs, varkw, *named, *names]
      return {name: values[name] for name in order if name in values}


  FullArgSpec = _record('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults '
                                       'annotations')


  def getfullargspec(func):
      """The names, defaults and annotations of a function's parameters."""
      try:
          sig = _Reader(follow_wrapped=False, drop_bound=False).read(func)
      except Exception as error:
          raise TypeError('unsupported callable') from error
      by_kind = {kind: [] for kind in _ParameterKind}
      annotations = {'return': sig.return_annotation}
      for param in sig.parameters.values():
          by_kind[param.kind].append(param)
          annotations[param.name] = param.annotation
      positional = by_kind[_positional_only] + by_kind[_positional]
      keywords = {param.name: param.default for param in by_kind[_keyword]}
      starred = [kind[0].name if kind else None for kind in (by_kind[_starred], by_kind[_double])]
      given = {name: value for name, value in keywords.items() if value is not _empty}
      return FullArgSpec(
          [param.name for param in positional], *starred,
          tuple(param.default for param in positional if param.default is not _empty) or None,
          list(keywords), given or None,
          {name: value for name, value in annotations.items() if value is not _empty})


  def _buffer_flags():
      basic = {'SIMPLE': 0, 'WRITABLE': 1, 'FORMAT': 4, 'ND': 8, 'STRIDES': 0x18}
      strided = basic['STRIDES']
      for name, bit in (('C_', 0x20), ('F_', 0x40), ('ANY_', 0x80)):
          basic[f'{name}CONTIGUOUS'] = bit | strided
      basic['INDIRECT'] = 0x100 | strided
      for name, bits in (('CONTIG', 8), ('STRIDED', strided), ('RECORDS', strided | 4),
                         ('FULL', 0x104 | strided)):
          basic[name] = bits | basic['WRITABLE']
          basic[f'{name}_RO'] = bits
      return basic | {'READ': 0x100, 'WRITE': 0x200}


  # What a buffer is asked for.
  BufferFlags = enum.IntFlag('BufferFlags', _buffer_flags(), module=__name__)
  """#
