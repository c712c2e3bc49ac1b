/// Forward references, and reading annotations: `get_type_hints`.

let typingHintsSource: StaticString = #"""
  # MARK: Forward references

  class ForwardRef(_Joinable, _Sealed, inside=True):
      """A type written as a string, to be evaluated later."""

      __slots__ = tuple([f'__forward_{name}__' for name in (
          'arg code evaluated value is_argument is_class module'.split())])

      def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
          if not isinstance(arg, str):
              raise TypeError(f'Forward reference must be a string -- got {arg!r}')
          # A star is no expression by itself, but it is one in brackets.
          text = f'({arg},)[0]' if arg.startswith('*') else arg
          try:
              self.__forward_code__ = compile(text, '<string>', 'eval')
          except SyntaxError:
              raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
          self.__forward_arg__, self.__forward_module__ = arg, module
          self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class
          self.__forward_evaluated__, self.__forward_value__ = False, None

      def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
          if self.__forward_arg__ in recursive_guard:
              return self
          if self.__forward_evaluated__ and localns is globalns:
              return self.__forward_value__
          if globalns is None:
              globalns = {} if localns is None else localns
          if localns is None:
              localns = globalns
          home = sys.modules.get(self.__forward_module__)
          globalns = getattr(home, '__dict__', globalns)
          if type_params:
              globalns, localns = self._with_parameters(type_params, globalns, localns)
          value = _checked(eval(self.__forward_code__, globalns, localns),
                           'Forward references must evaluate to types.',
                           argument=self.__forward_is_argument__,
                           qualified=self.__forward_is_class__)
          self.__forward_value__ = _eval_type(
              value, globalns, localns, type_params,
              recursive_guard=recursive_guard | {self.__forward_arg__})
          self.__forward_evaluated__ = True
          return self.__forward_value__

      def _with_parameters(self, type_params, globalns, localns):
          # The names with the type parameters, as the scope of the annotation had them. In a
          # class, where its own names are the global ones, those come before.
          globalns, localns = dict(globalns), dict(localns)
          for parameter in type_params:
              name = parameter.__name__
              if not (self.__forward_is_class__ and name in globalns):
                  globalns[name] = parameter
                  localns.pop(name, None)
          return globalns, localns

      def __eq__(self, other):
          if not isinstance(other, ForwardRef):
              return NotImplemented
          if self.__forward_arg__ != other.__forward_arg__:
              return False
          if self.__forward_evaluated__ and other.__forward_evaluated__:
              return self.__forward_value__ == other.__forward_value__
          return self.__forward_module__ == other.__forward_module__

      def __hash__(self):
          return hash((self.__forward_arg__, self.__forward_module__))

      def __repr__(self):
          module = self.__forward_module__
          return f'ForwardRef({self.__forward_arg__!r}' + (
              ')' if module is None else f', module={module!r})')


  # MARK: Evaluating

  def _rebuilt(tp, args):
      # The same alias or union with other arguments.
      if isinstance(tp, GenericAlias):
          return GenericAlias(tp.__origin__, args)
      if not isinstance(tp, UnionType):
          return tp.copy_with(args)
      union, *others = args
      for other in others:
          union = union | other
      return union


  def _mapped(tp, function):
      # An alias or union with the function applied to each argument; others as they are.
      if not isinstance(tp, (_GenericAlias, GenericAlias, UnionType)):
          return tp
      args = tuple([function(arg) for arg in tp.__args__])
      return tp if args == tp.__args__ else _rebuilt(tp, args)


  def _with_references(alias):
      # A built-in alias keeps strings as they are, and its star: here both become this module's.
      args = tuple([_forward(arg) if isinstance(arg, str) else arg for arg in alias.__args__])
      named = alias.__origin__
      if getattr(named, '__name__', None) == 'Callable' and _is_flat(args):
          args = args[:-1], args[-1]
      return Unpack[named[args]] if alias.__unpacked__ else named[args]


  def _eval_type(tp, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
      # The type with all references in it evaluated.
      if isinstance(tp, ForwardRef):
          return tp._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
      if isinstance(tp, GenericAlias) and (
              tp.__unpacked__ or any(isinstance(arg, str) for arg in tp.__args__)):
          tp = _with_references(tp)
      return _mapped(tp, lambda arg: _eval_type(arg, globalns, localns, type_params,
                                                recursive_guard=recursive_guard))


  def _strip_annotations(tp):
      # The type without what only annotates it, at any depth.
      while isinstance(tp, _AnnotatedAlias) or (
              isinstance(tp, _GenericAlias) and tp.__origin__ in (Required, NotRequired, ReadOnly)):
          tp = tp.__args__[0]
      return _mapped(tp, _strip_annotations)


  # MARK: Reading hints

  def _own_hints(annotations, names, type_params, **reference):
      # Annotations with strings evaluated in the scope of `names`.
      for name, hint in annotations.items():
          if hint is None:
              hint = NoneType
          elif isinstance(hint, str):
              hint = ForwardRef(hint, **reference)
          yield name, _eval_type(hint, *names, type_params)


  def _class_hints(cls, globalns, localns):
      hints = {}
      for base in reversed(cls.__mro__):
          body = base.__dict__
          annotations = body.get('__annotations__')
          if not isinstance(annotations, dict):
              continue
          outside = globalns
          if outside is None:
              outside = getattr(sys.modules.get(base.__module__), '__dict__', {})
          inside = dict(vars(base)) if localns is None else localns
          if localns is globalns is None:
              # The module's names win over those that methods and values have in the class.
              outside, inside = inside, outside
          hints.update(_own_hints(annotations, (outside, inside), base.__type_params__,
                                  is_argument=False, is_class=True))
      return hints


  def _function_hints(obj, globalns, localns):
      import types
      is_module = isinstance(obj, types.ModuleType)
      if globalns is None:
          inner = obj
          while hasattr(inner, '__wrapped__'):
              inner = inner.__wrapped__
          globalns = obj.__dict__ if is_module else getattr(inner, '__globals__', {})
      if localns is None:
          localns = globalns
      annotations = getattr(obj, '__annotations__', None)
      if annotations is not None:
          return dict(_own_hints(dict(annotations), (globalns, localns),
                                 getattr(obj, '__type_params__', ()), is_argument=not is_module))
      if is_module or isinstance(obj, (
              types.FunctionType, types.BuiltinFunctionType, types.MethodType,
              types.MethodWrapperType, types.MethodDescriptorType, types.WrapperDescriptorType)):
          return {}
      raise TypeError(f'{obj!r} is not a module, class, method, or function.')


  def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
      """The annotations of a class, module or function, with strings evaluated."""
      if getattr(obj, '__no_type_check__', None):
          return {}
      read = _class_hints if isinstance(obj, type) else _function_hints
      hints = read(obj, globalns, localns)
      if not include_extras:
          hints = {name: _strip_annotations(hint) for name, hint in hints.items()}
      return hints


  def no_type_check(arg):
      """Say that the annotations are no type hints."""
      if isinstance(arg, type):
          import types
          for name in dir(arg):
              member = getattr(arg, name)
              # What the class itself defines, not what it refers to.
              place = getattr(member, '__qualname__', None), getattr(member, '__module__', None)
              if place[0] is None or place != (
                      f'{arg.__qualname__}.{member.__name__}', arg.__module__):
                  continue
              if isinstance(member, types.MethodType):
                  member = member.__func__
              if isinstance(member, types.FunctionType):
                  member.__no_type_check__ = True
              elif isinstance(member, type):
                  no_type_check(member)
      try:
          arg.__no_type_check__ = True
      except TypeError:
          # A built-in class.
          pass
      return arg


  def no_type_check_decorator(decorator):
      """A decorator whose results are not type checked."""
      import warnings
      warnings.warn("'typing.no_type_check_decorator' is deprecated and slated for removal in "
                    'Python 3.15', DeprecationWarning, stacklevel=2)
      from functools import wraps

      @wraps(decorator)
      def marking(*args, **kwds):
          return no_type_check(decorator(*args, **kwds))

      return marking
  """#
