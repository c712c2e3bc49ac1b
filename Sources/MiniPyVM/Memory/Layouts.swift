/// The table from layouts to storage structs. Each layout's struct writes its references once, in
/// `visitReferences`; trial deletion, `gc.get_referents`, teardown, the leak ledger and the heap
/// check all use it.

/// A storage struct's part in memory management. All functions are static and take a pointer, so
/// that they are called directly.
protocol HeapStorage {
  /// Calls `visit` with every counted reference the storage holds (unbound and immediates too).
  static func visitReferences(
    _ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void)

  /// Breaks cycles: detaches the references, then releases them (CPython's `tp_clear`). The object
  /// stays valid for Python code that may still see it.
  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM)

  /// Releases references and side buffers of a dying object (CPython's `tp_dealloc` without the
  /// freeing of the block). The default clears.
  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM)
}

extension HeapStorage {
  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    clearReferences(storage, vm)
  }
}

extension UnsafeMutablePointer where Pointee == ObjectHeader {
  /// The same object, seen as its layout's storage.
  @inline(__always)
  func storage<Storage>(_: Storage.Type) -> UnsafeMutablePointer<Storage> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: Storage.self)
  }
}

/// Detaches and releases one field. The field reads as unbound while Python code may run.
@inline(__always)
func releaseField(_ field: UnsafeMutablePointer<Value>) {
  let old = field.pointee
  field.pointee = .unbound
  old.release()
}

/// Replaces a field by a new reference, then releases the old one.
@inline(__always)
func replaceField(_ field: UnsafeMutablePointer<Value>, _ new: consuming Owned) {
  let old = field.pointee
  field.pointee = new.take()
  old.release()
}

// MARK: - Dispatch by layout

/// Visits what the layout's storage holds (not the type, nor the attribute part).
@inline(__always)
func visitStorageReferences(_ object: ObjectPointer, _ visit: (Value) -> Void) {
  switch object.pointee.type.pointee.layout {
  case .instance, .int, .float, .complex, .str, .bytes: break
  case .tuple: TupleObject.visitReferences(object.storage(TupleObject.self), visit)
  case .wrapper: WrapperObject.visitReferences(object.storage(WrapperObject.self), visit)
  case .list: ListObject.visitReferences(object.storage(ListObject.self), visit)
  case .dict: DictObject.visitReferences(object.storage(DictObject.self), visit)
  case .set, .frozenset: SetObject.visitReferences(object.storage(SetObject.self), visit)
  case .byteArray: ByteArrayObject.visitReferences(object.storage(ByteArrayObject.self), visit)
  case .memoryView: MemoryViewObject.visitReferences(object.storage(MemoryViewObject.self), visit)
  case .range: RangeObject.visitReferences(object.storage(RangeObject.self), visit)
  case .slice: SliceObject.visitReferences(object.storage(SliceObject.self), visit)
  case .type: TypeObject.visitReferences(object.storage(TypeObject.self), visit)
  case .module: ModuleObject.visitReferences(object.storage(ModuleObject.self), visit)
  case .function: FunctionObject.visitReferences(object.storage(FunctionObject.self), visit)
  case .nativeFunction:
    NativeFunctionObject.visitReferences(object.storage(NativeFunctionObject.self), visit)
  case .boundMethod:
    BoundMethodObject.visitReferences(object.storage(BoundMethodObject.self), visit)
  case .code: CodeObject.visitReferences(object.storage(CodeObject.self), visit)
  case .cell: CellObject.visitReferences(object.storage(CellObject.self), visit)
  case .frame: FrameObject.visitReferences(object.storage(FrameObject.self), visit)
  case .traceback: TracebackObject.visitReferences(object.storage(TracebackObject.self), visit)
  case .property: PropertyObject.visitReferences(object.storage(PropertyObject.self), visit)
  case .classMethod, .staticMethod:
    MethodWrapperObject.visitReferences(object.storage(MethodWrapperObject.self), visit)
  case .superObject: SuperObject.visitReferences(object.storage(SuperObject.self), visit)
  case .memberDescriptor, .getSetDescriptor:
    DescriptorObject.visitReferences(object.storage(DescriptorObject.self), visit)
  case .mappingProxy:
    MappingProxyObject.visitReferences(object.storage(MappingProxyObject.self), visit)
  case .dictView: DictViewObject.visitReferences(object.storage(DictViewObject.self), visit)
  case .iterator: IteratorObject.visitReferences(object.storage(IteratorObject.self), visit)
  case .generator: GeneratorObject.visitReferences(object.storage(GeneratorObject.self), visit)
  case .exception: ExceptionObject.visitReferences(object.storage(ExceptionObject.self), visit)
  case .weakReference:
    WeakReferenceObject.visitReferences(object.storage(WeakReferenceObject.self), visit)
  case .nativeState:
    NativeStateObject.visitReferences(object.storage(NativeStateObject.self), visit)
  case .typingHelper:
    TypingHelperObject.visitReferences(object.storage(TypingHelperObject.self), visit)
  }
}

