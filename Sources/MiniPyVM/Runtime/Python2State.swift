import MiniPyParser

/// What a machine of the dialect Python 2 has besides: its own types, and the state of `print`.
struct Python2State {
  let long: TypePointer
  let basestring: TypePointer
  let unicode: TypePointer
  let standardError: TypePointer
  /// The class of classic classes, and the root of all of them.
  let classobj: TypePointer
  let instance: TypePointer
  /// Carries classic instances that are raised.
  let classicException: TypePointer
  /// What the frames with handlers found handled, the innermost last.
  var handlers: [SavedHandled] = []
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
    // Errors of the system are all of one class, which 2.7 calls IOError most of the time.
    rename(type(.osError), "IOError")
    rename(type(.range), "xrange")
    rename(type(.textFile), "file")
    type(.textFile).pointee.flags.remove(.noConstructor)
    for (builtin, name): (BuiltinType, String) in [
      (.dictKeyIterator, "dictionary-keyiterator"),
      (.dictValueIterator, "dictionary-valueiterator"),
      (.dictItemIterator, "dictionary-itemiterator"), (.listIterator, "listiterator"),
      (.tupleIterator, "tupleiterator"), (.listReverseIterator, "listreverseiterator"),
      (.rangeIterator, "rangeiterator"), (.setIterator, "setiterator"),
      (.callableIterator, "callable-iterator"), (.boundMethod, "instancemethod"),
      (.mappingProxy, "dictproxy"), (.weakReference, "weakref"), (.weakProxy, "weakproxy"),
      (.weakCallableProxy, "weakcallableproxy"), (.strIterator, "iterator"),
      (.strASCIIIterator, "iterator"),
    ] {
      rename(type(builtin), name)
    }
    insert(basestring, above: type(.str))
    pointee.python2 = Python2State(
      long: long, basestring: basestring, unicode: unicode, standardError: insertStandardError(),
      classobj: nativeType(.classobj), instance: nativeType(.classicInstance),
      classicException: nativeType(.classicException))
  }

  /// Makes a type the only base of a type whose base is `object`.
  private func insert(_ base: TypePointer, above type: TypePointer) {
    Value(base).retain()
    Value(self.type(.object)).release()
    type.pointee.base = base
    replaceField(&type.pointee.bases, newTuple([Value(base)]))
    replaceField(
      &type.pointee.mro, newTuple([Value(type), Value(base), Value(self.type(.object))]))
  }

  private func rename(_ type: TypePointer, _ name: String) {
    let text = internedString(name)
    replaceField(&type.pointee.qualifiedName, text.value.owned)
    replaceField(&type.pointee.name, text)
  }

  /// The exception that 2.7 has where 3.13 has a subclass of it.
  func dialectException(_ type: BuiltinType) -> BuiltinType {
    if !isPython2 { return type }
    switch type {
    case .recursionError: return .runtimeError
    case .moduleNotFoundError: return .importError
    case .blockingIOError, .childProcessError, .connectionError, .brokenPipeError,
      .connectionAbortedError, .connectionRefusedError, .connectionResetError, .fileExistsError,
      .fileNotFoundError, .interruptedError, .isADirectoryError, .notADirectoryError,
      .permissionError, .processLookupError, .timeoutError:
      return .osError
    default: return type
    }
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
  if let changed = changedMembers(definition, members) {
    members = changed
  } else if definition === TypeDefinition.int {
    members = python2IntMembers(members)
  } else if definition === TypeDefinition.str {
    members = python2StrMembers(members)
  }
  return members
}

/// The special methods that have another name in Python 2.
private func withPython2Name(_ member: Member) -> Member {
  guard case .method(let function) = member else { return member }
  if function.hasName("__next__") {
    return .method(NativeFunction("next(self, /)", function.doc, function.body))
  }
  if function.hasName("__bool__") {
    return .method(NativeFunction("__nonzero__(self, /)", function.doc, function.body))
  }
  return member
}
