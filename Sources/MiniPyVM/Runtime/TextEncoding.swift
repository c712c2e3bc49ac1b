/// Encodings of text as bytes (CPython: the codecs of `Objects/unicodeobject.c`).

enum TextEncoding: Equatable {
  case utf8, utf8WithMark, latin1, ascii
  /// UTF-16 and UTF-32: in a fixed byte order, or little-endian with a mark (`bom`).
  case utf16, utf16LittleEndian, utf16BigEndian
  case utf32, utf32LittleEndian, utf32BigEndian
  case utf7
  /// The escapes of Python's literals.
  case unicodeEscape, rawUnicodeEscape
  /// One byte per character.
  case table(CharacterTable)

  /// The encoding of a text that goes on: without the mark at its beginning.
  var unmarked: TextEncoding {
    switch self {
    case .utf8WithMark: return .utf8
    case .utf16: return .utf16LittleEndian
    case .utf32: return .utf32LittleEndian
    default: return self
    }
  }

  /// The encoding of a name, as Python spells and misspells it.
  static func named(_ name: String) -> TextEncoding? {
    var folded = ""
    var isBetween = false
    for byte in name.utf8 {
      let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      guard isLetter || isDigit || byte == UInt8(ascii: ".") else {
        isBetween = !folded.isEmpty
        continue
      }
      if isBetween { folded += "-" }
      isBetween = false
      folded.unicodeScalars.append(Unicode.Scalar(isLetter ? byte | 0x20 : byte))
    }
    switch folded {
    case "utf-8", "utf8", "u8", "utf", "cp65001", "locale", "utf8-ucs2", "utf8-ucs4":
      return .utf8
    case "utf-8-sig", "utf8-sig": return .utf8WithMark
    case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "8859", "cp819",
      "iso-8859-1-1987", "iso8859", "iso-ir-100", "ibm819", "csisolatin1":
      return .latin1
    case "ascii", "us-ascii", "646", "us", "ansi-x3.4-1968", "iso-ir-6", "iso646-us", "cp367",
      "ibm367":
      return .ascii
    case "utf-16", "utf16", "u16": return .utf16
    case "utf-16-le", "utf-16le", "utf16-le", "unicodelittleunmarked": return .utf16LittleEndian
    case "utf-16-be", "utf-16be", "utf16-be", "unicodebigunmarked": return .utf16BigEndian
    case "utf-32", "utf32", "u32": return .utf32
    case "utf-32-le", "utf-32le", "utf32-le": return .utf32LittleEndian
    case "utf-32-be", "utf-32be", "utf32-be": return .utf32BigEndian
    case "utf-7", "utf7", "u7", "unicode-1-1-utf-7": return .utf7
    case "unicode-escape": return .unicodeEscape
    case "raw-unicode-escape": return .rawUnicodeEscape
    default: return CharacterTable.named(folded).map { .table($0) }
    }
  }

  /// The name that errors show.
  fileprivate var errorName: String {
    switch self {
    case .utf8, .utf8WithMark: "utf-8"
    case .latin1: "latin-1"
    case .ascii: "ascii"
    case .utf16: "utf-16"
    case .utf16LittleEndian: "utf-16-le"
    case .utf16BigEndian: "utf-16-be"
    case .utf32: "utf-32"
    case .utf32LittleEndian: "utf-32-le"
    case .utf32BigEndian: "utf-32-be"
    case .utf7: "utf7"
    case .unicodeEscape: "unicodeescape"
    case .rawUnicodeEscape: "rawunicodeescape"
    case .table: "charmap"
    }
  }

  /// The name that `codecs.lookup` tells.
  var codecName: String {
    switch self {
    case .utf8WithMark: "utf-8-sig"
    case .latin1: "iso8859-1"
    case .utf7: "utf-7"
    case .unicodeEscape: "unicode-escape"
    case .rawUnicodeEscape: "raw-unicode-escape"
    case .table(let table): table.name
    default: errorName
    }
  }

  /// Bytes per code unit.
  var unitSize: Int {
    switch self {
    case .utf16, .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32, .utf32LittleEndian, .utf32BigEndian: 4
    default: 1
    }
  }

  fileprivate var isBigEndian: Bool { self == .utf16BigEndian || self == .utf32BigEndian }

