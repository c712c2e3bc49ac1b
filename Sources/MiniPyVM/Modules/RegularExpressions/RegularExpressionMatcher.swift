/// The matcher of regular expressions: a backtracking machine over a program of integers, which
/// the Python part of `re` makes from the pattern.
///
/// Holds always: what a step changes besides the program counter and the position is noted on the
/// stack, so that going back to a branch restores it.

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

/// Kinds of characters in a set; the negation of each is the next.
enum CharacterCategory: Int32 {
  case digit = 2, notDigit, space, notSpace, word, notWord
}

/// What an assertion asks of the position.
enum PositionAssertion: Int32 {
  case start = 0, lineStart, end, lineEnd, textEnd, boundary, notBoundary, boundaryASCII,
    notBoundaryASCII
}

/// The characters that are one when case is ignored: those whose lower case has the same upper case.
private enum CaseVariants {
  /// Members of a class that neither mapping of the others finds: the class's upper case, and they.
  private static let further: [(UInt32, UInt32)] = [
    (0x49, 0x131), (0x49, 0x130), (0x4b, 0x212a), (0x53, 0x17f), (0xc5, 0x212b), (0xdf, 0x1e9e),
    (0x1c4, 0x1c5), (0x1c7, 0x1c8), (0x1ca, 0x1cb), (0x1f1, 0x1f2), (0x390, 0x1fd3),
    (0x392, 0x3d0), (0x395, 0x3f5), (0x398, 0x3d1), (0x398, 0x3f4), (0x399, 0x345),
    (0x399, 0x1fbe), (0x39a, 0x3f0), (0x39c, 0xb5), (0x3a0, 0x3d6), (0x3a1, 0x3f1),
    (0x3a3, 0x3c2), (0x3a6, 0x3d5), (0x3a9, 0x2126), (0x3b0, 0x1fe3), (0x412, 0x1c80),
    (0x414, 0x1c81), (0x41e, 0x1c82), (0x421, 0x1c83), (0x422, 0x1c84), (0x422, 0x1c85),
    (0x42a, 0x1c86), (0x462, 0x1c87), (0x1e60, 0x1e9b), (0xa64a, 0x1c88), (0xfb05, 0xfb06),
  ]

  /// The character in lower or upper case, if that is one character.
  static func simple(_ point: UInt32, upper: Bool, ascii: Bool) -> UInt32 {
    if point < 128 {
      let byte = UInt8(truncatingIfNeeded: point)
      return UInt32(upper ? asciiUpper(byte) : asciiLower(byte))
    }
    guard !ascii, let scalar = Unicode.Scalar(point) else { return point }
    if point == 0x130 { return upper ? point : 0x69 }
    let mapped =
      upper ? CharacterProperties.uppercase(scalar) : CharacterProperties.lowercase(scalar)
    let scalars = mapped.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return point }
    return first.value
  }

  /// Whether the condition holds for another character of this one's class.
  static func contain(_ point: UInt32, ascii: Bool, _ condition: (UInt32) -> Bool) -> Bool {
    let lower = simple(point, upper: false, ascii: ascii)
    if lower != point, condition(lower) { return true }
    var upper = simple(lower, upper: true, ascii: ascii)
    if upper != point, condition(upper) { return true }
    let common = simple(upper, upper: false, ascii: ascii)
    if common != lower, common != point, condition(common) { return true }
    if ascii { return false }
    if common < 128, common != 0x69, common != 0x6b, common != 0x73 { return false }
    // Some upper cases are two characters: the class goes by its first member.
    for (first, other) in further where other == lower { upper = first }
    for (first, other) in further where first == upper {
      if other != point, condition(other) { return true }
      if first != point, condition(first) { return true }
    }
    return false
  }
}

/// The text that is searched: a string's or bytes-like object's characters.
private struct Subject {
  let text: StrPointer?
  let bytes: UnsafePointer<UInt8>?

  @inline(__always)
  subscript(index: Int) -> UInt32 {
    if let text { return text[codePoint: index] }
    return UInt32(bytes.unsafelyUnwrapped[index])
  }
}

/// One search: the program, the text and the state.
private struct PatternMatcher {
  let program: UnsafeMutablePointer<Int32>
  let subject: Subject
  let start: Int
  let end: Int
  /// Group positions, then counters (a count and a position each).
  var slots: [Int]
  /// Where the pattern must not match emptily, as it did there before; -1 for none.
  let forbidden: Int
  /// Entries: (program counter, position) of a branch, or (-1 - slot, old value) to be restored;
  /// `repeatMark` entries have two more words.
  var stack: [Int] = []
  /// Steps until the size of the stack is looked at.
  var patience = 1 << 16
  let vm: VM

