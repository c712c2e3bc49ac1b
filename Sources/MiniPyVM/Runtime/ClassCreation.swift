/// Making classes: `__build_class__`, `type.__new__` and the MRO, as CPython's
/// `Python/bltinmodule.c` and `Objects/typeobject.c`.

// MARK: - __build_class__

extension VM {
  /// `__build_class__(function, name, *bases, **keywords)`.
  ///
  /// - Parameters:
  ///   - bases: a tuple.
  ///   - keywords: a dict that the call may change, or unbound.
  func buildClass(
    _ function: Value, _ name: Value, _ bases: Value, _ keywords: Value
  ) throws(Raised) -> Owned {
    guard function.hasLayout(.function) else {
      throw typeError("__build_class__: func must be a function")
    }
    guard asStr(name) != nil else { throw typeError("__build_class__: name is not a string") }
    if isPython2, !isLibrary(function) { return try buildPython2Class(function, name, bases) }
    let resolved = try resolveBases(bases)
    let baseTuple = resolved.value.storage(TupleObject.self)
    var meta = Owned.unbound
    if let dict = asDict(keywords), dict.pointee.used != 0 {
      meta = dictGet(dict, interned: self.name(.metaclass)).owned
      if !meta.isUnbound { _ = try dictDelete(dict, self.name(.metaclass)) }
    }
    if meta.isUnbound {
      let derived =
        baseTuple.pointee.count == 0 ? type(.type) : type(of: baseTuple.items[0])
      meta = Value(derived).owned
    }
    if isType(meta.value) {
      let winner = try calculateMetaclass(meta.value.storage(TypeObject.self), baseTuple)
      if Value(winner) != meta.value { meta = Value(winner).owned }
    }
    let isPlain = meta.value == Value(type(.type))
    let namespace = try prepareNamespace(meta.value, name, resolved.value, keywords, isPlain)
    let storage = function.storage(FunctionObject.self)
    let cell = try runCode(
      storage.pointee.code, globals: storage.pointee.globals, locals: namespace.value,
      closure: storage.pointee.closure)
    if resolved.value != bases {
      try setItem(namespace.value, self.name(.origBases), bases)
    }
    let cls: Owned
    if isPlain {
      // The array and the dictionary in which `type` gets them hold the keywords in CPython.
      let array = try keywordsCopy(keywords)
      let passed = try keywordsCopy(keywords)
      defer {
        _ = array.value
        _ = passed.value
      }
      cls = try typeNew(
        type(.type), name, resolved.value, namespace.value, keywords, ownsNamespace: true)
    } else {
      let arguments = newTuple([name, resolved.value, namespace.value])
      cls = try call(meta.value, tuple: arguments.value, keywords: keywords)
    }
    if isType(cls.value), isExactly(cell.value, .cell) {
      let contents = cell.value.storage(CellObject.self).pointee.contents
      if contents.isUnbound {
        throw runtimeError(
          "__class__ not set defining \(try reprSwift(name)) as \(try reprSwift(cls.value)). "
            + "Was __classcell__ propagated to type.__new__?")
      }
      if contents != cls.value {
        throw typeError(
          "__class__ set to \(try reprSwift(contents)) defining \(try reprSwift(name)) as "
            + "\(try reprSwift(cls.value))")
      }
    }
    return cls
  }

  /// Replaces bases that are no classes by what their `__mro_entries__` gives. The same tuple if
  /// there is none.
  func resolveBases(_ bases: Value) throws(Raised) -> Owned {
    guard let tuple = asTuple(bases) else { throw typeError("bases must be a tuple") }
    var isPlain = true
    for index in 0..<tuple.pointee.count where !isType(tuple.items[index]) { isPlain = false }
    if isPlain { return bases.owned }
    var replaced = false
    var result = OwnedList(capacity: tuple.pointee.count + 1)
    for index in 0..<tuple.pointee.count {
      let base = tuple.items[index]
      if isType(base) {
        result.append(base.owned)
        continue
      }
      let method = try lookupAttribute(base, .mroEntries)
      if method.isUnbound {
        result.append(base.owned)
        continue
      }
      let entries = try call(method.value, bases)
      guard isInstance(entries.value, .tuple), let added = asTuple(entries.value) else {
        throw typeError("__mro_entries__ must return a tuple")
      }
      replaced = true
      for position in 0..<added.pointee.count { result.append(added.items[position].owned) }
    }
    if !replaced { return bases.owned }
    return newTuple(result)
  }

