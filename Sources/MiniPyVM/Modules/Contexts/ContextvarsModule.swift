/// The module `contextvars`: variables whose values belong to a context (CPython: `Python/context.c`).
///
/// A context has its values in a dictionary that is copied with it; `MachineState.context` is the one
/// that runs.

extension ModuleDefinition {
  static var contextvars: ModuleDefinition {
    ModuleDefinition(
      "contextvars", doc: "Variables whose values belong to a context.",
      setUp: { vm, module throws(Raised) in
        let kernel = try vm.importModule("_contextvars")
        let names = vm.newNameTuple(["Context", "ContextVar", "Token", "copy_context"])
        let dict = module.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
        for index in 0..<4 {
          let key = names.value.storage(TupleObject.self).items[index]
          let found = try vm.getAttribute(kernel.value, key)
          try vm.dictSet(dict, key, found.value)
        }
        let all = vm.internedString("__all__")
        try vm.dictSet(dict, all.value, names.value)
      })
  }

  static var contextvarsKernel: ModuleDefinition {
    ModuleDefinition("_contextvars", doc: "Context Variables") {
      [
        Constant("Context") { vm in Value(vm.nativeType(.context)).owned },
        Constant("ContextVar") { vm in Value(vm.nativeType(.contextVariable)).owned },
        Constant("Token") { vm in Value(vm.nativeType(.contextToken)).owned },
        Method("copy_context()", "A copy of the context that runs.") {
          vm, arguments throws(Raised) in
          try vm.copyContext(vm.currentContext().value)
        },
      ]
    }
  }
}

// MARK: - Contexts

/// The values, the context that runs when this one is left, and whether it is entered.
private enum ContextField {
  static let values = 0
  static let previous = 1
  static let isEntered = 2
}

extension VM {
  /// The context that runs; the first one is made when it is asked for.
  fileprivate func currentContext() -> Owned {
    if pointee.context.isUnbound { pointee.context = newContext(newDict()).take() }
    return pointee.context.owned
  }

  private func newContext(_ values: consuming Owned) -> Owned {
    let context = newFieldsInstance(.context, values)
    fields(of: context.value)[ContextField.isEntered] = Value(false)
    return context
  }

  fileprivate func emptyContext() -> Owned { newContext(newDict()) }

  fileprivate func copyContext(_ context: Value) throws(Raised) -> Owned {
    newContext(try dictCopy(contextValues(context)))
  }

  fileprivate func contextValues(_ context: Value) -> DictPointer {
    fields(of: context)[ContextField.values].storage(DictObject.self)
  }

  fileprivate func checkVariable(_ key: Value) throws(Raised) {
    if isExactly(key, native: .contextVariable) { return }
    let text = try repr(key)
    throw typeError("a ContextVar key was expected, got \(swiftString(text.value))")
  }

  /// Calls a function while the context runs.
  fileprivate func run(
    _ context: Value, _ given: UnsafeMutablePointer<TupleObject>, _ keywords: Value
  ) throws(Raised) -> Owned {
    if given.pointee.count < 1 {
      throw typeError("run() missing 1 required positional argument")
    }
    let held = context.owned
    let entered = fields(of: held.value) + ContextField.isEntered
    if entered.pointee == Value(true) {
      let text = try repr(held.value)
      throw runtimeError("cannot enter context: \(swiftString(text.value)) is already entered")
    }
    let rest = newTuple(copying: given.items + 1, count: given.pointee.count - 1)
    let function = given.items[0].owned
    replaceField(fields(of: held.value) + ContextField.previous, currentContext())
    entered.pointee = Value(true)
    replaceField(&pointee.context, held.value.owned)
    defer {
      let previous = fields(of: held.value) + ContextField.previous
      entered.pointee = Value(false)
      replaceField(&pointee.context, previous.pointee.owned)
      releaseField(previous)
    }
    return try call(function.value, tuple: rest.value, keywords: keywords)
  }

  /// An iterator over a context as it is now.
  fileprivate func contextIterator(
    _ definition: TypeDefinition, _ method: StaticString, _ context: Value
  ) throws(Raised) -> Owned {
    let values = try dictCopy(contextValues(context))
    let name = internedString(method.description)
    let bound = try getAttribute(values.value, name.value)
    let view = try call(bound.value)
    let count = values.value.storage(DictObject.self).pointee.used
    return newFieldsInstance(
      definition, try iterator(of: view.value), Owned(Value(small: count)))
  }
}

