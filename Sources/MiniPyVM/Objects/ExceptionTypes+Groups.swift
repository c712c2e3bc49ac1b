/// `BaseExceptionGroup`: a message and a tuple of exceptions, split along a condition.

/// What `split` and `subgroup` select.
private enum GroupMatcher {
  /// A class or a tuple of classes.
  case types(Value)
  case predicate(Value)
  /// Exceptions by identity: what `except*` clauses let through.
  case instances([Value])
}

extension VM {
  /// `BaseExceptionGroup.__new__`.
  fileprivate func newExceptionGroup(
    _ cls: Value, _ arguments: Value
  ) throws(Raised) -> Owned {
    var type = try exceptionClass(cls)
    guard let tuple = asTuple(arguments) else { throw typeError("bad arguments") }
    if tuple.pointee.count != 2 {
      throw typeError(
        "BaseExceptionGroup.__new__() takes exactly 2 arguments (\(tuple.pointee.count) given)")
    }
    let message = tuple.items[0]
    let sequence = tuple.items[1]
    guard asStr(message) != nil else {
      throw typeError(
        "BaseExceptionGroup.__new__() argument 1 must be str, not \(argumentTypeName(message))")
    }
    if !isSequence(self.type(of: sequence)) {
      throw typeError("second argument (exceptions) must be a sequence")
    }
    let exceptions = try tupleFromIterable(sequence)
    guard let members = asTuple(exceptions.value) else { throw typeError("bad arguments") }
    let count = members.pointee.count
    if count == 0 {
      throw valueError("second argument (exceptions) must be a non-empty sequence")
    }
    var hasBaseOnly = false
    for index in 0..<count {
      if !isInstance(members.items[index], .baseException) {
        throw valueError(
          "Item \(index) of second argument (exceptions) is not an exception")
      }
      if !isInstance(members.items[index], .exception) { hasBaseOnly = true }
    }
    if type == self.type(.baseExceptionGroup) {
      if !hasBaseOnly { type = self.type(.exceptionGroup) }
    } else if type == self.type(.exceptionGroup) {
      if hasBaseOnly { throw typeError("Cannot nest BaseExceptions in an ExceptionGroup") }
    } else if hasBaseOnly, isSubtype(type, self.type(.exception)) {
      throw typeError("Cannot nest BaseExceptions in '\(swiftString(type.pointee.name))'")
    }
    let group = allocateException(type, arguments: arguments)
    let storage = group.value.storage(ExceptionObject.self)
    replaceField(storage.field(ExceptionField.groupMessage), message.owned)
    replaceField(storage.field(ExceptionField.groupExceptions), exceptions)
    return group
  }

  /// A plain group of exceptions, as the interpreter makes them for `except*`.
  func newExceptionGroup(_ message: String, _ exceptions: Value) throws(Raised) -> Owned {
    let text = string(message)
    let arguments = newTuple([text.value, exceptions])
    return try newExceptionGroup(Value(type(.baseExceptionGroup)), arguments.value)
  }

  /// The exceptions of a group (a tuple), borrowed.
  func groupExceptions(_ group: Value) -> UnsafeMutablePointer<TupleObject>? {
    asTuple(group.storage(ExceptionObject.self).field(ExceptionField.groupExceptions).pointee)
  }

  private func groupMatcher(_ value: Value) throws(Raised) -> GroupMatcher {
    if value.hasLayout(.type), isSubtype(value.storage(TypeObject.self), type(.baseException)) {
      return .types(value)
    }
    if let tuple = asTuple(value) {
      var areTypes = true
      for index in 0..<tuple.pointee.count {
        let item = tuple.items[index]
        if !item.hasLayout(.type)
          || !isSubtype(item.storage(TypeObject.self), type(.baseException))
        {
          areTypes = false
        }
      }
      if areTypes { return .types(value) }
    }
    if !value.hasLayout(.type), isCallable(value) { return .predicate(value) }
    throw typeError(
      "expected an exception type, a tuple of exception types, or a callable (other than a class)"
    )
  }

  private func groupMatches(_ exception: Value, _ matcher: GroupMatcher) throws(Raised) -> Bool {
    switch matcher {
    case .types(let types): return isGivenException(exception, types)
    case .predicate(let predicate):
      let answer = try call(predicate, exception)
      return try isTrue(answer.value)
    case .instances(let instances):
      if isInstance(exception, .baseExceptionGroup) { return false }
      for instance in instances where instance == exception { return true }
      return false
    }
  }

