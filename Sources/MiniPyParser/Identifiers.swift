// Which characters names consist of, and which spelling of a name counts (PEP 3131).

/// Whether Python 3.13 knows the character: its Unicode is version 15.1.
private func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
  guard let age = scalar.properties.age else { return false }
  return age.major < 15 || age.major == 15 && age.minor <= 1
}

/// Whether a name may contain the character.
func isIdentifierScalar(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
  if scalar == "_" { return true }
  let properties = scalar.properties
  return (isFirst ? properties.isXIDStart : properties.isXIDContinue) && isAssigned(scalar)
}

/// Whether Python's `str.isprintable` holds.
func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar.value >= 32 && scalar.value < 127 }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator, .spaceSeparator:
    return false
  default: return isAssigned(scalar)
  }
}

/// The name that a non-ASCII spelling stands for.
///
/// Python prescribes the form NFKC, for which Swift's library has no function. Swift compares strings
/// by canonical equivalence, so that only the compatibility forms need care: those that people type.
func normalizedIdentifier(_ name: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    switch scalar.value {
    case 0xFB00: result.append(contentsOf: "ff".unicodeScalars)
    case 0xFB01: result.append(contentsOf: "fi".unicodeScalars)
    case 0xFB02: result.append(contentsOf: "fl".unicodeScalars)
    case 0xFB03: result.append(contentsOf: "ffi".unicodeScalars)
    case 0xFB04: result.append(contentsOf: "ffl".unicodeScalars)
    case 0xFB05, 0xFB06: result.append(contentsOf: "st".unicodeScalars)
    default: result.append(compatibilityForm(scalar))
    }
  }
  return String(result)
}

/// The plain form of a styled letter or digit.
private func compatibilityForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let value = scalar.value
  let plain: UInt32
  switch value {
  case 0xAA: plain = 0x61
  case 0xBA: plain = 0x6F
  case 0xB5: plain = 0x3BC
  case 0x17F: plain = 0x73
  case 0x2102: plain = 0x43
  case 0x210A: plain = 0x67
  case 0x210B, 0x210C, 0x210D: plain = 0x48
  case 0x210E: plain = 0x68
  case 0x2110, 0x2111: plain = 0x49
  case 0x2112: plain = 0x4C
  case 0x2113: plain = 0x6C
  case 0x2115: plain = 0x4E
  case 0x2119: plain = 0x50
  case 0x211A: plain = 0x51
  case 0x211B, 0x211C, 0x211D: plain = 0x52
  case 0x2124, 0x2128: plain = 0x5A
  case 0x2126: plain = 0x3A9
  case 0x212A: plain = 0x4B
  case 0x212C: plain = 0x42
  case 0x212D: plain = 0x43
  case 0x212F: plain = 0x65
  case 0x2130: plain = 0x45
  case 0x2131: plain = 0x46
  case 0x2133: plain = 0x4D
  case 0x2134: plain = 0x6F
  case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF3F, 0xFF41...0xFF5A: plain = value - 0xFEE0
  // The mathematical alphabets: thirteen times A to Z and a to z, then five times 0 to 9.
  case 0x1D400...0x1D6A3:
    let letter = (value - 0x1D400) % 52
    plain = letter < 26 ? 0x41 + letter : 0x61 + letter - 26
  case 0x1D7CE...0x1D7FF: plain = 0x30 + (value - 0x1D7CE) % 10
  default: return scalar
  }
  return Unicode.Scalar(plain) ?? scalar
}
