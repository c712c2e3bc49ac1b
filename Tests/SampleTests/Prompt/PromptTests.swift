import Foundation
import Testing

/// The prompt, at a pseudo-terminal: each key, pastes, interrupts, history across runs.
@Suite(.serialized) struct PromptTests {
  private let state = FileManager.default.temporaryDirectory
    .appending(path: "minipy-\(UUID().uuidString)")

  /// Begins a session and waits for its first prompt.
  private func begin(
    _ arguments: [String] = ["-q"], columns: Int = 80, environment: [String] = ["NO_COLOR=1"]
  ) throws -> PromptSession {
    let session = try PromptSession(
      arguments, state: state, columns: columns, environment: environment)
    #expect(session.waits(forLast: ">>>"))
    return session
  }

  /// Types an entry and waits for a line of its output, then for the next prompt.
  private func expect(
    _ session: PromptSession, _ keys: String, shows line: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    session.type(keys)
    let isShown = session.waits { $0.lines.contains(line) && $0.lines.last == ">>>" }
    #expect(isShown, "\(session.lines)", sourceLocation: sourceLocation)
  }

  private let control: (Character) -> String = { letter in
    String(Unicode.Scalar((letter.asciiValue ?? 0) & 31))
  }
  private let left = "\u{1B}[D"
  private let right = "\u{1B}[C"
  private let up = "\u{1B}[A"
  private let down = "\u{1B}[B"

  // MARK: Keys

  @Test func showsValuesAndEndsWithControlD() throws {
    let session = try begin()
    expect(session, "6 * 7\r", shows: "42")
    expect(session, "_ + 1\r", shows: "43")
    session.type(control("d"))
    #expect(session.end() == 0)
  }

  @Test func arrowsHomeAndEndMove() throws {
    let session = try begin()
    expect(session, "'ac'\(left)\(left)b\r", shows: "'abc'")
    expect(session, "1]\u{1B}[H[\u{1B}[F * 2\r", shows: "[1, 1]")
    expect(session, "2]\(control("a"))[\(control("e")) * 2\r", shows: "[2, 2]")
    expect(session, "'xz'\(left)\(left)\(left)\(right)y\r", shows: "'xyz'")
    expect(session, "3]\u{1B}[1~[\u{1B}[4~ * 2\r", shows: "[3, 3]")
  }

  @Test func wordsAreSkippedAndKilled() throws {
    let session = try begin()
    expect(session, "'one two'\u{1B}[1;5D1\r", shows: "'one 1two'")
    expect(session, "'one two'\u{1B}b\u{1B}b_\u{1B}f!\r", shows: "'_one! two'")
    expect(session, "'q' 'zz'\(control("w"))\r", shows: "'q'")
    expect(session, "'r', 'zz\u{1B}\u{7F}s'\r", shows: "('r', 's')")
    expect(session, "'t' uu\u{1B}b\u{1B}d\r", shows: "'t'")
  }

  @Test func linesAreKilledAndYanked() throws {
    let session = try begin()
    expect(
      session, "'k' + zzz\(left)\(left)\(left)\(left)\(left)\(left)\(control("k"))\r", shows: "'k'")
    expect(session, "nonsense\(control("u"))'u'\r", shows: "'u'")
    expect(session, "'y'\(control("u"))\(control("y")) + \(control("y"))\r", shows: "'yy'")
    expect(session, "'dx'\(left)\(left)\u{1B}[3~\u{7F}e\r", shows: "'e'")
    session.type("zzz\(control("c"))")
    #expect(session.waits(for: "KeyboardInterrupt"))
    expect(session, "'clear'\r", shows: "'clear'")
  }

  @Test func wideCharactersKeepTheCursorInPlace() throws {
    let session = try begin()
    session.type("'中文'\(left)\(left)")
    #expect(session.waits { $0.lines.last == ">>> '中文'" && $0.column == 7 })
    session.type("字")
    #expect(session.waits { $0.lines.last == ">>> '中字文'" && $0.column == 9 })
    session.type("\u{7F}\(right)\(right)")
    #expect(session.waits { $0.lines.last == ">>> '中文'" && $0.column == 10 })
    expect(session, "\r", shows: "'中文'")
    expect(session, "'\u{4E2D}'.isalpha()\r", shows: "True")
  }

  @Test func longLinesWrap() throws {
    let session = try begin(columns: 20)
    expect(session, "len('0123456789012345678901234中文')\r", shows: "27")
    session.type("'aaaaaaaaaaaaaaa")
    #expect(session.waits { $0.lines.last == ">>> 'aaaaaaaaaaaaaaa" && $0.column == 0 })
    expect(session, "b' * 0\r", shows: "''")
  }

  // MARK: Blocks

