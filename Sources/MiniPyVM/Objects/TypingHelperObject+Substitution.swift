/// What `alias[arguments]` makes of an alias with type variables: one engine for
/// `types.GenericAlias`, unions and the aliases of `typing`.
///
/// Three steps, each open to objects that are no type variables but have the same methods:
/// 1. every variable prepares the arguments (`__typing_prepare_subst__`), which adds defaults and
///    gathers those of a `TypeVarTuple` and of a `ParamSpec`: then there is one for each variable;
/// 2. each variable judges its argument (`__typing_subst__`);
/// 3. the arguments of the alias are copied, the variables replaced at any depth.
extension VM {
  // MARK: - Finding the variables

  /// An attribute of an argument that may be no type at all; unbound if it has none.
  private func optionalAttribute(_ value: Value, _ name: StaticString) throws(Raised) -> Owned {
    guard value.isObject, !isType(value) else { return .unbound }
    let key = internedString(name.description)
    return try lookupAttribute(value, key.value)
  }

  private func isVariable(_ value: Value) throws(Raised) -> Bool {
    if isTypeVariable(value) { return true }
    let method = try optionalAttribute(value, "__typing_subst__")
    return !method.isUnbound
  }

  /// The type variables among arguments, each once, in order.
  ///
  /// - Parameters:
  ///   - isDeclaration: The arguments declare the variables, and those with defaults must be the
  ///     last.
  ///   - isDeep: Tuples among the arguments are looked into.
  func typeParameters(
    among arguments: UnsafeMutablePointer<TupleObject>, isDeclaration: Bool = false,
    isDeep: Bool = false
  ) throws(Raised) -> Owned {
    let found = newList(capacity: 0)
    guard let list = asList(found.value) else { return pointee.emptyTuple.owned }
    var defaulted = false
    var variadic = false
    for index in 0..<arguments.pointee.count {
      let argument = arguments.items[index]
      guard argument.isObject, !isType(argument) else { continue }
      if isDeep, let inner = asTuple(argument) {
        let nested = try typeParameters(among: inner, isDeep: true)
        try appendNew(nested.value, to: list)
        continue
      }
      if try isVariable(argument) {
        guard try !isIn(list, argument) else { continue }
        if isDeclaration { try checkOrder(argument, &defaulted, variadic) }
        listAppend(list, argument)
        continue
      }
      if isDeclaration, try isUnpackedVariable(argument) { variadic = true }
      let inner = try lookupAttribute(argument, .parameters)
      try appendNew(inner.value, to: list)
    }
    return try tupleFromIterable(found.value)
  }

  private func isIn(
    _ list: UnsafeMutablePointer<ListObject>, _ value: Value
  ) throws(Raised) -> Bool {
    var index = 0
    while index < list.pointee.count, let items = list.pointee.items {
      if items[index] == value { return true }
      index += 1
    }
    return false
  }

  private func appendNew(
    _ variables: Value, to list: UnsafeMutablePointer<ListObject>
  ) throws(Raised) {
    guard let tuple = asTuple(variables) else { return }
    for index in 0..<tuple.pointee.count where try !isIn(list, tuple.items[index]) {
      listAppend(list, tuple.items[index])
    }
  }

  /// Variables with defaults come last, and none of them after a `TypeVarTuple`.
  private func checkOrder(
    _ variable: Value, _ defaulted: inout Bool, _ variadic: Bool
  ) throws(Raised) {
    guard isTypeVariable(variable) else { return }
    let known = try typeVariableDefault(variable)
    if known.isUnbound {
      guard defaulted else { return }
      throw typeError(
        "Type parameter \(try reprSwift(variable)) without a default follows type parameter "
          + "with a default")
    }
    if variadic { throw typeError("Type parameter with a default follows TypeVarTuple") }
    defaulted = true
  }

  private func isUnpackedVariable(_ value: Value) throws(Raised) -> Bool {
    if isInstance(value, .genericAlias) { return false }
    let answer = try optionalAttribute(value, "__typing_is_unpacked_typevartuple__")
    return answer.value == .true
  }

  // MARK: - The arguments

  /// The given arguments as a tuple; `*tuple[int, str]` stands for its items.
  func flattened(_ given: Value) throws(Raised) -> Owned {
    let items = isInstance(given, .tuple) ? given.owned : newTuple([given])
    guard let tuple = asTuple(items.value) else { return items }
    var result = OwnedList(capacity: tuple.pointee.count)
    for index in 0..<tuple.pointee.count {
      let item = tuple.items[index]
      let unpacked = try optionalAttribute(item, "__typing_unpacked_tuple_args__")
      if let inner = asTuple(unpacked.value),
        inner.pointee.count == 0 || inner.items[inner.pointee.count - 1] != .ellipsis
      {
        for position in 0..<inner.pointee.count { result.append(inner.items[position].owned) }
      } else {
        result.append(item.owned)
      }
    }
    return newTuple(result)
  }

