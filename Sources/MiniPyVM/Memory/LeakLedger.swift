/// The leak ledger: at the end, every object that is still held from outside is named.
///
/// After shutdown the machine releases its own roots; what then has a count that the references
/// found in other objects do not explain is held by a lost reference.

extension VM {
  /// One line for each object with more references than live objects, built-in types and the
  /// machine itself account for.
  func leakLedger() -> [String] {
    releaseRoots()
    // References found in objects; the machine's own tables count as holders.
    var found: [UInt: Int] = [:]
    func note(_ value: Value) {
      if value.isObject { found[UInt(bitPattern: value.object), default: 0] += 1 }
    }
    for index in 0..<Name.total { note(pointee.names[index]) }
    for index in 0..<256 { note(pointee.latin1Strings[index]) }
    note(pointee.emptyString)
    note(pointee.emptyTuple)
    note(pointee.emptyBytes)
    for index in 0..<BuiltinType.count { note(Value(pointee.builtinTypes[index])) }
    noteFurtherRoots(note)
    pointee.heap.forEachLiveObject { object in
      visitReferences(object, note)
      // The instance that holds it does not show it.
      if object.pointee.flags.contains(.hiddenDict) { note(Value(object)) }
      let type = object.pointee.type
      // A class holds its shapes' names; instances without an instance part hold nothing more.
      if type.pointee.layout == .type {
        visitShapeNames(
          UnsafeMutableRawPointer(object).assumingMemoryBound(to: TypeObject.self), note)
      }
    }
    var lines: [String] = []
    pointee.heap.forEachLiveObject { object in
      let explained = found[UInt(bitPattern: object)] ?? 0
      let count = Int(object.pointee.count)
      if count > explained {
        let type = object.pointee.type
        var line = "<\(swiftString(type.pointee.name)) at \(addressText(Value(object)))>"
        if type.pointee.layout == .str {
          line += " '\(swiftString(Value(object)))'"
        } else if type.pointee.layout == .function {
          line += " \(swiftString(object.storage(FunctionObject.self).pointee.qualifiedName))"
        } else if type.pointee.layout == .dict {
          var position = 0
          if let (key, _) = dictNext(object.storage(DictObject.self), &position) {
            line += " {\(swiftString(key)): …}"
          }
        } else if type.pointee.layout == .type {
          line += " \(swiftString(object.storage(TypeObject.self).pointee.name))"
        }
        lines.append("\(line): \(count) references, \(explained) explained")
      }
    }
    return lines
  }

  /// References that other parts of the machine hold.
  private func noteFurtherRoots(_ note: (Value) -> Void) {
    note(pointee.unsupportedOperation)
    note(pointee.structError)
    note(pointee.structCache)
    note(pointee.raised)
    note(pointee.handled)
    note(pointee.modules)
    note(pointee.sysDict)
    note(pointee.builtins)
    for type in pointee.nativeTypes { note(Value(type)) }
  }

  private func visitShapeNames(_ type: TypePointer, _ visit: (Value) -> Void) {
    for index in 0..<type.pointee.attributeOrderCount { visit(type.pointee.attributeOrder![index]) }
    var pending: [ShapePointer] = []
    if let root = type.pointee.rootShape { pending.append(root) }
    if let retired = type.pointee.retiredShapes { pending.append(retired) }
    while let shape = pending.popLast() {
      visit(shape.pointee.key)
      if let child = shape.pointee.firstChild { pending.append(child) }
      if let sibling = shape.pointee.nextSibling { pending.append(sibling) }
    }
  }
}
