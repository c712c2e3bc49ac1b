/// The methods of files.

private func countArgument(_ vm: VM, _ value: Value) throws(Raised) -> Int {
  value.isNone ? -1 : try vm.index(value)
}

/// What text and binary files have in common.
func fileMembers() -> [Member] {
  [
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      _ = try vm.openState(arguments[0])
      return arguments[0].owned
    },
    Method("__next__(self, /)") { vm, arguments throws(Raised) in
      let line = try vm.readLine(try vm.readableFile(arguments[0]), limit: -1)
      if try vm.length(of: line.value) == 0 {
        throw vm.raise(vm.newException(.stopIteration, arguments: []))
      }
      return line
    },
    Method("__enter__(self, /)") { vm, arguments throws(Raised) in
      _ = try vm.openState(arguments[0])
      return arguments[0].owned
    },
    Method("__exit__(self, /, *args)") { vm, arguments throws(Raised) in
      try vm.closeFile(try vm.fileState(arguments[0]))
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let state = try vm.fileState(arguments[0])
      let name = try vm.reprSwift(state.name)
      if state.isBinary {
        let kind = vm.shortTypeName(arguments[0])
        let details = state.isRaw ? " mode='\(state.shownMode)' closefd=True" : ""
        return vm.string("<_io.\(kind) name=\(name)\(details)>")
      }
      return vm.string(
        "<_io.TextIOWrapper name=\(name) mode='\(state.mode)' encoding='\(state.encodingName)'>")
    },
    Method("read(self, size=-1, /)", "Read some or all of the rest.") {
      vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      return try vm.readFileContent(state, count: try countArgument(vm, arguments[1]))
    },
    Method("readline(self, size=-1, /)", "Read one line.") { vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      return try vm.readLine(state, limit: try countArgument(vm, arguments[1]))
    },
    Method("readlines(self, hint=-1, /)", "Read the remaining lines.") {
      vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      let hint = try countArgument(vm, arguments[1])
      let lines = vm.newList(capacity: 8)
      guard let list = vm.asList(lines.value) else { return lines }
      var total = 0
      while true {
        let line = try vm.readLine(state, limit: -1)
        let count = try vm.length(of: line.value)
        if count == 0 { break }
        vm.listAppend(list, line.value)
        total += count
        if hint > 0, total >= hint { break }
      }
      return lines
    },
    Method("write(self, text, /)", "Write; the number of characters or bytes.") {
      vm, arguments throws(Raised) in
      let state = try vm.writableFile(arguments[0])
      return Owned(Value(small: try vm.writeFile(state, arguments[1])))
    },
    Method("writelines(self, lines, /)", "Write a series of lines.") {
      vm, arguments throws(Raised) in
      let state = try vm.writableFile(arguments[0])
      try vm.forEach(arguments[1]) { line throws(Raised) in
        _ = try vm.writeFile(state, line)
        return true
      }
      return .none
    },
    Method("flush(self, /)", "Write out what is buffered.") { vm, arguments throws(Raised) in
      try vm.flushFile(try vm.openState(arguments[0]))
      return .none
    },
    Method("close(self, /)", "Flush and close.") { vm, arguments throws(Raised) in
      try vm.closeFile(try vm.fileState(arguments[0]))
      return .none
    },
    Method("seek(self, cookie, whence=0, /)", "Change the position.") {
      vm, arguments throws(Raised) in
      let state = try vm.openState(arguments[0])
      let offset = try vm.index(arguments[1])
      let whence = try vm.index(arguments[2])
      return vm.newInt(try vm.seekFile(state, Int64(offset), Int64(whence)))
    },
    Method("tell(self, /)", "The position.") { vm, arguments throws(Raised) in
      vm.newInt(try vm.tellFile(try vm.openState(arguments[0])))
    },
    Method("fileno(self, /)", "The descriptor.") { vm, arguments throws(Raised) in
      Owned(Value(small: Int64(try vm.openDescriptor(arguments[0]))))
    },
    Method("isatty(self, /)", "Whether it is a terminal.") { vm, arguments throws(Raised) in
      Owned(vm.pointee.host.isTerminal(try vm.openDescriptor(arguments[0])))
    },
    Method("readable(self, /)") { vm, arguments throws(Raised) in
      Owned(try vm.openState(arguments[0]).canRead)
    },
    Method("writable(self, /)") { vm, arguments throws(Raised) in
      Owned(try vm.openState(arguments[0]).canWrite)
    },
    Method("seekable(self, /)") { vm, arguments throws(Raised) in
      let state = try vm.openState(arguments[0])
      do throws(Host.Failure) {
        _ = try vm.pointee.host.seek(state.descriptor, 0, 1)
        return Owned(true)
      } catch {
        return Owned(false)
      }
    },
    Property(
      "closed", nil,
      get: { vm, object throws(Raised) in
        Owned(try vm.fileState(object).isClosed)
      }),
    Property(
      "name", nil,
      get: { vm, object throws(Raised) in
        try vm.fileState(object).name.owned
      }),
    Property(
      "mode", nil,
      get: { vm, object throws(Raised) in vm.string(try vm.fileState(object).shownMode) }),
  ]
}

