/// Where each built-in type is declared, and how all of them come to life.

extension BuiltinType {
  /// The type's declaration.
  var definition: TypeDefinition {
    switch self {
    case .object: .object
    case .type: .type
    case .int: .int
    case .bool: .bool
    case .float: .float
    case .complex: .complex
    case .str: .str
    case .bytes: .bytes
    case .bytearray: .bytearray
    case .memoryview: .memoryview
    case .bufferWrapper: .bufferWrapper
    case .list: .list
    case .tuple: .tuple
    case .dict: .dict
    case .set: .set
    case .frozenset: .frozenset
    case .range: .range
    case .slice: .slice
    case .noneType: .noneType
    case .ellipsis: .ellipsis
    case .notImplementedType: .notImplementedType
    case .function: .function
    case .builtinFunction: .builtinFunction
    case .methodDescriptor: .methodDescriptor
    case .wrapperDescriptor: .wrapperDescriptor
    case .methodWrapper: .methodWrapper
    case .classMethodDescriptor: .classMethodDescriptor
    case .boundMethod: .boundMethod
    case .module: .module
    case .code: .code
    case .cell: .cell
    case .frame: .frame
    case .traceback: .traceback
    case .property: .property
    case .classmethod: .classmethod
    case .staticmethod: .staticmethod
    case .super: .super
    case .getSetDescriptor: .getSetDescriptor
    case .memberDescriptor: .memberDescriptor
    case .mappingProxy: .mappingProxy
    case .dictKeys: .dictKeys
    case .dictValues: .dictValues
    case .dictItems: .dictItems
    case .listIterator: .listIterator
    case .listReverseIterator: .listReverseIterator
    case .tupleIterator: .tupleIterator
    case .strIterator: .strIterator
    case .strASCIIIterator: .strASCIIIterator
    case .bytesIterator: .bytesIterator
    case .bytearrayIterator: .bytearrayIterator
    case .rangeIterator: .rangeIterator
    case .longRangeIterator: .longRangeIterator
    case .setIterator: .setIterator
    case .dictKeyIterator: .dictKeyIterator
    case .dictValueIterator: .dictValueIterator
    case .dictItemIterator: .dictItemIterator
    case .dictReverseKeyIterator: .dictReverseKeyIterator
    case .dictReverseValueIterator: .dictReverseValueIterator
    case .dictReverseItemIterator: .dictReverseItemIterator
    case .sequenceIterator: .sequenceIterator
    case .memoryIterator: .memoryIterator
    case .genericAliasIterator: .genericAliasIterator
    case .callableIterator: .callableIterator
    case .enumerate: .enumerate
    case .zip: .zip
    case .map: .map
    case .filter: .filter
    case .reversed: .reversed
    case .generator: .generator
    case .coroutine: .coroutine
    case .asyncGenerator: .asyncGenerator
    case .asyncGeneratorSend: .asyncGeneratorSend
    case .asyncGeneratorThrow: .asyncGeneratorThrow
    case .coroutineWrapper: .coroutineWrapper
    case .anextAwaitable: .anextAwaitable
    case .weakReference: .weakReference
    case .weakProxy: .weakProxy
    case .weakCallableProxy: .weakCallableProxy
    case .genericAlias: .genericAlias
    case .unionType: .unionType
    case .typeVar: .typeVar
    case .paramSpec: .paramSpec
    case .typeVarTuple: .typeVarTuple
    case .typeAliasType: .typeAliasType
    case .textFile: .textFile
    case .simpleNamespace: .simpleNamespace
    case .baseException: .baseException
    case .exception: .exception
    case .generatorExit: .generatorExit
    case .keyboardInterrupt: .keyboardInterrupt
    case .systemExit: .systemExit
    case .baseExceptionGroup: .baseExceptionGroup
    case .exceptionGroup: .exceptionGroup
    case .stopIteration: .stopIteration
    case .stopAsyncIteration: .stopAsyncIteration
    case .arithmeticError: .arithmeticError
    case .floatingPointError: .floatingPointError
    case .overflowError: .overflowError
    case .zeroDivisionError: .zeroDivisionError
    case .assertionError: .assertionError
    case .attributeError: .attributeError
    case .bufferError: .bufferError
    case .eofError: .eofError
    case .importError: .importError
    case .moduleNotFoundError: .moduleNotFoundError
    case .lookupError: .lookupError
    case .indexError: .indexError
    case .keyError: .keyError
    case .memoryError: .memoryError
    case .nameError: .nameError
    case .unboundLocalError: .unboundLocalError
    case .osError: .osError
    case .blockingIOError: .blockingIOError
    case .childProcessError: .childProcessError
    case .connectionError: .connectionError
    case .brokenPipeError: .brokenPipeError
    case .connectionAbortedError: .connectionAbortedError
    case .connectionRefusedError: .connectionRefusedError
    case .connectionResetError: .connectionResetError
    case .fileExistsError: .fileExistsError
    case .fileNotFoundError: .fileNotFoundError
    case .interruptedError: .interruptedError
    case .isADirectoryError: .isADirectoryError
    case .notADirectoryError: .notADirectoryError
    case .permissionError: .permissionError
    case .processLookupError: .processLookupError
    case .timeoutError: .timeoutError
    case .referenceError: .referenceError
    case .runtimeError: .runtimeError
    case .notImplementedError: .notImplementedError
    case .pythonFinalizationError: .pythonFinalizationError
    case .recursionError: .recursionError
    case .syntaxError: .syntaxError
    case .indentationError: .indentationError
    case .tabError: .tabError
    case .incompleteInputError: .incompleteInputError
    case .systemError: .systemError
    case .typeError: .typeError
    case .valueError: .valueError
    case .unicodeError: .unicodeError
    case .unicodeDecodeError: .unicodeDecodeError
    case .unicodeEncodeError: .unicodeEncodeError
    case .unicodeTranslateError: .unicodeTranslateError
    case .warning: .warning
    case .bytesWarning: .bytesWarning
    case .deprecationWarning: .deprecationWarning
    case .encodingWarning: .encodingWarning
    case .futureWarning: .futureWarning
    case .importWarning: .importWarning
    case .pendingDeprecationWarning: .pendingDeprecationWarning
    case .resourceWarning: .resourceWarning
    case .runtimeWarning: .runtimeWarning
    case .syntaxWarning: .syntaxWarning
    case .unicodeWarning: .unicodeWarning
    case .userWarning: .userWarning
    }
  }

