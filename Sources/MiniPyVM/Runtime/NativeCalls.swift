/// Calls of native functions: binding arguments to the parameters of a signature, as CPython's
/// `Python/getargs.c` does.

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
          if owner != type(.super) {
            try checkSlotCall(owner, arguments + 1, count &- 1, keywordNames)
          }
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
    if keywordNames.isUnbound {
      if count == function.exactCount {
        return try function.body(self, Arguments(base: arguments, count: count))
      }
      return try fillAndCall(object, arguments, count)
    }
    return try bindAndCall(object, arguments, count, keywordNames)
  }

  /// Calls a native function without keywords: fills the parameters that are left with their defaults
  /// and gathers `*args`, if that is all there is to do.
  @inline(never)
  private func fillAndCall(
    _ object: UnsafeMutablePointer<NativeFunctionObject>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Owned {
    // Only words are taken from the function, which is not counted then.
    let function = object.pointee.function
    guard let signature = function._withUnsafeGuaranteedRef({ $0.parsed }),
      let body = function._withUnsafeGuaranteedRef({ $0.body.plain }),
      signature.pointee.isShort, !signature.pointee.lacksDefaults
    else { return try bindAndCall(object, arguments, count, .unbound) }
    let positional = signature.pointee.positional
    if signature.pointee.isSimple {
      if count < signature.pointee.required || count > positional {
        return try bindAndCall(object, arguments, count, .unbound)
      }
      return try withUnsafeTemporaryAllocation(
        of: Value.self, capacity: NativeSignature.shortCount
      ) { buffer throws(Raised) -> Owned in
        let base = buffer.baseAddress.unsafelyUnwrapped
        let parameters = signature.pointee.parameters
        let slots = signature.pointee.count
        var index = 0
        while index < count {
          base[index] = arguments[index]
          index &+= 1
        }
        while index < slots {
          base[index] = parameters[index].value
          index &+= 1
        }
        return try body(self, Arguments(base: base, count: slots))
      }
    }
    if count < positional { return try bindAndCall(object, arguments, count, .unbound) }
    return try withUnsafeTemporaryAllocation(
      of: Value.self, capacity: NativeSignature.shortCount
    ) { buffer throws(Raised) -> Owned in
      try callOpen(
        body, signature, arguments, count, buffer.baseAddress.unsafelyUnwrapped)
    }
  }

  /// Calls a bound native method with few arguments and no keywords.
  @inline(never)
  private func callBoundShort(
    _ object: UnsafeMutablePointer<NativeFunctionObject>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(Raised) -> Owned {
    try withUnsafeTemporaryAllocation(
      of: Value.self, capacity: NativeSignature.shortCount
    ) { buffer throws(Raised) -> Owned in
      let base = buffer.baseAddress.unsafelyUnwrapped
      base[0] = object.pointee.receiver
      var index = 0
      while index < count {
        base[index &+ 1] = arguments[index]
        index &+= 1
      }
      return try callUnchecked(object, base, count &+ 1, .unbound)
    }
  }

  /// Calls a bound native method: the receiver goes in front.
  private func callBoundNative(
    _ object: UnsafeMutablePointer<NativeFunctionObject>,
    _ arguments: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: Value
  ) throws(Raised) -> Owned {
    if keywordNames.isUnbound, count < NativeSignature.shortCount {
      return try callBoundShort(object, arguments, count)
    }
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
    if signature.pointee.lacksDefaults { makeDefaults(signature) }
    let slots = signature.pointee.count
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: slots &+ 1) {
      buffer throws(Raised) -> Owned in
      let base = buffer.baseAddress!
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

  /// Calls a function whose signature is required parameters, then `*args`, and then `**kwargs` or
  /// parameters with defaults, without keywords.
  @inline(__always)
  private func callOpen(
    _ body: NativeCode.Plain, _ signature: UnsafeMutablePointer<NativeSignature>,
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
    let slots = signature.pointee.count
    if signature.pointee.keywords < 0 {
      index = positional &+ 1
      while index < slots {
        base[index] = signature.pointee.parameters[index].value
        index &+= 1
      }
      return try body(self, Arguments(base: base, count: slots))
    }
    if signature.pointee.ignoresKeywords {
      base[positional &+ 1] = .unbound
      return try body(self, Arguments(base: base, count: slots))
    }
    let keywords = emptyKeywords()
    base[positional &+ 1] = keywords
    defer { releaseKeywords(keywords) }
    return try body(self, Arguments(base: base, count: slots))
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
          if signature.pointee.keywords >= 0, takesAnyKeyword(object) {
            let dict = base[signature.pointee.keywords].storage(DictObject.self)
            try dictSet(dict, names[position], arguments[count &+ position])
            continue
          }
          throw nativeKeywordError(
            object, function, signature, count, names[position], keywordNames)
        }
        let index = signature.pointee.index(ofKeyword: name)
        let value = arguments[count &+ position]
        if index < 0 {
          if signature.pointee.ignoresKeywords { continue }
          if leavesKeywords(object, function, signature, arguments, count) { continue }
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
            "argument for \(calledName(object, function)) given by name "
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
      case .value, .string, .number:
        base[index] = parameter.value
      case .required:
        throw nativeMissingError(object, function, signature, index, count)
      }
    }
  }

  /// Whether a function gets the dictionary of keywords as it is, without a look at its keys: what is
  /// declared so, and `__new__` of all classes but `type`.
  @inline(never)
  func takesAnyKeyword(_ object: UnsafeMutablePointer<NativeFunctionObject>) -> Bool {
    if object.pointee.kind == .new { return object.pointee.owner != type(.type) }
    return object.pointee.function._withUnsafeGuaranteedRef { $0.declares("anykey") }
  }

  /// Whether a constructor without keywords leaves those of a subclass to the subclass's own
  /// `__init__` (or, for `list.__init__`, to its `__new__`), as `_PyArg_NoKeywords` is asked in
  /// CPython's constructors.
  @inline(never)
  private func leavesKeywords(
    _ object: UnsafeMutablePointer<NativeFunctionObject>, _ function: NativeFunction,
    _ signature: UnsafeMutablePointer<NativeSignature>, _ arguments: UnsafeMutablePointer<Value>,
    _ count: Int
  ) -> Bool {
    guard let owner = object.pointee.owner, count > 0,
      !signature.pointee.acceptsKeywords(hidden: 1)
    else { return false }
    if function.hasName("__new__"), isType(arguments[0]) {
      let cls = arguments[0].storage(TypeObject.self)
      return cls != owner && lookupSpecial(cls, .`init`) != lookupSpecial(owner, .`init`)
    }
    if function.hasName("__init__"), owner == type(.list) {
      let cls = type(of: arguments[0])
      return cls != owner && lookupSpecial(cls, .new) != lookupSpecial(owner, .new)
    }
    return false
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

  /// Makes the defaults of a signature that are objects. The machine holds them until its end; like the
  /// constants of C that they stand for, they do not count as memory in use.
  @inline(never)
  private func makeDefaults(_ signature: UnsafeMutablePointer<NativeSignature>) {
    signature.pointee.lacksDefaults = false
    let parameters = signature.pointee.parameters
    for index in 0..<signature.pointee.count {
      let made: Owned
      switch parameters[index].kind {
      case .string: made = defaultString(parameters[index])
      case .number: made = defaultNumber(parameters[index])
      default: continue
      }
      parameters[index].value = made.value
      pointee.signatureDefaults.append(made.take())
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
    // One object, however often a module is made again.
    return internedString(String(decoding: bytes, as: UTF8.self))
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
