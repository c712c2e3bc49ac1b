/// The module `types`: names of the machine's types, and classes made at run time. The types and the
/// steps of a class statement are native; what stands on them is Python.

extension ModuleDefinition {
  static var types: ModuleDefinition {
    ModuleDefinition("types", members: { typeNames() + classSteps() }, sources: [typesSource])
  }
}

private func typeNames() -> [Member] {
  let names: [(StaticString, BuiltinType)] = [
    ("AsyncGeneratorType", .asyncGenerator), ("BuiltinFunctionType", .builtinFunction),
    ("BuiltinMethodType", .builtinFunction), ("CellType", .cell),
    ("ClassMethodDescriptorType", .classMethodDescriptor), ("CodeType", .code),
    ("CoroutineType", .coroutine), ("EllipsisType", .ellipsis), ("FrameType", .frame),
    ("FunctionType", .function), ("GeneratorType", .generator), ("GenericAlias", .genericAlias),
    ("GetSetDescriptorType", .getSetDescriptor), ("LambdaType", .function),
    ("MappingProxyType", .mappingProxy), ("MemberDescriptorType", .memberDescriptor),
    ("MethodDescriptorType", .methodDescriptor), ("MethodType", .boundMethod),
    ("MethodWrapperType", .methodWrapper), ("ModuleType", .module), ("NoneType", .noneType),
    ("NotImplementedType", .notImplementedType), ("SimpleNamespace", .simpleNamespace),
    ("TracebackType", .traceback), ("UnionType", .unionType),
    ("WrapperDescriptorType", .wrapperDescriptor),
  ]
  return names.map { name, type in Constant(name) { vm in Value(vm.type(type)).owned } }
}

/// The steps of a class statement; the functions of the module call them.
private func classSteps() -> [Member] {
  [
    Method("_resolved(bases, /)", "The bases of which none has __mro_entries__ (PEP 560).") {
      vm, arguments throws(Raised) in try vm.resolvedBases(arguments[0])
    },
    Method("_prepared(name, bases, kwds, /)", "Metaclass, namespace and remaining keywords.") {
      vm, arguments throws(Raised) in
      try vm.prepareClass(arguments[0], arguments[1], arguments[2])
    },
  ]
}

extension VM {
  /// The bases that a class statement would use; the same object if none is replaced.
  fileprivate func resolvedBases(_ bases: Value) throws(Raised) -> Owned {
    let tuple = try tupleFromIterable(bases)
    let resolved = try resolveBases(tuple.value)
    return resolved.value == tuple.value ? bases.owned : resolved
  }

  /// The steps of a class statement before its body: a tuple of metaclass, namespace and keywords.
  fileprivate func prepareClass(
    _ name: Value, _ bases: Value, _ keywords: Value
  ) throws(Raised) -> Owned {
    let remaining = newDict()
    let dict = remaining.value.storage(DictObject.self)
    if !keywords.isNone { try dictUpdate(dict, keywords) }
    let tuple = try tupleFromIterable(bases)
    let given = tuple.value.storage(TupleObject.self)
    var meta = dictGet(dict, interned: self.name(.metaclass)).owned
    if meta.isUnbound {
      meta = Value(given.pointee.count > 0 ? type(of: given.items[0]) : type(.type)).owned
    } else {
      _ = try dictDelete(dict, self.name(.metaclass))
    }
    if isType(meta.value) {
      let winner = try calculateMetaclass(meta.value.storage(TypeObject.self), given)
      meta = Value(winner).owned
    }
    let prepare = try lookupAttribute(meta.value, .prepare)
    let namespace: Owned
    if prepare.isUnbound {
      namespace = newDict()
    } else {
      let arguments = newTuple([name, bases])
      namespace = try call(prepare.value, tuple: arguments.value, keywords: remaining.value)
    }
    return newTuple([meta.value, namespace.value, remaining.value])
  }
}

