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
  let parent: ShapePointer?
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
}
