/// The signatures of native functions: parsing their Python text, binding arguments to parameters,
/// and the texts of the errors, as CPython's `Python/getargs.c` and `Objects/call.c` word them.

/// One parameter of a native function.
struct NativeParameter: BitwiseCopyable {
  enum Default: UInt8 {
    case required
    /// `value` holds the default: an immediate, or unbound.
    case value
    /// The default is the string between `text` and `text + textCount`, without escapes.
    case string
    /// An integer or float that `value` cannot hold; spelled in `text`.
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
  /// No `*args`, no `**kwargs`, and every default is ready in `value`.
  var isSimple = true
  /// Required parameters, then `*args`, then perhaps `**kwargs`.
  var isOpen = false

  /// True if a parameter from index `hidden` on may be given by name.
  func acceptsKeywords(hidden: Int) -> Bool {
    if keywords >= 0 { return true }
    for index in hidden..<max(count, hidden) where parameters[index].acceptsKeyword { return true }
    return false
  }

  /// Parses `name(a, b=1, /, *, c=None)`.
  init(_ signature: StaticString) {
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
      if parameter.kind == .string || parameter.kind == .number { isSimple = false }
      if keywordOnly {
        if parameter.kind == .required { isSimple = false }
      } else {
        positional = count
        if !sawDefault { required = count }
      }
    }
    isOpen =
      variadic == required && required == positional
      && count == positional + (keywords < 0 ? 1 : 2)
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

// MARK: - Calling

/// What error texts need to know of a native callable.
struct NativeCallSite: BitwiseCopyable {
  /// Leading parameters that callers do not count (`self`, `cls`).
  var hidden: Int
  var owner: TypePointer?
  var isWrapper: Bool
  var module: Value
}

extension VM {
  /// Calls a native function, method descriptor or bound native method.
  @inline(__always)
  func callNative(
    _ callable: Value, _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywordNames: Value
  ) throws(Raised) -> Owned {
    let object = callable.storage(NativeFunctionObject.self)
    if object.pointee.receiver.isUnbound {
      if let owner = object.pointee.owner, object.pointee.kind != .function {
        if object.pointee.kind == .new {
          try checkNewArgument(callable, owner, arguments, count)
        } else {
          if count == 0 { throw missingReceiver(object) }
          let type = type(of: arguments[0])
          if object.pointee.kind == .classMethod {
            try checkClassReceiver(object, owner, arguments[0])
          } else if type != owner, !isSubtype(type, owner) {
            throw wrongReceiver(object, arguments[0])
          }
        }
      }
      return try callUnchecked(object, arguments, count, keywordNames)
    }
    return try callBoundNative(object, arguments, count, keywordNames)
  }

  /// Calls a native function whose first argument (receiver, class) is known to be right.
  @inline(__always)
  func callUnchecked(
    _ object: UnsafeMutablePointer<NativeFunctionObject>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: Value
  ) throws(Raised) -> Owned {
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    if keywordNames.isUnbound, count == function.exactCount {
      return try function.body(self, Arguments(base: arguments, count: count))
    }
    return try bindAndCall(object, arguments, count, keywordNames)
  }

  /// Calls a bound native method: the receiver goes in front.
  private func callBoundNative(
    _ object: UnsafeMutablePointer<NativeFunctionObject>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: Value
  ) throws(Raised) -> Owned {
    let keywordCount =
      keywordNames.isUnbound ? 0 : keywordNames.storage(TupleObject.self).pointee.count
    let total = count &+ keywordCount
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: total &+ 1) {
      buffer throws(Raised) -> Owned in
      let base = buffer.baseAddress!
      base[0] = object.pointee.receiver
      var index = 0
      while index < total {
        base[index &+ 1] = arguments[index]
        index &+= 1
      }
      let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
      if keywordCount == 0, count &+ 1 == function.exactCount {
        return try function.body(self, Arguments(base: base, count: count &+ 1))
      }
      return try bindAndCall(object, base, count &+ 1, keywordNames)
    }
  }

