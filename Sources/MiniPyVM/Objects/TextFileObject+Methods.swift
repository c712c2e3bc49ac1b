/// The methods of files.

private func countArgument(_ vm: VM, _ value: Value) throws(Raised) -> Int {
  value.isNone ? -1 : try vm.index(value)
}

/// What text and binary files have in common.
func fileMembers() -> [Member] {
  func unpicklable(_ signature: StaticString) -> Member {
    Method(signature) { vm, arguments throws(Raised) in
      throw vm.typeError("cannot pickle '\(vm.shortTypeName(arguments[0]))' instances")
    }
  }
  return [
    unpicklable("__reduce__(self, /)"), unpicklable("__reduce_ex__(self, protocol, /)"),
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      _ = try vm.openState(arguments[0])
      return arguments[0].owned
    },
    Method("__next__(self, /)") { vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0], doing: "readline of")
      state.isIterating = !state.isBinary
      let line = try vm.readLine(state, limit: -1)
      if vm.isEmptyLine(line.value) {
        state.isIterating = false
        throw vm.raise(vm.newException(.stopIteration, arguments: []))
      }
      return line
    },
    Method("__enter__(self, /)") { vm, arguments throws(Raised) in
      _ = try vm.openState(arguments[0])
      return arguments[0].owned
    },
    Method("__exit__(self, /, *args) varargs") { vm, arguments throws(Raised) in
      try vm.closeFile(try vm.attachedState(arguments[0]))
      return .none
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let state = try vm.fileState(arguments[0])
      let name = try vm.reprSwift(state.name)
      if state.isDetached {
        let kind = vm.shortTypeName(arguments[0])
        let details =
          state.isBinary ? "" : " mode='\(state.mode)' encoding='\(state.encodingName)'"
        return vm.string("<_io.\(kind)\(details)>")
      }
      if state.isBinary {
        let kind = vm.shortTypeName(arguments[0])
        if state.isRaw, state.isClosed { return vm.string("<_io.FileIO [closed]>") }
        let closes = state.closesDescriptor ? "True" : "False"
        let details = state.isRaw ? " mode='\(state.shownMode)' closefd=\(closes)" : ""
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
      let state = try vm.readableFile(arguments[0], doing: "readline of")
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
        if vm.isEmptyLine(line.value) { break }
        vm.listAppend(list, line.value)
        if hint > 0 {
          total += try vm.length(of: line.value)
          if total >= hint { break }
        }
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
      let state = try vm.openState(arguments[0], doing: "flush of")
      state.isIterating = false
      try vm.flushFile(state)
      return .none
    },
    Method("close(self, /)", "Flush and close.") { vm, arguments throws(Raised) in
      try vm.closeFile(try vm.attachedState(arguments[0]))
      return .none
    },
    Method("seek(self, cookie, whence=0, /)", "Change the position.") {
      vm, arguments throws(Raised) in
      let state = try vm.openState(arguments[0], doing: "seek of")
      let offset = try vm.index(arguments[1])
      let whence = try vm.index(arguments[2])
      return vm.newInt(try vm.seekFile(state, Int64(offset), Int64(whence)))
    },
    Method("tell(self, /)", "The position.") { vm, arguments throws(Raised) in
      let state = try vm.openState(arguments[0])
      try vm.checkTelling(state)
      return vm.newInt(try vm.tellFile(state))
    },
    Method("truncate(self, pos=None, /)", "Cut the file at a position.") {
      vm, arguments throws(Raised) in
      let state = try vm.openState(arguments[0], doing: "truncate of")
      if !state.canWrite {
        throw try vm.unsupportedOperation(
          state.isRaw ? "File not open for writing" : "truncate")
      }
      return try vm.truncateFile(state, arguments[1])
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
        Owned(try vm.attachedState(object).isClosed)
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
      for (place, name) in [(1, "encoding"), (2, "errors"), (3, "newline")] {
        let given = arguments[place]
        if !given.isNoneOrUnbound, vm.asStr(given) == nil {
          throw vm.typeError(
            "reconfigure() argument '\(name)' must be str or None, not \(vm.argumentTypeName(given))"
          )
        }
      }
      if !arguments[1].isNone || !arguments[3].isUnbound, state.hasBeenRead {
        throw try vm.unsupportedOperation(
          "It is not possible to set the encoding or newline of stream after the first read")
      }
      if !arguments[3].isUnbound {
        state.newline =
          arguments[3].isNone ? nil : try vm.checkedNewline(vm.swiftString(arguments[3]))
      }
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
        state.errors = EncodingErrors.named(name)
        if let errors = state.errors, state.isStandardOutput {
          vm.pointee.output.errors = errors
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
    Method("detach(self, /)", "Part from the binary file, and return that.") {
      vm, arguments throws(Raised) in
      try vm.detachFile(try vm.openState(arguments[0]))
    },
    Property(
      "newlines", nil,
      get: { vm, object throws(Raised) in
        let met = try vm.fileState(object).metLineEndings
        var kinds: [String] = []
        if met & 1 != 0 { kinds.append("\r") }
        if met & 2 != 0 { kinds.append("\n") }
        if met & 4 != 0 { kinds.append("\r\n") }
        if kinds.count > 1 { return vm.newNameTuple(kinds) }
        return kinds.isEmpty ? .none : vm.string(kinds[0])
      }),
    Property("_CHUNK_SIZE", nil, get: { (_, _) throws(Raised) in Owned(Value(small: 8192)) }),
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
        vm.layerBelow(try vm.fileState(object), isRaw: false)
      }),
  ]
}
