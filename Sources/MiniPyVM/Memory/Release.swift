/// The release path: what happens when an object's last reference goes.
///
/// In order, as CPython's `subtype_dealloc`: the finaliser runs once (PEP 442) and may resurrect
/// the object; weak references die and their callbacks run; the object leaves the collector's
/// list; its references are released; its memory is freed.

/// Deallocation nests this deep before containers wait in a list, so that a chain of a million
/// objects needs no deep stack.
private let maximumReleaseDepth = 40

/// Called when a count reached zero.
@inline(never)
func deallocate(_ object: ObjectPointer) {
  let type = object.pointee.type
  let vm = type.pointee.vm
  if object.pointee.flags.contains(.container) {
    let container = UnsafeMutableRawPointer(object).assumingMemoryBound(to: ContainerHeader.self)
    if vm.pointee.releaseDepth >= maximumReleaseDepth {
      vm.deferRelease(container)
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
    if vm.pointee.releaseDepth == 0, vm.pointee.deferredReleases != nil {
      vm.runDeferredReleases()
    }
  } else {
    destroyReferences(object, vm)
    vm.pointee.heap.freeBlock(object)
  }
}

extension VM {
  /// Puts a container whose count is zero into the list of postponed deallocations. It leaves the
  /// collector's list first, so that a collection cannot see it.
  func deferRelease(_ container: ContainerPointer) {
    if container.pointee.object.flags.contains(.tracked) { untrack(container) }
    container.pointee.next = pointee.deferredReleases
    pointee.deferredReleases = container
  }

  func runDeferredReleases() {
    while let container = pointee.deferredReleases {
      pointee.deferredReleases = container.pointee.next
      container.pointee.next = nil
      pointee.releaseDepth += 1
      deallocateContainer(container)
      pointee.releaseDepth -= 1
    }
  }

  /// The common case of `deallocateContainer` in one piece: an instance of a plain class without
  /// finaliser and slots.
  @inline(__always)
  func deallocatePlainInstance(_ container: ContainerPointer) {
    let object = UnsafeMutableRawPointer(container).assumingMemoryBound(to: ObjectHeader.self)
    let type = object.pointee.type
    if let slot = weakListSlot(object), slot.pointee != nil { clearWeakReferences(object) }
    if object.pointee.flags.contains(.tracked) { untrack(container) }
    object.pointee.flags.insert(.dying)
    let word = UnsafeMutableRawPointer(object).assumingMemoryBound(to: InstanceObject.self).pointee
      .attributes
    if let dict = attributeDict(word) {
      releaseInstanceDict(dict)
    } else if let shape = ShapePointer(bitPattern: word) {
      let values = object.inlineValues(shape)
      let count = shape.pointee.count
      var index = 0
      while index < count {
        values[index].release()
        index &+= 1
      }
    }
    pointee.collector.noteDeallocation()
    pointee.heap.freeBlock(object)
    Value(type).release()
  }

  func deallocateContainer(_ container: ContainerPointer) {
    let object = UnsafeMutableRawPointer(container).assumingMemoryBound(to: ObjectHeader.self)
    let type = object.pointee.type
    if needsFinalizer(object) {
      // The object is alive again while its finaliser runs.
      object.pointee.count = 1
      runFinalizer(object)
      object.pointee.count -= 1
      if object.pointee.count > 0 {
        // Resurrected. A postponed object was untracked; it must be collectable again.
        if !object.pointee.flags.contains(.tracked) { track(container) }
        return
      }
    }
    if type.pointee.weakListOffset != 0 { clearWeakReferences(object) }
    if object.pointee.flags.contains(.tracked) { untrack(container) }
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

  /// Runs `__del__` (or a generator's close) once; exceptions are reported as unraisable.
  func runFinalizer(_ object: ObjectPointer) {
    object.pointee.flags.insert(.finalized)
    withSavedException {
      if object.pointee.type.pointee.layout == .generator {
        finalizeGenerator(object)
        return
      }
      let finalizer = lookupSpecial(object.pointee.type, .del)
      if finalizer.isUnbound { return }
      finalizer.retain()
      let held = Owned(finalizer)
      do throws(Raised) {
        _ = try callSpecial(held.value, Value(object))
      } catch {
        reportUnraisable(context: held.value)
      }
    }
  }
}