  private static let repeatMark = Int.min
  private static let lazyMark = Int.min + 1

  private mutating func set(_ slot: Int, _ value: Int) {
    stack.append(slots[slot])
    stack.append(-1 - slot)
    slots[slot] = value
  }

  private func isWord(_ index: Int, ascii: Bool) -> Bool {
    index >= start && index < end && contains(.word, subject[index], ascii: ascii)
  }

  private func contains(_ category: CharacterCategory, _ point: UInt32, ascii: Bool) -> Bool {
    let isASCII = point < 128
    switch category {
    case .digit:
      return point &- 48 < 10 || !ascii && !isASCII && CharacterProperties.isDecimal(point)
    case .space:
      return point == 32 || point &- 9 < 5
        || !ascii && (isASCII ? point &- 28 < 4 : CharacterProperties.isSpace(point))
    case .word:
      if isASCII { return point &- 48 < 10 || (point | 32) &- 97 < 26 || point == 95 }
      return !ascii && CharacterProperties.isAlphanumeric(point)
    case .notDigit: return !contains(.digit, point, ascii: ascii)
    case .notSpace: return !contains(.space, point, ascii: ascii)
    case .notWord: return !contains(.word, point, ascii: ascii)
    }
  }

  private func setContains(_ pc: Int, _ point: UInt32) -> Bool {
    let size = Int(program[pc + 1])
    let flags = program[pc + 2]
    let ascii = flags & 4 != 0
    func holds(_ point: UInt32) -> Bool {
      var item = pc + 3
      let last = pc + 3 + size * 3
      while item < last {
        if program[item] == 0 {
          if point >= UInt32(bitPattern: program[item + 1]),
            point <= UInt32(bitPattern: program[item + 2])
          {
            return true
          }
        } else if let category = CharacterCategory(rawValue: program[item]),
          contains(category, point, ascii: ascii)
        {
          return true
        }
        item += 3
      }
      return false
    }
    var found = holds(point)
    if !found, flags & 2 != 0 {
      found = CaseVariants.contain(point, ascii: ascii, holds)
    }
    return found != (flags & 1 != 0)
  }

  /// Whether the one-character instruction at `pc` takes this character.
  @inline(__always)
  private func takes(_ pc: Int, _ point: UInt32) -> Bool {
    switch PatternInstruction(rawValue: program[pc]) {
    case .character: return UInt32(bitPattern: program[pc + 1]) == point
    case .any: return point != 10
    case .anyAll: return true
    default: return setContains(pc, point)
    }
  }

  private func holds(_ assertion: PositionAssertion, _ position: Int) -> Bool {
    switch assertion {
    case .start: return position == 0
    case .lineStart: return position == 0 || subject[position - 1] == 10
    case .end:
      return position == end || position == end - 1 && subject[position] == 10
    case .lineEnd: return position == end || subject[position] == 10
    case .textEnd: return position == end
    case .boundary: return isWord(position - 1, ascii: false) != isWord(position, ascii: false)
    case .notBoundary:
      return end > start && isWord(position - 1, ascii: false) == isWord(position, ascii: false)
    case .boundaryASCII: return isWord(position - 1, ascii: true) != isWord(position, ascii: true)
    case .notBoundaryASCII:
      return end > start && isWord(position - 1, ascii: true) == isWord(position, ascii: true)
    }
  }

  /// Goes back to the last branch above `base`.
  private mutating func backtrack(_ base: Int, _ pc: inout Int, _ position: inout Int) -> Bool {
    while stack.count > base {
      let mark = stack.removeLast()
      if mark == PatternMatcher.repeatMark {
        // One character less of a greedy repetition.
        let (at, least, now) = (
          stack[stack.count - 1], stack[stack.count - 2], stack[stack.count - 3]
        )
        if now - 1 > least {
          stack[stack.count - 3] = now - 1
          stack.append(mark)
        } else {
          stack.removeLast(3)
        }
        pc = at
        position = now - 1
        return true
      }
      if mark == PatternMatcher.lazyMark {
        // One character more of a lazy repetition.
        let (at, left, now) = (
          stack[stack.count - 1], stack[stack.count - 2], stack[stack.count - 3]
        )
        if left == 0 || now >= end || !takes(at + 5, subject[now]) {
          stack.removeLast(3)
          continue
        }
        stack[stack.count - 2] = left - 1
        stack[stack.count - 3] = now + 1
        stack.append(mark)
        pc = Int(program[at + 4])
        position = now + 1
        return true
      }
      if mark < 0 {
        slots[-1 - mark] = stack.removeLast()
        continue
      }
      pc = mark
      position = stack.removeLast()
      return true
    }
    return false
  }

