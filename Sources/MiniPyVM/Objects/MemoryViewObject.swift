/// A view of the bytes of a bytes or bytearray object as elements in one or more dimensions.
///
/// Holds always: while it is not released, a viewed bytearray counts this view among its exports;
/// `lengths` holds `dimensions` lengths and after them as many distances in bytes.
struct MemoryViewObject {
  var header: ContainerHeader
  /// The viewed object, or unbound once released.
  var base: Value
  /// Where the first element lies in the viewed object's bytes.
  var offset: Int
  var dimensions: Int
  /// The shape and the strides, nil without dimensions.
  var lengths: UnsafeMutablePointer<Int>?
  var element: ViewElement
  var isReadOnly: Bool
  /// Views of an object that look through this one, which its `__buffer__` returned.
  var exports: Int
  /// The hash of the bytes, which outlives the release; -1 until it is asked for.
  var storedHash: Int
}

extension MemoryViewObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.base)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    let base = storage.pointee.base
    storage.pointee.base = .unbound
    if base.isUnbound { return }
    vm.endExport(base)
    base.release()
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    if let lengths = storage.pointee.lengths {
      vm.freeBuffer(lengths, capacity: 2 &* storage.pointee.dimensions)
    }
    storage.pointee.lengths = nil
    clearReferences(storage, vm)
  }
}

typealias MemoryViewPointer = UnsafeMutablePointer<MemoryViewObject>

extension UnsafeMutablePointer where Pointee == MemoryViewObject {
  /// The first viewed byte; the view is not released.
  func bytes(_ vm: VM) -> UnsafeMutablePointer<UInt8> {
    vm.exportedMemory(pointee.base) + pointee.offset
  }

  /// The length of a dimension.
  func shape(_ dimension: Int) -> Int { pointee.lengths.unsafelyUnwrapped[dimension] }

  /// The distance in bytes of two elements that are neighbours in a dimension.
  func stride(_ dimension: Int) -> Int {
    pointee.lengths.unsafelyUnwrapped[pointee.dimensions &+ dimension]
  }

  var itemSize: Int { pointee.element.size }

  /// How many elements there are; their bytes have been counted, so that nothing overflows.
  var elementCount: Int {
    var count = 1
    for dimension in 0..<pointee.dimensions { count &*= shape(dimension) }
    return count
  }

  var byteCount: Int { elementCount &* itemSize }

  /// True if the elements follow one another: `last` varies quickest, or the first dimension does.
  func isContiguous(lastFastest: Bool) -> Bool {
    if pointee.dimensions == 1 { return shape(0) == 1 || stride(0) == itemSize }
    if elementCount == 0 { return true }
    var expected = itemSize
    for number in 0..<pointee.dimensions {
      let dimension = lastFastest ? pointee.dimensions &- 1 &- number : number
      if shape(dimension) > 1, stride(dimension) != expected { return false }
      expected &*= shape(dimension)
    }
    return true
  }

  /// Calls `body` with the place of each element, counted in bytes from the first one's.
  func forEachElement(lastFastest: Bool = true, _ body: (Int) -> Void) {
    let count = elementCount
    if count == 0 { return }
    var position = [Int](repeating: 0, count: pointee.dimensions)
    var place = 0
    for _ in 0..<count {
      body(place)
      for number in 0..<pointee.dimensions {
        let dimension = lastFastest ? pointee.dimensions &- 1 &- number : number
        position[dimension] &+= 1
        place &+= stride(dimension)
        if position[dimension] < shape(dimension) { break }
        place &-= position[dimension] &* stride(dimension)
        position[dimension] = 0
      }
    }
  }

  /// Copies the elements one after the other.
  func gather(_ vm: VM, into target: UnsafeMutablePointer<UInt8>, lastFastest: Bool = true) {
    let source = bytes(vm)
    let size = itemSize
    var next = target
    forEachElement(lastFastest: lastFastest) { place in
      next.update(from: source + place, count: size)
      next += size
    }
  }
}

// MARK: - Making

extension VM {
  func checkNotReleased(_ view: MemoryViewPointer) throws(Raised) {
    if !isExported(view.pointee.base) {
      throw valueError("operation forbidden on released memoryview object")
    }
  }

  /// A view of part of an object that has a buffer; its lengths are still to be filled.
  func newMemoryView(
    _ base: Value, offset: Int, dimensions: Int, element: ViewElement, isReadOnly: Bool
  ) -> MemoryViewPointer {
    let view = allocateContainer(MemoryViewObject.self, type: type(.memoryview))
    base.retain()
    view.pointee.base = base
    view.pointee.offset = offset
    view.pointee.dimensions = dimensions
    view.pointee.lengths =
      dimensions == 0 ? nil : allocateBuffer(Int.self, capacity: 2 &* dimensions)
    view.pointee.element = element
    view.pointee.isReadOnly = isReadOnly
    view.pointee.exports = 0
    view.pointee.storedHash = -1
    beginExport(base)
    return view
  }

  /// A view of the same elements.
  func copyMemoryView(_ view: MemoryViewPointer) -> MemoryViewPointer {
    let copy = newMemoryView(
      view.pointee.base, offset: view.pointee.offset, dimensions: view.pointee.dimensions,
      element: view.pointee.element, isReadOnly: view.pointee.isReadOnly)
    if let lengths = view.pointee.lengths {
      copy.pointee.lengths?.update(from: lengths, count: 2 &* view.pointee.dimensions)
    }
    return copy
  }

