/// The texts of the errors of calls of native functions, as CPython's `Python/getargs.c` and
/// `Objects/call.c` word them.

extension VM {
  func site(_ object: UnsafeMutablePointer<NativeFunctionObject>) -> NativeCallSite {
    let kind = object.pointee.kind
    let hidden = kind != .function || !object.pointee.receiver.isUnbound
    return NativeCallSite(
      hidden: hidden ? 1 : 0, owner: object.pointee.owner,
      isWrapper: kind == .wrapper || isExactly(Value(object), .methodWrapper),
      module: object.pointee.module)
  }

  /// Checks the class that a native `__new__` is to make an instance of (`tp_new_wrapper`).
  func checkNewArgument(
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
    if native != owner, !isSameNative(lookupSpecial(native, .new), new) {
      throw typeError(
        "\(name()).__new__(\(typeName(type))) is not safe, use "
          + "\(typeName(constructorOwner(type))).__new__()")
    }
  }

  /// The name that arity errors show: a constructor's is its class.
  func displayName(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction
  ) -> String {
    if let name = function.errorName { return name }
    if let owner = object.pointee.owner,
      function.hasName("__new__") || function.hasName("__init__")
    {
      return swiftString(owner.pointee.name)
    }
    return function.name
  }

  /// The name as a call: functions that CPython parses the arguments of without telling their name are
  /// called "function".
  func calledName(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction
  ) -> String {
    function.errorName == "function" ? "function" : displayName(object, function) + "()"
  }

