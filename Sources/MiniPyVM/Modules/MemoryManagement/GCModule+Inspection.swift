/// What `gc` shows of the heap: `get_objects`, `get_referrers`, `get_referents`.

extension VM {
  /// The tracked objects of one generation, or of all three.
  ///
  /// - Throws: `TypeError` or `ValueError` for a generation that there is not.
  func trackedObjects(_ generation: Value) throws(Raised) -> Owned {
    var range = 0..<3
    if !generation.isNone {
      if lookupSpecial(type(of: generation), .index).isUnbound {
        throw typeError("argument should be integer or None, not '\(typeName(generation))'")
      }
      let number = try indexOther(generation, .overflowError)
      if number >= 3 {
        throw valueError(
          "generation parameter must be less than the number of available generations (3)")
      }
      if number < -1 { throw valueError("generation parameter cannot be negative") }
      if number >= 0 { range = number..<(number + 1) }
    }
    populateAll()
    let result = newList(capacity: 0)
    let list = result.value.storage(ListObject.self)
    for number in range {
      let head = pointee.collector.heads + number
      var current = head.pointee.next!
      while current != head {
        let value = Value(current)
        if value != result.value { listAppend(list, value) }
        current = current.pointee.next!
      }
    }
    return result
  }

  /// The tracked objects that refer directly to an item of a tuple.
  func referrers(_ targets: Value) -> Owned {
    let tuple = targets.storage(TupleObject.self)
    let result = newList(capacity: 0)
    let list = result.value.storage(ListObject.self)
    if tuple.pointee.count == 0 { return result }
    for generation in 0..<3 {
      let head = pointee.collector.heads + generation
      var current = head.pointee.next!
      while current != head {
        let holder = Value(current)
        current = current.pointee.next!
        if holder == result.value || holder == targets { continue }
        var refers = false
        visitReferents(holder.object) { value in
          for index in 0..<tuple.pointee.count where tuple.items[index] == value {
            refers = true
          }
        }
        if refers { listAppend(list, holder) }
      }
    }
    return result
  }

  /// The objects that the items of a tuple refer to directly.
  func referents(_ sources: Value) -> Owned {
    let tuple = sources.storage(TupleObject.self)
    let result = newList(capacity: 0)
    for index in 0..<tuple.pointee.count {
      let source = tuple.items[index]
      guard source.isObject, source.object.pointee.flags.contains(.container) else { continue }
      var found = OwnedList()
      visitReferents(source.object) { value in found.append(value.owned) }
      let list = result.value.storage(ListObject.self)
      for position in 0..<found.count { listAppend(list, found[position]) }
    }
    return result
  }

  /// Visits what CPython's `tp_traverse` of an object visits: what the machine counts, but for names
  /// that CPython's objects keep to themselves, and with an instance's values where the machine has
  /// them in a dictionary.
  private func visitReferents(_ object: ObjectPointer, _ visit: (Value) -> Void) {
    let type = object.pointee.type
    switch type.pointee.layout {
    case .type:
      // A built-in class is no container in CPython.
      if !object.storage(TypeObject.self).pointee.flags.contains(.heapType) { return }
    case .code, .range: return
    case .frame:
      if !isPython2, object.storage(FrameObject.self).isOfLiveCall { return }
    default: break
    }
    let layout = type.pointee.layout
    let hidesNames =
      layout == .type || layout == .getSetDescriptor || layout == .memberDescriptor
    func show(_ value: Value) {
      if value.isUnbound || value == .absent || (hidesNames && value.hasLayout(.str)) { return }
      visit(value)
    }
    if layout == .dict, object.storage(DictObject.self).pointee.order == .nodes {
      if type.pointee.flags.contains(.heapType) { show(Value(type)) }
      visitInstancePart(object, show)
      let dict = object.storage(DictObject.self)
      dict.ordered.visitNodeKeys(show)
      if dict.pointee.hasOnlyStringKeys {
        visitDictValues(dict, show)
      } else {
        dict.visitEntries(show)
      }
      return
    }
    if layout == .dict, object.storage(DictObject.self).pointee.hasOnlyStringKeys {
      if type.pointee.attributesOffset != 0 || type.pointee.slotCount != 0 {
        visitInstancePart(object, show)
      }
      if type.pointee.flags.contains(.heapType) { show(Value(type)) }
      visitDictValues(object.storage(DictObject.self), show)
      return
    }
    if layout == .wrapper {
      // What it wraps is the object itself in CPython: only a tuple has items to show.
      if type.pointee.attributesOffset != 0 || type.pointee.slotCount != 0 {
        visitInstancePart(object, show)
      }
      show(Value(type))
      if let tuple = asTuple(Value(object)) { TupleObject.visitReferences(tuple, show) }
      return
    }
    if layout == .nativeFunction {
      visitNativeFunction(object.storage(NativeFunctionObject.self), visit)
      return
    }
    if layout == .exception { return visitException(object, show) }
    visitReferences(object, show)
  }

  /// The numbers of some exceptions are no objects in CPython, and the class of exception groups is made
  /// at run time.
  private func visitException(_ object: ObjectPointer, _ visit: (Value) -> Void) {
    if object.pointee.type == type(.exceptionGroup) { visit(Value(object.pointee.type)) }
    let exception = Value(object)
    let hidden: [Int] =
      isInstance(exception, .unicodeError)
      ? [ExceptionField.unicodeStart, ExceptionField.unicodeEnd]
      : isInstance(exception, .blockingIOError) ? [ExceptionField.charactersWritten] : []
    let numbers = hidden.map { object.storage(ExceptionObject.self).field($0) }
    let held = numbers.map { $0.pointee }
    for number in numbers { number.pointee = .unbound }
    visitReferences(object, visit)
    for (number, value) in zip(numbers, held) { number.pointee = value }
  }

  /// An instance visits the values that lie in it itself, not its dictionary.
  private func visitDictValues(
    _ dict: UnsafeMutablePointer<DictObject>, _ visit: (Value) -> Void
  ) {
    if dict.isEmbedded { return }
    for index in 0..<dict.pointee.entryCount {
      let entry = dict.pointee.entries![index]
      if !entry.key.isUnbound { visit(entry.value) }
    }
  }

  /// A native function refers to what it is bound to: its module, its receiver, or, as a bound
  /// special method, also its descriptor.
  private func visitNativeFunction(
    _ function: UnsafeMutablePointer<NativeFunctionObject>, _ visit: (Value) -> Void
  ) {
    let value = Value(function)
    if isExactly(value, .methodWrapper) {
      let name = nativeNameOf(value)
      if let owner = function.pointee.owner {
        let descriptor = dictGet(typeDict(owner), interned: name.value)
        if !descriptor.isUnbound { visit(descriptor) }
      }
      visit(function.pointee.receiver)
      return
    }
    if !isExactly(value, .builtinFunction) {
      if let owner = function.pointee.owner { visit(Value(owner)) }
      return
    }
    if function.pointee.owner == nil, let modules = asDict(pointee.modules),
      asStr(function.pointee.module) != nil
    {
      let name = intern(function.pointee.module)
      let module = dictGet(modules, interned: name.value)
      if !module.isUnbound { visit(module) }
      visit(function.pointee.module)
    } else if !function.pointee.receiver.isUnbound {
      visit(function.pointee.receiver)
    }
  }
}
