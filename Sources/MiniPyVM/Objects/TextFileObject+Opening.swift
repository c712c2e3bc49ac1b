/// Opening files: `open()` and the standard streams.

extension VM {
  /// Wraps a file state into an object.
  func newFile(_ state: FileState) -> Owned {
    let type = state.isBinary ? nativeType(binaryFileType(state)) : type(.textFile)
    let file = allocateContainer(
      NativeStateObject.self, type: type,
      extraBytes: type.pointee.inlineCapacity * MemoryLayout<Value>.stride)
    file.pointee.state = Unmanaged.passRetained(state)
    file.pointee.weakList = nil
    track(file)
    return Owned(file)
  }

  private func binaryFileType(_ state: FileState) -> TypeDefinition {
    if state.isRaw { return .fileIO }
    if state.canRead, state.canWrite { return .bufferedRandom }
    return state.canWrite ? .bufferedWriter : .bufferedReader
  }

  /// The three standard streams.
  func newStandardStream(_ descriptor: Int32) -> Owned {
    let name = string(
      descriptor == 0 ? "<stdin>" : descriptor == 1 ? "<stdout>" : "<stderr>")
    let state = FileState(
      descriptor: descriptor, name: name, mode: descriptor == 0 ? "r" : "w")
    state.canRead = descriptor == 0
    state.canWrite = descriptor != 0
    state.ownsDescriptor = false
    // As on every system but Windows (CPython: `create_stdio`).
    if descriptor == 0 { state.newline = "\n" }
    if descriptor == 1 { state.isStandardOutput = true }
    if descriptor == 1, hasPlainLocale { pointee.output.errors = .surrogateEscape }
    if descriptor == 2 {
      state.isUnbuffered = true
      state.errors = .backslashReplace
      state.errorsName = "backslashreplace"
    }
    if descriptor < 2, hasPlainLocale {
      state.errors = .surrogateEscape
      state.errorsName = "surrogateescape"
    }
    if isPython2 {
      state.encoding = .latin1
      state.encodingName = "None"
    }
    return newFile(state)
  }

