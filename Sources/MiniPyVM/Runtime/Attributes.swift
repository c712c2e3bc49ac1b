/// Attribute lookup, as CPython's `Objects/object.c` and `typeobject.c`.

// MARK: - Lookup on classes

extension VM {
  /// The value of `name` in the first class of the MRO that has it, borrowed, or unbound.
  /// `name` is an interned string.
  @inline(__always)
  func typeLookup(_ type: TypePointer, _ name: Value) -> Value {
    let slot =
      Int(truncatingIfNeeded: (name.bits >> 4) ^ type.pointee.version &* 31)
      & (MethodCacheEntry.count - 1)
    let entry = pointee.methodCache + slot
    if entry.pointee.version == type.pointee.version, entry.pointee.name == name {
      if let holder = entry.pointee.holder {
        return holder.pointee.entries![entry.pointee.index].value
      }
      return entry.pointee.value
    }
    return typeLookupUncached(type, name, entry)
  }

  @inline(never)
  private func typeLookupUncached(
    _ type: TypePointer, _ name: Value, _ entry: UnsafeMutablePointer<MethodCacheEntry>
  ) -> Value {
    let mro = type.pointee.mro.storage(TupleObject.self)
    let items = mro.items
    var found = Value.unbound
    var holder: UnsafeMutablePointer<DictObject>?
    var place = 0
    for index in 0..<mro.pointee.count {
      let dict = typeDict(items[index].storage(TypeObject.self))
      let entryIndex = dictEntryIndex(dict, interned: name)
      if entryIndex >= 0, let entries = dict.pointee.entries {
        found = entries[entryIndex].value
        // Plain data may be replaced without a new class version: its place is cached instead.
        if isPlainData(found) {
          holder = dict
          place = entryIndex
        }
        break
      }
    }
    // The entry counts the name: a name that dies would leave its address to another one.
    let oldName = entry.pointee.name
    name.retain()
    entry.pointee = MethodCacheEntry(
      version: type.pointee.version, name: name, value: found, holder: holder, index: place)
    oldName.release()
    return found
  }

  /// Empties the cache of class lookups, which counts names.
  func clearMethodCache() {
    for index in 0..<MethodCacheEntry.count {
      let entry = pointee.methodCache + index
      entry.pointee.version = 0
      let name = entry.pointee.name
      entry.pointee.name = .unbound
      name.release()
    }
  }

  /// A class's dictionary; a built-in's is filled at first use.
  @inline(__always)
  func typeDict(_ type: TypePointer) -> UnsafeMutablePointer<DictObject> {
    if !type.pointee.flags.contains(.populated) { populate(type) }
    return type.pointee.dict.storage(DictObject.self)
  }

  /// A special method of a class, borrowed, or unbound: looked up on the class only, and cached.
  @inline(__always)
  func lookupSpecial(_ type: TypePointer, _ name: Name) -> Value {
    if let specials = type.pointee.specials, type.pointee.specialsVersion == type.pointee.version {
      let known = specials[name.rawValue]
      if !known.isUnbound { return known == .absent ? .unbound : known }
    }
    return lookupSpecialUncached(type, name)
  }

  @inline(never)
  private func lookupSpecialUncached(_ type: TypePointer, _ name: Name) -> Value {
    if type.pointee.specials == nil {
      type.pointee.specials = .allocate(capacity: Name.specialCount)
      type.pointee.specialsVersion = 0
    }
    let specials = type.pointee.specials!
    if type.pointee.specialsVersion != type.pointee.version {
      specials.initialize(repeating: .unbound, count: Name.specialCount)
      type.pointee.specialsVersion = type.pointee.version
    }
    let found = typeLookup(type, self.name(name))
    specials[name.rawValue] = found.isUnbound ? .absent : found
    return found
  }

  /// Brings the attribute flags of a class up to date with its version.
  @inline(__always)
  func attributeFlags(_ type: TypePointer) -> TypeFlags {
    if !type.pointee.flags.contains(.attributeFlagsKnown) { computeAttributeFlags(type) }
    return type.pointee.flags
  }

