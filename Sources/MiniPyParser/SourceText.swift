/// Source code, decoded to UTF-8, with every line ending as a single line feed.
public struct SourceText {
  /// The text; no byte of it is zero.
  let utf8: [UInt8]

  /// Takes text that is already decoded; an encoding declaration in it means nothing.
  ///
  /// - Throws: `SyntaxError` if the text holds a null character.
  public init(_ text: String) throws(SyntaxError) {
    let bytes = Array(text.utf8)
    guard !bytes.contains(0) else {
      throw SyntaxError("source code string cannot contain null bytes")
    }
    utf8 = SourceText.normalizingLineEndings(bytes)
  }

  /// Decodes a file's or a bytes object's contents as PEP 263 prescribes.
  ///
  /// - Parameters:
  ///   - bytes: The contents.
  ///   - fileName: The file's name, when it is a file: CPython words its complaints differently.
  ///   - dialect: Python 2 takes only ASCII where no encoding is declared.
  /// - Throws: `SyntaxError` for null bytes, an unknown encoding, and bytes that are not of it.
  public init(
    bytes: [UInt8], fileName: String? = nil, dialect: Dialect = .python3
  ) throws(SyntaxError) {
    if let null = bytes.firstIndex(of: 0) { throw SourceText.nullByte(bytes, null, fileName) }
    var contents = bytes
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if hasMark { contents.removeFirst(3) }
    let declared = SourceText.declaredEncoding(contents)
    let encoding = declared.map(SourceText.normalName) ?? "utf-8"
    let named = declared.map(SourceText.commonName) ?? "utf-8"
    if dialect == .python2, declared == nil, !hasMark, let fileName,
      let bad = contents.firstIndex(where: { $0 >= 0x80 })
    {
      throw SourceText.undeclared(contents, bad, fileName)
    }
    if hasMark, named != "utf-8" {
      throw SyntaxError("encoding problem: \(named) with BOM", offset: -1)
    }
    switch encoding {
    case "utf-8":
      if let bad = SourceText.firstInvalidByte(contents) {
        // Under another name of UTF-8 the codec decodes all of it at once.
        if named != "utf-8", fileName == nil {
          throw SyntaxError(
            "'utf-8' codec can't decode \(bad.what(contents, at: bad.offset)): \(bad.reason)",
            offset: -1)
        }
        throw SourceText.undecodable(contents, bad, fileName, isDeclared: declared != nil)
      }
      utf8 = SourceText.normalizingLineEndings(contents)
    case "cp1252":
      utf8 = SourceText.normalizingLineEndings(SourceText.utf8(fromWindows1252: contents))
    case "iso-8859-1":
      utf8 = SourceText.normalizingLineEndings(SourceText.utf8(fromLatin1: contents))
    case "ascii":
      if let bad = contents.firstIndex(where: { $0 >= 0x80 }) {
        throw SyntaxError(
          fileName == nil
            ? "'ascii' codec can't decode byte 0x\(hexadecimal(contents[bad], 2)) in position "
              + "\(bad): ordinal not in range(128)"
            : "encoding problem: ascii", offset: -1)
      }
      utf8 = SourceText.normalizingLineEndings(contents)
    default:
      throw SyntaxError(
        fileName == nil ? "unknown encoding: \(encoding)" : "encoding problem: \(encoding)",
        offset: -1)
    }
  }

  /// The text's bytes, UTF-8 with single line feeds.
  public var utf8Bytes: [UInt8] { utf8 }

  /// The line of the given number, counted from 1, without its line feed; nil if there is none.
  public func line(_ number: Int) -> String? {
    var start = 0
    var current = 1
    while current < number {
      guard let feed = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = feed + 1
      current += 1
    }
    guard number >= 1, start < utf8.count else { return nil }
    let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }

