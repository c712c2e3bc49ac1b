/// Slow paths of names and attributes: the general lookup, and the filling of in-line caches.

// MARK: - Globals

extension VM {
  func builtinsDict(_ frame: FramePointer) -> UnsafeMutablePointer<DictObject> {
    frame.pointee.function.pointee.builtins.storage(DictObject.self)
  }

  /// The address of an entry's value, for an inline cache: it holds while the keys' version does.
  private func entryAddress(_ dict: UnsafeMutablePointer<DictObject>, _ index: Int) -> UInt64 {
    let value = withUnsafeMutablePointer(
      to: &dict.pointee.entries.unsafelyUnwrapped[index].value
    ) { $0 }
    return UInt64(UInt(bitPattern: value))
  }

  /// Looks a global up, fills the three cache words at `caches`; borrowed.
  @inline(never)
  func loadGlobalSlow(
    _ frame: FramePointer, _ caches: UnsafeMutablePointer<UInt64>, _ nameIndex: Int
  ) throws(Raised) -> Value {
    let name = frame.pointee.code.pointee.names[nameIndex]
    let globals = frame.pointee.globals
    if globals.pointee.header.object.type != type(.dict) {
      return try loadGlobalOfMapping(frame, name, caches)
    }
    let index = dictEntryIndex(globals, interned: name)
    if index >= 0 {
      caches[0] = dictKeysVersion(globals)
      caches[1] = 0
      caches[2] = entryAddress(globals, index)
      return globals.pointee.entries![index].value
    }
    let odd = try valueOfOddKey(globals, name)
    if !odd.isUnbound { return odd }
    let builtins = builtinsDict(frame)
    let builtinIndex = dictEntryIndex(builtins, interned: name)
    if builtinIndex >= 0 {
      caches[0] = dictKeysVersion(globals)
      caches[1] = dictKeysVersion(builtins)
      caches[2] = entryAddress(builtins, builtinIndex)
      return builtins.pointee.entries![builtinIndex].value
    }
    let found = try builtin(name, of: Value(builtins))
    if found.isUnbound { throw nameError(name) }
    return keep(found, frame, caches)
  }

  /// Puts what was found into the target register of an instruction whose cache is left empty; borrowed.
  private func keep(
    _ found: consuming Owned, _ frame: FramePointer, _ caches: UnsafeMutablePointer<UInt64>
  ) -> Value {
    let value = found.value
    setRegister(frame.pointee.base + FetchedInstruction(at: caches - 1).a, found.take())
    return value
  }

  /// A built-in name, or unbound. Builtins that are no dictionary are asked by `__getitem__`.
  func builtin(_ name: Value, of builtins: Value) throws(Raised) -> Owned {
    if builtins.object.pointee.flags.contains(.foreignBuiltins) {
      let mapping = try shownBuiltins(builtins)
      return try mappingLookup(mapping.value, name)
    }
    return try namespaceGet(builtins.storage(DictObject.self), name).owned
  }

  /// A global or built-in name where the globals are of a subclass of `dict`, whose `__getitem__` is
  /// asked. The target register holds what it answers; the cache is left empty.
  private func loadGlobalOfMapping(
    _ frame: FramePointer, _ name: Value, _ caches: UnsafeMutablePointer<UInt64>
  ) throws(Raised) -> Value {
    let held = Value(frame.pointee.globals).owned
    var found = try mappingLookup(held.value, name)
    if found.isUnbound { found = try builtin(name, of: Value(builtinsDict(frame))) }
    if found.isUnbound { throw nameError(name) }
    return keep(found, frame, caches)
  }

  /// The value of a key that is no string but equal to the name, which no other key is.
  private func valueOfOddKey(
    _ dict: UnsafeMutablePointer<DictObject>, _ name: Value
  ) throws(Raised) -> Value {
    dict.pointee.hasOnlyStringKeys ? .unbound : try dictGet(dict, name)
  }

  /// The value of a name in a namespace that is a dictionary; borrowed.
  private func namespaceGet(
    _ dict: UnsafeMutablePointer<DictObject>, _ name: Value
  ) throws(Raised) -> Value {
    let found = dictGet(dict, interned: name)
    return found.isUnbound ? try valueOfOddKey(dict, name) : found
  }