  /// True if the encoding has no code for the character.
  @inline(__always)
  fileprivate func lacks(_ point: UInt32) -> Bool {
    switch self {
    case .ascii: point >= 0x80
    case .latin1: point >= 0x100
    case .table(let table): point >= 0x80 && table.byte(point) == nil
    default: point >= 0xD800 && point < 0xE000
    }
  }
}

extension EncodingErrors {
  /// The handler of a name.
  static func named(_ name: String) -> EncodingErrors? {
    switch name {
    case "strict": .strict
    case "ignore": .ignore
    case "replace": .replace
    case "backslashreplace": .backslashReplace
    case "surrogateescape": .surrogateEscape
    case "surrogatepass": .surrogatePass
    case "xmlcharrefreplace": .xmlCharacterReference
    case "namereplace": .nameReplace
    default: nil
    }
  }
}

// MARK: - Python's view

extension VM {
  /// `text.encode(encoding, errors)`.
  func encodeStr(_ text: Value, _ encoding: Value, _ errors: Value) throws(Raised) -> Owned {
    let isUTF8 = encoding.isUnbound || isStr(encoding, "utf-8") || isStr(encoding, "utf8")
    if isUTF8, let str = asStr(text), let bytes = encodeUTF8(str) { return bytes }
    let name = encoding.isUnbound ? "utf-8" : swiftString(encoding)
    guard let codec = TextEncoding.named(name) else {
      return try transcodeByProgram(text, name, errors, encodes: true)
    }
    if let str = asStr(text), str.pointee.isASCII,
      codec == .utf8 || codec == .ascii || codec == .latin1
    {
      return newBytes(
        UnsafeBufferPointer(
          start: str.data.assumingMemoryBound(to: UInt8.self), count: str.pointee.count))
    }
    let handlerName = errors.isUnbound ? "strict" : swiftString(errors)
    do throws(Raised) {
      return newBytes(
        try encode(text, name, codec, EncodingErrors.named(handlerName), handlerName))
    } catch {
      try noteFailure(of: name, encodes: true)
      throw error
    }
  }

  /// `str(object, encoding, errors)`: decodes what has a buffer.
  func decodeObject(_ object: Value, _ encoding: Value, _ errors: Value) throws(Raised) -> Owned {
    guard hasBuffer(object) else {
      throw typeError(
        "decoding to str: need a bytes-like object, \(typeName(object)) found")
    }
    do {
      // Nothing is decoded without a look at the codec's name.
      let bytes = try BytesView(self, object, "")
      if bytes.count == 0 { return string("") }
    }
    if encoding.isUnbound || isStr(encoding, "utf-8") || isStr(encoding, "utf8") {
      let bytes = try BytesView(self, object, "")
      if let text = decodeUTF8(bytes.buffer) { return text }
    }
    let name = encoding.isUnbound ? "utf-8" : swiftString(encoding)
    guard let codec = TextEncoding.named(name) else {
      return try transcodeByProgram(object, name, errors, encodes: false)
    }
    let handlerName = errors.isUnbound ? "strict" : swiftString(errors)
    let bytes = try BytesView(self, object, "")
    do throws(Raised) {
      return try decode(bytes.buffer, codec, EncodingErrors.named(handlerName), handlerName)
    } catch {
      try noteFailure(of: name, encodes: false)
      throw error
    }
  }

  /// Checks that C can read a name of an encoding, an error handler or the like.
  ///
  /// - Throws: `ValueError` for a null character in it, `UnicodeEncodeError` for a surrogate.
  func checkForC(_ text: StrPointer) throws(Raised) {
    if !text.pointee.isASCII { _ = try encodeStr(Value(text), .unbound, .unbound) }
    for index in 0..<text.pointee.count where text[codePoint: index] == 0 {
      throw valueError("embedded null character")
    }
  }

  /// The text of a string argument that C reads.
  func textForC(_ value: Value) throws(Raised) -> String {
    if let text = asStr(value) { try checkForC(text) }
    return swiftString(value)
  }

