/// The types of `None`, `Ellipsis` and `NotImplemented`.

extension TypeDefinition {
  static let noneType = TypeDefinition(
    "NoneType", doc: "The type of the None singleton.", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size,
    members: {
      singletonMembers(Value.none, "None") + [
        Method("__bool__(self, /)") { vm, arguments throws(Raised) in Owned(.false) },
        Method("__eq__(self, value, /)") { vm, arguments throws(Raised) in
          arguments[1].isNone ? Owned(.true) : .notImplemented
        },
        Method("__hash__(self, /)") { vm, arguments throws(Raised) in
          Owned(Value(small: vm.identityHash(.none)))
        },
        .inherited("__ne__"),
      ] + Member.ownOrderings
    })

  static let ellipsis = TypeDefinition(
    "ellipsis", doc: "The type of the Ellipsis singleton.", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size,
    members: {
      singletonMembers(.ellipsis, "Ellipsis") + [
        Method("__reduce__(self, /)") { vm, arguments throws(Raised) in vm.string("Ellipsis") }
      ]
    })

  static let notImplementedType = TypeDefinition(
    "NotImplementedType", doc: "The type of the NotImplemented singleton.", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size,
    members: {
      singletonMembers(.notImplemented, "NotImplemented") + [
        Method("__bool__(self, /)") { vm, arguments throws(Raised) in
          try vm.warn(
            .deprecationWarning, "NotImplemented should not be used in a boolean context")
          return Owned(.true)
        },
        Method("__reduce__(self, /)") { vm, arguments throws(Raised) in
          vm.string("NotImplemented")
        },
      ]
    })
}

private func singletonMembers(_ value: Value, _ name: StaticString) -> [Member] {
  [
    StaticMethod("__new__(cls, /, *args, **kwargs) -> ()") { vm, arguments throws(Raised) in
      let positional = vm.asTuple(arguments[1]).map { $0.pointee.count } ?? 0
      let keywords = vm.asDict(arguments[2]).map { $0.pointee.used } ?? 0
      if positional + keywords != 0 {
        let name =
          value == .ellipsis
          ? "EllipsisType" : vm.swiftString(vm.type(of: value).pointee.name)
        throw vm.typeError("\(name) takes no arguments")
      }
      return Owned(value)
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in vm.string(name.description) },
  ]
}
