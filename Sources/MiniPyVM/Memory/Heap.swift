/// The machine's allocator: size classes of 16 bytes cut from chunks, and a list of large blocks.
///
/// Holds always:
/// - a free block's type word is 0 and its second half links the class's free list;
/// - every live block can be enumerated (`forEachLiveObject`), which the leak ledger relies on;
/// - `bytesInUse` counts chunks, large blocks and side buffers. What is asked for by size is refused
///   beyond `limit` (`checkMemory`); small blocks are still given, and the next safe point raises
///   `MemoryError`: the embedder leaves some memory above the limit for that.
struct Heap {
  static let granularity = 16
  static let classCount = 33
  static let chunkSize = 64 * 1024
  static let chunkHeaderSize = 32

  struct Chunk {
    var next: UnsafeMutablePointer<Chunk>?
    var blockSize: Int
    /// End of the blocks handed out so far.
    var used: UnsafeMutableRawPointer
  }

  struct LargeLink {
    var next: UnsafeMutablePointer<LargeLink>?
    var previous: UnsafeMutablePointer<LargeLink>?
    var size: Int
  }

  /// Bytes before a large block: its link, keeping the block aligned.
  static let largeHeaderSize = 32

  /// First free block of each class, or `nil`.
  let free: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  /// The chunk that each class is cutting blocks from: next block and end.
  let bump: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  let bumpEnd: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  let currentChunk: UnsafeMutablePointer<UnsafeMutablePointer<Chunk>?>
  var chunks: UnsafeMutablePointer<Chunk>?
  var largeBlocks: UnsafeMutablePointer<LargeLink>?
  /// Requests of more bytes are tried before they are made: address space may be short or in pieces.
  static let largeRequest = 1 << 20
  /// What the system's allocator adds to a side buffer, about.
  static let bufferOverhead = 16

  /// Bytes in chunks, large blocks and side buffers.
  var bytesInUse = 0
  /// The most bytes that may be in use; beyond it allocations raise `MemoryError`. What is too small
  /// to be asked about before it is allocated may pass it; the next safe point then raises.
  var limit = Int.max { didSet { setWatermark() } }
  /// What `tracemalloc` counts, while it does.
  var trace: MemoryTrace? { didSet { setWatermark() } }
  /// How much the heap grows between two looks at whether the system has `systemReserve` bytes more:
  /// what is too small to be asked about, and what is not counted here, takes address space too.
  static let growthBetweenLooks = 1 << 20
  static let systemReserve = 16 << 20
  /// The bytes in use beyond which the next look is due.
  private var nextLook = Heap.growthBetweenLooks { didSet { setWatermark() } }
  /// Beyond so many bytes somebody wants to know: the limit, the next look, or while tracing the peak.
  private(set) var watermark = Heap.growthBetweenLooks
  /// Whose countdown is hastened then.
  var interpreter: UnsafeMutablePointer<InterpreterState>?
  /// Bytes of the smallest table of a dictionary.
  static let tableSize = 128
  private static let mostTables = 80
  /// Tables of dead dictionaries, linked by their first words, and how many.
  private var tables: UnsafeMutableRawPointer?
  private var tableCount = 0
  /// Live objects.
  var liveObjects = 0
  /// What happens to blocks of freed objects: usually nothing.
  var debugging = Debugging.off

  /// How freed memory is watched.
  enum Debugging: UInt8 {
    case off
    /// Freed blocks are filled with a pattern.
    case poison
    /// Each object is a block of the system's allocator, so that valgrind sees its bounds and its end.
    case malloc
  }

  init() {
    free = .allocate(capacity: Heap.classCount)
    free.initialize(repeating: nil, count: Heap.classCount)
    bump = .allocate(capacity: Heap.classCount)
    bump.initialize(repeating: nil, count: Heap.classCount)
    bumpEnd = .allocate(capacity: Heap.classCount)
    bumpEnd.initialize(repeating: nil, count: Heap.classCount)
    currentChunk = .allocate(capacity: Heap.classCount)
    currentChunk.initialize(repeating: nil, count: Heap.classCount)
  }