  func nameError(_ name: Value, isGlobal: Bool = true) -> Raised {
    let message = "name '\(swiftString(name))' is not defined"
    let text = string(isPython2 && isGlobal ? python2Message(.nameError, message) : message)
    let exception = newException(.nameError, arguments: [text.value])
    exception.value.storage(ExceptionObject.self).pointee.isBare = isPython2
    replaceField(&exception.value.storage(ExceptionObject.self).pointee.field0, name.owned)
    return raise(exception)
  }

  @inline(never)
  func storeGlobalSlow(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ caches: UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction
  ) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.wide]
    let globals = frame.pointee.globals
    let value = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
    try dictSet(globals, name, value.value)
    let index = dictEntryIndex(globals, interned: name)
    if index >= 0 {
      caches[0] = dictKeysVersion(globals)
      caches[1] = entryAddress(globals, index)
    }
  }

  @inline(never)
  func deleteGlobal(_ frame: FramePointer, _ nameIndex: Int) throws(Raised) {
    let name = frame.pointee.code.pointee.names[nameIndex]
    if try !dictDelete(frame.pointee.globals, name) { throw nameError(name) }
  }

  // MARK: Namespaces

  /// A name in the frame's namespace mapping, or unbound.
  private func namespaceLookup(_ frame: FramePointer, _ name: Value) throws(Raised) -> Owned {
    var namespace = frame.pointee.locals
    if isPython2, frame.pointee.code.pointee.flags.contains(.optimized) {
      // A function with an `exec` statement: its further names.
      let object = frame.pointee.frameObject
      namespace = object.isUnbound ? .unbound : object.storage(FrameObject.self).pointee.locals
    }
    return namespace.isUnbound ? .unbound : try mappingLookup(namespace, name)
  }

  @inline(never)
  func loadName(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.wide]
    let local = try namespaceLookup(frame, name)
    if !local.isUnbound {
      setRegister(r + i.a, local.take())
      return
    }
    let global = try namespaceGet(frame.pointee.globals, name)
    if !global.isUnbound {
      setRegister(r + i.a, global.owned.take())
      return
    }
    let builtin = try builtin(name, of: Value(builtinsDict(frame)))
    if builtin.isUnbound { throw nameError(name, isGlobal: false) }
    setRegister(r + i.a, builtin.take())
  }

  @inline(never)
  func storeName(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.wide]
    let value = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
    let namespace = frame.pointee.locals
    if namespace.isUnbound {
      try dictSet(frame.pointee.globals, name, value.value)
    } else if isExactly(namespace, .dict) {
      try dictSet(namespace.storage(DictObject.self), name, value.value)
    } else {
      try setItem(namespace, name, value.value)
    }
  }

  @inline(never)
  func deleteName(_ frame: FramePointer, _ i: FetchedInstruction) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.wide]
    let namespace = frame.pointee.locals
    if namespace.isUnbound || isExactly(namespace, .dict) {
      let dict =
        namespace.isUnbound ? frame.pointee.globals : namespace.storage(DictObject.self)
      if try !dictDelete(dict, name) { throw nameError(name) }
      return
    }
    do throws(Raised) {
      try deleteItem(namespace, name)
    } catch {
      if !raisedMatches(.keyError) { throw error }
      dropRaised()
      throw nameError(name)
    }
  }

  @inline(never)
  func loadClassCell(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.c]
    let local: Owned
    if i.has(InstructionFlags.consumesA) {
      let namespace = takeOperand(r + i.a, true)
      local = try mappingLookup(namespace.value, name)
    } else {
      local = try namespaceLookup(frame, name)
    }
    if !local.isUnbound {
      setRegister(r + i.a, local.take())
      return
    }
    let value = r[i.b].storage(CellObject.self).pointee.contents
    if value.isUnbound { throw emptyCell(frame, i.b) }
    setRegister(r + i.a, value.owned.take())
  }

  /// The value of a name in a namespace, or unbound.
  private func mappingLookup(_ namespace: Value, _ name: Value) throws(Raised) -> Owned {
    if isExactly(namespace, .dict) {
      return try namespaceGet(namespace.storage(DictObject.self), name).owned
    }
    do throws(Raised) {
      return try getItem(namespace, name)
    } catch {
      if !raisedMatches(.keyError) { throw error }
      dropRaised()
      return .unbound
    }
  }

  /// A name in a class's namespace as annotation scopes see it, else a global or built-in one.
  @inline(never)
  func loadNameFrom(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: FetchedInstruction
  ) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.c]
    let namespace = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    var found = try mappingLookup(namespace.value, name)
    if found.isUnbound { found = try mappingLookup(Value(frame.pointee.globals), name) }
    if found.isUnbound { found = try builtin(name, of: Value(builtinsDict(frame))) }
    if found.isUnbound { throw nameError(name) }
    setRegister(r + i.a, found.take())
  }

  // MARK: Unbound locals and cells

  @inline(never)
  func unboundLocal(_ frame: FramePointer, _ register: Int) -> Raised {
    let name = registerName(frame, register)
    let message = "cannot access local variable '\(name)' where it is not associated with a value"
    let text = string(isPython2 ? python2Message(.unboundLocalError, message) : message)
    // Its `name` stays `None`: no other name is suggested for it.
    return raise(newException(.unboundLocalError, arguments: [text.value]))
  }

  @inline(never)
  func emptyCell(_ frame: FramePointer, _ register: Int) -> Raised {
    let code = frame.pointee.code
    if register >= code.pointee.freeStart,
      register < code.pointee.freeStart + code.pointee.freeCount
    {
      let name = registerName(frame, register)
      let text = string(
        "cannot access free variable '\(name)' where it is not associated with a value in"
          + " enclosing scope")
      let exception = newException(.nameError, arguments: [text.value])
      let key = internedString(name)
      replaceField(&exception.value.storage(ExceptionObject.self).pointee.field0, key.value.owned)
      return raise(exception)
    }
    return unboundLocal(frame, register)
  }

  func registerName(_ frame: FramePointer, _ register: Int) -> String {
    let names = frame.pointee.code.pointee.detail.takeUnretainedValue().variableNames
    return register < names.count ? names[register] : "?"
  }
}

