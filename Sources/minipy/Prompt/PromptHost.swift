import MiniPyVM

/// The host of a machine with a prompt: knows whether the last line on the terminal is unfinished,
/// and colours tracebacks.
enum PromptHost {
  /// What was written last.
  final class State {
    var lineIsOpen = false
    var colors: TracebackColors?
  }

  /// The prompt's machine is the only one of the process.
  nonisolated(unsafe) static let state = State()

  static func make(colorsTracebacks: Bool) -> Host {
    var host = PosixHost.make()
    let state = state
    if colorsTracebacks { state.colors = TracebackColors() }
    let write = host.write
    host.write = { (descriptor, bytes) throws(Host.Failure) in
      if descriptor == 1 || descriptor == 2, let last = bytes.last {
        state.lineIsOpen = last != UInt8(ascii: "\n")
      }
      guard descriptor == 2, state.colors != nil else {
        return try write(descriptor, bytes)
      }
      let text = state.colors?.apply(to: String(decoding: bytes, as: UTF8.self)) ?? ""
      var failure: Host.Failure?
      Array(text.utf8).withUnsafeBytes { buffer in
        do throws(Host.Failure) { try write(descriptor, buffer) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    let read = host.read
    host.read = { (descriptor, buffer) throws(Host.Failure) in
      if descriptor == 0 { state.lineIsOpen = false }
      return try read(descriptor, buffer)
    }
    return host
  }
}

/// Colours the lines of tracebacks, as CPython 3.13 does in a terminal.
struct TracebackColors {
  private static let magenta = "\u{1B}[35m"
  private static let boldMagenta = "\u{1B}[1;35m"
  private static let boldRed = "\u{1B}[1;31m"
  private static let reset = "\u{1B}[0m"

  private var isInside = false

  /// The text with colours. What is written at once must be whole lines.
  mutating func apply(to text: String) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: "\n")
      let line = rest[..<(end ?? rest.endIndex)]
      result += color(line)
      if end != nil { result += "\n" }
      rest = end.map { rest[rest.index(after: $0)...] } ?? ""
    }
    return result
  }

  private mutating func color(_ line: Substring) -> String {
    if line.hasPrefix("Traceback (most recent call last):")
      || line.hasPrefix("  File \"") && !isInside
    {
      isInside = true
    }
    guard isInside else { return String(line) }
    if line.hasPrefix("  File \"") { return location(line) }
    if !line.isEmpty, line.allSatisfy({ " ^~".contains($0) }) {
      let indentation = line.prefix { $0 == " " }
      return indentation + Self.boldRed + line.dropFirst(indentation.count) + Self.reset
    }
    guard let first = line.first, first != " ", !line.hasPrefix("Traceback") else {
      return String(line)
    }
    isInside = false
    guard let colon = line.firstIndex(of: ":") else {
      return Self.boldMagenta + line + Self.reset
    }
    let message = line[line.index(after: colon)...]
    return Self.boldMagenta + line[..<colon] + Self.reset + ":" + Self.magenta + message
      + Self.reset
  }

  /// `  File "…", line N, in name`.
  private func location(_ line: Substring) -> String {
    var result = ""
    var rest = line
    func paint(until mark: String) -> Bool {
      guard let range = rest.firstRange(of: mark) else { return false }
      result += Self.magenta + rest[..<range.lowerBound] + Self.reset + mark
      rest = rest[range.upperBound...]
      return true
    }
    result += "  File "
    rest = rest.dropFirst(7)
    guard paint(until: ", line ") else { return String(line) }
    if !paint(until: ", in ") {
      return result + Self.magenta + rest + Self.reset
    }
    return result + Self.magenta + rest + Self.reset
  }
}
