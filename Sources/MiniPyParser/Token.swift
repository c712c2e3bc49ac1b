/// What a token is. Keywords have kinds of their own; soft keywords are names.
enum TokenKind: UInt8 {
  case endMarker, name, number, string, newline, indent, dedent
  case formatStringStart, formatStringMiddle, formatStringEnd
  /// The text cannot be read on from here; `Lexer.failure` says why. Always the last token.
  case error
  /// A character that is no token of Python's: `$`, `?`, a backquote, or `<>`.
  case stray

  case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
  case colon, comma, semicolon, dot, ellipsis, arrow, exclamation, colonEqual
  case equal, doubleEqual, notEqual, less, lessEqual, greater, greaterEqual
  case plus, minus, star, slash, percent, at, ampersand, bar, caret, tilde
  case leftShift, rightShift, doubleStar, doubleSlash
  case plusEqual, minusEqual, starEqual, slashEqual, percentEqual, atEqual
  case ampersandEqual, barEqual, caretEqual
  case leftShiftEqual, rightShiftEqual, doubleStarEqual, doubleSlashEqual

  case `false`, none, `true`, and, `as`, assert, async, await, `break`, `class`, `continue`
  case def, del, elif, `else`, except, finally, `for`, from, global, `if`, `import`, `in`, `is`
  case lambda, nonlocal, not, or, pass, raise, `return`, `try`, `while`, with, yield
  /// Python 2's.
  case print, exec

  /// Whether the token only lays out the text; such a token never ends a node.
  var isLayout: Bool {
    switch self {
    case .newline, .indent, .dedent, .endMarker: true
    default: false
    }
  }

  /// Whether the token is a reserved word.
  var isKeyword: Bool { rawValue >= TokenKind.false.rawValue }
}

/// A stretch of the source text with its position.
struct Token {
  var kind: TokenKind
  /// Offsets into the text. Tokens without characters stand where the lexer stood.
  var start: Int32
  var end: Int32
  /// Lines are counted from 1; columns are UTF-8 bytes from 0, or -1 where CPython has none.
  var line: Int32
  var column: Int32
  var endLine: Int32
  var endColumn: Int32
  /// Where the text began that CPython's buffer held when it had read the token.
  var bufferStart: Int32
  /// How many brackets are open behind the token.
  var level: UInt8
}

/// The kind of the keyword that `bytes[start..<end]` spells; `.name` if it spells none.
func keywordKind(_ bytes: [UInt8], _ start: Int, _ end: Int) -> TokenKind {
  func spells(_ word: StaticString, _ kind: TokenKind) -> TokenKind {
    guard word.utf8CodeUnitCount == end - start else { return .name }
    let code = word.utf8Start
    for index in 0..<(end - start) where code[index] != bytes[start + index] { return .name }
    return kind
  }
  guard end - start >= 2, end - start <= 8 else { return .name }
  let second = bytes[start + 1]
  switch bytes[start] {
  case UInt8(ascii: "F"): return spells("False", .false)
  case UInt8(ascii: "N"): return spells("None", .none)
  case UInt8(ascii: "T"): return spells("True", .true)
  case UInt8(ascii: "a"):
    switch second {
    case UInt8(ascii: "n"): return spells("and", .and)
    case UInt8(ascii: "w"): return spells("await", .await)
    case UInt8(ascii: "s"):
      switch end - start {
      case 2: return .as
      case 5: return spells("async", .async)
      default: return spells("assert", .assert)
      }
    default: return .name
    }
  case UInt8(ascii: "b"): return spells("break", .break)
  case UInt8(ascii: "c"):
    return second == UInt8(ascii: "l") ? spells("class", .class) : spells("continue", .continue)
  case UInt8(ascii: "d"):
    guard second == UInt8(ascii: "e"), end - start == 3 else { return .name }
    return bytes[start + 2] == UInt8(ascii: "f") ? .def : spells("del", .del)
  case UInt8(ascii: "e"):
    if second == UInt8(ascii: "x") { return spells("except", .except) }
    return bytes[start + 2] == UInt8(ascii: "s") ? spells("else", .else) : spells("elif", .elif)
  case UInt8(ascii: "f"):
    switch second {
    case UInt8(ascii: "o"): return spells("for", .for)
    case UInt8(ascii: "r"): return spells("from", .from)
    default: return spells("finally", .finally)
    }
  case UInt8(ascii: "g"): return spells("global", .global)
  case UInt8(ascii: "i"):
    if end - start == 2 {
      switch second {
      case UInt8(ascii: "f"): return .if
      case UInt8(ascii: "n"): return .in
      case UInt8(ascii: "s"): return .is
      default: return .name
      }
    }
    return spells("import", .import)
  case UInt8(ascii: "l"): return spells("lambda", .lambda)
  case UInt8(ascii: "n"):
    return end - start == 3 ? spells("not", .not) : spells("nonlocal", .nonlocal)
  case UInt8(ascii: "o"): return spells("or", .or)
  case UInt8(ascii: "p"): return spells("pass", .pass)
  case UInt8(ascii: "r"):
    return second == UInt8(ascii: "a") ? spells("raise", .raise) : spells("return", .return)
  case UInt8(ascii: "t"): return spells("try", .try)
  case UInt8(ascii: "w"):
    return second == UInt8(ascii: "h") ? spells("while", .while) : spells("with", .with)
  case UInt8(ascii: "y"): return spells("yield", .yield)
  default: return .name
  }
}
