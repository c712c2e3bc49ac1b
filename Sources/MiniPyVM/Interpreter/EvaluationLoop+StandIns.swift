/// Wrong calls of Python functions that stand in for C's: the methods of the library's sealed classes
/// (`datetime.date`, which is C in CPython). Their errors are worded as those of native functions.

extension VM {
  /// The error of a call whose arguments do not fit: that of a native function of the same parameters
  /// if this one stands in for one, else the error on its way.
  ///
  /// A module's `_conventions` has words for some of its functions, as `CallConventions.swift` tells;
  /// a default that is its `_REQUIRED` is none.
  ///
  /// - Parameter receiver: The first argument, unbound if there is none.
  @inline(never)
  func standInError(
    _ function: UnsafeMutablePointer<FunctionObject>, _ receiver: Value, _ count: Int,
    _ keywordNames: Value, _ keywordCount: Int, _ error: Raised
  ) -> Raised {
    let code = function.pointee.code.storage(CodeObject.self)
    let path = swiftString(function.pointee.qualifiedName)
    guard code.pointee.detail.takeUnretainedValue().fileName.hasPrefix("<frozen "),
      let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")),
      let globals = asDict(function.pointee.globals)
    else { return error }
    let className = internedString(String(path[..<dot]))
    let owner = dictGet(globals, interned: className.value)
    guard owner.isObject, isType(owner),
      owner.storage(TypeObject.self).pointee.flags.contains(.sealed)
    else { return error }
    let methodName = internedString(String(path[path.utf8.index(after: dot)...]))
    let type = owner.storage(TypeObject.self)
    let entry = dictGet(typeDict(type), interned: methodName.value)
    let kind: NativeFunctionObject.Kind
    if methodName.value == name(.new) {
      kind = .new
    } else if entry.isObject, isExactly(entry, .classmethod) {
      kind = .classMethod
    } else if entry == Value(function) {
      kind = isSlotName(methodName.value) ? .wrapper : .method
    } else {
      return error
    }
    var text = standInDeclaration(code, swiftString(methodName.value), function, globals)
    let conventions = internedString("_conventions")
    let key = intern(function.pointee.qualifiedName)
    if let known = asDict(dictGet(globals, interned: conventions.value)),
      let words = asStr(dictGet(known, interned: key.value))
    {
      text += " " + swiftString(Value(words))
    }
    let original = takeRaised()
    do throws(Raised) {
      try callStandIn(text, kind, type, receiver, count, keywordNames, keywordCount)
    } catch {
      return error
    }
    pointee.raised = original.take()
    return error
  }

  /// The parameters of a function as the declaration of a native one; those without a name for `/`
  /// count by position if nothing but the receiver is there.
  private func standInDeclaration(
    _ code: UnsafeMutablePointer<CodeObject>, _ name: String,
    _ function: UnsafeMutablePointer<FunctionObject>, _ globals: UnsafeMutablePointer<DictObject>
  ) -> String {
    let required = internedString("_REQUIRED")
    let noDefault = dictGet(globals, interned: required.value)
    let detail = code.pointee.detail.takeUnretainedValue()
    let positional = code.pointee.argumentCount
    let flags = code.pointee.flags
    let defaults = function.pointee.defaults
    let defaultCount = defaults.isObject ? defaults.storage(TupleObject.self).pointee.count : 0
    // The receiver never has a name; slots take nothing by name.
    let nameless =
      isSlotName(internedString(name).value) && name != "__init__"
      ? positional : max(1, code.pointee.positionalOnlyCount)
    var parts: [String] = []
    for index in 0..<positional {
      let place = index - (positional - defaultCount)
      let isOptional =
        place >= 0 && defaults.storage(TupleObject.self).items[place] != noDefault
      parts.append(detail.variableNames[index] + (isOptional ? "=<unbound>" : ""))
      if index + 1 == nameless { parts.append("/") }
    }
    let end = positional + code.pointee.keywordOnlyCount
    if flags.contains(.varArguments) {
      parts.append("*" + detail.variableNames[end])
    } else if end > positional {
      parts.append("*")
    }
    for index in positional..<end { parts.append(detail.variableNames[index] + "=<unbound>") }
    if flags.contains(.varKeywords) { parts.append("**kwargs") }
    return name + "(" + joined(parts, ", ") + ")"
  }

  /// Calls a native function of the declaration, which does nothing, with arguments of that number.
  private func callStandIn(
    _ text: String, _ kind: NativeFunctionObject.Kind, _ owner: TypePointer, _ receiver: Value,
    _ count: Int, _ keywordNames: Value, _ keywordCount: Int
  ) throws(Raised) {
    let bytes = Array(text.utf8)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    defer { copy.deallocate() }
    let native = NativeFunction(DeclarationText(utf8Start: copy, count: bytes.count), nil) {
      (_, _) throws(Raised) in .none
    }
    let object = Owned(
      newNativeFunctionObject(
        native, type: kind == .wrapper ? .wrapperDescriptor : .methodDescriptor, kind: kind,
        owner: owner))
    let arguments = [Value](repeating: .none, count: count + keywordCount + 1)
    let buffer = UnsafeMutablePointer<Value>.allocate(capacity: arguments.count)
    buffer.initialize(from: arguments, count: arguments.count)
    defer { buffer.deallocate() }
    if count > 0 { buffer[0] = receiver }
    if kind == .method, count > 0, isSubtype(type(of: receiver), owner) {
      let bound = bindNativeFunction(object.value, receiver, owner)
      _ = try callNative(bound.value, buffer + 1, count - 1, keywordNames)
    } else {
      _ = try callNative(object.value, buffer, count, keywordNames)
    }
  }
}
