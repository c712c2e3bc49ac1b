/// Searching in sequences of code points or bytes (CPython: `Objects/stringlib/fastsearch.h`).

/// A needle, prepared for repeated search.
///
/// A search skips ahead with a bloom filter of the needle's units; if that proves slow, it goes on
/// with Knuth-Morris-Pratt, so that it is linear in any case.
struct SubstringSearch<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>: ~Copyable {
  private let needle: UnsafePointer<Unit>
  private let count: Int
  private var bloom: UInt64 = 0
  private var gap = 0
  /// The failure function of Knuth-Morris-Pratt, once it is needed.
  private var failures: [Int32] = []

  /// - Parameter count: at least 1.
  init(_ needle: UnsafePointer<Unit>, _ count: Int) {
    self.needle = needle
    self.count = count
    let last = count - 1
    gap = last
    for index in 0..<last {
      bloom |= bit(needle[index])
      if needle[index] == needle[last] { gap = last - index - 1 }
    }
    bloom |= bit(needle[last])
  }

  @inline(__always)
  private func bit(_ unit: Unit) -> UInt64 { 1 &<< (UInt64(truncatingIfNeeded: unit) & 63) }

  /// The first match that lies within `start..<end`, or -1.
  mutating func first(in text: UnsafePointer<Unit>, _ start: Int, _ end: Int) -> Int {
    if end &- start < count { return -1 }
    let last = count &- 1
    let lastUnit = needle[last]
    var index = start
    let final = end &- count
    if count == 1 {
      while index <= final {
        if text[index] == lastUnit { return index }
        index &+= 1
      }
      return -1
    }
    var work = 0
    let limit = (end &- start) &* 4 &+ 256
    while index <= final {
      if text[index &+ last] == lastUnit {
        var matched = 0
        while matched < last, text[index &+ matched] == needle[matched] { matched &+= 1 }
        if matched == last { return index }
        work &+= matched
        if work > limit { return knuthMorrisPratt(in: text, index, end) }
        if index < final, bloom & bit(text[index &+ count]) == 0 {
          index &+= count
        } else {
          index &+= gap
        }
      } else if index < final, bloom & bit(text[index &+ count]) == 0 {
        index &+= count
      }
      index &+= 1
    }
    return -1
  }

  private mutating func knuthMorrisPratt(
    in text: UnsafePointer<Unit>, _ start: Int, _ end: Int
  ) -> Int {
    if failures.isEmpty {
      failures = [Int32](repeating: 0, count: count)
      var matched = 0
      for index in 1..<count {
        while matched > 0, needle[matched] != needle[index] {
          matched = Int(failures[matched - 1])
        }
        if needle[matched] == needle[index] { matched += 1 }
        failures[index] = Int32(truncatingIfNeeded: matched)
      }
    }
    var matched = 0
    var index = start
    while index < end {
      while matched > 0, needle[matched] != text[index] { matched = Int(failures[matched - 1]) }
      if needle[matched] == text[index] { matched += 1 }
      if matched == count { return index - count + 1 }
      index += 1
    }
    return -1
  }

  /// The last match that lies within `start..<end`, or -1.
  func last(in text: UnsafePointer<Unit>, _ start: Int, _ end: Int) -> Int {
    var index = end &- count
    let firstUnit = needle[0]
    var work = 0
    let limit = (end &- start) &* 4 &+ 256
    while index >= start {
      if text[index] == firstUnit {
        var matched = 1
        while matched < count, text[index &+ matched] == needle[matched] { matched &+= 1 }
        if matched == count { return index }
        work &+= matched
        if work > limit { return backwards(in: text, start, index &+ count) }
      }
      index &-= 1
    }
    return -1
  }
}

extension SubstringSearch {
  /// Knuth-Morris-Pratt from the end: both needle and text are read backwards.
  private func backwards(in text: UnsafePointer<Unit>, _ start: Int, _ end: Int) -> Int {
    let last = count - 1
    var failures = [Int32](repeating: 0, count: count)
    var matched = 0
    for index in 1..<max(count, 1) {
      while matched > 0, needle[last - matched] != needle[last - index] {
        matched = Int(failures[matched - 1])
      }
      if needle[last - matched] == needle[last - index] { matched += 1 }
      failures[index] = Int32(truncatingIfNeeded: matched)
    }
    matched = 0
    var index = end - 1
    while index >= start {
      while matched > 0, needle[last - matched] != text[index] {
        matched = Int(failures[matched - 1])
      }
      if needle[last - matched] == text[index] { matched += 1 }
      if matched == count { return index }
      index -= 1
    }
    return -1
  }
}

/// Calls `body` with the non-overlapping matches of a needle within `start..<end`, in order, until
/// it returns false. An empty needle matches everywhere, the end included.
func eachMatch<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
  of needle: UnsafePointer<Unit>, _ needleCount: Int, in text: UnsafePointer<Unit>,
  _ start: Int, _ end: Int, _ body: (Int) -> Bool
) {
  if needleCount == 0 {
    var index = start
    while index <= end {
      if !body(index) { return }
      index += 1
    }
    return
  }
  if end - start < needleCount { return }
  var search = SubstringSearch(needle, needleCount)
  var index = start
  while true {
    let found = search.first(in: text, index, end)
    if found < 0 || !body(found) { return }
    index = found + needleCount
  }
}

