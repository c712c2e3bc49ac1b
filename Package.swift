// swift-tools-version: 6.2
import PackageDescription

/// Both libraries stay inside Embedded Swift, so that they also build for WebAssembly.
let embeddable: [SwiftSetting] = [.treatWarning("EmbeddedRestrictions", as: .error)]

/// Whether this is the package being built, and not a dependency that SwiftPM has checked out. A package
/// with unsafe flags cannot be a dependency named by version, so a dependency does without.
let isRoot = !Context.packageDirectory.contains("/checkouts/")

/// How code is generated.
///
/// Each case of the evaluation loop may have its own jump to the next instruction.
/// By default it shares one among more than 16 cases, and then the speed depends on where that jump
/// happens to lie: the same instructions took 0.25 or 0.35 s for fib, as it crossed a line of the
/// instruction cache or not. For the same reason functions begin at such a line: with the loop 16 bytes
/// behind one, the same instructions took a sixth longer (fib 0.295 for 0.25 s, closures and exceptions a
/// tenth). What only jumps reach begins at half a line: so the jump that most cases still share, 29 bytes,
/// lies in one line, for 5 KB of code more (16 bytes beside, fib took a quarter longer).
///
/// The states of deques, caches and patterns are Swift objects; looking at each access to their
/// properties for another one that overlaps took a sixth of a call of a cached function.
let codeGeneration: [SwiftSetting] =
  isRoot
  ? [
    .unsafeFlags(
      [
        "-Xllvm", "-tail-dup-pred-size=100000", "-Xllvm", "-tail-dup-succ-size=100000",
        "-Xllvm", "-align-all-functions=6", "-enforce-exclusivity=unchecked", "-Xllvm",
        "-align-all-nofallthru-blocks=5",
      ],
      .when(platforms: [.linux], configuration: .release))
  ] : []

/// Statically linked, the executable starts in two thirds of the time and needs two thirds of the memory:
/// nothing is relocated and no library is looked up. The functions of start-up lie side by side
/// (`.ci/startup-order`), so that starting touches few pages. The linker is named because the other one
/// knows no such list, and warns of the runtime's own `dlopen`.
let smallStart: [LinkerSetting] =
  isRoot
  ? [
    .unsafeFlags(
      [
        "-static-executable", "-use-ld=lld", "-Xlinker", "--no-warn-symbol-ordering",
        "-Xlinker",
        "--symbol-ordering-file=\(Context.packageDirectory)/Sources/minipy/startup.order",
      ], .when(platforms: [.linux], configuration: .release))
  ] : []

let package = Package(
  name: "minipy",
  products: [
    .library(name: "MiniPyParser", targets: ["MiniPyParser"]),
    .library(name: "MiniPyVM", targets: ["MiniPyVM"]),
    .executable(name: "minipy", targets: ["minipy"]),
  ],
  targets: [
    .target(name: "MiniPyParser", swiftSettings: embeddable),
    .target(
      name: "MiniPyVM", dependencies: ["MiniPyParser"],
      swiftSettings: embeddable + codeGeneration,
      // `sqrt` and its kin are instructions in most places and calls of the C library's in some.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .executableTarget(
      name: "minipy", dependencies: ["MiniPyParser", "MiniPyVM"], exclude: ["startup.order"],
      linkerSettings: smallStart),

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