  /// The UTF-8 of a string, or `nil` if it has lone surrogates.
  private func encodeUTF8(_ text: StrPointer) -> Owned? {
    let count = text.pointee.count
    if text.pointee.isASCII {
      return newBytes(
        UnsafeBufferPointer(start: text.data.assumingMemoryBound(to: UInt8.self), count: count))
    }
    var size = 0
    for index in 0..<count {
      let point = text[codePoint: index]
      if point >= 0xD800 && point < 0xE000 { return nil }
      size &+= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4
    }
    let bytes = allocateBytes(count: size)
    var target = bytes.data
    for index in 0..<count { target = writeUTF8(text[codePoint: index], to: target) }
    return Owned(bytes)
  }

  /// The string of valid UTF-8, or `nil` if it is not valid.
  private func decodeUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Owned? {
    var bits: UInt8 = 0
    for byte in bytes { bits |= byte }
    if bits < 0x80 { return string(utf8: bytes) }
    var count = 0
    var pointBits: UInt32 = 0
    var index = 0
    while index < bytes.count {
      let step = TextEncoding.utf8.decodeCharacter(bytes, index)
      if step.reason != nil { return nil }
      pointBits |= step.point
      index &+= step.length
      count &+= 1
    }
    if count == 1 { return string(codePoint: pointBits) }
    let kind = kindOfBits(pointBits)
    let str = allocateStr(count: count, kind: UInt8(truncatingIfNeeded: kind), isASCII: false)
    let data = str.data
    index = 0
    var position = 0
    while position < count {
      let step = TextEncoding.utf8.decodeCharacter(bytes, index)
      switch kind {
      case 1:
        data.storeBytes(
          of: UInt8(truncatingIfNeeded: step.point), toByteOffset: position, as: UInt8.self)
      case 2:
        data.storeBytes(
          of: UInt16(truncatingIfNeeded: step.point), toByteOffset: position &* 2, as: UInt16.self)
      default:
        data.storeBytes(of: step.point, toByteOffset: position &* 4, as: UInt32.self)
      }
      index &+= step.length
      position &+= 1
    }
    return Owned(str)
  }

  /// The UTF-8 of a string.
  func utf8Bytes(_ text: Value, errors: EncodingErrors = .strict) throws(Raised) -> [UInt8] {
    try encode(text, "utf-8", .utf8, errors)
  }
}

// MARK: - Encoding

/// Writes a code point as UTF-8; the end of what was written.
private func writeUTF8(
  _ point: UInt32, to target: UnsafeMutablePointer<UInt8>
) -> UnsafeMutablePointer<UInt8> {
  if point < 0x80 {
    target[0] = UInt8(truncatingIfNeeded: point)
    return target + 1
  }
  if point < 0x800 {
    target[0] = 0xC0 | UInt8(truncatingIfNeeded: point >> 6)
    target[1] = 0x80 | UInt8(truncatingIfNeeded: point & 0x3F)
    return target + 2
  }
  if point < 0x1_0000 {
    target[0] = 0xE0 | UInt8(truncatingIfNeeded: point >> 12)
    target[1] = 0x80 | UInt8(truncatingIfNeeded: point >> 6 & 0x3F)
    target[2] = 0x80 | UInt8(truncatingIfNeeded: point & 0x3F)
    return target + 3
  }
  target[0] = 0xF0 | UInt8(truncatingIfNeeded: point >> 18)
  target[1] = 0x80 | UInt8(truncatingIfNeeded: point >> 12 & 0x3F)
  target[2] = 0x80 | UInt8(truncatingIfNeeded: point >> 6 & 0x3F)
  target[3] = 0x80 | UInt8(truncatingIfNeeded: point & 0x3F)
  return target + 4
}

/// What replaces characters that an encoding lacks.
private enum Replacement {
  /// Text, which is encoded in turn.
  case text([UInt32])
  /// Bytes as they are.
  case bytes([UInt8])
}

extension VM {
  /// Encodes a string.
  ///
  /// - Throws: `UnicodeEncodeError`.
  func encode(
    _ text: Value, _ name: String, _ encoding: TextEncoding, _ errors: EncodingErrors
  ) throws(Raised) -> [UInt8] {
    try encode(text, name, encoding, errors, "")
  }

