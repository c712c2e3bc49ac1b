/// The compiled form of `errorGrammarText`.
struct ErrorGrammar: Sendable {
  /// Compiled when the first source is wrong.
  static let python = ErrorGrammar(errorGrammarText)

  /// One thing that must match.
  indirect enum Item: Sendable {
    case token(TokenKind)
    case softKeyword(String)
    case anySoftKeyword
    case rule(Int)
    case optional(Item)
    case zeroOrMore(Item)
    case oneOrMore(Item)
    case separated(Item, by: Item)
    case ahead(Item)
    case notAhead(Item)
    case cut
    case peek
    case forced(TokenKind, String)
  }

  /// Where an error is reported.
  enum Place: Sendable {
    case item(Int)
    case items(Int, Int)
    case fromItem(Int)
    case lastToken
    case nextToken
    case indentation
  }

  /// What happens when an alternative has matched.
  enum Action: Sendable {
    /// The result is the only item's, or a sequence of all.
    case collect
    case pass(Int)
    case build(GrammarNode.Kind, [Int])
    case report(Place, String)
    case perform(String, [Int], String)
  }

  struct Alternative: Sendable {
    var items: [Item] = []
    var action = Action.collect
    /// The alternative consists of a rule for a mistake: it is left out of the first pass. As in
    /// CPython, a mistake that is part of a longer alternative is looked for in both.
    var isWrong = false
  }

  /// What is remembered of a rule's results.
  enum Memory: Sendable {
    /// All; it makes no difference, but saves time.
    case plain
    /// All, whether or not mistakes were looked for at the time; this does make a difference.
    case shared
    /// All, and the rule may begin with itself.
    case leftRecursive
    case none
  }

  struct Rule: Sendable {
    var name: String
    var alternatives: [Alternative] = []
    var memory = Memory.plain
    /// Mistakes are not looked for within the rule.
    var suppressesWrong = false
  }

  private(set) var rules: [Rule] = []
  private var indices: [String: Int] = [:]
  private let text: [UInt8]
  private var position = 0

  /// Compiles the text. What is not in its notation is skipped; the tests see to it that all is.
  init(_ source: String) {
    text = Array(source.utf8)
    skipSpace()
    while let name = word() {
      let index = ruleIndex(name)
      _ = accept(":")
      if accept(":") {
        rules[index].memory = .shared
      } else if accept("<") {
        rules[index].memory = .leftRecursive
      } else if accept("-") {
        rules[index].memory = .none
      } else if accept("!") {
        rules[index].suppressesWrong = true
      }
      skipSpace()
      rules[index].alternatives = alternatives()
    }
  }

  func rule(_ name: String) -> Int { indices[name] ?? 0 }

  private mutating func ruleIndex(_ name: String) -> Int {
    if let index = indices[name] { return index }
    rules.append(Rule(name: name))
    indices[name] = rules.count - 1
    return rules.count - 1
  }

  // MARK: - Scanning

  private var next: UInt8 { position < text.count ? text[position] : 0 }

