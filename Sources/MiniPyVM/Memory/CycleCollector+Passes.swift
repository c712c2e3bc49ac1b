/// The collector's passes, in the order of CPython 3.13's `gc.c`.
///
/// `collect` is the whole of it; each pass below says what holds before and after. A collection
/// works on one list, `young`: a generation and all younger ones. Objects outside it are alive by
/// definition.

/// Why a collection runs.
enum CollectionReason {
  case automatic, manual, shutdown
}

extension VM {
  /// Collects `generation` and all younger ones.
  ///
  /// - Returns: the number of unreachable objects found (`gc.collect()`).
  @discardableResult
  func collect(generation: Int, reason: CollectionReason) -> Int {
    if pointee.collector.isCollecting { return 0 }
    pointee.collector.isCollecting = true
    pointee.collector.isDue = false
    var result = 0
    withSavedException {
      if reason != .shutdown { runCollectorCallbacks("start", generation, 0, 0) }
      if pointee.collector.debugFlags & CycleCollector.debugStats != 0 {
        printStatsBefore(generation)
      }
      countCollection(generation)
      let young = mergeYounger(generation)
      let old = generation < 2 ? pointee.collector.heads + generation + 1 : young
      let unreachable = newCollectorList()
      deduceUnreachable(young, unreachable)
      untrackTuples(young)
      if young != old {
        if generation == 1 { pointee.collector.longLivedPending += listCount(young) }
        mergeList(young, into: old)
      } else {
        untrackDicts(young)
        pointee.collector.longLivedPending = 0
        pointee.collector.longLivedTotal = listCount(young)
      }
      if pointee.collector.debugFlags & CycleCollector.debugCollectable != 0 {
        printCollectable(unreachable)
      }
      let final = newCollectorList()
      let uncollectable = newCollectorList()
      if isPython2 {
        separateUncollectable(unreachable, uncollectable)
        result += countWithDictionaries(unreachable)
        result += handleWeakReferences(unreachable)
        mergeList(unreachable, into: final)
      } else {
        result += handleWeakReferences(unreachable)
        finalizeGarbage(unreachable)
        handleResurrected(unreachable, final, old)
        result += garbageCount(final)
      }
      deleteGarbage(final, old)
      if isPython2 { result += keepUncollectable(uncollectable, old) }
      uncollectable.deallocate()
      unreachable.deallocate()
      final.deallocate()
      if pointee.collector.debugFlags & CycleCollector.debugStats != 0 { printStatsAfter(result) }
      if generation == 2 { pointee.collector.freeLists.clear() }
      pointee.collector.stats[generation].collections += 1
      pointee.collector.stats[generation].collected += result
      if pointee.collector.checksHeap { checkHeap() }
      if reason != .shutdown { runCollectorCallbacks("stop", generation, result, 0) }
    }
    pointee.collector.isCollecting = false
    return result
  }

  /// The collection that allocations made due: the oldest generation whose count passed its
  /// threshold; the full one only if enough has survived since the last (a quarter).
  func collectAutomatically() {
    let collector = pointee.collector
    guard collector.isEnabled, !collector.isCollecting else { return }
    if collector.counts.2 > collector.thresholds.2,
      collector.longLivedPending >= collector.longLivedTotal / 4
    {
      collect(generation: 2, reason: .automatic)
    } else if collector.counts.1 > collector.thresholds.1 {
      collect(generation: 1, reason: .automatic)
    } else if collector.counts.0 > collector.thresholds.0 {
      collect(generation: 0, reason: .automatic)
    }
  }

  private func countCollection(_ generation: Int) {
    switch generation {
    case 0:
      pointee.collector.counts.1 += 1
      pointee.collector.counts.0 = 0
    case 1:
      pointee.collector.counts.2 += 1
      pointee.collector.counts.0 = 0
      pointee.collector.counts.1 = 0
    default:
      pointee.collector.counts = (0, 0, 0)
    }
  }

  // MARK: - Lists

  func newCollectorList() -> ContainerPointer {
    let head = ContainerPointer.allocate(capacity: 1)
    UnsafeMutableRawPointer(head).initializeMemory(
      as: UInt8.self, repeating: 0, count: MemoryLayout<ContainerHeader>.stride)
    head.pointee.next = head
    head.pointee.previous = head
    return head
  }

  func listCount(_ head: ContainerPointer) -> Int {
    var count = 0
    var container = head.pointee.next!
    while container != head {
      count += 1
      container = container.pointee.next!
    }
    return count
  }

  /// How many objects CPython has in a list of garbage.
  private func garbageCount(_ head: ContainerPointer) -> Int {
    var count = 0
    var container = head.pointee.next!
    while container != head {
      if !isEmbeddedDict(Value(container)) { count += 1 }
      container = container.pointee.next!
    }
    return count
  }