/// The last match within `start..<end`, or -1.
func lastMatch<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
  of needle: UnsafePointer<Unit>, _ needleCount: Int, in text: UnsafePointer<Unit>,
  _ start: Int, _ end: Int
) -> Int {
  if start > end || end - start < needleCount { return -1 }
  if needleCount == 0 { return end }
  return SubstringSearch(needle, needleCount).last(in: text, start, end)
}

// MARK: - In strings

extension UnsafeMutablePointer where Pointee == StrObject {
  /// Calls `body` with the code points as units of a width that fits them, for the call only.
  @inline(__always)
  func withUnits<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable, Result>(
    _: Unit.Type, _ body: (UnsafePointer<Unit>) -> Result
  ) -> Result {
    let width = Unit.bitWidth / 8
    if Int(pointee.kind) == width {
      return body(UnsafePointer(data.assumingMemoryBound(to: Unit.self)))
    }
    let copy = UnsafeMutablePointer<Unit>.allocate(capacity: pointee.count + 1)
    defer { copy.deallocate() }
    copyUnits(
      from: data, kind: Int(pointee.kind), to: UnsafeMutableRawPointer(copy), kind: width,
      count: pointee.count)
    return body(UnsafePointer(copy))
  }

  /// Calls `body` with the non-overlapping matches within `start..<end`, until it returns false.
  func forEachMatch(of needle: StrPointer, _ start: Int, _ end: Int, _ body: (Int) -> Bool) {
    if needle.pointee.kind > pointee.kind { return }
    let count = needle.pointee.count
    func run<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(_: Unit.Type) {
      needle.withUnits(Unit.self) { units in
        eachMatch(
          of: units, count, in: UnsafePointer(data.assumingMemoryBound(to: Unit.self)), start,
          end, body)
      }
    }
    switch pointee.kind {
    case 1: run(UInt8.self)
    case 2: run(UInt16.self)
    default: run(UInt32.self)
    }
  }

  /// The first match within `start..<end`, or -1.
  func find(_ needle: StrPointer, _ start: Int, _ end: Int) -> Int {
    var result = -1
    forEachMatch(of: needle, start, end) { position in
      result = position
      return false
    }
    return result
  }

  /// The last match within `start..<end`, or -1.
  func findLast(_ needle: StrPointer, _ start: Int, _ end: Int) -> Int {
    if needle.pointee.kind > pointee.kind { return -1 }
    let count = needle.pointee.count
    func run<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(_: Unit.Type) -> Int {
      needle.withUnits(Unit.self) { units in
        lastMatch(
          of: units, count, in: UnsafePointer(data.assumingMemoryBound(to: Unit.self)), start, end)
      }
    }
    switch pointee.kind {
    case 1: return run(UInt8.self)
    case 2: return run(UInt16.self)
    default: return run(UInt32.self)
    }
  }

  /// True if `part` stands at `index`.
  func matches(_ part: StrPointer, at index: Int) -> Bool {
    let count = part.pointee.count
    if index < 0 || count > pointee.count &- index { return false }
    if part.pointee.kind == pointee.kind {
      let kind = Int(pointee.kind)
      return equalBytes(data + index &* kind, part.data, count &* kind)
    }
    for offset in 0..<count where self[codePoint: index + offset] != part[codePoint: offset] {
      return false
    }
    return true
  }

  func contains(codePoint point: UInt32) -> Bool {
    let count = pointee.count
    if pointee.kind == 1 {
      guard let byte = UInt8(exactly: point) else { return false }
      let bytes = data.assumingMemoryBound(to: UInt8.self)
      for index in 0..<count where bytes[index] == byte { return true }
      return false
    }
    for index in 0..<count where self[codePoint: index] == point { return true }
    return false
  }
}

/// Start and end of a search, as slices clip them (`ADJUST_INDICES`); the start may lie beyond the
/// end.
@inline(__always)
func clippedBounds(_ start: Int, _ end: Int, _ count: Int) -> (Int, Int) {
  var start = start
  var end = end
  if end > count {
    end = count
  } else if end < 0 {
    end = max(end &+ count, 0)
  }
  if start < 0 { start = max(start &+ count, 0) }
  return (start, end)
}

extension VM {
  /// Optional `start` and `end` arguments, clipped to a sequence of this length.
  func searchBounds(_ start: Value, _ end: Value, _ count: Int) throws(Raised) -> (Int, Int) {
    let first = start.isNoneOrUnbound ? 0 : try sliceIndex(start)
    let last = end.isNoneOrUnbound ? Int.max : try sliceIndex(end)
    return clippedBounds(first, last, count)
  }
}
