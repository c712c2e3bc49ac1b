/// `x[i:j]` in Python 2 asks for `__getslice__`, `__setslice__` or `__delslice__` before it makes a
/// slice object.

extension VM {
  /// Calls the slice method of a Python class for a slice without a step; `nil` if the class has
  /// none. The result is counted.
  func callSlice(
    _ method: StaticString, _ object: Value, _ key: Value, _ value: Value
  ) throws(Raised) -> Value? {
    guard key.hasLayout(.slice), type(of: object).pointee.flags.contains(.heapType) else {
      return nil
    }
    let slice = key.storage(SliceObject.self)
    guard slice.pointee.step.isNone else { return nil }
    let name = internedString(method.description)
    let function = typeLookup(type(of: object), name.value).owned
    if function.isUnbound || function.value.hasLayout(.nativeFunction) { return nil }
    var bounds: [Int] = []
    for (bound, missing) in [(slice.pointee.start, 0), (slice.pointee.stop, Int.max)] {
      if bound.isNone {
        bounds.append(missing)
        continue
      }
      var index = try self.index(bound)
      if index < 0, !lookupSpecial(type(of: object), .len).isUnbound {
        index += try length(of: object)
      }
      bounds.append(index)
    }
    let start = newInt(bounds[0])
    let stop = newInt(bounds[1])
    let bound = try bindDescriptor(function.value, object, type(of: object))
    var items = OwnedList(capacity: 3)
    items.append(start)
    items.append(stop)
    if !value.isUnbound { items.append(value.owned) }
    let arguments = newTuple(items)
    return try call(bound.value, tuple: arguments.value, keywords: .unbound).take()
  }
}