  /// True for a dictionary whose values its instance visits: CPython never finds it unreachable.
  func isEmbeddedDict(_ value: Value) -> Bool {
    value.hasLayout(.dict) && value.storage(DictObject.self).isEmbedded
  }

  /// Moves all of a list behind the end of another, in constant time.
  func mergeList(_ from: ContainerPointer, into to: ContainerPointer) {
    if from.pointee.next == from { return }
    let first = from.pointee.next!
    let last = from.pointee.previous!
    let tail = to.pointee.previous!
    tail.pointee.next = first
    first.pointee.previous = tail
    last.pointee.next = to
    to.pointee.previous = last
    from.pointee.next = from
    from.pointee.previous = from
  }

  /// Before a program runs: what the machine made to start belongs to the middle generation, and
  /// three collections of the youngest are counted, as CPython's start-up leaves it. The order of
  /// finalisers at exit depends on it.
  func ageStartupObjects() {
    mergeList(pointee.collector.heads, into: pointee.collector.heads + 1)
    pointee.collector.counts = (0, 3, 0)
  }

  private func mergeYounger(_ generation: Int) -> ContainerPointer {
    let target = pointee.collector.heads + generation
    for younger in 0..<generation { mergeList(pointee.collector.heads + younger, into: target) }
    return target
  }

  /// Moves a linked container to the end of another list.
  private func moveContainer(_ container: ContainerPointer, to head: ContainerPointer) {
    let next = container.pointee.next!
    let previous = container.pointee.previous!
    previous.pointee.next = next
    next.pointee.previous = previous
    let last = head.pointee.previous!
    last.pointee.next = container
    container.pointee.previous = last
    container.pointee.next = head
    head.pointee.previous = container
  }

  @inline(__always)
  private func object(_ container: ContainerPointer) -> ObjectPointer {
    UnsafeMutableRawPointer(container).assumingMemoryBound(to: ObjectHeader.self)
  }

  @inline(__always)
  private func container(_ value: Value) -> ContainerPointer {
    UnsafeMutableRawPointer(value.object).assumingMemoryBound(to: ContainerHeader.self)
  }

  // MARK: - Trial counts (kept in `previous` while `collecting`)

  @inline(__always)
  func trialCount(_ container: ContainerPointer) -> UInt {
    UInt(bitPattern: container.pointee.previous)
  }

  @inline(__always)
  private func setTrialCount(_ container: ContainerPointer, _ count: UInt) {
    container.pointee.previous = ContainerPointer(bitPattern: count)
  }

  // MARK: - Pass 1: what is unreachable

  /// Splits `young`. Before: a proper list. After: `young` holds what is reachable from outside
  /// (objects not in it, registers, native code), `unreachable` the rest, marked `collecting`; both
  /// are proper lists.
  func deduceUnreachable(_ young: ContainerPointer, _ unreachable: ContainerPointer) {
    updateReferences(young)
    subtractReferences(young)
    moveUnreachable(young, unreachable)
  }

  /// After: every member is `collecting`, its trial count is its reference count; the list is
  /// singly linked.
  func updateReferences(_ list: ContainerPointer) {
    var current = list.pointee.next!
    while current != list {
      current.pointee.object.flags.insert(.collecting)
      setTrialCount(current, UInt(current.pointee.object.count))
      current = current.pointee.next!
    }
  }

  /// After: a member's trial count is the number of its references from outside the list.
  func subtractReferences(_ list: ContainerPointer) {
    var current = list.pointee.next!
    while current != list {
      visitReferences(object(current)) { value in
        if value.isObject, value.object.pointee.flags.contains(.collecting) {
          let child = container(value)
          setTrialCount(child, trialCount(child) &- 1)
        }
      }
      current = current.pointee.next!
    }
  }

  /// Moves what no reached object refers to into `unreachable`. Holds at each step: everything left
  /// of `current` in `young` is reachable and has a proper `previous`; everything in `unreachable`
  /// has not been reached yet.
  func moveUnreachable(_ young: ContainerPointer, _ unreachable: ContainerPointer) {
    var previous = young
    var current = young.pointee.next!
    while current != young {
      if trialCount(current) != 0 {
        visitReferences(object(current)) { value in
          if value.isObject, value.object.pointee.flags.contains(.collecting) {
            reach(container(value), young)
          }
        }
        current.pointee.previous = previous
        current.pointee.object.flags.remove(.collecting)
        previous = current
      } else {
        previous.pointee.next = current.pointee.next
        let last = unreachable.pointee.previous!
        last.pointee.next = current
        current.pointee.previous = last
        current.pointee.next = unreachable
        unreachable.pointee.previous = current
        current.pointee.object.flags.insert(.unreachable)
      }
      current = previous.pointee.next!
    }
    young.pointee.previous = previous
    var member = unreachable.pointee.next!
    while member != unreachable {
      member.pointee.object.flags.remove(.unreachable)
      member = member.pointee.next!
    }
  }

