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
    case "utf8": configuration.flags.isUTF8 = value != "0"
    case "int_max_str_digits":
      guard let value, let digits = Int(value), digits == 0 || digits >= 640 else {
        Self.writeError(
          "Fatal Python error: config_init_int_max_str_digits: -X int_max_str_digits: invalid limit;"
            + " must be >= 640 or 0 for unlimited.\nPython runtime state: preinitialized\n\n"
            + "Current thread 0x0000000000000000 (most recent call first):\n  <no Python frame>\n")
        exit(1)
      }
      configuration.integerTextDigitLimit = digits
    default: break
    }
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
    func level(_ name: String) -> Int { variable(name).map { max(1, Int($0) ?? 1) } ?? 0 }
    if variable("DONTWRITEBYTECODE") != nil { configuration.flags.writesNoBytecode = true }
    if variable("NOUSERSITE") != nil { configuration.flags.hasNoUserSite = true }
    if variable("UNBUFFERED") != nil { isUnbuffered = true }
    if variable("SAFEPATH") != nil { configuration.flags.hasSafePath = true }
    if variable("INSPECT") != nil { isInteractive = true }
    if variable("DEVMODE") != nil { configuration.flags.isDevelopment = true }
    let optimization = max(configuration.flags.optimization, level("OPTIMIZE"))
    configuration.flags.optimization = min(optimization, 2)
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
    // One given twice counts where it stands last.
    configuration.warningOptions = []
    for filter in filters {
      configuration.warningOptions.removeAll { $0 == filter }
      configuration.warningOptions.append(filter)
    }
  }
}
