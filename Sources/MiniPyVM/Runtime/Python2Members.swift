/// What Python 2 changes in the types that both dialects have, one function a type.

/// The changed members of a type, or `nil` if it has none of its own.
func changedMembers(_ definition: TypeDefinition, _ members: [Member]) -> [Member]? {
  if definition === TypeDefinition.float { return python2FloatMembers(members) }
  if definition === TypeDefinition.complex { return python2ComplexMembers(members) }
  if definition === TypeDefinition.list { return python2ListMembers(members) }
  if definition === TypeDefinition.tuple { return members + [python2SliceMethod()] }
  if definition === TypeDefinition.dict { return python2DictMembers(members) }
  if definition === TypeDefinition.set || definition === TypeDefinition.frozenset {
    return python2SetMembers(members)
  }
  if definition === TypeDefinition.range { return python2RangeMembers(members) }
  if definition === TypeDefinition.function { return python2FunctionMembers(members) }
  if definition === TypeDefinition.boundMethod { return python2MethodMembers(members) }
  if definition === TypeDefinition.baseException { return python2ExceptionMembers(members) }
  if definition === TypeDefinition.textFile { return python2FileMembers(members) }
  return nil
}

/// `__getslice__(i, j)`, which `x[i:j]` calls in Python 2.
func python2SliceMethod() -> Member {
  Method("__getslice__(self, i, j, /)", "x.__getslice__(i, j) <==> x[i:j]") {
    vm, arguments throws(Raised) in
    let slice = vm.newSlice(arguments[1], arguments[2], .none)
    return try vm.getItem(arguments[0], slice.value)
  }
}

private func python2FloatMembers(_ members: [Member]) -> [Member] {
  members
    + classicDivision { vm, left, right throws(Raised) in
      if vm.asComplex(left) != nil && vm.asFloat(left) == nil && vm.asInt(left) == nil
        || vm.asComplex(right) != nil && vm.asFloat(right) == nil && vm.asInt(right) == nil
      {
        return .notImplemented
      }
      guard vm.asFloat(left) != nil || vm.asInt(left) != nil,
        vm.asFloat(right) != nil || vm.asInt(right) != nil
      else { return .notImplemented }
      return try vm.floatBinary(
        .div, try vm.floatFromNumber(left), try vm.floatFromNumber(right))
    } + [
      Method("__str__(self, /)") { vm, arguments throws(Raised) in
        vm.python2FloatText(vm.asFloat(arguments[0]) ?? 0)
      },
      Method("__long__(self, /)") { vm, arguments throws(Raised) in
        vm.newLong(try vm.intFromNumber(arguments[0]))
      },
    ]
}

private func python2ComplexMembers(_ members: [Member]) -> [Member] {
  members
    + classicDivision { vm, left, right throws(Raised) in
      try vm.binary(.truediv, left, right)
    }
}

private func python2ListMembers(_ members: [Member]) -> [Member] {
  members + [
    python2SliceMethod(),
    Method("sort(self, cmp=None, key=None, reverse=False)", "Sort the list in place.") {
      vm, arguments throws(Raised) in
      try vm.python2Sort(
        arguments[0].storage(ListObject.self), compare: arguments[1], key: arguments[2],
        isReversed: try vm.isTrue(arguments[3]))
      return .none
    },
  ]
}

private func python2DictMembers(_ members: [Member]) -> [Member] {
  func view(_ type: BuiltinType, _ vm: VM, _ dict: Value) throws(Raised) -> Owned {
    let view = vm.newDictView(type, dict)
    return try vm.listFromIterable(view.value)
  }
  func iterator(_ type: BuiltinType, _ vm: VM, _ dict: Value) throws(Raised) -> Owned {
    let view = vm.newDictView(type, dict)
    return try vm.iterator(of: view.value)
  }
  return members + [
    Method("has_key(self, k, /)", "True if the dictionary has the key.") {
      vm, arguments throws(Raised) in
      Owned(try vm.dictContains(arguments[0].storage(DictObject.self), arguments[1]))
    },
    Method("keys(self, /)", "A list of the keys.") { vm, arguments throws(Raised) in
      try view(.dictKeys, vm, arguments[0])
    },
    Method("values(self, /)", "A list of the values.") { vm, arguments throws(Raised) in
      try view(.dictValues, vm, arguments[0])
    },
    Method("items(self, /)", "A list of the (key, value) pairs.") { vm, arguments throws(Raised) in
      try view(.dictItems, vm, arguments[0])
    },
    Method("iterkeys(self, /)", "An iterator over the keys.") { vm, arguments throws(Raised) in
      try iterator(.dictKeys, vm, arguments[0])
    },
    Method("itervalues(self, /)", "An iterator over the values.") { vm, arguments throws(Raised) in
      try iterator(.dictValues, vm, arguments[0])
    },
    Method("iteritems(self, /)", "An iterator over the items.") { vm, arguments throws(Raised) in
      try iterator(.dictItems, vm, arguments[0])
    },
    Method("viewkeys(self, /)", "A set-like view of the keys.") { vm, arguments throws(Raised) in
      vm.newDictView(.dictKeys, arguments[0])
    },
    Method("viewvalues(self, /)", "A view of the values.") { vm, arguments throws(Raised) in
      vm.newDictView(.dictValues, arguments[0])
    },
    Method("viewitems(self, /)", "A set-like view of the items.") { vm, arguments throws(Raised) in
      vm.newDictView(.dictItems, arguments[0])
    },
    Method("popitem(self, /)", "Remove and return some (key, value) pair.") {
      vm, arguments throws(Raised) in
      let dict = arguments[0].storage(DictObject.self)
      guard dict.pointee.used > 0, let entries = dict.pointee.entries else {
        let text = vm.string("popitem(): dictionary is empty")
        throw vm.keyError(text.value)
      }
      var index = 0
      while entries[index].key.isUnbound { index &+= 1 }
      let entry = vm.dictRemove(dict, entry: index)
      return vm.newPair(Owned(entry.key), Owned(entry.value))
    },
  ]
}

