/// Calls for which CPython's caller holds the arguments while the callee runs: those that go through
/// a tuple of arguments. `sys.getrefcount` shows it.
///
/// The frame of such a call does not begin at the caller's window but above it. Between lie what the
/// window holds already, further references to the arguments, and, just below the frame, how many
/// registers that is; leaving the frame releases them (`FrameKind.holding`, `.constructing`).

extension VM {
  /// The Python function that a call of an object runs, if the call needs a frame and nothing else.
  private struct PythonCallee {
    let function: UnsafeMutablePointer<FunctionObject>
    /// What the function gets first, or unbound for a class, whose instance is yet to be made.
    let receiver: Value
    /// The class of the instance to be made.
    let cls: TypePointer?
  }

  /// The function behind a bound method, a class with a plain constructor, or an instance (a class
  /// is its metaclass's) with `__call__`.
  private func pythonCallee(_ callee: Value) -> PythonCallee? {
    guard callee.isObject else { return nil }
    switch callee.object.pointee.type.pointee.layout {
    case .function, .nativeFunction: return nil
    case .boundMethod:
      let method = callee.storage(BoundMethodObject.self)
      guard isExactly(method.pointee.function, .function) else { return nil }
      return PythonCallee(
        function: method.pointee.function.storage(FunctionObject.self),
        receiver: method.pointee.receiver, cls: nil)
    case .type:
      let cls = callee.storage(TypeObject.self)
      guard isExactly(callee, .type) else {
        let special = lookupSpecial(callee.object.pointee.type, .call)
        guard isExactly(special, .function) else { return nil }
        return PythonCallee(
          function: special.storage(FunctionObject.self), receiver: callee, cls: nil)
      }
      guard hasPlainConstructor(cls) else { return nil }
      let initializer = lookupSpecial(cls, .`init`)
      guard isExactly(initializer, .function) else { return nil }
      return PythonCallee(
        function: initializer.storage(FunctionObject.self), receiver: .unbound, cls: cls)
    default:
      let special = lookupSpecial(callee.object.pointee.type, .call)
      guard isExactly(special, .function) else { return nil }
      return PythonCallee(
        function: special.storage(FunctionObject.self), receiver: callee, cls: nil)
    }
  }

  /// True if calling a class makes an empty instance and calls `__init__`, nothing else.
  private func hasPlainConstructor(_ cls: TypePointer) -> Bool {
    let flags = attributeFlags(cls)
    if flags.contains(.plainConstructor) { return true }
    return cls.pointee.layout == .instance && flags.contains(.heapType)
      && isExactly(Value(cls), .type) && flags.isDisjoint(with: [.abstract, .noConstructor])
      && lookupSpecial(cls, .new) == lookupSpecial(type(.object), .new)
  }

  /// The Python function that a property of this name calls, or `nil` if the general path must look.
  func propertyGetter(
    _ object: Value, _ name: Value
  ) -> UnsafeMutablePointer<FunctionObject>? {
    guard object.isObject else { return nil }
    let type = object.object.pointee.type
    let flags = attributeFlags(type)
    // An `AttributeError` would call `__getattr__`.
    guard flags.contains(.genericGetAttribute), !flags.contains(.hasGetAttr) else { return nil }
    let descriptor = typeLookup(type, name)
    guard isExactly(descriptor, .property) else { return nil }
    let getter = descriptor.storage(PropertyObject.self).pointee.getter
    return isExactly(getter, .function) ? getter.storage(FunctionObject.self) : nil
  }

  /// Pushes the frame of a property's getter above the caller's registers.
  ///
  /// - Parameter isSpecialised: CPython's caller gives the object to the callee; else it holds it.
  func pushGetter(
    _ getter: UnsafeMutablePointer<FunctionObject>, _ object: consuming Owned, target: Int,
    isSpecialised: Bool
  ) throws(Raised) -> FramePointer {
    let window = stackTop
    if window + 3 > pointee.interpreter.stackEnd,
      !pointee.interpreter.makeRoom(frame: pointee.interpreter.frame, registers: window + 3)
    {
      throw recursionError("")
    }
    window.pointee = object.take()
    if isSpecialised {
      let function = Value(getter).owned
      let new = try pushBound(
        function.value.storage(FunctionObject.self), window, 1, .unbound, target, .held)
      _ = function.take()
      return new
    }
    let callee = PythonCallee(function: getter, receiver: window.pointee, cls: nil)
    do throws(Raised) {
      return try pushHolding(
        callee, window, kept: 1, copies: 0, window, 0, .unbound, target: target)
    } catch {
      withSavedException { endTemporary(window) }
      throw error
    }
  }