  /// The arguments after each of an alias's variables has prepared them.
  func prepared(
    _ given: Value, for variables: Value, of alias: Value
  ) throws(Raised) -> Owned {
    var result = given.owned
    guard let all = asTuple(variables) else { return result }
    for index in 0..<all.pointee.count {
      result = try prepared(
        result.value, for: all.items[index], of: alias, variables: variables)
    }
    return result
  }

  /// The arguments after `variable`, one of an alias's, has prepared them.
  func prepared(
    _ given: Value, for variable: Value, of alias: Value, variables: Value
  ) throws(Raised) -> Owned {
    guard isTypeVariable(variable) else {
      let method = try optionalAttribute(variable, "__typing_prepare_subst__")
      if method.value.isNoneOrUnbound { return given.owned }
      let items = try call(method.value, alias, given)
      return isInstance(items.value, .tuple) ? items : newTuple([items.value])
    }
    let items = try tupleFromIterable(given)
    guard let tuple = asTuple(items.value), let all = asTuple(variables) else { return items }
    var position = 0
    while position < all.pointee.count, all.items[position] != variable { position += 1 }
    if position == all.pointee.count {
      throw valueError("tuple.index(x): x not in tuple")
    }
    if isExactly(variable, .typeVarTuple) {
      return try gathered(tuple, variable, position, all, alias)
    }
    let isMissing = position >= tuple.pointee.count
    if !isMissing, isExactly(variable, .typeVar) { return items }
    var result = OwnedList(capacity: tuple.pointee.count + 1)
    for index in 0..<tuple.pointee.count { result.append(tuple.items[index].owned) }
    if isMissing {
      let known = try typeVariableDefault(variable)
      if known.isUnbound || position > tuple.pointee.count {
        let what = "Too few arguments for \(try strSwift(alias))"
        throw typeError(
          isExactly(variable, .paramSpec)
            ? what
            : what + "; actual \(tuple.pointee.count), expected at least \(position + 1)")
      }
      result.append(known)
    }
    let filled = newTuple(result)
    guard isExactly(variable, .paramSpec), let final = asTuple(filled.value) else {
      return filled
    }
    // One ParamSpec alone takes its parameters without brackets.
    let first = final.items[position]
    if all.pointee.count == 1, try !isParameterExpression(final.items[0]) {
      return newTuple([filled.value])
    }
    if isExactly(first, .list) {
      let parameters = try tupleFromIterable(first)
      var copy = OwnedList(capacity: final.pointee.count)
      for index in 0..<final.pointee.count {
        copy.append((index == position ? parameters.value : final.items[index]).owned)
      }
      return newTuple(copy)
    }
    return filled
  }

  /// The arguments with those of a `TypeVarTuple` in a tuple of their own.
  private func gathered(
    _ given: UnsafeMutablePointer<TupleObject>, _ variable: Value, _ position: Int,
    _ variables: UnsafeMutablePointer<TupleObject>, _ alias: Value
  ) throws(Raised) -> Owned {
    let wanted = variables.pointee.count
    let count = given.pointee.count
    for index in (position + 1)..<max(wanted, position + 1)
    where isExactly(variables.items[index], .typeVarTuple) {
      throw typeError("More than one TypeVarTuple parameter in \(try strSwift(alias))")
    }
    // An argument `*tuple[int, ...]` gives as many as the variables before and after need.
    var endless = -1
    var filling = Owned.none
    for index in 0..<count {
      let unpacked = try optionalAttribute(
        given.items[index], "__typing_unpacked_tuple_args__")
      if let inner = asTuple(unpacked.value), inner.pointee.count == 2,
        inner.items[1] == .ellipsis
      {
        if endless >= 0 {
          throw typeError("More than one unpacked arbitrary-length tuple argument")
        }
        endless = index
        filling = inner.items[0].owned
      }
    }
    var left = position
    var right = wanted - position - 1
    if endless >= 0 {
      left = min(left, endless)
      right = min(right, count - endless - 1)
    } else if left + right > count {
      throw typeError(
        "Too few arguments for \(try strSwift(alias)); actual \(count), expected at least "
          + "\(wanted - 1)")
    }
    var middle = OwnedList(capacity: count)
    for index in left..<(count - right) { middle.append(given.items[index].owned) }
    var replacement = newTuple(middle)
    if left == count - right {
      let known = try typeVariableDefault(variable)
      if !known.isUnbound { replacement = try flattened(known.value) }
    }
    var result = OwnedList(capacity: wanted)
    for index in 0..<left { result.append(given.items[index].owned) }
    for _ in left..<position { result.append(filling.value.owned) }
    result.append(replacement.value.owned)
    for _ in 0..<(wanted - right - position - 1) { result.append(filling.value.owned) }
    for index in (count - right)..<count { result.append(given.items[index].owned) }
    return newTuple(result)
  }