private func python2SetMembers(_ members: [Member]) -> [Member] {
  members + [
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let name = vm.typeName(arguments[0])
      if !vm.enterRepresentation(arguments[0]) { return vm.string("\(name)(...)") }
      defer { vm.leaveRepresentation() }
      let list = try vm.listFromIterable(arguments[0])
      return vm.string("\(name)(\(try vm.reprSwift(list.value)))")
    }
  ]
}

private func python2RangeMembers(_ members: [Member]) -> [Member] {
  members + [
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let range = arguments[0].storage(RangeObject.self)
      let start = try vm.reprSwift(range.pointee.start)
      let stop = try vm.reprSwift(range.pointee.stop)
      let step = try vm.reprSwift(range.pointee.step)
      if step != "1" { return vm.string("xrange(\(start), \(stop), \(step))") }
      return vm.string(start == "0" ? "xrange(\(stop))" : "xrange(\(start), \(stop))")
    }
  ]
}

/// The same attribute under another name.
private func alias(_ name: StaticString, of other: StaticString) -> Member {
  Property(name) { vm, value throws(Raised) in
    let key = vm.internedString(other.description)
    return try vm.getAttribute(value, key.value)
  } set: { vm, value, new throws(Raised) in
    let key = vm.internedString(other.description)
    if new.isUnbound {
      try vm.deleteAttribute(value, key.value)
    } else {
      try vm.setAttribute(value, key.value, new)
    }
  }
}

private func python2FunctionMembers(_ members: [Member]) -> [Member] {
  members + [
    alias("func_name", of: "__name__"), alias("func_doc", of: "__doc__"),
    alias("func_code", of: "__code__"), alias("func_defaults", of: "__defaults__"),
    alias("func_globals", of: "__globals__"), alias("func_dict", of: "__dict__"),
    alias("func_closure", of: "__closure__"),
  ]
}

private func python2MethodMembers(_ members: [Member]) -> [Member] {
  members + [
    alias("im_func", of: "__func__"), alias("im_self", of: "__self__"),
    Property("im_class") { vm, value throws(Raised) in
      let receiver = value.storage(BoundMethodObject.self).pointee.receiver
      return Value(vm.type(of: receiver)).owned
    },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let method = arguments[0].storage(BoundMethodObject.self)
      let receiver = method.pointee.receiver.owned
      let function = method.pointee.function.owned
      let name = try vm.lookupAttribute(function.value, .name)
      let cls = vm.type(of: receiver.value)
      return vm.string(
        "<bound method \(vm.swiftString(cls.pointee.name)).\(vm.swiftString(name.value)) of "
          + "\(try vm.reprSwift(receiver.value))>")
    },
  ]
}

private func python2ExceptionMembers(_ members: [Member]) -> [Member] {
  func arguments(_ vm: VM, _ exception: Value) throws(Raised) -> Owned {
    try vm.getAttribute(exception, .args)
  }
  return members + [
    Property("message") { vm, value throws(Raised) in
      let given = try arguments(vm, value)
      guard let tuple = vm.asTuple(given.value), tuple.pointee.count == 1 else {
        return vm.string("")
      }
      return tuple.items[0].owned
    },
    Method("__getitem__(self, index, /)") { vm, given throws(Raised) in
      let tuple = try arguments(vm, given[0])
      return try vm.getItem(tuple.value, given[1])
    },
    Method("__repr__(self, /)") { vm, given throws(Raised) in
      let tuple = try arguments(vm, given[0])
      let name = vm.swiftString(vm.type(of: given[0]).pointee.name)
      return vm.string(name + (try vm.reprSwift(tuple.value)))
    },
  ]
}

private func python2FileMembers(_ members: [Member]) -> [Member] {
  members.map { member in
    guard case .method(let function) = member, function.hasName("write") else { return member }
    return Method("write(self, str, /)", function.doc) { vm, arguments throws(Raised) in
      if arguments[0] == vm.pointee.output.standardOutput { vm.pointee.python2?.softspace = false }
      let text =
        vm.isUnicode(arguments[1])
        ? try vm.encodedText(arguments[1], "ascii", "strict") : arguments[1].owned
      var values: [Value] = [arguments[0], text.value]
      try values.withUnsafeMutableBufferPointer { buffer throws(Raised) in
        guard let base = buffer.baseAddress else { return }
        _ = try function.body(vm, Arguments(base: base, count: 2))
      }
      return .none
    }
  } + [
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let name = vm.internedString("name")
      let mode = vm.internedString("mode")
      let closed = vm.internedString("closed")
      let nameText = try vm.getAttribute(arguments[0], name.value)
      let modeText = try vm.getAttribute(arguments[0], mode.value)
      let isClosed = try vm.getAttribute(arguments[0], closed.value)
      let state = try vm.isTrue(isClosed.value) ? "closed" : "open"
      return vm.string(
        "<\(state) file \(try vm.reprSwift(nameText.value)), mode "
          + "\(try vm.reprSwift(modeText.value)) at \(vm.addressText(arguments[0]))>")
    },
    StaticMethod("__new__(cls, name, mode='r', buffering=-1)") { vm, arguments throws(Raised) in
      try vm.openPython2File(arguments[1], arguments[2], arguments[3])
    },
    Method("xreadlines(self, /)") { _, arguments throws(Raised) in arguments[0].owned },
  ]
}
