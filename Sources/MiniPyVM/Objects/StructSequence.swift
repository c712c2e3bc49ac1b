/// Tuples with named fields: `sys.version_info`, `sys.flags`, … (CPython's `structseq.c`).

/// The declaration of a struct sequence type.
///
/// - Parameter hidden: attributes that are no elements. A type that has them can be called.
func structSequence(
  _ name: StaticString, module: StaticString, fields: [StaticString], hidden: [StaticString] = []
) -> TypeDefinition {
  TypeDefinition(
    name, module: module, base: .tuple, layout: .wrapper, size: MemoryLayout<WrapperObject>.size,
    flags: hidden.isEmpty ? [.container, .noConstructor] : [.container], fields: hidden.count,
    members: { structSequenceMembers(name, module, fields, hidden) })
}

private func structSequenceMembers(
  _ name: StaticString, _ module: StaticString, _ fields: [StaticString], _ hidden: [StaticString]
) -> [Member] {
  let names = StructSequenceNames(
    title: module.description + "." + name.description, fields: fields, hidden: hidden)
  var members: [Member] = [
    Method("__replace__(self, /, *args, **changes) -> ($self, /, **changes)") {
      vm, arguments throws(Raised) in
      if let given = vm.asTuple(arguments[1]), given.pointee.count > 0 {
        throw vm.typeError("__replace__() takes no positional arguments")
      }
      return try vm.replacedStructSequence(arguments[0], names, changes: arguments[2])
    },
    Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
      try vm.reducedStructSequence(arguments[0], names)
    },
  ]
  for (index, field) in hidden.enumerated() {
    members.append(
      Field(
        field, nil,
        get: { vm, object throws(Raised) in
          let value = vm.fields(of: object)[index]
          return value.isUnbound ? .none : value.owned
        }))
  }
  if !hidden.isEmpty {
    members.append(
      StaticMethod("__new__(cls, /, sequence, dict=<unbound>) as=structseq -> None") {
        vm, arguments throws(Raised) in
        try vm.constructStructSequence(
          arguments[0].storage(TypeObject.self), names, arguments[1], arguments[2])
      })
  }
  for (index, field) in fields.enumerated() {
    members.append(
      Field(
        field, nil,
        get: { vm, object throws(Raised) in
          guard let tuple = vm.asTuple(object), index < tuple.pointee.count else { return .none }
          return tuple.items[index].owned
        }))
  }
  members.append(
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      var builder = StringBuilder()
      if module.description != "builtins" {
        builder.append(module)
        builder.append(".")
      }
      builder.append(name)
      builder.append("(")
      if let tuple = vm.asTuple(arguments[0]) {
        for index in 0..<tuple.pointee.count {
          if index > 0 { builder.append(", ") }
          builder.append(fields[index])
          builder.append("=")
          let shown = try vm.repr(tuple.items[index])
          builder.append(shown.value)
        }
      }
      builder.append(")")
      return builder.finish(vm)
    })
  let count = fields.count
  let total = count + hidden.count
  members.append(Constant("n_fields") { _ in Owned(Value(small: total)) })
  members.append(Constant("n_sequence_fields") { _ in Owned(Value(small: count)) })
  members.append(
    Constant("__match_args__") { vm in
      var names = OwnedList(capacity: count)
      for field in fields { names.append(vm.internedString(field.description)) }
      return vm.newTuple(names)
    })
  members.append(Constant("n_unnamed_fields") { _ in Owned(Value(small: 0)) })
  return members
}

/// What the attributes of a struct sequence are called.
private struct StructSequenceNames {
  /// The type's name with its module, as messages have it.
  let title: String
  let fields: [StaticString]
  let hidden: [StaticString]
}

extension TypeDefinition {
  static let unraisableHookArgs = structSequence(
    "UnraisableHookArgs", module: "sys",
    fields: ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"])
  static let asyncGeneratorHooks = structSequence(
    "asyncgen_hooks", module: "builtins", fields: ["firstiter", "finalizer"])
  static let versionInfo = structSequence(
    "version_info", module: "sys",
    fields: ["major", "minor", "micro", "releaselevel", "serial"])
  static let sysFlags = structSequence(
    "flags", module: "sys",
    fields: [
      "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
      "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization",
      "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path",
      "int_max_str_digits",
    ])
  static let floatInfo = structSequence(
    "float_info", module: "sys",
    fields: [
      "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig",
      "epsilon", "radix", "rounds",
    ])
  static let intInfo = structSequence(
    "int_info", module: "sys",
    fields: [
      "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold",
    ])
  static let hashInfo = structSequence(
    "hash_info", module: "sys",
    fields: [
      "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff",
    ])
  static let threadInfo = structSequence(
    "thread_info", module: "sys", fields: ["name", "lock", "version"])
}

extension VM {
  /// A struct sequence of these fields and hidden attributes, borrowed.
  func newStructSequence(
    _ definition: TypeDefinition, _ fields: [Value], hidden: [Value] = []
  ) -> Owned {
    newStructSequence(nativeType(definition), fields, hidden: hidden)
  }

