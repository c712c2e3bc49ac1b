/// `types.GenericAlias`, `types.UnionType`, type variables and type aliases.
///
/// | type | first | second | third | fourth | fifth |
/// |---|---|---|---|---|---|
/// | `GenericAlias` | origin | arguments | parameters | starred? | |
/// | `UnionType` | arguments | parameters | | | |
/// | `TypeVar` | name | bound | constraints | flags | default |
/// | `ParamSpec`, `TypeVarTuple` | name | bound | | flags | default |
/// | `TypeAliasType` | name | type parameters | value | evaluator | |
struct TypingHelperObject {
  var header: ContainerHeader
  var first: Value
  var second: Value
  var third: Value
  var fourth: Value
  var fifth: Value
  /// `__module__`, or unbound.
  var module: Value
}

extension TypingHelperObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.first)
    visit(storage.pointee.second)
    visit(storage.pointee.third)
    visit(storage.pointee.fourth)
    visit(storage.pointee.fifth)
    visit(storage.pointee.module)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.first)
    releaseField(&storage.pointee.second)
    releaseField(&storage.pointee.third)
    releaseField(&storage.pointee.fourth)
    releaseField(&storage.pointee.fifth)
    releaseField(&storage.pointee.module)
  }
}

/// The flags of a type variable, in its fourth field.
private enum VariableFlags {
  static let covariant: Int64 = 1
  static let contravariant: Int64 = 2
  static let infersVariance: Int64 = 4
  /// The bound is a function still to be called.
  static let lazyBound: Int64 = 8
  static let lazyDefault: Int64 = 16
  /// The constraints are a function still to be called.
  static let lazyConstraints: Int64 = 32
}

private func parts(_ value: Value) -> UnsafeMutablePointer<TypingHelperObject> {
  value.storage(TypingHelperObject.self)
}

// MARK: - Making

extension VM {
  private func newTypingHelper(
    _ type: BuiltinType, _ first: Value, _ second: Value, _ third: Value = .unbound,
    _ fourth: Value = .unbound
  ) -> Owned {
    newTypingHelper(of: self.type(type), first, second, third, fourth)
  }

  /// An object with this storage, of any type that uses it; the fields are retained.
  func newTypingHelper(
    of type: TypePointer, _ first: Value, _ second: Value = .unbound, _ third: Value = .unbound,
    _ fourth: Value = .unbound
  ) -> Owned {
    let object = allocateContainer(TypingHelperObject.self, type: type)
    first.retain()
    second.retain()
    third.retain()
    fourth.retain()
    object.pointee.first = first
    object.pointee.second = second
    object.pointee.third = third
    object.pointee.fourth = fourth
    object.pointee.fifth = .unbound
    object.pointee.module = .unbound
    track(object)
    return Owned(object)
  }

  /// `origin[arguments]`: a single argument is wrapped in a tuple.
  func newGenericAlias(
    _ origin: Value, _ arguments: Value, of cls: TypePointer? = nil
  ) throws(Raised) -> Owned {
    let tuple =
      isInstance(arguments, .tuple) && asTuple(arguments) != nil
      ? arguments.owned : newTuple([arguments])
    return newTypingHelper(of: cls ?? type(.genericAlias), origin, tuple.value)
  }

  /// A type variable of a type parameter list; `bound`, or the constraints, is a function to be called,
  /// or `None`.
  func newTypeVar(name: Value, bound: Value, isConstraints: Bool) -> Owned {
    let kind = isConstraints ? VariableFlags.lazyConstraints : VariableFlags.lazyBound
    let lazy = bound.isNoneOrUnbound ? 0 : kind
    let evaluator = bound.isNone ? Value.unbound : bound
    let variable = newTypingHelper(
      .typeVar, name, isConstraints ? .unbound : evaluator, isConstraints ? evaluator : .unbound,
      Value(small: VariableFlags.infersVariance | lazy))
    setTypingModule(variable.value)
    return variable
  }

