/// What a pattern's program can do with the next character, worked out before its first search.

/// The places of a table: one for each Latin-1 character, and these.
enum PatternTable {
  /// At the end of the text.
  static let atEnd = 256
  /// For every character beyond Latin-1.
  static let beyond = 257
  /// Places that say what may come.
  static let size = 258
  /// Of a repetition: nothing that it repeats can come after it, in Latin-1 and in all texts.
  static let isDisjointInLatin1 = 258
  static let isDisjoint = 259
  static let stride = 264
}

/// A verified program with its tables, and room for a search.
final class PatternProgram {
  let words: UnsafeMutablePointer<Int32>
  let count: Int
  let groups: Int
  /// Group positions, a count and a position for each counter, and the last group.
  let slotCount: Int
  /// For each word that begins an instruction with a table the table's number, else 0.
  private(set) var places: UnsafeMutablePointer<Int32>
  /// Table 1 is that of the beginning.
  private(set) var tables: UnsafeMutablePointer<UInt8>
  private(set) var isPrepared = false
  /// How a search goes forward to where a match can begin.
  private(set) var approach = Approach.everywhere
  /// Room of an earlier search, to be used again.
  var spareSlots: UnsafeMutablePointer<Int>?
  var spareStack: UnsafeMutablePointer<Int>?

  /// Words of a stack that is kept.
  static let stackCapacity = 256
  private static let mostTables = 400
  private static let furthestLook = 64

  enum Approach {
    case everywhere
    /// Only at the beginning of the text.
    case atStart
    /// Where this character stands.
    case character(UInt8)
    /// Where table 1 says so.
    case table
  }

  /// - Parameter instructions: where they begin.
  init(words: [Int32], instructions: [Int], groups: Int, counters: Int) {
    count = words.count
    self.words = .allocate(capacity: count)
    places = .allocate(capacity: count)
    places.initialize(repeating: 0, count: count)
    for index in 0..<count { self.words[index] = words[index] }
    self.groups = groups
    slotCount = groups * 2 + counters * 2 + 1
    var last: Int32 = 1
    for pc in instructions where last < PatternProgram.mostTables {
      switch PatternInstruction(rawValue: words[pc]) {
      case .set, .split, .repeatOne:
        last += 1
        places[pc] = last
      default: break
      }
    }
    tables = .allocate(capacity: Int(last + 1) * PatternTable.stride)
    tables.initialize(repeating: 0, count: Int(last + 1) * PatternTable.stride)
    self.instructions = instructions
  }

  private var instructions: [Int]

  deinit {
    words.deallocate()
    places.deallocate()
    tables.deallocate()
    spareSlots?.deallocate()
    spareStack?.deallocate()
  }

  @inline(__always)
  private func table(_ pc: Int) -> UnsafeMutablePointer<UInt8> {
    tables + Int(places[pc]) * PatternTable.stride
  }

  /// Fills the tables.
  func prepare() {
    isPrepared = true
    for pc in instructions where places[pc] != 0 && words[pc] == PatternInstruction.set.rawValue {
      fillSet(pc)
    }
    // Backwards: what comes later is known already.
    for pc in instructions.reversed() where places[pc] != 0 {
      switch PatternInstruction(rawValue: words[pc]) {
      case .split:
        mark(Int(words[pc + 1]), table(pc), 1, known: pc)
        mark(Int(words[pc + 2]), table(pc), 2, known: pc)
      case .repeatOne:
        mark(Int(words[pc + 4]), table(pc), 1, known: pc)
        noteDisjointness(pc)
      default: break
      }
    }
    instructions = []
    prepareApproach()
  }

  private func prepareApproach() {
    if count > 4, words[0] == PatternInstruction.save.rawValue,
      words[2] == PatternInstruction.assertion.rawValue,
      words[3] == PositionAssertion.start.rawValue
    {
      approach = .atStart
      return
    }
    let first = tables + PatternTable.stride
    mark(0, first, 1, known: -1)
    if first[PatternTable.atEnd] != 0 { return }
    var found = 0
    var character = 0
    for index in 0..<PatternTable.size where first[index] != 0 {
      found += 1
      character = index
    }
    approach =
      found == 1 && character < 256 ? .character(UInt8(truncatingIfNeeded: character)) : .table
  }

