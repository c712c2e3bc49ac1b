/// A list: a growable buffer of counted items.
struct ListObject {
var header: ContainerHeader
  var count: Int
  var capacity: Int
  var items: UnsafeMutablePointer<Value>?
}

extension ListObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    guard let items = storage.pointee.items else { return }
    for index in 0..<storage.pointee.count { visit(items[index]) }
  }

  /// Releases the items last to first, as CPython's `list_clear`.
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    guard let items = storage.pointee.items else { return }
    var index = storage.pointee.count
    let capacity = storage.pointee.capacity
    storage.pointee.items = nil
    storage.pointee.count = 0
    storage.pointee.capacity = 0
    while index > 0 {
      index -= 1
      items[index].release()
    }
    vm.freeBuffer(items, capacity: capacity)
  }
}
