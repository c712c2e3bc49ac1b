import MiniPyParser

/// Source lines for tracebacks and warnings: CPython's `linecache`.

/// The lines of the files that tracebacks asked for.
struct SourceLines {
  /// Lines as code points, without line endings.
  private var files: [(name: String, lines: [[UInt32]])] = []

  /// Registers the text of something that is not a file (`<string>`, `<stdin>-3`).
  mutating func register(_ name: String, text: String) {
    let bytes = Array(text.utf8)
    store(name, SourceLines.split(bytes))
  }

  private mutating func store(_ name: String, _ lines: [[UInt32]]) {
    for index in 0..<files.count where files[index].name.utf8.elementsEqual(name.utf8) {
      files[index].lines = lines
      return
    }
    files.append((name, lines))
  }

  /// A line counted from 1, its trailing white space cut; empty if there is none.
  mutating func line(_ name: String, _ number: Int, _ host: Host) -> [UInt32] {
    SourceLines.cut(wholeLine(name, number, host))
  }

  /// A line counted from 1; empty if there is none.
  mutating func wholeLine(_ name: String, _ number: Int, _ host: Host) -> [UInt32] {
    for file in files where file.name.utf8.elementsEqual(name.utf8) {
      return number >= 1 && number <= file.lines.count ? file.lines[number - 1] : []
    }
    var lines: [[UInt32]] = []
    let isVirtual = name.utf8.first == UInt8(ascii: "<") && name.utf8.last == UInt8(ascii: ">")
    if !isVirtual, !name.isEmpty, let bytes = host.readFile(name) {
      lines = SourceLines.split(SourceLines.decoded(bytes))
    }
    store(name, lines)
    return number >= 1 && number <= lines.count ? lines[number - 1] : []
  }

  /// UTF-8 of a file in its declared encoding; nothing if it cannot be decoded.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var isASCII = true
    for byte in bytes where byte >= 0x80 { isASCII = false }
    if isASCII { return bytes }
    do throws(SyntaxError) {
      let source = try SourceText(bytes: bytes, fileName: "")
      return source.utf8Bytes
    } catch {
      return []
    }
  }

  private static func split(_ bytes: [UInt8]) -> [[UInt32]] {
    var lines: [[UInt32]] = []
    var line: [UInt32] = []
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        if scalar == "\n", afterReturn {
          afterReturn = false
          continue
        }
        afterReturn = scalar == "\r"
        lines.append(line)
        line = []
      } else {
        afterReturn = false
        line.append(scalar.value)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func cut(_ line: [UInt32]) -> [UInt32] {
    var line = line
    while let last = line.last, isSpace(last) { line.removeLast() }
    return line
  }

  /// `str.isspace` for one character.
  static func isSpace(_ point: UInt32) -> Bool {
    switch point {
    case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
