import Foundation
import Testing

/// Every sample and every script of `Tests/Scripts`, run by the executable and judged by what
/// CPython printed: as it is, with a collection at every allocation, for leaks, and for growth.
@Suite struct SampleTests {
  /// The exit statuses by which the debug flags report a failure.
  enum DebugStatus: Int32 {
    /// `--debug-leak-ledger`: objects were still held at the end.
    case leaked = 70
    /// `--debug-repeat`: the last run left more objects than the one before.
    case grew = 71
  }

  @Test func thereAreGoldens() {
    #expect(Golden.all.count > 150)
  }

  @Test(arguments: Golden.all)
  func printsWhatCPythonPrints(_ golden: Golden) throws {
    try expectGolden(golden, Interpreter.run(golden))
  }

  @Test(arguments: Golden.all)
  func printsTheSameUnderStress(_ golden: Golden) throws {
    let outcome = try Interpreter.run(golden, flags: ["--debug-gc-stress"])
    if golden.dependsOnCollections {
      let expected = try #require(golden.expected)
      #expect(outcome.status == expected.status, "\(outcome.error)")
    } else {
      try expectGolden(golden, outcome)
    }
  }

  @Test(arguments: Golden.all)
  func releasesEveryObject(_ golden: Golden) throws {
    let outcome = try Interpreter.run(golden, flags: ["--debug-leak-ledger"])
    #expect(outcome.status != DebugStatus.leaked.rawValue, "\(outcome.error)")
    try expectGolden(golden, outcome)
  }

  @Test(arguments: Golden.all)
  func doesNotGrowWhenRepeated(_ golden: Golden) throws {
    let outcome = try Interpreter.run(golden, flags: ["--debug-repeat", "3"])
    let expected = try #require(golden.expected)
    #expect(outcome.status != DebugStatus.grew.rawValue, "\(outcome.error)")
    #expect(outcome.status < 128 || outcome.status == expected.status, "\(outcome.error)")
  }

  /// Records the goldens again if `MINIPY_RECORD` is set; a run that recorded is no passed run.
  @Test func recorderIsOff() throws {
    guard ProcessInfo.processInfo.environment["MINIPY_RECORD"] != nil else { return }
    let recorder = Process()
    recorder.executableURL = URL(filePath: "/usr/bin/env")
    recorder.arguments = [
      "python3", Golden.repository.appending(path: "Tests/Recorders/record.py").path(),
    ]
    try recorder.run()
    recorder.waitUntilExit()
    Issue.record("goldens were recorded (recorder's status \(recorder.terminationStatus))")
  }

  private func expectGolden(
    _ golden: Golden, _ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let expected = try #require(
      golden.expected, "no golden: record it", sourceLocation: sourceLocation)
    let masked = outcome.masked
    #expect(masked.output == expected.output, sourceLocation: sourceLocation)
    #expect(masked.error == expected.error, sourceLocation: sourceLocation)
    #expect(masked.status == expected.status, sourceLocation: sourceLocation)
  }
}
