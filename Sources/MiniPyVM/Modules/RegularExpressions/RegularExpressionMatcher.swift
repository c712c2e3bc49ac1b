/// The matcher of regular expressions: a backtracking machine over a program of integers.
///
/// Holds always: what a step changes besides the program counter and the position is noted on the
/// stack, so that going back to a branch restores it; before the first branch nothing need be.

/// Searches with one program in one text, one after the other.
struct PatternSearch: ~Copyable {
  private let vm: VM
  private let program: PatternProgram
  private let words: UnsafeMutablePointer<Int32>
  private let places: UnsafeMutablePointer<Int32>
  private let tables: UnsafeMutablePointer<UInt8>
  private let text: UnsafeRawPointer
  /// Bytes of a character.
  private let width: Int
  /// Where the text ends for this search.
  private let end: Int
  /// Group positions, then counters (a count and a position each), then the last group.
  let slots: UnsafeMutablePointer<Int>
  /// Entries: (position, program counter) of a branch, or (old value, -1 - slot) to be restored;
  /// those of repetitions are four words, with a mark as the last.
  private var stack: UnsafeMutablePointer<Int>
  private var stackCapacity = PatternProgram.stackCapacity
  private var stackCount = 0
  /// Look-arounds that are being matched.
  private var nesting = 0
  private var isWhole = false
  private var forbidden = -1

  /// Where the search may begin: at this place, there to the end of the text, or anywhere behind.
  enum Mode {
    case match, whole, search
  }

  private static let greedyMark = Int.min
  private static let lazyMark = Int.min + 1

  /// - Parameter text: valid as long as the search is in use.
  init(_ vm: VM, _ program: PatternProgram, _ text: UnsafeRawPointer, width: Int, end: Int) {
    if !program.isPrepared { program.prepare() }
    self.vm = vm
    self.program = program
    words = program.words
    places = program.places
    tables = program.tables
    self.text = text
    self.width = width
    self.end = end
    if let spare = program.spareSlots, let spareStack = program.spareStack {
      slots = spare
      stack = spareStack
      program.spareSlots = nil
      program.spareStack = nil
    } else {
      slots = .allocate(capacity: program.slotCount)
      stack = .allocate(capacity: PatternProgram.stackCapacity)
    }
  }

  deinit {
    if stackCapacity == PatternProgram.stackCapacity, program.spareSlots == nil {
      program.spareSlots = slots
      program.spareStack = stack
    } else {
      slots.deallocate()
      stack.deallocate()
    }
  }

  /// The last group that matched, or -1.
  var lastGroup: Int { slots[program.slotCount &- 1] }

  /// Where the search goes on behind a match, and where it must not match emptily (as `find` has it).
  var following: (position: Int, forbidden: Int) {
    (slots[1], slots[0] == slots[1] ? slots[1] : -1)
  }

  /// Looks for a match; the slots tell what was found.
  ///
  /// - Parameter forbidden: where the pattern must not match emptily, as it did there before; -1
  ///   for none.
  /// - Throws: `KeyboardInterrupt`, `MemoryError`, `RecursionError`, and at limits.
  mutating func find(
    _ from: Int, _ mode: Mode, forbidden: Int = -1
  ) throws(Raised) -> Bool {
    if from > end { return false }
    isWhole = mode == .whole
    self.forbidden = forbidden
    nesting = 0
    switch width {
    case 1: return try find(text.assumingMemoryBound(to: UInt8.self), from, mode)
    case 2: return try find(text.assumingMemoryBound(to: UInt16.self), from, mode)
    default: return try find(text.assumingMemoryBound(to: UInt32.self), from, mode)
    }
  }

