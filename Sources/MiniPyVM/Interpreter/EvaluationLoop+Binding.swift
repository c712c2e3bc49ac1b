/// Binding the arguments of a call to the parameters of a Python function, and the texts of the errors.

extension VM {
  /// Lays the arguments at `base` out as the code's parameters: defaults, `*args`, `**kwargs`,
  /// keyword-only. On failure everything is released.
  ///
  /// - Throws: `TypeError` in CPython's words (`too_many_positional`, `missing_arguments`).
  @inline(never)
  func bindArguments(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeObject>,
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: Value, _ keywordCount: Int
  ) throws(Raised) {
    if keywordCount == 0 {
      if bindVariadic(function, code, base, count) { return }
    } else if bindKeywords(function, code, base, count, keywordNames, keywordCount) {
      return
    }
    let receiver = count > 0 ? base[0].owned : Owned.unbound
    do throws(Raised) {
      try bindEach(function, code, base, count, keywordNames, keywordCount)
    } catch {
      throw standInError(function, receiver.value, count, keywordNames, keywordCount, error)
    }
  }

  /// The unusual calls: each argument finds its parameter.
  private func bindEach(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeObject>,
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: Value, _ keywordCount: Int
  ) throws(Raised) {
    let positionalCount = code.pointee.argumentCount
    let keywordOnlyCount = code.pointee.keywordOnlyCount
    let flags = code.pointee.flags
    let hasVarArguments = flags.contains(.varArguments)
    let hasVarKeywords = flags.contains(.varKeywords)
    let parameterCount = positionalCount + keywordOnlyCount

    // Take all arguments out of the window, so that failures release them.
    var positional = OwnedList(capacity: count)
    for index in 0..<count {
      positional.append(Owned(base[index]))
      base[index] = .unbound
    }
    var keywordValues = OwnedList(capacity: keywordCount)
    for index in 0..<keywordCount {
      keywordValues.append(Owned(base[count + index]))
      base[count + index] = .unbound
    }
    var bound = OwnedList(capacity: parameterCount + 2)
    for index in 0..<parameterCount {
      bound.append(index < min(count, positionalCount) ? positional[index].owned : Owned.unbound)
    }
    let detail = code.pointee.detail.takeUnretainedValue()
    var functionName: String { swiftString(function.pointee.qualifiedName) }

    // Keywords.
    let extra = hasVarKeywords ? newDict() : Owned.unbound
    let rest = hasVarArguments ? restTuple(positional, from: positionalCount, count) : .unbound
    if isPython2, code.pointee.argumentCount == 0, !hasVarArguments, !hasVarKeywords,
      count + keywordCount > 0
    {
      throw python2ArgumentCount(
        functionName, parameters: 0, defaults: 0, isVariadic: false, given: count + keywordCount)
    }
    if keywordCount > 0 {
      let names = keywordNames.storage(TupleObject.self).items
      // The positional-only parameters among the keywords, in the order of the parameters.
      func misnamed() -> [String] {
        let given = (0..<keywordCount).map { swiftString(names[$0]) }
        return detail.variableNames[..<code.pointee.positionalOnlyCount].filter {
          given.contains($0)
        }
      }
      for keyword in 0..<keywordCount {
        let name = swiftString(names[keyword])
        var found = -1
        for index in 0..<parameterCount where detail.variableNames[index] == name {
          found = index
          break
        }
        if found >= 0, found < code.pointee.positionalOnlyCount {
          if !hasVarKeywords { throw positionalOnlyAsKeywords(functionName, misnamed()) }
          found = -1
        }
        if found >= 0 {
          if !bound[found].isUnbound {
            let noun = isPython2 ? "keyword argument" : "argument"
            throw typeError("\(functionName)() got multiple values for \(noun) '\(name)'")
          }
          bound.replace(found, keywordValues[keyword].owned)
        } else if hasVarKeywords {
          try dictSet(extra.value.storage(DictObject.self), names[keyword], keywordValues[keyword])
        } else {
          // Positional-only parameters among the keywords are the first thing to complain of.
          let wrong = misnamed()
          if !wrong.isEmpty { throw positionalOnlyAsKeywords(functionName, wrong) }
          let candidates = detail.variableNames[code.pointee.positionalOnlyCount..<parameterCount]
          let hint = closestName(name, Array(candidates))
          throw typeError(
            "\(functionName)() got an unexpected keyword argument '\(name)'"
              + ((isPython2 ? nil : hint).map { ". Did you mean '\($0)'?" } ?? ""))
        }
      }
    }

    // Too many positional arguments.
    if isPython2 {
      try checkPython2Count(
        function, functionName, bound, given: count + keywordCount,
        isTooMany: count > positionalCount && !hasVarArguments)
    }
    if count > positionalCount, !hasVarArguments {
      throw tooManyPositional(function, code, functionName, count, bound)
    }

    // Defaults.
    let defaults = function.pointee.defaults
    let defaultCount = defaults.isObject ? defaults.storage(TupleObject.self).pointee.count : 0
    var missing: [String] = []
    for index in 0..<positionalCount where bound[index].isUnbound {
      let position = index - (positionalCount - defaultCount)
      if position >= 0, position < defaultCount {
        bound.replace(index, defaults.storage(TupleObject.self).items[position].owned)
      } else {
        missing.append(detail.variableNames[index])
      }
    }
    if !missing.isEmpty { throw missingArguments(functionName, missing, "positional") }
    for index in positionalCount..<parameterCount where bound[index].isUnbound {
      let name = detail.variableNames[index]
      if function.pointee.keywordDefaults.isObject {
        let key = internedString(name)
        let value = dictGet(
          function.pointee.keywordDefaults.storage(DictObject.self), interned: key.value)
        if !value.isUnbound {
          bound.replace(index, value.owned)
          continue
        }
      }
      missing.append(name)
    }
    if !missing.isEmpty { throw missingArguments(functionName, missing, "keyword-only") }

    // Everything fits: lay it out.
    for index in 0..<parameterCount { base[index] = bound[index] }
    bound.removeAllTaken()
    var next = parameterCount
    if hasVarArguments {
      base[next] = rest.take()
      next += 1
    }
    if hasVarKeywords { base[next] = extra.take() }
  }