  /// The most derived metaclass of `meta` and those of the bases.
  func calculateMetaclass(
    _ meta: TypePointer, _ bases: UnsafeMutablePointer<TupleObject>
  ) throws(Raised) -> TypePointer {
    var winner = meta
    for index in 0..<bases.pointee.count {
      let candidate = type(of: bases.items[index])
      if candidate == pointee.python2?.classobj { continue }
      if isSubtype(winner, candidate) { continue }
      if isSubtype(candidate, winner) {
        winner = candidate
        continue
      }
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of "
          + "the metaclasses of all its bases")
    }
    return winner
  }

  private func prepareNamespace(
    _ meta: Value, _ name: Value, _ bases: Value, _ keywords: Value, _ isPlain: Bool
  ) throws(Raised) -> Owned {
    if isPlain { return newDict() }
    let prepare = try lookupAttribute(meta, .prepare)
    if prepare.isUnbound { return newDict() }
    let arguments = newPair(name.owned, bases.owned)
    let namespace = try call(prepare.value, tuple: arguments.value, keywords: keywords)
    if asDict(namespace.value) == nil,
      lookupSpecial(type(of: namespace.value), .getitem).isUnbound
    {
      let metaName =
        isType(meta) ? typeName(meta.storage(TypeObject.self)) : "<metaclass>"
      throw typeError(
        "\(metaName).__prepare__() must return a mapping, not \(typeName(namespace.value))")
    }
    return namespace
  }
}

// MARK: - type.__new__

/// What `__slots__` asks for.
private struct SlotRequest: ~Copyable {
  /// The mangled names, interned, sorted.
  var names = OwnedList(capacity: 4)
  var addsDict = false
  var addsWeakList = false
}

extension VM {
  /// `type.__new__(metatype, name, bases, namespace, **keywords)`.
  ///
  /// - Parameter ownsNamespace: the caller made the namespace and needs it no more: if nobody else
  ///   holds it, it becomes the class's dictionary without being copied.
  func typeNew(
    _ metatype: TypePointer, _ name: Value, _ bases: Value, _ namespace: Value, _ keywords: Value,
    ownsNamespace: Bool = false
  ) throws(Raised) -> Owned {
    guard isInstance(name, .str), let text = asStr(name) else {
      throw typeError("type.__new__() argument 1 must be str, not \(argumentTypeName(name))")
    }
    guard isInstance(bases, .tuple), let given = asTuple(bases) else {
      throw typeError("type.__new__() argument 2 must be tuple, not \(argumentTypeName(bases))")
    }
    guard isInstance(namespace, .dict), let source = asDict(namespace) else {
      throw typeError("type.__new__() argument 3 must be dict, not \(argumentTypeName(namespace))")
    }
    // The metaclass may be that of a base; then its own `__new__` takes over.
    for index in 0..<given.pointee.count where !isType(given.items[index]) {
      if try !lookupAttribute(given.items[index], .mroEntries).isUnbound {
        throw typeError(
          "type() doesn't support MRO entry resolution; use types.new_class()")
      }
    }
    var metatype = metatype
    let winner = try calculateMetaclass(metatype, given)
    if winner != metatype {
      let new = lookupSpecial(winner, .new)
      if new != lookupSpecial(type(.type), .new) {
        let bound = try bindDescriptor(new, .unbound, winner)
        let arguments = newTuple([Value(winner), name, bases, namespace])
        return try call(bound.value, tuple: arguments.value, keywords: keywords)
      }
      metatype = winner
    }
    let baseTuple: Owned
    if given.pointee.count == 0 {
      baseTuple = newTuple([Value(type(.object))])
    } else {
      baseTuple = Value(given).owned
    }
    let bases = baseTuple.value.storage(TupleObject.self)
    let base = try bestBase(bases)
    let dictHolder: Owned
    if ownsNamespace, isExactly(namespace, .dict), namespace.object.pointee.count == 1 {
      dictHolder = namespace.owned
    } else {
      dictHolder = try dictCopy(source)
    }
    let dict = dictHolder.value.storage(DictObject.self)
    for index in 0..<text.pointee.count where text[codePoint: index] == 0 {
      throw valueError("type name must not contain null characters")
    }
    if !text.pointee.isASCII { _ = try utf8Bytes(Value(text)) }
    if !dict.pointee.hasOnlyStringKeys {
      try warn(
        .runtimeWarning, "non-string key in the __dict__ of class \(swiftString(Value(text)))")
    }
    let slots = try readSlots(base, bases, dict, text)
    // CPython keeps the docstring as UTF-8, which must be possible.
    let doc = dictGet(dict, interned: self.name(.doc)).owned
    if !isPython2, let docText = asStr(doc.value), !docText.pointee.isASCII {
      _ = try utf8Bytes(doc.value)
    }
    let cls = try newHeapType(metatype, Value(text), base, baseTuple.value, dictHolder.value, slots)
    let type = cls.value.storage(TypeObject.self)
    try finishNamespace(type, dict)
    if hasCustomMRO(metatype) {
      replaceField(&type.pointee.mro, pointee.emptyTuple.owned)
      if try !updateMRO(type) { unlink(type, from: type.pointee.bases) }
    } else {
      replaceField(&type.pointee.mro, try computeMRO(type))
    }
    try addSlotDescriptors(type, dict, slots)
    try connect(type)
    try callSetName(type)
    try callInitSubclass(type, keywords)
    return cls
  }

