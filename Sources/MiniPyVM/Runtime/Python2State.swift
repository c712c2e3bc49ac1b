import MiniPyParser

/// What a machine of the dialect Python 2 has besides: its own types, and the state of `print`.
struct Python2State {
  let long: TypePointer
  let basestring: TypePointer
  let unicode: TypePointer
  /// A space is due before the next value that `print` writes to standard output.
  var softspace = false
}

extension VM {
  /// The dialect that the machine runs.
  @inline(__always)
  var isPython2: Bool { pointee.configuration.dialect == .python2 }

  /// Makes the types of Python 2 in a machine of that dialect; others do not pay for them.
  func startDialect() {
    guard isPython2 else { return }
    let basestring = nativeType(.basestring)
    let unicode = nativeType(.unicode, base: basestring)
    unicode.pointee.wrappedLayout = .str
    let long = nativeType(.long)
    pointee.largeIntegerType = long
    pointee.python2 = Python2State(long: long, basestring: basestring, unicode: unicode)
  }

  /// The text of one of the machine's own names: a few special methods have another in Python 2.
  func text(of name: Name) -> StaticString {
    guard isPython2 else { return name.text }
    switch name {
    case .next: return "next"
    case .bool: return "__nonzero__"
    default: return name.text
    }
  }

  /// A built-in type's members as the dialect has them.
  func dialectMembers(_ definition: TypeDefinition) -> [Member] {
    let members = definition.members()
    return isPython2 ? python2Members(definition, members) : members
  }
}

/// What Python 2 changes in the built-in types that both dialects have.
func python2Members(_ definition: TypeDefinition, _ members: [Member]) -> [Member] {
  var members = members.map(withPython2Name)
  if definition === TypeDefinition.int {
    members = python2IntMembers(members)
  } else if definition === TypeDefinition.str {
    members = python2StrMembers(members)
  }
  return members
}

/// The special methods that have another name in Python 2.
private func withPython2Name(_ member: Member) -> Member {
  guard case .method(let function) = member else { return member }
  if function.hasName("__next__") { return Method("next(self, /)", function.doc, function.body) }
  if function.hasName("__bool__") {
    return Method("__nonzero__(self, /)", function.doc, function.body)
  }
  return member
}