  /// Pushes the frame of a call whose window of `kept` registers stays, and holds the arguments
  /// `copies` times more.
  ///
  /// - Parameters:
  ///   - items: The `count` positional arguments and then those of the keywords, borrowed from what
  ///     the window holds.
  private func pushHolding(
    _ callee: PythonCallee, _ window: UnsafeMutablePointer<Value>, kept: Int, copies: Int,
    _ items: UnsafeMutablePointer<Value>, _ count: Int, _ names: Value, target: Int
  ) throws(Raised) -> FramePointer {
    let total = count + (names.isUnbound ? 0 : names.storage(TupleObject.self).pointee.count)
    // The array that keywords are laid out in begins with the receiver.
    let holdsReceiver = !names.isUnbound && !window.pointee.hasLayout(.boundMethod)
    let held = kept + copies * total + (holdsReceiver ? 1 : 0)
    let base = window + held + 1
    let end = base + total + 1
    if end > pointee.interpreter.stackEnd,
      !pointee.interpreter.makeRoom(frame: pointee.interpreter.frame, registers: end)
    {
      throw recursionError("")
    }
    let function = Value(callee.function).owned
    let receiver = callee.cls.map { newPlainInstance($0) } ?? callee.receiver.owned
    let instance = callee.cls == nil ? Owned.unbound : receiver.value.owned
    var next = window + kept
    for _ in 0..<copies {
      for index in 0..<total { next[index] = items[index].owned.take() }
      next += total
    }
    if holdsReceiver {
      next.pointee = receiver.value.owned.take()
      next += 1
    }
    next.pointee = Value(small: Int64(held))
    base.pointee = receiver.take()
    for index in 0..<total { base[index + 1] = items[index].owned.take() }
    let new: FramePointer
    do throws(Raised) {
      new = try pushBound(
        function.value.storage(FunctionObject.self), base, count + 1, names, target,
        callee.cls == nil ? .holding : .constructing)
    } catch {
      // The caller's window is the caller's to release.
      next.pointee = .unbound
      withSavedException { releaseWindow(window + kept, held - kept) }
      throw error
    }
    _ = function.take()
    new.pointee.generator = instance.take()
    return new
  }

  /// Releases what lies below the frame of a `holding` or `constructing` call that was left.
  func releaseHeld(_ base: UnsafeMutablePointer<Value>) {
    let count = Int(truncatingIfNeeded: base[-1].small)
    base[-1] = .unbound
    releaseWindow(base - 1 - count, count)
  }

  /// A call with positional arguments of an instance with `__call__`, or of a class whose
  /// constructor CPython does not specialise: the caller's stack and a tuple hold the arguments.
  ///
  /// - Returns: `nil` if the callee is something else.
  func pushHoldingCall(
    _ window: UnsafeMutablePointer<Value>, _ count: Int, target: Int
  ) throws(Raised) -> FramePointer? {
    guard let callee = pythonCallee(window.pointee) else { return nil }
    return try pushHolding(
      callee, window, kept: count + 1, copies: 1, window + 1, count, .unbound, target: target)
  }

  /// A call with keywords of a bound method, a class or an instance with `__call__`.
  ///
  /// - Parameter total: The number of all arguments, which lie behind the callee.
  /// - Returns: `nil` if the callee is something else.
  func pushHoldingCall(
    _ window: UnsafeMutablePointer<Value>, _ total: Int, _ names: Value, target: Int
  ) throws(Raised) -> FramePointer? {
    guard let callee = pythonCallee(window.pointee) else { return nil }
    let count = total - names.storage(TupleObject.self).pointee.count
    if window.pointee.hasLayout(.boundMethod) {
      // The receiver takes the method's place, as in a call without keywords.
      let function = Value(callee.function).owned
      let method = Owned(window.pointee)
      window.pointee = callee.receiver.owned.take()
      _ = method.value
      let new = try pushBound(
        function.value.storage(FunctionObject.self), window, count + 1, names, target, .held)
      _ = function.take()
      return new
    }
    // The stack, the tuple or dictionary, and the array that the dictionary is taken apart to.
    return try pushHolding(
      callee, window, kept: total + 1, copies: 2, window + 1, count, names, target: target)
  }

  /// `f(*tuple, **dictionary)` of anything that runs a Python function; the window holds the callee,
  /// the tuple, and the dictionary or nothing.
  ///
  /// - Returns: `nil` if the callee is something else.
  func pushHoldingSpread(
    _ frame: FramePointer, _ window: UnsafeMutablePointer<Value>, target: Int
  ) throws(Raised) -> FramePointer? {
    let positional = window[1].storage(TupleObject.self)
    let count = positional.pointee.count
    let isFunction = isExactly(window[0], .function)
    let callee = isFunction ? nil : pythonCallee(window[0])
    if callee == nil, !isFunction { return nil }
    if window[2].isUnbound || window[2].storage(DictObject.self).pointee.used == 0 {
      guard let callee else { return nil }
      return try pushHolding(
        callee, window, kept: 3, copies: 0, positional.items, count, .unbound, target: target)
    }
    var values = OwnedList(capacity: count + window[2].storage(DictObject.self).pointee.used)
    let names = try keywordArguments(
      window[0], positional.items, count, window[2].storage(DictObject.self), &values)
    if let callee {
      // The list of the values is CPython's array.
      let new = try pushHolding(
        callee, window, kept: 3, copies: 1, values.items, count, names.value, target: target)
      return new
    }
    // A function: its frame alone holds the arguments.
    let total = values.count
    let end = window + total + 1
    if end > pointee.interpreter.stackEnd,
      !pointee.interpreter.makeRoom(frame: frame, registers: end)
    {
      throw recursionError("")
    }
    let tuple = Owned(window[1])
    let keywords = Owned(window[2])
    // One value alone would leave a register behind it that looks like one of the callee's.
    window[2] = .unbound
    for index in 0..<total { window[index + 1] = values[index] }
    values.removeAllTaken()
    // They are the values' no more.
    _ = tuple.value
    _ = keywords.value
    return try pushBound(
      window[0].storage(FunctionObject.self), window + 1, count, names.value, target, .called)
  }
}
