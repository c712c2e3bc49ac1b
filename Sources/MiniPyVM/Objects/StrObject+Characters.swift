/// What the Unicode character database says, as CPython's `Objects/unicodectype.c` asks it.
///
/// The standard library's tables are of a later Unicode version than CPython 3.13's (15.1): what is
/// younger counts as unassigned, and what changed since is named here.
enum CharacterProperties {
  private static func properties(_ point: UInt32) -> Unicode.Scalar.Properties? {
    guard let scalar = Unicode.Scalar(point), isAssigned(scalar) else { return nil }
    return scalar.properties
  }

  /// Whether a character is in Unicode 15.1.
  private static func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return age.major < 15 || age.major == 15 && age.minor <= 1
  }

  /// What a character is mapped to, or itself if either is not in Unicode 15.1.
  private static func known(_ mapped: String, of scalar: Unicode.Scalar) -> String {
    if !isAssigned(scalar) { return String(scalar) }
    for result in mapped.unicodeScalars where !isAssigned(result) { return String(scalar) }
    return mapped
  }

  static func lowercase(_ scalar: Unicode.Scalar) -> String {
    known(scalar.properties.lowercaseMapping, of: scalar)
  }

  static func uppercase(_ scalar: Unicode.Scalar) -> String {
    known(scalar.properties.uppercaseMapping, of: scalar)
  }

  // MARK: Classes

  static func isAlphabetic(_ point: UInt32) -> Bool {
    if point < 0x80 { return (point | 0x20) &- 0x61 < 26 }
    guard let properties = properties(point) else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  static func isDecimal(_ point: UInt32) -> Bool {
    if point < 0x80 { return point &- 0x30 < 10 }
    return properties(point)?.generalCategory == .decimalNumber
  }

  @inline(__always)
  static func isDigit(_ point: UInt32) -> Bool {
    point < 0x80 ? point &- 0x30 < 10 : isWideDigit(point)
  }

  @inline(never)
  private static func isWideDigit(_ point: UInt32) -> Bool {
    let type = properties(point)?.numericType
    return type == .decimal || type == .digit
  }

  static func isNumeric(_ point: UInt32) -> Bool {
    if point < 0x80 { return point &- 0x30 < 10 }
    switch point {
    case 0x12038, 0x12039, 0x12079, 0x12226, 0x1222B, 0x1230B, 0x1230D, 0x12399: return false
    default: return properties(point)?.numericType != nil
    }
  }

  static func isAlphanumeric(_ point: UInt32) -> Bool {
    isAlphabetic(point) || isNumeric(point) || isDecimal(point)
  }

  /// Whitespace: bidirectional class WS, B or S, or category Zs.
  @inline(__always)
  static func isSpace(_ point: UInt32) -> Bool {
    if point < 0x80 { return point == 0x20 || point &- 9 < 5 || point &- 0x1C < 4 }
    return isWideSpace(point)
  }

  @inline(never)
  private static func isWideSpace(_ point: UInt32) -> Bool {
    switch point {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }

  /// A line boundary for `splitlines`.
  @inline(__always)
  static func isLineBreak(_ point: UInt32) -> Bool {
    if point < 0x80 { return point &- 10 < 4 || point &- 0x1C < 3 }
    return point == 0x85 || point == 0x2028 || point == 0x2029
  }

  static func isPrintable(_ point: UInt32) -> Bool {
    if point < 0x7F { return point >= 0x20 }
    guard let properties = properties(point) else { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  static func isLower(_ point: UInt32) -> Bool {
    if point < 0x80 { return point &- 0x61 < 26 }
    return point == 0x295 || properties(point)?.isLowercase ?? false
  }

  static func isUpper(_ point: UInt32) -> Bool {
    if point < 0x80 { return point &- 0x41 < 26 }
    return properties(point)?.isUppercase ?? false
  }

  static func isTitle(_ point: UInt32) -> Bool {
    if point < 0x80 { return false }
    return properties(point)?.generalCategory == .titlecaseLetter
  }

  static func isCased(_ point: UInt32) -> Bool {
    if point < 0x80 { return (point | 0x20) &- 0x61 < 26 }
    return point == 0x295 || properties(point)?.isCased ?? false
  }

  static func isCaseIgnorable(_ point: UInt32) -> Bool {
    properties(point)?.isCaseIgnorable ?? false
  }

  static func isIdentifierStart(_ point: UInt32) -> Bool {
    if point < 0x80 { return point == 0x5F || (point | 0x20) &- 0x61 < 26 }
    return properties(point)?.isXIDStart ?? false
  }

  static func isIdentifierContinue(_ point: UInt32) -> Bool {
    if point < 0x80 { return isIdentifierStart(point) || point &- 0x30 < 10 }
    return properties(point)?.isXIDContinue ?? false
  }

  /// The value of a decimal digit in any script, or -1.
  static func decimalValue(_ point: UInt32) -> Int {
    if point < 0x80 { return point &- 0x30 < 10 ? Int(point &- 0x30) : -1 }
    guard let properties = properties(point), properties.generalCategory == .decimalNumber,
      let value = properties.numericValue
    else { return -1 }
    return Int(value)
  }

  // MARK: Case mappings

  enum CaseMapping {
    case lower
    case upper
    case title
    case fold
  }

  /// Appends the full mapping of a code point, which may be several.
  static func append(_ mapping: CaseMapping, _ point: UInt32, to builder: inout StringBuilder) {
    if point < 0x80 {
      let isLetter = (point | 0x20) &- 0x61 < 26
      switch mapping {
      case .lower, .fold: builder.append(codePoint: isLetter ? point | 0x20 : point)
      case .upper, .title: builder.append(codePoint: isLetter ? point & ~0x20 : point)
      }
      return
    }
    guard let scalar = Unicode.Scalar(point), isAssigned(scalar) else {
      builder.append(codePoint: point)
      return
    }
    switch mapping {
    case .lower: builder.append(lowercase(scalar))
    case .upper: builder.append(uppercase(scalar))
    case .title: builder.append(known(scalar.properties.titlecaseMapping, of: scalar))
    case .fold: appendFolded(scalar, to: &builder)
    }
  }

  /// Full case folding: the lower case of the upper case, but for Cherokee, which folds to upper
  /// case, and two letters whose mappings do not lead back.
  private static func appendFolded(_ scalar: Unicode.Scalar, to builder: inout StringBuilder) {
    let point = scalar.value
    switch point {
    case 0x131, 0x13A0...0x13F5: builder.append(codePoint: point)
    case 0x13F8...0x13FD: builder.append(codePoint: point - 8)
    case 0xAB70...0xABBF: builder.append(codePoint: point - 0xAB70 + 0x13A0)
    case 0x1E9E: builder.append("ss")
    default:
      for upper in uppercase(scalar).unicodeScalars { builder.append(lowercase(upper)) }
    }
  }
}

// MARK: - Case of strings

extension VM {
  /// The string with every character mapped.
  func mapCase(_ text: StrPointer, _ mapping: CharacterProperties.CaseMapping) -> Owned {
    let count = text.pointee.count
    if text.pointee.isASCII {
      return mapASCII(text) { byte, _ in
        switch mapping {
        case .lower, .fold: return asciiLower(byte)
        case .upper, .title: return asciiUpper(byte)
        }
      }
    }
    var builder = StringBuilder(capacity: count * Int(text.pointee.kind) + 8)
    for index in 0..<count {
      let point = text[codePoint: index]
      if mapping == .lower {
        appendLower(text, index, point, to: &builder)
      } else {
        CharacterProperties.append(mapping, point, to: &builder)
      }
    }
    return builder.finish(self)
  }

  func capitalize(_ text: StrPointer) -> Owned {
    let count = text.pointee.count
    if text.pointee.isASCII {
      return mapASCII(text) { byte, index in index == 0 ? asciiUpper(byte) : asciiLower(byte) }
    }
    var builder = StringBuilder(capacity: count * Int(text.pointee.kind) + 8)
    for index in 0..<count {
      let point = text[codePoint: index]
      if index == 0 {
        CharacterProperties.append(.title, point, to: &builder)
      } else {
        appendLower(text, index, point, to: &builder)
      }
    }
    return builder.finish(self)
  }

  func titlecase(_ text: StrPointer) -> Owned {
    let count = text.pointee.count
    var builder = StringBuilder(capacity: count * Int(text.pointee.kind) + 8)
    var previousIsCased = false
    for index in 0..<count {
      let point = text[codePoint: index]
      if previousIsCased {
        appendLower(text, index, point, to: &builder)
      } else {
        CharacterProperties.append(.title, point, to: &builder)
      }
      previousIsCased = CharacterProperties.isCased(point)
    }
    return builder.finish(self)
  }

  func swapcase(_ text: StrPointer) -> Owned {
    let count = text.pointee.count
    var builder = StringBuilder(capacity: count * Int(text.pointee.kind) + 8)
    for index in 0..<count {
      let point = text[codePoint: index]
      if CharacterProperties.isUpper(point) {
        appendLower(text, index, point, to: &builder)
      } else if CharacterProperties.isLower(point) {
        CharacterProperties.append(.upper, point, to: &builder)
      } else {
        builder.append(codePoint: point)
      }
    }
    return builder.finish(self)
  }

  /// Appends a lower case; the capital sigma's depends on its place (`handle_capital_sigma`).
  private func appendLower(
    _ text: StrPointer, _ index: Int, _ point: UInt32, to builder: inout StringBuilder
  ) {
    if point != 0x3A3 {
      CharacterProperties.append(.lower, point, to: &builder)
      return
    }
    var before = index - 1
    while before >= 0, CharacterProperties.isCaseIgnorable(text[codePoint: before]) { before -= 1 }
    var isFinal = before >= 0 && CharacterProperties.isCased(text[codePoint: before])
    if isFinal {
      var after = index + 1
      let count = text.pointee.count
      while after < count, CharacterProperties.isCaseIgnorable(text[codePoint: after]) {
        after += 1
      }
      isFinal = after == count || !CharacterProperties.isCased(text[codePoint: after])
    }
    builder.append(codePoint: isFinal ? 0x3C2 : 0x3C3)
  }

  @inline(__always)
  private func mapASCII(_ text: StrPointer, _ map: (UInt8, Int) -> UInt8) -> Owned {
    let count = text.pointee.count
    if count == 0 { return pointee.emptyString.owned }
    let source = text.data.assumingMemoryBound(to: UInt8.self)
    if count == 1 { return latin1String(map(source[0], 0)) }
    let str = allocateStr(count: count, kind: 1, isASCII: true)
    let target = str.data.assumingMemoryBound(to: UInt8.self)
    for index in 0..<count { target[index] = map(source[index], index) }
    return Owned(str)
  }

  // MARK: Predicates

  /// True if the string is not empty and every character satisfies the predicate.
  @inline(__always)
  func allCharacters(_ text: StrPointer, _ predicate: (UInt32) -> Bool) -> Bool {
    let count = text.pointee.count
    if count == 0 { return false }
    for index in 0..<count where !predicate(text[codePoint: index]) { return false }
    return true
  }

  func isLowerStr(_ text: StrPointer) -> Bool {
    var isCased = false
    for index in 0..<text.pointee.count {
      let point = text[codePoint: index]
      if CharacterProperties.isUpper(point) || CharacterProperties.isTitle(point) { return false }
      if !isCased, CharacterProperties.isLower(point) { isCased = true }
    }
    return isCased
  }

  func isUpperStr(_ text: StrPointer) -> Bool {
    var isCased = false
    for index in 0..<text.pointee.count {
      let point = text[codePoint: index]
      if CharacterProperties.isLower(point) || CharacterProperties.isTitle(point) { return false }
      if !isCased, CharacterProperties.isUpper(point) { isCased = true }
    }
    return isCased
  }

  func isTitleStr(_ text: StrPointer) -> Bool {
    var isCased = false
    var previousIsCased = false
    for index in 0..<text.pointee.count {
      let point = text[codePoint: index]
      if CharacterProperties.isUpper(point) || CharacterProperties.isTitle(point) {
        if previousIsCased { return false }
        previousIsCased = true
        isCased = true
      } else if CharacterProperties.isLower(point) {
        if !previousIsCased { return false }
        isCased = true
      } else {
        previousIsCased = false
      }
    }
    return isCased
  }

  func isIdentifierStr(_ text: StrPointer) -> Bool {
    let count = text.pointee.count
    if count == 0 || !CharacterProperties.isIdentifierStart(text[codePoint: 0]) { return false }
    for index in 1..<max(count, 1)
    where !CharacterProperties.isIdentifierContinue(text[codePoint: index]) {
      return false
    }
    return true
  }
}

@inline(__always)
func asciiLower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

@inline(__always)
func asciiUpper(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }
