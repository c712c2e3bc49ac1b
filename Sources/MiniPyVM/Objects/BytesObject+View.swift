/// Reading what has a buffer: bytes, bytearray, memoryview.

/// The bytes of a bytes-like object. A bytearray cannot change its size while it is viewed.
struct BytesView: ~Copyable {
  let buffer: UnsafeBufferPointer<UInt8>
  private let owner: Owned
  private let exporter: UnsafeMutablePointer<ByteArrayObject>?
  /// The bytes of a view with steps, gathered.
  private let copy: UnsafeMutablePointer<UInt8>?

  /// - Parameters:
  ///   - message: the error for other objects; `""` for "a bytes-like object is required".
  ///   - gathers: the elements of a view may lie apart.
  init(
    _ vm: VM, _ given: Value, _ message: @autoclosure () -> String, gathers: Bool = false
  ) throws(Raised) {
    let requested =
      vm.definesBuffer(given)
      ? try vm.viewFromMethod(given, flags: gathers ? BufferFlags.fullReadOnly : 0) : given.owned
    let object = requested.value
    if let bytes = vm.asBytes(object) {
      buffer = bytes.buffer
      exporter = nil
      copy = nil
      owner = Value(bytes).owned
      return
    }
    if let array = vm.asByteArray(object) {
      buffer = array.buffer
      exporter = array
      array.pointee.exports += 1
      copy = nil
      owner = object.owned
      return
    }
    guard object.hasLayout(.memoryView) else {
      let message = message()
      throw vm.typeError(
        message.isEmpty
          ? "a bytes-like object is required, not '\(vm.typeName(object))'" : message)
    }
    let view = object.storage(MemoryViewObject.self)
    try vm.checkNotReleased(view)
    let count = view.byteCount
    if !gathers, !view.isContiguous(lastFastest: true) {
      let message = message()
      if !message.isEmpty { throw vm.typeError(message) }
      throw vm.raise(
        .bufferError, "memoryview: underlying buffer is not C-contiguous")
    }
    exporter = nil
    owner = object.owned
    if count == 0 || view.isContiguous(lastFastest: true) {
      copy = nil
      buffer = UnsafeBufferPointer(start: view.bytes(vm), count: count)
    } else {
      let gathered = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
      view.gather(vm, into: gathered)
      copy = gathered
      buffer = UnsafeBufferPointer(start: gathered, count: count)
    }
    _ = requested.value
  }

  deinit {
    exporter?.pointee.exports -= 1
    copy?.deallocate()
  }

  var count: Int { buffer.count }

  /// The bytes as a pointer, valid also for none.
  var pointer: UnsafePointer<UInt8> { bytePointer(buffer) }
}

/// The start of a buffer; for an empty one any valid address.
@inline(__always)
func bytePointer(_ buffer: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8> {
  buffer.baseAddress ?? UnsafePointer(bitPattern: 16).unsafelyUnwrapped
}

extension VM {
  /// True for what `BytesView` can read.
  func hasBuffer(_ value: Value) -> Bool {
    asBytes(value) != nil || value.hasLayout(.byteArray) || value.hasLayout(.memoryView)
      || definesBuffer(value)
  }

  /// The receiver of a method that bytes and bytearray share.
  @inline(__always)
  func receivedBytes(_ value: Value) -> UnsafeBufferPointer<UInt8> {
    if let bytes = asBytes(value) { return bytes.buffer }
    return value.storage(ByteArrayObject.self).buffer
  }

  /// A result of the receiver's kind: bytes, or a bytearray.
  func newBytes(like receiver: Value, _ content: UnsafeBufferPointer<UInt8>) -> Owned {
    receiver.hasLayout(.byteArray) ? newByteArray(content) : newBytes(content)
  }

  func newBytes(like receiver: Value, _ content: [UInt8]) -> Owned {
    Owned(content.withUnsafeBufferPointer { newBytes(like: receiver, $0).take() })
  }

  /// A part of the receiver; exact bytes that are taken as a whole are not copied.
  func bytesPart(_ receiver: Value, _ start: Int, _ end: Int) -> Owned {
    let content = receivedBytes(receiver)
    if start >= end {
      return newBytes(like: receiver, UnsafeBufferPointer(rebasing: content[0..<0]))
    }
    if start == 0, end == content.count, isExactly(receiver, .bytes) { return receiver.owned }
    return newBytes(like: receiver, UnsafeBufferPointer(rebasing: content[start..<end]))
  }

  /// An integer from 0 to 255.
  func byteValue(_ value: Value, _ noun: StaticString = "byte") throws(Raised) -> UInt8 {
    if value.isSmall, value.small >= 0, value.small < 256 {
      return UInt8(truncatingIfNeeded: value.small)
    }
    let integer = try intFromIndex(value)
    guard integer.value.isSmall, integer.value.small >= 0, integer.value.small < 256 else {
      throw valueError("\(noun) must be in range(0, 256)")
    }
    return UInt8(truncatingIfNeeded: integer.value.small)
  }

  /// The content for `bytes(object)` or `bytearray(object)`.
  func bytesContent(
    of object: Value, _ typeName: StaticString, _ noun: StaticString
  ) throws(Raised) -> [UInt8] {
    if asStr(object) != nil { throw typeError("string argument without an encoding") }
    let isBytes = "\(typeName)" == "bytes"
    if hasIndex(object) {
      var size: Int?
      do throws(Raised) {
        size = try indexOrOverflow(object)
      } catch {
        if !raisedMatches(.typeError) { throw error }
        dropRaised()
      }
      if let size {
        if size < 0 { throw valueError("negative count") }
        try isBytes ? checkBytesMemory(size, stride: 2) : checkMemory(size, stride: 2)
        return [UInt8](repeating: 0, count: size)
      }
    }
    if hasBuffer(object) {
      let view = try BytesView(self, object, "", gathers: true)
      return [UInt8](view.buffer)
    }
    let iterator: Owned
    do throws(Raised) {
      iterator = try self.iterator(of: object)
    } catch {
      if !raisedMatches(.typeError) { throw error }
      dropRaised()
      throw typeError("cannot convert '\(self.typeName(object))' object to \(typeName)")
    }
    // Only `bytes` asks what is no exact list or tuple how long it is.
    if isBytes, !isExactly(object, .list), !isExactly(object, .tuple) {
      let hint = try lengthHint(object, 64)
      try checkBytesMemory(hint)
    }
    var content: [UInt8] = []
    while true {
      let item = try next(iterator.value)
      if item.isUnbound { return content }
      content.append(try byteValue(item.value, noun))
    }
  }

  /// The content that a constructor's arguments describe.
  func bytesContent(
    _ source: Value, _ encoding: Value, _ errors: Value, _ typeName: StaticString,
    _ noun: StaticString
  ) throws(Raised) -> [UInt8] {
    try checkCodec(encoding, errors, typeName)
    if source.isUnbound {
      if !encoding.isUnbound { throw typeError("encoding without a string argument") }
      if !errors.isUnbound { throw typeError("errors without a string argument") }
      return []
    }
    if !encoding.isUnbound || !errors.isUnbound {
      if asStr(source) == nil {
        throw typeError(
          encoding.isUnbound
            ? "errors without a string argument" : "encoding without a string argument")
      }
      if encoding.isUnbound { throw typeError("string argument without an encoding") }
      let encoded = try encodeStr(source, encoding, errors)
      return [UInt8](receivedBytes(encoded.value))
    }
    return try bytesContent(of: source, typeName, noun)
  }
}