  func newParamSpec(name: Value) -> Owned {
    let variable = newTypingHelper(
      .paramSpec, name, .unbound, .unbound, Value(small: VariableFlags.infersVariance))
    setTypingModule(variable.value)
    return variable
  }

  func newTypeVarTuple(name: Value) -> Owned {
    let variable = newTypingHelper(
      .typeVarTuple, name, .unbound, .unbound, Value(small: VariableFlags.infersVariance))
    setTypingModule(variable.value)
    return variable
  }

  /// The default of a type parameter: a function to be called when asked for.
  func setTypeParameterDefault(_ variable: Value, _ evaluator: Value) {
    guard variable.hasLayout(.typingHelper) else { return }
    replaceField(&parts(variable).pointee.fifth, evaluator.owned)
    parts(variable).pointee.fourth = Value(
      small: parts(variable).pointee.fourth.small | VariableFlags.lazyDefault)
  }

  /// `type name[parameters] = …`; the evaluator computes the value when asked for.
  func newTypeAlias(name: Value, parameters: Value, evaluator: Value) -> Owned {
    let tuple = asTuple(parameters) == nil ? pointee.emptyTuple : parameters
    let alias = newTypingHelper(.typeAliasType, name, tuple, .unbound, evaluator)
    setTypingModule(alias.value)
    return alias
  }

  private func setTypingModule(_ value: Value) {
    guard let globals = currentGlobals() else { return }
    let module = dictGet(globals, interned: name(.name))
    replaceField(&parts(value).pointee.module, module.owned)
  }

  /// The arguments of a `UnionType`, or `nil`.
  func unionArguments(_ value: Value) -> UnsafeMutablePointer<TupleObject>? {
    guard value.isObject, value.object.pointee.type == type(.unionType) else { return nil }
    return asTuple(parts(value).pointee.first)
  }

  // MARK: Unions

  /// `left | right` of classes and the like.
  func unionOr(_ left: Value, _ right: Value) throws(Raised) -> Owned {
    guard isUnionable(left), isUnionable(right) else { return .notImplemented }
    var members: [Value] = []
    for value in [left, right] {
      if let tuple = unionArguments(value) {
        for index in 0..<tuple.pointee.count { try addMember(tuple.items[index], &members) }
      } else {
        try addMember(value.isNone ? Value(type(.noneType)) : value, &members)
      }
    }
    if members.count == 1 { return members[0].owned }
    let tuple = newTuple(members)
    return newTypingHelper(.unionType, tuple.value, .unbound)
  }

  private func addMember(_ value: Value, _ members: inout [Value]) throws(Raised) {
    for known in members {
      if known == value { return }
      if !isType(known), !isType(value), try equals(known, value) { return }
    }
    members.append(value)
  }

  private func isUnionable(_ value: Value) -> Bool {
    if value.isNone || isType(value) { return true }
    return value.hasLayout(.typingHelper) && !isTypeVariable(value)
  }

  // MARK: Representation

  /// An argument as `repr` of an alias or union shows it (`_Py_typing_type_repr`).
  func typingRepr(_ value: Value) throws(Raised) -> String {
    if value == .ellipsis { return "..." }
    if isType(value) {
      let type = value.storage(TypeObject.self)
      let module = moduleOfType(type)
      if module.value.isNone { return try reprSwift(value) }
      let name = swiftString(type.pointee.qualifiedName)
      // A module that is no string is shown as it is.
      let home = try str(module.value)
      let prefix = swiftString(home.value)
      return prefix == "builtins" || prefix == "__builtin__" ? name : prefix + "." + name
    }
    if isExactly(value, .list), let list = asList(value) {
      var texts: [String] = []
      var index = 0
      while index < list.pointee.count, let items = list.pointee.items {
        let item = items[index].owned
        // A list in the list shows itself: it may hold itself.
        let isList = isExactly(item.value, .list)
        texts.append(isList ? try reprSwift(item.value) : try typingRepr(item.value))
        index += 1
      }
      return "[" + texts.joined(separator: ", ") + "]"
    }
    if let name = try definedName(value) { return name }
    return try reprSwift(value)
  }

