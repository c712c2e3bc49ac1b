/// The signatures of native functions: parsing their Python text into parameters with defaults.

/// One parameter of a native function.
struct NativeParameter: BitwiseCopyable {
  enum Default: UInt8 {
    case required
    /// `value` holds the default: an immediate, or unbound.
    case value
    /// The default is the string between `text` and `text + textCount`, without escapes; `value` holds
    /// it from the first call on.
    case string
    /// An integer or float that is no immediate, spelled in `text`; likewise.
    case number
  }

  let name: UnsafePointer<UInt8>
  let nameCount: Int
  var kind: Default
  var value: Value
  var text: UnsafePointer<UInt8>?
  var textCount: Int
  /// May be given by keyword, and is not `*args` or `**kwargs`.
  var acceptsKeyword: Bool
}

/// A parsed signature. `parameters` are in the order of the text, `*args` and `**kwargs` included.
struct NativeSignature {
  let parameters: UnsafeMutablePointer<NativeParameter>
  var count = 0
  /// Parameters before `/`; parameters that may be given by position.
  var positionalOnly = 0
  var positional = 0
  /// Leading positional parameters without a default.
  var required = 0
  /// Index of `*args` and `**kwargs`, or -1.
  var variadic = -1
  var keywords = -1
  /// `*_` and `**_`: accepted, but not gathered; the body gets `()` and an unbound argument.
  var ignoresVariadic = false
  var ignoresKeywords = false
  /// No `*args`, no `**kwargs`, and no parameter that only a keyword gives and that has no default.
  var isSimple = true
  /// Defaults that are objects are made at the first call.
  var lacksDefaults = false
  /// Required parameters, then `*args`, then perhaps `**kwargs` or parameters with defaults.
  var isOpen = false
  /// One of the two, and few parameters.
  var isShort = false
  /// What few parameters are.
  static let shortCount = 8
  /// Where the text goes on behind the parameters.
  var end = 0

  /// True if a parameter from index `hidden` on may be given by name.
  func acceptsKeywords(hidden: Int) -> Bool {
    if keywords >= 0 { return true }
    for index in hidden..<max(count, hidden) where parameters[index].acceptsKeyword { return true }
    return false
  }