  /// The bases after the first, of the few built-in types that have several.
  fileprivate var furtherBases: [BuiltinType] {
    self == .exceptionGroup ? [.exception] : []
  }
}

// MARK: - Bootstrapping

extension VM {
  /// Makes all built-in types. Their dictionaries are filled when first looked into.
  ///
  /// Runs before anything else: strings and tuples need their types. In the first pass every type
  /// object gets what allocation reads; names, bases and MROs follow when all of them exist.
  func bootstrapTypes() {
    let counts = pointee.collector.counts
    let types = pointee.builtinTypes
    let metatype = allocateTypeObject(nil)
    let object = allocateTypeObject(metatype)
    metatype.pointee.header.object.type = metatype
    types[BuiltinType.object.rawValue] = object
    types[BuiltinType.type.rawValue] = metatype
    for index in 2..<BuiltinType.count { types[index] = allocateTypeObject(metatype) }
    for index in 0..<BuiltinType.count {
      guard let builtin = BuiltinType(rawValue: index) else { continue }
      let definition = builtin.definition
      prepareNativeType(
        types[index], definition,
        base: builtin == .object ? nil : types[definition.base.rawValue])
    }
    if pointee.emptyTuple.isUnbound { pointee.emptyTuple = Value(untrackedTuple(0)) }
    if pointee.emptyString.isUnbound {
      pointee.emptyString = Value(allocateStr(count: 0, kind: 1, isASCII: true))
    }
    for index in 0..<BuiltinType.count {
      guard let builtin = BuiltinType(rawValue: index) else { continue }
      finishNativeType(types[index], builtin.definition, furtherBases: builtin.furtherBases)
    }
    pointee.collector.counts = counts
    pointee.collector.isDue = false
  }