  @inline(never)
  private func computeAttributeFlags(_ type: TypePointer) {
    let object = self.type(.object)
    // The lookups may populate the class: its flags are read after them.
    _ = typeDict(type)
    _ = typeLookup(type, name(.getattr))
    var flags = type.pointee.flags
    flags.remove([.genericGetAttribute, .genericSetAttribute, .hasGetAttr, .plainConstructor])
    if type.pointee.layout == .instance,
      type.pointee.header.object.type == self.type(.type), !flags.contains(.abstract),
      flags.contains(.heapType),
      type.pointee.attributesOffset == MemoryLayout<ContainerHeader>.size,
      typeLookup(type, name(.new)) == typeLookup(object, name(.new))
    {
      flags.insert(.plainConstructor)
    }
    if isSameNative(typeLookup(type, name(.getattribute)), typeLookup(object, name(.getattribute)))
    {
      flags.insert(.genericGetAttribute)
    }
    if typeLookup(type, name(.setattr)) == typeLookup(object, name(.setattr)),
      typeLookup(type, name(.delattr)) == typeLookup(object, name(.delattr))
    {
      flags.insert(.genericSetAttribute)
    }
    if !typeLookup(type, name(.getattr)).isUnbound { flags.insert(.hasGetAttr) }
    flags.insert(.attributeFlagsKnown)
    type.pointee.flags = flags
  }
}

// MARK: - Descriptors

extension VM {
  /// True if the class of `descriptor` defines `__set__` or `__delete__`.
  func isDataDescriptor(_ descriptor: Value) -> Bool {
    guard descriptor.isObject else { return false }
    let type = descriptor.object.pointee.type
    switch type.pointee.layout {
    case .function, .nativeFunction, .classMethod, .staticMethod: return false
    case .property, .memberDescriptor, .getSetDescriptor: return true
    default:
      return !lookupSpecial(type, .setDescriptor).isUnbound
        || !lookupSpecial(type, .deleteDescriptor).isUnbound
    }
  }

  /// True if the class of a data descriptor defines `__get__`: without it the instance's own
  /// attribute is read.
  private func isGetter(_ descriptor: Value) -> Bool {
    let type = descriptor.object.pointee.type
    switch type.pointee.layout {
    case .property, .memberDescriptor, .getSetDescriptor: return true
    default: return !lookupSpecial(type, .getDescriptor).isUnbound
    }
  }

  /// Binds an attribute found on a class: `descriptor.__get__(instance, owner)`. `instance` is
  /// unbound for access through the class. Without `__get__` the value itself.
  func bindDescriptor(
    _ descriptor: Value, _ instance: Value, _ owner: TypePointer
  ) throws(Raised) -> Owned {
    guard descriptor.isObject else { return Owned(descriptor) }
    let type = descriptor.object.pointee.type
    switch type.pointee.layout {
    case .function:
      if instance.isUnbound { return descriptor.owned }
      return newBoundMethod(descriptor, instance)
    case .nativeFunction:
      return bindNativeFunction(descriptor, instance, owner)
    case .staticMethod where type == self.type(.staticmethod):
      return descriptor.storage(MethodWrapperObject.self).pointee.callable.owned
    case .classMethod where type == self.type(.classmethod):
      return try bindClassMethod(descriptor, owner)
    case .property where type == self.type(.property):
      if instance.isUnbound { return descriptor.owned }
      return try getProperty(descriptor, instance)
    case .memberDescriptor, .getSetDescriptor:
      if instance.isUnbound { return descriptor.owned }
      try checkNativeStack()
      return try getNativeDescriptor(descriptor, instance)
    default:
      let getter = lookupSpecial(type, .getDescriptor)
      if getter.isUnbound { return descriptor.owned }
      let held = descriptor.owned
      let heldGetter = getter.owned
      if getter.hasLayout(.nativeFunction) {
        return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 3) {
          buffer throws(Raised) in
          let base = buffer.baseAddress.unsafelyUnwrapped
          base[0] = held.value
          base[1] = instance.isUnbound ? .none : instance
          base[2] = Value(owner)
          let result = try callUnchecked(
            heldGetter.value.storage(NativeFunctionObject.self), base, 3, .unbound)
          _ = held.value
          return result
        }
      }
      // The getter itself is not bound (`slot_tp_descr_get`).
      return try call(
        heldGetter.value, held.value, instance.isUnbound ? .none : instance, Value(owner))
    }
  }
}