  /// The class whose storage the instances extend; it decides the layout.
  func solidBase(_ type: TypePointer) -> TypePointer {
    var current = type
    while let base = current.pointee.base {
      if current.pointee.flags.contains(.heapType) {
        if current.pointee.slotCount > base.pointee.slotCount { return current }
      } else if let definition = current.pointee.definition?.takeUnretainedValue() {
        let inherited = base.pointee.definition?.takeUnretainedValue()
        if definition.hasOwnFields || definition.size != inherited?.size
          || current.pointee.layout != base.pointee.layout
        {
          return current
        }
      }
      current = base
    }
    return current
  }

  /// Checks the bases and picks the one that the layout comes from.
  func bestBase(
    _ bases: UnsafeMutablePointer<TupleObject>
  ) throws(Raised) -> TypePointer {
    var base: TypePointer?
    var winner: TypePointer?
    for index in 0..<bases.pointee.count {
      guard isType(bases.items[index]) else { throw typeError("bases must be types") }
      let candidateType = bases.items[index].storage(TypeObject.self)
      if !candidateType.pointee.flags.contains(.baseType) {
        throw typeError(
          "type '\(qualifiedTypeName(candidateType))' is not an acceptable base type")
      }
      let candidate = solidBase(candidateType)
      if let current = winner {
        if isSubtype(current, candidate) { continue }
        if isSubtype(candidate, current) {
          winner = candidate
          base = candidateType
          continue
        }
        throw typeError("multiple bases have instance lay-out conflict")
      }
      winner = candidate
      base = candidateType
    }
    return base ?? self.type(.object)
  }

  /// True if instances have items of variable number, so that slots cannot follow.
  private func isVariableSize(_ type: TypePointer) -> Bool {
    switch type.pointee.layout {
    case .int, .bytes, .tuple, .type: return true
    case .wrapper:
      let wrapped = type.pointee.wrappedLayout
      return wrapped == .int || wrapped == .bytes || wrapped == .tuple
    default: return false
    }
  }

  private func hasDictionary(_ type: TypePointer) -> Bool {
    type.pointee.attributesOffset != 0 || type.pointee.layout == .type
      || type.pointee.layout == .module
  }

