/// `list.sort`: a stable, adaptive merge sort of runs in the manner of timsort.
///
/// The items are detached from the list while Python code compares them, so that the code sees an
/// empty list; whatever happens, the list gets its items back (CPython's `list_sort_impl`).

/// How two keys are compared. What all keys have in common is found out beforehand, so that common
/// kinds need no dispatch.
private protocol SortOrder {
  /// `left < right`.
  static func isLess(_ vm: VM, _ left: Value, _ right: Value) throws(Raised) -> Bool
}

private enum SmallIntegerOrder: SortOrder {
  @inline(__always)
  static func isLess(_ vm: VM, _ left: Value, _ right: Value) throws(Raised) -> Bool {
    Int64(bitPattern: left.bits) < Int64(bitPattern: right.bits)
  }
}

private enum FloatOrder: SortOrder {
  @inline(__always)
  static func isLess(_ vm: VM, _ left: Value, _ right: Value) throws(Raised) -> Bool {
    left.immediateFloat < right.immediateFloat
  }
}

private enum StringOrder: SortOrder {
  @inline(__always)
  static func isLess(_ vm: VM, _ left: Value, _ right: Value) throws(Raised) -> Bool {
    vm.compareStr(left.storage(StrObject.self), right.storage(StrObject.self)) < 0
  }
}

private enum GeneralOrder: SortOrder {
  @inline(__always)
  static func isLess(_ vm: VM, _ left: Value, _ right: Value) throws(Raised) -> Bool {
    try vm.compareTruth(.lt, left, right)
  }
}

/// Instances of one class written in Python: its `__lt__` is asked, and the whole comparison is made if
/// that does not know (`unsafe_object_compare`).
private enum InstanceOrder: SortOrder {
  @inline(never)
  static func isLess(_ vm: VM, _ left: Value, _ right: Value) throws(Raised) -> Bool {
    let method = vm.lookupSpecial(vm.type(of: left), .lt)
    if !method.isUnbound, vm.type(of: left) == vm.type(of: right) {
      let answer = try vm.callSpecial(method, left, right)
      if answer.value != .notImplemented { return try vm.isTrue(answer.value) }
    }
    return try vm.compareTruth(.lt, left, right)
  }
}

/// The working memory of one sort: parallel arrays of keys and, if there is a key function, values.
private struct SortState<Order: SortOrder> {
  let vm: VM
  /// What is compared.
  let keys: UnsafeMutablePointer<Value>
  /// What moves along with the keys, or `nil` if the keys are the items.
  let values: UnsafeMutablePointer<Value>?
  /// Room for half of the items, twice if there are values.
  let buffer: UnsafeMutablePointer<Value>
  let valueBuffer: UnsafeMutablePointer<Value>?

  @inline(__always)
  func isLess(_ left: Value, _ right: Value) throws(Raised) -> Bool {
    try Order.isLess(vm, left, right)
  }

  /// Sorts `count` items from `start` by insertion; the first `sorted` of them are in order.
  func insertionSort(_ start: Int, _ count: Int, sorted: Int) throws(Raised) {
    var index = start + sorted
    let end = start + count
    while index < end {
      let key = keys[index]
      // Binary search keeps the comparisons few; equal keys stay in order.
      var low = start
      var high = index
      while low < high {
        let middle = low &+ (high &- low) / 2
        if try isLess(key, keys[middle]) { high = middle } else { low = middle &+ 1 }
      }
      if low < index {
        (keys + (low &+ 1)).update(from: keys + low, count: index &- low)
        keys[low] = key
        if let values {
          let value = values[index]
          (values + (low &+ 1)).update(from: values + low, count: index &- low)
          values[low] = value
        }
      }
      index &+= 1
    }
  }