  // MARK: Blocks

  /// A block for `size` bytes; its contents are undefined. Returns the block and its class.
  @inline(__always)
  mutating func allocateBlock(_ size: Int) -> (UnsafeMutableRawPointer, UInt32) {
    let sizeClass = (size &+ (Heap.granularity - 1)) / Heap.granularity
    liveObjects &+= 1
    if sizeClass < Heap.classCount {
      if let block = free[sizeClass] {
        free[sizeClass] = (block + 8).load(as: UnsafeMutableRawPointer?.self)
        return (block, UInt32(truncatingIfNeeded: sizeClass))
      }
      return (cutBlock(sizeClass), UInt32(truncatingIfNeeded: sizeClass))
    }
    return (allocateLarge(size), 0)
  }

  @inline(never)
  private mutating func cutBlock(_ sizeClass: Int) -> UnsafeMutableRawPointer {
    let size = sizeClass * Heap.granularity
    if debugging == .malloc { return allocateLarge(size) }
    if let block = bump[sizeClass], block + size <= bumpEnd[sizeClass]! {
      bump[sizeClass] = block + size
      currentChunk[sizeClass]!.pointee.used = block + size
      return block
    }
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: Heap.chunkSize, alignment: Heap.granularity)
    bytesInUse += Heap.chunkSize
    if bytesInUse > watermark { passWatermark() }
    let chunk = raw.assumingMemoryBound(to: Chunk.self)
    let first = raw + Heap.chunkHeaderSize
    chunk.initialize(to: Chunk(next: chunks, blockSize: size, used: first + size))
    chunks = chunk
    currentChunk[sizeClass] = chunk
    bump[sizeClass] = first + size
    bumpEnd[sizeClass] = raw + Heap.chunkSize
    return first
  }

  @inline(never)
  private mutating func allocateLarge(_ size: Int) -> UnsafeMutableRawPointer {
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: size + Heap.largeHeaderSize, alignment: Heap.granularity)
    bytesInUse += size
    if bytesInUse > watermark { passWatermark() }
    let link = raw.assumingMemoryBound(to: LargeLink.self)
    link.initialize(to: LargeLink(next: largeBlocks, previous: nil, size: size))
    largeBlocks?.pointee.previous = link
    largeBlocks = link
    return raw + Heap.largeHeaderSize
  }

  private mutating func setWatermark() {
    watermark = min(limit, nextLook, trace?.peakInUse ?? Int.max)
  }

  /// More bytes are in use than `watermark`.
  @inline(never)
  mutating func passWatermark() {
    let inUse = bytesInUse
    if let peak = trace?.peakInUse, inUse > peak { trace?.peakInUse = inUse }
    if inUse > min(limit, nextLook) { interpreter?.pointee.hastenEverywhere() }
  }

  /// The system had no reserve when it was asked last.
  private(set) var isExhausted = false

  /// The heap has grown since the system was asked for its reserve.
  var isLookDue: Bool { bytesInUse > nextLook }

  /// The system was asked for its reserve; if it has none, what is in use now is about all there is.
  mutating func look(hasReserve: Bool) {
    nextLook = bytesInUse &+ Heap.growthBetweenLooks
    isExhausted = !hasReserve
    if isExhausted { limit = min(limit, nextLook) }
  }

  /// Returns an object's block to its class.
  @inline(__always)
  mutating func freeBlock(_ object: ObjectPointer) {
    liveObjects &-= 1
    let flags = object.pointee.flags
    let raw = UnsafeMutableRawPointer(object)
    if flags.contains(.large) {
      freeLarge(raw)
      return
    }
    let sizeClass = Int(flags.rawValue >> ObjectFlags.sizeClassShift)
    if debugging != .off {
      if debugging == .malloc { return freeLarge(raw) }
      poison(raw, sizeClass * Heap.granularity)
    }
    raw.storeBytes(of: 0, as: UInt64.self)
    // The type word doubles as the free list's link; `isFree` tells them apart by the count word.
    (raw + 8).storeBytes(of: free[sizeClass], as: UnsafeMutableRawPointer?.self)
    free[sizeClass] = raw
  }

  @inline(never)
  private mutating func freeLarge(_ raw: UnsafeMutableRawPointer) {
    let link = (raw - Heap.largeHeaderSize).assumingMemoryBound(to: LargeLink.self)
    if let previous = link.pointee.previous {
      previous.pointee.next = link.pointee.next
    } else {
      largeBlocks = link.pointee.next
    }
    link.pointee.next?.pointee.previous = link.pointee.previous
    bytesInUse -= link.pointee.size
    UnsafeMutableRawPointer(link).deallocate()
  }

  @inline(never)
  private func poison(_ raw: UnsafeMutableRawPointer, _ size: Int) {
    if size > 16 {
      (raw + 16).initializeMemory(as: UInt8.self, repeating: 0xDB, count: size - 16)
    }
  }

  // MARK: Tables of dictionaries

  @inline(__always)
  mutating func takeTable() -> UnsafeMutableRawPointer? {
    guard let table = tables else { return nil }
    tables = table.load(as: UnsafeMutableRawPointer?.self)
    tableCount &-= 1
    return table
  }

  /// Keeps a table for the next dictionary; false if there are enough.
  @inline(__always)
  mutating func keepTable(_ table: UnsafeMutableRawPointer) -> Bool {
    if tableCount >= Heap.mostTables || debugging != .off { return false }
    table.storeBytes(of: tables, as: UnsafeMutableRawPointer?.self)
    tables = table
    tableCount &+= 1
    return true
  }

  // MARK: Giving back

  /// Gives chunks without a live object back to the system; the free lists are made anew.
  ///
  /// It looks at every block, so it is for when memory runs short.
  @inline(never)
  mutating func trim() {
    for sizeClass in 0..<Heap.classCount { free[sizeClass] = nil }
    var kept: UnsafeMutablePointer<Chunk>?
    var chunk = chunks
    while let current = chunk {
      chunk = current.pointee.next
      let sizeClass = current.pointee.blockSize / Heap.granularity
      let first = UnsafeMutableRawPointer(current) + Heap.chunkHeaderSize
      let listBefore = free[sizeClass]
      var isEmpty = true
      var block = first
      while block < current.pointee.used {
        if block.load(as: UInt64.self) == 0 {
          (block + 8).storeBytes(of: free[sizeClass], as: UnsafeMutableRawPointer?.self)
          free[sizeClass] = block
        } else {
          isEmpty = false
        }
        block += current.pointee.blockSize
      }
      if isEmpty, current != currentChunk[sizeClass] {
        free[sizeClass] = listBefore
        bytesInUse -= Heap.chunkSize
        UnsafeMutableRawPointer(current).deallocate()
      } else {
        current.pointee.next = kept
        kept = current
      }
    }
    chunks = kept
  }

  /// True if `bytes` more would pass the limit even after trimming.
  @inline(never)
  mutating func isTight(_ bytes: Int) -> Bool {
    trim()
    return bytes > limit &- bytesInUse
  }

  // MARK: Enumeration

  /// Calls `body` with every live object. The body must not allocate or free.
  func forEachLiveObject(_ body: (ObjectPointer) -> Void) {
    var chunk = chunks
    while let current = chunk {
      var block = UnsafeMutableRawPointer(current) + Heap.chunkHeaderSize
      while block < current.pointee.used {
        let object = block.assumingMemoryBound(to: ObjectHeader.self)
        // A free block's first word (count and flags) is 0; a live one has a count or a class.
        if block.load(as: UInt64.self) != 0 { body(object) }
        block += current.pointee.blockSize
      }
      chunk = current.pointee.next
    }
    var link = largeBlocks
    while let current = link {
      body(
        (UnsafeMutableRawPointer(current) + Heap.largeHeaderSize)
          .assumingMemoryBound(to: ObjectHeader.self))
      link = current.pointee.next
    }
  }

  /// The bytes of live objects and their side buffers.
  var liveBytes: Int {
    var total = bytesInUse
    var chunk = chunks
    while let current = chunk {
      total -= Heap.chunkSize
      var block = UnsafeMutableRawPointer(current) + Heap.chunkHeaderSize
      while block < current.pointee.used {
        if block.load(as: UInt64.self) != 0 { total += current.pointee.blockSize }
        block += current.pointee.blockSize
      }
      chunk = current.pointee.next
    }
    return total
  }

  /// Whether the block at an address holds a live object; `nil` if no block begins there.
  func isLive(_ address: UInt) -> Bool? {
    var chunk = chunks
    while let current = chunk {
      let first = UInt(bitPattern: UnsafeMutableRawPointer(current) + Heap.chunkHeaderSize)
      if address >= first, address < UInt(bitPattern: current.pointee.used) {
        if (address - first) % UInt(current.pointee.blockSize) != 0 { return nil }
        let block = UnsafeMutableRawPointer(current) + Heap.chunkHeaderSize + Int(address - first)
        return block.load(as: UInt64.self) != 0
      }
      chunk = current.pointee.next
    }
    var link = largeBlocks
    while let current = link {
      if UInt(bitPattern: UnsafeMutableRawPointer(current) + Heap.largeHeaderSize) == address {
        return true
      }
      link = current.pointee.next
    }
    return nil
  }

  /// Gives all memory back; no object may be used afterwards.
  mutating func destroy() {
    while let table = takeTable() { table.deallocate() }
    while let chunk = chunks {
      chunks = chunk.pointee.next
      UnsafeMutableRawPointer(chunk).deallocate()
    }
    while let link = largeBlocks {
      largeBlocks = link.pointee.next
      UnsafeMutableRawPointer(link).deallocate()
    }
    free.deallocate()
    bump.deallocate()
    bumpEnd.deallocate()
    currentChunk.deallocate()
  }
}