  /// Reads `__slots__` of a new class, or decides on a dictionary and weak list without it.
  private func readSlots(
    _ base: TypePointer, _ bases: UnsafeMutablePointer<TupleObject>,
    _ dict: UnsafeMutablePointer<DictObject>, _ className: UnsafeMutablePointer<StrObject>
  ) throws(Raised) -> SlotRequest {
    var request = SlotRequest()
    let mayAddDict = !hasDictionary(base)
    let mayAddWeakList = base.pointee.weakListOffset == 0 && !isVariableSize(base)
    let declared = dictGet(dict, interned: name(.slots)).owned
    if declared.isUnbound {
      request.addsDict = mayAddDict
      request.addsWeakList = mayAddWeakList
      return request
    }
    let items: Owned
    if isInstance(declared.value, .str) {
      items = newTuple([declared.value])
    } else {
      items = try tupleFromIterable(declared.value)
    }
    let tuple = items.value.storage(TupleObject.self)
    let count = tuple.pointee.count
    if count > 0, isVariableSize(base) {
      throw typeError(
        "nonempty __slots__ not supported for subtype of '\(typeName(base))'")
    }
    for index in 0..<count {
      guard isInstance(tuple.items[index], .str), let slot = asStr(tuple.items[index]) else {
        throw typeError(
          "__slots__ items must be strings, not '\(typeName(tuple.items[index]))'")
      }
      if !isIdentifierStr(slot) { throw typeError("__slots__ must be identifiers") }
      let interned = intern(Value(slot))
      if interned.value == name(.dict) {
        if !mayAddDict || request.addsDict {
          throw typeError("__dict__ slot disallowed: we already got one")
        }
        request.addsDict = true
        continue
      }
      if interned.value == name(.weakref) {
        if !mayAddWeakList || request.addsWeakList {
          throw typeError("__weakref__ slot disallowed: we already got one")
        }
        request.addsWeakList = true
        continue
      }
      request.names.append(interned)
    }
    for index in 0..<request.names.count {
      let mangled = mangle(request.names[index], className)
      if !dictGet(dict, interned: mangled.value).isUnbound,
        mangled.value != name(.qualname), mangled.value != name(.classcell)
      {
        throw valueError(
          "\(try reprSwift(mangled.value)) in __slots__ conflicts with class variable")
      }
      request.names.replace(index, mangled)
    }
    sortNames(&request.names)
    // Secondary bases may bring what the class itself does not ask for.
    if bases.pointee.count > 1 {
      for index in 0..<bases.pointee.count {
        let other = bases.items[index].storage(TypeObject.self)
        if other == base { continue }
        if mayAddDict, hasDictionary(other) { request.addsDict = true }
        if mayAddWeakList, other.pointee.weakListOffset != 0 { request.addsWeakList = true }
      }
    }
    return request
  }

  private func sortNames(_ names: inout OwnedList) {
    var index = 1
    while index < names.count {
      var place = index
      while place > 0, compareStr(names[place], names[place - 1]) < 0 {
        let moved = names.items[place]
        names.items[place] = names.items[place - 1]
        names.items[place - 1] = moved
        place -= 1
      }
      index += 1
    }
  }

  /// A private name (`__x`) with its class's name in front; others as they are.
  func mangle(_ name: Value, _ className: UnsafeMutablePointer<StrObject>) -> Owned {
    guard let text = asStr(name), text.pointee.count > 2 else { return name.owned }
    let mark = UInt32(UInt8(ascii: "_"))
    guard text[codePoint: 0] == mark, text[codePoint: 1] == mark else { return name.owned }
    let last = text.pointee.count - 1
    if text[codePoint: last] == mark, text[codePoint: last - 1] == mark { return name.owned }
    for index in 0...last where text[codePoint: index] == UInt32(UInt8(ascii: ".")) {
      _ = index
      return name.owned
    }
    var start = 0
    while start < className.pointee.count, className[codePoint: start] == mark { start += 1 }
    if start == className.pointee.count { return name.owned }
    var points: [UInt32] = [mark]
    for index in start..<className.pointee.count { points.append(className[codePoint: index]) }
    for index in 0...last { points.append(text[codePoint: index]) }
    let fresh = Owned(points.withUnsafeBufferPointer { string(codePoints: $0).take() })
    return intern(fresh.value)
  }