  private mutating func skipSpace() {
    while next == 32 || next == 10 { position += 1 }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func word() -> String? {
    let start = position
    while isIdentifierPart(next) && next < 0x80 { position += 1 }
    return position > start ? String(decoding: text[start..<position], as: UTF8.self) : nil
  }

  private mutating func number() -> Int {
    var value = 0
    while isDigit(next) {
      value = value &* 10 &+ Int(next - 48)
      position += 1
    }
    return value
  }

  /// Reads up to the closing quote; a doubled quote stands for one.
  private mutating func quoted(_ quote: UInt8) -> String {
    var bytes: [UInt8] = []
    position += 1
    while position < text.count {
      if text[position] == quote {
        position += 1
        guard next == quote else { break }
      }
      bytes.append(text[position])
      position += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: - Alternatives and items

  private mutating func alternatives() -> [Alternative] {
    var result: [Alternative] = []
    repeat {
      skipSpace()
      var alternative = Alternative()
      while let item = item() {
        alternative.items.append(item)
        skipSpace()
      }
      if next == UInt8(ascii: "="), position + 1 < text.count, text[position + 1] == 62 {
        position += 2
        skipSpace()
        alternative.action = action()
        skipSpace()
      }
      if alternative.items.count == 1, case .rule(let index) = alternative.items[0] {
        alternative.isWrong = rules[index].name.utf8.starts(with: "wrong_".utf8)
      }
      result.append(alternative)
    } while accept("|")
    return result
  }

  /// A name that a colon follows begins the next rule.
  private var isAtRule: Bool {
    var index = position
    while index < text.count, isIdentifierPart(text[index]), text[index] < 0x80 { index += 1 }
    return index > position && index < text.count && text[index] == UInt8(ascii: ":")
  }

  private mutating func item() -> Item? {
    if accept("~") { return .cut }
    if accept("%") { return .peek }
    if next == UInt8(ascii: "&"), position + 1 < text.count, text[position + 1] == next {
      position += 2
      let spelling = quoted(next)
      return .forced(tokenKind(spelling), spelling)
    }
    if accept("&") { return suffixedAtom().map { .ahead($0) } }
    if accept("!") { return suffixedAtom().map { .notAhead($0) } }
    return suffixedAtom()
  }

  private mutating func suffixedAtom() -> Item? {
    guard let atom = atom() else { return nil }
    if accept("?") { return .optional(atom) }
    if accept("*") { return .zeroOrMore(atom) }
    if accept("+") { return .oneOrMore(atom) }
    if next == UInt8(ascii: "."), position + 1 < text.count, text[position + 1] != 46 {
      position += 1
      guard let element = self.atom() else { return nil }
      _ = accept("+")
      return .separated(element, by: atom)
    }
    return atom
  }

  private mutating func atom() -> Item? {
    switch next {
    case UInt8(ascii: "'"): return .token(tokenKind(quoted(next)))
    case UInt8(ascii: "\""): return .softKeyword(quoted(next))
    case UInt8(ascii: "("):
      position += 1
      let group = Rule(name: "", alternatives: alternatives())
      _ = accept(")")
      rules.append(group)
      return .rule(rules.count - 1)
    default:
      guard !isAtRule, let name = word() else { return nil }
      switch name {
      case "NAME": return .token(.name)
      case "NUMBER": return .token(.number)
      case "STRING": return .token(.string)
      case "NEWLINE": return .token(.newline)
      case "INDENT": return .token(.indent)
      case "DEDENT": return .token(.dedent)
      case "END": return .token(.endMarker)
      case "FSTRING_START": return .token(.formatStringStart)
      case "FSTRING_MIDDLE": return .token(.formatStringMiddle)
      case "FSTRING_END": return .token(.formatStringEnd)
      case "SOFT_KEYWORD": return .anySoftKeyword
      default: return .rule(ruleIndex(name))
      }
    }
  }

  private func tokenKind(_ spelling: String) -> TokenKind {
    var bytes = Array(spelling.utf8)
    let length = bytes.count
    bytes += [0, 0, 0]
    if isIdentifierStart(bytes[0]) { return keywordKind(bytes, 0, length) }
    if spelling == "..." { return .ellipsis }
    if spelling == "." { return .dot }
    return operatorKind(bytes[0], bytes[1], bytes[2]).0
  }

  // MARK: - Actions

  private mutating func action() -> Action {
    if accept("^") { return .pass(number()) }
    if accept("@") {
      let place = place()
      skipSpace()
      return .report(place, quoted(next))
    }
    let isNamed = accept("#")
    let name = word() ?? ""
    let items = itemNumbers()
    guard isNamed else { return .build(GrammarNode.Kind(name), items) }
    skipSpace()
    let message = next == UInt8(ascii: "'") ? quoted(next) : ""
    return .perform(name, items, message)
  }

  private mutating func place() -> Place {
    if isDigit(next) {
      let first = number()
      guard accept(".") else { return .item(first) }
      _ = accept(".")
      return isDigit(next) ? .items(first, number()) : .fromItem(first)
    }
    switch word() ?? "" {
    case "next": return .nextToken
    case "indent": return .indentation
    default: return .lastToken
    }
  }

  private mutating func itemNumbers() -> [Int] {
    var result: [Int] = []
    guard accept("(") else { return result }
    while !accept(")"), position < text.count {
      if isDigit(next) { result.append(number()) } else { position += 1 }
    }
    return result
  }
}

/// What a rule of the error grammar has matched.
final class GrammarNode {
  enum Kind: UInt8 {
    case token, sequence
    case tuple, list, starred, name, attribute, `subscript`, call, comparison, operation
    case conditional, lambda, yield, await, named, generator, listComprehension, setComprehension
    case dictComprehension, dict, set, joinedString, literal, none, `true`, `false`, ellipsis
    case slice, clause, arguments, keyword, unpacking

    init(_ name: String) {
      switch name {
      case "tuple": self = .tuple
      case "list": self = .list
      case "starred": self = .starred
      case "name": self = .name
      case "attribute": self = .attribute
      case "subscript": self = .subscript
      case "call": self = .call
      case "comparison": self = .comparison
      case "operation": self = .operation
      case "conditional": self = .conditional
      case "lambda": self = .lambda
      case "yield": self = .yield
      case "await": self = .await
      case "named": self = .named
      case "generator": self = .generator
      case "list_comprehension": self = .listComprehension
      case "set_comprehension": self = .setComprehension
      case "dict_comprehension": self = .dictComprehension
      case "dict": self = .dict
      case "set": self = .set
      case "literal": self = .literal
      case "none": self = .none
      case "true": self = .true
      case "false": self = .false
      case "ellipsis": self = .ellipsis
      case "slice": self = .slice
      case "clause": self = .clause
      case "arguments": self = .arguments
      case "keyword": self = .keyword
      case "unpacking": self = .unpacking
      default: self = .sequence
      }
    }

    /// What CPython calls such an expression in its messages.
    var description: String {
      switch self {
      case .tuple: "tuple"
      case .list: "list"
      case .starred: "starred"
      case .name: "name"
      case .attribute: "attribute"
      case .subscript: "subscript"
      case .call: "function call"
      case .comparison: "comparison"
      case .conditional: "conditional expression"
      case .lambda: "lambda"
      case .yield: "yield expression"
      case .await: "await expression"
      case .named: "named expression"
      case .generator: "generator expression"
      case .listComprehension: "list comprehension"
      case .setComprehension: "set comprehension"
      case .dictComprehension: "dict comprehension"
      case .dict: "dict literal"
      case .set: "set display"
      case .joinedString: "f-string expression"
      case .none: "None"
      case .true: "True"
      case .false: "False"
      case .ellipsis: "ellipsis"
      case .token, .literal: "literal"
      default: "expression"
      }
    }
  }

  let kind: Kind
  /// The first and the last token.
  let first: Int
  let last: Int
  let children: [GrammarNode?]

  init(_ kind: Kind, _ first: Int, _ last: Int, _ children: [GrammarNode?]) {
    self.kind = kind
    self.first = first
    self.last = last
    self.children = children
  }

  /// The parts that are no tokens, with those of sequences in their place.
  var parts: [GrammarNode] {
    var result: [GrammarNode] = []
    for case let child? in children {
      switch child.kind {
      case .token: break
      case .sequence: result += child.parts
      default: result.append(child)
      }
    }
    return result
  }
}