// MARK: - Allocation of objects

extension VM {
  /// True if `bytes` more would pass the memory limit: the caller raises `MemoryError`.
  @inline(__always)
  func wouldExceedMemory(_ bytes: Int) -> Bool {
    bytes < 0
      || bytes > min(pointee.heap.limit &- pointee.heap.bytesInUse, Heap.largeRequest)
        && isOutOfReach(bytes)
  }

  /// Looks closer at a request that is large or comes near the limit.
  @inline(never)
  private func isOutOfReach(_ bytes: Int) -> Bool {
    if bytes > pointee.heap.limit &- pointee.heap.bytesInUse, pointee.heap.isTight(bytes) {
      return true
    }
    return bytes > Heap.largeRequest && !pointee.host.canAllocate(bytes)
  }

  /// Asks the system for its reserve, if the heap has grown since it was asked last.
  ///
  /// - Throws: `MemoryError` if it has none: what comes next could not be allocated.
  @inline(__always)
  func checkSystemReserve() throws(Raised) {
    if pointee.heap.isLookDue, !hasSystemReserve() { throw memoryError() }
  }

  /// Asks the system for the reserve.
  @inline(never)
  private func hasSystemReserve() -> Bool {
    // What is in use may need memory to be released: of a long chain of pairs, one word for each of
    // their 48 bytes (`ReleaseStack`).
    let hasReserve = pointee.host.canAllocate(Heap.systemReserve &+ pointee.heap.bytesInUse / 6)
    pointee.heap.look(hasReserve: hasReserve)
    return hasReserve
  }

