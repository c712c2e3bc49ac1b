/// An instance of a plain Python class. Its attribute values lie in line, after the slots.
struct InstanceObject {
  var header: ContainerHeader
  /// The attribute word: a `ShapePointer`, or the `__dict__` object's pointer with the low bit set.
  var attributes: UInt
}

typealias ShapePointer = UnsafeMutablePointer<Shape>

/// The layout of an instance's in-line attributes: a node in a tree of "added this name next".
///
/// Holds always: a shape belongs to one class, which frees it; an instance's first `count` in-line
/// values are bound and named by `keys`; `count <= capacity`, the number of in-line values that
/// instances with this shape were allocated with. No data descriptor of the class has one of the
/// names (if one is set later, `retireShapes` gives the instances new shapes), so a matching shape
/// proves an attribute cache right.
struct Shape {
  let type: TypePointer
  /// The shape without names; `nil` for itself.
  let root: ShapePointer?
  /// Interned, counted by the shape that adds it.
  let key: Value
  let count: Int
  let capacity: Int
  /// Offset of the in-line values in the instance.
  let valuesOffset: Int
  /// All names, in order of addition; `nil` for the root.
  var keys: UnsafeMutablePointer<Value>?
  var firstChild: ShapePointer?
  var nextSibling: ShapePointer?
  /// The positions of the values in the order of the class's names (`attributeOrder`), in which they are
  /// visited and released; `nil` if that is the order of addition.
  var order: UnsafeMutablePointer<UInt8>?
  /// Of the root: the other shapes of the tree.
  var descendants = 0

  /// No further name has room in the instance.
  var isFull: Bool { count >= capacity }

  /// The position of the value that comes at `place` when the values are visited or released.
  @inline(__always)
  func position(_ place: Int) -> Int { order.map { Int($0[place]) } ?? place }
}

/// One attribute that code with a generic access found in line: as good as an inline cache, for the
/// instructions that see instances of several classes. A shape's address is never used again and the
/// shape keeps its names, so a matching entry is right.
struct AttributeCacheEntry: BitwiseCopyable {
  /// 0 for an empty entry.
  var shape: UInt
  var name: Value
  var offset: Int

  static let count = 256
}

extension UnsafeMutablePointer where Pointee == MachineState {
  /// Where the cache keeps an attribute of a shape. Reading and writing are apart: a class can
  /// override one only.
  @inline(__always)
  func attributeCacheEntry(
    _ shape: UInt, _ name: Value, isStore: Bool
  ) -> UnsafeMutablePointer<AttributeCacheEntry> {
    let mixed = (shape >> 4) ^ (shape >> 11) ^ UInt(truncatingIfNeeded: name.bits >> 4)
    let half = AttributeCacheEntry.count / 2
    return pointee.attributeCache + Int(mixed & UInt(half - 1)) + (isStore ? half : 0)
  }
}
