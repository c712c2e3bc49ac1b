import MiniPyParser
import MiniPyVM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads entries and runs them until the session ends.
struct PromptLoop {
  private let machine: VirtualMachine
  private let showsBanner: Bool
  private let terminal: Terminal?
  private let editor: LineEditor?
  /// Entries made so far; they name the sources in tracebacks.
  private var count = 0

  init(machine: VirtualMachine, showsBanner: Bool) {
    self.machine = machine
    self.showsBanner = showsBanner
    terminal = Terminal()
    editor = terminal.map { terminal in
      LineEditor(
        terminal: terminal, history: History(path: History.standardPath),
        isIncomplete: { PromptLoop.isIncomplete($0, machine) },
        completions: { machine.completions(of: $0) })
    }
  }

  /// True if the last statement of the text wants more lines.
  private static func isIncomplete(_ text: String, _ machine: VirtualMachine) -> Bool {
    guard let last = interactiveInputs(of: text, dialect: machine.dialect).last else {
      return false
    }
    var lines = last.text
    // The last line's feed was not typed yet.
    if lines.hasSuffix("\n"), !text.hasSuffix("\n") { lines.removeLast() }
    return machine.isIncomplete(lines)
  }

  /// The greeting, if it is wanted.
  func showBanner() {
    if showsBanner {
      CommandLineTool.writeError(
        "Python \(VirtualMachine.version(of: machine.dialect)) (minipy)\n"
          + "Type \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n")
    }
  }

  /// Runs the prompt.
  ///
  /// - Returns: The exit status.
  mutating func run() -> Int32 {
    while true {
      if PromptHost.state.lineIsOpen, editor != nil {
        PromptHost.state.lineIsOpen = false
        CommandLineTool.writeOutput("\n")
      }
      switch readEntry() {
      case .end: return machine.stopReason?.exitStatus ?? 0
      case .interrupted: CommandLineTool.writeError("KeyboardInterrupt\n")
      case .entry(let text):
        if let status = run(text) { return status }
      }
    }
  }

  private mutating func readEntry() -> LineEditor.Result {
    let prompt = machine.prompt(isContinuation: false)
    let continuation = machine.prompt(isContinuation: true)
    machine.flushOutput()
    guard let editor else { return readPlainly(prompt, continuation) }
    let result = editor.read(prompt: prompt, continuation: continuation)
    if case .entry(let text) = result { editor.history.add(text) }
    return result
  }

  /// Reads an entry without a terminal that can be edited in.
  private func readPlainly(_ prompt: String, _ continuation: String) -> LineEditor.Result {
    var text = ""
    while true {
      CommandLineTool.writeError(text.isEmpty ? prompt : continuation)
      switch PlainInput.readLine() {
      case .end:
        if text.isEmpty {
          CommandLineTool.writeError("\n")
          return .end
        }
        return .entry(text)
      case .interrupted:
        CommandLineTool.writeError("\n")
        return .interrupted
      case .entry(let line):
        text += line
        var shown = text
        shown.removeLast()
        let isBlank = text.allSatisfy { $0.isWhitespace }
        if isBlank { return .entry("") }
        if !PromptLoop.isIncomplete(shown, machine) { return .entry(text) }
      }
    }
  }

  /// What a word of the prompt means that the program has not made a name of its own (CPython:
  /// `REPL_COMMANDS` in `_pyrepl/simple_interact.py`).
  private func command(_ word: String) -> String? {
    guard editor != nil, machine.dialect == .python3 else { return nil }
    let action: String
    switch word {
    case "exit", "quit", "copyright", "help": action = "\(word)()"
    case "clear": action = "print(end='\\x1b[H\\x1b[2J', flush=True)"
    default: return nil
    }
    return "\(word) if '\(word)' in globals() else \(action)\n"
  }

  /// Runs an entry; its statements one by one, until one raises.
  ///
  /// - Returns: The exit status, if it ends the session.
  private mutating func run(_ entry: String) -> Int32? {
    let fileName = editor == nil ? "<stdin>-\(count)" : "<python-input-\(count)>"
    let words = entry.filter { !$0.isWhitespace }
    if words.isEmpty { return nil }
    count += 1
    machine.registerSource(entry, fileName: fileName)
    let inputs = interactiveInputs(of: command(words) ?? entry, dialect: machine.dialect)
    for input in inputs {
      switch machine.runInteractive(input.text, fileName: fileName, firstLine: input.firstLine) {
      case .finished: continue
      case .exit(let status): return status
      case .syntaxError, .raised, .interrupted: return nil
      }
    }
    return nil
  }
}

/// Lines of standard input, when it is no terminal that can be edited in.
private enum PlainInput {
  /// One line with its line feed.
  static func readLine() -> LineEditor.Result {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let got = read(0, &byte, 1)
      if got < 0, errno == EINTR {
        if interruptPending.exchange(false, ordering: .relaxed) { return .interrupted }
        continue
      }
      if got <= 0 {
        if line.isEmpty { return .end }
        line.append(UInt8(ascii: "\n"))
      } else {
        line.append(byte)
      }
      if line.last == UInt8(ascii: "\n") {
        return .entry(String(decoding: line, as: UTF8.self))
      }
    }
  }
}
