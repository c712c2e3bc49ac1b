import MiniPyParser
import MiniPyVM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// What is run statement by statement: `--echo`, `--doc` and the prompt.

extension CommandLineTool {
  /// Runs a program as the prompt would: values are shown, and after an exception it goes on.
  ///
  /// - Returns: The exit status: 0 unless the program exits or is stopped by a limit.
  func runEcho(_ machine: VirtualMachine, _ source: [UInt8], _ fileName: String) -> Int32 {
    machine.beginSession()
    guard let text = try? SourceText(bytes: source, fileName: fileName, dialect: machine.dialect)
    else {
      // The error is the machine's to tell.
      return machine.run(source: source, fileName: fileName)
    }
    let inputs = interactiveInputs(
      of: String(decoding: text.utf8Bytes, as: UTF8.self), dialect: machine.dialect)
    for (number, input) in inputs.enumerated() {
      // Python 2 does not keep what was typed: its tracebacks show no lines.
      let name = machine.dialect == .python2 ? "<stdin>" : "<stdin>-\(number)"
      if machine.dialect == .python3 { machine.registerSource(input.text, fileName: name) }
      if case .exit(let status) = machine.runInteractive(input.text, fileName: name) {
        return shutDown(machine, status)
      }
    }
    return shutDown(machine, machine.stopReason?.exitStatus ?? 0)
  }

  /// Runs the sessions of a document, or one block of it.
  mutating func runDocument(_ bytes: [UInt8], _ path: String) -> Int32 {
    let text = String(decoding: bytes, as: UTF8.self)
    let document = MarkdownDocument(text)
    let blocks = document.blocks
    if blocks.isEmpty {
      Self.writeError("minipy: '\(path)' has no Python block\n")
      return 1
    }
    handleInterrupts()
    setPath(Self.folder(of: path))
    let host = PosixHost.make()
    guard let block else {
      let runner = DocumentRunner(
        document: document, text: text, fileName: Self.absolute(path), host: host,
        configuration: configuration, dialect: dialect)
      return runner.run()
    }
    guard block <= blocks.count else {
      Self.writeError(
        "minipy: '\(path)' has \(blocks.count) Python block\(blocks.count == 1 ? "" : "s"), not"
          + " \(block)\n")
      return 2
    }
    let chosen = blocks[block - 1]
    configuration.dialect = dialect ?? chosen.dialect
    let machine = VirtualMachine(host: host, configuration: configuration)
    // Line feeds in front give the lines their numbers in the document.
    let source =
      [UInt8](repeating: UInt8(ascii: "\n"), count: chosen.line - 1) + Array(chosen.text.utf8)
    machine.registerSource(text, fileName: Self.absolute(path))
    return shutDown(machine, machine.run(source: source, fileName: Self.absolute(path)))
  }

  /// The host of a machine with a prompt: it knows whether a line is unfinished, and colours
  /// tracebacks.
  func promptHost() -> Host {
    PromptHost.make(colorsTracebacks: isatty(2) == 1 && Terminal.allowsColor)
  }

  /// Runs the prompt to its end.
  ///
  /// - Parameter status: The exit status of the program that ran before, or `nil`.
  func runPrompt(_ machine: VirtualMachine, after status: Int32?) -> Int32 {
    machine.beginSession(keepsMain: status != nil)
    var prompt = PromptLoop(machine: machine, showsBanner: status == nil && !isQuiet)
    prompt.showBanner()
    if status == nil, let exit = runStartupFile(machine) { return shutDown(machine, exit) }
    let result = prompt.run()
    return shutDown(machine, result)
  }

  /// Runs the file that PYTHONSTARTUP names.
  ///
  /// - Returns: The exit status, if the file ends the session.
  private func runStartupFile(_ machine: VirtualMachine) -> Int32? {
    guard let startupFile else { return nil }
    let descriptor = open(startupFile, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      let code = errno
      let kind =
        code == ENOENT ? "FileNotFoundError" : code == EACCES ? "PermissionError" : "OSError"
      Self.writeError(
        "Could not open PYTHONSTARTUP\n\(kind): [Errno \(code)] \(String(cString: strerror(code))):"
          + " '\(startupFile)'\n")
      return nil
    }
    defer { close(descriptor) }
    let outcome = machine.runStartup(PosixHost.readAll(descriptor), fileName: startupFile)
    if case .exit(let status) = outcome { return status }
    return nil
  }
}