extension TypeDefinition {
  /// Fields: `ContextField`.
  static let context = TypeDefinition(
    "Context", module: "_contextvars", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container], fields: 3, hasWeakList: true,
    members: { contextMembers() })

  static let contextKeys = contextIterator("keys")
  static let contextValues = contextIterator("values")
  static let contextItems = contextIterator("items")

  /// Fields: the iterator of a dictionary, and how many entries that has.
  private static func contextIterator(_ name: StaticString) -> TypeDefinition {
    TypeDefinition(
      name, layout: .instance, size: MemoryLayout<ContainerHeader>.size,
      flags: [.container, .noConstructor], fields: 2,
      next: { vm, iterator throws(Raised) in
        let inner = vm.fields(of: iterator)[0].owned
        return try vm.next(inner.value)
      },
      members: {
        iteratorMembers() + [
          Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
            vm.fields(of: arguments[0])[1].owned
          }
        ]
      })
  }
}

private func contextMembers() -> [Member] {
  func comparison(_ signature: StaticString, _ operation: ComparisonOperator) -> Member {
    Method(signature) { vm, arguments throws(Raised) in
      guard vm.isExactly(arguments[1], native: .context) else { return .notImplemented }
      let left = Value(vm.contextValues(arguments[0])).owned
      let right = Value(vm.contextValues(arguments[1])).owned
      return try vm.compare(operation, left.value, right.value)
    }
  }
  return Member.ownOrderings + [
    StaticMethod("__new__(cls, /, *args, **kwargs)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      let keywords = vm.asDict(arguments[2])?.pointee.used ?? 0
      if arguments[1].storage(TupleObject.self).pointee.count + keywords > 0 {
        throw vm.typeError("Context() does not accept any arguments")
      }
      return vm.emptyContext()
    },
    comparison("__eq__(self, value, /)", .eq),
    comparison("__ne__(self, value, /)", .ne),
    Constant("__hash__") { _ in .none },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      try vm.contextIterator(.contextKeys, "keys", arguments[0])
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      Owned(Value(small: vm.contextValues(arguments[0]).pointee.used))
    },
    Method("__getitem__(self, key, /)", "Return self[key].") { vm, arguments throws(Raised) in
      try vm.checkVariable(arguments[1])
      let found = try vm.dictGet(vm.contextValues(arguments[0]), arguments[1])
      if found.isUnbound { throw vm.keyError(arguments[1]) }
      return found.owned
    },
    Method("__contains__(self, key, /)", "Return bool(key in self).") {
      vm, arguments throws(Raised) in
      try vm.checkVariable(arguments[1])
      let found = try vm.dictGet(vm.contextValues(arguments[0]), arguments[1])
      return Owned(Value(!found.isUnbound))
    },
    Method("get(self, key, default=None, /)", "The variable's value, or the default.") {
      vm, arguments throws(Raised) in
      try vm.checkVariable(arguments[1])
      let found = try vm.dictGet(vm.contextValues(arguments[0]), arguments[1])
      return found.isUnbound ? arguments[2].owned : found.owned
    },
    Method("keys(self, /)", "The variables.") { vm, arguments throws(Raised) in
      try vm.contextIterator(.contextKeys, "keys", arguments[0])
    },
    Method("values(self, /)", "The values.") { vm, arguments throws(Raised) in
      try vm.contextIterator(.contextValues, "values", arguments[0])
    },
    Method("items(self, /)", "The variables with their values.") { vm, arguments throws(Raised) in
      try vm.contextIterator(.contextItems, "items", arguments[0])
    },
    Method("copy(self, /)", "A copy with the same values.") { vm, arguments throws(Raised) in
      try vm.copyContext(arguments[0])
    },
    Method("run(self, /, *args, **kwargs) -> None", "Call a function in the context.") {
      vm, arguments throws(Raised) in
      try vm.run(arguments[0], arguments[1].storage(TupleObject.self), arguments[2])
    },
  ]
}

// MARK: - Variables

/// The name, and the default (unbound if there is none).
private enum VariableField {
  static let name = 0
  static let defaultValue = 1
}

/// The context, the variable, what it was (unbound for nothing), and whether that was put back.
private enum TokenField {
  static let context = 0
  static let variable = 1
  static let old = 2
  static let isUsed = 3
}

extension TypeDefinition {
  /// Fields: `VariableField`.
  static let contextVariable = TypeDefinition(
    "ContextVar", module: "_contextvars", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container], fields: 2,
    members: { variableMembers() })

  /// Fields: `TokenField`.
  static let contextToken = TypeDefinition(
    "Token", module: "_contextvars", layout: .instance,
    size: MemoryLayout<ContainerHeader>.size, flags: [.container], fields: 4,
    members: { tokenMembers() })

  /// What a variable was that was nothing.
  static let missingValue = TypeDefinition(
    "MISSING", module: "Token", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .noConstructor], fields: 1,
    members: {
      [
        Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
          vm.string("<Token.MISSING>")
        }
      ]
    })
}