// MARK: - Getting

extension VM {
  /// `getattr(object, name)`; `name` is a string.
  ///
  /// - Throws: what the lookup raises; `AttributeError` with CPython's text.
  func getAttribute(_ object: Value, _ name: Value) throws(Raised) -> Owned {
    let found: Owned
    do throws(Raised) {
      found = try findAttribute(object, name)
    } catch {
      noteAttribute(object, name)
      throw error
    }
    if found.isUnbound { throw attributeError(object, name) }
    return found
  }

  /// Tells an `AttributeError` on its way whose attribute was missing, if it does not know: the
  /// program's own errors get suggestions too (`set_attribute_error_context`).
  @inline(never)
  private func noteAttribute(_ object: Value, _ name: Value) {
    guard raisedMatches(.attributeError) else { return }
    let storage = pointee.raised.storage(ExceptionObject.self)
    guard storage.pointee.field0.isUnbound, storage.pointee.field1.isUnbound else { return }
    replaceField(&storage.pointee.field0, name.owned)
    replaceField(&storage.pointee.field1, object.owned)
  }

  func getAttribute(_ object: Value, _ name: Name) throws(Raised) -> Owned {
    try getAttribute(object, self.name(name))
  }

  /// The attribute, or unbound if there is none (`AttributeError` is swallowed, others are raised).
  func lookupAttribute(_ object: Value, _ name: Value) throws(Raised) -> Owned {
    do throws(Raised) {
      return try findAttribute(object, name)
    } catch {
      if !raisedMatches(.attributeError) { throw error }
      dropRaised()
      return .unbound
    }
  }

  /// The attribute, or unbound if there is none; an `AttributeError` of the program's own is raised.
  private func findAttribute(_ object: Value, _ name: Value) throws(Raised) -> Owned {
    let type = type(of: object)
    let flags = attributeFlags(type)
    if flags.contains(.genericGetAttribute) {
      if !flags.contains(.hasGetAttr) { return try genericGetAttribute(object, name) }
    }
    return try customGetAttribute(object, type, name)
  }

  func lookupAttribute(_ object: Value, _ name: Name) throws(Raised) -> Owned {
    try lookupAttribute(object, self.name(name))
  }

  /// Attribute lookup through an overridden `__getattribute__` (modules, classes, `super`, proxies
  /// and Python classes override it) and `__getattr__`.
  @inline(never)
  private func customGetAttribute(
    _ object: Value, _ type: TypePointer, _ name: Value
  ) throws(Raised) -> Owned {
    do throws(Raised) {
      if type.pointee.flags.contains(.genericGetAttribute) {
        let found = try genericGetAttribute(object, name)
        if !found.isUnbound { return found }
      } else {
        switch type.pointee.layout {
        case .type where isTypeGetAttribute(type):
          let found = try typeGetAttribute(object.storage(TypeObject.self), name)
          if !found.isUnbound { return found }
        case .module where isModuleGetAttribute(type):
          return try moduleGetAttribute(object, name)
        case .superObject where type == self.type(.super):
          let found = try superGetAttribute(object, name)
          if found.isUnbound { throw attributeError(object, name) }
          return found
        default:
          let getter = lookupSpecial(type, .getattribute)
          return try callSpecial(getter, object, name)
        }
      }
    } catch {
      if !raisedMatches(.attributeError) { throw error }
      let hook = lookupSpecial(type, .getattr)
      if hook.isUnbound {
        // Keep the error as raised: its text may be the program's own.
        throw error
      }
      dropRaised()
    }
    let hook = lookupSpecial(type, .getattr)
    if hook.isUnbound { return .unbound }
    return try callSpecial(hook, object, name)
  }

