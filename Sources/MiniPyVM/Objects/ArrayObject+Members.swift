/// The members of arrays.

private func array(_ arguments: Arguments) -> ArrayPointer {
  arguments[0].storage(ArrayObject.self)
}

func arrayOperators() -> [Member] {
  var members: [Member] = [
    genericAliasMember(),
    StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
      let cls = arguments[0].storage(TypeObject.self)
      if cls == vm.nativeType(.array), let dict = vm.asDict(arguments[2]), dict.pointee.used > 0 {
        throw vm.typeError("array.array() takes no keyword arguments")
      }
      guard let given = vm.asTuple(arguments[1]), given.pointee.count > 0 else {
        throw vm.typeError("array() takes at least 1 argument (0 given)")
      }
      if given.pointee.count > 2 {
        throw vm.typeError("array() takes at most 2 arguments (\(given.pointee.count) given)")
      }
      let initializer = given.pointee.count > 1 ? given.items[1] : Value.unbound
      return try vm.makeArray(cls, given.items[0], initializer)
    },
    // A subclass may give `__init__` what it likes.
    Method("__init__(self, /, *args, **kwargs)") { _, _ throws(Raised) in .none },
    Property("typecode") { vm, value throws(Raised) in
      vm.string(codePoint: UInt32(value.storage(ArrayObject.self).pointee.code))
    },
    Property("itemsize") { vm, value throws(Raised) in
      Owned(Value(small: Int64(value.storage(ArrayObject.self).itemSize)))
    },
    Constant("__hash__") { _ in .none },
    Method("__repr__(self, /)") { vm, arguments throws(Raised) in
      let array = array(arguments)
      let name = vm.swiftString(vm.type(of: arguments[0]).pointee.name)
      let head = "\(name)('\(String(decoding: CollectionOfOne(array.pointee.code), as: UTF8.self))'"
      if array.count == 0 { return vm.string(head + ")") }
      let shown = try array.isText ? vm.arrayText(array) : vm.arrayList(array)
      return vm.string(head + ", " + (try vm.reprSwift(shown.value)) + ")")
    },
    Method("__len__(self, /)") { vm, arguments throws(Raised) in
      Owned(Value(small: Int64(array(arguments).count)))
    },
    Method("__iter__(self, /)") { vm, arguments throws(Raised) in
      let result = vm.newFieldsInstance(.arrayIterator, arguments[0].owned)
      vm.fields(of: result.value)[1] = Value(small: 0)
      return result
    },
    Method("__getitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.arrayGetItem(array(arguments), arguments[1])
    },
    Method("__setitem__(self, key, value, /)") { vm, arguments throws(Raised) in
      try vm.arraySetItem(array(arguments), arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)") { vm, arguments throws(Raised) in
      try vm.arraySetItem(array(arguments), arguments[1], .unbound)
      return .none
    },
    Method("__contains__(self, key, /)") { vm, arguments throws(Raised) in
      Owned(try vm.arrayFind(array(arguments), arguments[1]) >= 0)
    },
    Method("__add__(self, value, /)") { vm, arguments throws(Raised) in
      let other = try vm.sameKind(array(arguments), arguments[1])
      return try vm.newArray(
        like: array(arguments), vm.content(array(arguments)) + vm.content(other))
    },
    Method("__iadd__(self, value, /)") { vm, arguments throws(Raised) in
      guard vm.asArray(arguments[1]) != nil else {
        throw vm.typeError(
          "can only extend array with array (not \"\(vm.typeName(arguments[1]))\")")
      }
      try vm.extendArray(array(arguments), arguments[1])
      return arguments[0].owned
    },
    Method("__imul__(self, value, /)") { vm, arguments throws(Raised) in
      let result = try vm.repeated(array(arguments), arguments[1])
      try vm.replace(array(arguments), 0, array(arguments).pointee.bytes.count, result)
      return arguments[0].owned
    },
    Method("__copy__(self, /)", "Return a copy of the array.") { vm, arguments throws(Raised) in
      try vm.newArray(like: array(arguments), vm.content(array(arguments)))
    },
    Method("__deepcopy__(self, unused, /)", "Return a copy of the array.") {
      vm, arguments throws(Raised) in
      try vm.newArray(like: array(arguments), vm.content(array(arguments)))
    },
    sizeMember(),
    Method("__reduce_ex__(self, protocol, /)") { vm, arguments throws(Raised) in
      try vm.reduceArray(arguments[0], protocol: arguments[1])
    },
  ]
  for signature: StaticString in ["__mul__(self, value, /)", "__rmul__(self, value, /)"] {
    members.append(
      Method(signature) { vm, arguments throws(Raised) in
        try vm.newArray(
          like: array(arguments), try vm.repeated(array(arguments), arguments[1]))
      })
  }
  let comparisons: [(StaticString, ComparisonOperator)] = [
    ("__lt__(self, value, /)", .lt), ("__le__(self, value, /)", .le),
    ("__eq__(self, value, /)", .eq), ("__ne__(self, value, /)", .ne),
    ("__gt__(self, value, /)", .gt), ("__ge__(self, value, /)", .ge),
  ]
  for (signature, op) in comparisons {
    members.append(
      Method(signature) { vm, arguments throws(Raised) in
        try vm.arrayCompare(op, arguments[0], arguments[1])
      })
  }
  return members
}