// MARK: - Attributes

extension VM {
  /// What the caches of `loadAttribute` and `loadMethod` hold besides what the loop itself looks at:
  /// the last word says it. All are checked here, out of the loop.
  private enum SlowCache {
    /// An entry of the module's dictionary: keys version and address.
    static let module: UInt64 = 1
    /// A slot of the class: class version and offset.
    static let slot: UInt64 = 2
  }

  /// The place of an instance's attribute by the machine's cache, or `nil`.
  @inline(__always)
  private func knownAttribute(
    _ object: Value, _ frame: FramePointer, _ i: FetchedInstruction, isStore: Bool
  ) -> UnsafeMutablePointer<Value>? {
    guard object.isObject, object.object.pointee.flags.contains(.plainInstance) else { return nil }
    let name = frame.pointee.code.pointee.names[i.c]
    let shape = object.storage(InstanceObject.self).pointee.attributes
    let entry = attributeCacheEntry(shape, name, isStore: isStore)
    guard entry.pointee.shape == shape, entry.pointee.name == name else { return nil }
    return (UnsafeMutableRawPointer(object.object) + entry.pointee.offset)
      .assumingMemoryBound(to: Value.self)
  }

  /// The attribute that the caches of `loadAttribute` find out of the loop, borrowed, or `nil`.
  @inline(__always)
  private func slowCached(_ object: Value, _ caches: UnsafeMutablePointer<UInt64>) -> Value? {
    guard object.isObject else { return nil }
    switch caches[2] {
    case SlowCache.slot:
      guard object.object.pointee.type.pointee.version == caches[0] else { return nil }
      let value = (UnsafeMutableRawPointer(object.object) + Int(truncatingIfNeeded: caches[1]))
        .load(as: Value.self)
      return value.isUnbound ? nil : value
    case SlowCache.module: return cachedModuleAttribute(object, caches)
    default: return nil
    }
  }

  /// The attribute of a module that the first two caches find, borrowed, or `nil`.
  @inline(__always)
  private func cachedModuleAttribute(
    _ value: Value, _ caches: UnsafeMutablePointer<UInt64>
  ) -> Value? {
    guard value.isObject, value.object.pointee.type == type(.module),
      moduleDict(value).pointee.keysVersion == caches[0]
    else { return nil }
    return cachedEntry(caches[1]).pointee
  }

