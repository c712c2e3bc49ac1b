/// `types.SimpleNamespace`: an object whose attributes are its arguments.

extension TypeDefinition {
  static let simpleNamespace = TypeDefinition(
    "SimpleNamespace", doc: "A simple attribute-based namespace.", module: "types",
    layout: .instance, size: MemoryLayout<ContainerHeader>.size, flags: [.container, .baseType],
    hasAttributes: true, members: { namespaceMembers() })
}

/// A comparison of two namespaces, which is one of their dictionaries.
private func comparison(_ signature: StaticString, _ op: ComparisonOperator) -> Member {
  Method(signature) { vm, arguments throws(Raised) in
    guard vm.isInstance(arguments[1], .simpleNamespace) else { return .notImplemented }
    let left = try vm.instanceDict(arguments[0])
    let right = try vm.instanceDict(arguments[1])
    return try vm.compare(op, left.value, right.value)
  }
}

private func namespaceMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, /, *_, **_)") { vm, arguments throws(Raised) in
      let made = try vm.newInstance(of: arguments[0].storage(TypeObject.self))
      // A dictionary from the beginning, and of its own.
      let dict = try vm.materializeDict(made.value.object)
      dict.pointee.header.object.flags.subtract([.embeddedDict, .classOrderDict])
      return made
    },
    Method(
      "__init__(self, mapping_or_iterable=<unbound>, /, **kwargs) -> (mapping_or_iterable=(), /, **kwargs)"
    ) {
      vm, arguments throws(Raised) in
      let target = try vm.materializeDict(arguments[0].object)
      for source in [arguments[1], arguments[2]] where !source.isUnbound {
        let items: Owned
        if vm.isExactly(source, .dict) {
          items = source.owned
        } else {
          items = try vm.call(Value(vm.type(.dict)), source)
        }
        guard let dict = vm.asDict(items.value) else { continue }
        var position = 0
        while let entry = vm.dictNext(dict, &position) {
          if vm.asStr(entry.key) == nil { throw vm.typeError("keywords must be strings") }
          try vm.dictSet(target, entry.key, entry.value)
        }
      }
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let type = vm.type(of: arguments[0])
      let name =
        type == vm.type(.simpleNamespace) ? "namespace" : vm.swiftString(type.pointee.name)
      if !vm.enterRepresentation(arguments[0]) { return vm.string("\(name)(...)") }
      defer { vm.leaveRepresentation() }
      let dict = try vm.instanceDict(arguments[0])
      var builder = StringBuilder()
      builder.append(name)
      builder.append(ascii: UInt8(ascii: "("))
      var isFirst = true
      var position = 0
      while let entry = vm.dictNext(dict.value, &position) {
        guard vm.asStr(entry.key) != nil else { continue }
        let key = entry.key.owned
        let value = entry.value.owned
        let text = try vm.repr(value.value)
        if !isFirst { builder.append(", ") }
        isFirst = false
        builder.append(key.value)
        builder.append(ascii: UInt8(ascii: "="))
        builder.append(text.value)
      }
      builder.append(ascii: UInt8(ascii: ")"))
      return builder.finish(vm)
    },
    Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
      guard vm.isInstance(arguments[1], .simpleNamespace) else { return .notImplemented }
      let left = try vm.instanceDict(arguments[0])
      let right = try vm.instanceDict(arguments[1])
      return Owned(Value(try vm.equals(left.value, right.value)))
    },
    Method("__ne__(self, value, /)") { vm, arguments throws(Raised) in
      guard vm.isInstance(arguments[1], .simpleNamespace) else { return .notImplemented }
      let left = try vm.instanceDict(arguments[0])
      let right = try vm.instanceDict(arguments[1])
      return Owned(Value(try !vm.equals(left.value, right.value)))
    },
    comparison("__lt__(self, value, /)", .lt), comparison("__le__(self, value, /)", .le),
    comparison("__gt__(self, value, /)", .gt), comparison("__ge__(self, value, /)", .ge),
    Constant("__hash__") { _ in .none },
    Method("__reduce__(self, /)", "Return state information for pickling") {
      vm, arguments throws(Raised) in
      let dict = try vm.instanceDict(arguments[0])
      return vm.newTuple([
        Value(vm.type(of: arguments[0])), vm.pointee.emptyTuple, dict.value,
      ])
    },
    Method("__replace__(self, /, **changes)", "A copy with some attributes changed.") {
      vm, arguments throws(Raised) in
      let new = try vm.call(Value(vm.type(of: arguments[0])))
      let target = try vm.materializeDict(new.value.object)
      let own = try vm.instanceDict(arguments[0])
      for source in [own.value, arguments[1]] {
        var position = 0
        while let entry = vm.dictNext(source, &position) {
          try vm.dictSet(target, entry.key, entry.value)
        }
      }
      return new
    },
  ]
}
