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

  /// The text of a path argument: of a string, bytes or an object with `__fspath__`.
  func pathArgument(_ path: Value) throws(Raised) -> Owned {
    let path = try fileSystemPath(path)
    guard let bytes = asBytes(path.value) else { return path }
    let content = UnsafeBufferPointer(start: bytes.data, count: bytes.pointee.count)
    return try decode(content, .utf8, .surrogateEscape)
  }

  /// What `os.fspath` answers: a string or bytes.
  private func fileSystemPath(_ path: Value) throws(Raised) -> Owned {
    if asStr(path) != nil || asBytes(path) != nil { return path.owned }
    let method = lookupSpecial(type(of: path), .fspath)
    let result = method.isNoneOrUnbound ? .unbound : try callIfBound(method, path)
    if result.isUnbound {
      throw typeError("expected str, bytes or os.PathLike object, not \(typeName(path))")
    }
    if asStr(result.value) != nil || asBytes(result.value) != nil { return result }
    throw typeError(
      "expected \(typeName(path)).__fspath__() to return str or bytes, not"
        + " \(typeName(result.value))")
  }

  /// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`: the types of the arguments,
  /// the mode, the file itself, and what its text is like, in the order of CPython's `_io.open`.
  func openFile(_ arguments: Arguments) throws(Raised) -> Owned {
    let request = try readOpenArguments(arguments)
    let isDescriptor = isNumber(arguments[0])
    // The file is called what the path says, not after the object.
    let named = isDescriptor ? arguments[0].owned : try fileSystemPath(arguments[0])
    let file = named.value
    let path = isDescriptor ? Owned.unbound : try pathArgument(file)
    if let text = asStr(path.value), text.hasSurrogates {
      _ = try encode(path.value, "utf-8", .utf8, .surrogateEscape)
    }
    let state = try parseMode(request.mode, file)
    if state.isBinary {
      if request.encoding != nil {
        throw valueError("binary mode doesn't take an encoding argument")
      }
      if request.errors != nil { throw valueError("binary mode doesn't take an errors argument") }
      if request.newline != nil { throw valueError("binary mode doesn't take a newline argument") }
    }
    try openDescriptor(state, file, path.value, request, opener: arguments[7])
    do throws(Raised) {
      try settle(state, request)
    } catch {
      if state.ownsDescriptor {
        do throws(Host.Failure) { try pointee.host.closeFile(state.descriptor) } catch {}
      }
      throw error
    }
    return newFile(state)
  }

  private func readOpenArguments(_ arguments: Arguments) throws(Raised) -> OpenRequest {
    guard asStr(arguments[1]) != nil else {
      throw typeError("open() argument 'mode' must be str, not \(argumentTypeName(arguments[1]))")
    }
    let mode = try textForC(arguments[1])
    let buffering = try cIntArgument(arguments[2])
    let encoding = try optionalText(arguments[3], "encoding")
    let errors = try optionalText(arguments[4], "errors")
    let newline = try optionalText(arguments[5], "newline")
    return OpenRequest(
      mode: mode, buffering: buffering, encoding: encoding, errors: errors, newline: newline,
      closesDescriptor: try isTrue(arguments[6]))
  }

  private func optionalText(_ value: Value, _ name: String) throws(Raised) -> String? {
    if value.isNone { return nil }
    if asStr(value) == nil {
      throw typeError("open() argument '\(name)' must be str or None, not \(typeName(value))")
    }
    return try textForC(value)
  }

  /// Opens the file, or takes the descriptor that is given (CPython: `FileIO.__init__`).
  func openDescriptor(
    _ state: FileState, _ file: Value, _ path: Value, _ request: OpenRequest, opener: Value
  ) throws(Raised) {
    if path.isUnbound {
      guard let number = asInt(file), let descriptor = int64(number),
        descriptor <= Int64(Int32.max)
      else {
        throw typeError("expected str, bytes or os.PathLike object, not \(typeName(file))")
      }
      if descriptor < 0 { throw valueError("negative file descriptor") }
      if file.isBool {
        try warn(.runtimeWarning, "bool is used as a file descriptor")
      }
      state.descriptor = Int32(truncatingIfNeeded: descriptor)
      state.ownsDescriptor = request.closesDescriptor
      state.closesDescriptor = request.closesDescriptor
      do throws(Host.Failure) {
        if descriptor > 2 { _ = try pointee.host.descriptorStatus(state.descriptor) }
      } catch {
        state.descriptor = -1
        throw osError(error)
      }
      return
    }
    let text = swiftString(path)
    for unit in text.utf8 where unit == 0 { throw valueError("embedded null byte") }
    if !request.closesDescriptor {
      throw valueError("Cannot use closefd=False with file name")
    }
    if !opener.isNone {
      let answer = try call(opener, file, Value(small: openingFlags(request.mode)))
      guard asInt(answer.value) != nil else { throw typeError("expected integer from opener") }
      let descriptor = try cIntArgument(answer.value)
      if descriptor < 0 { throw valueError("opener returned \(descriptor)") }
      state.descriptor = Int32(truncatingIfNeeded: descriptor)
      return
    }
    // An error names the file as the caller did.
    let named = asBytes(file) != nil ? file : path
    if pointee.host.kindOfFile(text) == 2 {
      throw osError(Host.Failure(code: 21, message: "Is a directory"), path: named)
    }
    var plain = ""
    for scalar in request.mode.unicodeScalars where scalar != "b" && scalar != "t" && scalar != "U"
    {
      plain.unicodeScalars.append(scalar)
    }
    do throws(Host.Failure) {
      state.descriptor = try pointee.host.openFile(text, plain)
    } catch {
      throw osError(error, path: named)
    }
    if plain.utf8.first == UInt8(ascii: "a") {
      do throws(Host.Failure) {
        _ = try pointee.host.seek(state.descriptor, 0, 2)
      } catch {}
    }
  }

  /// The flags of `os.open` (Linux's numbers) that a mode stands for, which an opener is told.
  private func openingFlags(_ mode: String) -> Int {
    let isUpdating = mode.utf8.contains(UInt8(ascii: "+"))
    let closesOnExec = 0o2_000_000
    let create = 0o100
    for unit in mode.utf8 {
      switch unit {
      case UInt8(ascii: "r"): return closesOnExec | (isUpdating ? 2 : 0)
      case UInt8(ascii: "w"): return closesOnExec | create | 0o1000 | (isUpdating ? 2 : 1)
      case UInt8(ascii: "x"): return closesOnExec | create | 0o200 | (isUpdating ? 2 : 1)
      case UInt8(ascii: "a"): return closesOnExec | create | 0o2000 | (isUpdating ? 2 : 1)
      default: break
      }
    }
    return closesOnExec
  }

  /// Buffering, encoding and newlines of a file that is open.
  private func settle(_ state: FileState, _ request: OpenRequest) throws(Raised) {
    if request.buffering == 0 {
      if !state.isBinary { throw valueError("can't have unbuffered text I/O") }
      state.isUnbuffered = true
      state.isRaw = true
    } else if request.buffering == 1, !state.isBinary {
      state.isLineBuffered = true
    } else if request.buffering == -1, !state.isBinary,
      pointee.host.isTerminal(state.descriptor)
    {
      state.isLineBuffered = true
    }
    if let newline = request.newline {
      state.newline = try checkedNewline(newline)
    }
    state.encodingName = "UTF-8"
    if let name = request.encoding {
      guard let encoding = TextEncoding.named(name) else {
        throw raise(.lookupError, "unknown encoding: \(name)")
      }
      state.encoding = encoding
      state.encodingName = name == "locale" ? "UTF-8" : name
    }
    if let name = request.errors {
      state.errors = EncodingErrors.named(name)
      state.errorsName = name
    }
  }

  /// What `newline` may be.
  func checkedNewline(_ newline: String) throws(Raised) -> String {
    for known in ["", "\n", "\r", "\r\n"] where known.utf8.elementsEqual(newline.utf8) {
      return newline
    }
    throw valueError("illegal newline value: \(newline)")
  }

  /// What a mode of `open` says, in a new state.
  func parseMode(_ mode: String, _ file: Value) throws(Raised) -> FileState {
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
    if kinds == 0 {
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

/// What `open` was asked for, its types checked.
struct OpenRequest {
  let mode: String
  let buffering: Int
  let encoding: String?
  let errors: String?
  let newline: String?
  let closesDescriptor: Bool
}
