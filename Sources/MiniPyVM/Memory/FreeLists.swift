/// How many objects CPython would have in its free lists.
///
/// CPython keeps dead lists, dictionaries, slices and small tuples for reuse. Making one of these
/// again is no allocation to its collector, nor is their end a deallocation; so `gc.get_count()`,
/// and with it the moment of an automatic collection, depends on them. The machine allocates
/// otherwise, but counts the same. A full collection empties the lists.
struct FreeLists {
  private static let longestTuple = 20
  private static let tuplesOfOneLength: Int32 = 2000
  private static let mostLists: Int32 = 80
  private static let mostDicts: Int32 = 80
  private static let mostSlices: Int32 = 1

  private var lists: Int32 = 0
  private var dicts: Int32 = 0
  private var slices: Int32 = 0
  private let tuples: UnsafeMutablePointer<Int32>

  init() {
    tuples = .allocate(capacity: Self.longestTuple + 1)
    tuples.initialize(repeating: 0, count: Self.longestTuple + 1)
  }

  func destroy() { tuples.deallocate() }

  mutating func clear() {
    lists = 0
    dicts = 0
    slices = 0
    tuples.update(repeating: 0, count: Self.longestTuple + 1)
  }

  // MARK: Taking: true if there is one

  @inline(__always)
  mutating func takeList() -> Bool { Self.take(&lists) }

  @inline(__always)
  mutating func takeDict() -> Bool { Self.take(&dicts) }

  @inline(__always)
  mutating func takeSlice() -> Bool { Self.take(&slices) }

  @inline(__always)
  func takeTuple(_ count: Int) -> Bool {
    count <= Self.longestTuple && Self.take(&tuples[count])
  }

  @inline(__always)
  private static func take(_ count: inout Int32) -> Bool {
    if count == 0 { return false }
    count &-= 1
    return true
  }

  // MARK: Putting back: true if there is room

  /// Keeps a dying object of an exact built-in type, if CPython would.
  @inline(__always)
  mutating func put(_ object: ObjectPointer) -> Bool {
    switch object.pointee.type.pointee.layout {
    case .tuple:
      let count = object.storage(TupleObject.self).pointee.count
      return count <= Self.longestTuple && Self.put(&tuples[count], Self.tuplesOfOneLength)
    case .list: return Self.put(&lists, Self.mostLists)
    case .dict: return Self.put(&dicts, Self.mostDicts)
    case .slice: return Self.put(&slices, Self.mostSlices)
    // No containers in CPython: neither their beginning nor their end counts.
    case .byteArray: return true
    case .instance: return object.pointee.type.pointee.base == nil
    default: return false
    }
  }

  @inline(__always)
  private static func put(_ count: inout Int32, _ most: Int32) -> Bool {
    if count >= most { return false }
    count &+= 1
    return true
  }
}
