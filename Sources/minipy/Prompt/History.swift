#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What was entered before, in this run and in earlier ones.
///
/// The file holds an entry a line; line feeds and backslashes are written with a backslash. Each
/// entry is appended when it is made, so that several prompts share the file.
final class History {
  static let maximum = 5000

  private(set) var entries: [String] = []
  private let path: String?

  /// Reads the file, if there is one.
  init(path: String?) {
    self.path = path
    guard let path, let bytes = PosixHost.readFile(path) else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    entries = lines.suffix(Self.maximum).map { Self.decoded(String($0)) }
    if lines.count > 2 * Self.maximum { rewrite(path) }
  }

  /// The file under the user's state directory.
  static var standardPath: String? {
    if let state = getenv("XDG_STATE_HOME"), state.pointee != 0 {
      return String(cString: state) + "/minipy/history"
    }
    guard let home = getenv("HOME"), home.pointee != 0 else { return nil }
    return String(cString: home) + "/.local/state/minipy/history"
  }

  /// Adds an entry unless it repeats the last one.
  func add(_ entry: String) {
    guard entry.contains(where: { !$0.isWhitespace }), entries.last != entry else { return }
    entries.append(entry)
    guard let path else { return }
    Self.makeFolders(of: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    var line = Self.encoded(entry) + "\n"
    line.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }

  private func rewrite(_ path: String) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    var text = entries.map { Self.encoded($0) + "\n" }.joined()
    text.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    rename(temporary, path)
  }

  private static func makeFolders(of path: String) {
    var end = path.startIndex
    while let slash = path[end...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      end = slash
    }
  }

  private static func encoded(_ entry: String) -> String {
    var result = ""
    for character in entry {
      switch character {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  private static func decoded(_ line: String) -> String {
    var result = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
