/// How the signatures of callables are found.

let inspectCallablesSource: StaticString = #"""
  # MARK: Reading signatures

  # Methods that a class has from its native bases, or from object.
  _native = (types.WrapperDescriptorType, types.MethodWrapperType,
             types.ClassMethodDescriptorType, types.BuiltinFunctionType)
  _literals = (str, int, float, complex, bytes, bool, type(None), type(...), tuple, list, dict, set,
               frozenset)


  def _says_its_text(obj):
      """Whether the signature of a callable can only be known from its __text_signature__."""
      return (obj is type or obj is object or isinstance(obj, _native)
              or inspect.ismethoddescriptor(obj))


  def _bound(attribute, owner):
      """What the owner's class gives for an attribute that stands in it."""
      if isinstance(attribute, type) or not hasattr(type(attribute), '__get__'):
          return attribute
      return type(attribute).__get__(attribute, owner, type(owner))


  class _Reader:
      """Finds the signatures of callables, all in the same manner."""

      def __init__(self, cls=Signature, *, follow_wrapped=True, drop_bound=True, **places):
          self.cls = cls
          self.follow_wrapped = follow_wrapped
          self.drop_bound = drop_bound
          # Where annotations that are texts are looked up.
          self.places = places

      def read(self, obj):
          if not callable(obj):
              raise TypeError(f'{obj!r} is not a callable object')
          if isinstance(obj, types.MethodType):
              sig = self.read(obj.__func__)
              return self.without_first(sig) if self.drop_bound else sig
          if self.follow_wrapped:
              obj = inspect.unwrap(obj, stop=lambda f: hasattr(f, '__signature__')
                                   or isinstance(f, types.MethodType))
              if isinstance(obj, types.MethodType):
                  return self.read(obj)
          declared = self.declared(obj)
          if declared is not None:
              return declared
          functools = sys.modules.get('functools')
          if functools is not None:
              method = getattr(obj, '__partialmethod__', None)
              if isinstance(method, functools.partialmethod):
                  return self.of_partial_method(method)
              if isinstance(obj, functools.partial):
                  return self.of_partial(self.read(obj.func), obj)
          if inspect._is_function_like(obj):
              return self.of_function(obj)
          if _says_its_text(obj):
              text = getattr(obj, '__text_signature__', None)
              if not text:
                  raise ValueError(f'no signature found for builtin {obj!r}')
              return self.of_text(obj, text)
          return self.of_class(obj) if isinstance(obj, type) else self.of_instance(obj)

      def declared(self, obj):
          """What __signature__ says, or None."""
          found = getattr(obj, '__signature__', None)
          if found is None:
              return None
          if callable(found) and not isinstance(found, Signature):
              found = found()
          if isinstance(found, str):
              return self.of_text(obj, found)
          if not isinstance(found, Signature):
              raise TypeError(f'unexpected object {found!r} in __signature__ attribute')
          return found

      def without_first(self, sig):
          """The signature of a method that has its first argument."""
          parameters = list(sig.parameters.values())
          if not parameters or parameters[0].kind >= _keyword:
              raise ValueError('invalid method signature')
          return sig.replace(parameters=parameters[parameters[0].kind is not _starred:])

      # MARK: Functions

      def of_function(self, function):
          text = getattr(function, '__text_signature__', None)
          if text:
              return self.of_text(function, text)
          make = self.cls._parameter_cls
          code = function.__code__
          names = iter(code.co_varnames)
          annotations = inspect.get_annotations(function, **self.places)
          defaults = list(function.__defaults__ or ())
          defaults = [_empty] * (code.co_argcount - len(defaults)) + defaults
          keyword_defaults = function.__kwdefaults__ or {}
          plan = [(_positional_only if index < code.co_posonlyargcount else _positional, default)
                  for index, default in enumerate(defaults)]
          listed = [(kind, next(names), default) for kind, default in plan]
          keywords = [next(names) for _ in range(code.co_kwonlyargcount)]
          if code.co_flags & inspect.CO_VARARGS:
              listed.append((_starred, next(names), _empty))
          listed += [(_keyword, name, keyword_defaults.get(name, _empty)) for name in keywords]
          if code.co_flags & inspect.CO_VARKEYWORDS:
              listed.append((_double, next(names), _empty))
          parameters = [make(name, kind, default=default, annotation=annotations.get(name, _empty))
                        for kind, name, default in listed]
          # Only functions of other types may have made up what they say.
          return self.cls(parameters, return_annotation=annotations.get('return', _empty),
                          __validate_parameters__=not inspect.isfunction(function))

      def of_partial(self, sig, partial, extra=()):
          """The signature that is left when some arguments are fixed."""
          named = partial.keywords or {}
          try:
              fixed = sig.bind_partial(*extra, *partial.args, **named).arguments
          except TypeError as error:
              raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
          left = []
          by_name = False
          for param in sig.parameters.values():
              changes = {}
              if param.kind <= _positional and param.name in fixed:
                  if param.kind is _positional_only or param.name not in named:
                      continue
                  # A later call may fix it anew, but only by name; so it is for all that follow.
                  by_name = True
              if param.kind in (_positional, _keyword) and param.name in fixed:
                  changes['default'] = fixed[param.name]
              if by_name and param.kind is _starred:
                  continue
              if by_name and param.kind is _positional:
                  changes['kind'] = _keyword
              left.append(param.replace(**changes) if changes else param)
          return sig.replace(parameters=left)

      def of_partial_method(self, method):
          whole = self.read(method.func)
          sig = self.of_partial(whole, method, (None,))
          first = next(iter(whole.parameters.values()))
          if first.kind is _starred:
              return sig
          # self stays: it was taken for granted only.
          return sig.replace(parameters=[first, *sig.parameters.values()])

      # MARK: Natives

      def of_text(self, obj, text):
          """The signature that a text says: a function is made of it."""
          before, mark, after = text.partition('$')
          home = getattr(obj, '__module__', None) or getattr(
              getattr(obj, '__objclass__', None), '__module__', None)
          # Defaults are constants of the module, or of other modules.
          namespace = {**sys.modules, **getattr(sys.modules.get(home), '__dict__', {})}
          try:
              exec(f'def made{before}{after}: pass', namespace, made := {})
              defaults = made['made'].__defaults__, made['made'].__kwdefaults__
              if not all(type(value) in _literals for value in (
                      *(defaults[0] or ()), *(defaults[1] or {}).values())):
                  raise ValueError
          except Exception:
              raise ValueError(f'{obj!r} builtin has invalid signature') from None
          sig = _Reader(self.cls).of_function(made['made'])
          if not mark:
              return sig
          # The receiver: bound functions have it already.
          first, *others = sig.parameters.values()
          bound = getattr(obj, '__self__', None)
          if bound is None or not (self.drop_bound or inspect.ismodule(bound)):
              others.insert(0, first.replace(kind=_positional_only))
          return sig.replace(parameters=others)

      def own_method(self, cls, name):
          """A method that is not a native one, bound as the class will call it, or None."""
          find = getattr if name == '__new__' else inspect.getattr_static
          method = find(cls, name, None)
          if method is None:
              return None
          if self.follow_wrapped:
              method = inspect.unwrap(method, stop=lambda f: hasattr(f, '__signature__')
                                      or _says_its_text(f))
          if isinstance(method, _native):
              return None
          return method if name == '__new__' else _bound(method, cls)

      def of_class(self, cls):
          call = self.own_method(type(cls), '__call__')
          if call is not None:
              return self.read(call)
          new, init = self.own_method(cls, '__new__'), self.own_method(cls, '__init__')
          for base in cls.__mro__:
              if new is not None and '__new__' in vars(base):
                  sig = self.read(new)
                  return self.without_first(sig) if self.drop_bound else sig
              if init is not None and '__init__' in vars(base):
                  return self.read(init)
          for base in cls.__mro__[:-1]:
              text = getattr(base, '__text_signature__', None)
              if text:
                  return self.of_text(base, text)
          if type in cls.__mro__:
              raise ValueError(f'callable {cls!r} is not supported by signature')
          if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
              return self.read(object)
          raise ValueError(f'no signature found for builtin type {cls!r}')

      def of_instance(self, obj):
          call = inspect.getattr_static(type(obj), '__call__', None)
          if call is None:
              raise ValueError(f'callable {obj!r} is not supported by signature')
          text = getattr(obj, '__text_signature__', None)
          if text:
              return self.of_text(obj, text)
          return self.read(_bound(call, obj))
  """#
