/// The native part of `os`: what the host does with files and the environment.

extension ModuleDefinition {
  static var osKernel: ModuleDefinition {
    ModuleDefinition("_os", doc: "The native part of os.") {
      [
        Method("_environment(name, /)", "The value of an environment variable, or None.") {
          vm, arguments throws(Raised) in
          guard let value = vm.pointee.host.environment(vm.swiftString(arguments[0])) else {
            return .none
          }
          return vm.string(value)
        },
        Method("_environment_names()", "The names of all environment variables.") {
          vm, arguments throws(Raised) in vm.listOfStrings(vm.pointee.host.environmentNames())
        },
        Method("_getcwd()", "The working directory.") { vm, arguments throws(Raised) in
          vm.string(vm.pointee.host.currentDirectory())
        },
        Method("getpid()", "The number of the process.") { vm, arguments throws(Raised) in
          vm.newInt(vm.pointee.host.processIdentifier())
        },
        Method("urandom(size, /)", "Random bytes.") { vm, arguments throws(Raised) in
          let count = try vm.index(arguments[0])
          if count < 0 { throw vm.valueError("negative argument not allowed") }
          try vm.checkMemory(count)
          var bytes: [UInt8] = []
          bytes.reserveCapacity(count)
          for _ in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: vm.pointee.host.randomWord()))
          }
          return vm.newBytes(bytes)
        },
        Method("_kind(path, /)", "0 nothing there, 1 a file, 2 a folder.") {
          vm, arguments throws(Raised) in
          let path = try vm.pathText(arguments[0])
          return Owned(Value(small: vm.pointee.host.kindOfFile(path)))
        },
        Method("_listdir(path, /)", "The names in a folder.") { vm, arguments throws(Raised) in
          let path = try vm.pathText(arguments[0])
          let names: [String]
          do throws(Host.Failure) {
            names = try vm.pointee.host.listDirectory(path)
          } catch {
            throw vm.fileFailure(error, arguments[0])
          }
          return vm.listOfStrings(names)
        },
        change("_mkdir(path, /)", .makeDirectory), change("_rmdir(path, /)", .removeDirectory),
        change("_remove(path, /)", .remove),
        Method("_rename(path, other, /)", "Give a file another name.") {
          vm, arguments throws(Raised) in
          try vm.changeFile(.rename, arguments[0], arguments[1])
          return .none
        },
      ]
    }
  }
}

private func change(_ signature: StaticString, _ change: Host.FileChange) -> Member {
  Method(signature) { vm, arguments throws(Raised) in
    try vm.changeFile(change, arguments[0], .unbound)
    return .none
  }
}

extension VM {
  fileprivate func listOfStrings(_ texts: [String]) -> Owned {
    let list = newList(capacity: texts.count)
    for text in texts {
      let item = string(text)
      listAppend(list.value, item.value)
    }
    return list
  }

  /// A path argument (str or bytes) as text.
  fileprivate func pathText(_ value: Value) throws(Raised) -> String {
    if asStr(value) != nil { return swiftString(value) }
    if let bytes = asBytes(value) { return String(decoding: bytes.buffer, as: UTF8.self) }
    throw typeError("path should be string, bytes or os.PathLike, not \(typeName(value))")
  }

  fileprivate func fileFailure(_ failure: Host.Failure, _ path: Value) -> Raised {
    let code = Owned(Value(small: Int(failure.code)))
    let text = string(failure.message)
    do throws(Raised) {
      let exception = try call(Value(type(.osError)), code.value, text.value, path)
      return raise(exception)
    } catch {
      return error
    }
  }

  fileprivate func changeFile(
    _ change: Host.FileChange, _ path: Value, _ other: Value
  ) throws(Raised) {
    let first = try pathText(path)
    let second = other.isUnbound ? "" : try pathText(other)
    do throws(Host.Failure) {
      try pointee.host.changeFile(change, first, second)
    } catch {
      throw fileFailure(error, path)
    }
  }
}