  /// What `*args` collects. CPython makes it before it looks at the keywords, which the collector's list
  /// shows.
  private func restTuple(
    _ positional: borrowing OwnedList, from start: Int, _ count: Int
  ) -> Owned {
    var rest = OwnedList(capacity: max(1, count - start))
    var index = start
    while index < count {
      rest.append(positional.items[index].owned)
      index += 1
    }
    return newTuple(rest)
  }

  /// The usual call of a function with `*args` (and `**kwargs`): no keywords, none needed. False,
  /// with nothing changed, if it is not so.
  private func bindVariadic(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeObject>,
    _ base: UnsafeMutablePointer<Value>, _ count: Int
  ) -> Bool {
    let flags = code.pointee.flags
    let positionalCount = code.pointee.argumentCount
    guard code.pointee.keywordOnlyCount == 0,
      count <= positionalCount || flags.contains(.varArguments),
      count >= positionalCount || fillDefaults(function, base, count, positionalCount)
    else { return false }
    var next = positionalCount
    if flags.contains(.varArguments) {
      let restCount = max(0, count - positionalCount)
      let rest: Value
      if restCount == 0 {
        rest = pointee.emptyTuple.owned.take()
      } else {
        let tuple = newTuple(count: restCount)
        for index in 0..<restCount {
          tuple.items[index] = base[positionalCount + index]
          base[positionalCount + index] = .unbound
        }
        track(tuple)
        rest = Value(tuple)
      }
      base[next] = rest
      next += 1
    }
    if flags.contains(.varKeywords) { base[next] = newDict().take() }
    return true
  }

  /// The usual call with keywords: all of them name parameters, nothing is to be gathered. False, with
  /// nothing changed, if it is not so or something is wrong.
  private func bindKeywords(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeObject>,
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywordNames: Value, _ keywordCount: Int
  ) -> Bool {
    let positionalCount = code.pointee.argumentCount
    let parameterCount = code.parameterCount
    guard code.pointee.flags.isDisjoint(with: [.varArguments, .varKeywords]),
      code.pointee.positionalOnlyCount == 0, count <= positionalCount
    else { return false }
    let names = keywordNames.storage(TupleObject.self).items
    let parameterNames = code.pointee.parameterNames
    return withUnsafeTemporaryAllocation(of: Value.self, capacity: parameterCount &+ 1) { bound in
      for index in 0..<parameterCount { bound[index] = index < count ? base[index] : .unbound }
      for keyword in 0..<keywordCount {
        var index = count
        while index < parameterCount, parameterNames[index] != names[keyword] { index &+= 1 }
        if index == parameterCount || !bound[index].isUnbound { return false }
        bound[index] = base[count &+ keyword]
      }
      for index in count..<parameterCount
      where bound[index].isUnbound && defaultValue(function, code, index).isUnbound {
        return false
      }
      for index in 0..<parameterCount {
        var value = bound[index]
        if value.isUnbound {
          value = defaultValue(function, code, index)
          value.retain()
        }
        base[index] = value
      }
      return true
    }
  }