  /// Binds arguments to parameters in a buffer on the stack, then calls.
  @inline(never)
  private func bindAndCall(
    _ object: UnsafeMutablePointer<NativeFunctionObject>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: Value
  ) throws(Raised) -> Owned {
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    let signature = function.signature()
    let keywordCount =
      keywordNames.isUnbound ? 0 : keywordNames.storage(TupleObject.self).pointee.count
    if keywordCount == 0, count == function.exactCount {
      return try function.body(self, Arguments(base: arguments, count: count))
    }
    let slots = signature.pointee.count
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: slots &+ 1) {
      buffer throws(Raised) -> Owned in
      let base = buffer.baseAddress!
      if signature.pointee.isSimple, keywordCount == 0, count >= signature.pointee.required,
        count <= signature.pointee.positional
      {
        let parameters = signature.pointee.parameters
        var index = 0
        while index < count {
          base[index] = arguments[index]
          index &+= 1
        }
        while index < slots {
          base[index] = parameters[index].value
          index &+= 1
        }
        return try function.body(self, Arguments(base: base, count: slots))
      }
      if keywordCount == 0, signature.pointee.isOpen, count >= signature.pointee.positional {
        return try callOpen(function, signature, arguments, count, base)
      }
      var owned: UInt64 = 0
      defer {
        if owned != 0 {
          let keywords = signature.pointee.keywords
          for index in 0..<slots where owned & (1 << UInt64(index)) != 0 {
            if index == keywords {
              releaseKeywords(base[index])
            } else {
              base[index].release()
            }
          }
        }
      }
      try bind(
        object, function, signature, arguments, count, keywordNames, keywordCount, base, &owned)
      return try function.body(self, Arguments(base: base, count: slots))
    }
  }

  /// Calls a function whose signature is required parameters, then `*args` and `**kwargs`, without
  /// keywords.
  private func callOpen(
    _ function: NativeFunction, _ signature: UnsafeMutablePointer<NativeSignature>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ base: UnsafeMutablePointer<Value>
  ) throws(Raised) -> Owned {
    let positional = signature.pointee.positional
    var index = 0
    while index < positional {
      base[index] = arguments[index]
      index &+= 1
    }
    let rest =
      signature.pointee.ignoresVariadic
      ? emptyTuple : newTuple(copying: arguments + positional, count: count &- positional)
    base[positional] = rest.value
    if signature.pointee.keywords < 0 {
      return try function.body(self, Arguments(base: base, count: positional &+ 1))
    }
    if signature.pointee.ignoresKeywords {
      base[positional &+ 1] = .unbound
      return try function.body(self, Arguments(base: base, count: positional &+ 2))
    }
    let keywords = emptyKeywords()
    base[positional &+ 1] = keywords
    defer { releaseKeywords(keywords) }
    return try function.body(self, Arguments(base: base, count: positional &+ 2))
  }

