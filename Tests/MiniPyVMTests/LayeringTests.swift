import Foundation
import Testing

/// The package's layers, as the sources' import declarations show them.
///
/// Both libraries do no input or output of their own, so they may import nothing of the platform; the
/// C library's mathematics in one named file excepted.
@Suite struct LayeringTests {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  @Test(arguments: [
    ("MiniPyParser", []),
    ("MiniPyVM", ["MiniPyParser"]),
  ])
  func libraryImportsOnly(library: String, allowed: [String]) throws {
    let folder = Self.sources.appending(path: library)
    let files = try #require(FileManager.default.enumerator(atPath: folder.path()))
    for case let name as String in files
    where name.hasSuffix(".swift") && name != "Numbers/PlatformMathematics.swift" {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      var isPythonSource = false
      for line in text.split(separator: "\n") {
        // Modules written in Python are multi-line literals, with imports of their own.
        if line.components(separatedBy: "\"\"\"").count.isMultiple(of: 2) {
          isPythonSource.toggle()
        }
        if isPythonSource { continue }
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { continue }
        guard words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" }) else { continue }
        let module = String(words.last ?? "")
        #expect(allowed.contains(module), "\(library)/\(name) imports \(module)")
      }
    }
  }
}
