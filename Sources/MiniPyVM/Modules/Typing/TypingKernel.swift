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
        Method("_idfunc(x, /)", "Return the argument.") { vm, arguments throws(Raised) in
          arguments[0].owned
        },
        Method(
          "type_parameters(args, declares, /)", "The type variables among arguments, in order."
        ) { vm, arguments throws(Raised) in
          guard let tuple = vm.asTuple(arguments[0]) else {
            throw vm.typeError("type_parameters() needs a tuple")
          }
          return try vm.typeParameters(
            among: tuple, isDeclaration: try vm.isTrue(arguments[1]), isDeep: true)
        },
        Method(
          "prepare(generic, parameters, args, /)",
          "Make arguments one for each parameter: defaults added, those of a TypeVarTuple in one."
        ) { vm, arguments throws(Raised) in
          try vm.prepared(arguments[2], for: arguments[1], of: arguments[0])
        },
        Method(
          "substitute(alias, args, parameters, given, is_callable, /)",
          "The arguments of an alias with its parameters replaced."
        ) { vm, arguments throws(Raised) in
          try vm.substituted(
            arguments[0], arguments[1], variables: arguments[2], given: arguments[3],
            isCallable: try vm.isTrue(arguments[4]), isDeep: true)
        },
        Method("complete(part, /)", "Run a part of typing that only some programs need.") {
          vm, arguments throws(Raised) in
          try vm.runDeferredPart(of: .typing, named: vm.swiftString(arguments[0]))
          return .none
        },
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
    "NoDefaultType", doc: "The type of the NoDefault singleton.",
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
          StaticMethod(
            name.description == "ParamSpecArgs"
              ? "__new__(cls, /, origin) as=paramspecargs"
              : "__new__(cls, /, origin) as=paramspeckwargs"
          ) { vm, arguments throws(Raised) in
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
          Method("__mro_entries__(self, bases, /)") { vm, arguments throws(Raised) in
            throw vm.typeError("Cannot subclass an instance of \(name)")
          },
          Constant("__hash__") { _ in .none },
          Property("__origin__") { vm, value throws(Raised) in vm.fields(of: value)[0].owned },
        ]
      })
  }
}