  /// Fills the caches of `loadAttribute` for a module's attribute, which is returned (borrowed), or
  /// for a slot.
  private func fillSlowCache(
    _ object: Value, _ name: Value, _ caches: UnsafeMutablePointer<UInt64>
  ) -> Value {
    guard object.isObject else { return .unbound }
    let type = object.object.pointee.type
    if type == self.type(.module) {
      let value = moduleEntry(object, name, caches)
      if !value.isUnbound { caches[2] = SlowCache.module }
      return value
    }
    if type.pointee.slotCount != 0, attributeFlags(type).contains(.genericGetAttribute) {
      let descriptor = typeLookup(type, name)
      if isSlotDescriptor(descriptor) {
        let slot = descriptor.storage(DescriptorObject.self)
        // A slot of another class in this one's dictionary raises; the general path does that.
        if slot.pointee.owner.hasLayout(.type),
          isSubtype(type, slot.pointee.owner.storage(TypeObject.self))
        {
          caches[0] = type.pointee.version
          caches[1] = UInt64(slot.pointee.offset)
          caches[2] = SlowCache.slot
        }
      }
    }
    return .unbound
  }

  /// A module's attribute, borrowed, for the first two caches: keys version and address. Unbound if
  /// it is not in the dictionary or the class has something else by that name.
  private func moduleEntry(
    _ value: Value, _ name: Value, _ caches: UnsafeMutablePointer<UInt64>
  ) -> Value {
    let dict = moduleDict(value)
    let index = dictEntryIndex(dict, interned: name)
    if index < 0 || isDataDescriptor(typeLookup(type(.module), name)) { return .unbound }
    caches[0] = dictKeysVersion(dict)
    caches[1] = entryAddress(dict, index)
    return dict.pointee.entries![index].value
  }

  /// `loadAttribute` without a cache hit: the general lookup; caches in-line values of instances.
  ///
  /// - Returns: the frame of a property's getter, or `nil` if the attribute is there.
  @inline(never)
  func loadAttributeSlow(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ caches: UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction
  ) throws(Raised) -> FramePointer? {
    if let place = knownAttribute(r[i.b], frame, i, isStore: false) {
      setBorrowed(place.pointee, from: r[i.b], frame, r, frame.pointee.next, i)
      return nil
    }
    if let value = slowCached(r[i.b], caches) {
      setBorrowed(value, from: r[i.b], frame, r, frame.pointee.next, i)
      return nil
    }
    let object = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let name = frame.pointee.code.pointee.names[i.c]
    let found =
      name == self.name(.class)
      ? plainClass(of: object.value) : fillSlowCache(object.value, name, caches)
    if !found.isUnbound {
      let value = found.owned
      _ = consume object
      setRegister(r + i.a, value.take())
      return nil
    }
    if object.value.isObject, object.value.object.pointee.flags.contains(.plainInstance) {
      let header = object.value.object
      let type = header.pointee.type
      let word = header.attributeWord.pointee
      if attributeFlags(type).contains(.genericGetAttribute), attributeDict(word) == nil,
        let shape = ShapePointer(bitPattern: word)
      {
        let index = shapeIndex(shape, name)
        if index >= 0, !isDataDescriptor(typeLookup(type, name)) {
          caches[2] = 0
          caches[0] = UInt64(word)
          caches[1] = UInt64(
            shape.pointee.valuesOffset + index * MemoryLayout<Value>.stride)
          attributeCacheEntry(word, name, isStore: false).pointee = AttributeCacheEntry(
            shape: word, name: name, offset: Int(truncatingIfNeeded: caches[1]))
          let value = header.inlineValues(shape)[index].owned
          _ = consume object
          setRegister(r + i.a, value.take())
          return nil
        }
      }
    }
    if let getter = propertyGetter(object.value, name) {
      // A call like any other: goes on behind the caches.
      frame.pointee.next = caches + 3
      let isSpecialised = Instruction.markAsRun(caches - 1)
      return try pushGetter(getter, object, target: i.a, isSpecialised: isSpecialised)
    }
    let value = try getAttribute(object.value, name)
    _ = consume object
    setRegister(r + i.a, value.take())
    return nil
  }

  /// `object.__class__` where it is what `object` says it is, else unbound.
  private func plainClass(of object: Value) -> Value {
    let type = type(of: object)
    let name = self.name(.class)
    if !attributeFlags(type).contains(.genericGetAttribute)
      || typeLookup(type, name) != typeLookup(self.type(.object), name)
    {
      return .unbound
    }
    return Value(type)
  }