  /// True in the locales `C`, `POSIX` and `C.UTF-8`, where CPython lets bytes that are no UTF-8
  /// through the standard streams.
  private var hasPlainLocale: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = pointee.host.environment(name), !value.isEmpty else { continue }
      return ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(where: {
        $0.utf8.elementsEqual(value.utf8)
      })
    }
    return true
  }

  /// A path argument: a string, bytes or an object with `__fspath__`.
  func pathArgument(_ path: Value) throws(Raised) -> Owned {
    if asStr(path) != nil { return path.owned }
    if let bytes = asBytes(path) {
      let content = UnsafeBufferPointer(start: bytes.data, count: bytes.pointee.count)
      return try decode(content, .utf8, .surrogateEscape)
    }
    let method = lookupSpecial(type(of: path), .fspath)
    if method.isUnbound {
      throw typeError("expected str, bytes or os.PathLike object, not \(typeName(path))")
    }
    let result = try callSpecial(method, path)
    if asStr(result.value) != nil { return result }
    throw typeError(
      "expected \(typeName(path)).__fspath__() to return str or bytes, not"
        + " \(typeName(result.value))")
  }

  /// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`.
  func openFile(_ arguments: Arguments) throws(Raised) -> Owned {
    let file = arguments[0]
    guard asStr(arguments[1]) != nil else {
      throw typeError("open() argument 'mode' must be str, not \(typeName(arguments[1]))")
    }
    let mode = swiftString(arguments[1])
    let state = try parseMode(mode, file)
    let buffering = try index(arguments[2])
    if state.isBinary {
      if !arguments[3].isNone {
        throw valueError("binary mode doesn't take an encoding argument")
      }
      if !arguments[4].isNone { throw valueError("binary mode doesn't take an errors argument") }
      if !arguments[5].isNone { throw valueError("binary mode doesn't take a newline argument") }
    }
    if !arguments[3].isNone {
      let name = swiftString(arguments[3])
      guard let encoding = TextEncoding.named(name) else {
        throw raise(.lookupError, "unknown encoding: \(name)")
      }
      state.encoding = encoding
      state.encodingName = name == "locale" ? "utf-8" : name
    } else {
      state.encodingName = "UTF-8"
    }
    if !arguments[4].isNone {
      let name = swiftString(arguments[4])
      guard let errors = EncodingErrors.named(name) else {
        throw raise(.lookupError, "unknown error handler name '\(name)'")
      }
      state.errors = errors
      state.errorsName = name
    }
    if !arguments[5].isNone {
      guard asStr(arguments[5]) != nil else {
        throw typeError(
          "open() argument 'newline' must be str or None, not \(typeName(arguments[5]))")
      }
      let newline = swiftString(arguments[5])
      guard ["", "\n", "\r", "\r\n"].contains(where: { $0.utf8.elementsEqual(newline.utf8) })
      else {
        let shown = newline
        throw valueError("illegal newline value: \(shown)")
      }
      state.newline = newline
    }
    if buffering == 0 {
      if !state.isBinary { throw valueError("can't have unbuffered text I/O") }
      state.isUnbuffered = true
      state.isRaw = true
    } else if buffering == 1, !state.isBinary {
      state.isLineBuffered = true
    }
    let closesDescriptor = try isTrue(arguments[6])
    if let number = asInt(file) {
      let descriptor = int64(number) ?? -1
      if descriptor < 0 { throw valueError("negative file descriptor") }
      state.descriptor = Int32(truncatingIfNeeded: descriptor)
      state.ownsDescriptor = closesDescriptor
    } else {
      let path = try pathArgument(file)
      if !closesDescriptor { throw valueError("Cannot use closefd=False with file name") }
      let text = swiftString(path.value)
      for unit in text.utf8 where unit == 0 { throw valueError("embedded null byte") }
      if pointee.host.kindOfFile(text) == 2 {
        throw osError(Host.Failure(code: 21, message: "Is a directory"), path: path.value)
      }
      var plain = ""
      for scalar in mode.unicodeScalars where scalar != "b" && scalar != "t" && scalar != "U" {
        plain.unicodeScalars.append(scalar)
      }
      do throws(Host.Failure) {
        state.descriptor = try pointee.host.openFile(text, plain)
      } catch {
        throw osError(error, path: path.value)
      }
    }
    if !state.isBinary, buffering == -1, pointee.host.isTerminal(state.descriptor) {
      state.isLineBuffered = true
    }
    return newFile(state)
  }

  private func parseMode(_ mode: String, _ file: Value) throws(Raised) -> FileState {
    var kinds = 0
    var isUpdating = false
    var isText = false
    var isBinary = false
    var canRead = false
    var canWrite = false
    var seen: [UInt8] = []
    for byte in mode.utf8 {
      if seen.contains(byte) { throw valueError("invalid mode: '\(mode)'") }
      seen.append(byte)
      switch byte {
      case UInt8(ascii: "r"): (kinds, canRead) = (kinds + 1, true)
      case UInt8(ascii: "w"), UInt8(ascii: "a"), UInt8(ascii: "x"):
        (kinds, canWrite) = (kinds + 1, true)
      case UInt8(ascii: "+"): isUpdating = true
      case UInt8(ascii: "t"): isText = true
      case UInt8(ascii: "b"): isBinary = true
      default: throw valueError("invalid mode: '\(mode)'")
      }
    }
    if isText, isBinary { throw valueError("can't have text and binary mode at once") }
    if kinds == 0, !isUpdating {
      throw valueError(
        "Must have exactly one of create/read/write/append mode and at most one plus")
    }
    if kinds != 1 {
      throw valueError("must have exactly one of create/read/write/append mode")
    }
    let state = FileState(descriptor: -1, name: file.owned, mode: mode)
    state.isBinary = isBinary
    state.canRead = canRead || isUpdating
    state.canWrite = canWrite || isUpdating
    return state
  }
}
