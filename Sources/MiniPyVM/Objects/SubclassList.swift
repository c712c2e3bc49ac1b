/// The direct subclasses of a class, in the order in which they were linked to it; none is counted
/// (`tp_subclasses`).
///
/// A program may make hundreds of thousands of classes with one base, and they die together. So one that
/// dies leaves a hole, found by its serial number, which grows from entry to entry; the holes are
/// closed when half of the entries are holes. A pass over the list skips them.
struct SubclassList {
  private struct Entry {
    var serial: UInt64
    var type: TypePointer?
  }

  private var entries: UnsafeMutablePointer<Entry>?
  private var capacity = 0
  private var holes = 0
  /// One more than the last index of the list.
  private(set) var end = 0

  var count: Int { end - holes }

  /// The class at an index below `end`, or `nil` for a hole.
  subscript(index: Int) -> TypePointer? { entries![index].type }

  /// Adds a class whose serial number is higher than all before it.
  mutating func append(_ type: TypePointer) {
    if end == capacity {
      let larger = UnsafeMutablePointer<Entry>.allocate(capacity: max(2, capacity * 2))
      if let entries {
        larger.update(from: entries, count: end)
        entries.deallocate()
      }
      entries = larger
      capacity = max(2, capacity * 2)
    }
    entries![end] = Entry(serial: type.pointee.serial, type: type)
    end += 1
  }

  /// Takes a class out, if it is there.
  mutating func remove(_ type: TypePointer) {
    guard let entries, let index = index(of: type) else { return }
    entries[index].type = nil
    holes += 1
    if holes * 2 > end { close() }
  }

  /// Gives the memory back; the list is empty then.
  mutating func deallocate() {
    entries?.deallocate()
    self = SubclassList()
  }

  private func index(of type: TypePointer) -> Int? {
    let entries = entries!
    var low = 0
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].serial < type.pointee.serial { low = middle + 1 } else { high = middle }
    }
    if low < end, entries[low].type == type { return low }
    // It got another number since: its bases were assigned while they were being assigned.
    return (0..<end).first { entries[$0].type == type }
  }

  private mutating func close() {
    let entries = entries!
    var kept = 0
    for index in 0..<end where entries[index].type != nil {
      entries[kept] = entries[index]
      kept += 1
    }
    end = kept
    holes = 0
  }
}

extension VM {
  /// Enters a class into the lists of all its bases, as their newest subclass.
  func linkToBases(_ type: TypePointer) {
    type.pointee.serial = pointee.nextTypeVersion
    pointee.nextTypeVersion &+= 1
    let bases = type.pointee.bases.storage(TupleObject.self)
    for index in 0..<bases.pointee.count {
      bases.items[index].storage(TypeObject.self).pointee.subclasses.append(type)
    }
  }

  /// Takes a class out of the lists of the classes of a tuple.
  func unlink(_ type: TypePointer, from bases: Value) {
    guard let bases = asTuple(bases) else { return }
    for index in 0..<bases.pointee.count where isType(bases.items[index]) {
      bases.items[index].storage(TypeObject.self).pointee.subclasses.remove(type)
    }
  }
}
