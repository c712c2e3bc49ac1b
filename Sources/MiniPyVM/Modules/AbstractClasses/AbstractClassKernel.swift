/// The module `_abc`: abstract base classes (CPython: `Modules/_abc.c`).

extension ModuleDefinition {
  static var abstractClassKernel: ModuleDefinition {
    ModuleDefinition("_abc", doc: "The native part of abc.") {
      [
        Constant("_abc_data") { vm in Value(vm.nativeType(.abstractClassData)).owned },
        Method("get_cache_token()", "The number of registrations so far.") {
          vm, _ throws(Raised) in
          Owned(Value(small: vm.pointee.abstractClasses.token))
        },
        Method("_abc_init(self, /)", "Make a new class an abstract base class.") {
          vm, arguments throws(Raised) in
          try vm.initializeAbstractClass(arguments[0])
          return .none
        },
        Method("_abstract_names(cls, /)", "The names of the abstract methods of a class.") {
          vm, arguments throws(Raised) in try vm.abstractNames(arguments[0])
        },
        Method("_abc_register(self, subclass, /)", "Make a class a virtual subclass.") {
          vm, arguments throws(Raised) in
          try vm.registerSubclass(arguments[0], arguments[1])
          return arguments[1].owned
        },
        Method("_abc_instancecheck(self, instance, /)", "isinstance for abstract classes.") {
          vm, arguments throws(Raised) in
          Owned(try vm.abstractInstanceCheck(arguments[0], arguments[1]))
        },
        Method("_abc_subclasscheck(self, subclass, /)", "issubclass for abstract classes.") {
          vm, arguments throws(Raised) in
          Owned(try vm.abstractSubclassCheck(arguments[0], arguments[1]))
        },
        Method("_get_dump(self, /)", "What the class remembers: three sets and a number.") {
          vm, arguments throws(Raised) in try vm.abstractClassDump(arguments[0])
        },
        Method("_reset_registry(self, /)", "Forget the registered classes.") {
          vm, arguments throws(Raised) in
          try vm.abstractState(arguments[0]).forget(.registry)
          return .none
        },
        Method("_reset_caches(self, /)", "Forget the answers given so far.") {
          vm, arguments throws(Raised) in
          let state = try vm.abstractState(arguments[0])
          state.forget(.positive)
          state.forget(.negative)
          return .none
        },
        Method("_trust(metaclass, /)", "Declare ABCMeta complete: remembered answers are used.") {
          vm, arguments throws(Raised) in
          guard vm.isType(arguments[0]) else { return .none }
          let type = arguments[0].storage(TypeObject.self)
          vm.pointee.abstractClasses.metaclass = type
          vm.pointee.abstractClasses.metaclassVersion = type.pointee.version
          return .none
        },
        Method("_check_methods(C, /, *methods)", "True if a class has all of some methods.") {
          vm, arguments throws(Raised) in
          try vm.checkMethods(arguments[0], arguments[1].storage(TupleObject.self))
        },
      ]
    }
  }
}

extension VM {
  /// The state of an abstract base class.
  ///
  /// - Throws: `AttributeError` for any other object, `TypeError` if the class has been tampered
  ///   with.
  fileprivate func abstractState(_ cls: Value) throws(Raised) -> AbstractClassState {
    let data = try getAttribute(cls, .abcImpl)
    guard let state = abstractClassState(data.value) else {
      throw typeError("_abc_impl is set to a wrong type")
    }
    return state
  }

  // MARK: Making

