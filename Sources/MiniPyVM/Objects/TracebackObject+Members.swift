/// The type `traceback`.

extension TypeDefinition {
  static let traceback = TypeDefinition(
    "traceback", doc: "A place where an exception came through, and the next one.",
    layout: .traceback, size: MemoryLayout<TracebackObject>.size, flags: [.container],
    members: { tracebackMembers() })
}

extension VM {
  /// A new traceback entry in front of `next` (a traceback or unbound).
  func newTraceback(next: Value, frame: Value, instruction: Int, line: Int) -> Owned {
    let traceback = allocateContainer(TracebackObject.self, type: type(.traceback))
    next.retain()
    frame.retain()
    traceback.pointee.next = next
    traceback.pointee.frame = frame
    traceback.pointee.instruction = instruction
    traceback.pointee.line = line
    track(traceback)
    return Owned(traceback)
  }
}

private func tracebackMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, tb_next, tb_frame, tb_lasti, tb_lineno)") {
      vm, arguments throws(Raised) in
      let next = arguments[1]
      if !next.isNone, !next.hasLayout(.traceback) {
        throw vm.typeError("expected traceback object or None, got '\(vm.typeName(next))'")
      }
      guard arguments[2].hasLayout(.frame) else {
        throw vm.typeError(
          "traceback() argument 'tb_frame' must be frame, not \(vm.argumentTypeName(arguments[2]))")
      }
      let instruction = try vm.index(arguments[3])
      let line = try vm.index(arguments[4])
      return vm.newTraceback(
        next: next.isNone ? .unbound : next, frame: arguments[2],
        instruction: instruction < 0 ? -1 : instruction / 2, line: line)
    },
    Method("__dir__(self, /)") { vm, arguments throws(Raised) in
      let names = vm.newNameTuple(["tb_frame", "tb_next", "tb_lasti", "tb_lineno"])
      return try vm.listFromIterable(names.value)
    },
    Property(
      "tb_next", nil,
      get: { vm, object throws(Raised) in
        let next = object.storage(TracebackObject.self).pointee.next
        return next.isUnbound ? .none : next.owned
      },
      set: { vm, object, value throws(Raised) in
        if value.isUnbound { throw vm.typeError("can't delete tb_next attribute") }
        if !value.isNone, !value.hasLayout(.traceback) {
          throw vm.typeError("expected traceback object, got '\(vm.typeName(value))'")
        }
        var link = value
        while link.hasLayout(.traceback) {
          if link == object { throw vm.valueError("traceback loop detected") }
          link = link.storage(TracebackObject.self).pointee.next
        }
        replaceField(
          &object.storage(TracebackObject.self).pointee.next,
          value.isNone ? .unbound : value.owned)
      }),
    Field(
      "tb_frame", nil,
      get: { vm, object throws(Raised) in
        object.storage(TracebackObject.self).pointee.frame.owned
      }),
    Field(
      "tb_lasti", nil,
      get: { vm, object throws(Raised) in
        Owned(Value(small: object.storage(TracebackObject.self).pointee.instruction * 2))
      }),
    Property(
      "tb_lineno", nil,
      get: { vm, object throws(Raised) in
        Owned(Value(small: object.storage(TracebackObject.self).pointee.line))
      }),
  ]
}