  /// The length of the run that begins at `start`: ascending, or descending and then reversed.
  /// Equal neighbours within a descending run are reversed twice, so they stay in order.
  func countRun(_ start: Int, _ end: Int) throws(Raised) -> Int {
    var index = start &+ 1
    while index < end {
      if try isLess(keys[index], keys[index &- 1]) { break }
      index &+= 1
    }
    if index >= end { return end &- start }
    if index > start &+ 1 {
      if try isLess(keys[start], keys[index &- 1]) { return index &- start }
      // All equal so far.
      reverse(start, index)
    }
    index &+= 1
    var equal = 0
    while index < end {
      if try isLess(keys[index], keys[index &- 1]) {
        if equal > 0 {
          reverse(index &- 1 &- equal, index)
          equal = 0
        }
      } else {
        if try isLess(keys[index &- 1], keys[index]) { break }
        equal &+= 1
      }
      index &+= 1
    }
    if equal > 0 { reverse(index &- 1 &- equal, index) }
    reverse(start, index)
    while index < end {
      if try isLess(keys[index], keys[index &- 1]) { break }
      index &+= 1
    }
    return index &- start
  }

  func reverse(_ start: Int, _ end: Int) {
    reverseItems(keys + start, end &- start)
    if let values { reverseItems(values + start, end &- start) }
  }

