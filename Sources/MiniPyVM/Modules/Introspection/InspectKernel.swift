import MiniPyParser

/// The native part of `inspect`: what the parser knows about source text.

extension ModuleDefinition {
  static var inspectKernel: ModuleDefinition {
    ModuleDefinition("_inspect", doc: "The native part of inspect.") {
      [
        Method(
          "block_length(text, /)", "How many lines the block takes up that the text begins with."
        ) { vm, arguments throws(Raised) in
          guard vm.asStr(arguments[0]) != nil else {
            throw vm.typeError("a string expected, not \(vm.typeName(arguments[0]))")
          }
          let source: SourceText
          do throws(CompileError) { source = try SourceText(vm.swiftString(arguments[0])) } catch {
            throw vm.syntaxError(error, "<source>")
          }
          return vm.newInt(Int64(blockLineCount(source)))
        }
      ]
    }
  }
}