  /// `group.derive(exceptions)` with the metadata of the group (`exceptiongroup_subset`); unbound
  /// for no exceptions.
  private func groupSubset(_ group: Value, _ exceptions: consuming OwnedList) throws(Raised)
    -> Owned
  {
    if exceptions.count == 0 { return .unbound }
    let list = newList(exceptions)
    let method = internedString("derive")
    let derive = try getAttribute(group, method.value)
    let subset = try call(derive.value, list.value)
    guard isInstance(subset.value, .baseExceptionGroup) else {
      throw typeError("derive must return an instance of BaseExceptionGroup")
    }
    let from = group.storage(ExceptionObject.self)
    let to = subset.value.storage(ExceptionObject.self)
    replaceField(&to.pointee.traceback, from.pointee.traceback.owned)
    replaceField(&to.pointee.context, from.pointee.context.owned)
    // As CPython does, even without a cause: the subset never shows its context.
    setCause(subset.value, from.pointee.cause)
    let notes = try lookupAttribute(group, .notes)
    if !notes.isUnbound {
      // A copy, so that a note added to one is not added to the other.
      if lookupSpecial(type(of: notes.value), .getitem).isUnbound { return subset }
      let copy = try listFromIterable(notes.value)
      try setAttribute(subset.value, .notes, copy.value)
    }
    return subset
  }

  /// Splits a group recursively. Each half is unbound if it is empty.
  private func splitGroup(
    _ exception: Value, _ matcher: GroupMatcher, wantsRest: Bool,
    match: inout OwnedBox, rest: inout OwnedBox
  ) throws(Raised) {
    if try groupMatches(exception, matcher) {
      match.set(exception.owned)
      return
    }
    guard isInstance(exception, .baseExceptionGroup), let members = groupExceptions(exception)
    else {
      if wantsRest { rest.set(exception.owned) }
      return
    }
    try enterNative(" in exceptiongroup_split_recursive")
    defer { leaveNative() }
    let heldMembers = Value(members).owned
    var matched = OwnedList()
    var unmatched = OwnedList()
    for index in 0..<members.pointee.count {
      var innerMatch = OwnedBox()
      var innerRest = OwnedBox()
      try splitGroup(
        members.items[index], matcher, wantsRest: wantsRest, match: &innerMatch, rest: &innerRest)
      if !innerMatch.value.isUnbound { matched.append(innerMatch.take()) }
      if !innerRest.value.isUnbound { unmatched.append(innerRest.take()) }
    }
    _ = heldMembers.value
    match.set(try groupSubset(exception, matched))
    if wantsRest { rest.set(try groupSubset(exception, unmatched)) }
  }

  /// `group.split(condition)`; the parts are `None` if empty.
  fileprivate func splitGroup(_ group: Value, by condition: Value) throws(Raised) -> Owned {
    let matcher = try groupMatcher(condition)
    var match = OwnedBox()
    var rest = OwnedBox()
    try splitGroup(group, matcher, wantsRest: true, match: &match, rest: &rest)
    return newTuple([
      match.value.isUnbound ? .none : match.value, rest.value.isUnbound ? .none : rest.value,
    ])
  }

  fileprivate func subgroup(_ group: Value, by condition: Value) throws(Raised) -> Owned {
    let matcher = try groupMatcher(condition)
    var match = OwnedBox()
    var rest = OwnedBox()
    try splitGroup(group, matcher, wantsRest: false, match: &match, rest: &rest)
    return match.value.isUnbound ? .none : match.take()
  }

  /// The part of a group that consists of the leaves of `kept` (`exception_group_projection`).
  private func groupProjection(_ group: Value, _ kept: [Value]) throws(Raised) -> Owned {
    var leaves: [Value] = []
    for exception in kept { collectLeaves(exception, &leaves) }
    var match = OwnedBox()
    var rest = OwnedBox()
    try splitGroup(group, .instances(leaves), wantsRest: false, match: &match, rest: &rest)
    return match.take()
  }

  private func collectLeaves(_ exception: Value, _ leaves: inout [Value]) {
    guard isInstance(exception, .baseExceptionGroup), let members = groupExceptions(exception)
    else {
      leaves.append(exception)
      return
    }
    for index in 0..<members.pointee.count { collectLeaves(members.items[index], &leaves) }
  }
}

/// A variable that owns a reference.
struct OwnedBox: ~Copyable {
  private(set) var value = Value.unbound

  init() {}

  mutating func set(_ new: consuming Owned) {
    let old = value
    value = new.take()
    old.release()
  }

  mutating func take() -> Owned {
    let old = value
    value = .unbound
    return Owned(old)
  }

  deinit { value.release() }
}

// MARK: - except*

extension VM {
  /// `CHECK_EG_MATCH`: splits the exception being handled into what an `except* types` clause
  /// takes (`None`: nothing) and what is left (`None`: nothing).
  func matchExceptionGroup(
    _ exception: Value, _ types: Value
  ) throws(Raised) -> (match: Value, rest: Value) {
    try checkExceptionTypes(types, forGroups: true)
    if exception.isNone { return (.none, .none) }
    if isGivenException(exception, types) {
      if isInstance(exception, .baseExceptionGroup) { return (exception.owned.take(), .none) }
      let members = newTuple([exception])
      let group = try newExceptionGroup("", members.value)
      let traceback = exception.storage(ExceptionObject.self).pointee.traceback
      _ = traceback
      return (group.take(), .none)
    }
    if isInstance(exception, .baseExceptionGroup) {
      let name = internedString("split")
      let method = try getAttribute(exception, name.value)
      let pair = try call(method.value, types)
      guard let tuple = asTuple(pair.value) else {
        throw typeError(
          "\(typeName(exception)).split must return a tuple, not \(typeName(pair.value))")
      }
      if tuple.pointee.count < 2 {
        throw typeError(
          "\(typeName(exception)).split must return a 2-tuple, got tuple of size"
            + " \(tuple.pointee.count)")
      }
      let match = tuple.items[0].owned
      let rest = tuple.items[1].owned
      return (match.take(), rest.take())
    }
    return (.none, exception.owned.take())
  }

