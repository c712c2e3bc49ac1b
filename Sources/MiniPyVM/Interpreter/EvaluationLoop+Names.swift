/// Slow paths of names and attributes: the general lookup, and the filling of in-line caches.

// MARK: - Globals

extension VM {
  private func builtinsDict(_ frame: FramePointer) -> UnsafeMutablePointer<DictObject> {
    frame.pointee.function.pointee.builtins.storage(DictObject.self)
  }

  /// Looks a global up, fills the three cache words at `caches`; borrowed.
  @inline(never)
  func loadGlobalSlow(
    _ frame: FramePointer, _ caches: UnsafeMutablePointer<UInt64>, _ nameIndex: Int
  ) throws(Raised) -> Value {
    let name = frame.pointee.code.pointee.names[nameIndex]
    let globals = frame.pointee.globals
    let index = dictEntryIndex(globals, interned: name)
    if index >= 0 {
      caches[0] = dictKeysVersion(globals)
      caches[1] = 0
      caches[2] = UInt64(index)
      return globals.pointee.entries![index].value
    }
    let builtins = builtinsDict(frame)
    let builtinIndex = dictEntryIndex(builtins, interned: name)
    if builtinIndex >= 0 {
      caches[0] = dictKeysVersion(globals)
      caches[1] = dictKeysVersion(builtins)
      caches[2] = UInt64(builtinIndex)
      return builtins.pointee.entries![builtinIndex].value
    }
    throw nameError(name)
  }

  func nameError(_ name: Value) -> Raised {
    let text = string("name '\(swiftString(name))' is not defined")
    let exception = newException(.nameError, arguments: [text.value])
    replaceField(&exception.value.storage(ExceptionObject.self).pointee.field0, name.owned)
    return raise(exception)
  }

  @inline(never)
  func storeGlobalSlow(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ caches: UnsafeMutablePointer<UInt64>, _ i: Instruction
  ) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.b]
    let globals = frame.pointee.globals
    let value = takeOperand(r + i.a, i.flags & InstructionFlags.consumesA != 0)
    try dictSet(globals, name, value.value)
    let index = dictEntryIndex(globals, interned: name)
    if index >= 0 {
      caches[0] = dictKeysVersion(globals)
      caches[1] = UInt64(index)
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
    let namespace = frame.pointee.locals
    if namespace.isUnbound { return .unbound }
    if isExactly(namespace, .dict) {
      return dictGet(namespace.storage(DictObject.self), interned: name).owned
    }
    do throws(Raised) {
      return try getItem(namespace, name)
    } catch {
      if !raisedMatches(.keyError) { throw error }
      dropRaised()
      return .unbound
    }
  }

  @inline(never)
  func loadName(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: Instruction
  ) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.b]
    let local = try namespaceLookup(frame, name)
    if !local.isUnbound {
      setRegister(r + i.a, local.take())
      return
    }
    let global = dictGet(frame.pointee.globals, interned: name)
    if !global.isUnbound {
      setRegister(r + i.a, global.owned.take())
      return
    }
    let builtin = dictGet(builtinsDict(frame), interned: name)
    if builtin.isUnbound { throw nameError(name) }
    setRegister(r + i.a, builtin.owned.take())
  }

  @inline(never)
  func storeName(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: Instruction
  ) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.b]
    let value = takeOperand(r + i.a, i.flags & InstructionFlags.consumesA != 0)
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
  func deleteName(_ frame: FramePointer, _ i: Instruction) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.b]
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
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: Instruction
  ) throws(Raised) {
    let local = try namespaceLookup(frame, frame.pointee.code.pointee.names[i.c])
    if !local.isUnbound {
      setRegister(r + i.a, local.take())
      return
    }
    let value = r[i.b].storage(CellObject.self).pointee.contents
    if value.isUnbound { throw emptyCell(frame, i.b) }
    setRegister(r + i.a, value.owned.take())
  }

  /// A name in a class's namespace as annotation scopes see it, else a global or built-in one.
  @inline(never)
  func loadNameFrom(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>, _ i: Instruction
  ) throws(Raised) {
    let name = frame.pointee.code.pointee.names[i.c]
    let namespace = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0)
    var found = Owned.unbound
    if isExactly(namespace.value, .dict) {
      found = dictGet(namespace.value.storage(DictObject.self), interned: name).owned
    } else {
      do throws(Raised) {
        found = try getItem(namespace.value, name)
      } catch {
        if !raisedMatches(.keyError) { throw error }
        dropRaised()
      }
    }
    if found.isUnbound { found = dictGet(frame.pointee.globals, interned: name).owned }
    if found.isUnbound { found = dictGet(builtinsDict(frame), interned: name).owned }
    if found.isUnbound { throw nameError(name) }
    setRegister(r + i.a, found.take())
  }

  // MARK: Unbound locals and cells

  @inline(never)
  func unboundLocal(_ frame: FramePointer, _ register: Int) -> Raised {
    let name = registerName(frame, register)
    let text = string(
      "cannot access local variable '\(name)' where it is not associated with a value")
    let exception = newException(.unboundLocalError, arguments: [text.value])
    let key = internedString(name)
    replaceField(&exception.value.storage(ExceptionObject.self).pointee.field0, key.value.owned)
    return raise(exception)
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
  /// `loadAttribute` without a cache hit: the general lookup; caches in-line values of instances.
  @inline(never)
  func loadAttributeSlow(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ caches: UnsafeMutablePointer<UInt64>, _ i: Instruction
  ) throws(Raised) {
    let object = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0)
    let name = frame.pointee.code.pointee.names[i.c]
    if object.value.isObject, object.value.object.pointee.flags.contains(.plainInstance) {
      let header = object.value.object
      let type = header.pointee.type
      let word = header.attributeWord.pointee
      if attributeFlags(type).contains(.genericGetAttribute), attributeDict(word) == nil,
        let shape = ShapePointer(bitPattern: word)
      {
        let index = shapeIndex(shape, name)
        if index >= 0, !isDataDescriptor(typeLookup(type, name)) {
          caches[0] = UInt64(word)
          caches[1] = UInt64(
            shape.pointee.valuesOffset + index * MemoryLayout<Value>.stride)
          setRegister(r + i.a, header.inlineValues(shape)[index].owned.take())
          return
        }
      }
    }
    let value = try getAttribute(object.value, name)
    setRegister(r + i.a, value.take())
  }

  /// `storeAttribute` without a cache hit.
  @inline(never)
  func storeAttributeSlow(
    _ frame: FramePointer, _ r: UnsafeMutablePointer<Value>,
    _ caches: UnsafeMutablePointer<UInt64>, _ i: Instruction
  ) throws(Raised) {
    let object = takeOperand(r + i.a, i.flags & InstructionFlags.consumesA != 0)
    let value = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0)
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
    _ caches: UnsafeMutablePointer<UInt64>, _ i: Instruction
  ) throws(Raised) {
    let object = takeOperand(r + i.b, i.flags & InstructionFlags.consumesB != 0)
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
              caches[0] = 0
              caches[1] = type.pointee.version
              caches[2] = method.bits
            } else if value.object.pointee.flags.contains(.plainInstance), word & 1 == 0, word != 0
            {
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
    let attribute = try getAttribute(value, name)
    r[i.a] = .unbound
    r[i.a + 1] = attribute.take()
  }
}