  /// A byte that is not ASCII in a Python 2 file without a declared encoding.
  private static func undeclared(
    _ bytes: [UInt8], _ position: Int, _ fileName: String
  ) -> SyntaxError {
    var line: Int32 = 1
    for byte in bytes[..<position] where byte == UInt8(ascii: "\n") { line &+= 1 }
    return SyntaxError(
      "Non-ASCII character '\\x\(hexadecimal(bytes[position], 2))' in file \(fileName) on line "
        + "\(line), but no encoding declared; see http://python.org/dev/peps/pep-0263/ for details",
      line: line, offset: 0, endLine: line)
  }

  // MARK: - Decoding

  private static func normalizingLineEndings(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var afterReturn = false
    for byte in bytes {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || !afterReturn {
        result.append(byte)
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return result
  }

  private static func utf8(fromLatin1 bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(0xC0 | byte >> 6)
        result.append(0x80 | byte & 0x3F)
      }
    }
    return result
  }

  private static func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
    let upper: [UInt16] = [
      0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
    ]
    let units = bytes.map { 0x80...0x9F ~= $0 ? upper[Int($0) - 0x80] : UInt16($0) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The encoding that a comment in one of the first two lines declares (PEP 263).
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    var start = 0
    for _ in 0..<2 {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
        end += 1
      }
      var index = start
      while index < end, bytes[index] == 32 || bytes[index] == 9 || bytes[index] == 12 {
        index += 1
      }
      guard index < end else {
        if end >= bytes.count { return nil }
        start = end + 1
        continue
      }
      // A line of code ends the search.
      guard bytes[index] == UInt8(ascii: "#") else { return nil }
      if let name = encodingName(bytes, index, end) { return name }
      guard end < bytes.count else { return nil }
      let isPair =
        bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count
        && bytes[end + 1] == UInt8(ascii: "\n")
      start = end + (isPair ? 2 : 1)
    }
    return nil
  }

  /// The name behind `coding:` or `coding=` in `bytes[start..<end]`.
  private static func encodingName(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String? {
    let word = Array("coding".utf8)
    var index = start
    while index + word.count < end {
      defer { index += 1 }
      guard bytes[index..<(index + word.count)].elementsEqual(word) else { continue }
      var cursor = index + word.count
      guard bytes[cursor] == UInt8(ascii: ":") || bytes[cursor] == UInt8(ascii: "=") else {
        continue
      }
      repeat { cursor += 1 } while cursor < end && (bytes[cursor] == 32 || bytes[cursor] == 9)
      let nameStart = cursor
      while cursor < end,
        isIdentifierPart(bytes[cursor]) && bytes[cursor] < 0x80
          || bytes[cursor] == UInt8(ascii: "-") || bytes[cursor] == UInt8(ascii: ".")
      {
        cursor += 1
      }
      if cursor > nameStart { return String(decoding: bytes[nameStart..<cursor], as: UTF8.self) }
    }
    return nil
  }

  /// The name that CPython's tokenizer knows an encoding by: one for UTF-8 and one for Latin-1 where
  /// the declaration's spelling is near them, else as declared (`get_normal_name`).
  private static func commonName(_ name: String) -> String {
    let folded = folded(name)
    func means(_ spelling: String) -> Bool {
      folded == spelling || folded.utf8.starts(with: (spelling + "-").utf8)
    }
    if means("utf-8") { return "utf-8" }
    if means("latin-1") || means("iso-8859-1") || means("iso-latin-1") { return "iso-8859-1" }
    return name
  }

  /// A name in lower case, with hyphens for underscores.
  private static func folded(_ name: String) -> String {
    var folded = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "_"): folded += "-"
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        folded.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      default: folded.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return folded
  }

  /// One spelling for the encodings that are supported.
  private static func normalName(_ name: String) -> String {
    switch folded(name) {
    case "utf-8", "utf8", "u8", "utf", "cp65001": return "utf-8"
    case "latin-1", "latin1", "latin", "l1", "iso-8859-1", "iso8859-1", "iso-latin-1", "8859",
      "cp819":
      return "iso-8859-1"
    case "ascii", "us-ascii", "646": return "ascii"
    case "cp1252", "windows-1252", "1252": return "cp1252"
    default: return commonName(name)
    }
  }

  // MARK: - Undecodable bytes

  /// A byte sequence that is not UTF-8: where it starts, how long it is, and what is wrong.
  private struct InvalidSequence {
    let offset: Int
    let length: Int
    let reason: String

    /// The bytes in the words of the codec's error.
    func what(_ bytes: [UInt8], at position: Int) -> String {
      length == 1
        ? "byte 0x\(hexadecimal(bytes[position], 2)) in position \(position)"
        : "bytes in position \(position)-\(position + length - 1)"
    }
  }

  /// The first place at which `bytes` are not UTF-8, as CPython's decoder reports it.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> InvalidSequence? {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let length: Int
      var lower: UInt8 = 0x80
      var upper: UInt8 = 0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF:
        length = 3
        if lead == 0xE0 { lower = 0xA0 }
        if lead == 0xED { upper = 0x9F }
      case 0xF0...0xF4:
        length = 4
        if lead == 0xF0 { lower = 0x90 }
        if lead == 0xF4 { upper = 0x8F }
      default:
        return InvalidSequence(offset: index, length: 1, reason: "invalid start byte")
      }
      for position in 1..<length {
        guard index + position < bytes.count else {
          return InvalidSequence(offset: index, length: position, reason: "unexpected end of data")
        }
        guard (lower...upper).contains(bytes[index + position]) else {
          return InvalidSequence(
            offset: index, length: position, reason: "invalid continuation byte")
        }
        lower = 0x80
        upper = 0xBF
      }
      index += length
    }
    return nil
  }

  /// The error for bytes that are not of the declared or assumed encoding.
  private static func undecodable(
    _ bytes: [UInt8], _ bad: InvalidSequence, _ fileName: String?, isDeclared: Bool
  ) -> SyntaxError {
    let line = lineNumber(bytes, bad.offset)
    if let fileName, !isDeclared {
      return SyntaxError(
        "Non-UTF-8 code starting with '\\x\(hexadecimal(bytes[bad.offset], 2))' in file \(fileName)"
          + " on line \(line), but no encoding declared;"
          + " see https://peps.python.org/pep-0263/ for details", offset: -1)
    }
    // CPython decodes each run of non-ASCII bytes by itself, and counts from its start.
    var start = bad.offset
    while start > 0, bytes[start - 1] >= 0x80 { start -= 1 }
    let end = bytes[start...].firstIndex { $0 < 0x80 } ?? bytes.count
    let run = Array(bytes[start..<end])
    let inRun = firstInvalidByte(run) ?? bad
    let what = inRun.what(run, at: inRun.offset)
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    var lineEnd = lineStart
    while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
    let offset = characterOffset(bytes[lineStart..<lineEnd], start - lineStart)
    return SyntaxError(
      "(unicode error) 'utf-8' codec can't decode \(what): \(inRun.reason)", line: line,
      offset: offset, endLine: line, endOffset: offset &+ 1,
      text: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self) + "\n")
  }

  /// The error for a null byte; in a file, CPython shows the line up to it.
  private static func nullByte(_ bytes: [UInt8], _ null: Int, _ fileName: String?) -> SyntaxError {
    guard fileName != nil else {
      return SyntaxError("source code string cannot contain null bytes")
    }
    var lineStart = null
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    let line = lineNumber(bytes, null)
    return SyntaxError(
      "source code cannot contain null bytes", line: line, endLine: line,
      text: String(decoding: bytes[lineStart..<null], as: UTF8.self))
  }

  private static func lineNumber(_ bytes: [UInt8], _ offset: Int) -> Int32 {
    var line: Int32 = 1
    for byte in bytes[..<offset] where byte == UInt8(ascii: "\n") { line &+= 1 }
    return line
  }
}

/// `value` in lower-case hexadecimal, padded with zeros to `width` digits.
func hexadecimal(_ value: some BinaryInteger, _ width: Int, uppercase: Bool = false) -> String {
  let digits = String(value, radix: 16, uppercase: uppercase)
  return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
}
