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
    // Statically linked, it starts in two thirds of the time and needs two thirds of the memory: nothing
    // is relocated and no library is looked up. The linker is named because the other one warns
    // of the runtime's own `dlopen`.
    .executableTarget(
      name: "minipy", dependencies: ["MiniPyParser", "MiniPyVM"],
      linkerSettings: [
        .unsafeFlags(
          ["-static-executable", "-use-ld=lld"], .when(platforms: [.linux], configuration: .release)
        )
      ]),

    // White-box tests.
    .testTarget(
      name: "MiniPyParserTests", dependencies: ["MiniPyParser"],
      exclude: ["Fixtures", "record.py", "snippets.py"]),
    .testTarget(
      name: "MiniPyVMTests", dependencies: ["MiniPyParser", "MiniPyVM"],
      exclude: ["Numbers/Fixtures", "Numbers/record.py"]),

    // The golden runs: the built executable against what CPython printed. It runs the executable and
    // does not link it, so it does not depend on the target: `swift test` builds both.
    .testTarget(name: "SampleTests"),
  ],
  swiftLanguageModes: [.v6]
)
