/// `types.GenericAlias`, `types.UnionType`, type variables and type aliases.
struct TypingHelperObject {
var header: ContainerHeader
  var first: Value
  var second: Value
  var third: Value
  var fourth: Value
}

extension TypingHelperObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.first)
    visit(storage.pointee.second)
    visit(storage.pointee.third)
    visit(storage.pointee.fourth)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.first)
    releaseField(&storage.pointee.second)
    releaseField(&storage.pointee.third)
    releaseField(&storage.pointee.fourth)
  }
}
