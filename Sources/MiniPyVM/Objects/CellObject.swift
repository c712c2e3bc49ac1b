/// A variable shared by nested functions.
struct CellObject {
  var header: ContainerHeader
  var contents: Value
}

extension CellObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.contents)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.contents)
  }
}

extension VM {
  /// A cell with contents (or unbound).
  @inline(__always)
  func newCell(_ contents: consuming Owned) -> Owned {
    let cell = allocateContainer(CellObject.self, type: type(.cell))
    cell.pointee.contents = contents.take()
    track(cell)
    return Owned(cell)
  }
}

extension TypeDefinition {
  static let cell = TypeDefinition(
    "cell", doc: "A variable shared by nested functions.", layout: .cell,
    size: MemoryLayout<CellObject>.size, flags: [.container], members: { cellMembers() })
}

private func cellMembers() -> [Member] {
  func comparison(_ signature: StaticString, _ comparison: ComparisonOperator) -> Member {
    Method(signature) { vm, arguments throws(Raised) in
      guard arguments[1].hasLayout(.cell) else { return .notImplemented }
      let left = arguments[0].storage(CellObject.self).pointee.contents.owned
      let right = arguments[1].storage(CellObject.self).pointee.contents.owned
      if !left.isUnbound, !right.isUnbound {
        return try vm.compare(comparison, left.value, right.value)
      }
      // An empty cell is less than a full one.
      let one = left.isUnbound ? 0 : 1
      let two = right.isUnbound ? 0 : 1
      switch comparison {
      case .lt: return Owned(Value(one < two))
      case .le: return Owned(Value(one <= two))
      case .eq: return Owned(Value(one == two))
      case .ne: return Owned(Value(one != two))
      case .gt: return Owned(Value(one > two))
      case .ge: return Owned(Value(one >= two))
      }
    }
  }
  return [
    StaticMethod("__new__(cls, contents=<unbound>, /) -> ([contents])") {
      vm, arguments throws(Raised) in
      vm.newCell(arguments[1].owned)
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let contents = arguments[0].storage(CellObject.self).pointee.contents
      if contents.isUnbound {
        return vm.string("<cell at \(vm.addressText(arguments[0])): empty>")
      }
      return vm.string(
        "<cell at \(vm.addressText(arguments[0])): \(vm.typeName(contents)) object at "
          + "\(vm.addressText(contents))>")
    },
    comparison("__eq__(self, value, /)", .eq),
    comparison("__ne__(self, value, /)", .ne),
    comparison("__lt__(self, value, /)", .lt),
    comparison("__le__(self, value, /)", .le),
    comparison("__gt__(self, value, /)", .gt),
    comparison("__ge__(self, value, /)", .ge),
    Constant("__hash__") { _ in .none },
    Property(
      "cell_contents",
      get: { vm, value throws(Raised) in
        let contents = value.storage(CellObject.self).pointee.contents
        if contents.isUnbound { throw vm.valueError("Cell is empty") }
        return contents.owned
      },
      set: { vm, value, new throws(Raised) in
        replaceField(&value.storage(CellObject.self).pointee.contents, new.owned)
      }),
  ]
}
