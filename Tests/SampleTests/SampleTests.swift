import Foundation
import Testing

@Suite struct SampleTests {
  @Test func samplesExist() {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    #expect(FileManager.default.fileExists(atPath: repository.appending(path: "Tests").path()))
  }
}