  /// Fills `base` with one value for each parameter; bit `i` of `owned` says that `base[i]` is a
  /// counted reference.
  private func bind(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ arguments: UnsafeMutablePointer<Value>,
    _ count: Int, _ keywordNames: Value, _ keywordCount: Int, _ base: UnsafeMutablePointer<Value>,
    _ owned: inout UInt64
  ) throws(Raised) {
    let slots = signature.pointee.count
    let positional = signature.pointee.positional
    let parameters = signature.pointee.parameters
    let given = min(count, positional)
    for index in 0..<given { base[index] = arguments[index] }
    for index in given..<max(slots, given) { base[index] = .unbound }
    if count > positional, signature.pointee.variadic < 0 {
      if keywordCount > 0, !signature.pointee.acceptsKeywords(hidden: site(object).hidden) {
        let names = keywordNames.storage(TupleObject.self).items
        throw nativeKeywordError(
          object, function, signature, count, names[0], keywordNames)
      }
      try checkConstructorArity(object, function, arguments, count, keywordCount)
      throw nativeArityError(object, function, signature, count, keywordNames, keywordCount)
    }
    if keywordCount > 0 {
      try checkTotal(object, function, signature, count, keywordCount)
      if signature.pointee.keywords >= 0, !signature.pointee.ignoresKeywords {
        let dict = newDict().take()
        base[signature.pointee.keywords] = dict
        owned |= 1 << UInt64(signature.pointee.keywords)
      }
      let names = keywordNames.storage(TupleObject.self).items
      for position in 0..<keywordCount {
        guard let name = asStr(names[position]) else {
          if signature.pointee.ignoresKeywords { continue }
          if site(object).isWrapper, !function.hasName("__init__"), !function.hasName("__call__") {
            throw nativeKeywordError(
              object, function, signature, count, names[position], keywordNames)
          }
          // `str.format` gets the dictionary as it is, without a look at its keys.
          if signature.pointee.keywords >= 0,
            function.hasName("format") || object.pointee.owner?.pointee.layout == .exception
          {
            let dict = base[signature.pointee.keywords].storage(DictObject.self)
            try dictSet(dict, names[position], arguments[count &+ position])
            continue
          }
          throw typeError("keywords must be strings")
        }
        let index = signature.pointee.index(ofKeyword: name)
        let value = arguments[count &+ position]
        if index < 0 {
          if signature.pointee.ignoresKeywords { continue }
          if signature.pointee.keywords >= 0 {
            let dict = base[signature.pointee.keywords].storage(DictObject.self)
            try dictSet(dict, names[position], value)
            continue
          }
          throw nativeKeywordError(
            object, function, signature, count, names[position], keywordNames)
        }
        if index < given {
          let site = site(object)
          throw typeError(
            "argument for \(displayName(object, function))() given by name "
              + "('\(signature.pointee.name(index))') and position (\(index + 1 - site.hidden))")
        }
        base[index] = value
      }
    } else if count < signature.pointee.required {
      throw nativeArityError(object, function, signature, count, keywordNames, keywordCount)
    }
    // Defaults, and what is missing.
    for index in given..<max(slots, given) where base[index].isUnbound {
      if index == signature.pointee.variadic {
        let extra = max(0, count &- positional)
        if extra == 0 || signature.pointee.ignoresVariadic {
          base[index] = pointee.emptyTuple
        } else {
          let tuple = newTuple(count: extra)
          for position in 0..<extra {
            let value = arguments[positional &+ position]
            value.retain()
            tuple.items[position] = value
          }
          base[index] = finishTuple(tuple).take()
          owned |= 1 << UInt64(index)
        }
        continue
      }
      if index == signature.pointee.keywords {
        if signature.pointee.ignoresKeywords { continue }
        base[index] = emptyKeywords()
        owned |= 1 << UInt64(index)
        continue
      }
      let parameter = parameters[index]
      switch parameter.kind {
      case .value:
        base[index] = parameter.value
      case .required:
        throw nativeMissingError(object, function, signature, index, count)
      case .string:
        base[index] = defaultString(parameter).take()
        owned |= 1 << UInt64(index)
      case .number:
        base[index] = defaultNumber(parameter).take()
        owned |= 1 << UInt64(index)
      }
    }
  }

  /// An empty dict for `**kwargs`: usually the one that an earlier call left untouched.
  private func emptyKeywords() -> Value {
    let spare = pointee.spareKeywords
    if spare.isUnbound { return newDict().take() }
    pointee.spareKeywords = .unbound
    return spare
  }

  /// Keeps the dict of a call for the next one if nobody took or filled it.
  private func releaseKeywords(_ dict: Value) {
    let storage = dict.storage(DictObject.self)
    if pointee.spareKeywords.isUnbound, storage.pointee.header.object.count == 1,
      storage.pointee.used == 0, !isTracked(dict)
    {
      pointee.spareKeywords = dict
    } else {
      dict.release()
    }
  }

  /// A string default, with `\n` and the like replaced.
  private func defaultString(_ parameter: NativeParameter) -> Owned {
    guard let text = parameter.text else { return string("") }
    var bytes: [UInt8] = []
    var index = 0
    while index < parameter.textCount {
      var byte = text[index]
      if byte == UInt8(ascii: "\\"), index + 1 < parameter.textCount {
        index += 1
        byte = text[index]
        if byte == UInt8(ascii: "n") { byte = 10 } else if byte == UInt8(ascii: "t") { byte = 9 }
      }
      bytes.append(byte)
      index += 1
    }
    return string(String(decoding: bytes, as: UTF8.self))
  }