  /// - Parameter errors: `nil` for a handler that is not known, which only matters if it is needed.
  func encode(
    _ text: Value, _ name: String, _ encoding: TextEncoding, _ errors: EncodingErrors?,
    _ handlerName: String
  ) throws(Raised) -> [UInt8] {
    guard let str = asStr(text) else { return [] }
    if encoding == .utf7 { return encodeUTF7(str) }
    if encoding == .unicodeEscape || encoding == .rawUnicodeEscape { return encoding.escaped(str) }
    let count = str.pointee.count
    if str.pointee.isASCII, encoding.unitSize == 1, encoding != .utf8WithMark {
      return [UInt8](
        UnsafeBufferPointer(start: str.data.assumingMemoryBound(to: UInt8.self), count: count))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * encoding.unitSize + 4)
    switch encoding {
    case .utf8WithMark: bytes += [0xEF, 0xBB, 0xBF]
    case .utf16: bytes += [0xFF, 0xFE]
    case .utf32: bytes += [0xFF, 0xFE, 0, 0]
    default: break
    }
    var index = 0
    while index < count {
      let point = str[codePoint: index]
      if point < 0x80 || !encoding.lacks(point) {
        encoding.append(point, to: &bytes)
        index += 1
        continue
      }
      var end = index + 1
      // UTF-16 and UTF-32 report one character at a time.
      while encoding.unitSize == 1, end < count, encoding.lacks(str[codePoint: end]) { end += 1 }
      guard let errors else {
        try encode(str, encoding, &index, end, handlerName, &bytes)
        continue
      }
      while index < end {
        guard let replacement = encoding.replacement(str[codePoint: index], errors) else {
          throw unicodeEncodeError(
            encoding.errorName, Value(str), start: index, end: end, reason: encoding.lackReason)
        }
        switch replacement {
        case .bytes(let raw): bytes += raw
        case .text(let points):
          for point in points {
            if encoding.lacks(point) {
              throw unicodeEncodeError(
                encoding.errorName, Value(str), start: index, end: end,
                reason: encoding.lackReason)
            }
            encoding.append(point, to: &bytes)
          }
        }
        index += 1
      }
    }
    return bytes
  }
}

extension VM {
  /// Encodes what a handler of the program puts in place of the characters that are missing.
  @inline(never)
  private func encode(
    _ str: StrPointer, _ encoding: TextEncoding, _ index: inout Int, _ end: Int,
    _ handlerName: String, _ bytes: inout [UInt8]
  ) throws(Raised) {
    let handler = try registeredHandler(handlerName)
    _ = unicodeEncodeError(
      encoding.errorName, Value(str), start: index, end: end, reason: encoding.lackReason)
    let exception = takeRaised()
    let found = try replacement(
      handler.value, exception.value, count: str.pointee.count, encodes: true, position: &index)
    guard let text = asStr(found.value) else {
      let view = try BytesView(self, found.value, "")
      bytes += view.buffer
      return
    }
    for place in 0..<text.pointee.count {
      let point = text[codePoint: place]
      if encoding.lacks(point) { throw raise(exception) }
      encoding.append(point, to: &bytes)
    }
    _ = found.value
  }

  /// Decodes what a handler of the program puts in place of bytes that are wrong.
  @inline(never)
  private func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, _ index: inout Int, _ end: Int,
    _ reason: String, _ handlerName: String, _ builder: inout StringBuilder
  ) throws(Raised) {
    let handler = try registeredHandler(handlerName)
    let object = newBytes(bytes)
    _ = unicodeDecodeError(
      encoding.errorName, object.value, start: index, end: end, reason: reason)
    let exception = takeRaised()
    let found = try replacement(
      handler.value, exception.value, count: bytes.count, encodes: false, position: &index)
    builder.append(found.value)
  }
}

extension TextEncoding {
  fileprivate var lackReason: String {
    switch self {
    case .ascii: "ordinal not in range(128)"
    case .latin1: "ordinal not in range(256)"
    case .table: "character maps to <undefined>"
    default: "surrogates not allowed"
    }
  }

  /// Appends a character that the encoding has.
  @inline(__always)
  fileprivate func append(_ point: UInt32, to bytes: inout [UInt8]) {
    if point < 0x80, unitSize == 1 {
      bytes.append(UInt8(truncatingIfNeeded: point))
    } else {
      appendWide(point, to: &bytes)
    }
  }