  /// How many of the `count` keys from `base` are not greater than `key`: gallops from the left.
  func gallopRight(_ key: Value, _ base: Int, _ count: Int) throws(Raised) -> Int {
    var low = 0
    var step = 1
    var high = 0
    while high < count, try !isLess(key, keys[base &+ high]) {
      low = high &+ 1
      high = high &+ step
      step &*= 2
    }
    if high > count { high = count }
    while low < high {
      let middle = low &+ (high &- low) / 2
      if try isLess(key, keys[base &+ middle]) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }

  /// How many of the `count` keys from `base` are less than `key`: gallops from the right.
  func gallopLeftFromEnd(_ key: Value, _ base: Int, _ count: Int) throws(Raised) -> Int {
    var high = count
    var step = 1
    var low = count &- 1
    while low >= 0, try !isLess(keys[base &+ low], key) {
      high = low
      low = low &- step
      step &*= 2
    }
    low = low < 0 ? 0 : low &+ 1
    while low < high {
      let middle = low &+ (high &- low) / 2
      if try isLess(keys[base &+ middle], key) { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Merges the adjacent runs `[start, middle)` and `[middle, end)`. If a comparison raises, every
  /// item is still there once.
  func merge(_ start: Int, _ middle: Int, _ end: Int) throws(Raised) {
    try vm.chargeWork(steps: (end &- start) / 8)
    let skip = try gallopRight(keys[middle], start, middle &- start)
    let left = start &+ skip
    if left == middle { return }
    let rightCount = try gallopLeftFromEnd(keys[middle &- 1], middle, end &- middle)
    if rightCount == 0 { return }
    if middle &- left <= rightCount {
      _ = try mergeLow(left, middle, middle &+ rightCount)
    } else {
      _ = try mergeHigh(left, middle, middle &+ rightCount)
    }
  }

  /// Merges with the left run in the buffer. Returns where the rest of the buffer went: without a
  /// result, the last copy becomes a tail call of `memmove` which loses the error register (seen
  /// with Swift 6.3 on x86-64).
  private func mergeLow(_ start: Int, _ middle: Int, _ end: Int) throws(Raised) -> Int {
    let leftCount = middle &- start
    buffer.update(from: keys + start, count: leftCount)
    if let values, let valueBuffer { valueBuffer.update(from: values + start, count: leftCount) }
    var left = 0
    var right = middle
    var target = start
    defer {
      (keys + target).update(from: buffer + left, count: leftCount &- left)
      if let values, let valueBuffer {
        (values + target).update(from: valueBuffer + left, count: leftCount &- left)
      }
    }
    while left < leftCount, right < end {
      if try isLess(keys[right], buffer[left]) {
        keys[target] = keys[right]
        if let values { values[target] = values[right] }
        right &+= 1
      } else {
        keys[target] = buffer[left]
        if let values, let valueBuffer { values[target] = valueBuffer[left] }
        left &+= 1
      }
      target &+= 1
    }
    return target
  }

  /// Merges with the right run in the buffer, from the end.
  private func mergeHigh(_ start: Int, _ middle: Int, _ end: Int) throws(Raised) -> Int {
    let rightCount = end &- middle
    buffer.update(from: keys + middle, count: rightCount)
    if let values, let valueBuffer { valueBuffer.update(from: values + middle, count: rightCount) }
    var left = middle
    var right = rightCount
    var target = end
    defer {
      (keys + (target &- right)).update(from: buffer, count: right)
      if let values, let valueBuffer {
        (values + (target &- right)).update(from: valueBuffer, count: right)
      }
    }
    while left > start, right > 0 {
      if try isLess(buffer[right &- 1], keys[left &- 1]) {
        left &-= 1
        target &-= 1
        keys[target] = keys[left]
        if let values { values[target] = values[left] }
      } else {
        right &-= 1
        target &-= 1
        keys[target] = buffer[right]
        if let values, let valueBuffer { values[target] = valueBuffer[right] }
      }
    }
    return target
  }

  /// Sorts all items. Reversing before and after a reversed sort keeps equal items in order.
  func sort(_ count: Int, isReversed: Bool) throws(Raised) {
    if isReversed { reverse(0, count) }
    defer { if isReversed { reverse(0, count) } }
    try sort(count)
  }

  /// Sorts all items: finds runs and merges neighbours whose powers (CPython's "powersort") say so.
  func sort(_ count: Int) throws(Raised) {
    if count < 2 { return }
    // Between 32 and 64, so that the runs' number is close to a power of two.
    var minimumRun = count
    var remainder = 0
    while minimumRun >= 64 {
      remainder |= minimumRun & 1
      minimumRun &>>= 1
    }
    minimumRun &+= remainder
    try withPendingRuns { (runs: UnsafeMutablePointer<PendingRun>) throws(Raised) in
      var pending = 0
      var start = 0
      while start < count {
        var length = try countRun(start, count)
        if length < minimumRun {
          let forced = Swift.min(minimumRun, count &- start)
          try insertionSort(start, forced, sorted: length)
          length = forced
        }
        if pending > 0 {
          let last = runs[pending &- 1]
          let power = runPower(last.start, last.length, length, count)
          while pending > 1, runs[pending &- 2].power > power {
            try mergeLast(runs, &pending)
          }
          runs[pending &- 1].power = power
        }
        runs[pending] = PendingRun(start: start, length: length, power: 0)
        pending &+= 1
        start &+= length
      }
      while pending > 1 { try mergeLast(runs, &pending) }
    }
  }

  private func withPendingRuns(
    _ body: (UnsafeMutablePointer<PendingRun>) throws(Raised) -> Void
  ) throws(Raised) {
    let runs = UnsafeMutablePointer<PendingRun>.allocate(capacity: 88)
    defer { runs.deallocate() }
    try body(runs)
  }

  private func mergeLast(
    _ runs: UnsafeMutablePointer<PendingRun>, _ pending: inout Int
  ) throws(Raised) {
    let left = runs[pending &- 2]
    let right = runs[pending &- 1]
    try merge(left.start, right.start, right.start &+ right.length)
    runs[pending &- 2].length = left.length &+ right.length
    runs[pending &- 2].power = right.power
    pending &-= 1
  }

  /// The depth in a perfect merge tree at which two neighbouring runs meet.
  private func runPower(_ start: Int, _ first: Int, _ second: Int, _ count: Int) -> Int {
    var a = 2 &* start &+ first
    var b = a &+ first &+ second
    var power = 0
    while true {
      power &+= 1
      if a >= count {
        a &-= count
        b &-= count
      } else if b >= count {
        return power
      }
      a &<<= 1
      b &<<= 1
    }
  }
}

private struct PendingRun {
  var start: Int
  var length: Int
  var power: Int
}

extension VM {
  /// `list.sort(key=…, reverse=…)`; `key` is a callable, `None` or unbound.
  ///
  /// - Throws: what the key function and the comparisons raise; `ValueError` if they changed the
  ///   list.
  func sortList(_ list: ListPointer, key: Value, reverse: Bool) throws(Raised) {
    let count = list.pointee.count
    let capacity = list.pointee.capacity
    let allocation = list.pointee.allocation
    guard let items = list.pointee.items else {
      return
    }
    try checkMemory(count, stride: 32)
    list.detachItems()
    // Marks the list as being sorted: any change sets another value.
    list.pointee.capacity = -1
    var failed: Raised?
    do throws(Raised) {
      try sortItems(items, count, key: key, reverse: reverse)
    } catch {
      failed = error
    }
    let isModified = list.pointee.capacity != -1 || list.pointee.items != nil
    let foreign = list.pointee.items
    let foreignCount = list.pointee.count
    let foreignAllocation = list.pointee.allocation
    list.pointee.items = items
    list.pointee.count = count
    list.pointee.capacity = capacity
    list.pointee.allocation = allocation
    if isModified, failed == nil { failed = valueError("list modified during sort") }
    if let foreign {
      var index = foreignCount
      while index > 0 {
        index -= 1
        foreign[index].release()
      }
      freeBuffer(foreign, capacity: foreignAllocation)
    }
    if let failed { throw failed }
  }

  func sortList(_ list: Value, key: Value = .unbound, reverse: Bool = false) throws(Raised) {
    try sortList(list.storage(ListObject.self), key: key, reverse: reverse)
  }

  private func sortItems(
    _ items: UnsafeMutablePointer<Value>, _ count: Int, key: Value, reverse: Bool
  ) throws(Raised) {
    var keys = items
    var values: UnsafeMutablePointer<Value>?
    let hasKeys = !key.isNoneOrUnbound
    var made = 0
    if hasKeys {
      keys = .allocate(capacity: Swift.max(count, 1))
      values = items
    }
    defer {
      if hasKeys {
        for index in 0..<made { keys[index].release() }
        keys.deallocate()
      }
    }
    if hasKeys {
      while made < count {
        keys[made] = try call(key, items[made]).take()
        made &+= 1
      }
    }
    let buffer = UnsafeMutablePointer<Value>.allocate(capacity: count / 2 + 1)
    let valueBuffer = hasKeys ? UnsafeMutablePointer<Value>.allocate(capacity: count / 2 + 1) : nil
    defer {
      buffer.deallocate()
      valueBuffer?.deallocate()
    }
    switch sortKind(keys, count) {
    case .smallIntegers:
      try SortState<SmallIntegerOrder>(
        vm: self, keys: keys, values: values, buffer: buffer, valueBuffer: valueBuffer
      ).sort(count, isReversed: reverse)
    case .floats:
      try SortState<FloatOrder>(
        vm: self, keys: keys, values: values, buffer: buffer, valueBuffer: valueBuffer
      ).sort(count, isReversed: reverse)
    case .strings:
      try SortState<StringOrder>(
        vm: self, keys: keys, values: values, buffer: buffer, valueBuffer: valueBuffer
      ).sort(count, isReversed: reverse)
    case .instances:
      try SortState<InstanceOrder>(
        vm: self, keys: keys, values: values, buffer: buffer, valueBuffer: valueBuffer
      ).sort(count, isReversed: reverse)
    case .others:
      try SortState<GeneralOrder>(
        vm: self, keys: keys, values: values, buffer: buffer, valueBuffer: valueBuffer
      ).sort(count, isReversed: reverse)
    }
  }

  /// What all keys have in common.
  private func sortKind(_ keys: UnsafeMutablePointer<Value>, _ count: Int) -> SortKind {
    if count < 2 { return .others }
    if keys[0].isSmall {
      for index in 1..<count where !keys[index].isSmall { return .others }
      return .smallIntegers
    }
    if keys[0].isImmediateFloat {
      for index in 1..<count where !keys[index].isImmediateFloat { return .others }
      return .floats
    }
    if keys[0].hasLayout(.str) {
      for index in 1..<count where !keys[index].hasLayout(.str) { return .others }
      return .strings
    }
    if keys[0].isObject, keys[0].object.pointee.type.pointee.flags.contains(.heapType) {
      let type = keys[0].object.pointee.type
      for index in 1..<count
      where !keys[index].isObject || keys[index].object.pointee.type != type {
        return .others
      }
      return .instances
    }
    return .others
  }
}

private enum SortKind {
  case smallIntegers, floats, strings, instances, others
}
