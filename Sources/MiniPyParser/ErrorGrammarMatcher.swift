/// Matches the tokens of a source that is not Python against the error grammar, twice as CPython
/// does: first to see how far the source is Python, then also looking for mistakes.
struct ErrorGrammarMatcher {
  /// Beyond this many nested rules, or steps, the search is given up. A level of brackets takes
  /// some 28 rules, and a rule a kilobyte of stack.
  private static let maximumDepth = 1200
  private static let maximumSteps = 20_000_000

  private let grammar: ErrorGrammar
  private let reporter: ErrorReporter
  private let tokens: ContiguousArray<Token>
  private var index = 0
  /// How many tokens CPython would have read.
  private(set) var readCount = 0
  private var seeksMistakes = false
  private var depth = 0
  private var steps = 0
  /// The error that ended a run; nil when the search was given up.
  private(set) var raised: SyntaxError?
  private var memory: [Int: Remembered] = [:]

  private struct Remembered {
    let node: GrammarNode?
    let end: Int
  }

  init(_ reporter: ErrorReporter) {
    grammar = ErrorGrammar.python
    self.reporter = reporter
    tokens = reporter.lexer.tokens
  }

  /// Matches from a token on; throws when CPython would raise an error on the way.
  mutating func run(_ rule: String, from first: Int, seekingMistakes: Bool)
    throws(Rejected) -> Bool
  {
    index = first
    depth = 0
    seeksMistakes = seekingMistakes
    memory = [:]
    return try match(grammar.rule(rule)) != nil
  }

  private mutating func raise(_ error: SyntaxError) -> Rejected {
    raised = error
    return Rejected()
  }

  // MARK: - Matching

  /// The kind of the next token, which counts as read from now on.
  private mutating func read() throws(Rejected) -> TokenKind {
    let position = Swift.min(index, tokens.count - 1)
    readCount = Swift.max(readCount, position + 1)
    let kind = tokens[position].kind
    if kind == .error { throw raise(reporter.lexerError()) }
    return kind
  }

  private mutating func match(_ rule: Int) throws(Rejected) -> GrammarNode? {
    let start = index
    let memoryKind = grammar.rules[rule].memory
    var key = (start &* grammar.rules.count &+ rule) &* 2
    if memoryKind == .plain, seeksMistakes { key &+= 1 }
    if memoryKind != .none, let remembered = memory[key] {
      _ = try read()
      index = remembered.end
      return remembered.node
    }
    depth += 1
    steps += 1
    defer { depth -= 1 }
    if depth > ErrorGrammarMatcher.maximumDepth || steps > ErrorGrammarMatcher.maximumSteps {
      throw Rejected()
    }
    let seeksBefore = seeksMistakes
    if grammar.rules[rule].suppressesWrong { seeksMistakes = false }
    let node: GrammarNode?
    if memoryKind == .leftRecursive {
      node = try matchGrowing(rule, key)
    } else {
      node = try matchAlternatives(rule)
    }
    seeksMistakes = seeksBefore
    if memoryKind != .none { memory[key] = Remembered(node: node, end: index) }
    return node
  }

  /// Matches a rule that may begin with itself: each round uses the result of the one before.
  private mutating func matchGrowing(_ rule: Int, _ key: Int) throws(Rejected) -> GrammarNode? {
    let start = index
    var best: GrammarNode?
    var bestEnd = start
    while true {
      memory[key] = Remembered(node: best, end: bestEnd)
      index = start
      guard let node = try matchAlternatives(rule), index > bestEnd else { break }
      best = node
      bestEnd = index
    }
    index = bestEnd
    return best
  }

  private mutating func matchAlternatives(_ rule: Int) throws(Rejected) -> GrammarNode? {
    let start = index
    for alternative in grammar.rules[rule].alternatives {
      if alternative.isWrong, !seeksMistakes { continue }
      index = start
      var nodes: [GrammarNode?] = []
      var isCut = false
      var matched = true
      for item in alternative.items {
        if case .cut = item {
          isCut = true
          continue
        }
        guard try match(item, &nodes) else {
          matched = false
          break
        }
      }
      // A mistake that turns out to be none ends the rule.
      if matched { return try perform(alternative.action, nodes, start) }
      if isCut { break }
    }
    index = start
    return nil
  }

