/// A running Python frame. Records lie in an array of their own, the caller's just before; registers
/// lie on the value stack.
///
/// Holds always: registers `base[0..<localCount]` are locals (unbound or counted);
/// temporaries above hold a counted reference only between the instruction that makes it and the
/// one that consumes it, and nothing counted otherwise. Registers and records above those of the
/// running frame are clean: no counted reference in a register, and `locals`, `frameObject` and
/// `generator` unbound in a record. A call relies on that and writes none of them.
struct FrameRecord {
  var code: UnsafeMutablePointer<CodeObject>
  var base: UnsafeMutablePointer<Value>
  /// Where execution goes on: kept up to date whenever other code may look.
  var next: UnsafeMutablePointer<UInt64>
  /// Who keeps it alive depends on `kind`.
  var function: UnsafeMutablePointer<FunctionObject>
  /// The namespace of a class body or `exec` (counted), or unbound. Of a generator: the exception
  /// that its resumer was handling (counted), or unbound.
  var locals: Value
  /// The frame object, once somebody asked for it (counted), or unbound.
  var frameObject: Value
  /// The generator this frame runs (borrowed; the resumer holds it), or unbound.
  /// For `initializer` and `constructing`: the instance being made (counted).
  var generator: Value
  /// Register of the caller that receives the result.
  var resultRegister: Int32
  var kind: FrameKind

  var globals: UnsafeMutablePointer<DictObject> {
    @inline(__always) get { function.pointee.globals.storage(DictObject.self) }
  }
}

enum FrameKind: UInt8 {
  /// Called from Python code in the same loop; the function lies in the caller's register just
  /// below the window and is released at return.
  case called
  /// Called in the same loop; the record itself counts the function.
  case held
  /// A constructor's `__init__`, called in the same loop; the record counts the function, and the
  /// instance is what the call returns.
  case initializer
  /// Called in the same loop; the record counts the function, and registers below the window hold
  /// the arguments (`EvaluationLoop+HeldArguments.swift`).
  case holding
  /// `initializer` and `holding` at once.
  case constructing
  /// A generator resumed by `forIterate` in the same loop.
  case iterated
  /// Entered from native code, which holds the function: returning leaves the loop.
  case entry

  /// True if the record's `generator` is the instance that a constructor makes.
  var makesInstance: Bool {
    @inline(__always) get { self == .initializer || self == .constructing }
  }
}

/// The interpreter's part of the machine's state.
struct InterpreterState {
  /// The record array; `frame` is the running record, `records` itself if none runs (a sentinel).
  let records: UnsafeMutablePointer<FrameRecord>
  var frame: UnsafeMutablePointer<FrameRecord>
  let recordCapacity: Int
  /// The last record that the recursion limit allows.
  private var lastFrame: UnsafeMutablePointer<FrameRecord>
  /// The last record that may be used at once: of those allowed, the ones made clean so far.
  private(set) var frameLimit: UnsafeMutablePointer<FrameRecord>
  private var cleanRecords: UnsafeMutablePointer<FrameRecord>
  let stack: UnsafeMutablePointer<Value>
  /// End of the value stack.
  private let stackLimit: UnsafeMutablePointer<Value>
  /// End of the registers made clean so far.
  private(set) var stackEnd: UnsafeMutablePointer<Value>
  /// The `next` of a frame that is being left.
  let leavingMark: UnsafeMutablePointer<UInt64>
  /// Reaches zero at a backward jump or call when something is due: a collection, Ctrl-C, a limit.
  var countdown: Int = InterpreterState.countdownPeriod
  /// What `countdown` would have begun with, had it never been hastened: the difference is the
  /// number of steps made.
  var armed: Int = InterpreterState.countdownPeriod
  /// The same for the steps of native loops, where no collection may happen.
  var nativeCountdown: Int = InterpreterState.countdownPeriod
  var nativeArmed: Int = InterpreterState.countdownPeriod
  /// The last `raise` without an exception, as long as its exception passes clean-ups only: the frame, and
  /// which instruction it is.
  var raisedAgain: (frame: UnsafeMutablePointer<FrameRecord>, instruction: Int)?

