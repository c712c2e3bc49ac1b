import Foundation
import Testing

/// `--doc` and `--echo`: documents as readers type them.
///
/// `Tests/Documents/weakref.sessions` is what CPython's prompts printed when `sessions.py` typed the
/// document's blocks at them.
@Suite struct DocumentTests {
  private static let folder = Golden.repository.appending(path: "Tests/Documents")

  @Test
  func sessionsPrintWhatCPythonsPromptsPrint() throws {
    let expected = try String(
      contentsOf: Self.folder.appending(path: "weakref.sessions"), encoding: .utf8)
    let outcome = try run(["--doc", "weakref.md"], mergesError: true)
    #expect(outcome.status == 0)
    let actual = Self.blocks(Self.maskedPlaces(outcome.masked.output))
    #expect(Self.blocks(expected).map { $0.heading } == actual.map { $0.heading })
    for (want, got) in zip(Self.blocks(expected), actual) {
      #expect(got == want)
    }
  }

  /// Tracebacks name the document's own lines: what they show stands there.
  @Test
  func tracebacksNameTheDocumentsLines() throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "weakref.md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let outcome = try run(["--python3", "--doc", "weakref.md"], mergesError: false)
    let shown = outcome.error.split(separator: "\n")
    var count = 0
    for (index, line) in shown.enumerated() {
      guard let match = line.firstMatch(of: /weakref.md", line (\d+), in/),
        let number = Int(match.1), index + 1 < shown.count
      else { continue }
      count += 1
      #expect(
        lines[number - 1].trimmingCharacters(in: .whitespaces)
          == shown[index + 1].trimmingCharacters(in: .whitespaces))
    }
    #expect(count >= 2)
    // Read as Python 3 throughout, the old blocks do not parse.
    #expect(outcome.status == 1)
  }

  @Test
  func oneBlockRunsAlone() throws {
    let outcome = try run(["--doc", "weakref.md", "--block", "2"], mergesError: false)
    #expect(outcome == Outcome(output: "10\n", error: "", status: 0))
    let failing = try run(
      ["--doc", "weakref.md", "--block", "13", "1"], mergesError: false)
    #expect(failing.status == 0, "\(failing)")
    let missing = try run(["--doc", "weakref.md", "--block", "99"], mergesError: false)
    #expect(missing.status == 2)
  }

  @Test
  func aDocumentWithoutPythonIsToldSo() throws {
    let outcome = try run(["--doc", "prose.md"], mergesError: false)
    #expect(outcome.error == "minipy: 'prose.md' has no Python block\n")
    #expect(outcome.status == 1)
  }

  @Test
  func headingsBeginSessionsAndErrorsDoNotEndThem() throws {
    let document = """
      # One

      ```python
      x = 1
      x
      ```

      ~~~ py
      1 / 0
      x + 1
      ~~~

      ```python
      this isn't python
      ```

      ```text
      x + 100
      ```

      ```pycon
      >>> x + 2
      3
      >>> for i in range(2):
      ...     i
      ```

      Two
      ===

      ```
      x
      y = 5
      ```

      ```python
      import sys
      sys.exit(3)
      ```

      ```python
      y
      ```
      """
    let outcome = try run(["--doc", "-"], document: document, mergesError: false)
    #expect(
      outcome.output == """
        --- line 4 ---
        1
        --- line 9 ---
        2
        --- line 14 ---
        --- line 22 ---
        3
        0
        1
        --- line 32 ---
        --- line 37 ---
        --- line 42: not run, the session has ended ---

        """)
    #expect(outcome.error.contains("ZeroDivisionError: division by zero\n"))
    #expect(outcome.error.contains("line 14\n    this isn't python\n"))
    #expect(outcome.error.contains("NameError: name 'x' is not defined\n"))
    #expect(outcome.status == 1)
  }

  @Test
  func echoShowsWhatThePromptShows() throws {
    let program = """
      x = 1
      x
      class A:
          def f(self):
              return 1 / 0

          y = 2

      A().y
      A().f()
      @staticmethod
      def g():
        pass
      if x:
        3
      else:
        4
      y y
      5; 6
      "abc
      _
      for i in range(2): i
      raise SystemExit(4)
      7
      """
    let outcome = try run(["--echo", "-"], document: program, mergesError: false)
    #expect(outcome.output == "1\n2\n3\n5\n6\n6\n0\n1\n")
    #expect(outcome.status == 4)
    // As CPython 3.13.0 prints it for the same text typed at its prompt.
    #expect(
      outcome.error == """
        Traceback (most recent call last):
          File "<stdin>", line 1, in <module>
            A().f()
            ~~~~~^^
          File "<stdin>", line 3, in f
            return 1 / 0
                   ~~^~~
        ZeroDivisionError: division by zero
          File "<stdin>", line 1
            y y
              ^
        SyntaxError: invalid syntax
          File "<stdin>", line 1
            "abc
            ^
        SyntaxError: unterminated string literal (detected at line 1)

        """)
  }

  // MARK: -

  private struct Block: Equatable {
    var heading: String
    var text = ""
  }

  /// The output by the headings.
  private static func blocks(_ output: String) -> [Block] {
    var blocks: [Block] = []
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- "), line.hasSuffix(" ---") {
        blocks.append(Block(heading: String(line)))
      } else if !blocks.isEmpty {
        blocks[blocks.count - 1].text += line + "\n"
      }
    }
    return blocks
  }

  /// As `sessions.py` masks: the prompt numbers each statement afresh.
  private static func maskedPlaces(_ text: String) -> String {
    text.replacing(/File "[^"\n]*", line \d+/, with: "File \"DOCUMENT\", line N")
  }

  /// Runs with a document of `Tests/Documents`, or with a text in place of `-`.
  private func run(
    _ arguments: [String], document: String? = nil, mergesError: Bool
  ) throws -> Outcome {
    let work = FileManager.default.temporaryDirectory
      .appending(path: "minipy-document-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    var arguments = arguments
    if let document {
      let file = work.appending(path: "typed.md")
      try (document + "\n").write(to: file, atomically: true, encoding: .utf8)
      arguments = arguments.map { $0 == "-" ? file.path() : $0 }
    }
    let golden = Golden(
      folder: Self.folder, name: "document", arguments: arguments, input: "",
      dependsOnCollections: false)
    return try Interpreter.run(golden, mergesError: mergesError)
  }
}