  /// Takes the branches above `base` off the stack; what must be restored stays.
  private mutating func cut(_ base: Int) {
    var kept: [Int] = []
    var index = stack.count
    while index > base {
      let mark = stack[index - 1]
      if mark == PatternMatcher.repeatMark || mark == PatternMatcher.lazyMark {
        index -= 4
        continue
      }
      if mark < 0 {
        kept.append(mark)
        kept.append(stack[index - 2])
      }
      index -= 2
    }
    stack.removeLast(stack.count - base)
    for word in kept.reversed() { stack.append(word) }
  }

  /// Runs the program from `pc` until it matches.
  ///
  /// - Returns: the position behind the match, or -1.
  /// - Throws: `KeyboardInterrupt`, `MemoryError`, `RecursionError`.
  mutating func run(_ first: Int, _ from: Int, whole: Bool) throws(Raised) -> Int {
    try vm.checkNativeStack()
    let base = stack.count
    var pc = first
    var position = from
    while true {
      try vm.nativeStep()
      patience -= 1
      if patience == 0 {
        patience = 1 << 16
        if vm.wouldExceedMemory(stack.count * MemoryLayout<Int>.stride) { throw vm.memoryError() }
      }
      var ok = true
      switch PatternInstruction(rawValue: program[pc]) {
      case .match, .none:
        if whole && position != end || position == forbidden && from == forbidden && first == 0 {
          ok = false
        } else {
          return position
        }
      case .character:
        ok = position < end && subject[position] == UInt32(bitPattern: program[pc + 1])
        pc += 2
        position += 1
      case .any:
        ok = position < end && subject[position] != 10
        pc += 1
        position += 1
      case .anyAll:
        ok = position < end
        pc += 1
        position += 1
      case .set:
        ok = position < end && setContains(pc, subject[position])
        pc += 3 + Int(program[pc + 1]) * 3
        position += 1
      case .split:
        stack.append(position)
        stack.append(Int(program[pc + 2]))
        pc = Int(program[pc + 1])
      case .jump: pc = Int(program[pc + 1])
      case .save:
        let slot = Int(program[pc + 1])
        set(slot, position)
        if slot > 1, slot & 1 == 1 { set(slots.count - 1, slot >> 1) }
        pc += 2
      case .assertion:
        ok = holds(PositionAssertion(rawValue: program[pc + 1]) ?? .start, position)
        pc += 2
      case .backReference:
        ok = matchAgain(Int(program[pc + 1]), program[pc + 2], &position)
        pc += 3
      case .conditional:
        pc = slots[Int(program[pc + 1]) * 2 + 1] >= 0 ? pc + 3 : Int(program[pc + 2])
      case .look:
        let flags = program[pc + 1]
        let origin = flags & 1 != 0 ? position - Int(program[pc + 2]) : position
        let mark = stack.count
        var result = -1
        if origin >= start { result = try run(pc + 4, origin, whole: false) }
        if flags & 2 != 0 {
          ok = result < 0
          // Nothing that the negated pattern did may stay.
          while stack.count > mark {
            let entry = stack.removeLast()
            if entry == PatternMatcher.repeatMark || entry == PatternMatcher.lazyMark {
              stack.removeLast(3)
            } else if entry < 0 {
              slots[-1 - entry] = stack.removeLast()
            } else {
              stack.removeLast()
            }
          }
        } else {
          ok = result >= 0
          if ok { cut(mark) }
          if flags & 4 != 0 { position = result }
        }
        pc = Int(program[pc + 3])
      case .repeatOne: ok = repeatOne(&pc, &position)
      case .loopStart:
        let counter = Int(program[pc + 1])
        set(counter, 0)
        set(counter + 1, -1)
        pc += 2
      case .loop:
        let counter = Int(program[pc + 1])
        let count = slots[counter]
        let most = Int(program[pc + 3])
        if count < Int(program[pc + 2]) {
          set(counter, count + 1)
          set(counter + 1, position)
          pc += 6
        } else if (most < 0 || count < most) && slots[counter + 1] != position {
          if program[pc + 4] != 0 {
            stack.append(position)
            stack.append(Int(program[pc + 5]))
            set(counter, count + 1)
            set(counter + 1, position)
            pc += 6
          } else {
            stack.append(position)
            stack.append(Int(program[pc + 5]) - 3)
            pc = Int(program[pc + 5])
          }
        } else {
          pc = Int(program[pc + 5])
        }
      case .loopEnter:
        let counter = Int(program[pc + 1])
        set(counter, slots[counter] + 1)
        set(counter + 1, position)
        pc = Int(program[pc + 2])
      }
      if !ok, !backtrack(base, &pc, &position) { return -1 }
    }
  }

