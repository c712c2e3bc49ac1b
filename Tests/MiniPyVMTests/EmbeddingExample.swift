import MiniPyVM

/// What became of a program.
struct ProgramResult {
  var output = ""
  var errors = ""
  var status: Int32 = 0
  /// The limit that stopped it, if one did.
  var stopReason: StopReason?
}

/// Runs a program from a string, in a sandbox, and gathers what it prints.
func runProgram(_ source: String, limits: Limits) -> ProgramResult {
  /// Where the machine writes.
  final class Capture {
    var bytes: [Int32: [UInt8]] = [:]
  }

  // A host can do nothing unless it is told how; this one only takes what is printed.
  let capture = Capture()
  var host = Host()
  host.write = { (descriptor, bytes) throws(Host.Failure) in
    capture.bytes[descriptor, default: []] += bytes
  }
  // The time limit needs a clock.
  let start = ContinuousClock.now
  host.monotonicClock = {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  var configuration = Configuration()
  configuration.limits = limits
  configuration.isSandboxed = true

  let machine = VirtualMachine(host: host, configuration: configuration)
  var result = ProgramResult()
  result.status = machine.run(
    source: Array(source.utf8), fileName: "lesson.py", isFile: false)
  machine.shutDown()

  result.stopReason = machine.stopReason
  result.output = String(decoding: capture.bytes[1] ?? [], as: UTF8.self)
  result.errors = String(decoding: capture.bytes[2] ?? [], as: UTF8.self)
  return result
}
