import Foundation
import Glibc

/// The executable at a pseudo-terminal, and what its screen shows.
final class PromptSession {
  /// What keeps a session from beginning.
  struct SpawnError: Error {
    let code: Int32
  }

  private let leader: Int32
  private let process: pid_t
  private var screen: Screen
  private var isReaped = false

  /// Starts the executable.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - state: The user's state directory.
  ///   - columns: The terminal's width.
  ///   - environment: More variables.
  init(
    _ arguments: [String] = [], state: URL, columns: Int = 80, environment: [String] = []
  ) throws {
    var size = winsize(ws_row: 40, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    screen = Screen(columns: columns)
    // `posix_openpt` and its relatives are not in the Glibc module; these are what they do.
    leader = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
    let getNumber: UInt = 0x8004_5430  // TIOCGPTN
    guard leader >= 0, ioctl(leader, unlock, &isLocked) == 0,
      ioctl(leader, getNumber, &number) == 0
    else { throw SpawnError(code: errno) }
    _ = ioctl(leader, UInt(TIOCSWINSZ), &size)
    let path = "/dev/pts/\(number)"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDWR, 0)
    }
    // `setsid -c` would do the same: the terminal that a session leader opens becomes its own.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // The mask of a test's thread blocks signals.
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGMASK))  // and SETSID
    defer { posix_spawnattr_destroy(&attributes) }
    let words = Self.cStrings([Interpreter.executable.path()] + arguments)
    let variables = Self.cStrings(
      // The first of a name counts.
      environment + [
        "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=xterm", "XDG_STATE_HOME=\(state.path())",
      ])
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(
      &child, Interpreter.executable.path(), &actions, &attributes, words, variables)
    process = child
    guard code == 0 else { throw SpawnError(code: code) }
  }

  deinit {
    if !isReaped {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(leader)
  }

  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var result: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    result.append(nil)
    return result
  }

  // MARK: Typing and seeing

  /// Types keys.
  func type(_ keys: String) {
    var keys = keys
    keys.withUTF8 { bytes in _ = write(leader, bytes.baseAddress, bytes.count) }
  }

  /// Waits until the screen satisfies a condition.
  ///
  /// - Returns: False if it does not within the time.
  func waits(seconds: Double = 20, until condition: (Screen) -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while true {
      if condition(screen) { return true }
      let left = end.timeIntervalSinceNow
      if left <= 0 || !readMore(seconds: min(left, 0.2)) && isOver { return condition(screen) }
    }
  }

  /// Waits for a line, without trailing spaces.
  func waits(for line: String) -> Bool { waits { $0.lines.contains(line) } }

  /// Waits until the last line that is not empty is this one, the cursor at its end.
  func waits(forLast line: String) -> Bool { waits { $0.lines.last == line } }

  /// The lines of the screen up to the last that is not empty.
  var lines: [String] { screen.lines }

  /// The cursor's column.
  var column: Int { screen.column }

  /// All that was written, with its escape sequences.
  var output: String { String(decoding: screen.bytes, as: UTF8.self) }

  private var isOver = false

  private func readMore(seconds: Double) -> Bool {
    var entry = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, Int32(seconds * 1000)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(leader, &buffer, buffer.count)
    if count <= 0 {
      isOver = true
      return false
    }
    screen.feed(buffer[0..<count])
    return true
  }

  /// Waits for the end of the process; its exit status.
  func end() -> Int32 {
    _ = waits { _ in self.isOver }
    var status: Int32 = 0
    if !isOver { kill(process, SIGKILL) }
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    isReaped = true
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}

/// A terminal's screen, as far as the prompt uses it.
struct Screen {
  private(set) var bytes: [UInt8] = []
  private var rows: [[Character]] = [[]]
  private var row = 0
  private(set) var column = 0
  private let columns: Int
  private var pending: [UInt8] = []

  init(columns: Int) { self.columns = columns }

  /// The rows without trailing spaces, up to the last that is not empty.
  var lines: [String] {
    var result = rows.map { row in
      var text = String(row.filter { $0 != "\u{0}" })
      while text.last == " " { text.removeLast() }
      return text
    }
    while result.last == "" { result.removeLast() }
    return result
  }

  mutating func feed(_ more: some Sequence<UInt8>) {
    bytes += more
    pending += more
    while let count = feedOne() { pending.removeFirst(count) }
  }

  /// Does what the first bytes say; their number, or `nil` if more are needed.
  private mutating func feedOne() -> Int? {
    guard let first = pending.first else { return nil }
    switch first {
    case 27: return feedEscape()
    case 13:
      column = 0
      return 1
    case 10:
      row += 1
      if row == rows.count { rows.append([]) }
      return 1
    case 0..<32: return 1
    default:
      let count = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      guard pending.count >= count else { return nil }
      if let character = String(decoding: pending[0..<count], as: UTF8.self).first {
        put(character)
      }
      return count
    }
  }

  private mutating func put(_ character: Character) {
    let isWide =
      character.unicodeScalars.first.map { (0x2E80...0x9FFF).contains($0.value) } ?? false
    while rows[row].count < column + (isWide ? 2 : 1) { rows[row].append(" ") }
    rows[row][column] = character
    if isWide { rows[row][column + 1] = "\u{0}" }
    column += isWide ? 2 : 1
  }

  private mutating func feedEscape() -> Int? {
    guard pending.count > 1 else { return nil }
    guard pending[1] == UInt8(ascii: "[") else { return 2 }
    guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return nil
    }
    let number = Int(String(decoding: pending[2..<end], as: UTF8.self)) ?? 0
    switch pending[end] {
    case UInt8(ascii: "A"): row = max(0, row - max(1, number))
    case UInt8(ascii: "C"): column += max(1, number)
    case UInt8(ascii: "H"):
      row = 0
      column = 0
    case UInt8(ascii: "J"):
      if number == 2 {
        rows = [[]]
        row = 0
      } else {
        rows[row].removeLast(max(0, rows[row].count - column))
        rows.removeLast(rows.count - row - 1)
      }
    default: break
    }
    return end + 1
  }
}