  private mutating func repeatOne(_ pc: inout Int, _ position: inout Int) -> Bool {
    let least = Int(program[pc + 1])
    let most = Int(program[pc + 2])
    let kind = program[pc + 3]
    let item = pc + 5
    let available = end - position
    if available < least { return false }
    let limit = most < 0 || most > available ? available : most
    var count = 0
    let wanted = kind == 0 ? least : limit
    while count < wanted, takes(item, subject[position + count]) { count += 1 }
    if count < least { return false }
    if kind == 0 {
      if limit > least {
        stack.append(position + least)
        stack.append(limit - least)
        stack.append(pc)
        stack.append(PatternMatcher.lazyMark)
      }
      position += least
    } else {
      if kind == 1, count > least {
        stack.append(position + count)
        stack.append(position + least)
        stack.append(Int(program[pc + 4]))
        stack.append(PatternMatcher.repeatMark)
      }
      position += count
    }
    pc = Int(program[pc + 4])
    return true
  }

  private func matchAgain(_ group: Int, _ flags: Int32, _ position: inout Int) -> Bool {
    let (from, to) = (slots[group * 2], slots[group * 2 + 1])
    if from < 0 || to < from { return false }
    if position + (to - from) > end { return false }
    for offset in 0..<(to - from) {
      let one = subject[from + offset]
      let other = subject[position + offset]
      if one == other { continue }
      if flags & 2 == 0 { return false }
      let ascii = flags & 4 != 0
      if CaseVariants.simple(one, upper: false, ascii: ascii)
        != CaseVariants.simple(other, upper: false, ascii: ascii)
      {
        return false
      }
    }
    position += to - from
    return true
  }
}

/// Checks a program before it may run: whoever calls the kernel, it must not read or jump outside
/// (CPython: `_validate` in `Modules/_sre/sre.c`).
private struct PatternVerifier {
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
      guard let first = word(1), let second = word(2) else { return nil }
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
      guard let group = word(1), group >= 0, group < groups, let target = word(2) else {
        return nil
      }
      targets.append(target)
      return 3
    case .look:
      guard let width = word(2), width >= 0, let end = word(3) else { return nil }
      targets.append(end)
      return 4
    case .repeatOne:
      guard let least = word(1), least >= 0, let end = word(4), let item = word(5) else {
        return nil
      }
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
      guard let index = word(1), counter(index), let greedy = word(4), let exit = word(5) else {
        return nil
      }
      targets.append(exit)
      if greedy == 0 { entries.append(exit - 3) }
      return 6
    case .loopEnter:
      guard let index = word(1), counter(index), let target = word(2) else { return nil }
      targets.append(target)
      return 3
    }
  }

  /// True if the program can run.
  static func holds(words: [Int32], groups: Int, counters: Int) -> Bool {
    guard var verifier = PatternVerifier(words: words, groups: groups, counters: counters) else {
      return false
    }
    return verifier.isRight()
  }

  private mutating func isRight() -> Bool {
    var pc = 0
    while pc < words.count {
      starts.insert(pc)
      guard let length = length(at: pc) else { return false }
      pc += length
    }
    // The last instruction must not run on.
    guard pc == words.count, let last = words.last, last == PatternInstruction.match.rawValue,
      starts.contains(words.count - 1)
    else { return false }
    for target in targets where !starts.contains(target) { return false }
    for entry in entries {
      guard starts.contains(entry), words[entry] == PatternInstruction.loopEnter.rawValue else {
        return false
      }
    }
    return true
  }
}

/// A pattern's program as a Python object.
private final class PatternProgram: NativeState {
  let words: UnsafeMutablePointer<Int32>
  let count: Int
  let groups: Int
  let counters: Int

  init(words: [Int32], groups: Int, counters: Int) {
    self.words = .allocate(capacity: Swift.max(words.count, 1))
    for (index, word) in words.enumerated() { self.words[index] = word }
    count = words.count
    self.groups = groups
    self.counters = counters
  }

  deinit { words.deallocate() }
}

