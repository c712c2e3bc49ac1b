import MiniPyParser
import Testing

/// Sources of a kind that nobody writes must end in a tree or an error, and never stop the program.
@Suite struct RobustnessTests {
  private func outcome(_ source: String) -> String { errorFields(source, mode: "exec")[0] }

  @Test func longChainsAreTrees() {
    let terms = [String](repeating: "1", count: 5000)
    #expect(outcome(terms.joined(separator: "+")) == "ok")
    #expect(outcome(terms.joined(separator: "**")) == "ok")
    #expect(outcome(String(repeating: "-", count: 5000) + "1") == "ok")
    #expect(outcome(String(repeating: "not ", count: 5000) + "1") == "ok")
    #expect(outcome("a" + String(repeating: ".b()[0]", count: 1500)) == "ok")
    #expect(outcome(String(repeating: "1 if x else ", count: 5000) + "1") == "ok")
    #expect(outcome("if x: pass\n" + String(repeating: "elif y: pass\n", count: 5000)) == "ok")
  }

  @Test func tooLongChainsAreErrors() {
    let terms = [String](repeating: "1", count: 100_000)
    #expect(outcome(terms.joined(separator: "+")) == "RecursionError")
    #expect(outcome(String(repeating: "-", count: 100_000) + "1") == "MemoryError")
    #expect(outcome(String(repeating: "lambda:", count: 100_000) + "1") == "MemoryError")
    #expect(outcome("a" + String(repeating: ".b", count: 100_000)) == "RecursionError")
  }

  @Test func bracketsNestTwoHundredDeep() {
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("{1:", "}")] {
      func nested(_ depth: Int) -> String {
        String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
      }
      #expect(outcome(nested(200)) == "ok")
      #expect(outcome(nested(201)) == "SyntaxError")
      #expect(outcome(String(repeating: open, count: 150)) == "SyntaxError")
    }
  }

  @Test func indentationNestsHundredDeep() {
    func nested(_ depth: Int) -> String {
      (0..<depth).map { String(repeating: " ", count: $0) + "if x:\n" }.joined()
        + String(repeating: " ", count: depth) + "pass\n"
    }
    #expect(outcome(nested(99)) == "ok")
    #expect(outcome(nested(100)) == "IndentationError")
  }

  /// Every beginning of a source, and every source with one byte missing or doubled.
  @Test func mutilatedSourcesEnd() {
    let source = Array(
      #"""
      @d
      def f[T](a: int, /, *b, c=f"{a!r:>{b}} {{ {c=}", **e) -> x:
      	with (a as b, c): return [i async for i in "\u0041\x41" if 0x1f]
      match a:
          case {"b": [*_, C(d=1)], **r} if (x := 1): pass
      try: del a, (b)
      except* A as e: lambda *, a: a ** -b \
        if not c else yield_
      """#.utf8)
    for index in source.indices {
      var shorter = source
      shorter.remove(at: index)
      var longer = source
      longer.insert(source[index], at: index)
      for bytes in [Array(source[..<index]), shorter, longer] {
        do throws(SyntaxError) {
          _ = try parseModule(SourceText(bytes: bytes))
        } catch {
          #expect(!error.message.isEmpty)
        }
      }
    }
  }
}
