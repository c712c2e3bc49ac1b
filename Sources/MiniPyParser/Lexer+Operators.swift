/// The longest operator that the three bytes begin with, and its length.
func operatorKind(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (TokenKind, Int) {
  let isAssigned = second == UInt8(ascii: "=")
  /// An operator that may be followed by `=`.
  func assigned(_ with: TokenKind, _ without: TokenKind) -> (TokenKind, Int) {
    isAssigned ? (with, 2) : (without, 1)
  }
  /// An operator that may be doubled, and then followed by `=`.
  func doubled(_ with: TokenKind, _ without: TokenKind) -> (TokenKind, Int) {
    third == UInt8(ascii: "=") ? (with, 3) : (without, 2)
  }
  switch first {
  case UInt8(ascii: "("): return (.leftParen, 1)
  case UInt8(ascii: ")"): return (.rightParen, 1)
  case UInt8(ascii: "["): return (.leftBracket, 1)
  case UInt8(ascii: "]"): return (.rightBracket, 1)
  case UInt8(ascii: "{"): return (.leftBrace, 1)
  case UInt8(ascii: "}"): return (.rightBrace, 1)
  case UInt8(ascii: ","): return (.comma, 1)
  case UInt8(ascii: ";"): return (.semicolon, 1)
  case UInt8(ascii: "~"): return (.tilde, 1)
  case UInt8(ascii: ":"): return assigned(.colonEqual, .colon)
  case UInt8(ascii: "="): return assigned(.doubleEqual, .equal)
  case UInt8(ascii: "!"): return assigned(.notEqual, .exclamation)
  case UInt8(ascii: "+"): return assigned(.plusEqual, .plus)
  case UInt8(ascii: "%"): return assigned(.percentEqual, .percent)
  case UInt8(ascii: "@"): return assigned(.atEqual, .at)
  case UInt8(ascii: "&"): return assigned(.ampersandEqual, .ampersand)
  case UInt8(ascii: "|"): return assigned(.barEqual, .bar)
  case UInt8(ascii: "^"): return assigned(.caretEqual, .caret)
  case UInt8(ascii: "-"):
    return second == UInt8(ascii: ">") ? (.arrow, 2) : assigned(.minusEqual, .minus)
  case UInt8(ascii: "*"):
    return second == first
      ? doubled(.doubleStarEqual, .doubleStar) : assigned(.starEqual, .star)
  case UInt8(ascii: "/"):
    return second == first
      ? doubled(.doubleSlashEqual, .doubleSlash) : assigned(.slashEqual, .slash)
  case UInt8(ascii: "<"):
    if second == UInt8(ascii: ">") { return (.stray, 2) }
    return second == first
      ? doubled(.leftShiftEqual, .leftShift) : assigned(.lessEqual, .less)
  case UInt8(ascii: ">"):
    return second == first
      ? doubled(.rightShiftEqual, .rightShift) : assigned(.greaterEqual, .greater)
  default: return (.stray, 1)
  }
}
