/// The characters that the bytes from 128 on stand for in encodings of one byte per character (CPython:
/// the tables of `Lib/encodings`); the bytes below are ASCII.
struct CharacterTable: Equatable {
  /// Which row of `rows` it is.
  private let index: Int

  /// One encoding: what it is called, and where it differs from another one.
  struct Row {
    let name: StaticString
    /// Other names, with spaces between them.
    let aliases: StaticString
    let base: StaticString
    let text: StaticString

    init(
      _ name: StaticString, _ aliases: StaticString, from base: StaticString, _ text: StaticString
    ) {
      self.name = name
      self.aliases = aliases
      self.base = base
      self.text = text
    }
  }

  /// The name that `codecs.lookup` tells.
  var name: String { "\(Self.rows[index].name)" }

  /// The encoding of a name, its words joined by hyphens.
  static func named(_ name: String) -> CharacterTable? {
    for (index, row) in rows.enumerated() {
      if "\(row.name)" == name { return CharacterTable(index: index) }
      for alias in "\(row.aliases)".utf8.split(separator: UInt8(ascii: " "))
      where alias.elementsEqual(name.utf8) {
        return CharacterTable(index: index)
      }
    }
    return nil
  }

  /// The code point of a byte from 128 on, or `nil` if it has none.
  func point(_ byte: UInt8) -> UInt32? {
    let point = UInt32(Self.points[index][Int(byte & 0x7F)])
    return point == 0xFFFD ? nil : point
  }

  /// The byte of a character beyond ASCII, or `nil` if it has none.
  func byte(_ point: UInt32) -> UInt8? {
    guard point < 0xFFFD else { return nil }
    let wanted = UInt16(truncatingIfNeeded: point)
    let row = Self.points[index]
    for place in 0..<row.count where row[place] == wanted {
      return UInt8(truncatingIfNeeded: 128 + place)
    }
    return nil
  }

  /// The characters of each encoding, in the order of the rows.
  private static let points: [[UInt16]] = {
    var tables: [[UInt16]] = []
    for row in rows {
      let base = rows[..<tables.count].firstIndex { "\($0.name)" == "\(row.base)" }
      var points = base.map { tables[$0] } ?? (128...255).map { UInt16($0) }
      var place = 0
      for scalar in "\(row.text)".unicodeScalars {
        let value = UInt16(truncatingIfNeeded: scalar.value)
        if value & 0xFF80 == 0xE000 {
          place = Int(value & 0x7F)
        } else if place < 128 {
          points[place] = value
          place += 1
        }
      }
      tables.append(points)
    }
    return tables
  }()
}
