import Foundation
import Glibc

/// The executable under test.
enum Interpreter {
  /// No run may take longer.
  static let timeLimit: TimeInterval = 60

  /// The executable that the environment variable `MINIPY` names, or else the one that was built
  /// together with these tests.
  static let executable: URL = {
    if let path = ProcessInfo.processInfo.environment["MINIPY"] { return URL(filePath: path) }
    return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "minipy")
  }()

  /// What keeps a run from being made.
  struct SpawnError: Error {
    /// The value of `errno`.
    let code: Int32
  }

  /// Runs `golden` with the given debug flags, in a temporary folder with a copy of its script.
  ///
  /// - Parameter mergesError: Standard error goes where standard output goes.
  static func run(
    _ golden: Golden, flags: [String] = [], mergesError: Bool = false
  ) throws -> Outcome {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "minipy-\(UUID().uuidString)")
    let work = folder.appending(path: "work")
    try files.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    for name in try files.contentsOfDirectory(atPath: golden.folder.path())
    where golden.arguments.contains(name) || name.hasPrefix("helper_") {
      try files.copyItem(at: golden.folder.appending(path: name), to: work.appending(path: name))
    }

    // Files rather than pipes: whatever the process prints, it never waits for a reader.
    let streams = ["in", "out", mergesError ? "out" : "err"].map { folder.appending(path: $0) }
    try golden.input.write(to: streams[0], atomically: false, encoding: .utf8)
    let status = try run(
      flags + golden.flags + golden.arguments, in: work, streams: streams.map { $0.path() },
      variables: golden.environment.map { "\($0.key)=\($0.value)" })
    return Outcome(
      output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      error: mergesError
        ? "" : String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self),
      status: status)
  }

  /// Runs the executable to its end, or kills it when its time is over, and returns its status.
  ///
  /// `posix_spawn` rather than Foundation's `Process`, which must not be used by two threads.
  private static func run(
    _ arguments: [String], in folder: URL, streams: [String], variables: [String]
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, path) in streams.enumerated() {
      let flags = descriptor == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC | O_APPEND
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), path, flags, 0o600)
    }
    let changeFolder = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path()]
    let words = cStrings(changeFolder + [executable.path()] + arguments)
    let environment = cStrings(["PATH=/usr/bin:/bin", "LANG=C.UTF-8"] + variables)
    defer { (words + environment).forEach { free($0) } }

    var child: pid_t = 0
    let code = posix_spawn(&child, "/bin/sh", &actions, nil, words, environment)
    guard code == 0 else { throw SpawnError(code: code) }

    let process = child
    let killer = DispatchWorkItem { kill(process, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + timeLimit, execute: killer)
    // First wait without reaping: until the killer is out of the way, the number must stay ours.
    var information = siginfo_t()
    while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) == -1, errno == EINTR {}
    killer.cancel()

    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// A terminated vector of copies, which the caller frees.
  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var result: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    result.append(nil)
    return result
  }
}
