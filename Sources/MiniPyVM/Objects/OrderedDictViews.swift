/// The views and the iterator of `collections.OrderedDict`.

extension TypeDefinition {
  static let orderedKeys = orderedView(
    "odict_keys", base: .dictKeys, .dictKeys, .dictReverseKeys)
  static let orderedValues = orderedView(
    "odict_values", base: .dictValues, .dictValues, .dictReverseValues)
  static let orderedItems = orderedView(
    "odict_items", base: .dictItems, .dictItems, .dictReverseItems)

  private static func orderedView(
    _ name: StaticString, base: BuiltinType, _ kind: IteratorKind, _ reverse: IteratorKind
  ) -> TypeDefinition {
    TypeDefinition(
      name, base: base, layout: .dictView, size: MemoryLayout<DictViewObject>.size,
      flags: [.container, .noConstructor],
      members: {
        [
          Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
            vm.newOrderedIterator(kind, arguments[0].storage(DictViewObject.self).pointee.dict)
          },
          Method("__reversed__(self, /)", "A reverse iterator.") { vm, arguments throws(Raised) in
            vm.newOrderedIterator(reverse, arguments[0].storage(DictViewObject.self).pointee.dict)
          },
        ]
      })
  }

  static let orderedIterator: TypeDefinition = TypeDefinition(
    "odict_iterator", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .noConstructor, .unchanging], fields: 5,
    next: { vm, iterator throws(Raised) in try vm.orderedNext(iterator) },
    members: {
      iteratorMembers() + [
        Method("__reduce__(self, /)", "Return state information for pickling.") {
          vm, arguments throws(Raised) in try vm.orderedIteratorReduction(arguments[0])
        }
      ]
    })
}

/// Fields of an iterator: the dictionary (unbound at the end), the state and the size that it had, the next
/// key (unbound behind the last one), and the kind.
private enum OrderedIteratorField {
  static let dict = 0
  static let key = 1
  static let state = 2
  static let size = 3
  static let kind = 4
}

extension VM {
  func newOrderedIterator(_ kind: IteratorKind, _ dict: Value) -> Owned {
    let ordered = dict.storage(OrderedDictObject.self)
    let start = kind.isReverse ? ordered.pointee.last : ordered.pointee.first
    let key = start.map { $0.pointee.key.owned.take() } ?? .unbound
    let result = newFieldsInstance(.orderedIterator, dict.owned, Owned(key))
    let fields = fields(of: result.value)
    fields[OrderedIteratorField.state] = Value(small: ordered.pointee.state)
    fields[OrderedIteratorField.size] = Value(small: ordered.pointee.dict.used)
    fields[OrderedIteratorField.kind] = Value(small: Int(kind.rawValue))
    return result
  }

  private func orderedKind(_ iterator: Value) -> IteratorKind {
    let raw = fields(of: iterator)[OrderedIteratorField.kind].small
    return IteratorKind(rawValue: UInt8(truncatingIfNeeded: raw)) ?? .dictKeys
  }

  /// The next element. As in CPython the key is known one step ahead: behind the last one the
  /// dictionary may change.
  fileprivate func orderedNext(_ iterator: Value) throws(Raised) -> Owned {
    let fields = fields(of: iterator)
    if fields[OrderedIteratorField.dict].isUnbound { return .unbound }
    let dict = fields[OrderedIteratorField.dict].owned
    let ordered = dict.value.storage(OrderedDictObject.self)
    let key = fields[OrderedIteratorField.key].owned
    if key.isUnbound {
      releaseField(fields + OrderedIteratorField.dict)
      return .unbound
    }
    if fields[OrderedIteratorField.state] != Value(small: ordered.pointee.state) {
      releaseField(fields + OrderedIteratorField.dict)
      throw runtimeError("OrderedDict mutated during iteration")
    }
    if fields[OrderedIteratorField.size] != Value(small: ordered.pointee.dict.used) {
      fields[OrderedIteratorField.size] = Value(small: -1)
      throw runtimeError("OrderedDict changed size during iteration")
    }
    let kind = orderedKind(iterator)
    let hash = try hash(key.value)
    guard let node = try ordered.node(self, key.value, hash) else {
      releaseField(fields + OrderedIteratorField.key)
      throw keyError(key.value)
    }
    let neighbour = kind.isReverse ? node.pointee.previous : node.pointee.next
    let following = neighbour.map { $0.pointee.key.owned.take() } ?? .unbound
    replaceField(fields + OrderedIteratorField.key, Owned(following))
    if kind == .dictKeys || kind == .dictReverseKeys { return key }
    let value = try dictGet(ordered.dict, key.value).owned
    if value.isUnbound {
      releaseField(fields + OrderedIteratorField.dict)
      throw keyError(key.value)
    }
    return kind == .dictValues || kind == .dictReverseValues ? value : newPair(key, value)
  }

  /// `(iter, ([what is left],))`; the iterator stays where it is.
  fileprivate func orderedIteratorReduction(_ iterator: Value) throws(Raised) -> Owned {
    let fields = fields(of: iterator)
    let list = newList()
    if fields[OrderedIteratorField.dict].isObject {
      let copy = newFieldsInstance(
        .orderedIterator, fields[OrderedIteratorField.dict].owned,
        fields[OrderedIteratorField.key].owned)
      let twin = self.fields(of: copy.value)
      for index in OrderedIteratorField.state...OrderedIteratorField.kind {
        twin[index] = fields[index]
      }
      try listExtend(list.value.storage(ListObject.self), copy.value)
    }
    let name = internedString("iter")
    let builtins = pointee.builtins.storage(DictObject.self)
    let function = dictGet(builtins, interned: name.value).owned
    let arguments = newTuple([list.value])
    return newTuple([function.value, arguments.value])
  }
}

extension IteratorKind {
  /// Runs through a dictionary backwards.
  fileprivate var isReverse: Bool {
    self == .dictReverseKeys || self == .dictReverseValues || self == .dictReverseItems
  }
}