  /// A numeric default that is no small integer.
  private func defaultNumber(_ parameter: NativeParameter) -> Owned {
    guard let text = parameter.text else { return Owned.unbound }
    let spelled = String(
      decoding: UnsafeBufferPointer(start: text, count: parameter.textCount), as: UTF8.self)
    if let integer = Int64(spelled) { return newInt(integer) }
    return newFloat(FloatParsing.parse([UInt8](spelled.utf8)) ?? 0)
  }
}

// MARK: - Error texts

extension VM {
  private func site(_ object: UnsafeMutablePointer<NativeFunctionObject>) -> NativeCallSite {
    let kind = object.pointee.kind
    let hidden = kind != .function || !object.pointee.receiver.isUnbound
    return NativeCallSite(
      hidden: hidden ? 1 : 0, owner: object.pointee.owner,
      isWrapper: kind == .wrapper || isExactly(Value(object), .methodWrapper),
      module: object.pointee.module)
  }

  /// Checks the class that a native `__new__` is to make an instance of (`tp_new_wrapper`).
  private func checkNewArgument(
    _ new: Value, _ owner: TypePointer, _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) {
    let name = { typeName(owner) }
    if count == 0 { throw typeError("\(name()).__new__(): not enough arguments") }
    guard isType(arguments[0]) else {
      throw typeError(
        "\(name()).__new__(X): X is not a type object (\(typeName(arguments[0])))")
    }
    let type = arguments[0].storage(TypeObject.self)
    if type == owner { return }
    if !isSubtype(type, owner) {
      let given = typeName(type)
      throw typeError(
        "\(name()).__new__(\(given)): \(given) is not a subtype of \(name())")
    }
    let native = nativeBase(type)
    if native != owner, lookupSpecial(native, .new) != new {
      throw typeError(
        "\(name()).__new__(\(typeName(type))) is not safe, use "
          + "\(typeName(constructorOwner(type))).__new__()")
    }
  }

  /// The name that arity errors show: a constructor's is its class.
  private func displayName(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction
  ) -> String {
    if let owner = object.pointee.owner,
      function.hasName("__new__") || function.hasName("__init__")
    {
      return swiftString(owner.pointee.name)
    }
    return function.name
  }

  /// The name with its class or module: `list.append`, `math.sqrt`, `len`.
  func nativeQualifiedName(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction
  ) -> String {
    if let owner = object.pointee.owner {
      if function.hasName("__new__") || function.hasName("__init__") {
        return swiftString(owner.pointee.name)
      }
      return swiftString(apparentOwner(object, owner).pointee.qualifiedName) + "." + function.name
    }
    if let module = asStr(object.pointee.module) {
      let text = swiftString(Value(module))
      if text != "builtins" { return text + "." + function.name }
    }
    return function.name
  }

  private func plural(_ count: Int) -> String { count == 1 ? "" : "s" }

  /// Sets name the class that is called in their messages; `int` words its own in another way for
  /// subclasses.
  private func checkConstructorArity(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywordCount: Int
  ) throws(Raised) {
    guard let owner = object.pointee.owner, count > 0 else { return }
    let isNew = function.hasName("__new__") && isType(arguments[0])
    let given = count - 1 + keywordCount
    if isNew, owner == type(.int) || owner == type(.str),
      keywordCount > 0 || owner == type(.int) && arguments[0] != Value(owner)
    {
      let isInt = owner == type(.int)
      throw typeError(
        "\(isInt ? "int() takes at most 2" : "str() takes at most 3") arguments (\(given) given)")
    }
    let isSet = owner == type(.set) && function.hasName("__init__")
    if isSet || isNew && owner == type(.frozenset), keywordCount == 0 {
      let cls = isNew ? arguments[0].storage(TypeObject.self) : type(of: arguments[0])
      throw typeError("\(typeName(cls)) expected at most 1 argument, got \(given)")
    }
  }