  /// A reached object refers to `child`: if it was thought unreachable it comes back, at the end of
  /// `young`, to be visited in its turn.
  @inline(__always)
  private func reach(_ child: ContainerPointer, _ young: ContainerPointer) {
    if child.pointee.object.flags.contains(.unreachable) {
      let next = child.pointee.next!
      let previous = child.pointee.previous!
      previous.pointee.next = next
      next.pointee.previous = previous
      child.pointee.object.flags.remove(.unreachable)
      let last = young.pointee.previous!
      last.pointee.next = child
      child.pointee.next = young
      young.pointee.previous = child
      setTrialCount(child, 1)
    } else if trialCount(child) == 0 {
      setTrialCount(child, 1)
    }
  }

  // MARK: - Untracking

  /// Tuples without containers in them need not be looked at again (`untrack_tuples`).
  func untrackTuples(_ list: ContainerPointer) {
    let tupleType = type(.tuple)
    var current = list.pointee.next!
    while current != list {
      let next = current.pointee.next!
      if current.pointee.object.type == tupleType {
        let tuple = UnsafeMutableRawPointer(current).assumingMemoryBound(to: TupleObject.self)
        if !mayBeInCycle(tuple) { untrack(current) }
      }
      current = next
    }
  }

  private func mayBeInCycle(_ tuple: UnsafeMutablePointer<TupleObject>) -> Bool {
    let items = tuple.items
    for index in 0..<tuple.pointee.count where mayBecomeTracked(items[index]) { return true }
    return false
  }

  private func untrackDicts(_ list: ContainerPointer) {
    let dictType = type(.dict)
    var current = list.pointee.next!
    while current != list {
      let next = current.pointee.next!
      if current.pointee.object.type == dictType {
        let dict = UnsafeMutableRawPointer(current).assumingMemoryBound(to: DictObject.self)
        var isFollowed = false
        for index in 0..<dict.pointee.entryCount {
          let entry = dict.pointee.entries![index]
          if mayBecomeTracked(entry.key) || mayBecomeTracked(entry.value) {
            isFollowed = true
            break
          }
        }
        if !isFollowed { untrack(current) }
      }
      current = next
    }
  }

  // MARK: - Pass 2: weak references

  /// Kills the weak references to unreachable objects, then runs the callbacks of those references
  /// that are reachable themselves. After: no unreachable object can be reached through a weak
  /// reference. Returns how many references died with their callbacks, which CPython adds to what a
  /// collection found (`handle_weakrefs`).
  private func handleWeakReferences(_ unreachable: ContainerPointer) -> Int {
    var callbacks = OwnedList(capacity: 8)
    var current = unreachable.pointee.next!
    while current != unreachable {
      if current.pointee.object.type.pointee.layout == .weakReference {
        // Its own callback never runs, whatever becomes of its referent.
        unlinkWeakReference(object(current).storage(WeakReferenceObject.self))
      }
      if let slot = weakListSlot(object(current)) {
        var reference = slot.pointee
        while let weak = reference {
          reference = weak.pointee.next
          unlinkWeakReference(weak)
          if weak.pointee.callback.isUnbound { continue }
          // The callback of a reference that is trash itself never runs.
          if weak.pointee.header.object.flags.contains(.collecting) { continue }
          callbacks.append(Value(weak).owned)
        }
      }
      current = current.pointee.next!
    }
    var freed = 0
    for index in 0..<callbacks.count {
      let weak = callbacks[index].storage(WeakReferenceObject.self)
      let callback = weak.pointee.callback.owned
      if !callback.isUnbound { runWeakCallback(callbacks[index], callback.value) }
      if weak.pointee.header.object.count == 1 { freed += 1 }
      callbacks.replace(index, .none)
    }
    return freed
  }

  // MARK: - Pass 3: finalisers

  /// Runs the finalisers that have not run. After: every member is `finalized` if it has one.
  func finalizeGarbage(_ unreachable: ContainerPointer) {
    // Finalisers may free members, so the members move to a list of their own as they are seen.
    let seen = newCollectorList()
    while unreachable.pointee.next != unreachable {
      let current = unreachable.pointee.next!
      moveContainer(current, to: seen)
      let object = object(current)
      if needsFinalizer(object) {
        object.pointee.count += 1
        markFinalized(object)
        runFinalizer(object)
        Value(object).release()
      }
    }
    mergeList(seen, into: unreachable)
    seen.deallocate()
  }

  // MARK: - Before PEP 442

