import Foundation
import MiniPyParser
import Testing

/// Replays what CPython 3.13 made of the sources in snippets.py; record.py writes the tables.
@Suite struct RecordedTests {
  /// One line of a table: a mode, a source and CPython's answer.
  struct Case {
    let mode: String
    let source: String
    let answer: [String]
  }

  @Test func errors() throws {
    let cases = try table("errors")
    for recorded in cases {
      let answer = errorFields(recorded.source, mode: recorded.mode)
      if answer != recorded.answer {
        Issue.record("\(recorded.mode) \(recorded.source)\n\(recorded.answer)\n\(answer)")
      }
    }
    #expect(cases.count > 2000)
  }

  @Test func trees() throws {
    let cases = try table("trees")
    for recorded in cases {
      let module = try parseModule(SourceText(recorded.source))
      let answer = dump(module, indent: nil, includesAttributes: true)
      if [answer] != recorded.answer {
        Issue.record("\(recorded.source)\n\(recorded.answer)\n\(answer)")
      }
    }
    #expect(cases.count > 200)
  }

  @Test func warnings() throws {
    let cases = try table("warnings")
    for recorded in cases {
      let module = try parseModule(SourceText(recorded.source))
      let answer = module.warnings.map { "\($0.line) \($0.message)" }
      #expect(answer == recorded.answer, "\(recorded.source)")
    }
    #expect(cases.count > 20)
  }

  // MARK: - Tables

  private func table(_ name: String) throws -> [Case] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures").appending(path: name + ".tsv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(unquoted)
      return Case(mode: fields[0], source: fields[1], answer: Array(fields[2...]))
    }
  }

  private func unquoted(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "n" where isEscaped: result.append("\n")
      case "t" where isEscaped: result.append("\t")
      default: result.append(scalar)
      }
      isEscaped = false
    }
    return String(result)
  }
}

/// What parsing ends with, as record.py writes it.
func errorFields(_ text: String, mode: String) -> [String] {
  do throws(SyntaxError) {
    let source = try SourceText(text)
    switch mode {
    case "eval": _ = try parseExpression(source)
    case "single": _ = try parseInteractive(source)
    case "typed": _ = try parseInteractive(source, allowsIncompleteInput: true)
    default: _ = try parseModule(source)
    }
    return ["ok"]
  } catch {
    let name =
      switch error.kind {
      case .syntaxError: "SyntaxError"
      case .indentationError: "IndentationError"
      case .tabError: "TabError"
      case .memoryError: "MemoryError"
      case .recursionError: "RecursionError"
      case .valueError: "ValueError"
      case .incompleteInput: "_IncompleteInputError"
      }
    if error.kind == .incompleteInput { return [name] }
    return [
      name, error.message, "\(error.line)", "\(error.offset)", "\(error.endLine)",
      "\(error.endOffset)", error.text ?? "None",
    ]
  }
}
