/// The sizes of objects as CPython 3.13 has them on a 64-bit machine: what `sys.getsizeof` shows.

/// `__sizeof__` of types that count what lies outside of their objects, too.
func sizeMember() -> Member {
  Method("__sizeof__(self, /)", "The size in memory, in bytes.") { vm, arguments throws(Raised) in
    vm.count(vm.wholeSize(arguments[0]))
  }
}

extension VM {
  /// Bytes that CPython uses for an object, with the collector's header where it has one.
  func objectSize(_ value: Value) -> Int {
    if !value.isObject {
      if value.isSmall { return integerSize(bits: 64 - abs(value.small).leadingZeroBitCount) }
      if value.isImmediateFloat { return 24 }
      if value.isBool { return 28 }
      return 16
    }
    let type = value.object.pointee.type
    let exactSize = baseSize(value)
    if type.pointee.layout == .type { return exactSize }
    if !type.pointee.flags.contains(.heapType) { return exactSize + managedSize(type) }
    return exactSize + instancePartSize(value)
  }

  /// `object.__sizeof__(value)`: the fixed part and the items, without what other memory holds (CPython:
  /// `object___sizeof___impl`).
  func plainSize(_ value: Value) -> Int {
    if value.isBool { return value == .true ? 56 : 28 }
    if asInt(value) != nil {
      // The tag of an integer, its digits and its sign, is taken for a number of items.
      let integer = bigInteger(value)
      let digits = (integer.bitLength + 29) / 30
      return 24 + 4 * (digits == 0 ? 1 : digits << 3 | (integer.isNegative ? 2 : 0))
    }
    guard value.isObject else { return objectSize(value) }
    switch value.object.pointee.type.pointee.layout {
    case .str: return 64
    case .list, .set, .frozenset, .byteArray, .generator, .dict:
      return instanceSizes(type(of: value)).basic
    case .type:
      // A slot is an item.
      let cls = value.storage(TypeObject.self)
      let sizes = instanceSizes(type(.type))
      let inherited = cls.pointee.base?.pointee.slotCount ?? 0
      return sizes.basic + sizes.item * (cls.pointee.slotCount - inherited)
    case .nativeState where nativeBase(type(of: value)) == nativeType(.deque):
      return instanceSizes(type(of: value)).basic
    default: return objectSize(value) - collectorHeaderSize(value)
    }
  }

  /// A generator's and an array's `__sizeof__`: what lies outside of them counts, too.
  func wholeSize(_ value: Value) -> Int { objectSize(value) - collectorHeaderSize(value) }

  /// What the table says of an object's type, and what a deque or an array holds apart.
  private func librarySize(_ value: Value, _ base: TypePointer) -> Int {
    return instanceSizes(base).basic + (isKnownToCollector(base) ? 16 : 0)
      + outsideSize(value, base)
  }

  /// What such an object holds apart.
  private func outsideSize(_ value: Value, _ base: TypePointer) -> Int {
    if base == nativeType(.deque) {
      // Blocks of 64 items. The place before the first stays free, as in a deque made of an iterable.
      return 528 * ((1 + deque(value).count + 63) / 64)
    }
    if base == nativeType(.byteMemory) { return outsideSizeOfByteMemory(fields(of: value)) }
    if base == nativeType(.match) { return 8 * matchPlaceCount(value) }
    if base == nativeType(.structType) { return 32 * (structFieldCount(value) + 1) }
    return value.hasLayout(.iterator)
      ? iterationToolPlaces(value.storage(IteratorObject.self)) * 8 : 0
  }

  /// What lies before an object: the collector's links, and the words for `__dict__` and
  /// `__weakref__` that a class adds.
  func collectorHeaderSize(_ value: Value) -> Int {
    guard value.isObject else { return 0 }
    let type = value.object.pointee.type
    return isKnownToCollector(type) ? 16 + managedSize(type) : 0
  }

  /// Whether CPython's collector knows of a type's instances.
  private func isKnownToCollector(_ type: TypePointer) -> Bool {
    if type == self.type(.rangeIterator) || type == self.type(.longRangeIterator) { return false }
    if type == nativeType(.randomGenerator) { return false }
    return isCollected(type) || nativeBase(type) == nativeType(.array)
  }

  private func managedSize(_ type: TypePointer) -> Int {
    guard type.pointee.flags.contains(.heapType) || type == self.type(.exceptionGroup) else {
      return 0
    }
    let sizes = instanceSizes(type)
    return sizes.attributes == -1 || sizes.weakList == -32 ? 16 : 0
  }

  /// What a class adds to its native base: the collector's header, `__dict__`, `__weakref__` and
  /// slots.
  private func instancePartSize(_ value: Value) -> Int {
    let type = value.object.pointee.type
    let base = nativeBase(type)
    var size = 8 * (type.pointee.slotCount - base.pointee.slotCount) + managedSize(type)
    switch type.pointee.layout {
    case .instance where base == self.type(.object): size += 16
    case .wrapper where type.pointee.wrappedLayout != .tuple: size += 16
    case .byteArray where base == self.type(.bytearray): size += 16
    case .instance where base == nativeType(.randomGenerator): size += 16
    default: break
    }
    return size
  }

