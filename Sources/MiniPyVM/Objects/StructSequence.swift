/// Tuples with named fields: `sys.version_info`, `sys.flags`, … (CPython's `structseq.c`).

/// The declaration of a struct sequence type.
private func structSequence(
  _ name: StaticString, module: StaticString, fields: [StaticString]
) -> TypeDefinition {
  TypeDefinition(
    name, module: module, base: .tuple, layout: .wrapper, size: MemoryLayout<WrapperObject>.size,
    flags: [.container, .noConstructor], members: { structSequenceMembers(name, module, fields) })
}

private func structSequenceMembers(
  _ name: StaticString, _ module: StaticString, _ fields: [StaticString]
) -> [Member] {
  var members: [Member] = []
  for (index, field) in fields.enumerated() {
    members.append(
      Property(
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
  for constant: StaticString in ["n_fields", "n_sequence_fields"] {
    members.append(Constant(constant) { _ in Owned(Value(small: count)) })
  }
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
  /// A struct sequence of these fields, borrowed.
  func newStructSequence(_ definition: TypeDefinition, _ fields: [Value]) -> Owned {
    let type = nativeType(definition)
    type.pointee.wrappedLayout = .tuple
    let tuple = newTuple(fields)
    let wrapper = allocateContainer(WrapperObject.self, type: type)
    wrapper.pointee.wrapped = tuple.take()
    track(wrapper)
    return Owned(wrapper)
  }
}