  /// The type's name for a `__call__` that is called through an instance (`_operator.itemgetter`).
  private func calledOwner(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction
  ) -> String? {
    guard function.hasName("__call__"), function.errorName == nil else { return nil }
    return object.pointee.owner.map { swiftString(apparentOwner(object, $0).pointee.name) }
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

  /// What `tp_new` says of arguments that do not fit, where a call of the class itself, which goes
  /// through `tp_vectorcall`, words it otherwise: for `__new__`, subclasses and `type.__call__`.
  @inline(never)
  func checkSlotCall(
    _ type: TypePointer, _ arguments: UnsafeMutablePointer<Value>, _ count: Int,
    _ keywordNames: Value
  ) throws(Raised) {
    let isSuper = type == self.type(.super)
    let isEnumerate = type == self.type(.enumerate)
    guard isSuper || isEnumerate || type == self.type(.str) || type == self.type(.int) else {
      return
    }
    let names = keywordNames.isUnbound ? nil : keywordNames.storage(TupleObject.self)
    if isSuper, names != nil { return }
    let given = count &+ (names?.pointee.count ?? 0)
    let most = type == self.type(.str) ? 3 : 2
    if given > most {
      throw typeError(
        "\(typeName(type))() takes at most \(most) \(count == 0 ? "keyword " : "")arguments "
          + "(\(given) given)")
    }
    if type == self.type(.str) { return try checkStrCodecs(arguments, count, names) }
    if isSuper, count > 0, !isType(arguments[0]) {
      throw typeError("super() argument 1 must be type, not \(typeName(arguments[0]))")
    }
    if !isEnumerate { return }
    var keywords: [String] = []
    for index in 0..<(names?.pointee.count ?? 0) {
      keywords.append(asStr(names!.items[index]).map { swiftString(Value($0)) } ?? "")
    }
    if count == 0, !keywords.contains("iterable") {
      throw typeError("enumerate() missing required argument 'iterable' (pos 1)")
    }
    for keyword in keywords where keyword != "iterable" && keyword != "start" {
      throw typeError("enumerate() got an unexpected keyword argument '\(keyword)'")
    }
  }

  /// The codec's and the handler's names as `unicode_new` checks them, if the arguments fit.
  private func checkStrCodecs(
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ names: TuplePointer?
  ) throws(Raised) {
    var codecs = (
      encoding: count > 1 ? arguments[1] : .unbound, errors: count > 2 ? arguments[2] : .unbound
    )
    for index in 0..<(names?.pointee.count ?? 0) {
      switch asStr(names!.items[index]).map({ swiftString(Value($0)) }) {
      case "encoding" where count < 2: codecs.encoding = arguments[count &+ index]
      case "errors" where count < 3: codecs.errors = arguments[count &+ index]
      case "object" where count == 0: break
      default: return
      }
    }
    try checkCodec(codecs.encoding, codecs.errors, "str")
  }

  /// Sets name the class that is called in their messages; `int` words its own in another way for
  /// subclasses.
  func checkConstructorArity(
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
  func nativeArityError(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ count: Int, _ keywordNames: Value,
    _ keywordCount: Int
  ) -> Raised {
    let site = site(object)
    let given = count - site.hidden
    let most = signature.pointee.positional - site.hidden
    let least = max(0, signature.pointee.required - site.hidden)
    let name = displayName(object, function)
    let called = calledName(object, function)
    let allowsKeywords = signature.pointee.acceptsKeywords(hidden: site.hidden)
    if least == 1, most == 1, let owner = calledOwner(object, function) {
      return typeError("\(owner) expected 1 argument, got \(given)")
    }
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
    if !allowsKeywords, function.declares("parsed") {
      let bound = least == most ? "exactly" : given < least ? "at least" : "at most"
      let count = given < least ? least : most
      return typeError(
        "\(called) takes \(bound) \(count) argument\(plural(count)) (\(given) given)")
    }
    if !allowsKeywords || (isConstructor && given > most && (name == "int" || name == "str")) {
      if !isConstructor, !hasVariadic, least == most, !function.isCalledByTuple {
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
      if isConstructor, most == 0, least == 0 { return typeError("\(called) takes no arguments") }
      if least == most, !hasVariadic {
        return typeError("\(name) expected \(least) argument\(plural(least)), got \(given)")
      }
      if given < least {
        return typeError(
          "\(name) expected at least \(least) argument\(plural(least)), got \(given)")
      }
      if name == "super" {
        return typeError("super() takes at most \(most) arguments (\(given) given)")
      }
      return typeError("\(name) expected at most \(most) argument\(plural(most)), got \(given)")
    }
    let total = signature.pointee.count - site.hidden
    if given + keywordCount > total, given >= least {
      return typeError(
        "\(called) takes at most \(total) argument\(plural(total)) (\(given + keywordCount) given)")
    }
    if given > most {
      if most == 0 { return typeError("\(called) takes no positional arguments") }
      let bound = least < most ? "at most" : "exactly"
      return typeError(
        "\(called) takes \(bound) \(most) positional argument\(plural(most)) (\(given) given)")
    }
    // Too few: positional-only parameters are counted, others are named.
    let positionalOnly = signature.pointee.positionalOnly - site.hidden
    if given < min(least, max(0, positionalOnly)) {
      let required = min(least, positionalOnly)
      let bound = required < most ? "at least" : "exactly"
      return typeError(
        "\(called) takes \(bound) \(required) positional argument\(plural(required))"
          + " (\(given) given)")
    }
    return nativeMissingError(object, function, signature, count, count)
  }

  func nativeMissingError(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ index: Int, _ count: Int
  ) -> Raised {
    let site = site(object)
    let name = displayName(object, function)
    let called = calledName(object, function)
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
        "\(called) takes \(bound) \(least) positional argument\(plural(least)) (\(given) given)")
    }
    let isKeywordOnly = index >= signature.pointee.positional
    if isPython2, !isKeywordOnly {
      return typeError(
        "Required argument '\(signature.pointee.name(index))' (pos \(index + 1 - site.hidden)) not found"
      )
    }
    let isEnumerate = name == "enumerate" || name == "reversed"
    return typeError(
      "\(called) missing required \(isKeywordOnly ? "keyword-only " : "")argument "
        + "'\(signature.pointee.name(index))'"
        + (isKeywordOnly || isEnumerate ? "" : " (pos \(index + 1 - site.hidden))"))
  }

  @inline(never)
  func nativeKeywordError(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ count: Int, _ keyword: Value,
    _ keywordNames: Value
  ) -> Raised {
    let site = site(object)
    let name = displayName(object, function)
    let called = calledName(object, function)
    let allowsKeywords = signature.pointee.acceptsKeywords(hidden: site.hidden)
    if site.isWrapper, !function.hasName("__init__"), !function.hasName("__call__") {
      return typeError("wrapper \(function.name)() takes no keyword arguments")
    }
    if !allowsKeywords, signature.pointee.keywords < 0 || asStr(keyword) != nil {
      if function.isCalledByTuple, object.pointee.kind == .function {
        return typeError("\(function.name)() takes no keyword arguments")
      }
      let isOfOne = signature.pointee.positional - site.hidden == 1
      let owner = isOfOne ? calledOwner(object, function) : nil
      // This one counts before it looks at the names.
      if let owner, owner == "methodcaller", count - site.hidden != 1 {
        return typeError("\(owner) expected 1 argument, got \(count - site.hidden)")
      }
      return typeError(
        "\(owner ?? nativeQualifiedName(object, function))() takes no keyword arguments")
    }
    let least = min(signature.pointee.required, signature.pointee.positionalOnly)
    if count < least {
      return nativeMissingError(object, function, signature, count, count)
    }
    if function.hasName("__new__"), name == "enumerate", asStr(keyword) != nil {
      return typeError("'\(swiftString(keyword))' is an invalid keyword argument for enumerate()")
    }
    // What is missing is missed before names are looked at.
    if signature.pointee.keywords < 0, !keywordNames.isUnbound {
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
    // Those whose keywords are parsed apart from what stands before them are counted first.
    if function.hasName("min") || function.hasName("max")
      || function.hasName("__new__") && (name == "zip" || name == "product")
    {
      let given = keywordNames.storage(TupleObject.self).pointee.count
      let most = name == "zip" || name == "product" ? 1 : 2
      if given > most {
        return typeError(
          "\(called) takes at most \(most) keyword argument\(plural(most)) (\(given) given)")
      }
    }
    if asStr(keyword) == nil { return typeError("keywords must be strings") }
    let wrong = swiftString(keyword)
    var candidates: [String] = []
    for index in site.hidden..<signature.pointee.count
    where signature.pointee.parameters[index].acceptsKeyword {
      candidates.append(signature.pointee.name(index))
    }
    let hint = closestName(wrong, candidates).map { ". Did you mean '\($0)'?" } ?? ""
    return typeError(
      "\(called == "function" ? "this function" : called) got an unexpected keyword argument '\(wrong)'\(hint)"
    )
  }

  /// More arguments than parameters, together with the keywords: CPython counts before it looks at
  /// the names (`vgetargskeywords`).
  @inline(never)
  func checkTotal(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ count: Int, _ keywordCount: Int
  ) throws(Raised) {
    let site = site(object)
    guard signature.pointee.variadic < 0, signature.pointee.keywords < 0,
      !site.isWrapper || function.hasName("__init__"),
      signature.pointee.acceptsKeywords(hidden: site.hidden)
    else { return }
    let most = signature.pointee.count - site.hidden
    let given = count - site.hidden + keywordCount
    if given <= most { return }
    // `enumerate_vectorcall` misses the first argument before it counts names.
    if count == site.hidden, object.pointee.owner == type(.enumerate) {
      throw nativeMissingError(object, function, signature, count, count)
    }
    throw typeError(
      "\(calledName(object, function)) takes at most \(most) "
        + "\(count == site.hidden ? "keyword " : "")argument\(plural(most)) (\(given) given)")
  }

  @inline(never)
  func missingReceiver(_ object: UnsafeMutablePointer<NativeFunctionObject>) -> Raised {
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    let owner = object.pointee.owner.map { typeName($0) } ?? "?"
    if isPython2 || object.pointee.kind == .wrapper || object.pointee.kind == .classMethod {
      return typeError("descriptor '\(function.name)' of '\(owner)' object needs an argument")
    }
    let name = object.pointee.owner.map { swiftString($0.pointee.name) } ?? "?"
    return typeError("unbound method \(name).\(function.name)() needs an argument")
  }

  @inline(never)
  func wrongReceiver(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ receiver: Value
  ) -> Raised {
    let function = object.pointee.function._withUnsafeGuaranteedRef { $0 }
    let owner = object.pointee.owner.map { typeName($0) } ?? "?"
    if isPython2 || object.pointee.kind == .wrapper {
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
