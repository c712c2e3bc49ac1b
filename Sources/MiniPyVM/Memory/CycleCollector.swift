/// The cycle collector's state: three generations and their counters, as CPython 3.13's `gc`.
///
/// Holds always, outside a collection: every tracked container is in exactly one generation's
/// list; the lists are circular through their head.
struct CycleCollector {
  /// Heads of the lists: generations 0, 1, 2 and the permanent one (`gc.freeze`).
  let heads: ContainerPointer
  /// Counts: allocations minus deallocations, then collections of the younger generation.
  var counts: (Int, Int, Int) = (0, 0, 0)
  var thresholds: (Int, Int, Int) = (2000, 10, 10)
  var isEnabled = true
  var isCollecting = false
  /// A collection is due at the next safe point.
  var isDue = false
  /// Run the marking passes at every allocation of a container (`allocateContainer`).
  var stress = false
  /// Allocations that `stress` lets pass before the next marking pass.
  var stressPause = 0
  var checksHeap = false
  var freeLists = FreeLists()
  /// `gc.set_debug` flags.
  var debugFlags = 0
  /// When the running collection began (`DEBUG_STATS`).
  var startTime = 0.0
  /// Objects that survived the second generation since the last full collection, and all that
  /// survived that.
  var longLivedPending = 0
  var longLivedTotal = 0
  /// `gc.garbage` and `gc.callbacks`: lists (owned), or unbound before `gc` is imported.
  var garbage: Value = .unbound
  var callbacks: Value = .unbound
  var stats = [GenerationStats](repeating: GenerationStats(), count: 3)

  /// `gc.get_stats()` of one generation.
  struct GenerationStats {
    var collections = 0
    var collected = 0
    var uncollectable = 0
  }

  static let debugStats = 1
  static let debugCollectable = 2
  static let debugUncollectable = 4
  static let debugSaveAll = 32

  init() {
    heads = .allocate(capacity: 4)
    for index in 0..<4 {
      let head = heads + index
      UnsafeMutableRawPointer(head).initializeMemory(
        as: UInt8.self, repeating: 0, count: MemoryLayout<ContainerHeader>.stride)
      head.pointee.next = head
      head.pointee.previous = head
    }
  }

  /// Counts an allocation; beyond the threshold a collection becomes due at the next safe point.
  @inline(__always)
  mutating func noteAllocation(_ vm: VM) {
    counts.0 &+= 1
    if counts.0 > thresholds.0, isEnabled, thresholds.0 != 0, !isCollecting {
      isDue = true
      vm.pointee.interpreter.hasten()
    }
  }

  @inline(__always)
  mutating func noteDeallocation() {
    if counts.0 > 0 { counts.0 &-= 1 }
  }

  /// Takes an allocation back from the count: CPython would have reused an object.
  @inline(__always)
  mutating func uncountAllocation() { counts.0 &-= 1 }
}

extension VM {
  /// Counts containers that CPython allocates here and this machine need not, and collects where
  /// their number makes a collection due.
  func noteAllocations(_ count: Int) {
    var left = count
    while left > 0 {
      let threshold = pointee.collector.thresholds.0
      let room = threshold + 1 - pointee.collector.counts.0
      let step = pointee.collector.isEnabled && room > 0 ? min(left, room) : left
      pointee.collector.counts.0 += step
      left -= step
      if threshold != 0, pointee.collector.counts.0 > threshold { collectAutomatically() }
    }
  }

  /// Links a complete container into the youngest generation.
  @inline(__always)
  func track(_ container: ContainerPointer) {
    let head = pointee.collector.heads
    let last = head.pointee.previous!
    container.pointee.next = head
    container.pointee.previous = last
    last.pointee.next = container
    head.pointee.previous = container
    container.pointee.object.flags.insert(.tracked)
  }

  @inline(__always)
  func track<Storage>(_ storage: UnsafeMutablePointer<Storage>) {
    track(UnsafeMutableRawPointer(storage).assumingMemoryBound(to: ContainerHeader.self))
  }

  @inline(__always)
  func untrack(_ container: ContainerPointer) {
    let next = container.pointee.next!
    let previous = container.pointee.previous!
    previous.pointee.next = next
    next.pointee.previous = previous
    container.pointee.next = nil
    container.pointee.previous = nil
    container.pointee.object.flags.remove(.tracked)
  }

  /// Links a container of the machine's own, which CPython has had since its start, into the oldest
  /// generation.
  func trackAsOld(_ container: ContainerPointer) {
    let head = pointee.collector.heads + 2
    let last = head.pointee.previous!
    container.pointee.next = head
    container.pointee.previous = last
    last.pointee.next = container
    head.pointee.previous = container
    container.pointee.object.flags.insert(.tracked)
  }

  /// Moves a tracked object to the end of the youngest generation, where CPython would have put it
  /// now: the order of the list decides the order of finalisers.
  func trackAgain(_ value: Value) {
    let container = UnsafeMutableRawPointer(value.object)
      .assumingMemoryBound(to: ContainerHeader.self)
    untrack(container)
    track(container)
  }

  /// True for objects with collector links that are in a list.
  @inline(__always)
  func isTracked(_ value: Value) -> Bool {
    value.isObject && value.object.pointee.flags.contains(.tracked)
  }
}
