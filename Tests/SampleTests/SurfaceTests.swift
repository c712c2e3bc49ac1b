import Foundation
import Testing

/// Everything that `dir()` lists, and how it is called, against the table that
/// `Tests/Recorders/surface.py` recorded from CPython.
@Suite struct SurfaceTests {
  private static let folder = Golden.repository.appending(path: "Tests/Surface")

  @Test
  func typesAndModulesHaveWhatCPythonsHave() throws {
    let recorded = try table("surface.txt")
    #expect(recorded.count > 1500)
    let golden = Golden(
      folder: Self.folder, name: "surface", arguments: ["surface.py"], input: "",
      dependsOnCollections: false)
    let outcome = try Interpreter.run(golden)
    #expect(outcome.status == 0, "\(outcome.error)")
    let actual = table(of: outcome.output)

    let leftOut = try leftOutNames()
    for name in Set(recorded.keys).union(actual.keys).subtracting(leftOut).sorted() {
      #expect(actual[name] == recorded[name], "\(name)")
    }
    for name in leftOut {
      #expect(actual[name] != recorded[name], "\(name) need not be on the list any more")
    }
  }

  /// The lines of a table by what they describe.
  private func table(of text: String) -> [String: String] {
    var result: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let bar = line.range(of: " | ") else { continue }
      result[String(line[..<bar.lowerBound])] = String(line[bar.upperBound...])
    }
    return result
  }

  private func table(_ name: String) throws -> [String: String] {
    table(of: try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8))
  }

  /// The names that `left-out.txt` lists: the first word of each line that is no comment.
  private func leftOutNames() throws -> Set<String> {
    let text = try String(
      contentsOf: Self.folder.appending(path: "left-out.txt"), encoding: .utf8)
    return Set(
      text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
        $0.split(separator: " ").first.map(String.init)
      })
  }
}