  /// A native type that a module declares: made once for each machine, at first use.
  func nativeType(_ definition: TypeDefinition, base: TypePointer? = nil) -> TypePointer {
    let wanted = Unmanaged.passUnretained(definition).toOpaque()
    // Machines make their types in orders of their own: the place is that of the last one asked.
    let place = definition.place
    if place < pointee.nativeTypes.count {
      let type = pointee.nativeTypes[place]
      if type.pointee.definition?.toOpaque() == wanted { return type }
    }
    for (index, type) in pointee.nativeTypes.enumerated()
    where type.pointee.definition?.toOpaque() == wanted {
      definition.place = index
      return type
    }
    definition.isDeclaredByModule = true
    let type = allocateTypeObject(self.type(.type))
    prepareNativeType(type, definition, base: base ?? self.type(definition.base))
    finishNativeType(type, definition, furtherBases: [])
    pointee.nativeTypes.append(type)
    return type
  }

  /// A block for a type object, zeroed but for its header.
  private func allocateTypeObject(_ metatype: TypePointer?) -> TypePointer {
    let size = MemoryLayout<TypeObject>.size
    let (raw, sizeClass) = pointee.heap.allocateBlock(size)
    raw.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    var flags = ObjectFlags(rawValue: sizeClass << ObjectFlags.sizeClassShift | 1)
    if sizeClass == 0 { flags.insert(.large) }
    let type = raw.assumingMemoryBound(to: TypeObject.self)
    (raw.assumingMemoryBound(to: ObjectHeader.self)).initialize(
      to: ObjectHeader(count: 1, flags: flags, type: metatype ?? type))
    return type
  }

  /// Fills in what allocation and lookup of the type's instances need.
  private func prepareNativeType(
    _ type: TypePointer, _ definition: TypeDefinition, base: TypePointer?
  ) {
    var size = definition.size
    var attributesOffset = definition.attributesOffset
    if definition.hasAttributes, attributesOffset == 0 {
      size = (size + 7) & ~7
      attributesOffset = size
      size += MemoryLayout<UInt>.size
    }
    var flags = definition.flags
    if definition.layout.ownsAttributes { flags.insert(.ownsAttributes) }
    if let base {
      flags.formUnion(
        base.pointee.flags.intersection([
          .exception, .metaclass, .sequencePattern, .mappingPattern, .container,
        ]))
      if attributesOffset == 0, base.pointee.layout == definition.layout {
        attributesOffset = base.pointee.attributesOffset
        if attributesOffset != 0 {
          size = max(size, attributesOffset + MemoryLayout<UInt>.size)
        }
      }
    }
    var weakListOffset = definition.weakListOffset
    if weakListOffset == 0 { weakListOffset = inheritedWeakListOffset(base, definition) }
    if definition.hasWeakList, weakListOffset == 0 {
      weakListOffset = (size + 7) & ~7
      size = weakListOffset + MemoryLayout<WeakReferencePointer?>.size
    }
    let version = pointee.nextTypeVersion
    pointee.nextTypeVersion &+= 1
    let header = type.pointee.header
    type.initialize(
      to: TypeObject(
        header: header, vm: self, base: base, name: .unbound, qualifiedName: .unbound,
        bases: .unbound, mro: .unbound, dict: .unbound, version: version, flags: flags,
        layout: definition.layout, wrappedLayout: definition.layout, basicSize: size,
        attributesOffset: attributesOffset,
        weakListOffset: weakListOffset,
        slotsOffset: definition.fieldCount > 0 ? definition.fieldsOffset : 0,
        slotCount: definition.fieldCount, rootShape: nil, retiredShapes: nil,
        inlineCapacity: definition.layout == .instance && attributesOffset != 0 ? 2 : 0,
        specials: nil, specialsVersion: 0, weakList: nil,
        definition: Unmanaged.passUnretained(definition),
        nativeNext: definition.next.map(NativeAccess.init)))
  }

  private func inheritedWeakListOffset(_ base: TypePointer?, _ definition: TypeDefinition) -> Int {
    guard let base, base.pointee.layout == definition.layout else { return 0 }
    return base.pointee.weakListOffset
  }

