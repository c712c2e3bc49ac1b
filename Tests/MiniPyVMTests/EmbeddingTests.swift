import Foundation
import MiniPyVM
import Testing

/// The library as a program that embeds it uses it.
@Suite struct EmbeddingTests {
  /// `Documentation/Embedding.md` shows `EmbeddingExample.swift`, to the letter.
  @Test func theDocumentShowsTheExample() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let example = try String(
      contentsOf: tests.appending(path: "EmbeddingExample.swift"), encoding: .utf8)
    let document = try String(
      contentsOf: tests.appending(path: "../../Documentation/Embedding.md"), encoding: .utf8)
    #expect(document.contains("```swift\n\(example)```\n"))
  }

  @Test func aProgramRunsToItsEnd() {
    var limits = Limits()
    limits.steps = 100_000
    limits.seconds = 60
    limits.memory = 64 << 20
    limits.output = 10_000
    let result = runProgram("print(sum(range(10)))", limits: limits)
    #expect(result.output == "45\n")
    #expect(result.errors == "")
    #expect(result.status == 0)
    #expect(result.stopReason == nil)
  }

  @Test func anExceptionIsPrinted() {
    let result = runProgram("print('begun')\n1 / 0\n", limits: Limits())
    #expect(result.output == "begun\n")
    #expect(result.errors.hasSuffix("ZeroDivisionError: division by zero\n"))
    #expect(result.errors.contains("    1 / 0\n    ~~^~~\n"))
    #expect(result.status == 1)
    #expect(result.stopReason == nil)
  }

  @Test(arguments: [
    (StopReason.steps, "while True: pass"), (.time, "while True: pass"),
    (.memory, "x = 'x' * 10**12"), (.output, "while True: print('hello')"),
  ])
  func eachLimitSaysSo(_ reason: StopReason, _ program: String) {
    var limits = Limits()
    switch reason {
    case .steps: limits.steps = 1000
    case .time: limits.seconds = 0.1
    case .memory: limits.memory = 16 << 20
    case .output: limits.output = 12
    }
    let result = runProgram("print('begun')\n" + program, limits: limits)
    #expect(result.stopReason == reason)
    #expect(result.status == reason.exitStatus)
    #expect(result.output == (reason == .output ? "begun\nhello\n" : "begun\n"))
    #expect(result.errors.contains("minipy.\(reason.exceptionName): more than "))
  }

  @Test func thereIsNoWayOut() {
    let result = runProgram("open('/etc/passwd')", limits: Limits())
    #expect(result.errors.contains("PermissionError"))
  }

  @Test func statementsRunOneByOne() {
    final class Capture { var bytes: [UInt8] = [] }
    let capture = Capture()
    var host = MiniPyVM.Host()
    host.write = { (_, bytes) throws(MiniPyVM.Host.Failure) in
      capture.bytes += bytes
    }
    let machine = VirtualMachine(host: host)
    machine.beginSession()
    #expect(machine.runInteractive("x = 20", fileName: "<cell>") == .finished)
    #expect(machine.runInteractive("x + 1", fileName: "<cell>") == .finished)
    #expect(String(decoding: capture.bytes, as: UTF8.self) == "21\n")
    #expect(machine.runInteractive("x +", fileName: "<cell>") == .syntaxError)
    #expect(machine.runInteractive("x.y", fileName: "<cell>") == .raised)
    #expect(machine.isIncomplete("def f():"))
    #expect(!machine.isIncomplete("x"))
    #expect(machine.completions(of: "x.bit_l") == ["x.bit_length"])
    #expect(machine.runInteractive("exit(3)", fileName: "<cell>") == .exit(3))
  }
}