  private func appendWide(_ point: UInt32, to bytes: inout [UInt8]) {
    func byte(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: point >> shift) }
    func trail(_ shift: UInt32) -> UInt8 { 0x80 | byte(shift) & 0x3F }
    switch unitSize {
    case 1:
      if case .table(let table) = self {
        bytes.append(table.byte(point) ?? 0)
      } else if self == .ascii || self == .latin1 {
        bytes.append(byte(0))
      } else if point < 0x800 {
        bytes.append(0xC0 | byte(6))
        bytes.append(trail(0))
      } else if point < 0x1_0000 {
        bytes.append(0xE0 | byte(12))
        bytes.append(trail(6))
        bytes.append(trail(0))
      } else {
        bytes.append(0xF0 | byte(18))
        bytes.append(trail(12))
        bytes.append(trail(6))
        bytes.append(trail(0))
      }
    case 2:
      if point < 0x1_0000 {
        append(unit: point, to: &bytes)
      } else {
        append(unit: 0xD800 + (point - 0x1_0000) >> 10, to: &bytes)
        append(unit: 0xDC00 + (point - 0x1_0000) & 0x3FF, to: &bytes)
      }
    default: append(unit: point, to: &bytes)
    }
  }

  private func append(unit: UInt32, to bytes: inout [UInt8]) {
    for position in 0..<unitSize {
      let shift = UInt32(8 * (isBigEndian ? unitSize - 1 - position : position))
      bytes.append(UInt8(truncatingIfNeeded: unit >> shift))
    }
  }

  /// What an error handler puts in place of a character, or `nil` if the error stands.
  fileprivate func replacement(_ point: UInt32, _ errors: EncodingErrors) -> Replacement? {
    switch errors {
    case .strict: return nil
    case .ignore: return .bytes([])
    case .replace: return .text([0x3F])
    case .backslashReplace: return .text(escapeText(point))
    case .xmlCharacterReference:
      return .text([0x26, 0x23] + SmallInteger.text(Int64(point)).map { UInt32($0) } + [0x3B])
    case .nameReplace:
      guard let name = Unicode.Scalar(point)?.properties.name else {
        return .text(escapeText(point))
      }
      var text: [UInt32] = [0x5C, 0x4E, 0x7B]
      for scalar in name.unicodeScalars { text.append(scalar.value) }
      text.append(0x7D)
      return .text(text)
    case .surrogateEscape:
      if point < 0xDC80 || point > 0xDCFF || unitSize != 1 { return nil }
      return .bytes([UInt8(truncatingIfNeeded: point)])
    case .surrogatePass:
      if point < 0xD800 || point > 0xDFFF || hasOwnBytes { return nil }
      var raw: [UInt8] = []
      appendWide(point, to: &raw)
      return .bytes(raw)
    }
  }

  /// True for encodings of one byte, where no byte belongs to a surrogate.
  private var hasOwnBytes: Bool {
    switch self {
    case .ascii, .latin1, .utf7, .unicodeEscape, .rawUnicodeEscape, .table: true
    default: false
    }
  }

  func escapeText(_ point: UInt32) -> [UInt32] {
    let (mark, digits): (UInt32, UInt32) =
      point < 0x100 ? (0x78, 2) : point < 0x1_0000 ? (0x75, 4) : (0x55, 8)
    var text: [UInt32] = [0x5C, mark]
    var shift = digits * 4
    while shift > 0 {
      shift -= 4
      text.append(UInt32(DigitText.character(Int(point >> shift & 15))))
    }
    return text
  }
}

// MARK: - Decoding

/// One step of a decoder: a character, or what is wrong with the next bytes.
struct DecodedCharacter {
  /// The character, or `none` for a line that an escape joins to the next.
  var point: UInt32 = 0
  /// A character behind it.
  var second: UInt32?
  var length: Int
  var reason: StaticString?

  static var none: UInt32 { .max }
}

