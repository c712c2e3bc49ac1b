/// The module `bisect`: places in sorted sequences (CPython: `Modules/_bisectmodule.c`).

extension ModuleDefinition {
  static var bisectKernel: ModuleDefinition {
    ModuleDefinition("_bisect", doc: "The native part of bisect.") {
      [
        Method(
          "bisect_left(a, x, lo=0, hi=None, *, key=None)",
          "The index at which to insert x into the sorted a, before all equal items."
        ) { vm, arguments throws(Raised) in
          vm.newInt(Int64(try vm.bisect(arguments, target: arguments[1], .left)))
        },
        Method(
          "bisect_right(a, x, lo=0, hi=None, *, key=None)",
          "The index at which to insert x into the sorted a, behind all equal items."
        ) { vm, arguments throws(Raised) in
          vm.newInt(Int64(try vm.bisect(arguments, target: arguments[1], .right)))
        },
        Method(
          "insort_left(a, x, lo=0, hi=None, *, key=None)",
          "Insert x into the sorted a, before all equal items."
        ) { vm, arguments throws(Raised) in
          try vm.insort(arguments, .left)
        },
        Method(
          "insort_right(a, x, lo=0, hi=None, *, key=None)",
          "Insert x into the sorted a, behind all equal items."
        ) { vm, arguments throws(Raised) in
          try vm.insort(arguments, .right)
        },
      ]
    }
  }

  static var bisect: ModuleDefinition {
    .python(
      "bisect",
      """
      \"""Places in sorted sequences, found by halving.\"""

      from _bisect import *

      bisect, insort = bisect_right, insort_right
      """)
  }
}

/// Where among equal items the place is.
private enum BisectSide {
  case left, right
}

extension VM {
  /// The place of `target` in the sequence that a `bisect` function was given, between `lo` and `hi`.
  ///
  /// - Throws: what the sequence, the key function and the comparisons raise; `ValueError` for a
  ///   negative `lo`.
  fileprivate func bisect(
    _ arguments: Arguments, target: Value, _ side: BisectSide
  ) throws(Raised) -> Int {
    let (sequence, key) = (arguments[0], arguments[4])
    var low = try indexArgument(arguments[2])
    var high = try bisectEnd(arguments[3])
    if low < 0 { throw valueError("lo must be non-negative") }
    // -1 stands for None in CPython, so it does when it is given.
    if high == -1 { high = try bisectLength(sequence) }
    while low < high {
      try nativeStep()
      let middle = low &+ (high &- low) / 2
      let item = try bisectItem(sequence, middle)
      let rank = key.isNone ? item : try call(key, item.value)
      let goesLeft =
        switch side {
        case .left: try !compareTruth(.lt, rank.value, target)
        case .right: try compareTruth(.lt, target, rank.value)
        }
      if goesLeft { high = middle } else { low = middle &+ 1 }
    }
    return low
  }

  fileprivate func insort(_ arguments: Arguments, _ side: BisectSide) throws(Raised) -> Owned {
    let (sequence, item, key) = (arguments[0], arguments[1], arguments[4])
    let rank = key.isNone ? item.owned : try call(key, item)
    let place = try bisect(arguments, target: rank.value, side)
    if isExactly(sequence, .list) {
      try listInsert(sequence.storage(ListObject.self), place, item)
    } else {
      let name = internedString("insert")
      let method = try getAttribute(sequence, name.value)
      let index = newInt(Int64(place))
      _ = try call(method.value, index.value, item)
    }
    return .none
  }

  /// The argument `hi`: an integer, or -1 for `None`.
  private func bisectEnd(_ value: Value) throws(Raised) -> Int {
    if value.isNone { return -1 }
    guard hasIndex(value) else {
      throw typeError("argument should be integer or None, not '\(typeName(value))'")
    }
    return try indexOrOverflow(value)
  }

  private func bisectLength(_ sequence: Value) throws(Raised) -> Int {
    if asDict(sequence) != nil { throw notASequence(sequence) }
    return try length(of: sequence)
  }

  private func bisectItem(_ sequence: Value, _ index: Int) throws(Raised) -> Owned {
    if isExactly(sequence, .list) {
      let list = sequence.storage(ListObject.self)
      guard index < list.pointee.count, let items = list.pointee.items else {
        throw indexError("list index out of range")
      }
      return items[index].owned
    }
    let type = type(of: sequence)
    if isSequence(type) {
      let key = newInt(Int64(index))
      return try getItem(sequence, key.value)
    }
    if !lookupSpecial(type, .getitem).isUnbound { throw notASequence(sequence) }
    throw typeError("'\(typeName(sequence))' object does not support indexing")
  }

  private func notASequence(_ value: Value) -> Raised {
    typeError("\(typeName(value)) is not a sequence")
  }
}
