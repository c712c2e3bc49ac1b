/// The native part of `os`: what the host does with files, descriptors and the environment. `os` has
/// made strings of paths by then; the last arguments are the paths as the program wrote them, which
/// errors show.

extension ModuleDefinition {
  static var osKernel: ModuleDefinition {
    ModuleDefinition("_os", doc: "The native part of os.") {
      environmentFunctions() + fileFunctions() + descriptorFunctions()
    }
  }
}

private func environmentFunctions() -> [Member] {
  [
    Method("environment()", "The environment variables.") { vm, arguments throws(Raised) in
      let dict = vm.newDict()
      for name in vm.pointee.host.environmentNames() {
        guard let text = vm.pointee.host.environment(name) else { continue }
        let key = vm.string(name)
        let value = vm.string(text)
        try vm.dictSet(dict.value, key.value, value.value)
      }
      return dict
    },
    Method("getcwd()", "The working directory.") { vm, arguments throws(Raised) in
      vm.string(vm.pointee.host.currentDirectory())
    },
    Method("getpid()", "The number of the process.") { vm, arguments throws(Raised) in
      vm.newInt(vm.pointee.host.processIdentifier())
    },
    Method("system_names()", "What uname tells; empty if the host tells nothing.") {
      vm, arguments throws(Raised) in
      vm.newNameTuple(vm.pointee.host.systemNames())
    },
    Method("library_version()", "The C library's name and version, or None.") {
      vm, arguments throws(Raised) in
      vm.pointee.host.libraryVersion().map { vm.string($0) } ?? .none
    },
    Method("urandom(size, /)", "Random bytes.") { vm, arguments throws(Raised) in
      let count = try vm.index(arguments[0])
      if count < 0 { throw vm.valueError("negative argument not allowed") }
      try vm.checkBytesMemory(count)
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count)
      for _ in 0..<count {
        bytes.append(UInt8(truncatingIfNeeded: vm.pointee.host.randomWord()))
      }
      return vm.newBytes(bytes)
    },
    Method("strerror(code, /)", "The text of an error number.") { vm, arguments throws(Raised) in
      let code = try vm.index(arguments[0])
      return vm.string(vm.pointee.host.errorText(Int32(truncatingIfNeeded: code)))
    },
  ]
}

// MARK: - Files

private func fileFunctions() -> [Member] {
  [
    Method("status(path, follow, shown, /)", "What is known of a file.") {
      vm, arguments throws(Raised) in
      let path = vm.swiftString(arguments[0])
      let follows = try vm.isTrue(arguments[1])
      do throws(Host.Failure) {
        return vm.statusTuple(try vm.pointee.host.fileStatus(path, follows))
      } catch {
        throw vm.hostFailure(error, arguments[2])
      }
    },
    Method("names(path, shown, /)", "The names in a folder.") { vm, arguments throws(Raised) in
      let path = vm.swiftString(arguments[0])
      let names: [String]
      do throws(Host.Failure) {
        names = try vm.pointee.host.listDirectory(path)
      } catch {
        throw vm.hostFailure(error, arguments[1])
      }
      let list = vm.newList(capacity: names.count)
      for text in names {
        let name = vm.string(text)
        vm.listAppend(list.value, name.value)
      }
      return list
    },
    Method("link_target(path, shown, /)", "What a symbolic link names.") {
      vm, arguments throws(Raised) in
      let path = vm.swiftString(arguments[0])
      do throws(Host.Failure) {
        return vm.string(try vm.pointee.host.readLink(path))
      } catch {
        throw vm.hostFailure(error, arguments[1])
      }
    },
    Method("can_access(path, mode, /)", "True if the file may be used so.") {
      vm, arguments throws(Raised) in
      let mode = try vm.index(arguments[1])
      let path = vm.swiftString(arguments[0])
      return Owned(
        Value(vm.pointee.host.canAccess(path, Int32(truncatingIfNeeded: mode))))
    },
    change("make_folder(path, mode, shown, /)") { .makeDirectory(mode: $0) },
    change("change_mode(path, mode, shown, /)") { .changeMode($0) },
    Method("change_times(path, access, modification, shown, /)", "Changes a file's times.") {
      vm, arguments throws(Raised) in
      let path = vm.swiftString(arguments[0])
      guard let access = vm.int64(arguments[1]), let modification = vm.int64(arguments[2]) else {
        throw vm.raise(.overflowError, "timestamp out of range for platform time_t")
      }
      do throws(Host.Failure) {
        try vm.pointee.host.changeFile(
          .changeTimes(access: access, modification: modification), path, "")
      } catch {
        throw vm.hostFailure(error, arguments[3])
      }
      return .none
    },
    change("remove_folder(path, unused, shown, /)") { _ in .removeDirectory },
    change("remove_file(path, unused, shown, /)") { _ in .remove },
    change("enter_folder(path, unused, shown, /)") { _ in .changeDirectory },
    change("rename(path, other, shown, other_shown, /)", hasOther: true) { _ in .rename },
    change("symbolic_link(path, other, shown, other_shown, /)", hasOther: true) { _ in
      .makeSymbolicLink
    },
  ]
}

/// A function that changes files: with a number, or with another path.
private func change(
  _ signature: StaticString, hasOther: Bool = false,
  _ change: @escaping (UInt32) -> Host.FileChange
) -> Member {
  Method(signature) { vm, arguments throws(Raised) in
    let path = vm.swiftString(arguments[0])
    let other = hasOther ? vm.swiftString(arguments[1]) : ""
    let number = hasOther ? 0 : try vm.index(arguments[1])
    do throws(Host.Failure) {
      try vm.pointee.host.changeFile(change(UInt32(truncatingIfNeeded: number)), path, other)
    } catch {
      throw vm.hostFailure(error, arguments[2], hasOther ? arguments[3] : .unbound)
    }
    return .none
  }
}

