/// A generator, coroutine or asynchronous generator: a suspended frame. Its registers lie in the
/// heap and are copied onto the value stack while it runs.
struct GeneratorObject {
  var header: ContainerHeader
  var code: Value
  /// The function it came from (keeps globals, builtins and closure); unbound once it ran to its end.
  var function: Value
  var name: Value
  var qualifiedName: Value
  /// The suspended registers (`code.registerCount` of them), or `nil` once it ended; one that was
  /// closed before it began keeps its arguments in them.
  var registers: UnsafeMutablePointer<Value>?
  /// Index of the instruction to go on with.
  var instruction: Int
  var state: GeneratorState
  /// Of an asynchronous generator: an awaitable of it is under way; it has ended or was told to; the hooks
  /// of `sys.set_asyncgen_hooks` have been asked.
  var isRunningAsync: Bool
  var isClosedAsync: Bool
  var hasStartedHooks: Bool
  /// Register that receives what is sent in on resumption, or -1 before the first.
  var sentRegister: Int32
  /// The exception being handled inside when it was suspended, or unbound.
  var handled: Value
  /// Where a coroutine was made (`cr_origin`), or what finalises an asynchronous generator; else unbound.
  var origin: Value
  /// The running frame's record while it runs.
  var record: UnsafeMutablePointer<FrameRecord>?
  /// Its frame object, if one was made, else unbound.
  var frame: Value
  /// The last field, so that its offset follows from the size.
  var weakList: WeakReferencePointer?

  static let weakListOffset =
    MemoryLayout<GeneratorObject>.size - MemoryLayout<WeakReferencePointer?>.size
}

enum GeneratorState: UInt8 {
  case created, suspended, running, finished
}

extension GeneratorObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.name)
    visit(storage.pointee.qualifiedName)
    visit(storage.pointee.frame)
    visit(storage.pointee.function)
    // One that ran to its end keeps its code, but says nothing of it.
    if !storage.pointee.function.isUnbound { visit(storage.pointee.code) }
    // While it runs, the registers are on the value stack and count as held from outside.
    if let registers = storage.pointee.registers, storage.pointee.state != .running {
      let code = storage.pointee.code.storage(CodeObject.self)
      for index in 0..<code.pointee.registerCount { visit(registers[index]) }
    }
    visit(storage.pointee.handled)
    visit(storage.pointee.origin)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if storage.pointee.frame.isObject { leaveFrame(storage, vm) }
    dropRegisters(storage, vm)
    releaseField(&storage.pointee.frame)
  }

  /// Ends a generator that does not run, without running it: its variables die.
  static func dropRegisters(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if let registers = storage.pointee.registers, storage.pointee.state != .running {
      let count = storage.pointee.code.storage(CodeObject.self).pointee.registerCount
      storage.pointee.registers = nil
      storage.pointee.state = .finished
      for index in 0..<count { releaseField(&registers[index]) }
      vm.freeBuffer(registers, capacity: count)
    }
    releaseField(&storage.pointee.handled)
  }

  /// The generator lets go of its frame object. One that somebody else holds keeps the arguments if the
  /// generator never ran.
  private static func leaveFrame(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    let frame = storage.pointee.frame.storage(FrameObject.self)
    if frame.pointee.header.object.count > 1 {
      let hasStarted = storage.pointee.state == .suspended
      vm.moveCall(
        into: frame, hasStarted ? nil : storage.pointee.registers, of: storage.pointee.function)
    }
    frame.pointee.suspended = nil
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    clearReferences(storage, vm)
    releaseField(&storage.pointee.origin)
    releaseField(&storage.pointee.function)
    releaseField(&storage.pointee.code)
    releaseField(&storage.pointee.name)
    releaseField(&storage.pointee.qualifiedName)
  }
}
