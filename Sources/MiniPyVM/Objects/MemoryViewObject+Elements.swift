/// The elements of a view: the native formats of one character (`memoryobject.c`).

/// What an element is, and how its format was written.
struct ViewElement: Equatable {
  /// The format's character.
  let character: UInt8
  /// True if it was written with `@` before it.
  let isMarked: Bool

  static let byte = ViewElement(character: UInt8(ascii: "B"), isMarked: false)

  /// The characters of an array, which a view only holds and copies.
  static let wideCharacter = ViewElement(character: UInt8(ascii: "w"), isMarked: false)

  private init(character: UInt8, isMarked: Bool) {
    self.character = character
    self.isMarked = isMarked
  }

  /// The element of a format; nil if that is none of one character.
  init?(_ format: String) {
    var rest = Array(format.utf8)
    isMarked = rest.first == UInt8(ascii: "@")
    if isMarked { rest.removeFirst() }
    guard rest.count == 1, rest[0] != UInt8(ascii: "w"), ViewElement.size(rest[0]) > 0 else {
      return nil
    }
    character = rest[0]
  }

  var size: Int { ViewElement.size(character) }

  var text: String { (isMarked ? "@" : "") + name }

  /// The character alone, for messages.
  var name: String { String(decoding: CollectionOfOne(character), as: UTF8.self) }

  /// True for the formats that a view can be cast from and to in any way.
  var isByte: Bool { character == 0x42 || character == 0x62 || character == 0x63 }

  private static func size(_ character: UInt8) -> Int {
    switch character {
    case UInt8(ascii: "B"), UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "?"): return 1
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "e"): return 2
    case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "f"), UInt8(ascii: "w"): return 4
    case UInt8(ascii: "l"), UInt8(ascii: "L"), UInt8(ascii: "q"), UInt8(ascii: "Q"),
      UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "P"), UInt8(ascii: "d"):
      return 8
    default: return 0
    }
  }

  fileprivate var isSigned: Bool {
    switch character {
    case UInt8(ascii: "b"), UInt8(ascii: "h"), UInt8(ascii: "i"), UInt8(ascii: "l"),
      UInt8(ascii: "q"), UInt8(ascii: "n"):
      return true
    default: return false
    }
  }
}

extension VM {
  /// The value of the element at a place.
  func viewElement(_ view: MemoryViewPointer, _ place: Int) -> Owned {
    let element = view.pointee.element
    let source = view.bytes(self) + place
    var bits: UInt64 = 0
    for index in (0..<element.size).reversed() { bits = bits << 8 | UInt64(source[index]) }
    switch element.character {
    case UInt8(ascii: "c"): return newBytes(UnsafeBufferPointer(start: source, count: 1))
    case UInt8(ascii: "?"): return Owned(bits != 0)
    case UInt8(ascii: "d"): return newFloat(Double(bitPattern: bits))
    case UInt8(ascii: "f"):
      return newFloat(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
    case UInt8(ascii: "e"): return newFloat(halfValue(UInt16(truncatingIfNeeded: bits)))
    default:
      if !element.isSigned { return newInt(bits) }
      let unused = UInt64(64 &- 8 &* element.size)
      return newInt(Int64(bitPattern: bits << unused) >> Int64(unused))
    }
  }

  /// The bytes of a value as an element, the lowest first.
  func viewBits(_ element: ViewElement, _ value: Value) throws(Raised) -> UInt64 {
    try checkAccess(element)
    switch element.character {
    case UInt8(ascii: "?"): return try isTrue(value) ? 1 : 0
    case UInt8(ascii: "c"):
      guard let bytes = asBytes(value) else { throw invalidElement(element) }
      if bytes.pointee.count != 1 { throw invalidElementValue(element) }
      return UInt64(bytes.data[0])
    case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "e"):
      let number: Double
      do throws(Raised) {
        number = try floatFromNumber(value)
      } catch {
        if raisedMatches(.overflowError) {
          dropRaised()
          throw valueError("memoryview: invalid value for format '\(element.name)'")
        }
        if !raisedMatches(.typeError) { throw error }
        dropRaised()
        throw invalidElement(element)
      }
      switch element.size {
      case 8: return number.bitPattern
      case 4: return UInt64(Float(number).bitPattern)
      default:
        let bits = halfBits(number)
        if bits & 0x7FFF == 0x7C00, number.isFinite {
          throw overflowError("float too large to pack with e format")
        }
        return UInt64(bits)
      }
    default:
      let integer: Owned
      do throws(Raised) {
        integer = try intFromIndex(value)
      } catch {
        if !raisedMatches(.typeError) { throw error }
        dropRaised()
        throw invalidElement(element)
      }
      return try viewBits(element, integer: integer.value)
    }
  }

  private func viewBits(_ element: ViewElement, integer: Value) throws(Raised) -> UInt64 {
    let width = 8 &* element.size
    if let number = int64(integer) {
      let shifted = number >> Int64(element.isSigned ? width &- 1 : Swift.min(width, 63))
      let fits = shifted == 0 || shifted == -1 && (element.isSigned || element.character == 0x50)
      if fits { return UInt64(bitPattern: number) }
    } else if !element.isSigned, width == 64 {
      let big = bigInteger(integer)
      if !big.isNegative, big.bitLength <= 64 { return big.lowLimb }
    }
    throw invalidElementValue(element)
  }

  /// Refuses to read or write an element of an array of characters, as CPython does.
  func checkAccess(_ element: ViewElement) throws(Raised) {
    if element == .wideCharacter {
      throw raise(.notImplementedError, "memoryview: format \(element.name) not supported")
    }
  }

  private func invalidElement(_ element: ViewElement) -> Raised {
    typeError("memoryview: invalid type for format '\(element.name)'")
  }

  private func invalidElementValue(_ element: ViewElement) -> Raised {
    valueError("memoryview: invalid value for format '\(element.name)'")
  }

  /// Writes an element's bytes.
  func storeElement(_ view: MemoryViewPointer, _ place: Int, _ bits: UInt64) {
    let target = view.bytes(self) + place
    for index in 0..<view.itemSize {
      target[index] = UInt8(truncatingIfNeeded: bits >> UInt64(8 &* index))
    }
  }
}