  /// Names the type, and computes its bases and MRO: all of its bases are finished.
  private func finishNativeType(
    _ type: TypePointer, _ definition: TypeDefinition, furtherBases: [BuiltinType]
  ) {
    let name = string(
      utf8: UnsafeBufferPointer(
        start: definition.name.utf8Start, count: definition.name.utf8CodeUnitCount))
    let interned = intern(name.value)
    type.pointee.qualifiedName = interned.value
    interned.value.retain()
    type.pointee.name = interned.take()
    guard let base = type.pointee.base else {
      pointee.emptyTuple.retain()
      type.pointee.bases = pointee.emptyTuple
      let mro = untrackedTuple(1)
      Value(type).retain()
      mro.items[0] = Value(type)
      type.pointee.mro = Value(mro)
      return
    }
    Value(base).retain()
    let bases = untrackedTuple(1 + furtherBases.count)
    Value(base).retain()
    bases.items[0] = Value(base)
    let baseMRO = base.pointee.mro.storage(TupleObject.self)
    let mro = untrackedTuple(1 + baseMRO.pointee.count + furtherBases.count)
    mro.items[0] = Value(type)
    mro.items[1] = Value(base)
    // The one type with two bases inserts the second behind the first.
    for (index, further) in furtherBases.enumerated() {
      let extra = self.type(further)
      Value(extra).retain()
      bases.items[1 + index] = Value(extra)
      mro.items[2 + index] = Value(extra)
    }
    for index in 1..<max(1, baseMRO.pointee.count) {
      mro.items[1 + furtherBases.count + index] = baseMRO.items[index]
    }
    for index in 0..<mro.pointee.count { mro.items[index].retain() }
    type.pointee.bases = Value(bases)
    type.pointee.mro = Value(mro)
    linkToBases(type)
  }

  private func untrackedTuple(_ count: Int) -> UnsafeMutablePointer<TupleObject> {
    let tuple = allocateContainer(
      TupleObject.self, type: type(.tuple), extraBytes: count * MemoryLayout<Value>.stride)
    tuple.pointee.count = count
    return tuple
  }
}

// MARK: - Dictionaries of built-in types

extension VM {
  /// Fills a built-in type's dictionary from its declaration. What this allocates does not count
  /// for the collector: CPython has it since its start.
  @inline(never)
  func populate(_ type: TypePointer) {
    if type.pointee.flags.contains(.populated) { return }
    type.pointee.flags.insert(.populated)
    let counts = pointee.collector.counts
    let isDue = pointee.collector.isDue
    let stress = pointee.collector.stress
    pointee.collector.stress = false
    let dict = newDict()
    let target = dict.value.storage(DictObject.self)
    dict.value.retain()
    type.pointee.dict = dict.value
    if let definition = type.pointee.definition?.takeUnretainedValue() {
      for member in dialectMembers(definition) { addMember(member, to: target, of: type) }
      // The types that modules declare are heap types in CPython, which have their module's name.
      if definition.isDeclaredByModule, definition.module.description != "builtins" {
        let module = string(definition.module.description)
        dictSetInterned(target, name(.module), module)
      }
      if definition.hasAttributes || definition.attributesOffset != 0,
        type.pointee.base.map({ $0.pointee.attributesOffset == 0 }) ?? true,
        dictGet(target, interned: name(.dict)).isUnbound
      {
        let property = newNativeDescriptor(instanceDictProperty(), owner: type)
        dictSetInterned(target, name(.dict), property)
      }
      if dictGet(target, interned: name(.doc)).isUnbound {
        if let doc = definition.doc {
          let text = string(
            utf8: UnsafeBufferPointer(start: doc.utf8Start, count: doc.utf8CodeUnitCount))
          dictSetInterned(target, name(.doc), text)
        } else {
          dictSetInterned(target, name(.doc), Owned.none)
        }
      }
    }
    if isTracked(dict.value) {
      untrack(UnsafeMutableRawPointer(target).assumingMemoryBound(to: ContainerHeader.self))
    }
    trackMembers(target)
    pointee.collector.stress = stress
    pointee.collector.counts = counts
    pointee.collector.isDue = isDue
  }

  /// CPython's collector sees the functions and descriptors of built-in types.
  private func trackMembers(_ dict: UnsafeMutablePointer<DictObject>) {
    var position = 0
    while let (_, value) = dictNext(dict, &position) {
      guard value.isObject, !isTracked(value) else { continue }
      switch value.object.pointee.type.pointee.layout {
      case .nativeFunction, .getSetDescriptor, .memberDescriptor:
        trackAsOld(value.storage(ContainerHeader.self))
      default: break
      }
    }
  }