  /// The default of a parameter, borrowed, or unbound.
  private func defaultValue(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeObject>,
    _ index: Int
  ) -> Value {
    let positionalCount = code.pointee.argumentCount
    if index >= positionalCount {
      guard function.pointee.keywordDefaults.isObject else { return .unbound }
      return dictGet(
        function.pointee.keywordDefaults.storage(DictObject.self),
        interned: code.pointee.parameterNames[index])
    }
    guard function.pointee.defaults.isObject else { return .unbound }
    let defaults = function.pointee.defaults.storage(TupleObject.self)
    let position = index - (positionalCount - defaults.pointee.count)
    return position < 0 ? .unbound : defaults.items[position]
  }

  /// The error of Python 2 for a wrong number of arguments.
  private func checkPython2Count(
    _ function: UnsafeMutablePointer<FunctionObject>, _ name: String,
    _ bound: borrowing OwnedList, given: Int, isTooMany: Bool
  ) throws(Raised) {
    let code = function.pointee.code.storage(CodeObject.self)
    let defaults = function.pointee.defaults
    let defaultCount = defaults.isObject ? defaults.storage(TupleObject.self).pointee.count : 0
    var isMissing = false
    for index in 0..<(code.pointee.argumentCount - defaultCount) where bound[index].isUnbound {
      isMissing = true
    }
    if isMissing, !isTooMany {
      // Those that have a value, by position or name.
      var filled = 0
      for index in 0..<code.pointee.argumentCount where !bound[index].isUnbound { filled += 1 }
      throw python2ArgumentCount(
        name, parameters: code.pointee.argumentCount, defaults: defaultCount,
        isVariadic: code.pointee.flags.contains(.varArguments), given: filled)
    }
    if isTooMany {
      throw python2ArgumentCount(
        name, parameters: code.pointee.argumentCount, defaults: defaultCount,
        isVariadic: code.pointee.flags.contains(.varArguments), given: given)
    }
  }

  private func missingArguments(_ name: String, _ missing: [String], _ kind: String) -> Raised {
    var list = ""
    for (index, parameter) in missing.enumerated() {
      if index > 0 {
        list += missing.count == 2 ? " and " : index == missing.count - 1 ? ", and " : ", "
      }
      list += "'\(parameter)'"
    }
    return typeError(
      "\(name)() missing \(missing.count) required \(kind) argument\(missing.count == 1 ? "" : "s"):"
        + " \(list)")
  }

  private func positionalOnlyAsKeywords(_ functionName: String, _ names: [String]) -> Raised {
    typeError(
      "\(functionName)() got some positional-only arguments passed as keyword arguments: '"
        + joined(names, ", ") + "'")
  }

  private func tooManyPositional(
    _ function: UnsafeMutablePointer<FunctionObject>, _ code: UnsafeMutablePointer<CodeObject>,
    _ name: String, _ given: Int, _ bound: borrowing OwnedList
  ) -> Raised {
    let positionalCount = code.pointee.argumentCount
    let defaults = function.pointee.defaults
    let defaultCount = defaults.isObject ? defaults.storage(TupleObject.self).pointee.count : 0
    var keywordOnlyGiven = 0
    for index in positionalCount..<(positionalCount + code.pointee.keywordOnlyCount)
    where !bound[index].isUnbound {
      keywordOnlyGiven += 1
    }
    let takes: String
    let isPlural: Bool
    if defaultCount > 0 {
      takes = "from \(positionalCount - defaultCount) to \(positionalCount)"
      isPlural = true
    } else {
      takes = "\(positionalCount)"
      isPlural = positionalCount != 1
    }
    var extra = ""
    if keywordOnlyGiven > 0 {
      extra =
        " positional argument\(given != 1 ? "s" : "") (and \(keywordOnlyGiven) keyword-only"
        + " argument\(keywordOnlyGiven != 1 ? "s" : ""))"
    }
    return typeError(
      "\(name)() takes \(takes) positional argument\(isPlural ? "s" : "") but \(given)\(extra)"
        + " \(given == 1 && keywordOnlyGiven == 0 ? "was" : "were") given")
  }

  func joined(_ parts: [String], _ separator: String) -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { text += separator }
      text += part
    }
    return text
  }
}
