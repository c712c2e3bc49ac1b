/// Built-in functions about numbers and characters.

extension VM {
  /// `bin`, `oct` and `hex`.
  fileprivate func prefixed(
    _ value: Value, _ base: Int, _ mark: StaticString
  ) throws(Raised) -> Owned {
    let number = try intFromIndex(value)
    if number.value.isSmall { return prefixed(small: number.value.small, base, mark) }
    var digits = try intText(number.value, base: base)
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    for index in 0..<mark.utf8CodeUnitCount { text.append(mark.utf8Start[index]) }
    return asciiString(text + digits)
  }

  /// As above for a number of one word: written from its end.
  private func prefixed(small number: Int64, _ base: Int, _ mark: StaticString) -> Owned {
    var magnitude = number.magnitude
    let shift = UInt64(base.trailingZeroBitCount)
    let capacity = 70
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      let text = buffer.baseAddress.unsafelyUnwrapped
      var start = capacity
      repeat {
        let digit = UInt8(truncatingIfNeeded: magnitude) & UInt8(truncatingIfNeeded: base &- 1)
        start &-= 1
        text[start] = digit < 10 ? digit &+ UInt8(ascii: "0") : digit &+ (UInt8(ascii: "a") &- 10)
        magnitude >>= shift
      } while magnitude != 0
      for index in (0..<mark.utf8CodeUnitCount).reversed() {
        start &-= 1
        text[start] = mark.utf8Start[index]
      }
      if number < 0 {
        start &-= 1
        text[start] = UInt8(ascii: "-")
      }
      let count = capacity &- start
      let str = allocateStr(count: count, kind: 1, isASCII: true)
      str.data.assumingMemoryBound(to: UInt8.self).update(from: text + start, count: count)
      return Owned(Value(str))
    }
  }
}

func builtinNumberFunctions() -> [Member] {
  [
    Method("abs(x, /)", "The absolute value.") { vm, arguments throws(Raised) in
      try vm.absolute(arguments[0])
    },
    Method("bin(number, /)", "The binary text of an integer.") { vm, arguments throws(Raised) in
      try vm.prefixed(arguments[0], 2, "0b")
    },
    Method("oct(number, /)", "The octal text of an integer.") { vm, arguments throws(Raised) in
      try vm.prefixed(arguments[0], 8, "0o")
    },
    Method("hex(number, /)", "The hexadecimal text of an integer.") {
      vm, arguments throws(Raised) in try vm.prefixed(arguments[0], 16, "0x")
    },
    Method("chr(i, /)", "The character of a code point.") { vm, arguments throws(Raised) in
      let number = try vm.intFromIndex(arguments[0])
      guard let point = vm.int64(number.value), point >= 0, point <= 0x10_FFFF else {
        throw vm.valueError("chr() arg not in range(0x110000)")
      }
      return vm.string(codePoint: UInt32(truncatingIfNeeded: point))
    },
    Method("ord(c, /)", "The code point of a character.") { vm, arguments throws(Raised) in
      let count: Int
      if let str = vm.asStr(arguments[0]) {
        if str.pointee.count == 1 { return Owned(Value(small: Int64(str[codePoint: 0]))) }
        count = str.pointee.count
      } else if let bytes = vm.asBytes(arguments[0]) {
        if bytes.pointee.count == 1 { return Owned(Value(small: Int64(bytes.data[0]))) }
        count = bytes.pointee.count
      } else if let array = vm.asByteArray(arguments[0]) {
        if array.pointee.count == 1, let start = array.pointee.bytes {
          return Owned(Value(small: Int64(start[0])))
        }
        count = array.pointee.count
      } else {
        throw vm.typeError(
          "ord() expected string of length 1, but \(vm.typeName(arguments[0])) found")
      }
      throw vm.typeError("ord() expected a character, but string of length \(count) found")
    },
    Method("divmod(x, y, /)", "Quotient and remainder.") { vm, arguments throws(Raised) in
      try vm.divideModulo(arguments[0], arguments[1])
    },
    Method("pow(base, exp, mod=None)", "A power, perhaps modulo a number.") {
      vm, arguments throws(Raised) in
      try vm.power(arguments[0], arguments[1], arguments[2])
    },
    Method("round(number, ndigits=None)", "Round to a number of decimal digits.") {
      vm, arguments throws(Raised) in
      let method = vm.lookupSpecial(vm.type(of: arguments[0]), .round)
      if method.isUnbound {
        throw vm.typeError(
          "type \(vm.typeName(arguments[0])) doesn't define __round__ method")
      }
      if arguments[1].isNone { return try vm.callFound(method, arguments[0]) }
      return try vm.callFound(method, arguments[0], arguments[1])
    },
    Method("sum(iterable, /, start=0)", "The sum of the items.") { vm, arguments throws(Raised) in
      try vm.sum(arguments[0], arguments[1])
    },
  ]
}

extension VM {
  /// `sum`: integers exactly, floats with compensation as CPython since 3.12, which integers among them
  /// do not end.
  fileprivate func sum(_ iterable: Value, _ start: Value) throws(Raised) -> Owned {
    let iterator = try iterator(of: iterable)
    if asStr(start) != nil {
      throw typeError("sum() can't sum strings [use ''.join(seq) instead]")
    }
    if asBytes(start) != nil {
      throw typeError("sum() can't sum bytes [use b''.join(seq) instead]")
    }
    if asByteArray(start) != nil {
      throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    }
    var total = start.owned
    var item = Owned.unbound
    // Integers that fit a word.
    if isExactly(total.value, .int), let first = int64(total.value) {
      var partial = first
      while true {
        try nativeStep()
        item = elementAtHand(iterator.value)
        if item.isUnbound {
          item = try next(iterator.value)
          if item.isUnbound { return newInt(partial) }
        }
        if item.value.isSmall || item.value.isBool || isExactly(item.value, .int),
          let number = int64(item.value)
        {
          let (sum, overflow) = partial.addingReportingOverflow(number)
          if !overflow {
            partial = sum
            continue
          }
        }
        let exact = newInt(partial)
        total = try binary(.add, exact.value, item.value)
        break
      }
    }
    if isExactly(total.value, .float), let first = asFloat(total.value) {
      var partial = first
      let isCompensated = pointee.python2 == nil
      var compensation = 0.0
      func result() -> Double {
        compensation != 0 && compensation.isFinite ? partial + compensation : partial
      }
      while true {
        try nativeStep()
        item = elementAtHand(iterator.value)
        if item.isUnbound {
          item = try next(iterator.value)
          if item.isUnbound { return newFloat(result()) }
        }
        if isExactly(item.value, .float), let number = asFloat(item.value) {
          let sum = partial + number
          if !isCompensated {
            // Rounded at each step.
          } else if partial.magnitude >= number.magnitude {
            compensation += (partial - sum) + number
          } else {
            compensation += (number - sum) + partial
          }
          partial = sum
          continue
        }
        if let number = int64(item.value) {
          partial += Double(number)
          continue
        }
        let exact = newFloat(result())
        total = try binary(.add, exact.value, item.value)
        break
      }
    }
    while true {
      item = try next(iterator.value)
      if item.isUnbound { return total }
      total = try binary(.add, total.value, item.value)
    }
  }
}