  /// The module and the qualified name of what is no class and has them, as functions do; `nil` for
  /// the rest and for aliases, which speak for themselves.
  private func definedName(_ value: Value) throws(Raised) -> String? {
    guard value.isObject, asStr(value) == nil else { return nil }
    let origin = try lookupAttribute(value, .origin)
    if !origin.value.isUnbound {
      let arguments = try lookupAttribute(value, .args_)
      if !arguments.value.isUnbound { return nil }
    }
    let name = try lookupAttribute(value, .qualname)
    if name.value.isUnbound { return nil }
    let module = try lookupAttribute(value, .module)
    if module.value.isNoneOrUnbound { return nil }
    let shownModule = try str(module.value)
    let shownName = try str(name.value)
    let prefix = swiftString(shownModule.value)
    let text = swiftString(shownName.value)
    return prefix == "builtins" || prefix == "__builtin__" ? text : prefix + "." + text
  }

  fileprivate func aliasRepr(_ alias: Value) throws(Raised) -> String {
    let arguments = parts(alias).pointee.second.owned
    var texts: [String] = []
    if let tuple = asTuple(arguments.value) {
      for index in 0..<tuple.pointee.count { texts.append(try typingRepr(tuple.items[index])) }
    }
    let origin = parts(alias).pointee.first.owned
    let star = parts(alias).pointee.fourth == .true ? "*" : ""
    let inner = texts.isEmpty ? "()" : texts.joined(separator: ", ")
    return "\(star)\(try typingRepr(origin.value))[\(inner)]"
  }

  /// What `*list[int]` iterates: the alias unpacked, and that once.
  func aliasNext(_ iterator: IteratorPointer) throws(Raised) -> Owned {
    let alias = iterator.pointee.source
    if alias.isUnbound { return .unbound }
    let starred = try newGenericAlias(parts(alias).pointee.first, parts(alias).pointee.second)
    parts(starred.value).pointee.fourth = .true
    releaseField(&iterator.pointee.source)
    return starred
  }

  // MARK: Parameters

  func isTypeVariable(_ value: Value) -> Bool {
    isExactly(value, .typeVar) || isExactly(value, .paramSpec) || isExactly(value, .typeVarTuple)
  }

  /// `__parameters__` of an alias (its third field) or union (its second).
  fileprivate func parameters(_ value: Value) throws(Raised) -> Owned {
    let isUnion = isExactly(value, .unionType)
    let known = isUnion ? parts(value).pointee.second : parts(value).pointee.third
    if !known.isUnbound { return known.owned }
    guard
      let arguments = asTuple(isUnion ? parts(value).pointee.first : parts(value).pointee.second)
    else { return pointee.emptyTuple.owned }
    let computed = try typeParameters(among: arguments)
    if isUnion {
      replaceField(&parts(value).pointee.second, computed.value.owned)
    } else {
      replaceField(&parts(value).pointee.third, computed.value.owned)
    }
    return computed
  }

  /// What `*tuple[…]` among arguments stands for, or `None`.
  func unpackedTupleArguments(_ alias: Value) -> Owned {
    guard isInstance(alias, .genericAlias), parts(alias).pointee.fourth == .true,
      parts(alias).pointee.first == Value(type(.tuple))
    else { return .none }
    return parts(alias).pointee.second.owned
  }

  /// The default of a type variable, computed if it must be; unbound if there is none.
  func typeVariableDefault(_ variable: Value) throws(Raised) -> Owned {
    let storage = parts(variable)
    if storage.pointee.fourth.small & VariableFlags.lazyDefault != 0 {
      let result = try evaluated(storage.pointee.fifth)
      storage.pointee.fourth = Value(
        small: storage.pointee.fourth.small & ~VariableFlags.lazyDefault)
      replaceField(&storage.pointee.fifth, result)
    }
    return storage.pointee.fifth.owned
  }

