/// A Python-visible frame. While the function runs it points at the running frame; when the
/// function is left and somebody still holds the frame (a traceback, usually), the locals move into
/// it, which is why a kept traceback keeps objects alive.
struct FrameObject {
  var header: ContainerHeader
  var code: Value
  /// The function, once it was left: until then the record or the generator has it. Unbound in Python 2,
  /// whose frames have the two dictionaries instead.
  var function: Value
  var globals: Value
  var builtins: Value
  /// The namespace of a class body or `exec` that was left; of a function, the further names that were
  /// set through its frame; else unbound.
  var locals: Value
  /// The caller's frame object, or unbound.
  var back: Value
  /// The running frame's record, `nil` once the function was left.
  var record: UnsafeMutablePointer<FrameRecord>?
  /// The generator that is suspended in this frame and has the registers, borrowed.
  var suspended: UnsafeMutablePointer<GeneratorObject>?
  /// Registers that moved in when the function was left (locals only).
  var registers: UnsafeMutablePointer<Value>?
  var registerCount: Int
  /// The instruction last executed, kept when the function is left.
  var instruction: Int
  var traceFunction: Value
}

extension FrameObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.back)
    visit(storage.pointee.traceFunction)
    visit(storage.pointee.locals)
    visit(storage.pointee.function)
    visit(storage.pointee.code)
    visit(storage.pointee.globals)
    visit(storage.pointee.builtins)
    if let registers = storage.pointee.registers {
      for index in 0..<storage.pointee.registerCount { visit(registers[index]) }
    }
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if let registers = storage.pointee.registers {
      for index in 0..<storage.pointee.registerCount { releaseField(&registers[index]) }
    }
    releaseField(&storage.pointee.locals)
    releaseField(&storage.pointee.back)
    releaseField(&storage.pointee.traceFunction)
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.function)
    clearReferences(storage, vm)
    if let registers = storage.pointee.registers {
      vm.freeBuffer(registers, capacity: storage.pointee.registerCount)
      storage.pointee.registers = nil
    }
    releaseField(&storage.pointee.code)
    releaseField(&storage.pointee.globals)
    releaseField(&storage.pointee.builtins)
  }
}

extension UnsafeMutablePointer where Pointee == FrameObject {
  /// The function runs, or is a generator's that waits: it can still go on.
  var isOfLiveCall: Bool { pointee.record != nil || pointee.suspended != nil }

  /// The function, whoever holds it; unbound in Python 2 once it was left.
  private var function: Value {
    if let record = pointee.record { return Value(record.pointee.function) }
    return pointee.suspended?.pointee.function ?? pointee.function
  }

  /// The global names that the frame sees.
  var globals: Value {
    function.isUnbound
      ? pointee.globals : function.storage(FunctionObject.self).pointee.globals
  }

  /// The built-in names that the frame sees.
  var builtins: Value {
    function.isUnbound
      ? pointee.builtins : function.storage(FunctionObject.self).pointee.builtins
  }
}

extension VM {
  /// A frame object that has nothing yet but its code. CPython's collector does not know of one before
  /// its function was left (`take_ownership`), but that of Python 2 does.
  func newFrameObject(
    _ code: Value, _ function: UnsafeMutablePointer<FunctionObject>
  ) -> UnsafeMutablePointer<FrameObject> {
    let object = allocateContainer(FrameObject.self, type: type(.frame))
    object.pointee.code = code.owned.take()
    object.pointee.function = .unbound
    object.pointee.globals = isPython2 ? function.pointee.globals.owned.take() : .unbound
    object.pointee.builtins = isPython2 ? function.pointee.builtins.owned.take() : .unbound
    object.pointee.locals = .unbound
    object.pointee.back = .unbound
    object.pointee.record = nil
    object.pointee.suspended = nil
    object.pointee.registers = nil
    object.pointee.registerCount = 0
    object.pointee.instruction = 0
    object.pointee.traceFunction = .unbound
    if isPython2 { track(object) }
    return object
  }

  /// The call ends and somebody else holds its frame object: the locals, if there are any, move from
  /// `registers` into it, and it takes the function (CPython: `take_ownership`).
  func moveCall(
    into object: UnsafeMutablePointer<FrameObject>, _ registers: UnsafeMutablePointer<Value>?,
    of function: Value
  ) {
    let count = object.pointee.code.storage(CodeObject.self).pointee.localCount
    if let registers, count > 0 {
      let locals = allocateBuffer(Value.self, capacity: count)
      for index in 0..<count {
        locals[index] = registers[index]
        registers[index] = .unbound
      }
      object.pointee.registers = locals
      object.pointee.registerCount = count
    }
    if isPython2 { return }
    object.pointee.function = function.owned.take()
    track(object)
  }
}