  private func newStructSequence(
    _ type: TypePointer, _ fields: [Value], hidden: [Value]
  ) -> Owned {
    type.pointee.wrappedLayout = .tuple
    let tuple = newTuple(fields)
    let wrapper = allocateContainer(WrapperObject.self, type: type)
    wrapper.pointee.wrapped = tuple.take()
    for (index, value) in hidden.enumerated() {
      self.fields(of: Value(wrapper))[index] = value.owned.take()
    }
    track(wrapper)
    return Owned(wrapper)
  }

  /// How it is made again: the class with the visible fields and a dictionary of the hidden ones
  /// (CPython: `structseq_reduce`).
  fileprivate func reducedStructSequence(
    _ object: Value, _ names: StructSequenceNames
  ) throws(Raised) -> Owned {
    let hidden = newDict(of: type(.dict))
    for (index, name) in names.hidden.enumerated() {
      let key = internedString(name.description)
      let value = fields(of: object)[index]
      try dictSet(
        hidden.value.storage(DictObject.self), key.value, value.isUnbound ? .none : value)
    }
    guard let tuple = asTuple(object) else { return .none }
    let visible = newTuple(copying: tuple.items, count: tuple.pointee.count)
    let arguments = newTuple([visible.value, hidden.value])
    return newTuple([Value(type(of: object)), arguments.value])
  }

  /// `time.struct_time(sequence, dict={})`, and its like: a sequence of the fields, and perhaps of hidden
  /// attributes; the others of these are in the dictionary (CPython: `structseq_new`).
  fileprivate func constructStructSequence(
    _ type: TypePointer, _ names: StructSequenceNames, _ elements: Value, _ further: Value
  ) throws(Raised) -> Owned {
    let sequence = try sequenceFast(elements, "constructor requires a sequence")
    if !further.isUnbound, asDict(further) == nil {
      throw typeError("\(names.title)() takes a dict as second arg, if any")
    }
    let (items, count) = sequenceItems(sequence.value)
    let least = names.fields.count
    if count < least || count > least + names.hidden.count {
      let bound =
        count < least ? "at least \(least)" : "at most \(least + names.hidden.count)"
      throw typeError(
        "\(names.title)() takes an \(bound)-sequence (\(count)-sequence given)")
    }
    var values = (0..<count).map { items[$0] }
    var found = 0
    let attributes = further.isUnbound ? nil : asDict(further)
    for hidden in names.hidden[(count - least)...] {
      let name = internedString(hidden.description)
      let value = attributes.map { dictGet($0, interned: name.value) } ?? .unbound
      if !value.isUnbound { found += 1 }
      values.append(value.isUnbound ? .none : value)
    }
    if let attributes, attributes.pointee.used > found {
      throw typeError("\(names.title)() got duplicate or unexpected field name(s)")
    }
    return newStructSequence(
      type, Array(values[..<least]), hidden: Array(values[least...]))
  }

  /// A copy with some attributes changed (CPython: `structseq_replace`).
  fileprivate func replacedStructSequence(
    _ sequence: Value, _ names: StructSequenceNames, changes: Value
  ) throws(Raised) -> Owned {
    guard let tuple = asTuple(sequence), let changed = asDict(changes) else {
      return sequence.owned
    }
    func value(_ name: StaticString, _ old: Value) -> Value {
      let key = internedString(name.description)
      let new = dictGet(changed, interned: key.value)
      return new.isUnbound ? old : new
    }
    let known = Set((names.fields + names.hidden).map { $0.description })
    var unknown: [String] = []
    var position = 0
    while let entry = dictNext(changes, &position) {
      let name = swiftString(entry.key)
      if !known.contains(name) { unknown.append(name) }
    }
    if !unknown.isEmpty {
      let list = newList(capacity: unknown.count)
      for name in unknown {
        let text = string(name)
        listAppend(list.value, text.value)
      }
      let shown = try repr(list.value)
      throw typeError("Got unexpected field name(s): \(swiftString(shown.value))")
    }
    let hidden = names.hidden.enumerated().map { index, name in
      value(name, fields(of: sequence)[index])
    }
    return newStructSequence(
      type(of: sequence),
      names.fields.enumerated().map { index, name in value(name, tuple.items[index]) },
      hidden: hidden)
  }
}