extension ModuleDefinition {
  static var regularExpressionKernel: ModuleDefinition {
    ModuleDefinition("_sre", doc: "The matcher of regular expressions.") {
      [
        Method("compile(words, groups, counters, /)", "A program of integers.") {
          vm, arguments throws(Raised) in
          var words: [Int32] = []
          try vm.forEach(arguments[0]) { item throws(Raised) in
            words.append(Int32(truncatingIfNeeded: try vm.index(item)))
            return true
          }
          let groups = try vm.index(arguments[1])
          let counters = try vm.index(arguments[2])
          guard PatternVerifier.holds(words: words, groups: groups, counters: counters)
          else { throw vm.runtimeError("invalid SRE code") }
          let object = vm.allocateContainer(
            NativeStateObject.self, type: vm.nativeType(.patternProgram))
          object.pointee.weakList = nil
          object.pointee.state = Unmanaged.passRetained(
            PatternProgram(words: words, groups: groups, counters: counters))
          vm.track(object)
          return Owned(object)
        },
        Method("case_variants(point, ascii, /)", "What a character is when case is ignored.") {
          vm, arguments throws(Raised) in
          let point = UInt32(truncatingIfNeeded: try vm.index(arguments[0]))
          var points = [point]
          _ = CaseVariants.contain(point, ascii: try vm.isTrue(arguments[1])) { other in
            if !points.contains(other) { points.append(other) }
            return false
          }
          points.sort()
          return vm.newList(points.map { Value(small: Int($0)) })
        },
        Method(
          "seal(type, final=True, /)", "Makes a class as a native one: not to be changed, final."
        ) { vm, arguments throws(Raised) in
          guard vm.isType(arguments[0]) else { throw vm.typeError("type expected") }
          let type = arguments[0].storage(TypeObject.self)
          if try vm.isTrue(arguments[1]) { type.pointee.flags.remove(.baseType) }
          type.pointee.flags.insert(.sealed)
          return .none
        },
        Method(
          "match(program, text, pos, endpos, mode, forbidden, /)",
          "The positions of the groups and the last group, or None. Mode: 0 match, 1 full, 2 search."
        ) { vm, arguments throws(Raised) in
          try vm.matchPattern(arguments)
        },
      ]
    }
  }
}

extension TypeDefinition {
  fileprivate static let patternProgram: TypeDefinition = TypeDefinition(
    "PatternProgram", module: "_sre", layout: .nativeState,
    size: MemoryLayout<NativeStateObject>.size, flags: [.container, .noConstructor],
    weakListOffset: textFile.weakListOffset)
}

extension VM {
  fileprivate func matchPattern(_ arguments: Arguments) throws(Raised) -> Owned {
    guard type(of: arguments[0]) == nativeType(.patternProgram),
      let state = arguments[0].storage(NativeStateObject.self).pointee.state
    else { throw typeError("program expected") }
    let program = unsafeDowncast(state.takeUnretainedValue(), to: PatternProgram.self)
    if let text = asStr(arguments[1]) {
      return try match(
        program, Subject(text: text, bytes: nil), count: text.pointee.count, arguments)
    }
    let view = try BytesView(
      self, arguments[1], "expected string or bytes-like object, got '\(typeName(arguments[1]))'")
    return try match(
      program, Subject(text: nil, bytes: view.pointer), count: view.count, arguments)
  }

  private func match(
    _ program: PatternProgram, _ subject: Subject, count: Int, _ arguments: Arguments
  ) throws(Raised) -> Owned {
    let from = Swift.min(Swift.max(try index(arguments[2]), 0), count)
    let end = Swift.min(Swift.max(try index(arguments[3]), 0), count)
    let mode = try index(arguments[4])
    if from > end { return .none }
    let slotCount = program.groups * 2 + program.counters * 2 + 1
    let fresh = [Int](repeating: -1, count: slotCount)
    var matcher = PatternMatcher(
      program: program.words, subject: subject, start: 0, end: end, slots: fresh,
      forbidden: try index(arguments[5]), vm: self)
    var position = from
    let wantsCharacter =
      mode == 2 && program.count > 4 && program.words[2] == PatternInstruction.character.rawValue
    while position <= end {
      if wantsCharacter {
        let first = UInt32(bitPattern: program.words[3])
        while position < end, subject[position] != first { position += 1 }
        if position >= end { return .none }
      }
      let result = try matcher.run(0, position, whole: mode == 1)
      if result >= 0 {
        let groups = newTuple(count: program.groups * 2 + 1)
        for slot in 0..<program.groups * 2 {
          groups.items[slot] = Value(small: matcher.slots[slot])
        }
        groups.items[program.groups * 2] = Value(small: matcher.slots[slotCount - 1])
        return finishTuple(groups)
      }
      if mode != 2 { return .none }
      position += 1
      matcher.slots = fresh
      matcher.stack.removeAll(keepingCapacity: true)
    }
    return .none
  }
}