  /// Makes the type object with the offsets of its instances' parts. Not connected to its bases yet.
  private func newHeapType(
    _ metatype: TypePointer, _ name: Value, _ base: TypePointer, _ bases: Value, _ dict: Value,
    _ slots: borrowing SlotRequest
  ) throws(Raised) -> Owned {
    let wraps: Bool
    switch base.pointee.layout {
    case .int, .float, .complex, .str, .bytes, .tuple: wraps = true
    default: wraps = false
    }
    let word = MemoryLayout<Value>.stride
    var end = wraps ? MemoryLayout<WrapperObject>.size : base.pointee.basicSize
    end = (end + word - 1) & ~(word - 1)
    var attributesOffset = wraps ? 0 : base.pointee.attributesOffset
    var weakListOffset = wraps ? 0 : base.pointee.weakListOffset
    var slotsOffset = wraps ? 0 : base.pointee.slotsOffset
    var slotCount = wraps ? 0 : base.pointee.slotCount
    let added = slots.names.count
    // Slots keep their offsets and lie together; the attribute word and the weak list can move
    // behind them, since they are found through the type.
    if slotCount > 0, added > 0 {
      let oldSlotsEnd = slotsOffset + slotCount * word
      end = oldSlotsEnd + added * word
      slotCount += added
      if attributesOffset >= oldSlotsEnd {
        attributesOffset = end
        end += word
      }
      if weakListOffset >= oldSlotsEnd {
        weakListOffset = end
        end += word
      }
      if slots.addsDict {
        attributesOffset = end
        end += word
      }
      if slots.addsWeakList {
        weakListOffset = end
        end += word
      }
    } else {
      if slots.addsDict {
        attributesOffset = end
        end += word
      }
      if slots.addsWeakList {
        weakListOffset = end
        end += word
      }
      if added > 0 {
        slotsOffset = end
        slotCount = added
        end += added * word
      }
    }
    var flags: TypeFlags = [.heapType, .baseType, .container, .populated]
    flags.formUnion(base.pointee.flags.intersection([.exception, .metaclass, .ownsAttributes]))
    let layout: Layout = wraps ? .wrapper : base.pointee.layout
    var capacity = 0
    // With slots before them, CPython's attributes are in a dictionary.
    if layout == .instance, attributesOffset != 0, slotCount == 0 {
      var names = 0
      if let assigned = asTuple(dictGet(dict, interned: self.name(.staticAttributes))) {
        names = assigned.pointee.count
      }
      capacity = max(2, names + base.pointee.inlineCapacity)
      capacity = min(capacity, 30)
      if (end + capacity * word) % Heap.granularity != 0 { capacity += 1 }
    }
    let version = pointee.nextTypeVersion
    pointee.nextTypeVersion &+= 1
    // CPython copies the namespace here; the collector's list shows where.
    if isTracked(dict) { trackAgain(dict) }
    let type = allocateContainer(TypeObject.self, type: metatype)
    let header = type.pointee.header
    let mro = newTuple(count: 1 + mroCount(base))
    mro.items[0] = Value(type)
    let inherited = base.pointee.mro.storage(TupleObject.self)
    for index in 0..<inherited.pointee.count {
      inherited.items[index].retain()
      mro.items[1 + index] = inherited.items[index]
    }
    let interned = intern(name)
    interned.value.retain()
    Value(base).retain()
    type.initialize(
      to: TypeObject(
        header: header, vm: self, base: base, name: interned.value,
        qualifiedName: interned.value, bases: bases.owned.take(),
        mro: finishTuple(mro).take(), dict: dict.owned.take(), version: version, flags: flags,
        layout: layout, wrappedLayout: wraps ? base.pointee.layout : base.pointee.wrappedLayout,
        basicSize: end, attributesOffset: attributesOffset, weakListOffset: weakListOffset,
        slotsOffset: slotsOffset, slotCount: slotCount, rootShape: nil, retiredShapes: nil,
        inlineCapacity: capacity, specials: nil, specialsVersion: 0, weakList: nil,
        definition: nil, nativeNext: nil))
    _ = interned.take()
    // The MRO's reference: counted now, since the initialisation above has set the count.
    Value(type).retain()
    track(type)
    return Owned(type)
  }

  private func mroCount(_ type: TypePointer) -> Int {
    type.pointee.mro.storage(TupleObject.self).pointee.count
  }