  /// Checks between two looks at the host (for Ctrl-C and limits).
  static let countdownPeriod = 20_000

  /// - Parameter canAllocate: whether so many bytes can be had of the system (`Host.canAllocate`).
  init(canAllocate: (_ bytes: Int) -> Bool) {
    // Reserved address space; memory is used only as frames touch it. Where the system gives a process
    // little of it, half is left for objects, and fewer frames fit.
    let isSmall = MemoryLayout<Int>.size == 4
    var recordCapacity = isSmall ? 4_000 : 1_100_000
    var stackCapacity = isSmall ? 100_000 : 24_000_000
    func bytes() -> Int {
      recordCapacity * MemoryLayout<FrameRecord>.stride + stackCapacity * MemoryLayout<Value>.stride
    }
    while recordCapacity > 10_000, !canAllocate(2 * bytes()) {
      recordCapacity /= 2
      stackCapacity /= 2
    }
    self.recordCapacity = recordCapacity
    records = .allocate(capacity: recordCapacity + 1)
    stack = .allocate(capacity: stackCapacity)
    stackLimit = stack + stackCapacity
    stackEnd = stack
    leavingMark = .allocate(capacity: 1)
    leavingMark.pointee = 0
    frame = records
    cleanRecords = records
    frameLimit = records
    lastFrame = records + 1000
    _ = makeRoom(frame: records, registers: stack)
  }

  mutating func setFrameLimit(_ limit: Int) {
    lastFrame = records + min(max(limit, 1), recordCapacity) - runningConstructors
    frameLimit = min(lastFrame, cleanRecords - 1)
  }

  /// The running frames of kind `initializer`.
  var runningConstructors: Int {
    var count = 0
    var record = frame
    while record > records {
      if record.pointee.kind == .initializer { count += 1 }
      record -= 1
    }
    return count
  }

  /// A constructor counts twice for the recursion limit: CPython pushes a frame of its own below that
  /// of an `__init__` whose call site is specialised.
  @inline(__always)
  mutating func enterConstructor() {
    lastFrame -= 1
    if frameLimit > lastFrame { frameLimit = lastFrame }
  }

  /// The counterpart of `enterConstructor`; `makeRoom` raises `frameLimit` again.
  @inline(__always)
  mutating func leaveConstructor() { lastFrame += 1 }

  /// Makes more records and registers clean, so that `frame` and the registers up to `end` may be
  /// used.
  ///
  /// - Returns: false if that is beyond the limits.
  mutating func makeRoom(
    frame: UnsafeMutablePointer<FrameRecord>, registers end: UnsafeMutablePointer<Value>
  ) -> Bool {
    if frame > lastFrame || end > stackLimit { return false }
    while cleanRecords <= frame {
      let count = min(64, records + recordCapacity + 1 - cleanRecords)
      // All zero is a clean record: unbound words and pointers that nobody reads.
      UnsafeMutableRawPointer(cleanRecords).initializeMemory(
        as: UInt8.self, repeating: 0, count: count * MemoryLayout<FrameRecord>.stride)
      cleanRecords += count
    }
    frameLimit = min(lastFrame, cleanRecords - 1)
    while stackEnd <= end, stackEnd < stackLimit {
      let count = min(1024, stackLimit - stackEnd)
      stackEnd.initialize(repeating: .unbound, count: count)
      stackEnd += count
    }
    return true
  }

  func destroy() {
    records.deallocate()
    stack.deallocate()
    leavingMark.deallocate()
  }
}

extension VM {
  /// Python frames now running, as the recursion limit counts them.
  var frameDepth: Int {
    pointee.interpreter.frame - pointee.interpreter.records
      + pointee.interpreter.runningConstructors
  }

  /// True if no Python frame runs.
  var isIdle: Bool { pointee.interpreter.frame == pointee.interpreter.records }

  /// First register above all windows in use.
  @inline(__always)
  var stackTop: UnsafeMutablePointer<Value> {
    let frame = pointee.interpreter.frame
    if frame == pointee.interpreter.records { return pointee.interpreter.stack }
    return frame.pointee.base + frame.pointee.code.pointee.registerCount
  }
}
