/// Characters in the sets of regular expressions: their kinds, and what is one when case is ignored.

/// Kinds of characters in a set; the negation of each is the next.
enum CharacterCategory: Int32 {
  case digit = 2, notDigit, space, notSpace, word, notWord
}

extension CharacterCategory {
  /// Whether a character is of this kind.
  func contains(_ point: UInt32, ascii: Bool) -> Bool {
    let isASCII = point < 128
    switch self {
    case .digit:
      return point &- 48 < 10 || !ascii && !isASCII && CharacterProperties.isDecimal(point)
    case .space:
      return point == 32 || point &- 9 < 5
        || !ascii && (isASCII ? point &- 28 < 4 : CharacterProperties.isSpace(point))
    case .word:
      if isASCII { return point &- 48 < 10 || (point | 32) &- 97 < 26 || point == 95 }
      return !ascii && CharacterProperties.isAlphanumeric(point)
    case .notDigit: return !CharacterCategory.digit.contains(point, ascii: ascii)
    case .notSpace: return !CharacterCategory.space.contains(point, ascii: ascii)
    case .notWord: return !CharacterCategory.word.contains(point, ascii: ascii)
    }
  }

  /// For each Latin-1 character the kinds it is of: bit `rawValue` in Unicode, `rawValue + 8` in ASCII.
  static let ofLatin1: [UInt16] = (0..<UInt32(256)).map { point in
    var kinds: UInt16 = 0
    for raw in CharacterCategory.digit.rawValue...CharacterCategory.notWord.rawValue {
      guard let category = CharacterCategory(rawValue: raw) else { continue }
      if category.contains(point, ascii: false) { kinds |= 1 << UInt16(raw) }
      if category.contains(point, ascii: true) { kinds |= 1 << UInt16(raw + 8) }
    }
    return kinds
  }
}

/// The characters that are one when case is ignored: those whose lower case has the same upper case.
enum CaseVariants {
  /// Members of a class that neither mapping of the others finds: the class's upper case, and they.
  private static let further: [(UInt32, UInt32)] = [
    (0x49, 0x131), (0x49, 0x130), (0x4b, 0x212a), (0x53, 0x17f), (0xc5, 0x212b), (0xdf, 0x1e9e),
    (0x1c4, 0x1c5), (0x1c7, 0x1c8), (0x1ca, 0x1cb), (0x1f1, 0x1f2), (0x390, 0x1fd3),
    (0x392, 0x3d0), (0x395, 0x3f5), (0x398, 0x3d1), (0x398, 0x3f4), (0x399, 0x345),
    (0x399, 0x1fbe), (0x39a, 0x3f0), (0x39c, 0xb5), (0x3a0, 0x3d6), (0x3a1, 0x3f1),
    (0x3a3, 0x3c2), (0x3a6, 0x3d5), (0x3a9, 0x2126), (0x3b0, 0x1fe3), (0x412, 0x1c80),
    (0x414, 0x1c81), (0x41e, 0x1c82), (0x421, 0x1c83), (0x422, 0x1c84), (0x422, 0x1c85),
    (0x42a, 0x1c86), (0x462, 0x1c87), (0x1e60, 0x1e9b), (0xa64a, 0x1c88), (0xfb05, 0xfb06),
  ]

  /// The character in lower or upper case, if that is one character.
  static func simple(_ point: UInt32, upper: Bool, ascii: Bool) -> UInt32 {
    if point < 128 {
      let byte = UInt8(truncatingIfNeeded: point)
      return UInt32(upper ? asciiUpper(byte) : asciiLower(byte))
    }
    guard !ascii, let scalar = Unicode.Scalar(point) else { return point }
    if point == 0x130 { return upper ? point : 0x69 }
    let mapped =
      upper ? CharacterProperties.uppercase(scalar) : CharacterProperties.lowercase(scalar)
    let scalars = mapped.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return point }
    return first.value
  }

  /// Whether the condition holds for another character of this one's class.
  static func contain(_ point: UInt32, ascii: Bool, _ condition: (UInt32) -> Bool) -> Bool {
    let lower = simple(point, upper: false, ascii: ascii)
    if lower != point, condition(lower) { return true }
    var upper = simple(lower, upper: true, ascii: ascii)
    if upper != point, condition(upper) { return true }
    let common = simple(upper, upper: false, ascii: ascii)
    if common != lower, common != point, condition(common) { return true }
    if ascii { return false }
    if common < 128, common != 0x69, common != 0x6b, common != 0x73 { return false }
    // Some upper cases are two characters: the class goes by its first member.
    for (first, other) in further where other == lower { upper = first }
    for (first, other) in further where first == upper {
      if other != point, condition(other) { return true }
      if first != point, condition(first) { return true }
    }
    return false
  }
}

extension CaseVariants {
  /// For each Latin-1 character the others of its class.
  static let ofLatin1: [[UInt32]] = (0..<UInt32(256)).map { point in
    var others: [UInt32] = []
    _ = contain(point, ascii: false) { other in
      others.append(other)
      return false
    }
    return others
  }
}