  /// Takes out of the namespace what belongs to the type, and completes it.
  private func finishNamespace(
    _ type: TypePointer, _ dict: UnsafeMutablePointer<DictObject>
  ) throws(Raised) {
    if dictGet(dict, interned: name(.module)).isUnbound, let globals = currentGlobals() {
      let module = dictGet(globals, interned: name(.name))
      if !module.isUnbound { dictSetInterned(dict, name(.module), module.owned) }
    }
    let qualname = dictGet(dict, interned: name(.qualname))
    if !qualname.isUnbound {
      guard isInstance(qualname, .str) else {
        throw typeError("type __qualname__ must be a str, not \(typeName(qualname))")
      }
      if !isPython2 { replaceField(&type.pointee.qualifiedName, qualname.owned) }
      _ = try dictDelete(dict, name(.qualname))
    }
    let new = dictGet(dict, interned: name(.new))
    if new.hasLayout(.function) {
      dictSetInterned(dict, name(.new), newMethodWrapper(.staticmethod, new))
    }
    for special in [Name.initSubclass, .classGetitem] {
      let hook = dictGet(dict, interned: name(special))
      if hook.hasLayout(.function) {
        dictSetInterned(dict, name(special), newMethodWrapper(.classmethod, hook))
      }
    }
    try fillCell(.classcell, dict, with: Value(type))
    try fillCell(.classdictcell, dict, with: type.pointee.dict)
  }

  /// Gives a cell that the class body left in the namespace its contents, and takes it out.
  private func fillCell(
    _ key: Name, _ dict: UnsafeMutablePointer<DictObject>, with contents: Value
  ) throws(Raised) {
    let cell = dictGet(dict, interned: name(key))
    if cell.isUnbound { return }
    guard isExactly(cell, .cell) else {
      throw typeError(
        "\(swiftString(name(key))) must be a nonlocal cell, not "
          + "\(try reprSwift(Value(self.type(of: cell))))")
    }
    replaceField(&cell.storage(CellObject.self).pointee.contents, contents.owned)
    _ = try dictDelete(dict, name(key))
  }

  /// Adds the descriptors of slots, `__dict__` and `__weakref__`, then `__doc__` and `__hash__`.
  private func addSlotDescriptors(
    _ type: TypePointer, _ dict: UnsafeMutablePointer<DictObject>,
    _ slots: borrowing SlotRequest
  ) throws(Raised) {
    let first =
      type.pointee.slotsOffset
      + (type.pointee.slotCount - slots.names.count) * MemoryLayout<Value>.stride
    for index in 0..<slots.names.count {
      let descriptor = newSlotDescriptor(
        slots.names[index], owner: type, offset: first + index * MemoryLayout<Value>.stride)
      dictSetInterned(dict, slots.names[index], descriptor)
    }
    if slots.addsDict, dictGet(dict, interned: name(.dict)).isUnbound {
      dictSetInterned(dict, name(.dict), newNativeDescriptor(instanceDictProperty(), owner: type))
    }
    if slots.addsWeakList, dictGet(dict, interned: name(.weakref)).isUnbound {
      dictSetInterned(
        dict, name(.weakref), newNativeDescriptor(weakListProperty(), owner: type))
    }
    if dictGet(dict, interned: name(.doc)).isUnbound {
      dictSetInterned(dict, name(.doc), Owned.none)
    }
    if !dictGet(dict, interned: name(.eq)).isUnbound,
      dictGet(dict, interned: name(.hash)).isUnbound
    {
      dictSetInterned(dict, name(.hash), Owned.none)
    }
  }

  /// Enters the class into its bases' lists.
  private func connect(_ type: TypePointer) throws(Raised) {
    linkToBases(type)
    let bases = type.pointee.bases.storage(TupleObject.self)
    // Hooks of a custom `mro()` may have looked attributes up already.
    type.pointee.version = pointee.nextTypeVersion
    pointee.nextTypeVersion &+= 1
    type.pointee.flags.remove(.attributeFlagsKnown)
    if !typeLookup(type, name(.del)).isUnbound { type.pointee.flags.insert(.hasFinalizer) }
    if bases.pointee.count > 1 {
      for index in 0..<bases.pointee.count {
        type.pointee.flags.formUnion(
          bases.items[index].storage(TypeObject.self).pointee.flags.intersection([
            .exception, .metaclass,
          ]))
      }
    }
    // The first class of the order that matches sequence or mapping patterns decides
    // (`inherit_patma_flags`).
    let mro = type.pointee.mro.storage(TupleObject.self)
    for index in 0..<mro.pointee.count {
      let patterns = mro.items[index].storage(TypeObject.self).pointee.flags
        .intersection([.sequencePattern, .mappingPattern])
      if patterns.isEmpty { continue }
      type.pointee.flags.formUnion(patterns)
      break
    }
  }