  fileprivate func initializeAbstractClass(_ cls: Value) throws(Raised) {
    let names = try abstractNames(cls)
    try setAttribute(cls, name(.abstractmethods), names.value)
    let data = newAbstractClassData()
    try setAttribute(cls, name(.abcImpl), data.value)
    // Sequence and Mapping say what patterns their subclasses match.
    let patterns = internedString("__abc_tpflags__")
    guard isType(cls) else { return }
    let type = cls.storage(TypeObject.self)
    let bits = dictGet(typeDict(type), interned: patterns.value)
    if bits.isSmall {
      let isSequence = bits.small & 1 << 5 != 0
      let isMapping = bits.small & 1 << 6 != 0
      if isSequence && isMapping {
        throw typeError(
          "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
      }
      if isSequence { type.pointee.flags.insert(.sequencePattern) }
      if isMapping { type.pointee.flags.insert(.mappingPattern) }
      try setTypeDictEntry(type, patterns.value, .unbound)
    }
  }

  /// The names of the methods that are abstract in a class or are in a base and still here.
  fileprivate func abstractNames(_ cls: Value) throws(Raised) -> Owned {
    let result = newFrozenSet()
    let names = result.value.storage(SetObject.self)
    let namespace = try getAttribute(cls, .dict)
    let items = try callMethod(namespace.value, .items)
    let entries = try listFromIterable(items.value)
    try forEach(entries.value) { entry throws(Raised) in
      guard let pair = asTuple(entry), pair.pointee.count == 2 else {
        throw typeError("Iteration over class dict items returned non-pair")
      }
      if try isAbstractMethod(pair.items[1]) { try setAdd(names, pair.items[0]) }
      return true
    }
    let bases = try getAttribute(cls, .bases)
    try forEach(bases.value) { base throws(Raised) in
      let inherited = try lookupAttribute(base, .abstractmethods)
      if inherited.isUnbound { return true }
      try forEach(inherited.value) { name throws(Raised) in
        let value = try lookupAttribute(cls, name)
        if !value.isUnbound, try isAbstractMethod(value.value) { try setAdd(names, name) }
        return true
      }
      return true
    }
    return result
  }

  fileprivate func registerSubclass(_ cls: Value, _ subclass: Value) throws(Raised) {
    guard isType(subclass) else { throw typeError("Can only register classes") }
    if try isSubclassOf(subclass, cls) { return }
    if try isSubclassOf(cls, subclass) {
      throw runtimeError("Refusing to create an inheritance cycle")
    }
    try abstractState(cls).add(self, .registry, subclass)
    pointee.abstractClasses.token &+= 1
    if isType(cls) {
      let patterns = cls.storage(TypeObject.self).pointee.flags.intersection([
        .sequencePattern, .mappingPattern,
      ])
      if !patterns.isEmpty { matchAs(patterns, subclass.storage(TypeObject.self)) }
    }
  }

  /// Lets instances of a class and its subclasses match sequence or mapping patterns.
  private func matchAs(_ patterns: TypeFlags, _ type: TypePointer) {
    let both: TypeFlags = [.sequencePattern, .mappingPattern]
    if type.pointee.flags.intersection(both) == patterns
      || !type.pointee.flags.contains(.heapType)
    {
      return
    }
    type.pointee.flags.remove(both)
    type.pointee.flags.formUnion(patterns)
    for index in 0..<type.pointee.subclasses.end {
      if let subclass = type.pointee.subclasses[index] { matchAs(patterns, subclass) }
    }
  }

  // MARK: Asking

  fileprivate func abstractInstanceCheck(_ cls: Value, _ instance: Value) throws(Raised) -> Bool {
    let state = try abstractState(cls)
    let claimed = try getAttribute(instance, .class)
    if isType(claimed.value), try state.contains(self, .positive, claimed.value) { return true }
    let actual = Value(type(of: instance))
    if claimed.value == actual, state.token == pointee.abstractClasses.token,
      try state.contains(self, .negative, actual)
    {
      return false
    }
    func asked(_ subclass: Value) throws(Raised) -> Bool {
      let answer = try callMethod(cls, .subclasscheck, subclass)
      return try isTrue(answer.value)
    }
    if try asked(claimed.value) { return true }
    return claimed.value == actual ? false : try asked(actual)
  }

  fileprivate func abstractSubclassCheck(_ cls: Value, _ subclass: Value) throws(Raised) -> Bool {
    guard isType(subclass) else { throw typeError("issubclass() arg 1 must be a class") }
    let state = try abstractState(cls)
    if try state.contains(self, .positive, subclass) { return true }
    state.refresh(self)
    if try state.contains(self, .negative, subclass) { return false }
    let hook = try callMethod(cls, .subclasshook, subclass)
    let answer: Bool
    switch hook.value {
    case .true: answer = true
    case .false: answer = false
    case .notImplemented:
      if try state.contains(self, .registry, subclass) { return true }
      answer = try isSubclassByInheritance(cls, subclass, state)
    default:
      throw raise(
        .assertionError, "__subclasshook__ must return either False, True, or NotImplemented")
    }
    try state.add(self, answer ? .positive : .negative, subclass)
    return answer
  }

  /// True if a class inherits from an abstract class, from a registered one, or is a subclass of
  /// one of its subclasses.
  private func isSubclassByInheritance(
    _ cls: Value, _ subclass: Value, _ state: AbstractClassState
  ) throws(Raised) -> Bool {
    if isType(cls), isSubtype(subclass.storage(TypeObject.self), cls.storage(TypeObject.self)) {
      return true
    }
    var found = false
    if let registry = asSet(state[.registry]) {
      // The checks may register and release classes.
      let references = try listFromIterable(Value(registry))
      try forEach(references.value) { reference throws(Raised) in
        let registered = weakReferent(reference)
        if !registered.isUnbound { found = try isSubclassOf(subclass, registered.value) }
        return !found
      }
    }
    if found { return true }
    let name = internedString("__subclasses__")
    let method = try getAttribute(cls, name.value)
    let derived = try call(method.value)
    guard asList(derived.value) != nil else {
      throw typeError("__subclasses__() must return a list")
    }
    try forEach(derived.value) { candidate throws(Raised) in
      found = try isSubclassOf(subclass, candidate)
      return !found
    }
    return found
  }

  fileprivate func abstractClassDump(_ cls: Value) throws(Raised) -> Owned {
    let state = try abstractState(cls)
    func copy(_ kind: AbstractClassState.Kind) throws(Raised) -> Owned {
      let result = newSet()
      if let set = asSet(state[kind]) {
        try setMerge(result.value.storage(SetObject.self), set)
      }
      return result
    }
    let registry = try copy(.registry)
    let positive = try copy(.positive)
    let negative = try copy(.negative)
    return newTuple([
      registry.value, positive.value, negative.value, Value(small: state.token),
    ])
  }

  /// True if a class has all the methods and none is `None`, else `NotImplemented`.
  fileprivate func checkMethods(
    _ cls: Value, _ methods: UnsafeMutablePointer<TupleObject>
  ) throws(Raised) -> Owned {
    guard isType(cls) else {
      _ = try getAttribute(cls, .mro)
      return .notImplemented
    }
    for index in 0..<methods.pointee.count {
      guard asStr(methods.items[index]) != nil else { return .notImplemented }
      let name = intern(methods.items[index])
      let found = typeLookup(cls.storage(TypeObject.self), name.value)
      if found.isNoneOrUnbound { return .notImplemented }
    }
    return Owned(.true)
  }
}