  private mutating func find<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: UnsafePointer<Unit>, _ from: Int, _ mode: Mode
  ) throws(Raised) -> Bool {
    var position = from
    while true {
      if mode == .search {
        switch program.approach {
        case .everywhere: break
        case .atStart: if position > 0 { return false }
        case .character(let character):
          while position < end, text[position] != Unit(character) { position &+= 1 }
          if position >= end { return false }
        case .table:
          while position < end, next(1, text, position) == 0 { position &+= 1 }
          if position >= end { return false }
        }
      }
      slots.update(repeating: -1, count: program.slotCount)
      stackCount = 0
      if try run(text, 0, position) >= 0 { return true }
      if mode != .search || position >= end { return false }
      position &+= 1
    }
  }

  // MARK: Characters

  /// What a table says of the next character.
  @inline(__always)
  private func next<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ place: Int32, _ text: UnsafePointer<Unit>, _ position: Int
  ) -> UInt8 {
    let table = tables + Int(place) &* PatternTable.stride
    if position >= end { return table[PatternTable.atEnd] }
    let unit = text[position]
    if Unit.bitWidth == 8 { return table[Int(unit)] }
    return table[unit < 256 ? Int(unit) : PatternTable.beyond]
  }

  /// Whether the set at `pc` takes a character.
  @inline(__always)
  private func setTakes<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ pc: Int, _ unit: Unit
  ) -> Bool {
    let place = Int(places[pc])
    if place != 0, Unit.bitWidth == 8 || unit < 256 {
      return tables[place &* PatternTable.stride &+ Int(unit)] != 0
    }
    return program.setContains(pc, UInt32(unit))
  }

  /// Whether the one-character instruction at `pc` takes a character.
  @inline(__always)
  private func takes<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ pc: Int, _ unit: Unit
  ) -> Bool {
    switch PatternInstruction(rawValue: words[pc]) {
    case .character: return UInt32(bitPattern: words[pc &+ 1]) == UInt32(unit)
    case .any: return unit != 10
    case .anyAll: return true
    default: return setTakes(pc, unit)
    }
  }

  /// Where a run of characters that the instruction at `pc` takes ends.
  @inline(__always)
  private func run<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    of pc: Int, in text: UnsafePointer<Unit>, from: Int, limit: Int
  ) -> Int {
    var position = from
    switch PatternInstruction(rawValue: words[pc]) {
    case .character:
      guard let character = Unit(exactly: UInt32(bitPattern: words[pc &+ 1])) else { return from }
      while position < limit, text[position] == character { position &+= 1 }
    case .any: while position < limit, text[position] != 10 { position &+= 1 }
    case .anyAll: position = limit
    default:
      let place = Int(places[pc])
      if place == 0 {
        while position < limit, program.setContains(pc, UInt32(text[position])) {
          position &+= 1
        }
        return position
      }
      let table = tables + place &* PatternTable.stride
      while position < limit {
        let unit = text[position]
        if Unit.bitWidth == 8 || unit < 256 {
          if table[Int(unit)] == 0 { break }
        } else if !program.setContains(pc, UInt32(unit)) {
          break
        }
        position &+= 1
      }
    }
    return position
  }

  private func isWord<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: UnsafePointer<Unit>, _ index: Int, ascii: Bool
  ) -> Bool {
    index >= 0 && index < end && CharacterCategory.word.contains(UInt32(text[index]), ascii: ascii)
  }

  private func holds<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ assertion: PositionAssertion, _ text: UnsafePointer<Unit>, _ position: Int
  ) -> Bool {
    switch assertion {
    case .start: return position == 0
    case .lineStart: return position == 0 || text[position &- 1] == 10
    case .end: return position == end || position == end &- 1 && text[position] == 10
    case .lineEnd: return position == end || text[position] == 10
    case .textEnd: return position == end
    case .boundary, .boundaryASCII, .notBoundary, .notBoundaryASCII:
      let ascii = assertion == .boundaryASCII || assertion == .notBoundaryASCII
      let isBetween =
        isWord(text, position &- 1, ascii: ascii) != isWord(text, position, ascii: ascii)
      if assertion == .boundary || assertion == .boundaryASCII { return isBetween }
      return end > 0 && !isBetween
    }
  }

  // MARK: The stack

  @inline(__always)
  private mutating func reserve(_ count: Int) throws(Raised) {
    if stackCount &+ count > stackCapacity { try grow() }
  }

  @inline(never)
  private mutating func grow() throws(Raised) {
    try vm.checkMemory(stackCapacity, stride: 2 * MemoryLayout<Int>.stride)
    let larger = UnsafeMutablePointer<Int>.allocate(capacity: stackCapacity &* 2)
    larger.update(from: stack, count: stackCount)
    stack.deallocate()
    stack = larger
    stackCapacity &*= 2
  }

  /// Notes a branch, or a value to be restored.
  @inline(__always)
  private mutating func push(_ value: Int, _ mark: Int) throws(Raised) {
    try reserve(2)
    stack[stackCount] = value
    stack[stackCount &+ 1] = mark
    stackCount &+= 2
  }

  @inline(__always)
  private mutating func push(
    _ position: Int, _ left: Int, _ pc: Int, _ mark: Int
  ) throws(Raised) {
    try reserve(4)
    stack[stackCount] = position
    stack[stackCount &+ 1] = left
    stack[stackCount &+ 2] = pc
    stack[stackCount &+ 3] = mark
    stackCount &+= 4
  }

  @inline(__always)
  private mutating func set(_ slot: Int, _ value: Int) throws(Raised) {
    if stackCount != 0 || nesting != 0 { try push(slots[slot], -1 &- slot) }
    slots[slot] = value
  }

  /// Goes back to the last branch above `base`.
  private mutating func backtrack<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: UnsafePointer<Unit>, _ base: Int, _ pc: inout Int, _ position: inout Int
  ) throws(Raised) -> Bool {
    try vm.nativeStep()
    while stackCount > base {
      let mark = stack[stackCount &- 1]
      if mark >= 0 {
        stackCount &-= 2
        pc = mark
        position = stack[stackCount]
        return true
      }
      if mark > PatternSearch.lazyMark {
        stackCount &-= 2
        slots[-1 &- mark] = stack[stackCount]
        continue
      }
      let entry = stack + (stackCount &- 4)
      let at = entry[2]
      stackCount &-= 4
      if mark == PatternSearch.greedyMark {
        if try lessen(text, at, entry[0] &- 1, entry[1], &position) {
          pc = Int(words[at &+ 4])
          return true
        }
      } else {
        let now = entry[0]
        let left = entry[1]
        if now < end, takes(at &+ 5, text[now]),
          try extend(text, at, now &+ 1, left &- 1, &position)
        {
          pc = Int(words[at &+ 4])
          return true
        }
      }
    }
    return false
  }

  /// Ends a greedy repetition at the last place from `from` down to `least` where the program can go
  /// on; what is before it is noted.
  @inline(__always)
  private mutating func lessen<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: UnsafePointer<Unit>, _ pc: Int, _ from: Int, _ least: Int, _ position: inout Int
  ) throws(Raised) -> Bool {
    let place = places[pc]
    var now = from
    if place != 0 {
      while now >= least, next(place, text, now) == 0 { now &-= 1 }
      if now < least { return false }
    }
    if now > least { try push(now, least, pc, PatternSearch.greedyMark) }
    position = now
    return true
  }

  /// Ends a lazy repetition at the first place from `from` on, up to `left` further, where the program
  /// can go on; what is behind it is noted.
  @inline(__always)
  private mutating func extend<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: UnsafePointer<Unit>, _ pc: Int, _ from: Int, _ left: Int, _ position: inout Int
  ) throws(Raised) -> Bool {
    let place = places[pc]
    var now = from
    var left = left
    if place != 0 {
      while next(place, text, now) == 0 {
        if left == 0 || now >= end || !takes(pc &+ 5, text[now]) { return false }
        now &+= 1
        left &-= 1
      }
    }
    if left > 0 { try push(now, left, pc, PatternSearch.lazyMark) }
    position = now
    return true
  }

  /// Takes the branches above `base` off the stack; what must be restored stays.
  private mutating func cut(_ base: Int) {
    var kept = stackCount
    var index = stackCount
    while index > base {
      let mark = stack[index &- 1]
      if mark <= PatternSearch.lazyMark {
        index &-= 4
        continue
      }
      index &-= 2
      if mark < 0 {
        kept &-= 2
        stack[kept] = stack[index]
        stack[kept &+ 1] = mark
      }
    }
    let count = stackCount &- kept
    (stack + base).update(from: stack + kept, count: count)
    stackCount = base &+ count
  }

  /// Undoes everything above `base`.
  private mutating func undo(_ base: Int) {
    while stackCount > base {
      let mark = stack[stackCount &- 1]
      if mark <= PatternSearch.lazyMark {
        stackCount &-= 4
        continue
      }
      stackCount &-= 2
      if mark < 0 { slots[-1 &- mark] = stack[stackCount] }
    }
  }

  // MARK: Running

  /// Runs the program from `first` until it matches.
  ///
  /// - Returns: the position behind the match, or -1.
  private mutating func run<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: UnsafePointer<Unit>, _ first: Int, _ from: Int
  ) throws(Raised) -> Int {
    try vm.nativeStep()
    let words = self.words
    let end = self.end
    let base = stackCount
    var pc = first
    var position = from
    while true {
      var ok = true
      switch PatternInstruction(rawValue: words[pc]) {
      case .match, .none:
        if nesting == 0, isWhole && position != end || position == forbidden && from == forbidden {
          ok = false
        } else {
          return position
        }
      case .character:
        ok = position < end && UInt32(text[position]) == UInt32(bitPattern: words[pc &+ 1])
        pc &+= 2
        position &+= 1
      case .any:
        ok = position < end && text[position] != 10
        pc &+= 1
        position &+= 1
      case .anyAll:
        ok = position < end
        pc &+= 1
        position &+= 1
      case .set:
        ok = position < end && setTakes(pc, text[position])
        pc &+= 3 &+ Int(words[pc &+ 1]) &* 3
        position &+= 1
      case .split:
        let place = places[pc]
        switch place == 0 ? 3 : next(place, text, position) {
        case 0: ok = false
        case 1: pc = Int(words[pc &+ 1])
        case 2: pc = Int(words[pc &+ 2])
        default:
          try push(position, Int(words[pc &+ 2]))
          pc = Int(words[pc &+ 1])
        }
      case .jump:
        let target = Int(words[pc &+ 1])
        if target <= pc { try vm.nativeStep() }
        pc = target
      case .save:
        let slot = Int(words[pc &+ 1])
        try set(slot, position)
        if slot > 1, slot & 1 == 1 { try set(program.slotCount &- 1, slot >> 1) }
        pc &+= 2
      case .assertion:
        ok = holds(PositionAssertion(rawValue: words[pc &+ 1]) ?? .start, text, position)
        pc &+= 2
      case .backReference:
        ok = matchesAgain(text, Int(words[pc &+ 1]), words[pc &+ 2], &position)
        pc &+= 3
      case .conditional:
        pc = slots[Int(words[pc &+ 1]) &* 2 &+ 1] >= 0 ? pc &+ 3 : Int(words[pc &+ 2])
      case .look: ok = try look(text, &pc, &position)
      case .repeatOne: ok = try repeatOne(text, &pc, &position)
      case .loopStart:
        let counter = Int(words[pc &+ 1])
        try set(counter, 0)
        try set(counter &+ 1, -1)
        pc &+= 2
      case .loop: try loop(&pc, position)
      case .loopEnter:
        try vm.nativeStep()
        let counter = Int(words[pc &+ 1])
        try set(counter, slots[counter] &+ 1)
        try set(counter &+ 1, position)
        pc = Int(words[pc &+ 2])
      }
      if !ok {
        if stackCount == base { return -1 }
        if try !backtrack(text, base, &pc, &position) { return -1 }
      }
    }
  }

  @inline(__always)
  private mutating func loop(_ pc: inout Int, _ position: Int) throws(Raised) {
    let counter = Int(words[pc &+ 1])
    let count = slots[counter]
    let most = Int(words[pc &+ 3])
    let exit = Int(words[pc &+ 5])
    if count >= Int(words[pc &+ 2]) {
      if most >= 0 && count >= most || slots[counter &+ 1] == position {
        pc = exit
        return
      }
      if words[pc &+ 4] == 0 {
        // The instruction before the exit enters the loop.
        try push(position, exit &- 3)
        pc = exit
        return
      }
      try push(position, exit)
    }
    try set(counter, count &+ 1)
    try set(counter &+ 1, position)
    pc &+= 6
  }

  private mutating func look<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: UnsafePointer<Unit>, _ pc: inout Int, _ position: inout Int
  ) throws(Raised) -> Bool {
    try vm.checkNativeStack()
    let flags = words[pc &+ 1]
    let origin = flags & 1 != 0 ? position &- Int(words[pc &+ 2]) : position
    let mark = stackCount
    var result = -1
    if origin >= 0 {
      nesting &+= 1
      result = try run(text, pc &+ 4, origin)
      nesting &-= 1
    }
    pc = Int(words[pc &+ 3])
    if flags & 2 != 0 {
      undo(mark)
      return result < 0
    }
    if result < 0 { return false }
    cut(mark)
    if flags & 4 != 0 { position = result }
    return true
  }

  @inline(__always)
  private mutating func repeatOne<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: UnsafePointer<Unit>, _ pc: inout Int, _ position: inout Int
  ) throws(Raised) -> Bool {
    let at = pc
    let least = Int(words[at &+ 1])
    let most = Int(words[at &+ 2])
    let kind = words[at &+ 3]
    let available = end &- position
    if available < least { return false }
    pc = Int(words[at &+ 4])
    let limit = most < 0 || most > available ? available : most
    let wanted = kind == 0 ? least : limit
    let last = run(of: at &+ 5, in: text, from: position, limit: position &+ wanted)
    if last &- position < least { return false }
    if kind == 0 { return try extend(text, at, last, limit &- least, &position) }
    if kind == 1, last &- position > least {
      let place = Int(places[at])
      let isDisjoint =
        Unit.bitWidth == 8 ? PatternTable.isDisjointInLatin1 : PatternTable.isDisjoint
      if place == 0 || tables[place &* PatternTable.stride &+ isDisjoint] == 0 {
        return try lessen(text, at, last, position &+ least, &position)
      }
    }
    position = last
    return true
  }

  private func matchesAgain<Unit: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ text: UnsafePointer<Unit>, _ group: Int, _ flags: Int32, _ position: inout Int
  ) -> Bool {
    let from = slots[group &* 2]
    let to = slots[group &* 2 &+ 1]
    if from < 0 || to < from || to &- from > end &- position { return false }
    for offset in 0..<(to &- from) {
      let one = UInt32(text[from &+ offset])
      let other = UInt32(text[position &+ offset])
      if one == other { continue }
      if flags & 2 == 0 { return false }
      let ascii = flags & 4 != 0
      if CaseVariants.simple(one, upper: false, ascii: ascii)
        != CaseVariants.simple(other, upper: false, ascii: ascii)
      {
        return false
      }
    }
    position &+= to &- from
    return true
  }
}
