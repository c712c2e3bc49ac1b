/// The native part of `io`: `open` and the types of files.

extension ModuleDefinition {
  static var ioKernel: ModuleDefinition {
    ModuleDefinition(
      "_io", doc: "The native part of io.",
      members: {
        [
          Constant("DEFAULT_BUFFER_SIZE") { _ in Owned(Value(small: FileState.bufferSize)) },
          Constant("TextIOWrapper") { vm in Value(vm.type(.textFile)).owned },
          Constant("BufferedReader") { vm in Value(vm.nativeType(.bufferedReader)).owned },
          Constant("BufferedWriter") { vm in Value(vm.nativeType(.bufferedWriter)).owned },
          Constant("BufferedRandom") { vm in Value(vm.nativeType(.bufferedRandom)).owned },
          Constant("_TextMemory") { vm in Value(vm.nativeType(.textMemory)).owned },
          Constant("_ByteMemory") { vm in Value(vm.nativeType(.byteMemory)).owned },
          Method("_unraisable(stream, error, /)", "Reports what a stream raised as it died.") {
            vm, arguments throws(Raised) in
            replaceField(&vm.pointee.raised, arguments[1].owned)
            vm.reportUnraisable(context: arguments[0])
            return .none
          },
          Method(
            "text_encoding(encoding, stacklevel=2, /)", "The encoding, or what stands for none."
          ) { vm, arguments throws(Raised) in
            _ = try vm.cIntArgument(arguments[1])
            if !arguments[0].isNone { return arguments[0].owned }
            return vm.string("locale")
          },
          sealMember("_seal(type, final=True, /)"),
          Constant("FileIO") { vm in Value(vm.nativeType(.fileIO)).owned },
        ]
      },
      setUp: { vm, module throws(Raised) in
        let dict = module.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
        let unsupported = try vm.unsupportedOperationClass()
        let name = vm.internedString("UnsupportedOperation")
        vm.dictSetInterned(dict, name.value, unsupported)
        if let builtins = vm.asDict(vm.pointee.builtins) {
          let open = vm.internedString("open")
          vm.dictSetInterned(
            dict, open.value, vm.dictGet(builtins, interned: open.value).owned)
        }
      })
  }
}
