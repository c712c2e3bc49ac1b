/// What is due at safe points: collections, Ctrl-C, and the limits of a sandbox.
///
/// Safe points are backward jumps and calls of Python functions, which count down
/// (`InterpreterState.countdown`), and the steps of loops in native code (`nativeStep`), which have
/// a countdown of their own because no collection may happen there. Nothing else costs anything
/// while no limit is set.

// MARK: - The state of the limits

/// How far the program is from its limits, and what stopped it.
struct LimitState {
  /// Steps of grace for `finally` clauses and the like, once a limit was passed.
  static let graceSteps = 10_000
  static let graceSeconds = 0.25
  static let graceBytes = 1 << 20

  /// Some limit is set: the counters and the clock are looked at.
  var isActive = false
  var stepsLeft = Int.max
  /// When time is up, by the monotonic clock; infinite without a limit.
  var deadline = Double.infinity
  var outputLeft = Int.max
  /// Passing the heap's limit stops the program, rather than raising `MemoryError`.
  var memoryStops = false

  /// The limit that was passed first.
  var reason: StopReason?
  /// The class of the exception that stops the program, once it was raised.
  var exceptionType: TypePointer?
  /// The exception was dropped by native code: it is raised again at the next safe point.
  var isSwallowed = false
  /// The grace is used up: every safe point raises, and no handler runs.
  var isHard = false
}

extension InterpreterState {
  /// Makes the next backward jump or call look at what is due.
  @inline(__always)
  mutating func hasten() {
    armed &-= countdown &- 1
    countdown = 1
  }

  /// As `hasten`, for the steps of native loops, too.
  mutating func hastenEverywhere() {
    hasten()
    nativeArmed &-= nativeCountdown &- 1
    nativeCountdown = 1
  }
}

// MARK: - Safe points

extension VM {
  /// Does what is due at a safe point of Python code: a collection, the limits, Ctrl-C.
  ///
  /// - Throws: `KeyboardInterrupt`, `MemoryError`, or what stops the program.
  @inline(never)
  func attendToWhatIsDue() throws(Raised) {
    let steps = pointee.interpreter.armed &- pointee.interpreter.countdown
    pointee.interpreter.armed = period
    pointee.interpreter.countdown = pointee.interpreter.armed
    if pointee.collector.isDue {
      pointee.collector.isDue = false
      collectAutomatically()
    }
    try attend(steps: steps)
  }

  /// One step of a loop in native code that may be long.
  ///
  /// - Throws: As `attendToWhatIsDue`.
  @inline(__always)
  func nativeStep() throws(Raised) {
    pointee.interpreter.nativeCountdown &-= 1
    if pointee.interpreter.nativeCountdown <= 0 { try attendInNativeCode() }
  }

  /// Counts a calculation that is about to be made as so many steps.
  ///
  /// - Throws: As `attendToWhatIsDue`; also if the calculation would certainly outlast the time.
  @inline(never)
  func chargeWork(steps: Int) throws(Raised) {
    pointee.interpreter.nativeCountdown &-= min(max(steps, 0), Int.max / 4)
    if pointee.interpreter.nativeCountdown <= 0 { try attendInNativeCode() }
    if pointee.limits.deadline < .infinity, pointee.limits.reason == nil {
      let left = pointee.limits.deadline - pointee.host.monotonicClock()
      if Double(steps) * VM.leastSecondsPerStep > left { throw stop(.time) }
    }
  }

  /// No machine does the work of one step of `chargeWork` in less time.
  private static var leastSecondsPerStep: Double { 16e-9 }

  /// Looks at the limits and Ctrl-C inside native code.
  @inline(never)
  func attendInNativeCode() throws(Raised) {
    let steps = pointee.interpreter.nativeArmed &- pointee.interpreter.nativeCountdown
    pointee.interpreter.nativeArmed = period
    pointee.interpreter.nativeCountdown = pointee.interpreter.nativeArmed
    try attend(steps: steps)
  }

  /// Steps until the next look.
  private var period: Int {
    if pointee.limits.isHard { return 1 }
    return max(1, min(InterpreterState.countdownPeriod, pointee.limits.stepsLeft))
  }

  private func attend(steps: Int) throws(Raised) {
    if pointee.limits.isActive { try checkLimits(steps) }
    if wouldExceedMemory(0) { throw memoryError() }
    try checkSystemReserve()
    if pointee.host.takeInterrupt() { throw raise(newException(.keyboardInterrupt, arguments: [])) }
  }

  private func checkLimits(_ steps: Int) throws(Raised) {
    if pointee.limits.stepsLeft != Int.max { pointee.limits.stepsLeft &-= steps }
    let isLate =
      pointee.limits.deadline < .infinity
      && pointee.host.monotonicClock() > pointee.limits.deadline
    if pointee.limits.reason == nil {
      if pointee.limits.stepsLeft <= 0 { throw stop(.steps) }
      if isLate { throw stop(.time) }
      return
    }
    if pointee.limits.isHard || pointee.limits.stepsLeft <= 0 || isLate { throw stopAtOnce() }
    if pointee.limits.isSwallowed { throw stopException() }
  }

  // MARK: Stopping

