/// Giving a class other bases, as CPython's `type_set_bases` and `mro_hierarchy`.

/// What a change of bases replaced, so that it can be undone.
private struct ReplacedOrder: BitwiseCopyable {
  let type: TypePointer
  /// Counted.
  let old: Value
  /// Not counted: for comparison only.
  let new: Value
}

extension VM {
  /// `type.__bases__ = …`. A `mro()` of the metaclass may set bases again while this one is under
  /// way: then the inner assignment stands.
  func setBases(_ type: TypePointer, _ value: Value) throws(Raised) {
    try checkMutable(type, "__bases__", value)
    let bases = try checkedBases(type, value)
    let newBase = try bestBase(bases)
    guard let oldBase = type.pointee.base else { return }
    try checkLayout(of: newBase, replacing: oldBase)
    let given = Value(bases).owned
    let oldBases = type.pointee.bases.owned
    let heldOldBase = Value(oldBase).owned
    replaceField(&type.pointee.bases, given.value.owned)
    setBase(type, newBase)
    var replaced: [ReplacedOrder] = []
    do throws(Raised) {
      try recomputeOrders(type, &replaced)
    } catch {
      for entry in replaced.reversed() {
        if entry.type.pointee.mro == entry.new {
          replaceField(&entry.type.pointee.mro, Owned(entry.old))
        } else {
          entry.old.release()
        }
        Value(entry.type).release()
      }
      if type.pointee.bases == given.value {
        replaceField(&type.pointee.bases, oldBases.value.owned)
        setBase(type, oldBase)
      }
      typeModified(type)
      throw error
    }
    if type.pointee.bases == given.value {
      unlink(type, from: oldBases.value)
      linkToBases(type)
    }
    typeModified(type)
    updateFinalizerFlag(type)
    retireShapes(type)
    for entry in replaced {
      entry.old.release()
      Value(entry.type).release()
    }
    _ = heldOldBase.value
  }

  private func setBase(_ type: TypePointer, _ base: TypePointer) {
    let old = type.pointee.base
    Value(base).retain()
    type.pointee.base = base
    if let old { Value(old).release() }
  }

  /// The tuple of an assignment to `__bases__`, or its error.
  private func checkedBases(
    _ type: TypePointer, _ value: Value
  ) throws(Raised) -> UnsafeMutablePointer<TupleObject> {
    let typeText = typeName(type)
    guard isInstance(value, .tuple), let bases = asTuple(value) else {
      throw typeError(
        "can only assign tuple to \(typeText).__bases__, not \(typeName(value))")
    }
    if bases.pointee.count == 0 {
      throw typeError("can only assign non-empty tuple to \(typeText).__bases__, not ()")
    }
    for index in 0..<bases.pointee.count {
      guard isType(bases.items[index]) else {
        throw typeError(
          "\(typeText).__bases__ must be tuple of classes, not '\(typeName(bases.items[index]))'")
      }
      let base = bases.items[index].storage(TypeObject.self)
      // Within a `mro()` the order may be behind the chain of bases.
      if isSubtype(base, type) || (base.pointee.mro != pointee.emptyTuple && derives(base, type)) {
        throw typeError("a __bases__ item causes an inheritance cycle")
      }
    }
    return bases
  }

  /// True if a class is among those that another one's storage comes from.
  private func derives(_ type: TypePointer, _ ancestor: TypePointer) -> Bool {
    var current: TypePointer? = type
    while let candidate = current {
      if candidate == ancestor { return true }
      current = candidate.pointee.base
    }
    return false
  }

  /// Raises if instances would have to be laid out in another way (`compatible_for_assignment`).
  private func checkLayout(
    of newBase: TypePointer, replacing oldBase: TypePointer
  ) throws(Raised) {
    var differs: StaticString?
    if isCollected(newBase) != isCollected(oldBase) {
      differs = "deallocator"
    } else if solidBase(newBase) != solidBase(oldBase)
      || newBase.pointee.attributesOffset != oldBase.pointee.attributesOffset
      || newBase.pointee.weakListOffset != oldBase.pointee.weakListOffset
      || newBase.pointee.layout != oldBase.pointee.layout
      || !haveSameSlots(newBase, oldBase)
    {
      differs = "object layout"
    }
    guard let differs else { return }
    throw typeError(
      "__bases__ assignment: '\(typeName(newBase))' \(differs) differs from "
        + "'\(typeName(oldBase))'")
  }

  /// Recomputes the orders of a class and, if no `mro()` replaced it meanwhile, of its subclasses.
  private func recomputeOrders(
    _ type: TypePointer, _ replaced: inout [ReplacedOrder]
  ) throws(Raised) {
    let old = type.pointee.mro.owned
    if try !updateMRO(type) { return }
    Value(type).retain()
    replaced.append(ReplacedOrder(type: type, old: old.take(), new: type.pointee.mro))
    typeModified(type)
    let subclasses = subclassList(type)
    let list = subclasses.value.storage(ListObject.self)
    for index in 0..<list.pointee.count {
      guard let items = list.pointee.items else { break }
      try recomputeOrders(items[index].storage(TypeObject.self), &replaced)
    }
    _ = subclasses.value
  }

  /// True if CPython frees the instances as objects of the collector (`tp_free`): those of container
  /// types and of all classes made by programs.
  func isCollected(_ type: TypePointer) -> Bool {
    type.pointee.flags.contains(.heapType)
      || type.pointee.flags.contains(.container) && type != self.type(.object)
  }
}