// MARK: - Descriptors

private func descriptorFunctions() -> [Member] {
  [
    Method("write(fd, data, /)", "Write bytes to a descriptor; their number.") {
      vm, arguments throws(Raised) in
      let descriptor = try vm.descriptor(arguments[0])
      let bytes = try BytesView(
        vm, arguments[1], "a bytes-like object is required, not '\(vm.typeName(arguments[1]))'")
      do throws(Host.Failure) {
        try vm.pointee.host.write(descriptor, UnsafeRawBufferPointer(bytes.buffer))
      } catch {
        throw vm.hostFailure(error)
      }
      return vm.newInt(bytes.buffer.count)
    },
    Method("read(fd, length, /)", "Read up to so many bytes from a descriptor.") {
      vm, arguments throws(Raised) in
      let descriptor = try vm.descriptor(arguments[0])
      let length = try vm.index(arguments[1])
      if length < 0 { throw vm.hostFailure(Host.Failure(code: 22, message: "Invalid argument")) }
      try vm.checkBytesMemory(length)
      var bytes = [UInt8](repeating: 0, count: length)
      var count = 0
      var failure: Host.Failure?
      bytes.withUnsafeMutableBytes { buffer in
        do throws(Host.Failure) {
          count = try vm.pointee.host.read(descriptor, buffer)
        } catch {
          failure = error
        }
      }
      if let failure { throw vm.hostFailure(failure) }
      bytes.removeLast(length - Swift.max(0, Swift.min(count, length)))
      return vm.newBytes(bytes)
    },
    Method("open(path, mode, shown, /)", "Open a file with a mode of the host; the descriptor.") {
      vm, arguments throws(Raised) in
      let path = vm.swiftString(arguments[0])
      let mode = vm.swiftString(arguments[1])
      do throws(Host.Failure) {
        return vm.newInt(Int64(try vm.pointee.host.openFile(path, mode)))
      } catch {
        throw vm.hostFailure(error, arguments[2])
      }
    },
    Method("lseek(fd, position, whence, /)", "Move to a place in a file, and tell it.") {
      vm, arguments throws(Raised) in
      let descriptor = try vm.descriptor(arguments[0])
      let position = try vm.index(arguments[1])
      let whence = try vm.descriptor(arguments[2])
      do throws(Host.Failure) {
        return vm.newInt(try vm.pointee.host.seek(descriptor, Int64(position), whence))
      } catch {
        throw vm.hostFailure(error)
      }
    },
    Method("ftruncate(fd, length, /)", "Cut a descriptor's file.") {
      vm, arguments throws(Raised) in
      let descriptor = try vm.descriptor(arguments[0])
      let length = try vm.index(arguments[1])
      do throws(Host.Failure) {
        try vm.pointee.host.truncate(descriptor, Int64(length))
      } catch {
        throw vm.hostFailure(error)
      }
      return .none
    },
    Method("close(fd)", "Close a descriptor.") { vm, arguments throws(Raised) in
      let descriptor = try vm.descriptor(arguments[0])
      do throws(Host.Failure) {
        try vm.pointee.host.closeFile(descriptor)
      } catch {
        throw vm.hostFailure(error)
      }
      return .none
    },
    Method("isatty(fd, /)", "True if the descriptor is a terminal.") {
      vm, arguments throws(Raised) in
      Owned(Value(vm.pointee.host.isTerminal(try vm.descriptor(arguments[0]))))
    },
    Method("fstat(fd)", "What is known of a descriptor's file.") { vm, arguments throws(Raised) in
      let descriptor = try vm.descriptor(arguments[0])
      do throws(Host.Failure) {
        return vm.statusTuple(try vm.pointee.host.descriptorStatus(descriptor))
      } catch {
        throw vm.hostFailure(error)
      }
    },
  ]
}

extension VM {
  fileprivate func descriptor(_ value: Value) throws(Raised) -> Int32 {
    let number = try index(value)
    guard let descriptor = Int32(exactly: number) else {
      throw overflowError("Python int too large to convert to C int")
    }
    return descriptor
  }

  /// An `OSError` with the paths that it is about.
  fileprivate func hostFailure(
    _ failure: Host.Failure, _ path: Value = .unbound, _ other: Value = .unbound
  ) -> Raised {
    let code = Owned(Value(small: Int(failure.code)))
    let text = string(failure.message)
    var arguments = [code.value, text.value]
    if !path.isUnbound { arguments.append(path) }
    if !other.isUnbound { arguments += [.none, other] }
    let all = newTuple(arguments)
    do throws(Raised) {
      return raise(try call(Value(type(.osError)), tuple: all.value, keywords: .unbound))
    } catch {
      return error
    }
  }

  /// What `os.stat_result` is made of: mode, inode, device, links, user, group, size, the three times
  /// in nanoseconds, block size, blocks, device type.
  fileprivate func statusTuple(_ status: Host.FileStatus) -> Owned {
    var items = OwnedList(capacity: 13)
    for number in [
      status.mode, status.inode, status.device, status.links, status.user, status.group,
    ] {
      items.append(newInt(number))
    }
    for number in [
      status.size, status.accessTime, status.modificationTime, status.changeTime,
      status.blockSize, status.blocks,
    ] {
      items.append(newInt(number))
    }
    items.append(newInt(status.deviceType))
    return newTuple(items)
  }
}