private let typesSource: StaticString = #"""
  def resolve_bases(bases):
      """The bases, with what their __mro_entries__ give in the place of those that have it."""
      return _resolved(bases)


  def prepare_class(name, bases=(), kwds=None):
      """The metaclass, the namespace and the remaining keywords of a class to be made."""
      return _prepared(name, bases, kwds)


  def new_class(name, bases=(), kwds=None, exec_body=None):
      """Make a class as a class statement does; exec_body fills the namespace."""
      effective = _resolved(bases)
      metaclass, namespace, rest = _prepared(name, effective, kwds)
      if exec_body is not None:
          exec_body(namespace)
      if effective is not bases:
          namespace['__orig_bases__'] = bases
      return metaclass(name, effective, namespace, **rest)


  def get_original_bases(cls, /):
      """The bases of a class as they were written in its statement."""
      if not isinstance(cls, type):
          raise TypeError(f'Expected an instance of type, not {type(cls).__name__!r}')
      return vars(cls).get('__orig_bases__', cls.__bases__)


  class DynamicClassAttribute:
      """A property of instances whose name may mean something else on the class.

      On the class the attribute is looked for further, by the metaclass's __getattr__.
      """

      def __init__(self, fget=None, fset=None, fdel=None, doc=None):
          self.fget, self.fset, self.fdel = fget, fset, fdel
          self.__doc__ = doc or fget.__doc__
          # The doc of another getter takes the place of one that came from the getter.
          self.overwrite_doc = doc is None
          self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

      def _function(self, part, refusal):
          function = getattr(self, part)
          if function is None:
              raise AttributeError(refusal)
          return function

      def __get__(self, instance, ownerclass=None):
          if instance is not None:
              return self._function('fget', 'unreadable attribute')(instance)
          if self.__isabstractmethod__:
              return self
          raise AttributeError

      def __set__(self, instance, value):
          self._function('fset', "can't set attribute")(instance, value)

      def __delete__(self, instance):
          self._function('fdel', "can't delete attribute")(instance)

      def _with(self, doc=None, **functions):
          functions = {'fget': self.fget, 'fset': self.fset, 'fdel': self.fdel, **functions}
          changed = type(self)(*functions.values(), doc or self.__doc__)
          changed.overwrite_doc = self.overwrite_doc
          return changed

      def getter(self, fget):
          """The same attribute with another getter."""
          return self._with(fget.__doc__ if self.overwrite_doc else None, fget=fget)

      def setter(self, fset):
          """The same attribute with another setter."""
          return self._with(fset=fset)

      def deleter(self, fdel):
          """The same attribute with another deleter."""
          return self._with(fdel=fdel)


  class _GeneratorWrapper:
      # What `coroutine` puts around an object that runs like a generator and cannot be awaited.

      def __init__(self, gen):
          self._gen = gen
          self.__name__ = getattr(gen, '__name__', None)
          self.__qualname__ = getattr(gen, '__qualname__', None)

      def send(self, val):
          return self._gen.send(val)

      def throw(self, tp, *rest):
          return self._gen.throw(tp, *rest)

      def close(self):
          return self._gen.close()

      def __next__(self):
          return next(self._gen)

      def __iter__(self):
          return self._gen if isinstance(self._gen, GeneratorType) else self

      __await__ = __iter__

      def _state(name):
          return property(lambda self: getattr(self._gen, name))

      gi_code = cr_code = _state('gi_code')
      gi_frame = cr_frame = _state('gi_frame')
      gi_running = cr_running = _state('gi_running')
      gi_yieldfrom = cr_await = _state('gi_yieldfrom')
      del _state


  def coroutine(func):
      """Let the results of a generator function, or of one that is like it, be awaited."""
      if not callable(func):
          raise TypeError('types.coroutine() expects a callable')
      generator, awaitable, awaitable_generator = 0x20, 0x80, 0x100
      if isinstance(func, FunctionType):
          flags = func.__code__.co_flags
          if flags & generator and not flags & awaitable_generator:
              func.__code__ = func.__code__.replace(co_flags=flags | awaitable_generator)
          if flags & (generator | awaitable | awaitable_generator):
              return func
      from _collections_abc import Coroutine, Generator
      from functools import wraps

      @wraps(func)
      def wrapped(*args, **kwargs):
          made = func(*args, **kwargs)
          if isinstance(made, GeneratorType):
              is_awaitable = made.gi_code.co_flags & awaitable_generator
          else:
              is_awaitable = isinstance(made, Coroutine) or not isinstance(made, Generator)
          return made if is_awaitable else _GeneratorWrapper(made)

      return wrapped


  __all__ = [name for name in globals() if not name.startswith('_')]
  """#
