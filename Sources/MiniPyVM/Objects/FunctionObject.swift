/// A Python function.
struct FunctionObject {
var header: ContainerHeader
  /// The code object, globals dictionary and builtins dictionary.
  var code: Value
  var globals: Value
  var builtins: Value
  /// A tuple of cells, or unbound.
  var closure: Value
  /// A tuple, or unbound.
  var defaults: Value
  /// A dict, or unbound.
  var keywordDefaults: Value
  var name: Value
  var qualifiedName: Value
  var module: Value
  var doc: Value
  /// A dict, or unbound until asked for.
  var annotations: Value
  var typeParameters: Value
  /// `__dict__`, or unbound until asked for.
  var dict: Value
  var weakList: WeakReferencePointer?
  /// Changes when code, defaults or keyword defaults change, for call caches.
  var version: UInt32
}

extension FunctionObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.code)
    visit(storage.pointee.globals)
    visit(storage.pointee.builtins)
    visit(storage.pointee.closure)
    visit(storage.pointee.defaults)
    visit(storage.pointee.keywordDefaults)
    visit(storage.pointee.name)
    visit(storage.pointee.qualifiedName)
    visit(storage.pointee.module)
    visit(storage.pointee.doc)
    visit(storage.pointee.annotations)
    visit(storage.pointee.typeParameters)
    visit(storage.pointee.dict)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.code)
    releaseField(&storage.pointee.globals)
    releaseField(&storage.pointee.builtins)
    releaseField(&storage.pointee.closure)
    releaseField(&storage.pointee.defaults)
    releaseField(&storage.pointee.keywordDefaults)
    releaseField(&storage.pointee.name)
    releaseField(&storage.pointee.qualifiedName)
    releaseField(&storage.pointee.module)
    releaseField(&storage.pointee.doc)
    releaseField(&storage.pointee.annotations)
    releaseField(&storage.pointee.typeParameters)
    releaseField(&storage.pointee.dict)
  }
}