  private func integerSize(bits: Int) -> Int { 24 + 4 * max(1, (bits + 29) / 30) }

  private func baseSize(_ value: Value) -> Int {
    let type = value.object.pointee.type
    switch type.pointee.layout {
    case .instance:
      let base = nativeBase(type)
      if base == self.type(.object) { return 16 }
      return librarySize(value, base)
    case .int: return integerSize(bits: bigInteger(value).bitLength)
    case .float: return 24
    case .complex: return 32
    case .str:
      let str = value.storage(StrObject.self)
      let count = str.pointee.count
      if str.pointee.isASCII { return 41 + count }
      // The shared strings of one Latin-1 character keep their UTF-8.
      if count == 1, str.pointee.kind == 1 { return 61 }
      return 56 + Int(str.pointee.kind) * (count + 1)
    case .bytes: return 33 + value.storage(BytesObject.self).pointee.count
    case .tuple: return 40 + 8 * value.storage(TupleObject.self).pointee.count
    case .wrapper:
      let wrapped = value.storage(WrapperObject.self).pointee.wrapped
      guard let text = asStr(wrapped) else { return objectSize(wrapped) }
      // A string of a subclass has its characters outside.
      return 64 + Int(text.pointee.kind) * (text.pointee.count + 1)
    case .list:
      return 56 + 8 * max(0, value.storage(ListObject.self).pointee.capacity)
    case .dict:
      let size = dictSize(value.storage(DictObject.self))
      if isOrderedDict(value) { return size + orderedNodesSize(value) }
      return nativeBase(type) == nativeType(.defaultDict) ? size + 8 : size
    case .set, .frozenset:
      let mask = value.storage(SetObject.self).pointee.mask
      return mask < 8 ? 216 : 216 + 16 * (mask + 1)
    case .byteArray:
      if let array = asArray(value) {
        return librarySize(value, nativeType(.array)) + array.count * array.itemSize
      }
      return 56 + value.storage(ByteArrayObject.self).pointee.allocation
    case .memoryView: return 184
    case .range: return 48
    case .type:
      let cls = value.storage(TypeObject.self)
      return typeSize(cls) + (isHeapTypeInCPython(cls) ? 16 : 0)
    case .code: return codeSize(value.storage(CodeObject.self))
    case .frame:
      let code = value.storage(FrameObject.self).pointee.code.storage(CodeObject.self)
      return instanceSizes(type).basic + 16 + 8 * code.pointee.registerCount
    case .traceback: return 64
    case .generator: return generatorSize(value.storage(GeneratorObject.self))
    case .slice, .module, .function, .nativeFunction, .boundMethod, .cell, .mappingProxy, .property,
      .classMethod, .staticMethod, .superObject, .memberDescriptor, .getSetDescriptor, .dictView,
      .exception, .nativeState, .typingHelper, .weakReference, .iterator:
      return librarySize(value, nativeBase(type))
    }
  }

  /// `type.__sizeof__(cls)`: of a class made at run time with the keys that its instances share, if these
  /// have their attributes before them.
  func typeSize(_ cls: TypePointer) -> Int {
    if !isHeapTypeInCPython(cls) { return 416 }
    return instanceSizes(type(.type)).basic + (instanceSizes(cls).attributes == -1 ? 768 : 0)
  }

  private func isHeapTypeInCPython(_ cls: TypePointer) -> Bool {
    cls.pointee.flags.contains(.heapType) || cls == type(.exceptionGroup)
  }

  private func dictSize(_ dict: UnsafeMutablePointer<DictObject>) -> Int {
    let reserved = Int(dict.pointee.reservedPlaces)
    if reserved > 0, dict.pointee.used <= reserved, dict.pointee.hasOnlyStringKeys {
      return 64 + 8 * reserved
    }
    if dict.pointee.entries == nil { return 64 }
    let logSize = max(3, Int(dict.pointee.logSize))
    let cells = 1 << logSize
    let width = logSize < 8 ? 1 : logSize < 16 ? 2 : logSize < 32 ? 4 : 8
    let usable = (cells << 1) / 3
    return 64 + 32 + cells * width + usable * (dict.pointee.hasOnlyStringKeys ? 16 : 24)
  }

  private func codeSize(_ code: UnsafeMutablePointer<CodeObject>) -> Int {
    184 + 8 * code.pointee.instructionCount
  }

  private func generatorSize(_ generator: UnsafeMutablePointer<GeneratorObject>) -> Int {
    let code = generator.pointee.code.storage(CodeObject.self)
    return 168 + 8 * code.pointee.registerCount
  }
}
