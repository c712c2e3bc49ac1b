/// The module `builtins`: its functions stand in `BuiltinsModule+….swift`.

extension ModuleDefinition {
  static var builtins: ModuleDefinition {
    ModuleDefinition(
      "builtins", doc: "Built-in functions, types, exceptions, and other objects.",
      members: {
        builtinObjectFunctions() + builtinNumberFunctions() + builtinIterationFunctions()
          + builtinCodeFunctions() + builtinInputFunctions()
      },
      setUp: { vm, module throws(Raised) in vm.fillBuiltinsModule(module) })
  }
}

/// The types that have a name in `builtins`; the exceptions follow from their order.
private let namedTypes: [BuiltinType] = [
  .object, .type, .int, .bool, .float, .complex, .str, .bytes, .bytearray, .memoryview, .list,
  .tuple, .dict, .set, .frozenset, .range, .slice, .property, .classmethod, .staticmethod,
  .super, .enumerate, .zip, .map, .filter, .reversed,
]

extension VM {
  /// Makes `sys.modules`, `sys` and `builtins`, which everything needs: the start of a machine.
  func startModules() {
    pointee.modules = newDict().take()
    do throws(Raised) {
      let sys = try makeModule(.sys)
      _ = sys.value
      let builtins = try makeModule(isPython2 ? .python2Builtins : .builtins)
      let dict = builtins.value.storage(ModuleObject.self).pointee.dict
      dict.retain()
      pointee.builtins = dict
      pointee.builtinsAtStart = try dictCopy(dict.storage(DictObject.self)).take()
    } catch {
      // Nothing that runs here can fail but for memory.
      dropRaised()
    }
  }

  func fillBuiltinsModule(_ module: Value) {
    let dict = module.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
    for builtin in namedTypes { addType(type(builtin), dict) }
    for raw in BuiltinType.baseException.rawValue...BuiltinType.userWarning.rawValue {
      guard let builtin = BuiltinType(rawValue: raw), builtin != .incompleteInputError else {
        continue
      }
      addType(type(builtin), dict)
    }
    func set(_ name: StaticString, _ value: consuming Owned) {
      let key = internedString(name.description)
      dictSetInterned(dict, key.value, value)
    }
    // It is the function of another module.
    let openName = internedString("open")
    let open = dictGet(dict, interned: openName.value)
    if !isPython2, open.hasLayout(.nativeFunction) {
      replaceField(
        &open.storage(NativeFunctionObject.self).pointee.module, internedString("_io"))
    }
    set("EnvironmentError", Value(type(.osError)).owned)
    set("IOError", Value(type(.osError)).owned)
    set("_IncompleteInputError", Value(type(.incompleteInputError)).owned)
    set("None", .none)
    set("True", Owned(true))
    set("False", Owned(false))
    set("Ellipsis", Owned(.ellipsis))
    set("NotImplemented", .notImplemented)
    set("__debug__", Owned(pointee.configuration.flags.optimization == 0))
    set("exit", newSiteObject(.quitter, "exit"))
    set("quit", newSiteObject(.quitter, "quit"))
    set("copyright", newSiteObject(.sitePrinter, Version.copyright))
    set("credits", newSiteObject(.sitePrinter, "minipy follows CPython 3.13."))
    set("license", newSiteObject(.sitePrinter, "Type license() to see the full license text"))
    set("help", newSiteObject(.siteHelper, "help"))
  }

  private func addType(_ type: TypePointer, _ dict: UnsafeMutablePointer<DictObject>) {
    dictSetInterned(dict, type.pointee.name, Value(type).owned)
  }

  private func newSiteObject(_ definition: TypeDefinition, _ text: String) -> Owned {
    let text = string(text)
    return newTypingHelper(of: nativeType(definition), text.value)
  }
}

// MARK: - What CPython's `site` adds

/// - Parameter signature: what `inspect` says of an instance: CPython's are classes of functions.
private func siteType(
  _ name: StaticString, _ signature: StaticString = "()", _ members: @escaping () -> [Member]
) -> TypeDefinition {
  TypeDefinition(
    name, module: "_sitebuiltins", layout: .typingHelper,
    size: MemoryLayout<TypingHelperObject>.size,
    flags: [.container, .noConstructor, .pythonClass], hasWeakList: true,
    members: {
      members() + [
        Property("__signature__") { vm, _ throws(Raised) in vm.string(signature.description) }
      ]
    })
}

extension TypeDefinition {
  static let quitter = siteType("Quitter", "(code=None)") {
    [
      Method("__repr__(self, /)") { vm, arguments throws(Raised) in
        let name = vm.swiftString(arguments[0].storage(TypingHelperObject.self).pointee.first)
        return vm.string("Use \(name)() or Ctrl-D (i.e. EOF) to exit")
      },
      Method("__call__(self, code=None)") { vm, arguments throws(Raised) in
        throw vm.raise(.systemExit, argument: arguments[1])
      },
    ]
  }
  static let sitePrinter = siteType("_Printer") {
    [
      Method("__repr__(self, /)") { vm, arguments throws(Raised) in
        arguments[0].storage(TypingHelperObject.self).pointee.first.owned
      },
      Method("__call__(self)") { vm, arguments throws(Raised) in
        let text = arguments[0].storage(TypingHelperObject.self).pointee.first
        try vm.printText(vm.swiftString(text) + "\n")
        return .none
      },
    ]
  }
  static let siteHelper = siteType("_Helper", "(*args, **kwds)") {
    [
      Method("__repr__(self, /)") { vm, arguments throws(Raised) in
        vm.string(
          "Type help() for interactive help, or help(object) for help about object.")
      },
      Method("__call__(self, *args, **kwds)") { vm, arguments throws(Raised) in
        let module = try vm.importModule("pydoc")
        let help = try vm.getAttribute(module.value, vm.internedString("help").value)
        return try vm.call(help.value, tuple: arguments[1], keywords: arguments[2])
      },
    ]
  }
}

extension VM {
  /// Writes to `sys.stdout`.
  func printText(_ text: String) throws(Raised) {
    let text = string(text)
    let output = try standardOutputFile()
    try write(text.value, to: output.value)
  }

  /// What `sys.stdout` is now.
  func standardOutputFile() throws(Raised) -> Owned {
    guard let sys = asDict(pointee.sysDict) else { throw runtimeError("lost sys.stdout") }
    let file = dictGet(sys, interned: name(.stdout))
    if file.isUnbound { throw runtimeError("lost sys.stdout") }
    return file.owned
  }

  /// Writes a string to a file object; the original standard output directly.
  func write(_ text: Value, to file: Value) throws(Raised) {
    if file == pointee.output.standardOutput, let str = asStr(text) {
      if try !fileState(file).isClosed {
        try writeOutput(str)
        return
      }
    }
    _ = try callMethod(file, .write, text)
  }
}