  @inline(never)
  private func nativeArityError(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ count: Int, _ keywordNames: Value,
    _ keywordCount: Int
  ) -> Raised {
    let site = site(object)
    let given = count - site.hidden
    let most = signature.pointee.positional - site.hidden
    let least = max(0, signature.pointee.required - site.hidden)
    let name = displayName(object, function)
    let allowsKeywords = signature.pointee.acceptsKeywords(hidden: site.hidden)
    if site.isWrapper, !function.hasName("__init__"), !function.hasName("__call__") {
      // Slots of two operands and more, and repetition by a count, count their arguments with an
      // empty function name.
      let isRepetition =
        (function.hasName("__mul__") || function.hasName("__rmul__")
          || function.hasName("__imul__"))
        && object.pointee.owner.map { !lookupSpecial($0, .len).isUnbound } == true
      let space = most >= 2 || isRepetition ? " " : ""
      if least == most {
        return typeError("\(space)expected \(least) argument\(plural(least)), got \(given)")
      }
      if given < least {
        return typeError(
          "\(space)expected at least \(least) argument\(plural(least)), got \(given)")
      }
      return typeError("\(space)expected at most \(most) argument\(plural(most)), got \(given)")
    }
    let isConstructor = function.hasName("__new__") || function.hasName("__init__")
    let hasVariadic = signature.pointee.variadic >= 0
    if !allowsKeywords || (isConstructor && given > most && (name == "int" || name == "str")) {
      if !isConstructor, !hasVariadic, least == most {
        if most == 0 {
          return typeError(
            "\(nativeQualifiedName(object, function))() takes no arguments (\(given) given)")
        }
        if most == 1 {
          return typeError(
            "\(nativeQualifiedName(object, function))() takes exactly one argument (\(given) given)"
          )
        }
      }
      if isConstructor, most == 0, least == 0 { return typeError("\(name)() takes no arguments") }
      if least == most, !hasVariadic {
        return typeError("\(name) expected \(least) argument\(plural(least)), got \(given)")
      }
      if given < least {
        return typeError(
          "\(name) expected at least \(least) argument\(plural(least)), got \(given)")
      }
      let shown = name == "super" ? "super()" : name
      return typeError("\(shown) expected at most \(most) argument\(plural(most)), got \(given)")
    }
    let total = signature.pointee.count - site.hidden
    if given + keywordCount > total, given >= least {
      return typeError(
        "\(name)() takes at most \(total) argument\(plural(total)) (\(given + keywordCount) given)")
    }
    if given > most {
      if most == 0 { return typeError("\(name)() takes no positional arguments") }
      let bound = least < most ? "at most" : "exactly"
      return typeError(
        "\(name)() takes \(bound) \(most) positional argument\(plural(most)) (\(given) given)")
    }
    // Too few: positional-only parameters are counted, others are named.
    let positionalOnly = signature.pointee.positionalOnly - site.hidden
    if given < min(least, max(0, positionalOnly)) {
      let required = min(least, positionalOnly)
      let bound = required < most ? "at least" : "exactly"
      return typeError(
        "\(name)() takes \(bound) \(required) positional argument\(plural(required))"
          + " (\(given) given)")
    }
    return nativeMissingError(object, function, signature, count, count)
  }

  private func nativeMissingError(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ index: Int, _ count: Int
  ) -> Raised {
    let site = site(object)
    let name = displayName(object, function)
    if index < signature.pointee.positional,
      !signature.pointee.parameters[index].acceptsKeyword
    {
      let least = max(
        0, min(signature.pointee.required, signature.pointee.positionalOnly) - site.hidden)
      let most = signature.pointee.positional - site.hidden
      let given = count - site.hidden
      let allowsKeywords = (0..<signature.pointee.count).contains {
        $0 >= site.hidden && signature.pointee.parameters[$0].acceptsKeyword
      }
      if !allowsKeywords, signature.pointee.variadic >= 0 || signature.pointee.keywords >= 0 {
        let bound = signature.pointee.variadic >= 0 || least < most ? " at least" : ""
        return typeError("\(name) expected\(bound) \(least) argument\(plural(least)), got \(given)")
      }
      let bound = least < most ? "at least" : "exactly"
      return typeError(
        "\(name)() takes \(bound) \(least) positional argument\(plural(least)) (\(given) given)")
    }
    let isKeywordOnly = index >= signature.pointee.positional
    let isEnumerate = name == "enumerate" || name == "reversed"
    return typeError(
      "\(name)() missing required \(isKeywordOnly ? "keyword-only " : "")argument "
        + "'\(signature.pointee.name(index))'"
        + (isKeywordOnly || isEnumerate ? "" : " (pos \(index + 1 - site.hidden))"))
  }

