/// The native part of `dis`: listings of minipy's own code.

extension ModuleDefinition {
  static var disKernel: ModuleDefinition {
    ModuleDefinition("_dis", doc: "The native part of dis.") {
      [
        Method("listing(code, /)", "The instructions of a code object and of those within.") {
          vm, arguments throws(Raised) in
          guard arguments[0].hasLayout(.code) else {
            throw vm.typeError("code object expected, not \(vm.typeName(arguments[0]))")
          }
          return vm.string(vm.disassemble(arguments[0]))
        }
      ]
    }
  }
}
