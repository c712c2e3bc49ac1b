// swift-tools-version: 6.2
import PackageDescription

/// Both libraries stay inside Embedded Swift, so that they also build for WebAssembly.
let embeddable: [SwiftSetting] = [.treatWarning("EmbeddedRestrictions", as: .error)]

let package = Package(
  name: "minipy",
  products: [
    .library(name: "MiniPyParser", targets: ["MiniPyParser"]),
    .library(name: "MiniPyVM", targets: ["MiniPyVM"]),
    .executable(name: "minipy", targets: ["minipy"]),
  ],
  targets: [
    .target(name: "MiniPyParser", swiftSettings: embeddable),
    .target(name: "MiniPyVM", dependencies: ["MiniPyParser"], swiftSettings: embeddable),
    .executableTarget(name: "minipy", dependencies: ["MiniPyParser", "MiniPyVM"]),

    // White-box tests.
    .testTarget(
      name: "MiniPyParserTests", dependencies: ["MiniPyParser"],
      exclude: ["Fixtures", "record.py", "snippets.py"]),
    .testTarget(
      name: "MiniPyVMTests", dependencies: ["MiniPyParser", "MiniPyVM"],
      exclude: ["Numbers/Fixtures", "Numbers/record.py"]),

    // The golden runs: the built executable against what CPython printed.
    .testTarget(name: "SampleTests", dependencies: ["minipy"]),
  ],
  swiftLanguageModes: [.v6]
)