  /// `PREP_RERAISE_STAR`: what is raised after the clauses of an `except*`: `None`, or one
  /// exception made of those raised in the clauses and of what no clause took (`raised` is a list;
  /// `_PyExc_PrepReraiseStar`).
  func prepareGroupReraise(_ original: Value, _ raised: Value) throws(Raised) -> Owned {
    guard let list = asList(raised), list.pointee.count > 0 else { return .none }
    if !isInstance(original, .baseExceptionGroup) {
      // A naked exception was wrapped: at most one clause ran.
      return list.pointee.items![0].owned
    }
    var fresh = OwnedList()
    var reraised = OwnedList()
    for index in 0..<list.pointee.count {
      let exception = list.pointee.items![index]
      if exception.isNone { continue }
      if hasSameMetadata(exception, original) {
        reraised.append(exception.owned)
      } else {
        fresh.append(exception.owned)
      }
    }
    var kept: [Value] = []
    for index in 0..<reraised.count { kept.append(reraised[index]) }
    let rest = kept.isEmpty ? Owned.unbound : try groupProjection(original, kept)
    if fresh.count == 0 { return rest.isUnbound ? .none : rest }
    if !rest.isUnbound { fresh.append(rest.value.owned) }
    if fresh.count == 1 { return fresh[0].owned }
    let all = newList(fresh)
    return try newExceptionGroup("", all.value)
  }

  private func hasSameMetadata(_ left: Value, _ right: Value) -> Bool {
    let first = left.storage(ExceptionObject.self)
    let second = right.storage(ExceptionObject.self)
    return first.pointee.traceback == second.pointee.traceback
      && first.pointee.cause == second.pointee.cause
      && first.pointee.context == second.pointee.context
      && exceptionNotes(left) == exceptionNotes(right)
  }

  /// `__notes__` in the instance's own dictionary, borrowed.
  private func exceptionNotes(_ exception: Value) -> Value {
    if exception.object.pointee.type.pointee.attributesOffset == 0 { return .unbound }
    return instanceAttribute(exception.object, name(.notes))
  }
}

// MARK: - Members

func exceptionGroupMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      // Keywords are left to `__init__`.
      return try vm.newExceptionGroup(arguments[0], arguments[1])
    },
    Method("__init__(self, /, *args, **kwargs) anykey") { vm, arguments throws(Raised) in
      try vm.rejectKeywords(arguments[0], arguments[2])
      vm.setExceptionArguments(arguments[0], arguments[1])
      return .none
    },
    Method("__str__(self, /)") { vm, arguments throws(Raised) in
      let storage = arguments[0].storage(ExceptionObject.self)
      let message = storage.field(ExceptionField.groupMessage).pointee.owned
      let text = try vm.str(message.value)
      let count = vm.groupExceptions(arguments[0])?.pointee.count ?? 0
      var builder = StringBuilder()
      builder.append(text.value)
      builder.append(" (\(count) sub-exception\(count == 1 ? "" : "s"))")
      return builder.finish(vm)
    },
    Method("derive(self, object, /)", "A group of other exceptions with the same message.") {
      vm, arguments throws(Raised) in
      let message =
        arguments[0].storage(ExceptionObject.self).field(ExceptionField.groupMessage).pointee.owned
      let all = vm.newTuple([message.value, arguments[1]])
      return try vm.newExceptionGroup(Value(vm.type(.baseExceptionGroup)), all.value)
    },
    Method("split(self, object, /)", "Split into the matching part and the rest.") {
      vm, arguments throws(Raised) in
      try vm.splitGroup(arguments[0], by: arguments[1])
    },
    Method("subgroup(self, object, /)", "The matching part, or None.") {
      vm, arguments throws(Raised) in
      try vm.subgroup(arguments[0], by: arguments[1])
    },
    ClassMethod("__class_getitem__(cls, object, /)") { vm, arguments throws(Raised) in
      try vm.newGenericAlias(arguments[0], arguments[1])
    },
    Field(
      "message", "exception message",
      get: { vm, object throws(Raised) in
        let value =
          object.storage(ExceptionObject.self).field(ExceptionField.groupMessage).pointee
        return value.isUnbound ? .none : value.owned
      }),
    Field(
      "exceptions", "nested exceptions",
      get: { vm, object throws(Raised) in
        let value =
          object.storage(ExceptionObject.self).field(ExceptionField.groupExceptions).pointee
        return value.isUnbound ? .none : value.owned
      }),
  ]
}
