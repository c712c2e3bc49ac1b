/// What only binary files have: reading into buffers, looking ahead, and the raw layer `FileIO`.

extension VM {
  /// `readinto`: fills a buffer that can be written, as far as the file goes.
  ///
  /// - Throws: `TypeError` for anything else; what reading throws.
  fileprivate func readInto(
    _ file: Value, _ target: Value, method: StaticString
  ) throws(Raised) -> Owned {
    let state = try readableFile(file, doing: "readinto of")
    let view =
      hasBuffer(target) ? try memoryView(of: target, flags: 0, asksClass: true) : Owned.unbound
    if view.value.isUnbound || view.value.storage(MemoryViewObject.self).pointee.isReadOnly {
      let shown = target.isNone ? "None" : typeName(target)
      throw typeError(
        "\(method)() argument must be read-write bytes-like object, not \(shown)")
    }
    let cast = internedString("cast")
    let format = string("B")
    let method = try getAttribute(view.value, cast.value)
    let room = try call(method.value, format.value)
    let piece = try readFileContent(state, count: try length(of: room.value))
    let count = try length(of: piece.value)
    let range = newSlice(Value(small: 0), Value(small: count), .none)
    try setItem(room.value, range.value, piece.value)
    return Owned(Value(small: count))
  }

  /// The binary file over the same descriptor that stands below another: it owns nothing.
  func layerBelow(_ state: FileState, isRaw: Bool) -> Owned {
    if state.lower.isObject { return state.lower.owned }
    let lower = FileState(
      descriptor: state.descriptor, name: state.name.owned,
      mode: state.canWrite ? state.canRead ? "rb+" : "wb" : "rb")
    lower.isBinary = true
    lower.isRaw = isRaw
    lower.canRead = state.canRead
    lower.canWrite = state.canWrite
    lower.ownsDescriptor = false
    lower.isUnbuffered = true
    if !isRaw {
      lower.readBuffer = Array(state.readBuffer[state.readPosition...])
      state.readBuffer = []
      state.readPosition = 0
    }
    let file = newFile(lower)
    state.lower = file.value.owned.take()
    return file
  }

  /// `detach()`: the layer below, which owns the descriptor from now on.
  func detachFile(_ state: FileState) throws(Raised) -> Owned {
    try flushFile(state)
    let lower = layerBelow(state, isRaw: state.isBinary)
    let below = try fileState(lower.value)
    below.ownsDescriptor = state.ownsDescriptor
    state.ownsDescriptor = false
    state.isDetached = true
    return lower
  }

  /// `truncate(size)`: cuts the file, or lengthens it with zeros; the position stays.
  func truncateFile(_ state: FileState, _ size: Value) throws(Raised) -> Owned {
    state.isIterating = false
    try flushFile(state)
    // A text file is cut where the bytes below it have been read to, as in CPython.
    let wanted: Int64
    if size.isNone {
      wanted = state.isBinary ? try tellFile(state) : try descriptorPosition(state)
    } else {
      wanted = Int64(try index(size))
    }
    do throws(Host.Failure) {
      try pointee.host.truncate(state.descriptor, wanted)
    } catch {
      throw osError(error)
    }
    return newInt(wanted)
  }
}

/// What all binary files have.
func binaryFileMembers() -> [Member] {
  [
    Method("readinto(self, buffer, /)", "Read into a buffer; the number of bytes.") {
      vm, arguments throws(Raised) in
      try vm.readInto(arguments[0], arguments[1], method: "readinto")
    }
  ]
}

/// What binary files with a buffer have.
func bufferedFileMembers() -> [Member] {
  [
    Method("readinto1(self, buffer, /)", "Read into a buffer; the number of bytes.") {
      vm, arguments throws(Raised) in
      try vm.readInto(arguments[0], arguments[1], method: "readinto1")
    },
    Method("read1(self, size=-1, /)", "Read some bytes, with one read at most.") {
      vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0])
      let size = try vm.index(arguments[1])
      try vm.readAhead(state)
      let ahead = state.readBuffer.count - state.readPosition
      return try vm.readFileContent(state, count: size < 0 ? ahead : Swift.min(size, ahead))
    },
    Method("peek(self, size=0, /)", "The bytes that come next, without taking them.") {
      vm, arguments throws(Raised) in
      let state = try vm.readableFile(arguments[0], doing: "peek of")
      try vm.readAhead(state)
      return vm.newBytes(Array(state.readBuffer[state.readPosition...]))
    },
    Method("detach(self, /)", "Part from the raw file, and return that.") {
      vm, arguments throws(Raised) in
      try vm.detachFile(try vm.openState(arguments[0]))
    },
    Property(
      "raw", nil,
      get: { vm, object throws(Raised) in
        vm.layerBelow(try vm.fileState(object), isRaw: true)
      }),
  ]
}

/// What raw files have, the constructor too.
func rawFileMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, file, mode='r', closefd=True, opener=None)") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[2]) != nil else {
        throw vm.typeError(
          "FileIO() argument 'mode' must be str, not \(vm.typeName(arguments[2]))")
      }
      var mode = ""
      for scalar in vm.swiftString(arguments[2]).unicodeScalars where scalar != "b" {
        mode.unicodeScalars.append(scalar)
      }
      let state = try vm.parseMode(mode + "b", arguments[1])
      state.isUnbuffered = true
      state.isRaw = true
      let path = vm.isNumber(arguments[1]) ? Owned.unbound : try vm.pathArgument(arguments[1])
      let request = OpenRequest(
        mode: mode, buffering: 0, encoding: nil, errors: nil, newline: nil,
        closesDescriptor: try vm.isTrue(arguments[3]))
      try vm.openDescriptor(state, arguments[1], path.value, request, opener: arguments[4])
      return vm.newFile(state)
    },
    Method("readall(self, /)", "Read the rest.") { vm, arguments throws(Raised) in
      try vm.readFileContent(try vm.readableFile(arguments[0]), count: -1)
    },
    Method("_dealloc_warn(self, source, /)", "Warn that what has this file was not closed.") {
      vm, arguments throws(Raised) in
      vm.warnUnclosed(try vm.fileState(arguments[0]), as: arguments[1])
      return .none
    },
    Property("_blksize", nil, get: { (_, _) throws(Raised) in Owned(Value(small: 4096)) }),
    Property(
      "closefd", nil,
      get: { vm, object throws(Raised) in Owned(try vm.fileState(object).closesDescriptor) }),
  ]
}