  /// Evaluates a bound, default or alias value that is still a function.
  fileprivate func evaluated(_ function: Value) throws(Raised) -> Owned {
    let held = function.owned
    return try call(held.value)
  }
}

// MARK: - GenericAlias

extension TypeDefinition {
  static let genericAlias = TypeDefinition(
    "GenericAlias", doc: "A class with type arguments.", module: "types", layout: .typingHelper,
    size: MemoryLayout<TypingHelperObject>.size, flags: [.container, .baseType],
    hasWeakList: true,
    members: { genericAliasMembers() + [.inherited("__ne__")] + Member.ownOrderings })

  static let unionType = TypeDefinition(
    "UnionType", doc: "A union of types, as int | str.", module: "types", layout: .typingHelper,
    size: MemoryLayout<TypingHelperObject>.size, flags: [.container, .noConstructor],
    members: {
      [.ownGetAttribute] + unionMembers() + [.inherited("__ne__")] + Member.ownOrderings
    })

  static let typeVar = TypeDefinition(
    "TypeVar", doc: "A type variable.", module: "typing", layout: .typingHelper,
    size: MemoryLayout<TypingHelperObject>.size, flags: [.container], hasWeakList: true,
    members: { variableMembers() + joinMembers() + typeVarMembers() })

  static let paramSpec = TypeDefinition(
    "ParamSpec", doc: "A variable for parameter lists.", module: "typing", layout: .typingHelper,
    size: MemoryLayout<TypingHelperObject>.size, flags: [.container], hasWeakList: true,
    members: {
      variableMembers() + joinMembers() + [
        StaticMethod(
          """
          __new__(cls, name, *, bound=None, covariant=False, contravariant=False, \
          infer_variance=False, default=<unbound>) as=paramspec
          """
        ) { vm, arguments throws(Raised) in
          try vm.makeVariable(
            .paramSpec, arguments[1], arguments[2], arguments[3], arguments[4], arguments[5],
            arguments[6])
        },
        Property("args", "Represents positional arguments.") { vm, value throws(Raised) in
          vm.newParameterPart(.paramSpecArgs, of: value)
        },
        Property("kwargs", "Represents keyword arguments.") { vm, value throws(Raised) in
          vm.newParameterPart(.paramSpecKwargs, of: value)
        },
      ]
    })

  static let typeVarTuple = TypeDefinition(
    "TypeVarTuple", doc: "A variable for several types.", module: "typing",
    layout: .typingHelper, size: MemoryLayout<TypingHelperObject>.size, flags: [.container],
    hasWeakList: true,
    members: {
      variableMembers() + [
        StaticMethod("__new__(cls, name, *, default=<unbound>) as=typevartuple") {
          vm, arguments throws(Raised) in
          try vm.makeVariable(
            .typeVarTuple, arguments[1], .none, .false, .false, .true, arguments[2])
        },
        Method("__iter__(self, /)") { vm, arguments throws(Raised) in
          let unpacked = try vm.typingSubscript("Unpack", arguments[0])
          let tuple = vm.newTuple([unpacked.value])
          return try vm.iterator(of: tuple.value)
        },
      ]
    })

  static let typeAliasType = TypeDefinition(
    "TypeAliasType", doc: "A type alias made by a type statement.", module: "typing",
    layout: .typingHelper, size: MemoryLayout<TypingHelperObject>.size, flags: [.container],
    members: { typeAliasMembers() })
}

