import MiniPyVM

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Options of one letter, and what environment variables say.
extension CommandLineTool {
  /// The options of one argument that begins with a dash.
  ///
  /// - Returns: false if the rest of the arguments is the program's.
  mutating func letters(
    _ argument: String, _ arguments: [String], _ index: inout Int
  ) -> Bool {
    for position in argument.indices.dropFirst() {
      let letter = argument[position]
      /// What is left of this argument, or the next one.
      func value() -> String {
        let rest = String(argument[argument.index(after: position)...])
        if !rest.isEmpty { return rest }
        guard index < arguments.count else { Self.failForArgument("-\(letter)") }
        index += 1
        return arguments[index - 1]
      }
      switch letter {
      case "c":
        action = .command(value())
        scriptArguments = ["-c"] + arguments[index...]
        return false
      case "m":
        action = .module(value())
        scriptArguments = ["-m"] + arguments[index...]
        return false
      case "W":
        warningOptions.append(value())
        return true
      case "X":
        addImplementationOption(value())
        return true
      case "u": isUnbuffered = true
      case "i": isInteractive = true
      case "I": isIsolated = true
      case "x": skipsFirstLine = true
      case "q": configuration.flags.isQuiet = true
      case "b": configuration.flags.bytesWarning += 1
      case "B": configuration.flags.writesNoBytecode = true
      case "d": configuration.flags.debug += 1
      case "E": configuration.flags.ignoresEnvironment = true
      case "O": configuration.flags.optimization += 1
      case "P": configuration.flags.hasSafePath = true
      case "s": configuration.flags.hasNoUserSite = true
      case "S": configuration.flags.hasNoSite = true
      case "v": configuration.flags.verbose += 1
      case "R": continue
      case "V": showVersion()
      case "h", "?":
        Self.writeOutput(Self.help)
        exit(0)
      default:
        Self.fail(
          "Unknown option: -\(letter)\n\(Self.usageLine)\n"
            + "Try `minipy -h' for more information.\n")
      }
    }
    return true
  }

  /// `-X name` or `-X name=value`.
  mutating func addImplementationOption(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let value = parts.count > 1 ? String(parts[1]) : nil
    configuration.implementationOptions.removeAll { $0.name == name }
    configuration.implementationOptions.append((name, value))
    switch name {
    case "dev": configuration.flags.isDevelopment = true
    case "no_debug_ranges": configuration.flags.hasNoColumns = true
    case "utf8": configuration.flags.isUTF8 = value != "0"
    case "int_max_str_digits": setDigitLimit(value ?? "", source: "-X int_max_str_digits")
    default: break
    }
  }

  /// The most digits of an integer in text, as an option or a variable says.
  private mutating func setDigitLimit(_ text: String, source: String) {
    guard let digits = Int(text), digits == 0 || digits >= 640 else {
      Self.failAtStart(
        "config_init_int_max_str_digits: \(source): invalid limit;"
          + " must be >= 640 or 0 for unlimited.")
    }
    configuration.integerTextDigitLimit = digits
  }

  /// Ends the process with CPython's words for a setting that cannot be.
  private static func failAtStart(_ text: String) -> Never {
    writeError("Fatal Python error: \(text)\nPython runtime state: preinitialized\n\n")
    exit(1)
  }

  /// The folders that PYTHONPATH lists, as CPython's `site` leaves them: absolute, none twice.
  private static func folders(in list: String) -> [String] {
    var folders: [String] = []
    for part in list.split(separator: ":", omittingEmptySubsequences: false) {
      var steps: [Substring] = []
      for step in absolute(String(part)).split(separator: "/") where step != "." {
        if step == ".." { _ = steps.popLast() } else { steps.append(step) }
      }
      let folder = "/" + steps.joined(separator: "/")
      if !folders.contains(folder) { folders.append(folder) }
    }
    return folders
  }

  /// The settings that environment variables make, and the filters of warnings in their order.
  mutating func readEnvironment() {
    if isIsolated { configuration.flags.ignoresEnvironment = true }
    func variable(_ name: String) -> String? {
      if configuration.flags.ignoresEnvironment { return nil }
      guard let value = getenv("PYTHON" + name) else { return nil }
      let text = String(cString: value)
      return text.isEmpty ? nil : text
    }
    /// A number; what is none, or negative, counts as 1.
    func level(_ name: String) -> Int {
      guard let text = variable(name) else { return 0 }
      guard let number = Int(text), number >= 0 else { return 1 }
      return number
    }
    if level("DONTWRITEBYTECODE") > 0 { configuration.flags.writesNoBytecode = true }
    if level("NOUSERSITE") > 0 { configuration.flags.hasNoUserSite = true }
    if level("UNBUFFERED") > 0 { isUnbuffered = true }
    if variable("SAFEPATH") != nil { configuration.flags.hasSafePath = true }
    if isInteractive || level("INSPECT") > 0 { configuration.flags.inspects = true }
    if let list = variable("PATH") { searchPath = Self.folders(in: list) }
    startupFile = variable("STARTUP")
    if let seed = variable("HASHSEED"), seed != "random" {
      guard let number = UInt32(seed) else {
        Self.failAtStart(
          "config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range"
            + " [0; 4294967295]")
      }
      configuration.hashSeed = number
    }
    if !configuration.implementationOptions.contains(where: { $0.name == "int_max_str_digits" }),
      let text = variable("INTMAXSTRDIGITS")
    {
      setDigitLimit(text, source: "PYTHONINTMAXSTRDIGITS")
    }
    if !configuration.implementationOptions.contains(where: { $0.name == "utf8" }),
      let text = variable("UTF8")
    {
      configuration.flags.isUTF8 = text == "1"
    }
    if variable("NODEBUGRANGES") != nil { configuration.flags.hasNoColumns = true }
    if variable("DEVMODE") != nil { configuration.flags.isDevelopment = true }
    configuration.flags.optimization = max(configuration.flags.optimization, level("OPTIMIZE"))
    configuration.flags.debug = max(configuration.flags.debug, level("DEBUG"))
    configuration.flags.verbose = max(configuration.flags.verbose, level("VERBOSE"))
    configuration.flags.isInteractive = isInteractive
    var filters = configuration.flags.isDevelopment ? ["default"] : []
    filters += (variable("WARNINGS") ?? "").split(separator: ",").map { String($0) }
    filters += warningOptions
    switch configuration.flags.bytesWarning {
    case 0: break
    case 1: filters.append("default::BytesWarning")
    default: filters.append("error::BytesWarning")
    }
    // One given twice counts where it stands first.
    configuration.warningOptions = []
    for filter in filters where !configuration.warningOptions.contains(filter) {
      configuration.warningOptions.append(filter)
    }
  }
}