  /// Puts the limits of the configuration into force. The time begins now.
  func startLimits() {
    let limits = pointee.configuration.limits
    if let steps = limits.steps { pointee.limits.stepsLeft = max(steps, 1) }
    if let seconds = limits.seconds {
      pointee.limits.deadline = pointee.host.monotonicClock() + seconds
    }
    if let output = limits.output { pointee.limits.outputLeft = max(output, 0) }
    if let memory = limits.memory, memory <= pointee.heap.limit {
      pointee.heap.limit = memory
      pointee.limits.memoryStops = true
    }
    pointee.limits.isActive =
      limits.steps != nil || limits.seconds != nil || limits.output != nil || limits.memory != nil
    pointee.interpreter.hastenEverywhere()
    pointee.interpreter.armed = period
    pointee.interpreter.countdown = period
    pointee.interpreter.nativeArmed = period
    pointee.interpreter.nativeCountdown = period
  }

  /// A limit is passed: the exception that stops the program is on its way, and the grace begins.
  @inline(never)
  func stop(_ reason: StopReason) -> Raised {
    if pointee.limits.reason != nil { return stopAtOnce() }
    pointee.limits.isActive = true
    pointee.limits.reason = reason
    pointee.limits.stepsLeft = LimitState.graceSteps
    if pointee.configuration.limits.seconds != nil {
      pointee.limits.deadline = pointee.host.monotonicClock() + LimitState.graceSeconds
    }
    let (limit, overflow) = max(pointee.heap.limit, pointee.heap.bytesInUse)
      .addingReportingOverflow(LimitState.graceBytes)
    pointee.heap.limit = overflow ? Int.max : limit
    pointee.interpreter.hastenEverywhere()
    return stopException()
  }

  /// The grace is used up.
  private func stopAtOnce() -> Raised {
    pointee.limits.isHard = true
    pointee.heap.limit = Int.max
    pointee.interpreter.hastenEverywhere()
    return stopException()
  }

  private func stopException() -> Raised {
    pointee.limits.isSwallowed = false
    let definition: TypeDefinition
    let message: String
    let limits = pointee.configuration.limits
    switch pointee.limits.reason ?? .steps {
    case .steps:
      definition = .stepLimitExceeded
      message = "more than \(limits.steps ?? 0) steps"
    case .time:
      definition = .timeLimitExceeded
      message = "more than \(formatSeconds(limits.seconds ?? 0)) seconds"
    case .memory:
      definition = .memoryLimitExceeded
      message = "more than \(limits.memory ?? 0) bytes of memory"
    case .output:
      definition = .outputLimitExceeded
      message = "more than \(limits.output ?? 0) bytes of output"
    }
    let type = nativeType(definition)
    pointee.limits.exceptionType = type
    let text = string(message)
    let arguments = newTuple([text.value])
    return raise(allocateException(type, arguments: arguments.value))
  }

  private func formatSeconds(_ seconds: Double) -> String {
    guard let whole = Int(exactly: seconds) else { return seconds.description }
    return whole.description
  }

  /// True for the exception that stops the program: nothing catches it.
  @inline(__always)
  func isStop(_ exception: Value) -> Bool {
    guard let type = pointee.limits.exceptionType, exception.isObject else { return false }
    return exception.object.pointee.type == type
  }

  /// To be called when an exception is dropped rather than passed on: the one that stops the
  /// program comes back.
  @inline(__always)
  func noteDropped(_ exception: Value) {
    if pointee.limits.exceptionType != nil { noteStopDropped(exception) }
  }

  @inline(never)
  private func noteStopDropped(_ exception: Value) {
    guard isStop(exception) else { return }
    pointee.limits.isSwallowed = true
    pointee.interpreter.hastenEverywhere()
  }

  /// Reports the end of a stopped program.
  ///
  /// - Parameter exception: the exception that arrived at the top; unbound if it was swallowed.
  /// - Returns: the exit status.
  func reportStop(_ exception: Value) -> Int32 {
    guard let reason = pointee.limits.reason else { return 1 }
    var held = exception.owned
    if held.isUnbound {
      _ = stopException()
      held = takeRaised()
    }
    pointee.limits.isSwallowed = false
    printException(held.value)
    return reason.exitStatus
  }

  // MARK: Waiting

  /// Waits, but no longer than the time limit allows.
  ///
  /// - Throws: `KeyboardInterrupt`, or what stops the program.
  func sleep(_ seconds: Double) throws(Raised) {
    var seconds = seconds
    if pointee.limits.deadline < .infinity {
      seconds = min(seconds, max(0, pointee.limits.deadline - pointee.host.monotonicClock()) + 1e-3)
    }
    pointee.host.sleep(seconds)
    try attend(steps: 0)
  }

  /// Waits until a descriptor can be read, but no longer than the time limit allows.
  ///
  /// - Throws: As `sleep`.
  func waitForInput(_ descriptor: Int32) throws(Raised) {
    if pointee.limits.deadline < .infinity {
      let left = max(0, pointee.limits.deadline - pointee.host.monotonicClock())
      _ = pointee.host.waitForInput(descriptor, left + 1e-3)
    }
    try attend(steps: 0)
  }
}

// MARK: - The exceptions

private func limitException(_ name: StaticString, _ doc: StaticString) -> TypeDefinition {
  TypeDefinition(
    name, doc: doc, module: "minipy", base: .baseException, layout: .exception,
    size: MemoryLayout<ExceptionObject>.size, flags: [.container, .exception],
    hasAttributes: true)
}

extension TypeDefinition {
  static let stepLimitExceeded = limitException(
    "StepLimitExceeded", "The program took more steps than it may.")
  static let timeLimitExceeded = limitException(
    "TimeLimitExceeded", "The program ran longer than it may.")
  static let memoryLimitExceeded = limitException(
    "MemoryLimitExceeded", "The program used more memory than it may.")
  static let outputLimitExceeded = limitException(
    "OutputLimitExceeded", "The program wrote more than it may.")
}
