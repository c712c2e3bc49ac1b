/// What an abstract base class remembers (`_abc._abc_data`), and the answers of `isinstance` and
/// `issubclass` that need no Python.

/// What all abstract base classes of a machine share.
struct AbstractClassRegister {
  /// The number of registrations. A negative answer of an older time is worth nothing.
  var token = 0
  /// `ABCMeta`, and the version of it whose checks answer as `AbstractClassState` does. Not
  /// counted: a class of another address or version is simply not taken for it.
  var metaclass: TypePointer?
  var metaclassVersion: UInt64 = 0
  /// The callback of the references in the sets: its receiver is a weak reference to the set.
  let discard = NativeFunction("_destroy(self, reference, /)", nil) {
    vm, arguments throws(Raised) in
    let set = vm.weakReferent(arguments[0])
    if let storage = vm.asSet(set.value) { _ = try vm.setDiscard(storage, arguments[1]) }
    return .none
  }
}

/// Three sets of weak references to classes, and a small table of the last answers.
final class AbstractClassState: NativeState {
  /// The sets; a set is unbound as long as nothing was added.
  enum Kind: Int {
    /// The registered classes.
    case registry
    /// Classes known to be subclasses, and known to be none at the time `token`.
    case positive, negative
  }

  /// When `negative` was begun.
  var token: Int
  /// Counted: the sets, then weak references that are in `positive` or `negative`, each at the
  /// place of its class's address; the bits of `isPositive` say in which.
  private let held: UnsafeMutablePointer<Value>
  private var isPositive: UInt = 0

  private static let setCount = 3
  private static let recentCount = 8
  private static let heldCount = setCount + recentCount

  init(token: Int) {
    self.token = token
    held = .allocate(capacity: Self.heldCount)
    held.initialize(repeating: .unbound, count: Self.heldCount)
  }

  deinit { held.deallocate() }

  override func visitReferences(_ visit: (Value) -> Void) {
    for index in 0..<Self.heldCount { visit(held[index]) }
  }

  override func clearReferences(_ vm: VM) {
    for index in 0..<Self.heldCount { releaseField(held + index) }
  }

  /// A set, borrowed, or unbound.
  subscript(kind: Kind) -> Value { held[kind.rawValue] }

  /// Gives up a set and the answers that came from it.
  func forget(_ kind: Kind) {
    releaseField(held + kind.rawValue)
    for index in 0..<Self.recentCount
    where isPositive & 1 << UInt(index) != 0 ? kind == .positive : kind == .negative {
      releaseField(held + (Self.setCount &+ index))
    }
  }

  /// Gives up the negative answers of an older time.
  func refresh(_ vm: VM) {
    if token == vm.pointee.abstractClasses.token { return }
    token = vm.pointee.abstractClasses.token
    forget(.negative)
  }

  @inline(__always)
  private func recentIndex(_ cls: Value) -> Int {
    Int(truncatingIfNeeded: cls.bits &>> 6) & (Self.recentCount &- 1)
  }

  /// The answer for a class if it is one of the last ones given.
  @inline(__always)
  func recentAnswer(_ vm: VM, _ cls: Value) -> Bool? {
    let index = recentIndex(cls)
    let reference = held[Self.setCount &+ index]
    guard reference.isObject, vm.liveReferent(reference.storage(WeakReferenceObject.self)) == cls
    else { return nil }
    if isPositive & 1 &<< UInt(index) != 0 { return true }
    return token == vm.pointee.abstractClasses.token ? false : nil
  }

  /// True if a set has a weak reference to a class.
  func contains(_ vm: VM, _ kind: Kind, _ cls: Value) throws(Raised) -> Bool {
    guard let set = vm.asSet(self[kind]) else { return false }
    let keptSet = Value(set).owned
    let reference = vm.newWeakReference(to: cls)
    let found = try vm.setContains(set, reference.value)
    _ = keptSet.value
    return found
  }

  /// Adds a weak reference to a class; it goes when the class does.
  func add(_ vm: VM, _ kind: Kind, _ cls: Value) throws(Raised) {
    if self[kind].isUnbound { replaceField(held + kind.rawValue, vm.newSet()) }
    let set = self[kind].owned
    let weakSet = vm.newWeakReference(to: set.value)
    let callback = Owned(
      vm.newNativeFunctionObject(
        vm.pointee.abstractClasses.discard, type: .builtinFunction, kind: .function,
        receiver: weakSet.value))
    let reference = try vm.makeWeakReference(
      cls, callback: callback.value, type: vm.type(.weakReference))
    try vm.setAdd(set.value, reference.value)
    if kind == .registry { return }
    let index = recentIndex(cls)
    if kind == .positive {
      isPositive |= 1 << UInt(index)
    } else {
      isPositive &= ~(1 << UInt(index))
    }
    replaceField(held + (Self.setCount &+ index), reference)
  }
}

extension TypeDefinition {
  static let abstractClassData: TypeDefinition = TypeDefinition(
    "_abc_data", doc: "What an abstract base class remembers.", module: "_abc",
    layout: .nativeState, size: MemoryLayout<NativeStateObject>.size,
    flags: [.container, .noConstructor], weakListOffset: textFile.weakListOffset)
}

extension VM {
  /// A new `_abc_data`.
  func newAbstractClassData() -> Owned {
    let object = allocateContainer(
      NativeStateObject.self, type: nativeType(.abstractClassData))
    object.pointee.weakList = nil
    object.pointee.state = Unmanaged.passRetained(
      AbstractClassState(token: pointee.abstractClasses.token))
    track(object)
    return Owned(object)
  }

  /// The state that a value is, if it is an `_abc_data`.
  func abstractClassState(_ data: Value) -> AbstractClassState? {
    guard data.hasLayout(.nativeState), type(of: data) == nativeType(.abstractClassData),
      let state = data.storage(NativeStateObject.self).pointee.state
    else { return nil }
    return unsafeDowncast(state.takeUnretainedValue(), to: AbstractClassState.self)
  }

  // MARK: Answers without Python

  /// The last answer of an abstract base class whose metaclass is `ABCMeta` itself.
  @inline(__always)
  private func rememberedAnswer(_ base: Value, _ cls: Value) -> Bool? {
    let metaclass = base.object.pointee.type
    guard metaclass == pointee.abstractClasses.metaclass,
      metaclass.pointee.version == pointee.abstractClasses.metaclassVersion
    else { return nil }
    let data = dictGet(typeDict(base.storage(TypeObject.self)), interned: name(.abcImpl))
    return data.isUnbound ? nil : abstractClassState(data)?.recentAnswer(self, cls)
  }

  /// `issubclass(cls, base)` if `base` is an abstract class that has just been asked.
  func rememberedSubclass(_ cls: Value, _ base: Value) -> Bool? {
    isType(base) && isType(cls) ? rememberedAnswer(base, cls) : nil
  }

  /// `isinstance(value, base)` if `base` is an abstract class that has just been asked about the
  /// class of `value`.
  ///
  /// - Throws: what the attribute `__class__` raises.
  func rememberedInstance(_ value: Value, _ base: Value) throws(Raised) -> Bool? {
    guard isType(base) else { return nil }
    let type = type(of: value)
    guard let answer = rememberedAnswer(base, Value(type)) else { return nil }
    // The instance may claim to be of another class.
    if typeLookup(type, name(.class)) != typeLookup(self.type(.object), name(.class))
      || !attributeFlags(type).contains(.genericGetAttribute)
    {
      return nil
    }
    return answer
  }
}
