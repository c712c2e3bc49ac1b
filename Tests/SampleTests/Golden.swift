import Foundation
import Testing

/// One run of the interpreter whose output CPython recorded.
///
/// What runs there are, where their goldens lie and how they are masked is described in
/// `Tests/Recorders/golden.py`, which this file follows.
struct Golden: Sendable, CustomTestStringConvertible {
  /// The folder of the script.
  let folder: URL
  /// The run's name, which is that of its goldens.
  let name: String
  /// The interpreter's arguments.
  let arguments: [String]
  /// What is typed.
  let input: String
  /// True if the output depends on when automatic collections happen.
  let dependsOnCollections: Bool
  /// What the interpreter is told about the language: `--python2`, `--python3` or nothing.
  var flags: [String] = []
  /// Variables that are set for the run.
  var environment: [String: String] = [:]

  var testDescription: String { "\(folder.lastPathComponent)/\(name)" }

  /// What CPython printed, masked; nil if nothing was recorded.
  var expected: Outcome? {
    guard let output = text("out") else { return nil }
    let status = (text("status") ?? "0").trimmingCharacters(in: .whitespacesAndNewlines)
    return Outcome(output: output, error: text("err") ?? "", status: Int32(status) ?? -1)
  }

  private func text(_ suffix: String) -> String? {
    let file = folder.appending(path: "expected/\(name).\(suffix)")
    guard let data = FileManager.default.contents(atPath: file.path()) else { return nil }
    return String(decoding: data, as: UTF8.self)
  }
}

/// How a run ended: its two outputs and its exit status, which is 128 + N after signal N.
struct Outcome: Equatable {
  var output: String
  var error: String
  var status: Int32

  /// The outcome without what differs from run to run or from machine to machine.
  var masked: Outcome {
    Outcome(output: Self.mask(output), error: Self.mask(error), status: status)
  }

  private static func mask(_ text: String) -> String {
    let libraryFrame =
      #/  File "(?:[^"\n]*/lib/python[^"\n]*|<frozen [^"\n]*)", line \d+, in [^\n]*\n(?:    [^\n]*\n)*/#
    return text.replacing(libraryFrame, with: "")
      .replacing(#/File "[^"\n]*/([^"/\n]+)"/#) { "File \"\($0.1)\"" }
      .replacing(#/(^|\n)[^\n]*: can't open file '(?:[^'\n]*/)?([^'/\n]+)'/#) {
        "\($0.1)minipy: can't open file '\($0.2)'"
      }
      .replacing(#/(^|\n)/[^\n]*/([^/\n]+:\d+: \w*Warning: )/#) { "\($0.1)\($0.2)" }
      .replacing(#/ in file /(?:[^/\n ]*/)*/#, with: " in file ")
      .replacing(/((?:^|\n)gc: (?:un)?collectable <\w+ |at )0x[0-9a-fA-F]+/) { "\($0.1)0xADDR" }
  }
}

// MARK: - Discovery

extension Golden {
  /// The repository's root.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every run of `samples/` and its topics, and of `Tests/Scripts/`.
  static let all: [Golden] = {
    let samples = repository.appending(path: "samples")
    let topics = entries(of: samples).filter {
      $0.pathExtension.isEmpty && $0.lastPathComponent != "expected"
    }
    let scripts = entries(of: repository.appending(path: "Tests/Scripts"))
    return ([samples] + topics + scripts).flatMap(runs(in:))
  }()

  private struct Description: Decodable {
    var arguments: [String]?
    var stdin: String?
    var timing: Bool?
    var replaces: Bool?
    var python: Int?
    var chosen: Bool?
    var environment: [String: String]?
  }

  private static func runs(in folder: URL) -> [Golden] {
    var described: [String: Description] = [:]
    if let data = FileManager.default.contents(atPath: folder.appending(path: "runs.json").path()) {
      do {
        described = try JSONDecoder().decode([String: Description].self, from: data)
      } catch {
        fatalError("\(folder.path())runs.json: \(error)")
      }
    }
    let scripts = entries(of: folder).filter {
      $0.pathExtension == "py" && !$0.lastPathComponent.hasPrefix("helper_")
    }
    let python = folder.lastPathComponent.hasPrefix("python2") ? 2 : 3
    let names = Set(scripts.map { $0.deletingPathExtension().lastPathComponent })
    return names.union(described.keys).sorted().compactMap { name in
      let more = described[name]
      if more?.replaces == true { return nil }
      return Golden(
        folder: folder, name: name, arguments: more?.arguments ?? ["\(name).py"],
        input: more?.stdin ?? "", dependsOnCollections: more?.timing ?? false,
        flags: more?.chosen == true ? [] : ["--python\(more?.python ?? python)"],
        environment: more?.environment ?? [:])
    }
  }

  private static func entries(of folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().map { folder.appending(path: $0) }
  }
}
