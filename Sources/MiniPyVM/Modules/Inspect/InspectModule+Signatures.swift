/// Parameters, signatures and arguments bound to them.

let inspectSignaturesSource: StaticString = #"""
  # MARK: Annotations as text

  def _without_typing(text):
      """The text without the module's name before names of typing."""
      first, *rest = text.split('typing.')
      for part in rest:
          inside = first[-1:].isidentifier() or first[-1:].isdigit() or first[-1:] == '.'
          first += f'typing.{part}' if inside else part
      return first


  def formatannotation(annotation, base_module=None):
      """The text of an annotation, as signatures show it."""
      if getattr(annotation, '__module__', None) == 'typing':
          return _without_typing(repr(annotation))
      if not isinstance(annotation, type) or isinstance(annotation, types.GenericAlias):
          return repr(annotation)
      if annotation.__module__ in ('builtins', base_module):
          return annotation.__qualname__
      return f'{annotation.__module__}.{annotation.__qualname__}'


  def formatannotationrelativeto(object):
      """A formatannotation for annotations in an object's module."""
      module = getattr(object, '__module__', None)
      return lambda annotation: formatannotation(annotation, module)


  # MARK: Parameters

  class _empty:
      """Marks a default or an annotation that is not there."""


  class _ParameterKind(enum.IntEnum):
      """How a parameter takes its argument; they stand in a signature in this order."""

      POSITIONAL_ONLY = 'positional-only'
      POSITIONAL_OR_KEYWORD = 'positional or keyword'
      VAR_POSITIONAL = 'variadic positional'
      KEYWORD_ONLY = 'keyword-only'
      VAR_KEYWORD = 'variadic keyword'

      def __new__(cls, description):
          kind = int.__new__(cls, len(cls.__members__))
          kind._value_ = int(kind)
          kind.description = description
          return kind

      def __str__(self):
          return self.name


  _positional_only, _positional, _starred, _keyword, _double = _ParameterKind
  _marks = {_starred: '*', _double: '**'}
  _unchanged = object()


  def _reading(slot, doc):
      """A property that reads a slot."""
      return property(lambda self: getattr(self, slot), doc=doc)


  class Parameter:
      """A parameter of a signature: its name, kind, default and annotation."""

      __slots__ = ('_name', '_kind', '_default', '_annotation')

      for _value in _ParameterKind:
          locals()[_value.name] = _value
      del _value
      empty = _empty

      def __init__(self, name, kind, *, default=_empty, annotation=_empty):
          try:
              kind = _ParameterKind(kind)
          except ValueError:
              raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
          if default is not _empty and kind in _marks:
              raise ValueError(f'{kind.description} parameters cannot have default values')
          if name is _empty:
              raise ValueError('name is a required attribute for Parameter')
          if not isinstance(name, str):
              raise TypeError(f'name must be a str, not a {type(name).__name__}')
          if name[0] == '.' and name[1:].isdigit():
              # What a comprehension goes over has no name that could be written.
              if kind is not _positional:
                  raise ValueError('implicit arguments must be passed as positional or keyword '
                                   f'arguments, not {kind.description}')
              kind, name = _positional_only, f'implicit{name[1:]}'
          if not name.isidentifier() or kind is not _positional_only and iskeyword(name):
              raise ValueError(f'{name!r} is not a valid parameter name')
          self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

      name = _reading('_name', 'The name.')
      kind = _reading('_kind', 'How it takes its argument.')
      default = _reading('_default', 'The default, or Parameter.empty.')
      annotation = _reading('_annotation', 'The annotation, or Parameter.empty.')

      def _contents(self):
          return self._name, self._kind, self._annotation, self._default

      def replace(self, *, name=_unchanged, kind=_unchanged, annotation=_unchanged,
                  default=_unchanged):
          """A copy of the parameter with other contents."""
          asked = (name, kind, annotation, default)
          name, kind, annotation, default = (
              old if new is _unchanged else new for old, new in zip(self._contents(), asked))
          return type(self)(name, kind, annotation=annotation, default=default)

      __replace__ = replace

      def __reduce__(self):
          state = {'_default': self._default, '_annotation': self._annotation}
          return type(self), (self._name, self._kind), state

      def __setstate__(self, state):
          self._default, self._annotation = state['_default'], state['_annotation']

      def __str__(self):
          text = _marks.get(self._kind, '') + self._name
          annotated = self._annotation is not _empty
          if annotated:
              text += f': {formatannotation(self._annotation)}'
          if self._default is not _empty:
              text += f'{" = " if annotated else "="}{self._default!r}'
          return text

      def __repr__(self):
          return f'<{type(self).__name__} "{self}">'

      def __hash__(self):
          return hash(self._contents())

      def __eq__(self, other):
          if not isinstance(other, Parameter):
              return NotImplemented
          return self is other or self._contents() == other._contents()


  # MARK: Arguments bound to parameters

  class BoundArguments:
      """The arguments of a call by the names of the parameters that take them."""

      __slots__ = ('arguments', '_signature', '__weakref__')

      def __init__(self, signature, arguments):
          self._signature = signature
          self.arguments = arguments

      signature = _reading('_signature', 'The signature that they are bound to.')

      def _split(self):
          """How the arguments would be passed: those without a name, and those with one."""
          positional, named = [], {}
          by_name = False
          for param in self._signature.parameters.values():
              # What comes after one that is missing needs its name.
              missing = param.name not in self.arguments
              by_name = by_name or missing or param.kind >= _keyword
              if missing:
                  continue
              value = self.arguments[param.name]
              if param.kind is _double:
                  named.update(value)
              elif by_name:
                  named[param.name] = value
              else:
                  positional += value if param.kind is _starred else [value]
          return tuple(positional), named

      args = property(lambda self: self._split()[0], doc='The arguments to pass without a name.')
      kwargs = property(lambda self: self._split()[1], doc='The arguments to pass by name.')

      def apply_defaults(self):
          """Add the defaults of the parameters that got no argument."""
          bound = {}
          for name, param in self._signature.parameters.items():
              empty = {_starred: (), _double: {}}
              value = self.arguments.get(name, empty.get(param.kind, param.default))
              if value is not _empty or name in self.arguments:
                  bound[name] = value
          self.arguments = bound

      def __eq__(self, other):
          if not isinstance(other, BoundArguments):
              return NotImplemented
          return self is other or (self._signature == other._signature
                                   and self.arguments == other.arguments)

      def __repr__(self):
          listed = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
          return f'<{type(self).__name__} ({listed})>'

      def __getstate__(self):
          return {'_signature': self._signature, 'arguments': self.arguments}

      def __setstate__(self, state):
          self._signature, self.arguments = state['_signature'], state['arguments']


  # MARK: Signatures

  def _check_order(parameters):
      """The parameters by name. ValueError if no function could have them in this order."""
      named = {}
      last = _positional_only
      optional = False
      for param in parameters:
          kind = param.kind
          if kind in _marks and any(other.kind is kind for other in named.values()):
              raise ValueError(f'more than one {kind.description} parameter')
          if kind < last:
              raise ValueError(f'wrong parameter order: {last.description} parameter before '
                               f'{kind.description} parameter')
          if kind <= _positional:
              if optional and param.default is _empty:
                  raise ValueError('non-default argument follows default argument')
              optional = param.default is not _empty
          if param.name in named:
              raise ValueError(f'duplicate parameter name: {param.name!r}')
          last = kind
          named[param.name] = param
      return OrderedDict(named)


  class Signature:
      """What a callable takes: its parameters in order, and the annotation of its result."""

      __slots__ = ('_return_annotation', '_parameters')

      _parameter_cls = Parameter
      _bound_arguments_cls = BoundArguments
      empty = _empty

      def __init__(self, parameters=None, *, return_annotation=_empty,
                   __validate_parameters__=True):
          if __validate_parameters__:
              named = _check_order(parameters or ())
          else:
              named = OrderedDict((param.name, param) for param in parameters or ())
          self._parameters = types.MappingProxyType(named)
          self._return_annotation = return_annotation

      parameters = _reading('_parameters', 'The parameters by their names, in order.')
      return_annotation = _reading('_return_annotation', 'The annotation, or Signature.empty.')

      @classmethod
      def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None,
                        eval_str=False):
          """The signature of a callable."""
          places = {'globals': globals, 'locals': locals, 'eval_str': eval_str}
          return _Reader(cls, follow_wrapped=follow_wrapped, **places).read(obj)

      def replace(self, *, parameters=_unchanged, return_annotation=_unchanged):
          """A copy of the signature with other parameters or another annotation."""
          if parameters is _unchanged:
              parameters = self._parameters.values()
          if return_annotation is _unchanged:
              return_annotation = self._return_annotation
          return type(self)(parameters, return_annotation=return_annotation)

      __replace__ = replace

      def bind(self, /, *args, **kwargs):
          """The arguments by the parameters that take them; TypeError if they do not fit."""
          return self._bind(args, kwargs)

      def bind_partial(self, /, *args, **kwargs):
          """As bind, but arguments may be missing."""
          return self._bind(args, kwargs, partial=True)

      def _bind(self, args, kwargs, *, partial=False):
          taken = _take_arguments(list(self._parameters.values()), args, dict(kwargs), partial)
          return self._bound_arguments_cls(self, taken)

      def _contents(self):
          # Keyword-only parameters have no order.
          ordered = [param for param in self._parameters.values() if param.kind is not _keyword]
          others = {name: param for name, param in self._parameters.items()
                    if param.kind is _keyword}
          return tuple(ordered), others, self._return_annotation

      def __hash__(self):
          ordered, others, annotation = self._contents()
          return hash((ordered, frozenset(others.values()), annotation))

      def __eq__(self, other):
          if not isinstance(other, Signature):
              return NotImplemented
          return self is other or self._contents() == other._contents()

      def __reduce__(self):
          return (type(self), (tuple(self._parameters.values()),),
                  {'_return_annotation': self._return_annotation})

      def __setstate__(self, state):
          self._return_annotation = state['_return_annotation']

      def __repr__(self):
          return f'<{type(self).__name__} {self}>'

      def __str__(self):
          return self.format()

      def format(self, *, max_width=None):
          """The text of the signature: in one line, or a line a parameter if that is too wide."""
          parts = []
          last = None
          for param in self._parameters.values():
              if last is _positional_only and param.kind is not last:
                  parts.append('/')
              if param.kind is _keyword and last not in (_starred, _keyword):
                  parts.append('*')
              parts.append(str(param))
              last = param.kind
          if last is _positional_only:
              parts.append('/')
          text = f'({", ".join(parts)})'
          if max_width is not None and len(text) > max_width:
              text = '(\n    %s\n)' % ',\n    '.join(parts)
          if self._return_annotation is not _empty:
              text += f' -> {formatannotation(self._return_annotation)}'
          return text


  def _take_arguments(parameters, args, named, partial):
      """Which parameter takes which argument."""
      taken = {}
      rest = list(args)
      left = parameters[:]
      while rest:
          param = left.pop(0) if left else None
          if param is None or param.kind >= _keyword:
              raise TypeError('too many positional arguments')
          if param.kind is _starred:
              taken[param.name] = tuple(rest)
              break
          if param.kind is _positional and param.name in named:
              raise TypeError(f'multiple values for argument {param.name!r}')
          taken[param.name] = rest.pop(0)
      misnamed = []
      collecting = None
      # Until one is passed by name or left out, names of those that have none are noted.
      fresh = not rest
      for param in left:
          name, kind = param.name, param.kind
          if kind is _double:
              collecting = name
          elif fresh and kind is _positional_only and name in named:
              misnamed.append(name)
              continue
          elif kind is not _starred and name in named:
              taken[name] = named.pop(name)
          elif kind is not _starred and param.default is _empty and not partial:
              which = ' keyword-only' if fresh and kind is _keyword else ''
              raise TypeError(f'missing a required{which} argument: {name!r}')
          fresh = False
      if named and collecting is not None:
          taken[collecting] = named
      elif named and misnamed:
          raise TypeError('got some positional-only arguments passed as keyword arguments: '
                          f'{", ".join(misnamed)!r}')
      elif named:
          raise TypeError(f'got an unexpected keyword argument {next(iter(named))!r}')
      return taken


  def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
      """The signature of a callable."""
      return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                     locals=locals, eval_str=eval_str)
  """#