  /// Calls `__set_name__` of the attributes that have it.
  private func callSetName(_ type: TypePointer) throws(Raised) {
    let dict = type.pointee.dict.storage(DictObject.self)
    var pending = OwnedList(capacity: 4)
    var position = 0
    while let entry = dictNext(dict, &position) {
      guard entry.value.isObject else { continue }
      let kind = entry.value.object.pointee.type
      switch kind.pointee.layout {
      case .function, .nativeFunction, .str, .int, .tuple, .staticMethod, .classMethod: continue
      default: break
      }
      if lookupSpecial(kind, .setName).isUnbound { continue }
      pending.append(entry.key.owned)
      pending.append(entry.value.owned)
      // The namespace of the class body holds it, too.
      pending.append(entry.value.owned)
    }
    var index = 0
    while index < pending.count {
      let key = pending[index]
      let value = pending[index + 1]
      index += 3
      let method = lookupSpecial(self.type(of: value), .setName)
      if method.isUnbound { continue }
      do throws(Raised) {
        let bound = try bindDescriptor(method, value, self.type(of: value))
        _ = try call(bound.value, Value(type), key)
      } catch {
        let exception = takeRaised()
        let note =
          "Error calling __set_name__ on '\(typeName(value))' instance \(try reprSwift(key)) in "
          + "'\(typeName(type))'"
        try addNote(note, to: exception)
        throw error
      }
    }
  }

  private func keywordsCopy(_ keywords: Value) throws(Raised) -> Owned {
    guard let dict = asDict(keywords), dict.pointee.used > 0 else { return .unbound }
    return try dictCopy(dict)
  }

  /// Calls `super(type, type).__init_subclass__(**keywords)`.
  private func callInitSubclass(_ type: TypePointer, _ keywords: Value) throws(Raised) {
    let mro = type.pointee.mro.storage(TupleObject.self)
    // A `mro()` may have left the class itself out.
    if mro.items[0] != Value(type),
      !(1..<mro.pointee.count).contains(where: { mro.items[$0] == Value(type) })
    {
      throw superMismatch(type, Value(type))
    }
    let dict = asDict(keywords)
    let hasKeywords = dict.map { $0.pointee.used != 0 } ?? false
    if !hasKeywords {
      // `object`'s hook does nothing.
      var isPlain = true
      let object = self.type(.object)
      for index in 1..<max(1, mro.pointee.count) {
        let candidate = mro.items[index].storage(TypeObject.self)
        if candidate == object { break }
        if !dictGet(typeDict(candidate), interned: name(.initSubclass)).isUnbound {
          isPlain = false
          break
        }
      }
      if isPlain { return }
    }
    let hook = try superLookup(type, Value(type), type, name(.initSubclass))
    if hook.isUnbound { return }
    _ = try call(hook.value, tuple: pointee.emptyTuple, keywords: keywords)
  }

  /// The globals of the innermost running Python frame.
  func currentGlobals() -> UnsafeMutablePointer<DictObject>? {
    runningFrame()?.pointee.globals
  }
}

// MARK: - The method resolution order

extension VM {
  /// The MRO of a class: its metaclass's `mro()` if overridden, else the C3 order.
  func computeMRO(_ type: TypePointer) throws(Raised) -> Owned {
    let metatype = type.pointee.header.object.type
    if metatype != self.type(.type) {
      if metatype == pointee.python2?.classobj { return try classicOrder(type) }
      if hasCustomMRO(metatype) { return try customMRO(type, typeLookup(metatype, name(.mro_))) }
    }
    return try linearize(type)
  }

  /// True if classes of this metaclass ask a `mro()` of Python.
  private func hasCustomMRO(_ metatype: TypePointer) -> Bool {
    if metatype == self.type(.type) { return false }
    let method = typeLookup(metatype, name(.mro_))
    return !method.isUnbound && method != typeLookup(self.type(.type), name(.mro_))
  }

