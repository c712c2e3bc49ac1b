typealias WeakReferencePointer = UnsafeMutablePointer<WeakReferenceObject>

/// `weakref.ref`, `weakref.proxy` and their subclasses: a node of its referent's list.
///
/// Holds always: a live reference is in the list of its referent, which begins at the referent
/// type's `weakListOffset`; the reference does not count its referent. A callback-less exact `ref`
/// stands first in the list, a callback-less proxy after it (they are reused, as in CPython's
/// `weakrefobject.c`); others follow, newest first.
struct WeakReferenceObject {
  var header: ContainerHeader
  /// The referent, not counted, or unbound once it died.
  var referent: Value
  /// The callback, or unbound.
  var callback: Value
  /// The referent's hash, once computed; -1 before.
  var hash: Int
  var previous: WeakReferencePointer?
  var next: WeakReferencePointer?
}

extension VM {
  /// Where an object's weak-reference list begins, or `nil` if it cannot be weakly referenced.
  @inline(__always)
  func weakListSlot(_ object: ObjectPointer) -> UnsafeMutablePointer<WeakReferencePointer?>? {
    let offset = object.pointee.type.pointee.weakListOffset
    if offset == 0 { return nil }
    return (UnsafeMutableRawPointer(object) + offset)
      .assumingMemoryBound(to: WeakReferencePointer?.self)
  }

  /// The referent of a reference, borrowed, or unbound if it died or is dying.
  @inline(__always)
  func liveReferent(_ reference: WeakReferencePointer) -> Value {
    let referent = reference.pointee.referent
    if referent.isObject, referent.object.pointee.count == 0 { return .unbound }
    return referent
  }

  /// Takes a reference out of its referent's list and marks it dead. The callback stays.
  func unlinkWeakReference(_ reference: WeakReferencePointer) {
    let referent = reference.pointee.referent
    guard referent.isObject, let slot = weakListSlot(referent.object) else { return }
    if slot.pointee == reference { slot.pointee = reference.pointee.next }
    reference.pointee.previous?.pointee.next = reference.pointee.next
    reference.pointee.next?.pointee.previous = reference.pointee.previous
    reference.pointee.previous = nil
    reference.pointee.next = nil
    reference.pointee.referent = .unbound
  }

  /// Kills all weak references to a dying object, then runs their callbacks: newest first, since
  /// that is the order of the list. Callbacks of references that are dying themselves do not run.
  func clearWeakReferences(_ object: ObjectPointer) {
    guard let slot = weakListSlot(object), let first = slot.pointee else { return }
    if first.pointee.next == nil, first.pointee.callback.isUnbound {
      unlinkWeakReference(first)
      return
    }
    var pending = OwnedList(capacity: 4)
    while let reference = slot.pointee {
      unlinkWeakReference(reference)
      let callback = reference.pointee.callback
      reference.pointee.callback = .unbound
      if callback.isUnbound { continue }
      if reference.pointee.header.object.count > 0 {
        pending.append(Value(reference).owned)
        pending.append(Owned(callback))
      } else {
        pending.append(Owned(callback))
        pending.append(Owned.unbound)
        // A dying reference's callback is only dropped; keep pairs aligned.
      }
    }
    var index = 0
    while index < pending.count {
      if pending[index + 1].isUnbound || !pending[index].hasLayout(.weakReference) {
        index += 2
        continue
      }
      runWeakCallback(pending[index], pending[index + 1])
      index += 2
    }
  }

  /// Calls a weak reference's callback; an exception is reported, not raised.
  func runWeakCallback(_ reference: Value, _ callback: Value) {
    withoutPendingReleases {
      do throws(Raised) {
        _ = try call(callback, reference)
      } catch {
        reportUnraisable(context: callback)
      }
    }
  }

  /// Runs native code in the middle of something else that may have an exception on its way.
  func withSavedException(_ body: () -> Void) {
    let saved = pointee.raised
    pointee.raised = .unbound
    body()
    let left = pointee.raised
    pointee.raised = saved
    left.release()
  }
}

extension WeakReferenceObject: HeapStorage {
  /// The referent is not counted, so it is not visited.
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.callback)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    vm.unlinkWeakReference(storage)
    releaseField(&storage.pointee.callback)
  }
}
