/// The release path: what happens when an object's last reference goes.
///
/// In order, as CPython's `subtype_dealloc`: the finaliser runs once (PEP 442) and may resurrect
/// the object; weak references die and their callbacks run; the object leaves the collector's
/// list; its references are released; its memory is freed.

/// Deallocation nests this deep on the native stack before references wait on a stack of their own,
/// so that a chain of a million objects needs no deep stack. The order is the same.
private let maximumReleaseDepth = 40

/// Called when a count reached zero.
@inline(never)
func deallocate(_ object: ObjectPointer) {
  let type = object.pointee.type
  let vm = type.pointee.vm
  if object.pointee.flags.contains(.container) {
    let container = UnsafeMutableRawPointer(object).assumingMemoryBound(to: ContainerHeader.self)
    if vm.pointee.releaseDepth >= maximumReleaseDepth {
      vm.deallocateFlat(container)
      return
    }
    vm.pointee.releaseDepth += 1
    if object.pointee.flags.contains(.plainInstance),
      !type.pointee.flags.contains(.hasFinalizer), type.pointee.slotCount == 0
    {
      vm.deallocatePlainInstance(container)
    } else {
      vm.deallocateContainer(container)
    }
    vm.pointee.releaseDepth -= 1
  } else {
    destroyReferences(object, vm)
    vm.pointee.heap.freeBlock(object)
  }
}

extension VM {
  /// Deallocates without nesting deeper: what the object refers to is kept alive by the stack of
  /// pending releases while the object goes, and released from there, first things first.
  @inline(never)
  func deallocateFlat(_ container: ContainerPointer) {
    guard prepareDeallocation(container) else { return }
    let object = UnsafeMutableRawPointer(container).assumingMemoryBound(to: ObjectHeader.self)
    let base = pointee.pendingReleases.count
    visitReferences(object) { value in
      if value.isObject, value.object.pointee.type.pointee.layout.mayRefer {
        value.retain()
        pointee.pendingReleases.append(value)
      }
    }
    pointee.pendingReleases.reverse(from: base)
    finishDeallocation(container)
    if pointee.isReleasingPending { return }
    pointee.isReleasingPending = true
    while pointee.pendingReleases.count > base { pointee.pendingReleases.removeLast().release() }
    pointee.isReleasingPending = false
  }

  /// Runs Python code that a release calls: what it releases in its turn dies at once.
  func withoutPendingReleases(_ body: () -> Void) {
    let saved = pointee.isReleasingPending
    pointee.isReleasingPending = false
    withSavedException(body)
    pointee.isReleasingPending = saved
  }

  /// The common case of `deallocateContainer` in one piece: an instance of a plain class without
  /// finaliser and slots.
  @inline(__always)
  func deallocatePlainInstance(_ container: ContainerPointer) {
    let object = UnsafeMutableRawPointer(container).assumingMemoryBound(to: ObjectHeader.self)
    let type = object.pointee.type
    // The callbacks of its weak references may start a collection, which must not find it.
    if object.pointee.flags.contains(.tracked) { untrack(container) }
    if let slot = weakListSlot(object), slot.pointee != nil { clearWeakReferences(object) }
    object.pointee.flags.insert(.dying)
    let word = UnsafeMutableRawPointer(object).assumingMemoryBound(to: InstanceObject.self).pointee
      .attributes
    if let dict = attributeDict(word) {
      releaseInstanceDict(dict, of: type)
    } else if let shape = ShapePointer(bitPattern: word) {
      releaseValues(object, shape)
    }
    pointee.collector.noteDeallocation()
    pointee.heap.freeBlock(object)
    Value(type).release()
  }

  func deallocateContainer(_ container: ContainerPointer) {
    if prepareDeallocation(container) { finishDeallocation(container) }
  }

  /// The part of a deallocation that may run Python code: finaliser and weak references.
  ///
  /// - Returns: false if the object was resurrected.
  private func prepareDeallocation(_ container: ContainerPointer) -> Bool {
    let object = UnsafeMutableRawPointer(container).assumingMemoryBound(to: ObjectHeader.self)
    let wasTracked = object.pointee.flags.contains(.tracked)
    // In Python 2 weak references die before `__del__` runs.
    if isPython2, object.pointee.type.pointee.weakListOffset != 0 {
      if wasTracked { untrack(container) }
      clearWeakReferences(object)
      if wasTracked { track(container) }
    }
    if needsFinalizer(object),
      object.pointee.type.pointee.layout != .generator || mustClose(object)
    {
      // It leaves its list and joins the youngest again, where it stays if the finaliser revives it.
      if wasTracked {
        untrack(container)
        track(container)
      }
      // The object is alive again while its finaliser runs.
      object.pointee.count = 1
      runFinalizer(object)
      markFinalized(object)
      object.pointee.count -= 1
      if object.pointee.count > 0 { return false }
    }
    // A collection that a callback starts must not find what has no references any more.
    if object.pointee.flags.contains(.tracked) { untrack(container) }
    if object.pointee.type.pointee.weakListOffset != 0 { clearWeakReferences(object) }
    return true
  }

  /// The rest of a deallocation: the references go, then the memory.
  private func finishDeallocation(_ container: ContainerPointer) {
    let object = UnsafeMutableRawPointer(container).assumingMemoryBound(to: ObjectHeader.self)
    let type = object.pointee.type
    object.pointee.flags.insert(.dying)
    if type.pointee.attributesOffset != 0 || type.pointee.slotCount != 0 {
      destroyInstancePart(object, isDying: true)
    }
    destroyReferences(object, self)
    if type.pointee.flags.contains(.heapType) {
      pointee.collector.noteDeallocation()
      pointee.heap.freeBlock(object)
      Value(type).release()
      return
    }
    if !pointee.collector.freeLists.put(object) { pointee.collector.noteDeallocation() }
    pointee.heap.freeBlock(object)
  }

  /// True if the object has a finaliser that has not run.
  @inline(__always)
  func needsFinalizer(_ object: ObjectPointer) -> Bool {
    if object.pointee.flags.contains(.finalized) { return false }
    return object.pointee.type.pointee.flags.contains(.hasFinalizer)
      || object.pointee.type.pointee.layout == .generator
  }

  /// The finaliser is not to run again: noted behind it when the last reference goes, before it by the
  /// collector. Before PEP 442 an object that its `__del__` revives is finalised again.
  func markFinalized(_ object: ObjectPointer) {
    if !isPython2 || object.pointee.type.pointee.layout == .generator {
      object.pointee.flags.insert(.finalized)
    }
  }

  /// Runs `__del__` (or a generator's close); exceptions are reported as unraisable.
  func runFinalizer(_ object: ObjectPointer) {
    withoutPendingReleases {
      if object.pointee.type.pointee.layout == .generator {
        finalizeGenerator(object)
        return
      }
      let finalizer = lookupSpecial(object.pointee.type, .del)
      if finalizer.isUnbound { return }
      finalizer.retain()
      let held = Owned(finalizer)
      do throws(Raised) {
        _ = try callIfBound(held.value, Value(object))
      } catch {
        let context = isPython2 ? newBoundMethod(held.value, Value(object)) : held.value.owned
        reportUnraisable(context: context.value)
      }
    }
  }
}