  /// `storeAttribute` without a cache hit.
  @inline(never)
  func storeAttributeSlow(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ caches: UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction
  ) throws(Raised) {
    if let place = knownAttribute(r[i.a], frame, i, isStore: true) {
      let object = r[i.a]
      let value = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
      storeItem(place, value, of: object, frame, r, frame.pointee.next, i)
      return
    }
    let object = takeOperand(r + i.a, i.has(InstructionFlags.consumesA))
    let value = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let name = frame.pointee.code.pointee.names[i.c]
    if object.value.isObject, object.value.object.pointee.flags.contains(.plainInstance) {
      let header = object.value.object
      let type = header.pointee.type
      let word = header.attributeWord.pointee
      if attributeFlags(type).contains(.genericSetAttribute), attributeDict(word) == nil,
        let shape = ShapePointer(bitPattern: word), !isDataDescriptor(typeLookup(type, name))
      {
        let index = shapeIndex(shape, name)
        if index >= 0 {
          caches[0] = UInt64(word)
          caches[1] = UInt64(word)
          caches[2] = UInt64(
            shape.pointee.valuesOffset + index * MemoryLayout<Value>.stride)
          attributeCacheEntry(word, name, isStore: true).pointee = AttributeCacheEntry(
            shape: word, name: name, offset: Int(truncatingIfNeeded: caches[2]))
        } else if let next = shapeAdding(shape, name) {
          caches[0] = UInt64(word)
          caches[1] = UInt64(UInt(bitPattern: next))
          caches[2] = UInt64(
            shape.pointee.valuesOffset + shape.pointee.count * MemoryLayout<Value>.stride)
        }
      }
    }
    try setAttribute(object.value, name, value.value)
  }

  /// `loadMethod` without a cache hit: A, A+1 ← function and receiver, or unbound and attribute.
  @inline(never)
  func loadMethodSlow(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ caches: UnsafeMutablePointer<UInt64>, _ i: FetchedInstruction
  ) throws(Raised) {
    if caches[3] == SlowCache.module, let value = cachedModuleAttribute(r[i.b], caches) {
      let module = r[i.b]
      value.retain()
      if i.has(InstructionFlags.consumesB) { r[i.b] = .unbound }
      r[i.a] = .unbound
      r[i.a + 1] = value
      if i.has(InstructionFlags.consumesB) { module.release() }
      return
    }
    let object = takeOperand(r + i.b, i.has(InstructionFlags.consumesB))
    let name = frame.pointee.code.pointee.names[i.c]
    let value = object.value
    let type = type(of: value)
    let flags = attributeFlags(type)
    if flags.contains(.genericGetAttribute) {
      let method = typeLookup(type, name)
      if method.isObject,
        method.object.pointee.type == self.type(.function)
          || method.object.pointee.type == self.type(.methodDescriptor)
      {
        var isShadowed = false
        var word: UInt = 0
        if type.pointee.attributesOffset != 0, value.isObject {
          word = value.object.attributeWord.pointee
          isShadowed = !instanceAttribute(value.object, name).isUnbound
        }
        if !isShadowed {
          if value.isObject {
            if type.pointee.attributesOffset == 0 {
              caches[3] = 0
              caches[0] = 0
              caches[1] = type.pointee.version
              caches[2] = method.bits
            } else if value.object.pointee.flags.contains(.plainInstance), word & 1 == 0, word != 0
            {
              caches[3] = 0
              caches[0] = UInt64(word)
              caches[1] = type.pointee.version
              caches[2] = method.bits
            }
          }
          r[i.a] = method.owned.take()
          r[i.a + 1] = object.take()
          return
        }
      }
    }
    if value.isObject, type == self.type(.super) {
      let method = superMethod(value, name)
      if !method.isUnbound {
        r[i.a] = method.owned.take()
        r[i.a + 1] = value.storage(SuperObject.self).pointee.receiver.owned.take()
        return
      }
    }
    if value.isObject, type == self.type(.module) {
      let attribute = moduleEntry(value, name, caches)
      if !attribute.isUnbound {
        caches[2] = 0
        caches[3] = SlowCache.module
        r[i.a] = .unbound
        r[i.a + 1] = attribute.owned.take()
        return
      }
    }
    let attribute = try getAttribute(value, name)
    r[i.a] = .unbound
    r[i.a + 1] = attribute.take()
  }
}