  /// True if what is left of the memory is needed for the way out of what filled it.
  var savesMemory: Bool {
    if pointee.heap.isLookDue { _ = hasSystemReserve() }
    return pointee.heap.isExhausted && pointee.heap.bytesInUse > pointee.heap.limit
  }

  /// Checks that `count` elements of `stride` bytes may be allocated.
  ///
  /// - Throws: `MemoryError`.
  func checkMemory(_ count: Int, stride: Int = 1) throws(Raised) {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: stride)
    if overflow || wouldExceedMemory(bytes) { throw memoryError() }
  }

  /// Throws `OverflowError` for a length that no `bytes` object has, header and closing zero
  /// counted, and `MemoryError` as `checkMemory` (CPython: `PyBytes_FromStringAndSize`).
  func checkBytesMemory(_ count: Int, stride: Int = 1) throws(Raised) {
    if count > Int.max &- 33 { throw overflowError("byte string is too large") }
    try checkMemory(count, stride: stride)
  }

  /// A new object without collector links; the storage after the header is undefined.
  @inline(__always)
  func allocate<Storage>(
    _: Storage.Type, type: TypePointer, extraBytes: Int = 0
  ) -> UnsafeMutablePointer<Storage> {
    let (raw, sizeClass) = pointee.heap.allocateBlock(MemoryLayout<Storage>.size &+ extraBytes)
    var flags = ObjectFlags(rawValue: sizeClass << ObjectFlags.sizeClassShift)
    if sizeClass == 0 { flags.insert(.large) }
    if type.pointee.flags.contains(.heapType) { type.pointee.header.object.count &+= 1 }
    raw.assumingMemoryBound(to: ObjectHeader.self).initialize(
      to: ObjectHeader(count: 1, flags: flags, type: type))
    return raw.assumingMemoryBound(to: Storage.self)
  }

  /// A new object with collector links, not tracked yet: fill its storage, then `track` it.
  ///
  /// `type.basicSize` bytes and `extraBytes` are allocated; what lies beyond `Storage` (the
  /// attribute word, weak list, slots of subclasses) is zeroed.
  @inline(__always)
  func allocateContainer<Storage>(
    _: Storage.Type, type: TypePointer, extraBytes: Int = 0
  ) -> UnsafeMutablePointer<Storage> {
    let size = type.pointee.basicSize &+ extraBytes
    if pointee.collector.stress { stressCollect() }
    let (raw, sizeClass) = pointee.heap.allocateBlock(size)
    var flags = ObjectFlags(rawValue: sizeClass << ObjectFlags.sizeClassShift | 1)
    if sizeClass == 0 { flags.insert(.large) }
    if type.pointee.flags.contains(.heapType) { type.pointee.header.object.count &+= 1 }
    raw.assumingMemoryBound(to: ContainerHeader.self).initialize(
      to: ContainerHeader(
        object: ObjectHeader(count: 1, flags: flags, type: type), next: nil, previous: nil))
    let known = MemoryLayout<Storage>.size
    if type.pointee.basicSize > known {
      (raw + known).initializeMemory(
        as: UInt8.self, repeating: 0, count: type.pointee.basicSize - known)
    }
    pointee.collector.noteAllocation(self)
    return raw.assumingMemoryBound(to: Storage.self)
  }

  /// A side buffer of an object (list items, table entries), counted against the limit.
  @inline(__always)
  func allocateBuffer<Element>(_: Element.Type, capacity: Int) -> UnsafeMutablePointer<Element> {
    pointee.heap.bytesInUse &+= capacity &* MemoryLayout<Element>.stride &+ Heap.bufferOverhead
    if pointee.heap.bytesInUse > pointee.heap.watermark { pointee.heap.passWatermark() }
    return .allocate(capacity: capacity)
  }

  @inline(__always)
  func freeBuffer<Element>(_ buffer: UnsafeMutablePointer<Element>, capacity: Int) {
    pointee.heap.bytesInUse &-= capacity &* MemoryLayout<Element>.stride &+ Heap.bufferOverhead
    buffer.deallocate()
  }
}