  /// Matches an item and appends what it matched; an optional item that is not there appends nil.
  private mutating func match(_ item: ErrorGrammar.Item, _ nodes: inout [GrammarNode?])
    throws(Rejected) -> Bool
  {
    let start = index
    switch item {
    case .token(let kind):
      guard try read() == kind else { return false }
      appendToken(&nodes)
    case .softKeyword(let word):
      guard try read() == .name, reporter.text(index) == word else { return false }
      appendToken(&nodes)
    case .anySoftKeyword:
      guard try read() == .name else { return false }
      // CPython compares only as many letters as the name has.
      let name = reporter.text(index).utf8
      guard ["_", "case", "match", "type"].contains(where: { $0.utf8.starts(with: name) }) else {
        return false
      }
      appendToken(&nodes)
    case .peek: _ = try read()
    case .rule(let rule):
      guard let node = try match(rule) else {
        index = start
        return false
      }
      nodes.append(node)
    case .optional(let inner):
      let count = nodes.count
      if try !match(inner, &nodes) {
        index = start
        nodes.removeLast(nodes.count - count)
        nodes.append(nil)
      }
    case .zeroOrMore(let inner):
      nodes.append(try matchSequence(inner, separator: nil))
    case .oneOrMore(let inner):
      let sequence = try matchSequence(inner, separator: nil)
      guard !sequence.children.isEmpty else { return false }
      nodes.append(sequence)
    case .separated(let inner, let separator):
      let sequence = try matchSequence(inner, separator: separator)
      guard !sequence.children.isEmpty else { return false }
      nodes.append(sequence)
    case .ahead(let inner), .notAhead(let inner):
      var ignored: [GrammarNode?] = []
      let matched = try match(inner, &ignored)
      index = start
      if case .ahead = item { return matched }
      return !matched
    case .cut: break
    case .forced(let kind, let spelling):
      guard try read() == kind else {
        throw raise(
          reporter.error(
            "expected '\(spelling)'", from: index, to: index, furthest: readCount - 1))
      }
      appendToken(&nodes)
    }
    return true
  }

  private mutating func appendToken(_ nodes: inout [GrammarNode?]) {
    nodes.append(GrammarNode(.token, index, index, []))
    index += 1
  }

  private mutating func matchSequence(_ item: ErrorGrammar.Item, separator: ErrorGrammar.Item?)
    throws(Rejected) -> GrammarNode
  {
    let start = index
    var children: [GrammarNode?] = []
    while true {
      let before = index
      var ignored: [GrammarNode?] = []
      if let separator, !children.isEmpty, try !match(separator, &ignored) {
        index = before
        break
      }
      let count = children.count
      guard try match(item, &children), index > before else {
        children.removeLast(children.count - count)
        index = before
        break
      }
    }
    return GrammarNode(.sequence, start, Swift.max(start, index - 1), children)
  }

  // MARK: - Actions

  private mutating func perform(
    _ action: ErrorGrammar.Action, _ nodes: [GrammarNode?], _ start: Int
  ) throws(Rejected) -> GrammarNode? {
    func item(_ number: Int) -> GrammarNode? {
      number >= 1 && number <= nodes.count ? nodes[number - 1] : nil
    }
    let last = Swift.max(start, index - 1)
    switch action {
    case .collect:
      if nodes.count == 1, let only = nodes[0] { return only }
      return GrammarNode(.sequence, start, last, nodes)
    case .pass(let number): return item(number)
    case .build(let kind, let items):
      let children = items.isEmpty ? nodes : items.map { item($0) }
      return GrammarNode(kind, start, last, children)
    case .report(let place, let message): throw raise(try error(place, message, nodes))
    case .perform(let name, let items, let message):
      let first = item(items.first ?? 0)
      let second = items.count > 1 ? item(items[1]) : nil
      return try perform(name, first, second, message, nodes, start)
    }
  }

  /// The actions that look at what was matched: they throw an error, or find that there is none.
  private mutating func perform(
    _ name: String, _ first: GrammarNode?, _ second: GrammarNode?, _ message: String,
    _ nodes: [GrammarNode?], _ start: Int
  ) throws(Rejected) -> GrammarNode? {
    let furthest = readCount - 1
    guard let first else { return nil }
    switch name {
    case "strings":
      if let error = reporter.stringError(at: first.first) { throw raise(error) }
      let isFormatted = (first.first...first.last).contains {
        tokens[$0].kind == .formatStringStart
      }
      return GrammarNode(
        isFormatted ? .joinedString : .literal, first.first, first.last, [])
    case "assigned", "looped", "deleted":
      guard let wrong = invalidTarget(first, name) else { return nil }
      let verb = name == "deleted" ? "delete" : "assign to"
      throw raise(
        reporter.error(
          "cannot \(verb) \(wrong.kind.description)", from: wrong.first, to: wrong.last,
          furthest: furthest))
    case "comma":
      guard let second, !isLegacyStatement(first), tokens[index - 1].level > 0 else { return nil }
      throw raise(reporter.error(message, from: first.first, to: second.last, furthest: furthest))
    case "legacy":
      guard let second, isLegacyStatement(first) else { return nil }
      throw raise(
        reporter.error(
          expand(message, nodes), from: first.first, to: second.last, furthest: furthest))
    case "range_to_clause":
      guard let end = second.flatMap(lastPart(ofClauses:)) else { return nil }
      throw raise(reporter.error(message, from: first.first, to: end.last, furthest: furthest))
    case "range_to_last":
      guard let end = second?.parts.last else { return nil }
      throw raise(reporter.error(message, from: first.first, to: end.last, furthest: furthest))
    case "generator_in_call":
      let positional = first.parts.filter { $0.kind != .keyword && $0.kind != .unpacking }
      guard positional.count > 1, let argument = positional.last,
        let end = second.flatMap(lastPart(ofClauses:))
      else { return nil }
      throw raise(reporter.error(message, from: argument.first, to: end.last, furthest: furthest))
    case "argument_order":
      let isUnpacked = first.parts.contains { $0.kind == .unpacking }
      throw raise(
        reporter.error(
          "positional argument follows keyword argument" + (isUnpacked ? " unpacking" : ""),
          from: furthest, to: furthest, furthest: furthest))
    case "bound":
      let what = second?.kind == .tuple ? "constraints" : "bound"
      throw raise(
        reporter.error(
          "cannot use \(what) with \(message)", startingAt: first.first, furthest: furthest))
    case "missing_colon":
      let end = tokens[first.last]
      throw raise(
        reporter.error(
          message, line: tokens[first.first].line, column: end.endColumn &- 1,
          endLine: end.endLine, endColumn: -1, furthest: furthest))
    default: return nil
    }
  }