private func genericAliasMembers() -> [Member] {
  /// Names that are the alias's own; all others are its origin's.
  let own: [StaticString] = [
    "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__mro_entries__",
    "__typing_unpacked_tuple_args__", "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__",
    "__bases__",
  ]
  return [
    StaticMethod("__new__(cls, origin, args, /)") { vm, arguments throws(Raised) in
      try vm.newGenericAlias(
        arguments[1], arguments[2], of: arguments[0].storage(TypeObject.self))
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      vm.string(try vm.aliasRepr(arguments[0]))
    },
    Method("__getattribute__(self, name, /)") { vm, arguments throws(Raised) in
      let name = vm.swiftString(arguments[1])
      for known in own where known.description == name {
        let found = try vm.genericGetAttribute(arguments[0], arguments[1])
        if found.isUnbound { throw vm.attributeError(arguments[0], arguments[1]) }
        return found
      }
      let origin = parts(arguments[0]).pointee.first.owned
      return try vm.getAttribute(origin.value, arguments[1])
    },
    Method("__call__(self, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      let origin = parts(arguments[0]).pointee.first.owned
      let result = try vm.call(origin.value, tuple: arguments[1], keywords: arguments[2])
      do throws(Raised) {
        try vm.setAttribute(result.value, .origClass, arguments[0])
      } catch {
        if !vm.raisedMatches(.attributeError), !vm.raisedMatches(.typeError) { throw error }
        vm.dropRaised()
      }
      return result
    },
    Method("__getitem__(self, item, /)") { vm, arguments throws(Raised) in
      let old = parts(arguments[0]).pointee.second.owned
      let variables = try vm.parameters(arguments[0])
      let new = try vm.substituted(
        arguments[0], old.value, variables: variables.value, given: arguments[1])
      let result = try vm.newGenericAlias(parts(arguments[0]).pointee.first, new.value)
      parts(result.value).pointee.fourth = parts(arguments[0]).pointee.fourth
      return result
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      let alias = parts(arguments[0])
      if alias.pointee.fourth == .true {
        // A starred alias is what iterating over the plain one gives.
        let plain = vm.newTypingHelper(
          of: vm.type(of: arguments[0]), alias.pointee.first, alias.pointee.second)
        let iterator = try vm.iterator(of: plain.value)
        let arguments = vm.newTuple([iterator.value])
        let next = try vm.builtinFunction("next")
        return vm.newTuple([next.value, arguments.value])
      }
      let made = vm.newTuple([alias.pointee.first, alias.pointee.second])
      return vm.newTuple([Value(vm.type(of: arguments[0])), made.value])
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      let origin = try vm.hash(parts(arguments[0]).pointee.first)
      let rest = try vm.hash(parts(arguments[0]).pointee.second)
      return vm.newInt(Int64(origin ^ rest))
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      guard vm.isInstance(arguments[1], .genericAlias) else { return .notImplemented }
      let left = parts(arguments[0])
      let right = parts(arguments[1])
      if left.pointee.fourth != right.pointee.fourth { return Owned(.false) }
      guard try vm.equals(left.pointee.first, right.pointee.first) else { return Owned(.false) }
      return Owned(Value(try vm.equals(left.pointee.second, right.pointee.second)))
    },
    Method("__or__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.unionOr(arguments[0], arguments[1])
    },
    Method("__ror__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.unionOr(arguments[1], arguments[0])
    },
    Method("__mro_entries__(self, object, /)") { vm, arguments throws(Raised) in
      vm.newTuple([parts(arguments[0]).pointee.first])
    },
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      vm.newIterator(.genericAliasIterator, .alias, arguments[0])
    },
    Method("__instancecheck__(self, object, /)") { vm, arguments throws(Raised) in
      throw vm.typeError("isinstance() argument 2 cannot be a parameterized generic")
    },
    Method("__subclasscheck__(self, object, /)") { vm, arguments throws(Raised) in
      throw vm.typeError("issubclass() argument 2 cannot be a parameterized generic")
    },
    Method("__dir__(self, /)") { vm, arguments throws(Raised) in
      let names = try vm.directory(parts(arguments[0]).pointee.first)
      if let list = vm.asList(names.value) {
        for name in own {
          let text = vm.internedString(name.description)
          if try !vm.contains(names.value, text.value) { vm.listAppend(list, text.value) }
        }
      }
      return names
    },
    Field("__origin__") { vm, value throws(Raised) in parts(value).pointee.first.owned },
    Field("__args__") { vm, value throws(Raised) in parts(value).pointee.second.owned },
    Property("__parameters__") { vm, value throws(Raised) in try vm.parameters(value) },
    Field("__unpacked__") { vm, value throws(Raised) in
      Owned(Value(parts(value).pointee.fourth == .true))
    },
    Property("__typing_unpacked_tuple_args__") { vm, value throws(Raised) in
      vm.unpackedTupleArguments(value)
    },
  ]
}

