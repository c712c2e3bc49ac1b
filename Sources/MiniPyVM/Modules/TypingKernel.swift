/// The native part of `typing`: the types that the syntax itself makes (CPython: `_typing`).

extension ModuleDefinition {
  static var typingKernel: ModuleDefinition {
    ModuleDefinition("_typing", doc: "The native part of typing.") {
      [
        Constant("TypeVar") { vm in Value(vm.type(.typeVar)).owned },
        Constant("ParamSpec") { vm in Value(vm.type(.paramSpec)).owned },
        Constant("TypeVarTuple") { vm in Value(vm.type(.typeVarTuple)).owned },
        Constant("TypeAliasType") { vm in Value(vm.type(.typeAliasType)).owned },
        Constant("NoDefault") { vm in vm.newPlainInstance(vm.nativeType(.noDefault)) },
        Constant("ParamSpecArgs") { vm in Value(vm.nativeType(.paramSpecArgs)).owned },
        Constant("ParamSpecKwargs") { vm in Value(vm.nativeType(.paramSpecKwargs)).owned },
      ]
    }
  }
}

extension VM {
  /// `typing.NoDefault`.
  func typingNoDefault() throws(Raised) -> Owned {
    let module = try importModule("_typing")
    let name = internedString("NoDefault")
    return try getAttribute(module.value, name.value)
  }

  /// `typing.NAME[item]`.
  func typingSubscript(_ name: String, _ item: Value) throws(Raised) -> Owned {
    let typing = try importModule("typing")
    let key = internedString(name)
    let form = try getAttribute(typing.value, key.value)
    return try getItem(form.value, item)
  }

  /// `P.args` or `P.kwargs`.
  func newParameterPart(_ definition: TypeDefinition, of parameter: Value) -> Owned {
    newFieldsInstance(definition, parameter.owned)
  }
}

extension TypeDefinition {
  static let noDefault: TypeDefinition = TypeDefinition(
    "NoDefaultType", doc: "The type of the NoDefault singleton.", module: "typing",
    layout: .instance, size: MemoryLayout<ContainerHeader>.size, flags: [.container],
    members: {
      [
        StaticMethod("__new__(cls, /)") { vm, arguments throws(Raised) in
          try vm.typingNoDefault()
        },
        Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
          vm.string("typing.NoDefault")
        },
        Method("__reduce__(self, /)") { vm, arguments throws(Raised) in vm.string("NoDefault") },
      ]
    })

  static let paramSpecArgs: TypeDefinition = parameterPart("ParamSpecArgs", "args")
  static let paramSpecKwargs: TypeDefinition = parameterPart("ParamSpecKwargs", "kwargs")

  /// What a `ParamSpec` gives for `*args` and `**kwargs`; its field is the `ParamSpec`.
  private static func parameterPart(_ name: StaticString, _ part: StaticString) -> TypeDefinition {
    TypeDefinition(
      name, doc: "The arguments that a ParamSpec stands for.", module: "typing",
      layout: .instance, size: MemoryLayout<ContainerHeader>.size, flags: [.container],
      fields: 1, hasWeakList: true,
      members: {
        [
          StaticMethod("__new__(cls, origin, /)") { vm, arguments throws(Raised) in
            let result = try vm.newFieldsInstance(arguments[0].storage(TypeObject.self))
            vm.fields(of: result.value)[0] = arguments[1].owned.take()
            vm.trackFields(result.value)
            return result
          },
          Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
            let origin = vm.fields(of: arguments[0])[0].owned
            let name = try vm.lookupAttribute(origin.value, .name)
            if vm.asStr(name.value) != nil {
              return vm.string("\(vm.swiftString(name.value)).\(part)")
            }
            return vm.string("\(try vm.reprSwift(origin.value)).\(part)")
          },
          Method("__eq__(self, value, /)", "Return self==value.") {
            vm, arguments throws(Raised) in
            guard vm.type(of: arguments[0]) == vm.type(of: arguments[1]) else {
              return .notImplemented
            }
            return Owned(
              try vm.equals(vm.fields(of: arguments[0])[0], vm.fields(of: arguments[1])[0]))
          },
          Constant("__hash__") { _ in .none },
          Property("__origin__") { vm, value throws(Raised) in vm.fields(of: value)[0].owned },
        ]
      })
  }
}
