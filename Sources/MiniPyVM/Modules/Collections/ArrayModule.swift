/// The module `array`.

extension ModuleDefinition {
  static let array = ModuleDefinition(
    "array", doc: "Arrays of numbers or characters of one C type.",
    members: {
      [
        Constant("array") { vm in Value(vm.nativeType(.array)).owned },
        Constant("ArrayType") { vm in Value(vm.nativeType(.array)).owned },
        arrayReconstructorMember(),
        Constant("typecodes") { vm in vm.string(PackedElement.arrayCodes.description) },
      ]
    },
    setUp: { vm, _ throws(Raised) in
      // An array is a mutable sequence for whoever asks, if that can be asked already.
      guard let modules = vm.asDict(vm.pointee.modules) else { return }
      let name = vm.internedString("_collections_abc")
      let known = vm.dictGet(modules, interned: name.value).owned
      if known.isUnbound { return }
      let abstract = vm.internedString("MutableSequence")
      let register = vm.internedString("register")
      let cls = try vm.getAttribute(known.value, abstract.value)
      let method = try vm.getAttribute(cls.value, register.value)
      _ = try vm.call(method.value, Value(vm.nativeType(.array)))
    })
}