  @inline(never)
  private func nativeKeywordError(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ count: Int, _ keyword: Value,
    _ keywordNames: Value
  ) -> Raised {
    let site = site(object)
    let name = displayName(object, function)
    let allowsKeywords = signature.pointee.acceptsKeywords(hidden: site.hidden)
    if site.isWrapper, !function.hasName("__init__"), !function.hasName("__call__") {
      return typeError("wrapper \(function.name)() takes no keyword arguments")
    }
    if !allowsKeywords {
      return typeError(
        "\(nativeQualifiedName(object, function))() takes no keyword arguments")
    }
    let least = min(signature.pointee.required, signature.pointee.positionalOnly)
    if count < least {
      return nativeMissingError(object, function, signature, count, count)
    }
    if function.hasName("__new__"), name == "enumerate" {
      return typeError("'\(swiftString(keyword))' is an invalid keyword argument for enumerate()")
    }
    // What is missing is missed before names are looked at.
    if signature.pointee.variadic < 0, signature.pointee.keywords < 0, !keywordNames.isUnbound {
      let names = keywordNames.storage(TupleObject.self)
      for index in max(count, site.hidden)..<max(count, site.hidden, signature.pointee.required) {
        var isGiven = false
        for position in 0..<names.pointee.count {
          guard let given = asStr(names.items[position]) else { continue }
          if signature.pointee.index(ofKeyword: given) == index { isGiven = true }
        }
        if !isGiven { return nativeMissingError(object, function, signature, index, count) }
      }
    }
    if signature.pointee.variadic >= 0, count == 0,
      function.hasName("min") || function.hasName("max")
    {
      return typeError("\(name) expected at least 1 argument, got 0")
    }
    if function.hasName("sorted"), count != 1 {
      return typeError("sorted expected 1 argument, got \(count)")
    }
    if function.hasName("__new__"), name == "zip",
      keywordNames.storage(TupleObject.self).pointee.count > 1
    {
      let given = keywordNames.storage(TupleObject.self).pointee.count
      return typeError("zip() takes at most 1 keyword argument (\(given) given)")
    }
    let wrong = swiftString(keyword)
    var candidates: [String] = []
    for index in site.hidden..<signature.pointee.count
    where signature.pointee.parameters[index].acceptsKeyword {
      candidates.append(signature.pointee.name(index))
    }
    let hint = closestName(wrong, candidates).map { ". Did you mean '\($0)'?" } ?? ""
    // `sorted` hands its keywords to `list.sort`, whose name CPython shows.
    let shown = function.hasName("sorted") ? "sort" : name
    return typeError("\(shown)() got an unexpected keyword argument '\(wrong)'\(hint)")
  }

  /// More arguments than parameters, together with the keywords: CPython counts before it looks at
  /// the names (`vgetargskeywords`).
  @inline(never)
  private func checkTotal(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ count: Int, _ keywordCount: Int
  ) throws(Raised) {
    let site = site(object)
    guard signature.pointee.variadic < 0, signature.pointee.keywords < 0, !site.isWrapper,
      signature.pointee.acceptsKeywords(hidden: site.hidden)
    else { return }
    let most = signature.pointee.count - site.hidden
    let given = count - site.hidden + keywordCount
    if given <= most { return }
    throw typeError(
      "\(displayName(object, function))() takes at most \(most) "
        + "\(count == site.hidden ? "keyword " : "")argument\(plural(most)) (\(given) given)")
  }

  @inline(never)
  private func missingReceiver(_ object: UnsafeMutablePointer<NativeFunctionObject>) -> Raised {
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    let owner = object.pointee.owner.map { typeName($0) } ?? "?"
    if object.pointee.kind == .wrapper || object.pointee.kind == .classMethod {
      return typeError("descriptor '\(function.name)' of '\(owner)' object needs an argument")
    }
    let name = object.pointee.owner.map { swiftString($0.pointee.name) } ?? "?"
    return typeError("unbound method \(name).\(function.name)() needs an argument")
  }

