/// The state of a built-in iterator.
struct IteratorObject {
var header: ContainerHeader
  var kind: IteratorKind
  /// What is iterated, or unbound once exhausted.
  var source: Value
  /// A second object (a function, a tuple of iterators, a saved result).
  var second: Value
  var index: Int
  var limit: Int
  var step: Int
}

extension IteratorObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.source)
    visit(storage.pointee.second)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.source)
    releaseField(&storage.pointee.second)
  }
}

/// Which built-in iterator an `IteratorObject` is: what its fields mean.
enum IteratorKind: UInt8 {
  case list, listReverse, tuple, str, bytes, byteArray, range, longRange, set
  case dictKeys, dictValues, dictItems, dictReverseKeys, dictReverseValues, dictReverseItems
  case sequence, callable, enumerate, zip, map, filter, reversed
}
