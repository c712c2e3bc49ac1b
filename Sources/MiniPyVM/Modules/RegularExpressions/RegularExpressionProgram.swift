/// The program of a regular expression, which the Python part of `re` makes from the pattern: its
/// instructions, and the check that it may run.

/// An instruction of a pattern's program; its operands follow as words.
enum PatternInstruction: Int32 {
  /// The pattern has matched.
  case match = 0
  /// CHARACTER: this very character.
  case character
  /// Any character but a newline; any character.
  case any, anyAll
  /// SIZE FLAGS ITEMS…: a character of a set. FLAGS: 1 negated, 2 ignore case, 4 ASCII only. Items
  /// are three words: kind, low, high; kind 0 is a range, others are `CharacterCategory`.
  case set
  /// FIRST SECOND: goes on at the first, later at the second.
  case split
  /// TARGET
  case jump
  /// SLOT: notes the position.
  case save
  /// KIND: `PositionAssertion`.
  case assertion
  /// GROUP FLAGS: what the group matched once more.
  case backReference
  /// GROUP TARGET: goes to the target unless the group has matched.
  case conditional
  /// FLAGS WIDTH END: matches what follows, up to `match`, without moving on, then goes to END.
  /// FLAGS: 1 behind, 2 negated, 4 moves on (an atomic group).
  case look
  /// MINIMUM MAXIMUM GREEDY END: repeats the one-character instruction that follows; goes on at
  /// END. The maximum -1 means any number. GREEDY: 0 lazy, 1 greedy, 2 possessive.
  case repeatOne
  /// COUNTER: begins a loop.
  case loopStart
  /// COUNTER MINIMUM MAXIMUM GREEDY EXIT: one more round (what follows) or on at EXIT.
  case loop
  /// COUNTER TARGET: counts a round, and goes there.
  case loopEnter
}

/// What an assertion asks of the position.
enum PositionAssertion: Int32 {
  case start = 0, lineStart, end, lineEnd, textEnd, boundary, notBoundary, boundaryASCII,
    notBoundaryASCII
}

/// Checks a program before it may run: whoever calls the kernel, it must not read or jump outside
/// (CPython: `_validate` in `Modules/_sre/sre.c`).
struct PatternVerifier {
  let words: [Int32]
  let groups: Int
  let counters: Int
  /// Where instructions begin.
  private var starts: Set<Int> = []
  /// Where instructions go, and where `loopEnter` must lie.
  private var targets: [Int] = []
  private var entries: [Int] = []

  /// Nil if the numbers of groups and counters cannot belong to such a program.
  private init?(words: [Int32], groups: Int, counters: Int) {
    guard groups >= 1, counters >= 0, groups <= words.count + 1, counters <= words.count else {
      return nil
    }
    self.words = words
    self.groups = groups
    self.counters = counters
  }

  /// The length of an instruction, or nil if its operands are not right.
  private mutating func length(at pc: Int) -> Int? {
    func word(_ offset: Int) -> Int? {
      pc + offset < words.count ? Int(words[pc + offset]) : nil
    }
    func counter(_ index: Int) -> Bool {
      index >= groups * 2 && index + 1 < groups * 2 + counters * 2
    }
    switch PatternInstruction(rawValue: words[pc]) {
    case .none: return nil
    case .match, .any, .anyAll: return 1
    case .character: return word(1) == nil ? nil : 2
    case .assertion:
      guard let kind = word(1), PositionAssertion(rawValue: Int32(kind)) != nil else { return nil }
      return 2
    case .set:
      guard let size = word(1), size >= 0, size <= words.count, word(2 + size * 3) != nil else {
        return nil
      }
      return 3 + size * 3
    case .split:
      guard let first = word(1), let second = word(2), first > pc, second > pc else { return nil }
      targets += [first, second]
      return 3
    case .jump:
      guard let target = word(1) else { return nil }
      targets.append(target)
      return 2
    case .save:
      guard let slot = word(1), slot >= 0, slot < groups * 2 else { return nil }
      return 2
    case .backReference:
      guard let group = word(1), group >= 0, group < groups, word(2) != nil else { return nil }
      return 3
    case .conditional:
      guard let group = word(1), group >= 0, group < groups, let target = word(2),
        target > pc
      else { return nil }
      targets.append(target)
      return 3
    case .look:
      guard let width = word(2), width >= 0, let end = word(3), end > pc else {
        return nil
      }
      targets.append(end)
      return 4
    case .repeatOne:
      guard let least = word(1), least >= 0, let end = word(4), let item = word(5),
        end > pc
      else { return nil }
      switch PatternInstruction(rawValue: Int32(item)) {
      case .character, .any, .anyAll, .set: break
      default: return nil
      }
      targets.append(end)
      return 5
    case .loopStart:
      guard let index = word(1), counter(index) else { return nil }
      return 2
    case .loop:
      guard let index = word(1), counter(index), let greedy = word(4), let exit = word(5),
        exit > pc
      else { return nil }
      targets.append(exit)
      if greedy == 0 { entries.append(exit - 3) }
      return 6
    case .loopEnter:
      guard let index = word(1), counter(index), let target = word(2) else { return nil }
      targets.append(target)
      return 3
    }
  }

  /// Where the instructions of a program begin, if it can run.
  static func instructions(words: [Int32], groups: Int, counters: Int) -> [Int]? {
    guard var verifier = PatternVerifier(words: words, groups: groups, counters: counters) else {
      return nil
    }
    return verifier.checked()
  }

  private mutating func checked() -> [Int]? {
    var order: [Int] = []
    var pc = 0
    while pc < words.count {
      starts.insert(pc)
      order.append(pc)
      guard let length = length(at: pc) else { return nil }
      pc += length
    }
    // The last instruction must not run on.
    guard pc == words.count, let last = words.last, last == PatternInstruction.match.rawValue,
      starts.contains(words.count - 1)
    else { return nil }
    for target in targets where !starts.contains(target) { return nil }
    for entry in entries {
      guard starts.contains(entry), words[entry] == PatternInstruction.loopEnter.rawValue else {
        return nil
      }
    }
    return order
  }
}
