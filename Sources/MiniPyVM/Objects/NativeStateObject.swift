/// An object whose state is a Swift object: files and the rarely touched types of the modules.
struct NativeStateObject {
  var header: ContainerHeader
  /// Retained.
  var state: Unmanaged<NativeState>?
  var weakList: WeakReferencePointer?
}

/// The Swift half of a `NativeStateObject`. Subclasses hold counted `Value`s in stored properties
/// and name them in `visitReferences`.
class NativeState {
  init() {}

  /// Calls `visit` with every counted reference held.
  func visitReferences(_ visit: (Value) -> Void) {}

  /// Detaches and releases every counted reference.
  func clearReferences(_ vm: VM) {}

  /// Called when the object dies, before its references are released.
  func destroy(_ vm: VM) { clearReferences(vm) }
}

extension NativeStateObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    storage.pointee.state?.takeUnretainedValue().visitReferences(visit)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    storage.pointee.state?.takeUnretainedValue().clearReferences(vm)
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if let state = storage.pointee.state {
      storage.pointee.state = nil
      state.takeUnretainedValue().destroy(vm)
      state.release()
    }
  }
}