extension VM {
  /// `array.extend(iterable)`.
  fileprivate func extendArray(_ array: ArrayPointer, _ value: Value) throws(Raised) {
    guard let other = asArray(value) else {
      try appendAll(array, value)
      return
    }
    if other.pointee.code != array.pointee.code {
      throw typeError("can only extend with array of same kind")
    }
    try appendBytes(array, content(other))
  }
}

func arrayMethods() -> [Member] {
  [
    Method("append(self, v, /)", "Append a value to the end.") { vm, arguments throws(Raised) in
      let array = array(arguments)
      let bits = try vm.elementBits(array, arguments[1])
      try vm.insertElement(array, at: array.count, bits)
      return .none
    },
    Method("extend(self, bb, /)", "Append the values of an iterable.") {
      vm, arguments throws(Raised) in
      try vm.extendArray(array(arguments), arguments[1])
      return .none
    },
    Method("insert(self, i, v, /)", "Insert a value before a position.") {
      vm, arguments throws(Raised) in
      let wanted = try vm.sizeArgument(arguments[1])
      let array = array(arguments)
      let bits = try vm.elementBits(array, arguments[2])
      let index = wanted < 0 ? max(wanted &+ array.count, 0) : min(wanted, array.count)
      try vm.insertElement(array, at: index, bits)
      return .none
    },
    Method("pop(self, i=-1, /)", "Remove and return the element at a position.") {
      vm, arguments throws(Raised) in
      var index = try vm.sizeArgument(arguments[1])
      let array = array(arguments)
      if array.count == 0 { throw vm.indexError("pop from empty array") }
      if index < 0 { index &+= array.count }
      if index < 0 || index >= array.count { throw vm.indexError("pop index out of range") }
      let result = try vm.element(array, index)
      try vm.replace(array, index &* array.itemSize, (index &+ 1) &* array.itemSize, [])
      return result
    },
    Method("remove(self, v, /)", "Remove the first occurrence of a value.") {
      vm, arguments throws(Raised) in
      let index = try vm.arrayFind(array(arguments), arguments[1])
      let array = array(arguments)
      if index < 0 || index >= array.count {
        throw vm.valueError("array.remove(x): x not in array")
      }
      try vm.replace(array, index &* array.itemSize, (index &+ 1) &* array.itemSize, [])
      return .none
    },
    Method("clear(self, /)", "Remove all elements.") { vm, arguments throws(Raised) in
      try vm.replace(array(arguments), 0, array(arguments).pointee.bytes.count, [])
      return .none
    },
    Method("count(self, v, /)", "How often a value occurs.") { vm, arguments throws(Raised) in
      var count: Int64 = 0
      var index = try vm.arrayFind(array(arguments), arguments[1])
      while index >= 0 {
        count &+= 1
        index = try vm.arrayFind(array(arguments), arguments[1], from: index &+ 1)
      }
      return Owned(Value(small: count))
    },
    Method("index(self, v, start=0, stop=9223372036854775807, /)", "Where a value first occurs.") {
      vm, arguments throws(Raised) in
      let count = array(arguments).count
      var start = try vm.sliceIndex(arguments[2])
      var stop = try vm.sliceIndex(arguments[3])
      if start < 0 { start = max(start &+ count, 0) }
      if stop < 0 { stop = max(stop &+ count, 0) }
      let index = try vm.arrayFind(array(arguments), arguments[1], from: start, to: stop)
      if index < 0 { throw vm.valueError("array.index(x): x not in array") }
      return Owned(Value(small: Int64(index)))
    },
    Method("reverse(self, /)", "Reverse the order of the elements.") {
      vm, arguments throws(Raised) in
      let array = array(arguments)
      let size = array.itemSize
      let all = vm.content(array)
      var turned: [UInt8] = []
      turned.reserveCapacity(all.count)
      for index in (0..<array.count).reversed() {
        turned += all[(index &* size)..<(index &* size &+ size)]
      }
      try vm.replace(array, 0, all.count, turned)
      return .none
    },
    Method("byteswap(self, /)", "Reverse the bytes of each element.") {
      vm, arguments throws(Raised) in
      let array = array(arguments)
      let size = array.itemSize
      guard let bytes = array.pointee.bytes.bytes else { return .none }
      for index in 0..<array.count {
        for place in 0..<(size / 2) {
          let low = index &* size &+ place
          let high = index &* size &+ size &- 1 &- place
          (bytes[low], bytes[high]) = (bytes[high], bytes[low])
        }
      }
      return .none
    },
    Method("buffer_info(self, /)", "The address and the number of elements.") {
      vm, arguments throws(Raised) in
      let array = array(arguments)
      let address = vm.newInt(
        UInt64(UInt(bitPattern: array.pointee.bytes.bytes.map { UnsafeRawPointer($0) })))
      return vm.newTuple([address.value, Value(small: Int64(array.count))])
    },
    Method("tolist(self, /)", "The elements as a list.") { vm, arguments throws(Raised) in
      try vm.arrayList(array(arguments))
    },
    Method("fromlist(self, list, /)", "Append the elements of a list: all or none.") {
      vm, arguments throws(Raised) in
      guard vm.asList(arguments[1]) != nil else { throw vm.typeError("arg must be list") }
      let array = array(arguments)
      let old = array.pointee.bytes.count
      do throws(Raised) {
        try vm.appendAll(array, arguments[1])
      } catch {
        if array.pointee.bytes.count > old {
          let raised = vm.takeRaised()
          try vm.replace(array, old, array.pointee.bytes.count, [])
          throw vm.raise(raised)
        }
        throw error
      }
      return .none
    },
    Method("tobytes(self, /)", "The elements' bytes.") { vm, arguments throws(Raised) in
      vm.newBytes(vm.content(array(arguments)))
    },
    Method("frombytes(self, buffer, /)", "Append elements of bytes.") {
      vm, arguments throws(Raised) in
      try vm.appendBuffer(array(arguments), arguments[1])
      return .none
    },
    Method("tounicode(self, /)", "The elements as text.") { vm, arguments throws(Raised) in
      guard array(arguments).isText else {
        throw vm.valueError(
          "tounicode() may only be called on unicode type arrays ('u' or 'w')")
      }
      return try vm.arrayText(array(arguments))
    },
    Method("fromunicode(self, ustr, /)", "Append the characters of text.") {
      vm, arguments throws(Raised) in
      guard vm.asStr(arguments[1]) != nil else {
        throw vm.typeError(
          "fromunicode() argument must be str, not \(vm.argumentTypeName(arguments[1]))")
      }
      guard array(arguments).isText else {
        throw vm.valueError(
          "fromunicode() may only be called on unicode type arrays ('u' or 'w')")
      }
      try vm.appendAll(array(arguments), arguments[1])
      return .none
    },
    Method("tofile(self, f, /)", "Write the elements' bytes to a file.") {
      vm, arguments throws(Raised) in
      let bytes = vm.newBytes(vm.content(array(arguments)))
      _ = try vm.callMethod(arguments[1], .write, bytes.value)
      return .none
    },
    Method("fromfile(self, f, n, /)", "Append n elements of a file's bytes.") {
      vm, arguments throws(Raised) in
      let count = try vm.sizeArgument(arguments[2])
      if count < 0 { throw vm.valueError("negative count") }
      let (size, overflow) = count.multipliedReportingOverflow(by: array(arguments).itemSize)
      if overflow { throw vm.memoryError() }
      let name = vm.internedString("read")
      let read = try vm.getAttribute(arguments[1], name.value)
      let bytes = try vm.call(read.value, Value(small: Int64(size)))
      guard let given = vm.asBytes(bytes.value) else {
        throw vm.typeError("read() didn't return bytes")
      }
      let isShort = given.pointee.count != size
      try vm.appendBuffer(array(arguments), bytes.value)
      if isShort { throw vm.raise(.eofError, "read() didn't return enough bytes") }
      return .none
    },
  ]
}