extension VM {
  /// Decodes bytes.
  ///
  /// - Throws: `UnicodeDecodeError`.
  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, _ errors: EncodingErrors
  ) throws(Raised) -> Owned {
    try decode(bytes, encoding, errors, "")
  }

  /// - Parameter errors: `nil` for a handler that is not known, which only matters if it is needed.
  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, _ errors: EncodingErrors?,
    _ handlerName: String
  ) throws(Raised) -> Owned {
    if encoding == .latin1 { return string(latin1: bytes) }
    if encoding == .utf7 { return try decodeUTF7(bytes, errors, handlerName) }
    let hasEscapes = encoding == .unicodeEscape || encoding == .rawUnicodeEscape
    var index = 0
    var encoding = encoding
    if encoding.unitSize == 1, !hasEscapes {
      var bits: UInt8 = 0
      for byte in bytes { bits |= byte }
      if bits < 0x80 { return string(ascii: bytes) }
      if encoding == .utf8 {
        let whole = string(strictUTF8: bytes)
        if !whole.isUnbound { return whole }
      }
      if encoding == .utf8WithMark, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB,
        bytes[2] == 0xBF
      {
        index = 3
      }
    } else {
      encoding.readMark(bytes, &index)
    }
    // Errors point into the bytes after a mark only for the UTF-8 with one.
    let origin = encoding == .utf8WithMark ? index : 0
    var builder = StringBuilder(capacity: bytes.count)
    while index < bytes.count {
      let step = encoding.decodeCharacter(bytes, index)
      guard let reason = step.reason else {
        if step.point != DecodedCharacter.none { builder.append(codePoint: step.point) }
        if let second = step.second { builder.append(codePoint: second) }
        index += step.length
        continue
      }
      index =
        origin
        + (try handleDecodeError(
          UnsafeBufferPointer(rebasing: bytes[origin...]), encoding, index - origin,
          index - origin + step.length, reason, errors, handlerName, &builder))
    }
    let text = builder.finish(self)
    if hasEscapes, let doubt = encoding.doubtfulEscape(bytes) {
      try warn(.deprecationWarning, doubt)
    }
    return text
  }

  /// Lets a handler deal with the bytes from `start` to `end`; where to go on.
  func handleDecodeError(
    _ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, _ start: Int, _ end: Int,
    _ reason: StaticString, _ errors: EncodingErrors?, _ handlerName: String,
    _ builder: inout StringBuilder
  ) throws(Raised) -> Int {
    var index = start
    guard let errors else {
      try decode(bytes, encoding, &index, end, "\(reason)", handlerName, &builder)
      return index
    }
    if errors == .xmlCharacterReference || errors == .nameReplace {
      throw typeError("don't know how to handle UnicodeDecodeError in error callback")
    }
    if encoding.handleBadBytes(bytes, &index, end - start, errors, &builder) { return index }
    let object = newBytes(bytes)
    throw unicodeDecodeError(
      encoding.errorName, object.value, start: start, end: end, reason: "\(reason)")
  }
}