  /// Whether an argument can stand for a `ParamSpec`: a list of types, `...`, a `ParamSpec` or
  /// `Concatenate[…]`.
  private func isParameterExpression(_ value: Value) throws(Raised) -> Bool {
    if value == .ellipsis || isExactly(value, .paramSpec) { return true }
    if isInstance(value, .list) || isInstance(value, .tuple) { return true }
    guard value.isObject, !isType(value) else { return false }
    return try isTrue(try askTyping("_is_parameter_expression", value).value)
  }

  /// What a function of `typing` says about a value.
  func askTyping(_ function: String, _ value: Value) throws(Raised) -> Owned {
    let typing = try importModule("typing")
    let key = internedString(function)
    let method = try getAttribute(typing.value, key.value)
    return try call(method.value, value)
  }

  /// What replaces `variable` if the argument is `value`.
  func substitute(_ value: Value, for variable: Value) throws(Raised) -> Owned {
    if isExactly(variable, .typeVar) {
      if isType(value), !value.storage(TypeObject.self).pointee.flags.contains(.heapType) {
        return value.owned
      }
      return try askTyping("_for_type_variable", value)
    }
    if isExactly(variable, .paramSpec) { return try askTyping("_for_parameters", value) }
    if isExactly(variable, .typeVarTuple) {
      throw typeError("Substitution of bare TypeVarTuple is not supported")
    }
    let method = try optionalAttribute(variable, "__typing_subst__")
    return try call(method.value, value)
  }

  // MARK: - Replacing

  /// The arguments of an alias (or union) with its type variables replaced by what is given.
  ///
  /// - Parameter isCallable: The arguments are a callable's: what replaces a `ParamSpec` stands
  ///   among them.
  func substituted(
    _ alias: Value, _ arguments: Value, variables: Value, given: Value, isCallable: Bool = false,
    isDeep: Bool = false
  ) throws(Raised) -> Owned {
    guard let wanted = asTuple(variables), let old = asTuple(arguments) else { return .none }
    if wanted.pointee.count == 0 {
      throw typeError("\(try reprSwift(alias)) is not a generic class")
    }
    let flat = try flattened(given)
    let values = try prepared(flat.value, for: variables, of: alias)
    guard let each = asTuple(values.value) else { return .none }
    if each.pointee.count != wanted.pointee.count {
      let amount = each.pointee.count < wanted.pointee.count ? "few" : "many"
      throw typeError(
        "Too \(amount) arguments for \(try reprSwift(alias)); actual \(each.pointee.count), "
          + "expected \(wanted.pointee.count)")
    }
    return try replaced(old, wanted, each, isCallable, isDeep)
  }

  private func replaced(
    _ arguments: UnsafeMutablePointer<TupleObject>,
    _ variables: UnsafeMutablePointer<TupleObject>, _ values: UnsafeMutablePointer<TupleObject>,
    _ isCallable: Bool, _ isDeep: Bool
  ) throws(Raised) -> Owned {
    var result = OwnedList(capacity: arguments.pointee.count + 1)
    for index in 0..<arguments.pointee.count {
      let argument = arguments.items[index]
      var isSpread = false
      var new = argument.owned
      if argument.isObject, !isType(argument) {
        if isDeep, let inner = asTuple(argument) {
          new = try replaced(inner, variables, values, isCallable, true)
        } else if try isVariable(argument) {
          for position in 0..<variables.pointee.count
          where variables.items[position] == argument {
            new = try substitute(values.items[position], for: argument)
          }
        } else {
          let inner = try lookupAttribute(argument, .parameters)
          if let nested = asTuple(inner.value), nested.pointee.count > 0 {
            let key = chosen(nested, variables, values)
            new = try getItem(argument, key.value)
            isSpread = try isUnpackedVariable(argument)
          }
        }
        if isCallable, asTuple(new.value) != nil { isSpread = true }
      }
      if isSpread, let several = asTuple(new.value) {
        for position in 0..<several.pointee.count { result.append(several.items[position].owned) }
      } else {
        result.append(new)
      }
    }
    return newTuple(result)
  }

  /// The values of some of the variables, to subscript an argument with.
  private func chosen(
    _ nested: UnsafeMutablePointer<TupleObject>,
    _ variables: UnsafeMutablePointer<TupleObject>, _ values: UnsafeMutablePointer<TupleObject>
  ) -> Owned {
    var result = OwnedList(capacity: nested.pointee.count)
    for index in 0..<nested.pointee.count {
      let variable = nested.items[index]
      var value = variable
      for position in 0..<variables.pointee.count where variables.items[position] == variable {
        value = values.items[position]
      }
      if isExactly(variable, .typeVarTuple), let several = asTuple(value) {
        for position in 0..<several.pointee.count {
          result.append(several.items[position].owned)
        }
      } else {
        result.append(value.owned)
      }
    }
    return newTuple(result)
  }
}
