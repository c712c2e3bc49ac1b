/// The elements of a view: the native formats of one character (`memoryobject.c`).

/// What an element is, and how its format was written.
struct ViewElement: Equatable {
  /// The format's character.
  let character: UInt8
  /// True if it was written with `@` before it.
  let isMarked: Bool
  let packed: PackedElement

  static let byte = ViewElement(character: UInt8(ascii: "B"), PackedElement(.unsigned, 1))

  /// The characters of an array, which a view only holds and copies.
  static let wideCharacter = ViewElement(
    character: UInt8(ascii: "w"), PackedElement(.text, 4))

  private init(character: UInt8, _ packed: PackedElement) {
    self.character = character
    self.packed = packed
    isMarked = false
  }

  /// The element of a format; nil if that is none of one character.
  init?(_ format: String) {
    var rest = Array(format.utf8)
    isMarked = rest.first == UInt8(ascii: "@")
    if isMarked { rest.removeFirst() }
    guard rest.count == 1, let packed = PackedElement(native: rest[0]), packed.kind != .text else {
      return nil
    }
    self.packed = packed
    character = rest[0]
  }

  var size: Int { packed.size }

  var text: String { (isMarked ? "@" : "") + name }

  /// The character alone, for messages.
  var name: String { String(decoding: CollectionOfOne(character), as: UTF8.self) }

  /// True for the formats that a view can be cast from and to in any way.
  var isByte: Bool { character == 0x42 || character == 0x62 || character == 0x63 }
}

extension VM {
  /// The value of the element at a place.
  @inline(__always)
  func viewElement(_ view: MemoryViewPointer, _ place: Int) -> Owned {
    let packed = view.pointee.element.packed
    return unpacked(packed, packed.load(view.bytes(self) + place))
  }

  /// The bytes of a value as an element, the lowest first.
  func viewBits(_ element: ViewElement, _ value: Value) throws(Raised) -> UInt64 {
    try checkAccess(element)
    switch element.packed.kind {
    case .bool: return try isTrue(value) ? 1 : 0
    case .byte:
      guard let bytes = asBytes(value) else { throw invalidElement(element) }
      if bytes.pointee.count != 1 { throw invalidElementValue(element) }
      return UInt64(bytes.data[0])
    case .float:
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
      let bits = element.packed.bits(number)
      if element.size == 2, number.isFinite, element.packed.isInfinite(bits) {
        throw overflowError("float too large to pack with e format")
      }
      return bits
    default:
      let integer: Owned
      do throws(Raised) {
        integer = try intFromIndex(value)
      } catch {
        if !raisedMatches(.typeError) { throw error }
        dropRaised()
        throw invalidElement(element)
      }
      if let bits = packedBits(element.packed, integer: integer.value) { return bits }
      // A pointer may be written as a negative number.
      if element.character == UInt8(ascii: "P"), let number = int64(integer.value) {
        return UInt64(bitPattern: number)
      }
      throw invalidElementValue(element)
    }
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
    view.pointee.element.packed.store(bits, view.bytes(self) + place)
  }
}