  /// True if a metaclass uses `type.__getattribute__`.
  private func isTypeGetAttribute(_ metatype: TypePointer) -> Bool {
    metatype == type(.type)
      || lookupSpecial(metatype, .getattribute) == lookupSpecial(type(.type), .getattribute)
  }

  private func isModuleGetAttribute(_ type: TypePointer) -> Bool {
    type == self.type(.module)
      || lookupSpecial(type, .getattribute) == lookupSpecial(self.type(.module), .getattribute)
  }

  /// `object.__getattribute__`: data descriptors of the class, the instance's own attributes,
  /// other attributes of the class. Unbound if there is none.
  func genericGetAttribute(_ object: Value, _ name: Value) throws(Raised) -> Owned {
    let type = type(of: object)
    let name = internedName(name)
    let onClass = typeLookup(type, name.value)
    if !onClass.isUnbound, isDataDescriptor(onClass), isGetter(onClass) {
      return try bindDescriptor(onClass, object, type)
    }
    if type.pointee.attributesOffset != 0 {
      if let dict = attributeDict(object.object.attributeWord.pointee),
        !dict.pointee.hasOnlyStringKeys
      {
        return try attributeAmongOthers(object, dict, name.value, onClass: onClass.owned)
      }
      let own = instanceAttribute(object.object, name.value)
      if !own.isUnbound { return own.owned }
    } else if object.hasLayout(.type) || object.hasLayout(.module) {
      // Classes and modules are instances too, with a dictionary: `object.__getattribute__(cls, name)`.
      let isType = object.hasLayout(.type)
      let dict = isType ? typeDict(object.storage(TypeObject.self)) : moduleDict(object)
      if !isType { try completeSys(dict) }
      let own = dictGet(dict, interned: name.value)
      if !own.isUnbound { return own.owned }
    }
    if onClass.isUnbound { return .unbound }
    if isPython2, isHidden(onClass, name.value, type, fromInstance: true) { return .unbound }
    return try bindDescriptor(onClass, object, type)
  }

  /// The attribute of an instance whose dictionary has keys other than plain strings: their comparison may
  /// run Python code and change everything.
  @inline(never)
  private func attributeAmongOthers(
    _ object: Value, _ dict: DictPointer, _ name: Value, onClass: consuming Owned
  ) throws(Raised) -> Owned {
    let type = type(of: object)
    let heldDict = Value(dict).owned
    let heldType = Value(type).owned
    let own = try dictGet(dict, name).owned
    if !own.isUnbound { return own }
    if onClass.isUnbound { return .unbound }
    if isPython2, isHidden(onClass.value, name, type, fromInstance: true) { return .unbound }
    let result = try bindDescriptor(onClass.value, object, type)
    _ = heldDict.value
    _ = heldType.value
    return result
  }

  /// The interned string equal to a name, owned.
  @inline(__always)
  func internedName(_ name: Value) -> Owned {
    if name.object.pointee.flags.contains(.interned) { return name.owned }
    guard let str = asStr(name) else { return name.owned }
    return intern(Value(str))
  }

  /// `type.__getattribute__`: data descriptors of the metaclass, attributes of the class and its
  /// bases, other attributes of the metaclass. Unbound if there is none.
  func typeGetAttribute(_ type: TypePointer, _ name: Value) throws(Raised) -> Owned {
    let metatype = type.pointee.header.object.type
    let name = internedName(name)
    let onMeta = typeLookup(metatype, name.value)
    if !onMeta.isUnbound, isDataDescriptor(onMeta), isGetter(onMeta) {
      return try bindDescriptor(onMeta, Value(type), metatype)
    }
    let own = typeLookup(type, name.value)
    if !own.isUnbound, !(isPython2 && isHidden(own, name.value, type, fromInstance: false)) {
      if isPython2, own.hasLayout(.function), !isLibrary(own) {
        return newUnboundMethod(own, type)
      }
      return try bindDescriptor(own, .unbound, type)
    }
    if onMeta.isUnbound || isPython2 && isClassic(type) { return .unbound }
    return try bindDescriptor(onMeta, Value(type), metatype)
  }
}

