/// How a bytearray grows and shrinks: by CPython's rule (`PyByteArray_Resize`), which `__alloc__` and
/// `sys.getsizeof` show. What is deleted at the front costs nothing but the memory, until that is
/// half of the buffer.
extension VM {
  /// Gives an array another number of bytes; new ones at the end are whatever was there.
  ///
  /// - Throws: `BufferError` while memory views of the array live, `MemoryError`.
  private func resize(
    _ array: UnsafeMutablePointer<ByteArrayObject>, to count: Int
  ) throws(Raised) {
    if count == array.pointee.count { return }
    try checkResizable(array)
    let allocation = array.pointee.allocation
    if count < allocation &- array.pointee.offset {
      if count >= allocation / 2 {
        array.pointee.count = count
      } else {
        reallocate(array, count &+ 1, count: count)
      }
      return
    }
    try checkMemory(count, stride: 2)
    let isSmallGrowth = Double(count) <= Double(allocation) * 1.125
    let room = isSmallGrowth ? count >> 3 &+ (count < 9 ? 3 : 6) : 1
    reallocate(array, count &+ room, count: count)
  }

  /// Moves the content to a buffer of its own.
  func reallocate(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ allocation: Int, count: Int
  ) {
    let buffer = allocateBuffer(UInt8.self, capacity: allocation)
    if let old = array.pointee.bytes {
      buffer.update(from: old, count: min(count, array.pointee.count))
      freeBytes(of: array)
    }
    array.pointee.bytes = buffer
    array.pointee.offset = 0
    array.pointee.allocation = allocation
    array.pointee.count = count
  }

  func freeBytes(of array: UnsafeMutablePointer<ByteArrayObject>) {
    guard let bytes = array.pointee.bytes else { return }
    freeBuffer(bytes - array.pointee.offset, capacity: array.pointee.allocation)
  }

  /// - Throws: `BufferError` while memory views of the array live.
  func checkResizable(_ array: UnsafeMutablePointer<ByteArrayObject>) throws(Raised) {
    if array.pointee.exports > 0 {
      throw raise(.bufferError, "Existing exports of data: object cannot be re-sized")
    }
  }

  /// Replaces the bytes `start..<end`, which are valid bounds.
  func replaceRange(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ start: Int, _ end: Int,
    _ content: [UInt8]
  ) throws(Raised) {
    try content.withUnsafeBufferPointer { buffer throws(Raised) in
      try replaceRange(array, start, end, buffer)
    }
  }

  /// Replaces the bytes `start..<end`, which are valid bounds, by bytes that are not its own.
  func replaceRange(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ start: Int, _ end: Int,
    _ content: UnsafeBufferPointer<UInt8>
  ) throws(Raised) {
    let old = array.pointee.count
    let change = content.count &- (end &- start)
    let (count, overflow) = old.addingReportingOverflow(change)
    if overflow { throw memoryError() }
    if change < 0, let bytes = array.pointee.bytes {
      try checkResizable(array)
      if start == 0 {
        array.pointee.bytes = bytes - change
        array.pointee.offset &-= change
        array.pointee.count = count
        if count < array.pointee.allocation / 2 { reallocate(array, count &+ 1, count: count) }
      } else {
        (bytes + (end &+ change)).update(from: bytes + end, count: old &- end)
        try resize(array, to: count)
      }
    } else {
      try resize(array, to: count)
      if change > 0, let bytes = array.pointee.bytes {
        (bytes + (end &+ change)).update(from: bytes + end, count: old &- end)
      }
    }
    if let bytes = array.pointee.bytes, let base = content.baseAddress {
      (bytes + start).update(from: base, count: content.count)
    }
  }

  /// Takes one byte out. Unlike `del` this moves what follows.
  func removeByte(
    _ array: UnsafeMutablePointer<ByteArrayObject>, at index: Int
  ) throws(Raised) {
    try checkResizable(array)
    let count = array.pointee.count &- 1
    if let bytes = array.pointee.bytes {
      (bytes + index).update(from: bytes + index + 1, count: count &- index)
    }
    try resize(array, to: count)
  }

  func appendByte(
    _ array: UnsafeMutablePointer<ByteArrayObject>, _ byte: UInt8
  ) throws(Raised) {
    let count = array.pointee.count
    try resize(array, to: count &+ 1)
    array.pointee.bytes.unsafelyUnwrapped[count] = byte
  }
}