  /// Gives a new view to its user.
  func finished(_ view: MemoryViewPointer) -> Owned {
    track(view)
    return Owned(view)
  }

  /// `memoryview(object)`.
  ///
  /// - Parameters:
  ///   - flags: what the class of the object is asked for (`BufferFlags`).
  ///   - asksClass: a `__buffer__` that the class defines in Python is called.
  func memoryView(
    of object: Value, flags: Int = BufferFlags.fullReadOnly, asksClass: Bool = true
  ) throws(Raised) -> Owned {
    if asksClass, definesBuffer(object) { return try viewFromMethod(object, flags: flags) }
    if object.hasLayout(.memoryView) {
      let view = object.storage(MemoryViewObject.self)
      try checkNotReleased(view)
      return finished(copyMemoryView(view))
    }
    var element = ViewElement.byte
    let count: Int
    if let array = asArray(object) {
      let code = String(decoding: CollectionOfOne(array.pointee.code), as: UTF8.self)
      element = ViewElement(code) ?? .wideCharacter
      count = array.count
    } else if let bytes = asBytes(object) {
      count = bytes.pointee.count
    } else if let array = asByteArray(object) {
      count = array.pointee.count
    } else {
      throw typeError(
        "memoryview: a bytes-like object is required, not '\(typeName(object))'")
    }
    let view = newMemoryView(
      object, offset: 0, dimensions: 1, element: element, isReadOnly: asBytes(object) != nil)
    view.pointee.lengths?[0] = count
    view.pointee.lengths?[1] = element.size
    return finished(view)
  }

  /// `view.cast(format, shape)`: the same bytes as other elements (`memory_cast`).
  func castMemoryView(
    _ view: MemoryViewPointer, _ format: Value, _ shape: Value
  ) throws(Raised) -> Owned {
    guard asStr(format) != nil else {
      throw typeError("cast() argument 'format' must be str, not \(argumentTypeName(format))")
    }
    if !view.isContiguous(lastFastest: true) {
      throw typeError("memoryview: casts are restricted to C-contiguous views")
    }
    if !shape.isUnbound || view.pointee.dimensions != 1, view.elementCount == 0 {
      throw typeError("memoryview: cannot cast view with zeros in shape or strides")
    }
    var lengths: [Int]?
    if !shape.isUnbound {
      guard isInstance(shape, .list) || isInstance(shape, .tuple) else {
        throw typeError("shape must be a list or a tuple")
      }
      let count = try length(of: shape)
      if count > 64 {
        throw valueError("memoryview: number of dimensions must not exceed 64")
      }
      if view.pointee.dimensions != 1, count != 1 {
        throw typeError("memoryview: cast must be 1D -> ND or ND -> 1D")
      }
      lengths = []
    }
    _ = try encodedASCII(format)
    guard let element = ViewElement(swiftString(format)) else {
      throw valueError(
        "memoryview: destination format must be a native single character format prefixed "
          + "with an optional '@'")
    }
    if !view.pointee.element.isByte, !element.isByte {
      throw typeError("memoryview: cannot cast between two non-byte formats")
    }
    let bytes = view.byteCount
    if bytes % element.size != 0 {
      throw typeError("memoryview: length is not a multiple of itemsize")
    }
    if lengths != nil {
      let items = try tupleFromIterable(shape)
      let (found, product) = try shapeLengths(items.value, element.size)
      if product != bytes {
        throw typeError("memoryview: product(shape) * itemsize != buffer size")
      }
      lengths = found
    }
    let shape = lengths ?? [bytes / element.size]
    let result = newMemoryView(
      view.pointee.base, offset: view.pointee.offset, dimensions: shape.count, element: element,
      isReadOnly: view.pointee.isReadOnly)
    var stride = element.size
    for dimension in (0..<shape.count).reversed() {
      result.pointee.lengths?[dimension] = shape[dimension]
      result.pointee.lengths?[shape.count &+ dimension] = stride
      stride &*= shape[dimension]
    }
    return finished(result)
  }

  /// The error for a format that is not ASCII.
  private func encodedASCII(_ format: Value) throws(Raised) -> Owned {
    let codec = string("ascii")
    return try encodeStr(format, codec.value, .unbound)
  }

  /// The lengths that a tuple gives, and how many bytes they hold.
  private func shapeLengths(
    _ items: Value, _ itemSize: Int
  ) throws(Raised) -> (lengths: [Int], bytes: Int) {
    var lengths: [Int] = []
    var bytes = itemSize
    let tuple = items.storage(TupleObject.self)
    for number in 0..<tuple.pointee.count {
      let item = tuple.items[number]
      guard asInt(item) != nil else {
        throw typeError("memoryview.cast(): elements of shape must be integers")
      }
      guard let length = machineInt(item) else {
        throw overflowError("Python int too large to convert to C ssize_t")
      }
      if length <= 0 {
        throw valueError("memoryview.cast(): elements of shape must be integers > 0")
      }
      let product = bytes.multipliedReportingOverflow(by: length)
      if product.overflow { throw valueError("memoryview.cast(): product(shape) > SSIZE_MAX") }
      bytes = product.partialValue
      lengths.append(length)
    }
    return (lengths, bytes)
  }
}