extension TextEncoding {
  /// Skips a byte-order mark and settles the order of UTF-16 and UTF-32.
  fileprivate mutating func readMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    if self == .utf16 {
      self = .utf16LittleEndian
      if bytes.count < 2 { return }
      if bytes[0] == 0xFF && bytes[1] == 0xFE {
        index = 2
      } else if bytes[0] == 0xFE && bytes[1] == 0xFF {
        self = .utf16BigEndian
        index = 2
      }
    } else if self == .utf32 {
      self = .utf32LittleEndian
      if bytes.count < 4 { return }
      if bytes[0] == 0xFF && bytes[1] == 0xFE && bytes[2] == 0 && bytes[3] == 0 {
        index = 4
      } else if bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0xFE && bytes[3] == 0xFF {
        self = .utf32BigEndian
        index = 4
      }
    }
  }

  fileprivate func decodeCharacter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> DecodedCharacter {
    switch unitSize {
    case 1:
      if self == .unicodeEscape || self == .rawUnicodeEscape { return decodeEscape(bytes, index) }
      if bytes[index] < 0x80 { return DecodedCharacter(point: UInt32(bytes[index]), length: 1) }
      if self == .ascii {
        return DecodedCharacter(length: 1, reason: "ordinal not in range(128)")
      }
      if case .table(let table) = self {
        guard let point = table.point(bytes[index]) else {
          return DecodedCharacter(length: 1, reason: "character maps to <undefined>")
        }
        return DecodedCharacter(point: point, length: 1)
      }
      return decodeUTF8Sequence(bytes, index)
    case 2: return decodeUTF16(bytes, index)
    default:
      if bytes.count - index < 4 {
        return DecodedCharacter(length: bytes.count - index, reason: "truncated data")
      }
      let point = unit(bytes, index)
      if point >= 0xD800 && point < 0xE000 {
        return DecodedCharacter(
          length: 4, reason: "code point in surrogate code point range(0xd800, 0xe000)")
      }
      if point > 0x10FFFF {
        return DecodedCharacter(length: 4, reason: "code point not in range(0x110000)")
      }
      return DecodedCharacter(point: point, length: 4)
    }
  }

  private func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    var result: UInt32 = 0
    for position in 0..<unitSize {
      let place = isBigEndian ? unitSize - 1 - position : position
      result |= UInt32(bytes[index + position]) << UInt32(8 * place)
    }
    return result
  }

  private func decodeUTF16(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> DecodedCharacter {
    let left = bytes.count - index
    if left < 2 { return DecodedCharacter(length: left, reason: "truncated data") }
    let first = unit(bytes, index)
    if first < 0xD800 || first > 0xDFFF { return DecodedCharacter(point: first, length: 2) }
    if first >= 0xDC00 { return DecodedCharacter(length: 2, reason: "illegal encoding") }
    if left < 4 {
      return DecodedCharacter(length: left, reason: "unexpected end of data")
    }
    let second = unit(bytes, index + 2)
    if second < 0xDC00 || second > 0xDFFF {
      return DecodedCharacter(length: 2, reason: "illegal UTF-16 surrogate")
    }
    return DecodedCharacter(
      point: 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00), length: 4)
  }

  /// One UTF-8 sequence: its code point and length, or the length of what is wrong and why.
  private func decodeUTF8Sequence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> DecodedCharacter {
    let lead = bytes[start]
    let length: Int
    var lower: UInt8 = 0x80
    var upper: UInt8 = 0xBF
    var point: UInt32
    switch lead {
    case 0xC2...0xDF: (length, point) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      (length, point) = (3, UInt32(lead & 0x0F))
      if lead == 0xE0 { lower = 0xA0 }
      if lead == 0xED { upper = 0x9F }
    case 0xF0...0xF4:
      (length, point) = (4, UInt32(lead & 0x07))
      if lead == 0xF0 { lower = 0x90 }
      if lead == 0xF4 { upper = 0x8F }
    default: return DecodedCharacter(length: 1, reason: "invalid start byte")
    }
    for offset in 1..<length {
      guard start + offset < bytes.count else {
        return DecodedCharacter(length: offset, reason: "unexpected end of data")
      }
      let byte = bytes[start + offset]
      guard byte >= lower, byte <= upper else {
        return DecodedCharacter(length: offset, reason: "invalid continuation byte")
      }
      point = point << 6 | UInt32(byte & 0x3F)
      lower = 0x80
      upper = 0xBF
    }
    return DecodedCharacter(point: point, length: length)
  }

  /// Lets an error handler deal with bad bytes; false if the error stands.
  fileprivate func handleBadBytes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ length: Int,
    _ errors: EncodingErrors, _ builder: inout StringBuilder
  ) -> Bool {
    switch errors {
    case .ignore: break
    case .replace: builder.append(codePoint: 0xFFFD)
    case .backslashReplace:
      for offset in 0..<length {
        for point in escapeText(UInt32(bytes[index + offset])) { builder.append(codePoint: point) }
      }
    case .surrogateEscape:
      // Up to four high bytes; ASCII bytes are never smuggled.
      var taken = 0
      while taken < min(length, 4), bytes[index + taken] >= 0x80 {
        builder.append(codePoint: 0xDC00 + UInt32(bytes[index + taken]))
        taken += 1
      }
      if taken == 0 { return false }
      index += taken
      return true
    case .surrogatePass:
      guard let (point, size) = passedSurrogate(bytes, index) else { return false }
      builder.append(codePoint: point)
      index += size
      return true
    default: return false
    }
    index += length
    return true
  }

  /// A surrogate encoded as if it were a character.
  private func passedSurrogate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (UInt32, Int)? {
    let point: UInt32
    let size: Int
    switch unitSize {
    case 1:
      size = 3
      guard !hasOwnBytes, bytes.count - index >= 3, bytes[index] & 0xF0 == 0xE0,
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
      else { return nil }
      point =
        UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
        | UInt32(bytes[index + 2] & 0x3F)
    default:
      size = unitSize
      if bytes.count - index < size { return nil }
      point = unit(bytes, index)
    }
    return point >= 0xD800 && point < 0xE000 ? (point, size) : nil
  }
}