  private mutating func error(
    _ place: ErrorGrammar.Place, _ message: String, _ nodes: [GrammarNode?]
  ) throws(Rejected) -> SyntaxError {
    func item(_ number: Int) -> GrammarNode? {
      number >= 1 && number <= nodes.count ? nodes[number - 1] : nil
    }
    let text = expand(message, nodes)
    let furthest = readCount - 1
    switch place {
    case .item(let number):
      guard let node = item(number) else { break }
      return reporter.error(text, from: node.first, to: node.last, furthest: furthest)
    case .items(let firstNumber, let lastNumber):
      guard let first = item(firstNumber), let last = item(lastNumber) else { break }
      return reporter.error(text, from: first.first, to: last.last, furthest: furthest)
    case .fromItem(let number):
      guard let node = item(number) else { break }
      return reporter.error(text, startingAt: node.first, furthest: furthest)
    case .lastToken: break
    case .nextToken:
      _ = try read()
      return reporter.error(text, at: index, furthest: readCount - 1)
    case .indentation:
      return reporter.error(text, kind: .indentationError, at: furthest, furthest: furthest)
    }
    return reporter.error(text, at: furthest, furthest: furthest)
  }

  /// Replaces {n1}, {t1} and {l1} by the name, the text and the line of item 1.
  private func expand(_ message: String, _ nodes: [GrammarNode?]) -> String {
    var result: [UInt8] = []
    let bytes = Array(message.utf8)
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "{"), position + 3 < bytes.count,
        isDigit(bytes[position + 2]), bytes[position + 3] == UInt8(ascii: "}")
      else {
        result.append(bytes[position])
        position += 1
        continue
      }
      let number = Int(bytes[position + 2] - 48)
      if number >= 1, number <= nodes.count, let node = nodes[number - 1] {
        switch bytes[position + 1] {
        case UInt8(ascii: "n"): result += Array(node.kind.description.utf8)
        case UInt8(ascii: "l"): result += Array("\(tokens[node.first].line)".utf8)
        default: result += Array(reporter.text(node.first).utf8)
        }
      }
      position += 4
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: - Looking at nodes

  /// The part of a would-be target that cannot be assigned to, or deleted.
  private func invalidTarget(_ node: GrammarNode, _ purpose: String) -> GrammarNode? {
    switch node.kind {
    case .list, .tuple:
      for part in node.parts {
        if let wrong = invalidTarget(part, purpose) { return wrong }
      }
      return nil
    case .starred:
      if purpose == "deleted" { return node }
      return node.parts.first.flatMap { invalidTarget($0, purpose) }
    case .comparison:
      guard purpose == "looped" else { return node }
      // `for a in b` was read as a comparison: what counts is its left side.
      let pairs = node.children.count > 1 ? node.children[1] : nil
      let sign = pairs?.children.first??.children.first ?? nil
      guard let sign, sign.kind == .token, tokens[sign.first].kind == .in else { return nil }
      return node.parts.first.flatMap { invalidTarget($0, purpose) }
    case .name, .subscript, .attribute: return nil
    default: return node
    }
  }

  /// Whether the node is the name `print` or `exec`.
  private func isLegacyStatement(_ node: GrammarNode) -> Bool {
    guard node.kind == .name || node.kind == .token, tokens[node.first].kind == .name,
      node.first == node.last
    else { return false }
    let name = reporter.text(node.first)
    return name == "print" || name == "exec"
  }

  /// The last condition of the last `for`, or what it runs through.
  private func lastPart(ofClauses clauses: GrammarNode) -> GrammarNode? {
    let last = clauses.kind == .clause ? clauses : clauses.parts.last
    return last?.parts.last
  }
}