// MARK: - Setting and deleting

extension VM {
  /// `setattr(object, name, value)`, or `delattr` if `value` is unbound.
  func setAttribute(_ object: Value, _ name: Value, _ value: Value) throws(Raised) {
    let type = type(of: object)
    if attributeFlags(type).contains(.genericSetAttribute) {
      try genericSetAttribute(object, name, value)
      return
    }
    if type.pointee.layout == .type,
      lookupSpecial(type, .setattr) == lookupSpecial(self.type(.type), .setattr)
    {
      try typeSetAttribute(object.storage(TypeObject.self), name, value)
      return
    }
    if value.isUnbound {
      let deleter = lookupSpecial(type, .delattr)
      _ = try callSpecial(deleter, object, name)
    } else {
      let setter = lookupSpecial(type, .setattr)
      _ = try callSpecial(setter, object, name, value)
    }
  }

  func setAttribute(_ object: Value, _ name: Name, _ value: Value) throws(Raised) {
    try setAttribute(object, self.name(name), value)
  }

  func deleteAttribute(_ object: Value, _ name: Value) throws(Raised) {
    try setAttribute(object, name, .unbound)
  }

  /// The error of `del object.name` where there is none. Of plain instances, whose attributes lie in
  /// themselves, it does not say which object and name (CPython: `store_instance_attr_lock_held`).
  @inline(never)
  private func missingToDelete(_ object: Value, _ name: Value) -> Raised {
    let type = type(of: object)
    guard type.pointee.layout == .instance, type.pointee.slotCount == 0, !isPython2,
      type.pointee.flags.contains(.heapType)
    else { return attributeError(object, name) }
    // A dictionary lies apart that the program gave, or that grew beyond the keys of the class.
    let dict = attributeDict(object.object.attributeWord.pointee)
    let liesInline =
      dict.map {
        $0.pointee.header.object.flags.contains(.classOrderDict)
          && $0.pointee.used <= Self.largestInlineCapacity
      } ?? true
    return liesInline
      ? attributeError("'\(typeName(object))' object has no attribute '\(swiftString(name))'")
      : attributeError(object, name)
  }

  /// `object.__setattr__` and `object.__delattr__` (unbound value).
  func genericSetAttribute(_ object: Value, _ name: Value, _ value: Value) throws(Raised) {
    let type = type(of: object)
    let name = internedName(name)
    let onClass = typeLookup(type, name.value)
    if !onClass.isUnbound, isDataDescriptor(onClass) {
      try setDescriptor(onClass, object, value, name.value)
      return
    }
    if type.pointee.attributesOffset != 0 {
      if value.isUnbound {
        if try deleteInstanceAttribute(object.object, name.value) { return }
        throw missingToDelete(object, name.value)
      }
      try setInstanceAttribute(object.object, name.value, value)
      return
    }
    if onClass.isUnbound {
      throw attributeErrorNoDict(object, name.value, isDelete: value.isUnbound)
    }
    throw attributeErrorReadOnly(object, name.value)
  }

  /// `descriptor.__set__(object, value)`, or `__delete__` for an unbound value.
  func setDescriptor(
    _ descriptor: Value, _ object: Value, _ value: Value, _ name: Value
  ) throws(Raised) {
    let type = descriptor.object.pointee.type
    switch type.pointee.layout {
    case .property where type == self.type(.property):
      try setProperty(descriptor, object, value)
    case .memberDescriptor, .getSetDescriptor:
      try setNativeDescriptor(descriptor, object, value)
    default:
      let held = descriptor.owned
      if value.isUnbound {
        let deleter = lookupSpecial(type, .deleteDescriptor)
        if deleter.isUnbound { throw attributeError("__delete__") }
        _ = try callSpecial(deleter, held.value, object)
      } else {
        let setter = lookupSpecial(type, .setDescriptor)
        if setter.isUnbound { throw attributeError("__set__") }
        _ = try callSpecial(setter, held.value, object, value)
      }
    }
  }
}
