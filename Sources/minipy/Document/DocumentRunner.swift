import MiniPyParser
import MiniPyVM

/// Runs the Python blocks of a document as a reader would type them: `--doc`.
///
/// Blocks under one heading form one session. A session becomes Python 2 at its first block that
/// only Python 2 accepts: from there on it is typed at a new Python 2 prompt.
struct DocumentRunner {
  let document: MarkdownDocument
  /// The document's text, and its name as tracebacks show it.
  let text: String
  let fileName: String
  let host: Host
  let configuration: Configuration
  /// The dialect that the command line names.
  let dialect: Dialect?

  /// Writes a heading before what the next block prints.
  private func writeHeading(_ heading: String) {
    CommandLineTool.writeOutput("--- \(heading) ---\n")
  }

  /// Runs all sessions.
  ///
  /// - Returns: The exit status: 1 if a block cannot be parsed, the status of a limit if one was
  ///   passed.
  func run() -> Int32 {
    var status: Int32 = 0
    for session in document.sessions {
      switch run(session) {
      case .finished(let parsed): if !parsed { status = 1 }
      case .stopped(let reason): return reason.exitStatus
      }
    }
    return status
  }

  private enum SessionEnd {
    case finished(parsed: Bool)
    case stopped(StopReason)
  }

  private func run(_ session: [MarkdownDocument.Block]) -> SessionEnd {
    var machine: Prompted?
    var hasEnded = false
    var isParsed = true
    for block in session {
      if hasEnded {
        writeHeading("line \(block.line): not run, the session has ended")
        continue
      }
      let language = dialect ?? block.dialect
      if machine == nil || language == .python2 && machine?.machine.dialect == .python3 {
        machine?.end()
        machine = begin(language)
      }
      guard let current = machine else { continue }
      let spoken = current.machine.dialect
      writeHeading("line \(block.line)" + (spoken == .python2 ? " (Python 2)" : ""))
      for input in interactiveInputs(of: block.text, dialect: spoken) {
        let outcome = current.machine.runInteractive(
          input.text, fileName: fileName, firstLine: block.line + input.firstLine - 1)
        if outcome == .syntaxError { isParsed = false }
        if let reason = current.machine.stopReason {
          current.end()
          return .stopped(reason)
        }
        if case .exit = outcome {
          hasEnded = true
          break
        }
      }
    }
    machine?.end()
    return .finished(parsed: isParsed)
  }

  private func begin(_ dialect: Dialect) -> Prompted {
    var configuration = self.configuration
    configuration.dialect = dialect
    configuration.arguments = [""]
    let output = LazyHeading()
    var host = self.host
    let write = host.write
    host.write = { (descriptor, bytes) throws(Host.Failure) in
      output.write()
      try write(descriptor, bytes)
    }
    let machine = VirtualMachine(host: host, configuration: configuration)
    machine.beginSession()
    machine.registerSource(text, fileName: fileName)
    return Prompted(machine: machine, heading: output)
  }
}

/// A machine with an interactive session.
private struct Prompted {
  let machine: VirtualMachine
  let heading: LazyHeading

  /// Ends the session; what is printed then gets a heading of its own.
  func end() {
    heading.text = "--- end of the session ---\n"
    machine.shutDown()
    heading.text = nil
  }
}

/// A heading that is written only if something follows.
private final class LazyHeading {
  var text: String?

  func write() {
    guard let text else { return }
    self.text = nil
    CommandLineTool.writeOutput(text)
  }
}
