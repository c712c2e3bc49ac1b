#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal on standard input and output.
final class Terminal {
  private var original = termios()
  private var isRaw = false
  private var decoder = KeyDecoder()
  private var hasEnded = false
  /// Whether escape sequences for colours may be written.
  let usesColor: Bool

  /// The terminal, or `nil` if there is none that can move its cursor.
  init?() {
    guard isatty(0) == 1, isatty(1) == 1, !Terminal.isDumb, tcgetattr(0, &original) == 0 else {
      return nil
    }
    usesColor = Terminal.allowsColor
  }

  private static var isDumb: Bool {
    guard let name = getenv("TERM") else { return true }
    let text = String(cString: name)
    return text.isEmpty || text == "dumb"
  }

  /// False under `NO_COLOR` and on a dumb terminal.
  static var allowsColor: Bool {
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    return !isDumb
  }

  /// Columns and rows.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (80, 24) }
    return (Int(size.ws_col), max(2, Int(size.ws_row)))
  }

  /// Keys come one by one, unechoed, Ctrl-C among them; a paste comes in brackets.
  func enterRawMode() {
    guard !isRaw else { return }
    var mode = original
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    mode.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | BRKINT | INPCK | ISTRIP)
    withUnsafeMutableBytes(of: &mode.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    tcsetattr(0, TCSADRAIN, &mode)
    isRaw = true
    write("\u{1B}[?2004h")
  }

  /// The terminal as it was found: programs read lines, Ctrl-C is a signal.
  func leaveRawMode() {
    guard isRaw else { return }
    write("\u{1B}[?2004l")
    tcsetattr(0, TCSADRAIN, &original)
    isRaw = false
  }

  func write(_ text: String) { CommandLineTool.writeOutput(text) }

  /// Stops the process, as Ctrl-Z does, until it is continued.
  func suspend() {
    let wasRaw = isRaw
    leaveRawMode()
    kill(0, SIGTSTP)
    if wasRaw { enterRawMode() }
  }

  /// The next key; `nil` when the terminal is gone.
  func readKey() -> Key? {
    while true {
      if let key = decoder.next() { return key }
      if hasEnded { return nil }
      if decoder.endsInEscape {
        var entry = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        if poll(&entry, 1, 50) == 0 { return decoder.takeEscape() }
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        hasEnded = true
        continue
      }
      decoder.append(buffer[0..<count])
    }
  }
}