  /// Notes in a table with which characters the program can go on from an instruction.
  ///
  /// - Parameter known: the tables of later instructions are filled (-1: all are).
  private func mark(
    _ from: Int, _ table: UnsafeMutablePointer<UInt8>, _ bit: UInt8, known: Int
  ) {
    func all() { for index in 0..<PatternTable.size { table[index] |= bit } }
    var pending = [from]
    var seen: [Int] = []
    while let pc = pending.popLast() {
      if seen.contains(pc) { continue }
      seen.append(pc)
      if seen.count > PatternProgram.furthestLook { return all() }
      switch PatternInstruction(rawValue: words[pc]) {
      case .match, .backReference, .none: return all()
      case .character, .any, .anyAll, .set: markItem(pc, table, bit)
      case .split:
        if places[pc] != 0, pc > known {
          let later = self.table(pc)
          for index in 0..<PatternTable.size where later[index] != 0 { table[index] |= bit }
        } else {
          pending.append(Int(words[pc + 1]))
          pending.append(Int(words[pc + 2]))
        }
      case .jump: pending.append(Int(words[pc + 1]))
      case .save, .assertion: pending.append(pc + 2)
      case .conditional:
        pending.append(pc + 3)
        pending.append(Int(words[pc + 2]))
      case .look:
        // What does not move on is no hindrance here.
        pending.append(words[pc + 1] & 4 != 0 ? pc + 4 : Int(words[pc + 3]))
      case .repeatOne:
        markItem(pc + 5, table, bit)
        if words[pc + 1] == 0 { pending.append(Int(words[pc + 4])) }
      case .loopStart:
        if words[pc + 2] == PatternInstruction.loop.rawValue, words[pc + 4] > 0 {
          pending.append(pc + 8)
        } else {
          pending.append(pc + 2)
        }
      case .loop:
        pending.append(pc + 6)
        pending.append(Int(words[pc + 5]))
      case .loopEnter: pending.append(Int(words[pc + 2]))
      }
    }
  }

  /// Notes which characters a one-character instruction takes.
  private func markItem(_ pc: Int, _ table: UnsafeMutablePointer<UInt8>, _ bit: UInt8) {
    switch PatternInstruction(rawValue: words[pc]) {
    case .character:
      let point = UInt32(bitPattern: words[pc + 1])
      table[point < 256 ? Int(point) : PatternTable.beyond] |= bit
    case .set where places[pc] != 0:
      let set = self.table(pc)
      for index in 0..<256 where set[index] != 0 { table[index] |= bit }
      table[PatternTable.beyond] |= bit
    default:
      for index in 0..<PatternTable.size
      where index != PatternTable.atEnd
        && (index != 10 || words[pc] != PatternInstruction.any.rawValue)
      {
        table[index] |= bit
      }
    }
  }

  private func noteDisjointness(_ pc: Int) {
    let after = table(pc)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: PatternTable.stride) { buffer in
      guard let items = buffer.baseAddress else { return }
      items.initialize(repeating: 0, count: PatternTable.stride)
      markItem(pc + 5, items, 1)
      for index in 0..<256 where items[index] != 0 && after[index] != 0 { return }
      after[PatternTable.isDisjointInLatin1] = 1
      if items[PatternTable.beyond] == 0 || after[PatternTable.beyond] == 0 {
        after[PatternTable.isDisjoint] = 1
      }
    }
  }

  // MARK: Sets

  private func fillSet(_ pc: Int) {
    let size = Int(words[pc + 1])
    let flags = words[pc + 2]
    let table = self.table(pc)
    for item in 0..<size {
      let word = pc + 3 + item * 3
      if words[word] == 0 {
        let low = UInt32(bitPattern: words[word + 1])
        let high = min(UInt32(bitPattern: words[word + 2]), 255)
        if low <= high { for point in low...high { table[Int(point)] = 1 } }
      } else if let category = CharacterCategory(rawValue: words[word]) {
        let bit: UInt16 = 1 << UInt16(category.rawValue + (flags & 4 != 0 ? 8 : 0))
        for point in 0..<256 where CharacterCategory.ofLatin1[point] & bit != 0 {
          table[point] = 1
        }
      }
    }
    if flags & 2 != 0 {
      let ascii = flags & 4 != 0
      for point in 0..<256 where table[point] == 0 {
        if ascii {
          if CaseVariants.contain(UInt32(point), ascii: true, { holds(pc, $0) }) {
            table[point] = 1
          }
        } else {
          for other in CaseVariants.ofLatin1[point] where holds(pc, other) { table[point] = 1 }
        }
      }
    }
    if flags & 1 != 0 { for point in 0..<256 { table[point] ^= 1 } }
  }

  /// Whether an item of a set names this very character.
  private func holds(_ pc: Int, _ point: UInt32) -> Bool {
    let ascii = words[pc + 2] & 4 != 0
    var item = pc + 3
    let last = item + Int(words[pc + 1]) * 3
    while item < last {
      if words[item] == 0 {
        if point >= UInt32(bitPattern: words[item + 1]),
          point <= UInt32(bitPattern: words[item + 2])
        {
          return true
        }
      } else if let category = CharacterCategory(rawValue: words[item]),
        category.contains(point, ascii: ascii)
      {
        return true
      }
      item += 3
    }
    return false
  }

  /// Whether the set at `pc` takes a character, by its items.
  func setContains(_ pc: Int, _ point: UInt32) -> Bool {
    let flags = words[pc + 2]
    var found = holds(pc, point)
    if !found, flags & 2 != 0 {
      found = CaseVariants.contain(point, ascii: flags & 4 != 0) { holds(pc, $0) }
    }
    return found != (flags & 1 != 0)
  }
}
