/// A tuple; its items follow the storage in line.
struct TupleObject {
var header: ContainerHeader
  var count: Int
}

extension TupleObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    let items = storage.items
    for index in 0..<storage.pointee.count { visit(items[index]) }
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    // A tuple is immutable to Python code; the cycle is broken by what holds it. See `destroy`.
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    let items = storage.items
    var index = storage.pointee.count
    while index > 0 {
      index -= 1
      items[index].release()
    }
  }
}

extension UnsafeMutablePointer where Pointee == TupleObject {
  /// The items, in line after the storage.
  @inline(__always)
  var items: UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + MemoryLayout<TupleObject>.size)
      .assumingMemoryBound(to: Value.self)
  }
}
