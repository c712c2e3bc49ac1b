/// The native part of `re` (CPython: `Modules/_sre/sre.c`): patterns, matches, scanners.

extension ModuleDefinition {
  static var regularExpressionKernel: ModuleDefinition {
    ModuleDefinition("_sre", doc: "The matcher of regular expressions.") {
      [
        Constant("Pattern") { vm in Value(vm.nativeType(.pattern)).owned },
        Constant("Match") { vm in Value(vm.nativeType(.match)).owned },
        Method(
          "compile(pattern, flags, code, groups, groupindex, indexgroup)",
          "A pattern: a program of integers."
        ) { vm, arguments throws(Raised) in try vm.newPattern(arguments) },
        Method("case_variants(point, ascii, /)", "What a character is when case is ignored.") {
          vm, arguments throws(Raised) in
          let point = UInt32(truncatingIfNeeded: try vm.index(arguments[0]))
          var points = [point]
          _ = CaseVariants.contain(point, ascii: try vm.isTrue(arguments[1])) { other in
            if !points.contains(other) { points.append(other) }
            return false
          }
          points.sort()
          return vm.newList(points.map { Value(small: Int($0)) })
        },
        Method("type_name(value, /)", "The name of a value's class as errors of C show it.") {
          vm, arguments throws(Raised) in vm.string(vm.typeName(arguments[0]))
        },
        sealMember("seal(type, final=True, /)"),
      ]
    }
  }
}

/// Makes a class in Python as a native one: it cannot be changed, and messages name it with its module.
func sealMember(_ signature: StaticString) -> Member {
  Method(signature, "Makes a class as a native one: not to be changed, final.") {
    vm, arguments throws(Raised) in
    guard vm.isType(arguments[0]) else { throw vm.typeError("type expected") }
    let type = arguments[0].storage(TypeObject.self)
    if try vm.isTrue(arguments[1]) { type.pointee.flags.remove(.baseType) }
    type.pointee.flags.insert(.sealed)
    return .none
  }
}