/// What only binary files have.
func binaryFileMembers() -> [Member] {
  [
    Method("readinto(self, buffer, /)", "Read into a bytearray; the number of bytes.") {
      vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      guard let target = vm.asByteArray(arguments[1]) else {
        throw vm.typeError(
          "readinto() argument must be read-write bytes-like object, not"
            + " \(vm.typeName(arguments[1]))")
      }
      let piece = try vm.readFileContent(state, count: target.pointee.count)
      guard let bytes = vm.asBytes(piece.value), let start = target.pointee.bytes else {
        return Owned(Value(small: 0))
      }
      let count = min(bytes.pointee.count, target.pointee.count)
      for index in 0..<count { start[index] = bytes.data[index] }
      return Owned(Value(small: count))
    },
    Method("read1(self, size=-1, /)", "Read some bytes.") { vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      return try vm.readFileContent(state, count: try countArgument(vm, arguments[1]))
    },
    Method("readall(self, /)", "Read the rest.") { vm, arguments throws(Raised) in
      try vm.readFileContent(try vm.readableFile(arguments[0]), count: -1)
    },
  ]
}

/// What only text files have.
func textFileMembers() -> [Member] {
  [
    Method(
      """
      reconfigure(self, *, encoding=None, errors=None, newline=<unbound>, \
      line_buffering=None, write_through=None)
      """, "Change the settings."
    ) { vm, arguments throws(Raised) in
      let state = try vm.openState(arguments[0])
      try vm.flushFile(state)
      if !arguments[1].isNone {
        let name = vm.swiftString(arguments[1])
        guard let encoding = TextEncoding.named(name) else {
          throw vm.raise(.lookupError, "unknown encoding: \(name)")
        }
        state.encoding = encoding
        state.encodingName = name
      }
      if !arguments[2].isNone {
        let name = vm.swiftString(arguments[2])
        if let errors = EncodingErrors.named(name) {
          state.errors = errors
          if state.isStandardOutput { vm.pointee.output.errors = errors }
        }
        state.errorsName = name
      }
      if !arguments[4].isNone {
        state.isLineBuffered = try vm.isTrue(arguments[4])
        if state.isStandardOutput { vm.pointee.output.isLineBuffered = state.isLineBuffered }
      }
      if !arguments[5].isNone {
        state.isUnbuffered = try vm.isTrue(arguments[5])
        if state.isStandardOutput { vm.pointee.output.isUnbuffered = state.isUnbuffered }
      }
      return .none
    },
    Property(
      "encoding", nil,
      get: { vm, object throws(Raised) in
        vm.string(try vm.fileState(object).encodingName)
      }),
    Property(
      "errors", nil,
      get: { vm, object throws(Raised) in
        vm.string(try vm.fileState(object).errorsName)
      }),
    Property("newlines", nil, get: { (_, _) throws(Raised) in .none }),
    Property(
      "line_buffering", nil,
      get: { vm, object throws(Raised) in
        Owned(try vm.fileState(object).isLineBuffered)
      }),
    Property(
      "write_through", nil,
      get: { vm, object throws(Raised) in
        Owned(try vm.fileState(object).isUnbuffered)
      }),
    // The binary layer below: the same descriptor. What the text layer holds back comes later, as
    // in CPython.
    Property(
      "buffer", nil,
      get: { vm, object throws(Raised) in
        let state = try vm.fileState(object)
        if state.lower.isObject { return state.lower.owned }
        let lower = FileState(
          descriptor: state.descriptor, name: state.name.owned,
          mode: state.canWrite ? "wb" : "rb")
        lower.isBinary = true
        lower.canRead = state.canRead
        lower.canWrite = state.canWrite
        lower.ownsDescriptor = false
        lower.isUnbuffered = true
        lower.readBuffer = Array(state.readBuffer[state.readPosition...])
        state.readBuffer = []
        state.readPosition = 0
        let file = vm.newFile(lower)
        state.lower = file.value.owned.take()
        return file
      }),
  ]
}