/// Visits every counted reference of an object, in CPython's order (`subtype_traverse`): slots and
/// attributes, then the class, then what the layout holds, to which the attributes of some types belong.
@inline(__always)
func visitReferences(_ object: ObjectPointer, _ visit: (Value) -> Void) {
  let type = object.pointee.type
  if type.pointee.flags.contains(.ownsAttributes) {
    if type.pointee.slotCount != 0 { type.pointee.vm.visitSlots(object, visit) }
  } else if type.pointee.attributesOffset != 0 || type.pointee.slotCount != 0 {
    type.pointee.vm.visitInstancePart(object, visit)
  }
  if type.pointee.flags.contains(.heapType) { visit(Value(type)) }
  visitStorageReferences(object, visit)
}

/// Visits the attributes of an object whose storage does so itself.
@inline(__always)
func visitOwnAttributes<Storage>(
  _ storage: UnsafeMutablePointer<Storage>, _ visit: (Value) -> Void
) {
  let object = UnsafeMutableRawPointer(storage).assumingMemoryBound(to: ObjectHeader.self)
  object.pointee.type.pointee.vm.visitAttributes(object, visit)
}

/// Breaks the cycles through an object (`tp_clear`). What never changes once it is made keeps its
/// references, for a finaliser may still see it; so it is in CPython, whose types of this kind have no
/// `tp_clear`: what closes a cycle through them is always something else.
func clearStorageReferences(_ object: ObjectPointer, _ vm: VM) {
  switch object.pointee.type.pointee.layout {
  case .instance, .int, .float, .complex, .str, .bytes: break
  case .wrapper, .range, .slice, .nativeFunction, .boundMethod, .superObject, .mappingProxy,
    .dictView, .iterator:
    break
  case .tuple: TupleObject.clearReferences(object.storage(TupleObject.self), vm)
  case .list: ListObject.clearReferences(object.storage(ListObject.self), vm)
  case .dict: DictObject.clearReferences(object.storage(DictObject.self), vm)
  case .set, .frozenset: SetObject.clearReferences(object.storage(SetObject.self), vm)
  case .byteArray: ByteArrayObject.clearReferences(object.storage(ByteArrayObject.self), vm)
  case .memoryView: MemoryViewObject.clearReferences(object.storage(MemoryViewObject.self), vm)
  case .type: TypeObject.clearReferences(object.storage(TypeObject.self), vm)
  case .module: ModuleObject.clearReferences(object.storage(ModuleObject.self), vm)
  case .function: FunctionObject.clearReferences(object.storage(FunctionObject.self), vm)
  case .code: CodeObject.clearReferences(object.storage(CodeObject.self), vm)
  case .cell: CellObject.clearReferences(object.storage(CellObject.self), vm)
  case .frame: FrameObject.clearReferences(object.storage(FrameObject.self), vm)
  case .traceback: TracebackObject.clearReferences(object.storage(TracebackObject.self), vm)
  case .property: PropertyObject.clearReferences(object.storage(PropertyObject.self), vm)
  case .classMethod, .staticMethod:
    MethodWrapperObject.clearReferences(object.storage(MethodWrapperObject.self), vm)
  case .memberDescriptor, .getSetDescriptor:
    DescriptorObject.clearReferences(object.storage(DescriptorObject.self), vm)
  case .generator: GeneratorObject.clearReferences(object.storage(GeneratorObject.self), vm)
  case .exception: ExceptionObject.clearReferences(object.storage(ExceptionObject.self), vm)
  case .weakReference:
    WeakReferenceObject.clearReferences(object.storage(WeakReferenceObject.self), vm)
  case .nativeState: NativeStateObject.clearReferences(object.storage(NativeStateObject.self), vm)
  case .typingHelper:
    TypingHelperObject.clearReferences(object.storage(TypingHelperObject.self), vm)
  }
}