private func unionMembers() -> [Member] {
  [
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let members = parts(arguments[0]).pointee.first.owned
      var texts: [String] = []
      if let tuple = vm.asTuple(members.value) {
        for index in 0..<tuple.pointee.count {
          let isNone = tuple.items[index] == Value(vm.type(.noneType))
          texts.append(isNone ? "None" : try vm.typingRepr(tuple.items[index]))
        }
      }
      return vm.string(texts.joined(separator: " | "))
    },
    Method("__hash__(self, /)") { vm, arguments throws(Raised) in
      // As `typing.Union` does, whose unions may be equal to these.
      let members = try vm.newSet(of: vm.type(.frozenset), parts(arguments[0]).pointee.first)
      return vm.newInt(Int64(try vm.hash(members.value)))
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      guard let left = vm.unionArguments(arguments[0]),
        let right = vm.unionArguments(arguments[1])
      else { return .notImplemented }
      if left.pointee.count != right.pointee.count { return Owned(.false) }
      for index in 0..<left.pointee.count {
        var isFound = false
        for other in 0..<right.pointee.count
        where try vm.equals(left.items[index], right.items[other]) {
          isFound = true
          break
        }
        if !isFound { return Owned(.false) }
      }
      return Owned(.true)
    },
    Method("__or__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.unionOr(arguments[0], arguments[1])
    },
    Method("__ror__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.unionOr(arguments[1], arguments[0])
    },
    Method("__getitem__(self, item, /)") { vm, arguments throws(Raised) in
      let old = parts(arguments[0]).pointee.first.owned
      let variables = try vm.parameters(arguments[0])
      let new = try vm.substituted(
        arguments[0], old.value, variables: variables.value, given: arguments[1])
      var result = Owned.unbound
      if let tuple = vm.asTuple(new.value) {
        for index in 0..<tuple.pointee.count {
          if result.isUnbound {
            result = tuple.items[index].owned
          } else {
            result = try vm.binary(.or, result.value, tuple.items[index])
          }
        }
      }
      return result
    },
    Field("__args__") { vm, value throws(Raised) in parts(value).pointee.first.owned },
    Property("__parameters__") { vm, value throws(Raised) in try vm.parameters(value) },
  ]
}

// MARK: - Type variables

extension VM {
  fileprivate func makeVariable(
    _ type: BuiltinType, _ name: Value, _ bound: Value, _ covariant: Value,
    _ contravariant: Value, _ infers: Value, _ defaultValue: Value
  ) throws(Raised) -> Owned {
    guard asStr(name) != nil else {
      let kind =
        type == .typeVar ? "typevar" : type == .paramSpec ? "paramspec" : "typevartuple"
      throw typeError(
        "\(kind)() argument 'name' must be str, not \(argumentTypeName(name))")
    }
    var flags: Int64 = 0
    if try isTrue(covariant) { flags |= VariableFlags.covariant }
    if try isTrue(contravariant) { flags |= VariableFlags.contravariant }
    if try isTrue(infers) { flags |= VariableFlags.infersVariance }
    if flags & 3 == 3 { throw valueError("Bivariant types are not supported.") }
    if flags & 3 != 0, flags & VariableFlags.infersVariance != 0 {
      throw valueError("Variance cannot be specified with infer_variance.")
    }
    let bound = bound.isNone ? Owned.none : try askTyping("_for_bound", bound)
    let variable = newTypingHelper(
      type, name, bound.value.isNone ? .unbound : bound.value, .unbound, Value(small: flags))
    if !defaultValue.isUnbound {
      replaceField(&parts(variable.value).pointee.fifth, defaultValue.owned)
    }
    setTypingModule(variable.value)
    return variable
  }

