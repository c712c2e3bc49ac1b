/// A running Python frame. Records lie in an array of their own; registers on the value stack.
///
/// Holds always: registers `base[0..<localCount]` are locals (unbound or counted);
/// temporaries above hold a counted reference only between the instruction that makes it and the
/// one that consumes it, and nothing counted otherwise.
struct FrameRecord {
  var code: UnsafeMutablePointer<CodeObject>
  var base: UnsafeMutablePointer<Value>
  /// Where execution goes on (the next instruction word); kept up to date at calls and raises.
  var next: UnsafeMutablePointer<UInt64>
  /// Borrowed: the callable's register in the caller (or the native caller) keeps it alive.
  var function: Value
  var globals: UnsafeMutablePointer<DictObject>
  var builtins: UnsafeMutablePointer<DictObject>
  /// The namespace of a class body or `exec` (counted), or unbound.
  var locals: Value
  /// The frame object, once somebody asked for it (counted), or unbound.
  var frameObject: Value
  /// The generator this frame runs (borrowed), or unbound.
  var generator: Value
  /// Register of the caller that receives the result.
  var resultRegister: Int32
  var kind: FrameKind
}

enum FrameKind: UInt8 {
  /// Called from Python code in the same loop: returning goes on in the caller's record.
  case called
  /// Entered from native code: returning leaves the loop.
  case entry
  /// A constructor's `__init__`: the result must be `None`; the instance is what is returned.
  case initializer
}

/// The interpreter's part of the machine's state.
struct InterpreterState {
  /// The record array and the value stack; `frame` is the running record, or `nil`.
  var records: UnsafeMutablePointer<FrameRecord>?
  var recordCount = 0
  var recordCapacity = 0
  var stack: UnsafeMutablePointer<Value>?
  var stackEnd: UnsafeMutablePointer<Value>?
  /// First free register above the running frame's window.
  var stackTop: UnsafeMutablePointer<Value>?
  /// Reaches zero at a backward jump or call when something is due: a collection, Ctrl-C, a limit.
  var countdown: Int = Int.max
}
