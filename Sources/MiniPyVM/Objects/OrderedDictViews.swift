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
    flags: [.container, .noConstructor, .unchanging], fields: 4,
    next: { vm, iterator throws(Raised) in try vm.orderedNext(iterator) },
    members: {
      iteratorMembers() + [
        Method("__reduce__(self, /)", "Return state information for pickling.") {
          vm, arguments throws(Raised) in try vm.orderedIteratorReduction(arguments[0])
        }
      ]
    })
}

/// Fields of an iterator: the dictionary (unbound at the end), the version of its keys, the index
/// of the next entry (-1 behind the last one), and the kind.
private enum OrderedIteratorField {
  static let dict = 0
  static let version = 1
  static let next = 2
  static let kind = 3
}

extension VM {
  func newOrderedIterator(_ kind: IteratorKind, _ dict: Value) -> Owned {
    let result = newFieldsInstance(.orderedIterator, dict.owned)
    let fields = fields(of: result.value)
    let storage = dict.storage(DictObject.self)
    let start = kind.isReverse ? storage.pointee.entryCount : -1
    fields[OrderedIteratorField.version] = versionValue(storage)
    fields[OrderedIteratorField.next] = Value(small: neighbour(storage, of: start, kind))
    fields[OrderedIteratorField.kind] = Value(small: Int(kind.rawValue))
    return result
  }

  private func versionValue(_ dict: DictPointer) -> Value {
    Value(small: Int64(truncatingIfNeeded: dictKeysVersion(dict)))
  }

  /// The live entry after (or before) an index, or -1.
  private func neighbour(_ dict: DictPointer, of index: Int, _ kind: IteratorKind) -> Int {
    guard let entries = dict.pointee.entries else { return -1 }
    let step = kind.isReverse ? -1 : 1
    var index = index &+ step
    while index >= 0, index < dict.pointee.entryCount {
      if !entries[index].key.isUnbound { return index }
      index = kind.isReverse ? index &- 1 : dict.entry(afterDeleted: index)
    }
    return -1
  }

  private func orderedKind(_ iterator: Value) -> IteratorKind {
    let raw = fields(of: iterator)[OrderedIteratorField.kind].small
    return IteratorKind(rawValue: UInt8(truncatingIfNeeded: raw)) ?? .dictKeys
  }

  /// The next element. As in CPython the entry is known one step ahead: behind the last one the
  /// dictionary may change.
  fileprivate func orderedNext(_ iterator: Value) throws(Raised) -> Owned {
    let fields = fields(of: iterator)
    guard fields[OrderedIteratorField.dict].isObject else { return .unbound }
    let dict = fields[OrderedIteratorField.dict].storage(DictObject.self)
    let index = Int(truncatingIfNeeded: fields[OrderedIteratorField.next].small)
    if index < 0 {
      releaseField(fields + OrderedIteratorField.dict)
      return .unbound
    }
    if versionValue(dict) != fields[OrderedIteratorField.version] {
      releaseField(fields + OrderedIteratorField.dict)
      throw runtimeError("OrderedDict mutated during iteration")
    }
    let kind = orderedKind(iterator)
    let entry = dict.pointee.entries.unsafelyUnwrapped[index]
    fields[OrderedIteratorField.next] = Value(small: neighbour(dict, of: index, kind))
    switch kind {
    case .dictKeys, .dictReverseKeys: return entry.key.owned
    case .dictValues, .dictReverseValues: return entry.value.owned
    default: return newPair(entry.key.owned, entry.value.owned)
    }
  }

  /// `(iter, ([what is left],))`; the iterator stays where it is.
  fileprivate func orderedIteratorReduction(_ iterator: Value) throws(Raised) -> Owned {
    let fields = fields(of: iterator)
    let list = newList()
    if fields[OrderedIteratorField.dict].isObject {
      let copy = newFieldsInstance(.orderedIterator, fields[OrderedIteratorField.dict].owned)
      let twin = self.fields(of: copy.value)
      for index in OrderedIteratorField.version...OrderedIteratorField.kind {
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