  @Test func blocksAreIndentedAndEdited() throws {
    let session = try begin()
    session.type("def f(a):\rif a:\rreturn 1\rreturn 2\r")
    let block = [
      ">>> def f(a):", "...     if a:", "...         return 1", "...     return 2", "...",
    ]
    #expect(session.waits { Array($0.lines.suffix(5)) == block }, "\(session.lines)")
    // Back to the line that says 1, before the block is accepted.
    session.type("\(up)\(up)\(control("e"))0\(down)\(down)\r")
    #expect(session.waits(forLast: ">>>"), "\(session.lines)")
    expect(session, "f(True), f(False)\r", shows: "(10, 2)")
    // The whole block comes back.
    session.type("\(up)\(up)")
    #expect(
      session.waits { Array($0.lines.suffix(4)).first == ">>> def f(a):" }, "\(session.lines)")
  }

  @Test func aPastedClassIsOneEntry() throws {
    let session = try begin()
    let text = "class A:\n    x = 1\n\n    def f(self):\n        return self.x\n\nA().f() + 1\n"
    session.type("\u{1B}[200~\(text)\u{1B}[201~")
    #expect(session.waits { $0.lines.contains("... A().f() + 1") }, "\(session.lines)")
    #expect(!session.lines.contains("2"))
    expect(session, "\r", shows: "2")
  }

  @Test func withoutAPasteEachLineIsTyped() throws {
    let session = try begin()
    expect(session, "x = 5\rfor i in range(2):\rprint(i + x)\r\r", shows: "6")
  }

  // MARK: Completion

  @Test func tabCompletesNamesAttributesAndKeywords() throws {
    let session = try begin()
    expect(session, "longish_name = 'v'\rlongi\t\r", shows: "'v'")
    expect(session, "w = 'w'\rw.capit\t()\r", shows: "'W'")
    expect(session, "'it'.capit\t()\r", shows: "'It'")
    expect(session, "[1, 'a)'].cop\t()\r", shows: "[1, 'a)']")
    expect(session, "import math\rmath.fact\t(4)\r", shows: "24")
    expect(session, "nonl\t = 1\r", shows: "SyntaxError: invalid syntax")
    session.type("w.is\t\t")
    #expect(
      session.waits { $0.lines.contains { $0.contains("isalpha") && $0.contains("isdigit") } })
    session.type(control("c"))
    session.type("if 1:\r\t'in'\r\r")
    #expect(session.waits(for: "'in'"), "\(session.lines)")
  }

  // MARK: History

  @Test func historyIsKeptAcrossRuns() throws {
    let first = try begin()
    expect(first, "'first entry'\r", shows: "'first entry'")
    expect(first, "if True:\r'block'\r\r", shows: "'block'")
    first.type("exit()\r")
    #expect(first.end() == 0)

    let second = try begin()
    second.type("\(up)\(up)")
    #expect(second.waits { $0.lines.suffix(2) == [">>> if True:", "...     'block'"] })
    second.type("\(control("c"))")
    #expect(second.waits(forLast: ">>>"))
    // Ctrl-R finds by any part, the arrows by the beginning.
    second.type("\(control("r"))entr")
    #expect(second.waits { $0.lines.last == "(reverse-i-search)`entr': 'first entry'" })
    expect(second, "\r", shows: "'first entry'")
    expect(second, "'fi\(up)\(control("a"))3 * \r", shows: "'first entryfirst entryfirst entry'")
    second.type("7\(up)\(down)")
    expect(second, "0\r", shows: "70")
  }

  // MARK: Interrupts and ends

  @Test func controlCInterruptsALoop() throws {
    let session = try begin()
    session.type("while True:\rpass\r\r")
    #expect(session.waits { $0.lines.last == "..." })
    usleep(300_000)
    session.type(control("c"))
    #expect(session.waits { $0.lines.contains("KeyboardInterrupt") && $0.lines.last == ">>>" })
    #expect(session.lines.contains { $0.hasSuffix("Traceback (most recent call last):") })
    session.type("import time\rtime.sleep(60)\r")
    usleep(500_000)
    expect(session, control("c"), shows: "KeyboardInterrupt")
    session.type("sum(range(10**15))\r")
    usleep(500_000)
    session.type(control("c"))
    expect(session, "'alive'\r", shows: "'alive'")
  }

  @Test func exitAndQuitEndWithTheirStatus() throws {
    for (text, status) in [
      ("exit()", 0), ("quit()", 0), ("exit(3)", 3), ("raise SystemExit(4)", 4),
    ] {
      let session = try begin()
      session.type("\(text)\r")
      #expect(session.end() == Int32(status))
    }
  }

  @Test func helpAndCopyrightPrint() throws {
    let session = try begin()
    session.type("help(len)\r")
    #expect(session.waits { $0.lines.contains { $0.hasPrefix("Help on built-in function len") } })
    session.type("copyright\r")
    #expect(session.waits { $0.lines.contains { $0.hasPrefix("Copyright (c)") } })
  }

  @Test func aProgramGoesOnAtThePrompt() throws {
    let script = FileManager.default.temporaryDirectory
      .appending(path: "minipy-\(UUID().uuidString).py")
    try "value = 11\nprint('ran')\n1 / 0\n".write(to: script, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: script) }
    let session = try PromptSession(
      ["-i", script.path()], state: state, environment: ["NO_COLOR=1"])
    #expect(session.waits { $0.lines.contains("ran") && $0.lines.last == ">>>" })
    #expect(session.lines.contains("ZeroDivisionError: division by zero"))
    expect(session, "value + 1\r", shows: "12")
  }

  @Test func inputReadsALine() throws {
    let session = try begin()
    session.type("input('name? ')\r")
    #expect(session.waits { $0.lines.last == "name?" })
    expect(session, "Ada\r", shows: "'Ada'")
    expect(session, "print('open', end='')\r", shows: "open")
  }

  // MARK: Colours

  @Test func promptAndTracebackAreColouredUnlessForbidden() throws {
    let colored = try begin(environment: [])
    expect(colored, "1 / 0\r", shows: "ZeroDivisionError: division by zero")
    #expect(colored.output.contains("\u{1B}[1;35m>>> \u{1B}[0m"))
    #expect(colored.output.contains("\u{1B}[1;35mZeroDivisionError\u{1B}[0m"))
    let plain = try begin()
    expect(plain, "1 / 0\r", shows: "ZeroDivisionError: division by zero")
    #expect(!plain.output.contains("\u{1B}[1;35m"))
  }

  @Test func aDumbTerminalHasAPlainPrompt() throws {
    let session = try begin(environment: ["TERM=dumb"])
    expect(session, "6 * 7\n", shows: "42")
    #expect(!session.output.contains("\u{1B}"))
  }
}