  /// Evaluates the bound at the first look.
  fileprivate func evaluateBound(_ value: Value) throws(Raised) {
    let storage = parts(value)
    guard storage.pointee.fourth.small & VariableFlags.lazyBound != 0 else { return }
    let result = try evaluated(storage.pointee.second)
    storage.pointee.fourth = Value(
      small: storage.pointee.fourth.small & ~VariableFlags.lazyBound)
    replaceField(&storage.pointee.second, result)
  }

  /// Evaluates the constraints at the first look.
  fileprivate func evaluateConstraints(_ value: Value) throws(Raised) {
    let storage = parts(value)
    guard storage.pointee.fourth.small & VariableFlags.lazyConstraints != 0 else { return }
    let result = try evaluated(storage.pointee.third)
    storage.pointee.fourth = Value(
      small: storage.pointee.fourth.small & ~VariableFlags.lazyConstraints)
    replaceField(&storage.pointee.third, result)
  }
}

private func variableMembers() -> [Member] {
  func flag(_ name: StaticString, _ bit: Int64) -> Member {
    Property(name) { vm, value throws(Raised) in
      Owned(Value(parts(value).pointee.fourth.small & bit != 0))
    }
  }
  return [
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let flags = parts(arguments[0]).pointee.fourth.small
      let name = vm.swiftString(parts(arguments[0]).pointee.first)
      if flags & VariableFlags.infersVariance != 0 { return vm.string(name) }
      let sign =
        flags & VariableFlags.covariant != 0
        ? "+" : flags & VariableFlags.contravariant != 0 ? "-" : "~"
      return vm.string(sign + name)
    },
    Method("__mro_entries__(self, object, /)") { vm, arguments throws(Raised) in
      let name = vm.type(of: arguments[0]).pointee.name
      throw vm.typeError("Cannot subclass an instance of \(vm.swiftString(name))")
    },
    Method("has_default(self, /)") { vm, arguments throws(Raised) in
      Owned(Value(!parts(arguments[0]).pointee.fifth.isUnbound))
    },
    Property("__name__") { vm, value throws(Raised) in parts(value).pointee.first.owned },
    Property("__module__") { vm, value throws(Raised) in
      let module = parts(value).pointee.module
      return module.isUnbound ? .none : module.owned
    },
    Property("__bound__") { vm, value throws(Raised) in
      try vm.evaluateBound(value)
      let bound = parts(value).pointee.second
      return bound.isUnbound ? .none : bound.owned
    },
    Property("__default__") { vm, value throws(Raised) in
      let known = try vm.typeVariableDefault(value)
      return known.isUnbound ? try vm.typingNoDefault() : known
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      parts(arguments[0]).pointee.first.owned
    },
    Method("__typing_subst__(self, arg, /)") { vm, arguments throws(Raised) in
      try vm.substitute(arguments[1], for: arguments[0])
    },
    Method("__typing_prepare_subst__(self, alias, args, /)") { vm, arguments throws(Raised) in
      let variables = try vm.getAttribute(arguments[1], .parameters)
      return try vm.prepared(
        arguments[2], for: arguments[0], of: arguments[1], variables: variables.value)
    },
    flag("__covariant__", VariableFlags.covariant),
    flag("__contravariant__", VariableFlags.contravariant),
    flag("__infer_variance__", VariableFlags.infersVariance),
  ]
}