  @inline(never)
  private func wrongReceiver(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ receiver: Value
  ) -> Raised {
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    let owner = object.pointee.owner.map { typeName($0) } ?? "?"
    if object.pointee.kind == .wrapper {
      return typeError(
        "descriptor '\(function.name)' requires a '\(owner)' object but received a "
          + "'\(typeName(receiver))'")
    }
    return typeError(
      "descriptor '\(function.name)' for '\(owner)' objects doesn't apply to a "
        + "'\(typeName(receiver))' object")
  }

  /// A native class method goes with its class and those derived from it (CPython:
  /// `classmethod_get`).
  @inline(never)
  func checkClassReceiver(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ owner: TypePointer, _ receiver: Value
  ) throws(Raised) {
    let name = object.pointee.function._withUnsafeGuaranteedRef { $0.name }
    let expected = typeName(owner)
    guard isType(receiver) else {
      throw typeError(
        "descriptor '\(name)' for type '\(expected)' needs a type, not a "
          + "'\(typeName(receiver))' as arg 2")
    }
    if !isSubtype(receiver.storage(TypeObject.self), owner) {
      throw typeError(
        "descriptor '\(name)' requires a subtype of '\(expected)' but received "
          + "'\(swiftString(receiver.storage(TypeObject.self).pointee.name))'")
    }
  }
}

// MARK: - Forwarding

extension VM {
  /// `callable(*tuple, **keywords)`; `keywords` is a dict with string keys, or unbound.
  func call(_ callable: Value, tuple: Value, keywords: Value) throws(Raised) -> Owned {
    try callPrepending(.unbound, callable, tuple: tuple, keywords: keywords)
  }

  /// `callable(first, *tuple, **keywords)`; an unbound `first` is left out.
  func callPrepending(
    _ first: Value, _ callable: Value, tuple: Value, keywords: Value
  ) throws(Raised) -> Owned {
    try withArguments(first, tuple: tuple, keywords: keywords) {
      base, count, names throws(Raised) -> Owned in
      try call(callable, arguments: base, count: count, keywordNames: names)
    }
  }

  /// Lays arguments out as calls take them: positional ones, then the keywords' values, and the
  /// tuple of the keywords' names.
  func withArguments(
    _ first: Value, tuple: Value, keywords: Value,
    _ body: (UnsafeMutablePointer<Value>, Int, Value) throws(Raised) -> Owned
  ) throws(Raised) -> Owned {
    guard let tuple = asTuple(tuple) else { throw systemError("bad argument tuple") }
    let offset = first.isUnbound ? 0 : 1
    let positional = tuple.pointee.count &+ offset
    let dict = keywords.isUnbound ? nil : asDict(keywords)
    let keywordCount = dict.map { $0.pointee.used } ?? 0
    let heldTuple = Value(tuple).owned
    let heldKeywords = keywords.owned
    _ = heldKeywords.value
    if keywordCount == 0, offset == 0 {
      return try body(heldTuple.value.storage(TupleObject.self).items, positional, .unbound)
    }
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: positional &+ keywordCount) {
      buffer throws(Raised) -> Owned in
      let base = buffer.baseAddress!
      if offset == 1 { base[0] = first }
      for index in 0..<tuple.pointee.count { base[index &+ offset] = tuple.items[index] }
      guard let dict, keywordCount > 0 else { return try body(base, positional, .unbound) }
      let names = newTuple(count: keywordCount)
      var position = 0
      var index = 0
      while index < keywordCount, let entry = dictNext(dict, &position) {
        entry.key.retain()
        names.items[index] = entry.key
        base[positional &+ index] = entry.value
        index += 1
      }
      let heldNames = finishTuple(names)
      for index in 0..<keywordCount where asStr(names.items[index]) == nil {
        throw typeError("keywords must be strings")
      }
      return try body(base, positional, heldNames.value)
    }
  }
}
