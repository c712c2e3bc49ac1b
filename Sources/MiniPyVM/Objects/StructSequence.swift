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
  var members: [Member] = []
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
        try vm.newStructTime(
          arguments[0].storage(TypeObject.self), arguments[1], arguments[2])
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
    let type = nativeType(definition)
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
}
