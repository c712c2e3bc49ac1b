/// The sizes of objects as CPython 3.13 has them on a 64-bit machine: what `sys.getsizeof` shows.

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
    if !type.pointee.flags.contains(.heapType) || type.pointee.layout == .type {
      return exactSize
    }
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
    case .list: return 40
    case .dict where !isOrderedDict(value): return 48
    case .set, .frozenset: return 200
    case .byteArray: return 56
    case .generator: return 144
    default: return objectSize(value) - collectorHeaderSize(value)
    }
  }

  /// What lies before an object: the collector's links, and the words for `__dict__` and
  /// `__weakref__` that a class adds.
  func collectorHeaderSize(_ value: Value) -> Int {
    guard value.isObject else { return 0 }
    let type = value.object.pointee.type
    guard type.pointee.flags.contains(.container) else { return 0 }
    return 16 + managedSize(type)
  }

  private func managedSize(_ type: TypePointer) -> Int {
    guard type.pointee.flags.contains(.heapType) else { return 0 }
    let base = nativeBase(type)
    let hasDict = type.pointee.attributesOffset != 0 && base.pointee.attributesOffset == 0
    let hasWeakList = type.pointee.weakListOffset != 0 && base.pointee.weakListOffset == 0
    return hasDict || hasWeakList ? 16 : 0
  }

  /// What a class adds to its native base: the collector's header, `__dict__`, `__weakref__` and
  /// slots.
  private func instancePartSize(_ value: Value) -> Int {
    let type = value.object.pointee.type
    var size = 8 * type.pointee.slotCount + managedSize(type)
    switch type.pointee.layout {
    case .instance: size += 16
    case .wrapper:
      if type.pointee.wrappedLayout != .tuple { size += 16 }
      // A string of a subclass has its characters outside.
      if type.pointee.wrappedLayout == .str { size += 24 }
    default: break
    }
    return size
  }

  private func integerSize(bits: Int) -> Int { 24 + 4 * max(1, (bits + 29) / 30) }

  private func baseSize(_ value: Value) -> Int {
    let type = value.object.pointee.type
    switch type.pointee.layout {
    case .instance: return 16
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
    case .wrapper: return objectSize(value.storage(WrapperObject.self).pointee.wrapped)
    case .list:
      return 56 + 8 * max(0, value.storage(ListObject.self).pointee.capacity)
    case .dict:
      let size = dictSize(value.storage(DictObject.self))
      return isOrderedDict(value) ? size + orderedNodesSize(value) : size
    case .set, .frozenset:
      let mask = value.storage(SetObject.self).pointee.mask
      return mask < 8 ? 216 : 216 + 16 * (mask + 1)
    case .byteArray:
      return 56 + value.storage(ByteArrayObject.self).pointee.allocation
    case .memoryView: return 184
    case .range: return 48
    case .slice: return 56
    case .type: return type.pointee.flags.contains(.heapType) ? 1712 : typeSize(value)
    case .module: return 72
    case .function: return 160
    case .nativeFunction: return 72
    case .boundMethod: return 64
    case .code: return codeSize(value.storage(CodeObject.self))
    case .cell, .mappingProxy: return 40
    case .frame:
      let code = value.storage(FrameObject.self).pointee.code.storage(CodeObject.self)
      return 192 + 8 * code.pointee.registerCount
    case .traceback: return 64
    case .property: return 80
    case .classMethod, .staticMethod: return 48
    case .superObject: return 56
    case .memberDescriptor, .getSetDescriptor: return 64
    case .dictView: return 40
    case .iterator: return iteratorSize(value.storage(IteratorObject.self).pointee.kind)
    case .generator: return generatorSize(value.storage(GeneratorObject.self))
    case .exception: return exceptionSize(type)
    case .weakReference: return 80
    case .nativeState: return 152
    case .typingHelper: return 48
    }
  }

  private func typeSize(_ value: Value) -> Int {
    value.storage(TypeObject.self).pointee.flags.contains(.heapType) ? 1712 : 416
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

  private func iteratorSize(_ kind: IteratorKind) -> Int {
    switch kind {
    case .dictKeys, .dictValues, .dictItems, .enumerate, .dictReverseKeys, .dictReverseValues,
      .dictReverseItems:
      72
    case .set, .zip: 64
    case .range, .longRange: 40
    default: 48
    }
  }

  private func generatorSize(_ generator: UnsafeMutablePointer<GeneratorObject>) -> Int {
    let code = generator.pointee.code.storage(CodeObject.self)
    return 168 + 8 * code.pointee.registerCount
  }

  private func exceptionSize(_ type: TypePointer) -> Int {
    func isKind(_ builtin: BuiltinType) -> Bool { isSubtype(type, self.type(builtin)) }
    if isKind(.osError) || isKind(.unicodeError) && !(type == self.type(.unicodeError)) {
      return 128
    }
    if isKind(.syntaxError) { return 152 }
    if isKind(.importError) || isKind(.baseExceptionGroup) {
      return isKind(.importError) ? 120 : 104
    }
    if isKind(.attributeError) { return 104 }
    if isKind(.nameError) || isKind(.stopIteration) || isKind(.systemExit) { return 96 }
    return 88
  }
}
