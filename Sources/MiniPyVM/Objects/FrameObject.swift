/// A Python-visible frame. While the function runs it points at the running frame; when the
/// function is left and somebody still holds the frame (a traceback, usually), the locals move into
/// it, which is why a kept traceback keeps objects alive.
struct FrameObject {
  var header: ContainerHeader
  var code: Value
  var globals: Value
  var builtins: Value
  /// The namespace of a class body or `exec`, else unbound.
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
    visit(storage.pointee.code)
    visit(storage.pointee.globals)
    visit(storage.pointee.builtins)
    visit(storage.pointee.locals)
    visit(storage.pointee.back)
    visit(storage.pointee.traceFunction)
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
