/// What was pressed.
enum Key: Equatable {
  case text(Character)
  /// Text between the marks of a bracketed paste.
  case paste(String)
  case enter, tab, backspace, delete, escape
  case left, right, up, down, home, end, wordLeft, wordRight, pageUp, pageDown
  /// A letter with Ctrl.
  case control(Character)
  /// A letter with Alt.
  case alt(Character)
  /// An escape sequence that means nothing here.
  case unknown
}

/// Turns a terminal's bytes into keys.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var position = 0
  private var pasted: [UInt8]?

  /// Takes what was read.
  mutating func append(_ more: some Sequence<UInt8>) {
    if position > 0 {
      bytes.removeFirst(position)
      position = 0
    }
    bytes += more
  }

  /// True if bytes wait for more to make sense of them.
  var isWaiting: Bool { position < bytes.count || pasted != nil }

  /// True if the last thing was an escape, which may be a key or the beginning of a sequence.
  var endsInEscape: Bool { pasted == nil && bytes.count - position == 1 && bytes[position] == 27 }

  /// The lone escape is a key.
  mutating func takeEscape() -> Key {
    position += 1
    return .escape
  }

  /// The next key, or `nil` if more bytes are needed.
  mutating func next() -> Key? {
    if pasted != nil { return nextOfPaste() }
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    switch byte {
    case 27: return sequence()
    case 13, 10: return take(1, .enter)
    case 9: return take(1, .tab)
    case 8, 127: return take(1, .backspace)
    case 0..<32:
      return take(1, .control(Character(Unicode.Scalar(byte < 27 ? byte + 96 : byte + 64))))
    default: return character()
    }
  }

  private mutating func take(_ count: Int, _ key: Key) -> Key {
    position += count
    return key
  }

  private mutating func character() -> Key? {
    let lead = bytes[position]
    let count = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard position + count <= bytes.count else { return nil }
    let text = String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    position += count
    return text.first.map { .text($0) } ?? .unknown
  }

  private mutating func sequence() -> Key? {
    guard position + 1 < bytes.count else { return nil }
    let second = bytes[position + 1]
    switch second {
    case UInt8(ascii: "["): return control()
    case UInt8(ascii: "O"):
      guard position + 2 < bytes.count else { return nil }
      let last = bytes[position + 2]
      return take(3, KeyDecoder.named(last, modifier: 1))
    case 127, 8: return take(2, .alt("\u{7F}"))
    case 13, 10: return take(2, .alt("\r"))
    case 27: return take(1, .escape)
    default:
      guard second >= 32, second < 127 else { return take(2, .unknown) }
      return take(2, .alt(Character(Unicode.Scalar(second))))
    }
  }

  /// `ESC [ numbers letter`.
  private mutating func control() -> Key? {
    var index = position + 2
    var numbers = [0]
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte - 48), 9999)
      case UInt8(ascii: ";"): numbers.append(0)
      case 0x40...0x7E:
        position = index
        let modifier = numbers.count > 1 ? numbers[1] : 1
        if byte != UInt8(ascii: "~") { return KeyDecoder.named(byte, modifier: modifier) }
        switch numbers[0] {
        case 1, 7: return .home
        case 4, 8: return .end
        case 3: return .delete
        case 5: return .pageUp
        case 6: return .pageDown
        case 200:
          pasted = []
          return nextOfPaste()
        default: return .unknown
        }
      default: continue
      }
    }
    return nil
  }

  private static func named(_ letter: UInt8, modifier: Int) -> Key {
    let isWord = modifier == 5 || modifier == 3
    switch letter {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return isWord ? .wordRight : .right
    case UInt8(ascii: "D"): return isWord ? .wordLeft : .left
    case UInt8(ascii: "H"): return .home
    case UInt8(ascii: "F"): return .end
    default: return .unknown
    }
  }

  /// Gathers what is pasted until `ESC [ 2 0 1 ~`.
  private mutating func nextOfPaste() -> Key? {
    let end = Array("\u{1B}[201~".utf8)
    var text = pasted ?? []
    while position < bytes.count {
      if bytes[position] == 27 {
        let rest = bytes[position...].prefix(end.count)
        if rest.elementsEqual(end) {
          position += end.count
          pasted = nil
          var decoded = String(decoding: text, as: UTF8.self)
          decoded = decoded.split(omittingEmptySubsequences: false) {
            $0 == "\r\n" || $0 == "\r" || $0 == "\n"
          }.joined(separator: "\n")
          return .paste(decoded)
        }
        if rest.count < end.count, end.starts(with: rest) { break }
      }
      text.append(bytes[position])
      position += 1
    }
    pasted = text
    return nil
  }
}