/// Releases everything a dying object's storage holds.
@inline(__always)
func destroyReferences(_ object: ObjectPointer, _ vm: VM) {
  switch object.pointee.type.pointee.layout {
  case .instance, .float, .complex, .int, .bytes: break
  case .str: StrObject.destroy(object.storage(StrObject.self), vm)
  case .tuple: TupleObject.destroy(object.storage(TupleObject.self), vm)
  case .wrapper: WrapperObject.destroy(object.storage(WrapperObject.self), vm)
  case .list: ListObject.destroy(object.storage(ListObject.self), vm)
  case .dict: DictObject.destroy(object.storage(DictObject.self), vm)
  case .set, .frozenset: SetObject.destroy(object.storage(SetObject.self), vm)
  case .byteArray: ByteArrayObject.destroy(object.storage(ByteArrayObject.self), vm)
  case .memoryView: MemoryViewObject.destroy(object.storage(MemoryViewObject.self), vm)
  case .range: RangeObject.destroy(object.storage(RangeObject.self), vm)
  case .slice: SliceObject.destroy(object.storage(SliceObject.self), vm)
  case .type: TypeObject.destroy(object.storage(TypeObject.self), vm)
  case .module: ModuleObject.destroy(object.storage(ModuleObject.self), vm)
  case .function: FunctionObject.destroy(object.storage(FunctionObject.self), vm)
  case .nativeFunction: NativeFunctionObject.destroy(object.storage(NativeFunctionObject.self), vm)
  case .boundMethod: BoundMethodObject.destroy(object.storage(BoundMethodObject.self), vm)
  case .code: CodeObject.destroy(object.storage(CodeObject.self), vm)
  case .cell: CellObject.destroy(object.storage(CellObject.self), vm)
  case .frame: FrameObject.destroy(object.storage(FrameObject.self), vm)
  case .traceback: TracebackObject.destroy(object.storage(TracebackObject.self), vm)
  case .property: PropertyObject.destroy(object.storage(PropertyObject.self), vm)
  case .classMethod, .staticMethod:
    MethodWrapperObject.destroy(object.storage(MethodWrapperObject.self), vm)
  case .superObject: SuperObject.destroy(object.storage(SuperObject.self), vm)
  case .memberDescriptor, .getSetDescriptor:
    DescriptorObject.destroy(object.storage(DescriptorObject.self), vm)
  case .mappingProxy: MappingProxyObject.destroy(object.storage(MappingProxyObject.self), vm)
  case .dictView: DictViewObject.destroy(object.storage(DictViewObject.self), vm)
  case .iterator: IteratorObject.destroy(object.storage(IteratorObject.self), vm)
  case .generator: GeneratorObject.destroy(object.storage(GeneratorObject.self), vm)
  case .exception: ExceptionObject.destroy(object.storage(ExceptionObject.self), vm)
  case .weakReference: WeakReferenceObject.destroy(object.storage(WeakReferenceObject.self), vm)
  case .nativeState: NativeStateObject.destroy(object.storage(NativeStateObject.self), vm)
  case .typingHelper: TypingHelperObject.destroy(object.storage(TypingHelperObject.self), vm)
  }
}