  /// Parses `name(a, b=1, /, *, c=None)`.
  init(_ signature: DeclarationText) {
    let text = signature.utf8Start
    let end = signature.utf8CodeUnitCount
    var commas = 2
    for index in 0..<end where text[index] == UInt8(ascii: ",") { commas += 1 }
    parameters = .allocate(capacity: commas)
    var index = 0
    while index < end, text[index] != UInt8(ascii: "(") { index += 1 }
    index += 1
    var keywordOnly = false
    var sawDefault = false
    while index < end, text[index] != UInt8(ascii: ")") {
      while index < end, text[index] == UInt8(ascii: " ") { index += 1 }
      let start = index
      var depth = 0
      var equals = -1
      var quote: UInt8 = 0
      while index < end {
        let byte = text[index]
        if quote != 0 {
          if byte == UInt8(ascii: "\\") {
            index += 1
          } else if byte == quote {
            quote = 0
          }
        } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
          quote = byte
        } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
          depth += 1
        } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
          if depth == 0 { break }
          depth -= 1
        } else if byte == UInt8(ascii: ",") {
          if depth == 0 { break }
        } else if byte == UInt8(ascii: "="), equals < 0 {
          equals = index
        }
        index += 1
      }
      var stop = min(index, end)
      if index < end, text[index] == UInt8(ascii: ",") { index += 1 }
      while stop > start, text[stop - 1] == UInt8(ascii: " ") { stop -= 1 }
      if stop == start { continue }
      let first = text[start]
      if first == UInt8(ascii: "/") {
        positionalOnly = count
        for earlier in 0..<count { parameters[earlier].acceptsKeyword = false }
        continue
      }
      if first == UInt8(ascii: "*") {
        keywordOnly = true
        if stop == start + 1 { continue }
        let isKeywords = text[start + 1] == UInt8(ascii: "*")
        let skip = isKeywords ? 2 : 1
        let isIgnored = stop == start + skip + 1 && text[start + skip] == UInt8(ascii: "_")
        if isKeywords {
          keywords = count
          ignoresKeywords = isIgnored
        } else {
          variadic = count
          ignoresVariadic = isIgnored
        }
        isSimple = false
        parameters[count] = NativeParameter(
          name: text + start + skip, nameCount: stop - start - skip, kind: .value, value: .unbound,
          text: nil, textCount: 0, acceptsKeyword: false)
        count += 1
        continue
      }
      let nameEnd = equals < 0 ? stop : equals
      var parameter = NativeParameter(
        name: text + start, nameCount: nameEnd - start, kind: .required, value: .unbound,
        text: nil, textCount: 0, acceptsKeyword: true)
      if equals >= 0 {
        NativeSignature.parseDefault(text + equals + 1, stop - equals - 1, &parameter)
        sawDefault = true
      }
      parameters[count] = parameter
      count += 1
      if parameter.kind == .string || parameter.kind == .number { lacksDefaults = true }
      if keywordOnly {
        if parameter.kind == .required { isSimple = false }
      } else {
        positional = count
        if !sawDefault { required = count }
      }
    }
    self.end = min(index + 1, end)
    isOpen = variadic >= 0 && variadic == required && required == positional
    if keywords >= 0 {
      if keywords != positional + 1 || count != positional + 2 { isOpen = false }
    } else {
      for index in positional..<count where parameters[index].kind == .required { isOpen = false }
    }
    isShort = (isSimple || isOpen) && count <= NativeSignature.shortCount
  }

  private static func parseDefault(
    _ text: UnsafePointer<UInt8>, _ count: Int, _ parameter: inout NativeParameter
  ) {
    parameter.kind = .value
    func equals(_ word: StaticString) -> Bool {
      guard word.utf8CodeUnitCount == count else { return false }
      for index in 0..<count where text[index] != word.utf8Start[index] { return false }
      return true
    }
    if equals("None") {
      parameter.value = .none
    } else if equals("True") {
      parameter.value = .true
    } else if equals("False") {
      parameter.value = .false
    } else if count >= 2, text[0] == UInt8(ascii: "'") || text[0] == UInt8(ascii: "\"") {
      parameter.kind = .string
      parameter.text = text + 1
      parameter.textCount = count - 2
    } else if count > 0, text[0] == UInt8(ascii: "-") || (text[0] >= 48 && text[0] <= 57) {
      var digits = 0
      var magnitude: Int64 = 0
      var isPlain = true
      for index in 0..<count {
        let byte = text[index]
        if index == 0, byte == UInt8(ascii: "-") { continue }
        if byte < 48 || byte > 57 || digits >= 18 {
          isPlain = false
          break
        }
        digits += 1
        magnitude = magnitude &* 10 &+ Int64(byte - 48)
      }
      if isPlain {
        parameter.value = Value(small: text[0] == UInt8(ascii: "-") ? -magnitude : magnitude)
      } else {
        parameter.kind = .number
        parameter.text = text
        parameter.textCount = count
      }
    }
  }

  /// The index of the parameter that a keyword names, or -1.
  func index(ofKeyword name: UnsafeMutablePointer<StrObject>) -> Int {
    guard name.pointee.kind == 1 else { return -1 }
    let bytes = name.data.assumingMemoryBound(to: UInt8.self)
    search: for index in 0..<count {
      let parameter = parameters[index]
      guard parameter.acceptsKeyword, parameter.nameCount == name.pointee.count else { continue }
      for position in 0..<parameter.nameCount where bytes[position] != parameter.name[position] {
        continue search
      }
      return index
    }
    return -1
  }

  func name(_ index: Int) -> String {
    String(
      decoding: UnsafeBufferPointer(
        start: parameters[index].name, count: parameters[index].nameCount), as: UTF8.self)
  }
}

extension NativeFunction {
  /// The parsed signature; parsed now if this is the first use.
  @inline(__always)
  func signature() -> UnsafeMutablePointer<NativeSignature> {
    parsed ?? parse()
  }

  @inline(never)
  func parse() -> UnsafeMutablePointer<NativeSignature> {
    let pointer = UnsafeMutablePointer<NativeSignature>.allocate(capacity: 1)
    pointer.initialize(to: NativeSignature(signatureText))
    parsed = pointer
    let signature = pointer.pointee
    exactCount =
      signature.required == signature.count && signature.positional == signature.count
      ? signature.count : -1
    return pointer
  }
}