  /// Fills the dictionaries of all built-in types: `gc` is about to show everything there is.
  func populateAll() {
    for index in 0..<BuiltinType.count { populate(pointee.builtinTypes[index]) }
    for type in pointee.nativeTypes { populate(type) }
  }

  private func addMember(
    _ member: Member, to dict: UnsafeMutablePointer<DictObject>, of type: TypePointer
  ) {
    switch member {
    case .method(let function):
      let name = nativeName(function)
      let isWrapper = isSlotName(name.value) && !isCoexisting(type, name.value)
      dictSetInterned(
        dict, name.value,
        Owned(
          newNativeFunctionObject(
            function, type: isWrapper ? .wrapperDescriptor : .methodDescriptor,
            kind: isWrapper ? .wrapper : .method, owner: type)))
    case .classMethod(let function):
      let name = nativeName(function)
      dictSetInterned(
        dict, name.value,
        Owned(
          newNativeFunctionObject(
            function, type: .classMethodDescriptor, kind: .classMethod, owner: type)))
    case .staticMethod(let function):
      let name = nativeName(function)
      let isNew = name.value == self.name(.new)
      let object = Owned(
        newNativeFunctionObject(
          function, type: .builtinFunction, kind: isNew ? .new : .function, owner: type))
      if isNew {
        dictSetInterned(dict, name.value, object)
      } else {
        dictSetInterned(dict, name.value, newMethodWrapper(.staticmethod, object.value))
      }
    case .property(let property):
      let object = newNativeDescriptor(property, owner: type)
      let name = object.value.storage(DescriptorObject.self).pointee.name
      dictSetInterned(dict, name, object)
    case .constant(let name, let value):
      let text = string(
        utf8: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
      let interned = intern(text.value)
      dictSetInterned(dict, interned.value, value(self))
    case .inherited(let text):
      let name = internedString(text.description)
      guard let base = type.pointee.base else { return }
      let entry = typeLookup(base, name.value)
      guard entry.hasLayout(.nativeFunction) else { return }
      let original = entry.storage(NativeFunctionObject.self)
      let function = original.pointee.function._withUnsafeGuaranteedRef { $0 }
      let isNew = original.pointee.kind == .new
      dictSetInterned(
        dict, name.value,
        Owned(
          newNativeFunctionObject(
            function, type: isNew ? .builtinFunction : .wrapperDescriptor,
            kind: original.pointee.kind, owner: type)))
    }
  }

  /// True for the names of CPython's type slots, whose methods are slot wrappers.
  func isSlotName(_ name: Value) -> Bool {
    guard isDunder(name) else { return false }
    for index in 0..<Name.specialCount where pointee.names[index] == name {
      switch Name(rawValue: index) {
      case .new, .setName, .initSubclass, .prepare, .bytes, .format, .lengthHint, .missing,
        .reversed, .complex, .round, .trunc, .floor, .ceil, .enter, .exit, .aenter, .aexit,
        .instancecheck, .subclasscheck, .classGetitem, .mroEntries, .dir, .sizeof, .reduce,
        .reduceEx, .copy, .deepcopy, .fspath, .subclasshook, .none:
        return false
      default: return true
      }
    }
    return false
  }

  /// The few special methods that CPython exposes as plain methods (`METH_COEXIST`).
  private func isCoexisting(_ type: TypePointer, _ name: Value) -> Bool {
    switch type.pointee.layout {
    case .list: return name == self.name(.getitem)
    case .dict: return name == self.name(.getitem) || name == self.name(.contains)
    case .set, .frozenset: return name == self.name(.contains)
    default: return false
    }
  }

  /// True for names like `__x__`.
  func isDunder(_ name: Value) -> Bool {
    guard let str = asStr(name), str.pointee.count > 4 else { return false }
    let last = str.pointee.count - 1
    let mark = UInt32(UInt8(ascii: "_"))
    return str[codePoint: 0] == mark && str[codePoint: 1] == mark
      && str[codePoint: last] == mark && str[codePoint: last - 1] == mark
  }
}
