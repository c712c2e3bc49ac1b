/// The module `tracemalloc`: how much memory the objects take that were made since tracing began.
///
/// The figures are the heap's own bytes, not CPython's, and nothing is kept of single allocations:
/// what needs that raises.

/// Memory figures since `tracemalloc.start()`.
struct MemoryTrace {
  /// `get_traceback_limit()`.
  var frames: Int64
  /// The objects' bytes when tracing began.
  var liveAtStart: Int
  /// The most bytes that the heap had in use, and what to take from it for a peak.
  var peakInUse: Int
  var peakBase: Int
  /// The greatest figure shown.
  var peakSeen = 0
}

extension ModuleDefinition {
  static var tracemalloc: ModuleDefinition {
    ModuleDefinition(
      "tracemalloc", doc: "How much memory the program's objects take.",
      members: tracemallocMembers, sources: [tracemallocSource], home: "_tracemalloc")
  }
}

extension VM {
  /// `get_traced_memory()`: the bytes now and the most there were.
  fileprivate func tracedMemory() -> (current: Int, peak: Int) {
    guard var trace = pointee.heap.trace else { return (0, 0) }
    let current = max(0, pointee.heap.liveBytes - trace.liveAtStart)
    trace.peakSeen = max(current, trace.peakSeen, trace.peakInUse - trace.peakBase)
    pointee.heap.trace = trace
    return (current, trace.peakSeen)
  }

  fileprivate func startTracing(_ frames: Int64) {
    let inUse = pointee.heap.bytesInUse
    pointee.heap.trace = MemoryTrace(
      frames: frames, liveAtStart: pointee.heap.liveBytes, peakInUse: inUse, peakBase: inUse)
  }
}

private func tracemallocMembers() -> [Member] {
  [
    Method("start(nframe=1, /)", "Begin to count.") { vm, arguments throws(Raised) in
      let number = try vm.intFromIndex(arguments[0])
      guard let frames = vm.int64(number.value), (1...65_535).contains(frames) else {
        throw vm.valueError("the number of frames must be in range [1; 65535]")
      }
      if vm.pointee.heap.trace == nil { vm.startTracing(frames) }
      return .none
    },
    Method("stop()", "Stop counting, and forget the figures.") { vm, arguments throws(Raised) in
      vm.pointee.heap.trace = nil
      return .none
    },
    Method("is_tracing()", "Whether memory is counted.") { vm, arguments throws(Raised) in
      Owned(vm.pointee.heap.trace != nil)
    },
    Method("clear_traces()", "Begin anew with what is made from now on.") {
      vm, arguments throws(Raised) in
      if let trace = vm.pointee.heap.trace { vm.startTracing(trace.frames) }
      return .none
    },
    Method("get_traced_memory()", "The bytes of now and their peak, as a tuple.") {
      vm, arguments throws(Raised) in
      let memory = vm.tracedMemory()
      let current = vm.newInt(Int64(memory.current))
      let peak = vm.newInt(Int64(memory.peak))
      return vm.newTuple([current.value, peak.value])
    },
    Method("reset_peak()", "Let the peak be what is in use now.") { vm, arguments throws(Raised) in
      guard var trace = vm.pointee.heap.trace else { return .none }
      let current = vm.tracedMemory().current
      trace.peakSeen = current
      trace.peakInUse = vm.pointee.heap.bytesInUse
      trace.peakBase = trace.peakInUse - current
      vm.pointee.heap.trace = trace
      return .none
    },
    Method("get_traceback_limit()", "The number of frames that start() was given.") {
      vm, arguments throws(Raised) in
      vm.newInt(vm.pointee.heap.trace?.frames ?? 1)
    },
    Method("get_tracemalloc_memory()", "The bytes that counting takes itself: none.") {
      vm, arguments throws(Raised) in
      Owned(Value(small: 0))
    },
  ]
}

/// What would need a record of single allocations.
private let tracemallocSource: StaticString = #"""
  _UNKNOWN = ("minipy's tracemalloc counts bytes (get_traced_memory), "
              'it keeps no traces of allocations')


  def take_snapshot():
      """Not there: raises NotImplementedError."""
      if not is_tracing():
          raise RuntimeError(
              'the tracemalloc module must be tracing memory allocations to take a snapshot')
      raise NotImplementedError(_UNKNOWN)


  def get_object_traceback(obj):
      """Where an object was allocated: None while nothing is traced."""
      if not is_tracing():
          return None
      raise NotImplementedError(_UNKNOWN)
  """#