private func variableMembers() -> [Member] {
  [
    genericAliasMember(),
    StaticMethod("__new__(cls, name, /, *, default=<unbound>) parsed -> (*args, **kwargs)") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[1]) != nil else {
        throw vm.typeError("context variable name must be a str")
      }
      return vm.newFieldsInstance(.contextVariable, arguments[1].owned, arguments[2].owned)
    },
    Method("__hash__(self, /)", "Return hash(self).") { vm, arguments throws(Raised) in
      vm.newInt(Int64(vm.identityHash(arguments[0])))
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let fields = vm.fields(of: arguments[0])
      var builder = StringBuilder()
      builder.append("<ContextVar name=")
      let name = try vm.repr(fields[VariableField.name])
      builder.append(name.value)
      let given = fields[VariableField.defaultValue].owned
      if !given.isUnbound {
        builder.append(" default=")
        let text = try vm.repr(given.value)
        builder.append(text.value)
      }
      builder.append(" at \(vm.addressText(arguments[0]))>")
      return builder.finish(vm)
    },
    Field(
      "name",
      get: { vm, value throws(Raised) in vm.fields(of: value)[VariableField.name].owned }),
    Method("get(self, default=<unbound>, /)", "The value, or the default.") {
      vm, arguments throws(Raised) in
      if !vm.pointee.context.isUnbound {
        let found = try vm.dictGet(vm.contextValues(vm.pointee.context), arguments[0])
        if !found.isUnbound { return found.owned }
      }
      if !arguments[1].isUnbound { return arguments[1].owned }
      let given = vm.fields(of: arguments[0])[VariableField.defaultValue]
      if given.isUnbound { throw vm.raise(.lookupError, argument: arguments[0]) }
      return given.owned
    },
    Method("set(self, value, /)", "Set the value; what puts the old one back.") {
      vm, arguments throws(Raised) in
      let context = vm.currentContext()
      let values = vm.contextValues(context.value)
      let old = try vm.dictGet(values, arguments[0]).owned
      let token = vm.newFieldsInstance(
        .contextToken, context.value.owned, arguments[0].owned)
      let fields = vm.fields(of: token.value)
      fields[TokenField.old] = old.take()
      fields[TokenField.isUsed] = Value(false)
      try vm.dictSet(values, arguments[0], arguments[1])
      return token
    },
    Method("reset(self, token, /)", "Put back what the variable was before the token.") {
      vm, arguments throws(Raised) in
      try vm.reset(arguments[0], arguments[1])
      return .none
    },
  ]
}

extension VM {
  fileprivate func reset(_ variable: Value, _ token: Value) throws(Raised) {
    guard isExactly(token, native: .contextToken) else {
      let text = try repr(token)
      throw typeError("expected an instance of Token, got \(swiftString(text.value))")
    }
    let context = currentContext()
    let fields = fields(of: token)
    func shown() throws(Raised) -> String {
      let text = try repr(token)
      return swiftString(text.value)
    }
    if fields[TokenField.isUsed] == Value(true) {
      throw runtimeError("\(try shown()) has already been used once")
    }
    if fields[TokenField.variable] != variable {
      throw valueError("\(try shown()) was created by a different ContextVar")
    }
    if fields[TokenField.context] != context.value {
      throw valueError("\(try shown()) was created in a different Context")
    }
    fields[TokenField.isUsed] = Value(true)
    let values = contextValues(context.value)
    let old = fields[TokenField.old].owned
    if !old.isUnbound {
      try dictSet(values, variable, old.value)
    } else if try !dictDelete(values, variable) {
      throw raise(.lookupError, argument: variable)
    }
  }
}

private func tokenMembers() -> [Member] {
  [
    genericAliasMember(),
    StaticMethod("__new__(cls, /, *args, **kwargs)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      throw vm.runtimeError("Tokens can only be created by ContextVars")
    },
    Constant("__hash__") { _ in .none },
    Constant("MISSING") { vm in vm.newFieldsInstance(.missingValue, .none) },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let fields = vm.fields(of: arguments[0])
      var builder = StringBuilder()
      builder.append(fields[TokenField.isUsed] == Value(true) ? "<Token used var=" : "<Token var=")
      let variable = try vm.repr(fields[TokenField.variable])
      builder.append(variable.value)
      builder.append(" at \(vm.addressText(arguments[0]))>")
      return builder.finish(vm)
    },
    Property(
      "var",
      get: { vm, value throws(Raised) in vm.fields(of: value)[TokenField.variable].owned }),
    Property(
      "old_value",
      get: { vm, value throws(Raised) in
        let old = vm.fields(of: value)[TokenField.old]
        if !old.isUnbound { return old.owned }
        let name = vm.internedString("MISSING")
        return try vm.getAttribute(Value(vm.nativeType(.contextToken)), name.value)
      }),
  ]
}
