import MiniPyParser

/// A syntax error that the symbol table or the compiler finds.
typealias CompileError = MiniPyParser.SyntaxError

/// What the compiler makes of one scope: everything a code object needs, not yet on the heap.
final class CompiledCode {
  var name = ""
  var qualifiedName = ""
  var firstLine = 1
  var argumentCount = 0
  var positionalOnlyCount = 0
  var keywordOnlyCount = 0
  var flags: CodeFlags = []
  var instructions: [UInt64] = []
  /// One for each instruction word.
  var positions: [CodePosition] = []
  /// Disjoint and sorted: each instruction has at most one handler, its innermost.
  var handlers: [HandlerRange] = []
  var constants: [CodeConstant] = []
  var names: [String] = []
  var registerCount = 0
  var localCount = 0
  var freeStart = 0
  var freeCount = 0
  var variableNames: [String] = []
  var cellRegisters: [Int] = []
  /// The outer before the inner.
  var comprehensions: [ComprehensionRange] = []
  var doc: [UInt32]?
}

/// A constant as the compiler sees it. Two are equal if Python could not tell them apart.
enum CodeConstant: Hashable {
  case none
  case `true`
  case `false`
  case ellipsis
  case integer(Int64)
  /// An integer beyond 64 bits.
  case bigInteger(negative: Bool, limbs: [UInt64])
  /// IEEE bits, so that 0.0 and -0.0 are two.
  case float(UInt64)
  case complex(UInt64, UInt64)
  case string([UInt32])
  case bytes([UInt8])
  /// A unicode string and the limbs of a long integer of Python 2.
  case unicode([UInt32])
  case long([UInt64])
  case tuple([CodeConstant])
  case frozenSet([CodeConstant])
  case code(CompiledCode)

  static func == (left: CodeConstant, right: CodeConstant) -> Bool {
    switch (left, right) {
    case (.none, .none), (.true, .true), (.false, .false), (.ellipsis, .ellipsis): return true
    case (.integer(let a), .integer(let b)): return a == b
    case (.bigInteger(let a, let c), .bigInteger(let b, let d)): return a == b && c == d
    case (.float(let a), .float(let b)): return a == b
    case (.complex(let a, let c), .complex(let b, let d)): return a == b && c == d
    case (.string(let a), .string(let b)): return a == b
    case (.bytes(let a), .bytes(let b)): return a == b
    case (.unicode(let a), .unicode(let b)): return a == b
    case (.long(let a), .long(let b)): return a == b
    case (.tuple(let a), .tuple(let b)): return a == b
    case (.frozenSet(let a), .frozenSet(let b)): return a == b
    case (.code(let a), .code(let b)): return a === b
    default: return false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .none: hasher.combine(0)
    case .true: hasher.combine(1)
    case .false: hasher.combine(2)
    case .ellipsis: hasher.combine(3)
    case .integer(let value): hasher.combine(value)
    case .bigInteger(let negative, let limbs):
      hasher.combine(negative)
      hasher.combine(limbs)
    case .float(let bits): hasher.combine(bits)
    case .complex(let real, let imaginary):
      hasher.combine(real)
      hasher.combine(imaginary)
    case .string(let text): hasher.combine(text)
    case .bytes(let bytes): hasher.combine(bytes)
    case .unicode(let text):
      hasher.combine(6)
      hasher.combine(text)
    case .long(let limbs):
      hasher.combine(7)
      hasher.combine(limbs)
    case .tuple(let items):
      hasher.combine(4)
      for item in items { item.hash(into: &hasher) }
    case .frozenSet(let items):
      hasher.combine(5)
      for item in items { item.hash(into: &hasher) }
    case .code(let code): hasher.combine(ObjectIdentifier(code))
    }
  }

  /// A string constant.
  static func text(_ text: String) -> CodeConstant {
    .string(text.unicodeScalars.map { $0.value })
  }
}

/// A place in the instructions of one `CodeUnit`, known by number before it is known by address.
struct Label: Equatable {
  var id: Int
}

/// The locals that are certainly assigned, one bit a register.
struct AssignedSet {
  private var low: UInt64 = 0
  private var high: [UInt64] = []

  func contains(_ index: Int) -> Bool {
    if index < 64 { return low >> UInt64(index) & 1 != 0 }
    let word = index >> 6 - 1
    return word < high.count && high[word] >> UInt64(index & 63) & 1 != 0
  }

  mutating func insert(_ index: Int) {
    if index < 64 {
      low |= 1 << UInt64(index)
      return
    }
    let word = index >> 6 - 1
    while high.count <= word { high.append(0) }
    high[word] |= 1 << UInt64(index & 63)
  }

  mutating func remove(_ index: Int) {
    if index < 64 {
      low &= ~(1 << UInt64(index))
      return
    }
    let word = index >> 6 - 1
    if word < high.count { high[word] &= ~(1 << UInt64(index & 63)) }
  }

  mutating func formIntersection(_ other: AssignedSet) {
    low &= other.low
    if high.isEmpty { return }
    for word in 0..<high.count {
      let mask = word < other.high.count ? other.high[word] : 0
      if high[word] & mask != high[word] { high[word] &= mask }
    }
  }

  mutating func subtract(_ other: AssignedSet) {
    low &= ~other.low
    for word in 0..<min(high.count, other.high.count) where high[word] & other.high[word] != 0 {
      high[word] &= ~other.high[word]
    }
  }
}

/// An instruction before assembly: operands at full width, the jump's target as a label.
struct PendingInstruction {
  var opcode: Opcode
  var flags: UInt8
  var isFar = false
  var a: Int32
  var b: Int32
  var c: Int32
  /// Target label, or -1.
  var label: Int32
  /// Index into `CodeUnit.handlerTargets`, or -1.
  var handler: Int32
  /// The word behind `callKeywords`.
  var extra: Int32
  var range: SourceRange
}