  /// Gives a class the order that `computeMRO` answers; false if Python code gave it another one
  /// meanwhile, which stays (`mro_internal`).
  func updateMRO(_ type: TypePointer) throws(Raised) -> Bool {
    let old = type.pointee.mro.owned
    let mro = try computeMRO(type)
    if type.pointee.mro != old.value { return false }
    replaceField(&type.pointee.mro, mro)
    return true
  }

  private func customMRO(_ type: TypePointer, _ method: Value) throws(Raised) -> Owned {
    let bound = try bindDescriptor(method, Value(type), type.pointee.header.object.type)
    let answer = try call(bound.value)
    let result = try tupleFromIterable(answer.value)
    let tuple = result.value.storage(TupleObject.self)
    if tuple.pointee.count == 0 { throw typeError("type MRO must not be empty") }
    let solid = solidBase(type)
    for index in 0..<tuple.pointee.count {
      guard isType(tuple.items[index]) else {
        throw typeError("mro() returned a non-class ('\(typeName(tuple.items[index]))')")
      }
      let base = tuple.items[index].storage(TypeObject.self)
      if !isSubtype(solid, solidBase(base)) {
        throw typeError(
          "mro() returned base with unsuitable layout ('\(typeName(base))')")
      }
    }
    return result
  }

  /// The C3 linearisation of a class (`mro_implementation`).
  func linearize(_ type: TypePointer) throws(Raised) -> Owned {
    let bases = type.pointee.bases.storage(TupleObject.self)
    let count = bases.pointee.count
    for index in 0..<count {
      let base = bases.items[index].storage(TypeObject.self)
      if base.pointee.mro == pointee.emptyTuple {
        throw typeError("Cannot extend an incomplete type '\(typeName(base))'")
      }
    }
    if count <= 1 {
      guard count == 1 else { return newTuple([Value(type)]) }
      let inherited = bases.items[0].storage(TypeObject.self).pointee.mro.storage(TupleObject.self)
      let mro = newTuple(count: inherited.pointee.count + 1)
      mro.items[0] = Value(type)
      for index in 0..<inherited.pointee.count { mro.items[index + 1] = inherited.items[index] }
      for index in 0..<mro.pointee.count { mro.items[index].retain() }
      return finishTuple(mro)
    }
    for index in 0..<count {
      for later in (index + 1)..<max(count, index + 1)
      where bases.items[index] == bases.items[later] {
        let name = bases.items[index].storage(TypeObject.self).pointee.name
        throw typeError("duplicate base class \(swiftString(name))")
      }
    }
    var lists: [[Value]] = []
    for index in 0..<count {
      let mro = bases.items[index].storage(TypeObject.self).pointee.mro.storage(TupleObject.self)
      lists.append((0..<mro.pointee.count).map { mro.items[$0] })
    }
    lists.append((0..<count).map { bases.items[$0] })
    var result = [Value(type)]
    let blocked = mergeOrders(lists, into: &result)
    if !blocked.isEmpty {
      let names = blocked.map { swiftString($0.storage(TypeObject.self).pointee.name) }
      throw typeError(
        "Cannot create a consistent method resolution order (MRO) for bases "
          + names.joined(separator: ", "))
    }
    return newTuple(result)
  }

  /// Merges orders into one that agrees with all of them (C3): the next is always the first head
  /// that no other order has further back. Returns the heads that stand in each other's way, none
  /// if the merge came to its end.
  func mergeOrders(_ lists: [[Value]], into result: inout [Value]) -> [Value] {
    var heads = [Int](repeating: 0, count: lists.count)
    while true {
      var waiting: [Value] = []
      var chosen = Value.unbound
      for (index, list) in lists.enumerated() where heads[index] < list.count {
        let candidate = list[heads[index]]
        let isBlocked = lists.indices.contains { other in
          heads[other] < lists[other].count
            && lists[other][(heads[other] + 1)...].contains(candidate)
        }
        if !isBlocked {
          chosen = candidate
          break
        }
        if !waiting.contains(candidate) { waiting.append(candidate) }
      }
      if chosen.isUnbound { return waiting }
      result.append(chosen)
      for index in lists.indices
      where heads[index] < lists[index].count && lists[index][heads[index]] == chosen {
        heads[index] += 1
      }
    }
  }
}
