import MiniPyParser

// Nodes that only the parser of Python 2 makes.

extension Compiler {
  /// `print`: each value is written as soon as it is known.
  func printStatement(
    _ destination: Expression?, _ values: [Expression], _ endsLine: Bool, _ range: SourceRange
  ) throws(CompileError) {
    let file = unit.push()
    if let destination {
      try expression(destination, into: file)
    } else {
      loadConstant(.none, into: file, range)
    }
    for value in values {
      let window = unit.push()
      unit.emit(.move, a: window, b: file, range)
      try expression(value, into: unit.push())
      unit.emit(
        .intrinsic, a: window, b: window, c: Intrinsic.printItem.rawValue, range)
      unit.pop(to: window)
    }
    if endsLine {
      let window = unit.push()
      unit.emit(.move, a: window, b: file, range)
      unit.emit(.intrinsic, a: window, b: window, c: Intrinsic.printNewline.rawValue, range)
      unit.pop(to: window)
    }
    unit.emit(.clearLocal, a: file, range)
  }

  /// A list comprehension whose variables are those of the code around it.
  func openListComprehension(
    _ element: Expression, _ generators: [Comprehension], _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    guard let first = generators.first else { return }
    let iterator = unit.push()
    try outermostIterator(first, into: iterator)
    let result = scratch(target)
    unit.emit(.buildList, a: result, b: result, c: 0, range)
    try comprehensionLoop(.list, generators, 0, iterator, result, element, nil)
    finish(result, target, range)
  }

  /// An operation of the machine on operands.
  func operation(
    _ operation: DialectOperation, _ values: [Expression], _ range: SourceRange, into target: Int
  ) throws(CompileError) {
    let window = unit.top
    for value in values { try expression(value, into: unit.push()) }
    let function: Intrinsic
    switch operation {
    case .exec: function = .exec
    case .raise: function = .exceptionToRaise
    case .handled: function = .handledException
    }
    unit.emit(.intrinsic, a: target, b: window, c: function.rawValue, range)
    unit.pop(to: window)
  }
}