/// Type variables and `ParamSpec`s make unions of `typing`.
private func joinMembers() -> [Member] {
  [
    Method("__or__(self, value, /)") { vm, arguments throws(Raised) in
      let members = vm.newTuple([arguments[0], arguments[1]])
      return try vm.typingSubscript("Union", members.value)
    },
    Method("__ror__(self, value, /)") { vm, arguments throws(Raised) in
      let members = vm.newTuple([arguments[1], arguments[0]])
      return try vm.typingSubscript("Union", members.value)
    },
  ]
}

private func typeVarMembers() -> [Member] {
  [
    StaticMethod(
      """
      __new__(cls, name, *constraints, bound=None, default=<unbound>, covariant=False, \
      contravariant=False, infer_variance=False) as=typevar
      """
    ) { vm, arguments throws(Raised) in
      guard let constraints = vm.asTuple(arguments[2]) else { return .none }
      if constraints.pointee.count == 1 {
        throw vm.typeError("A single constraint is not allowed")
      }
      if constraints.pointee.count > 0, !arguments[3].isNone {
        throw vm.typeError("Constraints cannot be combined with bound=...")
      }
      let variable = try vm.makeVariable(
        .typeVar, arguments[1], arguments[3], arguments[5], arguments[6], arguments[7],
        arguments[4])
      if constraints.pointee.count > 0 {
        replaceField(&parts(variable.value).pointee.third, arguments[2].owned)
      }
      return variable
    },
    Property("__constraints__") { vm, value throws(Raised) in
      try vm.evaluateConstraints(value)
      let constraints = parts(value).pointee.third
      return constraints.isUnbound ? vm.pointee.emptyTuple.owned : constraints.owned
    },
  ]
}

private func typeAliasMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, name, value, *, type_params=()) as=typealias") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[1]) != nil else {
        throw vm.typeError(
          "typealias() argument 'name' must be str, not \(vm.argumentTypeName(arguments[1]))")
      }
      if !arguments[3].isUnbound, !vm.isInstance(arguments[3], .tuple) {
        throw vm.typeError("type_params must be a tuple")
      }
      let alias = vm.newTypeAlias(
        name: arguments[1], parameters: arguments[3], evaluator: .unbound)
      replaceField(&parts(alias.value).pointee.third, arguments[2].owned)
      return alias
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      parts(arguments[0]).pointee.first.owned
    },
    Method("__or__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.unionOr(arguments[0], arguments[1])
    },
    Method("__ror__(self, value, /)") { vm, arguments throws(Raised) in
      try vm.unionOr(arguments[1], arguments[0])
    },
    Method("__getitem__(self, item, /)") { vm, arguments throws(Raised) in
      if vm.asTuple(parts(arguments[0]).pointee.second)?.pointee.count == 0 {
        throw vm.typeError("Only generic type aliases are subscriptable")
      }
      return try vm.newGenericAlias(arguments[0], arguments[1])
    },
    Property("__name__") { vm, value throws(Raised) in parts(value).pointee.first.owned },
    Property("__type_params__") { vm, value throws(Raised) in
      parts(value).pointee.second.owned
    },
    Property("__parameters__") { vm, value throws(Raised) in
      try vm.unpackedParameters(parts(value).pointee.second)
    },
    Property("__value__") { vm, value throws(Raised) in
      let storage = parts(value)
      if storage.pointee.third.isUnbound, !storage.pointee.fourth.isUnbound {
        let result = try vm.evaluated(storage.pointee.fourth)
        replaceField(&storage.pointee.third, result)
        releaseField(&storage.pointee.fourth)
      }
      return storage.pointee.third.isUnbound ? .none : storage.pointee.third.owned
    },
    Property("__module__") { vm, value throws(Raised) in
      let module = parts(value).pointee.module
      return module.isUnbound ? .none : module.owned
    },
  ]
}