  /// Takes what has a `__del__`, and what is reachable from it, out of the unreachable objects: in
  /// Python 2 nobody knows in which order to finalise a cycle, so it is left alone. The objects with
  /// `__del__` go to `gc.garbage`. After: no unreachable object has a finaliser (`move_finalizers`,
  /// `move_finalizer_reachable`, `handle_garbage`).
  ///
  /// When the machine itself ends, such objects are deleted like others, without their `__del__`.
  private func separateUncollectable(
    _ unreachable: ContainerPointer, _ uncollectable: ContainerPointer
  ) {
    var current = unreachable.pointee.next!
    while current != unreachable {
      let next = current.pointee.next!
      if hasUserFinalizer(object(current)) {
        if pointee.isReleasingRoots {
          current.pointee.object.flags.insert(.finalized)
        } else {
          current.pointee.object.flags.remove(.collecting)
          moveContainer(current, to: uncollectable)
        }
      }
      current = next
    }
    current = uncollectable.pointee.next!
    while current != uncollectable {
      visitReferences(object(current)) { value in
        if value.isObject, value.object.pointee.flags.contains(.collecting) {
          let child = container(value)
          child.pointee.object.flags.remove(.collecting)
          moveContainer(child, to: uncollectable)
        }
      }
      current = current.pointee.next!
    }
  }

  /// Puts the objects with `__del__` that are still there into `gc.garbage`, and all into `old`.
  ///
  /// - Returns: the number of objects left alone.
  private func keepUncollectable(
    _ uncollectable: ContainerPointer, _ old: ContainerPointer
  ) -> Int {
    let count = countWithDictionaries(uncollectable)
    var current = uncollectable.pointee.next!
    while current != uncollectable {
      if hasUserFinalizer(object(current)) { saveGarbage(Value(object(current))) }
      current = current.pointee.next!
    }
    mergeList(uncollectable, into: old)
    return count
  }

  private func hasUserFinalizer(_ object: ObjectPointer) -> Bool {
    object.pointee.type.pointee.flags.contains(.hasFinalizer)
      && !object.pointee.flags.contains(.finalized)
  }

  /// True for an instance whose attributes stand in line and hold a container.
  private func holdsContainerInline(_ object: ObjectPointer) -> Bool {
    guard object.pointee.type.pointee.attributesOffset != 0 else { return false }
    let word = object.attributeWord.pointee
    guard word != 0, attributeDict(word) == nil, let shape = ShapePointer(bitPattern: word) else {
      return false
    }
    let values = object.inlineValues(shape)
    for index in 0..<shape.pointee.count where mayBecomeTracked(values[index]) { return true }
    return false
  }

  /// The number of objects in a list as 2.7 counts them: there an instance's attributes are a
  /// dictionary of its own, tracked once it holds a container.
  private func countWithDictionaries(_ list: ContainerPointer) -> Int {
    var count = 0
    var current = list.pointee.next!
    while current != list {
      count += 1
      if holdsContainerInline(object(current)) { count += 1 }
      current = current.pointee.next!
    }
    return count
  }

  // MARK: - Pass 4: resurrection

  /// Finds what the finalisers made reachable again: it survives, into `old`. After: `still` holds
  /// what is trash for good.
  func handleResurrected(
    _ unreachable: ContainerPointer, _ still: ContainerPointer, _ old: ContainerPointer
  ) {
    var current = unreachable.pointee.next!
    while current != unreachable {
      current.pointee.object.flags.remove(.collecting)
      current = current.pointee.next!
    }
    deduceUnreachable(unreachable, still)
    mergeList(unreachable, into: old)
  }

  // MARK: - Pass 5: deletion

  /// Breaks the cycles, object by object. What survives (someone took a reference meanwhile) goes to
  /// `old`.
  private func deleteGarbage(_ collectable: ContainerPointer, _ old: ContainerPointer) {
    var member = collectable.pointee.next!
    while member != collectable {
      member.pointee.object.flags.remove(.collecting)
      member = member.pointee.next!
    }
    while collectable.pointee.next != collectable {
      let current = collectable.pointee.next!
      let object = object(current)
      if pointee.collector.debugFlags & CycleCollector.debugSaveAll != 0 {
        moveContainer(current, to: old)
        saveGarbage(Value(object))
        continue
      }
      if isEmbeddedDict(Value(object)) {
        // Its instance lets go of it.
        moveContainer(current, to: old)
        continue
      }
      let held = Value(object).owned
      breakCycles(object)
      if collectable.pointee.next == current { moveContainer(current, to: old) }
      _ = held.value
    }
  }

  /// `tp_clear`: attributes and slots, then what the layout holds.
  private func breakCycles(_ object: ObjectPointer) {
    let type = object.pointee.type
    if type.pointee.flags.contains(.unchanging) { return }
    if type.pointee.attributesOffset != 0 || type.pointee.slotCount != 0 {
      destroyInstancePart(object, isDying: false)
    }
    clearStorageReferences(object, self)
  }
}
