/// `getset_descriptor` (a native property) or `member_descriptor` (a slot).
struct DescriptorObject {
var header: ContainerHeader
  /// The class that declares it, not counted if it is built-in.
  var owner: Value
  var name: Value
  /// Of a slot: the offset in the instance.
  var offset: Int
  /// Of a native property: retained.
  var property: Unmanaged<NativeProperty>?
}

extension DescriptorObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.owner)
    visit(storage.pointee.name)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    // Descriptors live as long as their class; a class releases them through its dictionary.
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    storage.pointee.property?.release()
    releaseField(&storage.pointee.owner)
    releaseField(&storage.pointee.name)
  }
}
