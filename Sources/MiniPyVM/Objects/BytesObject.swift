/// Immutable bytes, in line after the storage.
struct BytesObject {
  var header: ObjectHeader
  var count: Int
  /// Hash, or -1 before it is computed.
  var hash: Int
}

typealias BytesPointer = UnsafeMutablePointer<BytesObject>

extension UnsafeMutablePointer where Pointee == BytesObject {
  /// The bytes, in line after the storage.
  @inline(__always)
  var data: UnsafeMutablePointer<UInt8> {
    (UnsafeMutableRawPointer(self) + MemoryLayout<BytesObject>.stride)
      .assumingMemoryBound(to: UInt8.self)
  }

  @inline(__always)
  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: data, count: pointee.count) }
}

// MARK: - Making bytes

extension VM {
  /// Bytes of this length with undefined contents.
  func allocateBytes(count: Int) -> BytesPointer {
    let bytes = allocate(BytesObject.self, type: type(.bytes), extraBytes: count)
    bytes.pointee.count = count
    bytes.pointee.hash = -1
    return bytes
  }

  /// New bytes with this content.
  func newBytes(_ content: UnsafeBufferPointer<UInt8>) -> Owned {
    if content.count == 0, pointee.emptyBytes.isObject { return pointee.emptyBytes.owned }
    let bytes = allocateBytes(count: content.count)
    if let base = content.baseAddress { bytes.data.update(from: base, count: content.count) }
    return Owned(bytes)
  }

  func newBytes(_ content: [UInt8]) -> Owned {
    Owned(content.withUnsafeBufferPointer { newBytes($0).take() })
  }

  /// The exact bytes that a `bytes` (or an instance of a subclass) is, borrowed; else `nil`.
  @inline(__always)
  func asBytes(_ value: Value) -> BytesPointer? {
    guard value.isObject else { return nil }
    let type = value.object.pointee.type
    if type.pointee.layout == .bytes { return value.storage(BytesObject.self) }
    return type.pointee.layout == .wrapper && type.pointee.wrappedLayout == .bytes
      ? value.storage(WrapperObject.self).pointee.wrapped.storage(BytesObject.self) : nil
  }

  /// A `bytearray` (or an instance of a subclass), else `nil`.
  @inline(__always)
  func asByteArray(_ value: Value) -> UnsafeMutablePointer<ByteArrayObject>? {
    value.hasLayout(.byteArray) ? value.storage(ByteArrayObject.self) : nil
  }

  /// `repr` of bytes; `prefix` and `suffix` surround it (`bytearray(…)`). A bytearray escapes `'`
  /// whatever the quotes.
  func bytesRepr(
    _ bytes: UnsafeBufferPointer<UInt8>, prefix: String = "", suffix: StaticString = "",
    escapesApostrophe: Bool = false
  ) -> Owned {
    var hasQuote = false
    var hasDoubleQuote = false
    for byte in bytes {
      if byte == 0x27 { hasQuote = true }
      if byte == 0x22 { hasDoubleQuote = true }
    }
    let quote: UInt8 = hasQuote && !hasDoubleQuote ? 0x22 : 0x27
    let escaped: UInt8 = escapesApostrophe ? 0x27 : quote
    var builder = StringBuilder(capacity: bytes.count + 16)
    builder.append(prefix)
    builder.append(ascii: UInt8(ascii: "b"))
    builder.append(ascii: quote)
    for byte in bytes {
      switch byte {
      case escaped, 0x5C:
        builder.append(ascii: 0x5C)
        builder.append(ascii: byte)
      case 0x09: builder.append("\\t")
      case 0x0A: builder.append("\\n")
      case 0x0D: builder.append("\\r")
      case 0x20..<0x7F: builder.append(ascii: byte)
      default: appendEscape(UInt32(byte), to: &builder)
      }
    }
    builder.append(ascii: quote)
    builder.append(suffix)
    return builder.finish(self)
  }
}
