/// Weak tables: what `WeakValueDictionary`, `WeakKeyDictionary` and `WeakSet` have in common, and
/// what makes them fast. `weakref` derives its containers from the three types declared here.
///
/// A table keeps its references in an ordinary dict or set, `data`. Each reference has the table's
/// *remover* as its callback, so an entry goes when its referent dies. While somebody walks through
/// the table it is *held*: references that die then wait in a list, and the last walk that ends
/// lets them go. So deaths never change a dict or set under an iteration; explicit changes do.

/// Which part of the entries is weak, and with it the kind of `data`.
enum WeakTableKind: Int64 {
  /// `data` maps keys to references to the values; each reference knows its key.
  case values
  /// `data` maps references to the keys to values.
  case keys
  /// `data` is a set of references.
  case elements
}

/// The counted words of a table; all are unbound until the table is opened.
private enum TableField {
  static let data = 0
  static let remover = 1
  /// The list of dead references that wait.
  static let waiting = 2
  /// How many walks are under way, a small integer.
  static let holds = 3
  static let kind = 4
  /// The class of references that know their key, in a table of values.
  static let entryClass = 5
  static let count = 6
}

/// The names of the parts that scripts can see.
private let tableParts: [(StaticString, Int)] = [
  ("data", TableField.data), ("_remove", TableField.remover),
  ("_pending_removals", TableField.waiting),
]
private let valueTableParts = [tableParts[1], tableParts[2], tableParts[0]]

extension TypeDefinition {
  static let weakValueTable = weakTable("WeakValueTable", .values, valueTableMembers)
  static let weakKeyTable = weakTable("WeakKeyTable", .keys, keyTableMembers)
  static let weakElementTable = weakTable("WeakElementTable", .elements, elementTableMembers)

  private static func weakTable(
    _ name: StaticString, _ kind: WeakTableKind, _ members: @escaping () -> [Member]
  ) -> TypeDefinition {
    TypeDefinition(
      name, doc: "A table of weak references that die out of it.", module: "_weakref",
      layout: .instance, size: MemoryLayout<ContainerHeader>.size,
      flags: [.container, .baseType], fields: TableField.count,
      members: { tableMembers(kind) + members() })
  }

  /// `weakref.KeyedRef`: a reference that knows its key, its only field.
  static let keyedReference = TypeDefinition(
    "KeyedRef", doc: "A weak reference that knows the key of its entry.", module: "weakref",
    base: .weakReference, layout: .weakReference, size: MemoryLayout<WeakReferenceObject>.size,
    flags: [.baseType, .container], fields: 1, members: keyedReferenceMembers)

  /// The callback of a table's references. Fields: a weak reference to the table, the kind. Python
  /// sees what CPython has there, a function.
  static let weakTableRemover = TypeDefinition(
    "function", layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .noConstructor], fields: 2, members: removerMembers)

  /// A walk through a table; see `WeakTableWalk`.
  static let weakTableWalk = TypeDefinition(
    "WeakTableWalk", doc: "Walks through a weak table and holds it meanwhile.",
    module: "_weakref", layout: .nativeState, size: MemoryLayout<NativeStateObject>.size,
    flags: [.container, .noConstructor],
    next: { vm, iterator throws(Raised) in try vm.nextOfWeakTable(iterator) },
    members: iteratorMembers)
}

// MARK: - Entries and their removal

extension VM {
  /// Empties a table, or prepares a new one. Scripts find its parts in attributes too, under the
  /// names and in the order of CPython's.
  fileprivate func openWeakTable(_ table: Value, _ kind: WeakTableKind) throws(Raised) {
    let remover = newFieldsInstance(
      .weakTableRemover, newWeakReference(to: table), Owned(Value(small: kind.rawValue)))
    let fields = fields(of: table)
    replaceField(fields + TableField.data, kind == .elements ? newSet() : newDict())
    replaceField(fields + TableField.remover, remover)
    replaceField(fields + TableField.waiting, newList(capacity: 0))
    fields[TableField.holds] = Value(small: 0)
    fields[TableField.kind] = Value(small: kind.rawValue)
    if kind == .values {
      replaceField(fields + TableField.entryClass, Value(nativeType(.keyedReference)).owned)
    }
    for (name, field) in kind == .values ? valueTableParts : tableParts {
      let attribute = internedString(name.description)
      let part = fields[field].owned
      try setAttribute(table, attribute.value, part.value)
    }
  }

  /// Takes the parts of a table from its attributes.
  fileprivate func shareWeakTable(_ table: Value) throws(Raised) {
    for (name, field) in tableParts {
      let attribute = internedString(name.description)
      let part = try getAttribute(table, attribute.value)
      let old = fields(of: table)[field]
      guard old.isObject, part.value.isObject, type(of: old) == type(of: part.value) else {
        throw typeError("'\(name)' of a weak table must stay what it is")
      }
      replaceField(fields(of: table) + field, part.value.owned)
    }
  }

  /// A field of a table, borrowed.
  ///
  /// - Throws: `AttributeError` under the field's Python name if a subclass never opened the table.
  @inline(__always)
  private func tableField(
    _ table: Value, _ field: Int, _ name: StaticString
  ) throws(Raised) -> Value {
    let found = fields(of: table)[field]
    if found.isUnbound { throw missingTableField(table, name) }
    return found
  }

  @inline(never)
  private func missingTableField(_ table: Value, _ name: StaticString) -> Raised {
    let attribute = internedString(name.description)
    return attributeError(table, attribute.value)
  }

  /// The dict or set of a table, borrowed.
  @inline(__always)
  fileprivate func tableData(_ table: Value) throws(Raised) -> Value {
    try tableField(table, TableField.data, "data")
  }

  /// The dict or set of a table once nothing waits any more.
  @inline(__always)
  fileprivate func settledData(_ table: Value) throws(Raised) -> Value {
    let waiting = try tableField(table, TableField.waiting, "_pending_removals")
    if waiting.storage(ListObject.self).pointee.count != 0 { try settleWeakTable(table) }
    return try tableData(table)
  }

  /// Lets go of the entries whose dead references wait, the latest death first.
  @inline(never)
  fileprivate func settleWeakTable(_ table: Value) throws(Raised) {
    while let waiting = asList(fields(of: table)[TableField.waiting]), waiting.pointee.count > 0 {
      let reference = try listPop(waiting, -1)
      try removeWeakEntry(table, reference.value)
    }
  }

  /// Removes the entry of a dead reference.
  fileprivate func removeWeakEntry(_ table: Value, _ reference: Value) throws(Raised) {
    let fields = fields(of: table)
    let data = fields[TableField.data].owned
    guard reference.hasLayout(.weakReference), data.value.isObject else { return }
    if let set = asSet(data.value) {
      _ = try setDiscard(set, reference)
    } else if let dict = asDict(data.value) {
      let entryClass = fields[TableField.entryClass]
      if entryClass.isUnbound {
        _ = try dictDelete(dict, reference)
      } else if isSubtype(type(of: reference), entryClass.storage(TypeObject.self)) {
        let key = self.fields(of: reference)[0].owned
        if !key.isUnbound { try removeDeadReference(dict, key.value) }
      }
    }
  }

  /// `_weakref._remove_dead_weakref`: drops a dict's entry if its reference is dead. By now the key
  /// may stand for something that lives.
  func removeDeadReference(_ dict: DictPointer, _ key: Value) throws(Raised) {
    let index = try dictFind(dict, key, hash(key))
    if index < 0 { return }
    let reference = dict.pointee.entries.unsafelyUnwrapped[index].value
    guard reference.hasLayout(.weakReference) else { throw typeError("not a weakref") }
    guard liveReferent(reference.storage(WeakReferenceObject.self)).isUnbound else { return }
    let old = dictRemove(dict, entry: index)
    old.key.release()
    old.value.release()
  }

  /// A new reference of a table to an object.
  fileprivate func newTableReference(
    _ table: Value, to object: Value, of type: TypePointer
  ) throws(Raised) -> Owned {
    let remover = try tableField(table, TableField.remover, "_remove").owned
    return try makeWeakReference(object, callback: remover.value, type: type)
  }

  /// Stores a value in a table of values under a key.
  fileprivate func storeWeakValue(
    _ table: Value, _ key: Value, _ value: Value
  ) throws(Raised) {
    let data = try settledData(table).owned
    guard let dict = asDict(data.value) else { return }
    let entryClass = fields(of: table)[TableField.entryClass].storage(TypeObject.self)
    let reference = try newTableReference(table, to: value, of: entryClass)
    fields(of: reference.value)[0] = key.owned.take()
    try dictSet(dict, key, reference.value)
  }

  /// The living value of a key in a table of values, or unbound.
  fileprivate func weakValue(_ table: Value, _ key: Value) throws(Raised) -> Owned {
    guard let dict = asDict(try settledData(table)) else { return .unbound }
    let reference = try dictGet(dict, key)
    return reference.isUnbound ? .unbound : try referent(of: reference)
  }

  /// What a reference refers to, or unbound. Something else that a script has put into a table is
  /// called, as CPython does.
  fileprivate func referent(of reference: Value) throws(Raised) -> Owned {
    if reference.hasLayout(.weakReference) { return weakReferent(reference) }
    let held = reference.owned
    let found = try call(held.value)
    return found.value.isNone ? .unbound : found
  }
}

// MARK: - Walking

/// A walk through a table: an iterator that gives the living entries, and holds the table from its
/// making until it is exhausted or dropped.
private final class WeakTableWalk: NativeState {
  /// What a walk gives.
  enum Step: Int64 {
    case keys = 1
    case values
    case items
    /// The references themselves, dead ones too.
    case references
  }

  var table: Value
  var entries: Value
  let step: Step
  /// What the last step gave stays alive until the next: so do the variables of CPython's loops.
  var shown = Value.unbound
  var shownPartner = Value.unbound

  init(table: consuming Owned, entries: consuming Owned, step: Step) {
    self.table = table.take()
    self.entries = entries.take()
    self.step = step
  }

  override func visitReferences(_ visit: (Value) -> Void) {
    visit(table)
    visit(entries)
    visit(shown)
    visit(shownPartner)
  }

  override func clearReferences(_ vm: VM) {
    vm.withSavedException {
      do throws(Raised) {
        try finish(vm)
      } catch {
        vm.reportUnraisable(context: .none)
      }
    }
  }

  func show(_ object: consuming Owned, _ partner: consuming Owned) {
    let old = Owned(shown)
    let oldPartner = Owned(shownPartner)
    shown = object.take()
    shownPartner = partner.take()
    _ = old.value
    _ = oldPartner.value
  }

  /// Ends the hold, then drops what is still here.
  func finish(_ vm: VM) throws(Raised) {
    if table.isUnbound { return }
    let held = Owned(table)
    table = .unbound
    let rest = Owned(entries)
    entries = .unbound
    let last = Owned(shown)
    shown = .unbound
    let lastPartner = Owned(shownPartner)
    shownPartner = .unbound
    let fields = vm.fields(of: held.value)
    let holds = fields[TableField.holds]
    if holds.isSmall, holds.small > 0 {
      fields[TableField.holds] = Value(small: holds.small &- 1)
      if holds.small == 1 { try vm.settleWeakTable(held.value) }
    }
    _ = rest.value
    _ = last.value
    _ = lastPartner.value
  }
}

extension VM {
  /// Begins a walk. A table of values lets go first of what waits.
  fileprivate func walkWeakTable(
    _ table: Value, _ kind: WeakTableKind, _ step: Value
  ) throws(Raised) -> Owned {
    let data = kind == .values ? try settledData(table) : try tableData(table)
    guard step.isSmall, let step = WeakTableWalk.Step(rawValue: step.small) else {
      throw valueError("no such walk")
    }
    let entries =
      data.hasLayout(.set) ? newSetIterator(data) : newDictIterator(.dictItems, data)
    let walk = WeakTableWalk(table: table.owned, entries: entries, step: step)
    let object = allocateContainer(NativeStateObject.self, type: nativeType(.weakTableWalk))
    object.pointee.weakList = nil
    object.pointee.state = Unmanaged.passRetained(walk)
    let fields = fields(of: table)
    fields[TableField.holds] = Value(small: fields[TableField.holds].small &+ 1)
    track(object)
    return Owned(object)
  }

  fileprivate func nextOfWeakTable(_ iterator: Value) throws(Raised) -> Owned {
    guard let state = iterator.storage(NativeStateObject.self).pointee.state else {
      return .unbound
    }
    let walk = unsafeDowncast(state.takeUnretainedValue(), to: WeakTableWalk.self)
    while !walk.table.isUnbound {
      try nativeStep()
      let entries = walk.entries.owned
      let entry: Owned
      do throws(Raised) {
        entry = try next(entries.value)
      } catch {
        withSavedException {
          do throws(Raised) { try walk.finish(self) } catch { dropRaised() }
        }
        throw error
      }
      if entry.isUnbound { break }
      let found = try stepOfWalk(walk, entry.value)
      if !found.isUnbound { return found }
    }
    try walk.finish(self)
    return .unbound
  }

  /// What a walk gives for an entry, or unbound if its referent is dead.
  private func stepOfWalk(_ walk: WeakTableWalk, _ entry: Value) throws(Raised) -> Owned {
    guard let pair = asTuple(entry), pair.pointee.count == 2 else {
      // An element: it stays while it is shown.
      let element = try referent(of: entry)
      walk.show(element.value.owned, .unbound)
      return element
    }
    let isValues = !fields(of: walk.table)[TableField.entryClass].isUnbound
    let reference = pair.items[isValues ? 1 : 0].owned
    let partner = pair.items[isValues ? 0 : 1].owned
    if walk.step == .references { return reference }
    let object = try referent(of: reference.value)
    let wantsPartner = walk.step == (isValues ? .keys : .values)
    walk.show(
      wantsPartner ? .unbound : object.value.owned,
      object.isUnbound ? .unbound : partner.value.owned)
    if object.isUnbound { return .unbound }
    if walk.step != .items { return wantsPartner ? partner : object }
    return isValues
      ? newTuple([partner.value, object.value]) : newTuple([object.value, partner.value])
  }
}

// MARK: - Members

/// The mechanism that all tables have.
private func tableMembers(_ kind: WeakTableKind) -> [Member] {
  [
    Method("_open(self, /)", "Begin with an empty table.") { vm, arguments throws(Raised) in
      try vm.openWeakTable(arguments[0], kind)
      return .none
    },
    Method("_commit_removals(self, /)", "Remove the entries that wait to be removed.") {
      vm, arguments throws(Raised) in
      try vm.settleWeakTable(arguments[0])
      return .none
    },
    Method("_walk(self, step, /)", "Iterate: 1 keys, 2 values, 3 items, 4 references.") {
      vm, arguments throws(Raised) in
      try vm.walkWeakTable(arguments[0], kind, arguments[1])
    },
    Method("_share(self, /)", "Use what the attributes say: a copy has those of its original.") {
      vm, arguments throws(Raised) in
      try vm.shareWeakTable(arguments[0])
      return .none
    },
  ]
}

private func valueTableMembers() -> [Member] {
  [
    Method("__getitem__(self, key, /)", "Return self[key].") { vm, arguments throws(Raised) in
      let value = try vm.weakValue(arguments[0], arguments[1])
      if value.isUnbound { throw vm.keyError(arguments[1]) }
      return value
    },
    Method("__setitem__(self, key, value, /)", "Set self[key] to value.") {
      vm, arguments throws(Raised) in
      try vm.storeWeakValue(arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)", "Delete self[key].") { vm, arguments throws(Raised) in
      let data = try vm.settledData(arguments[0]).owned
      guard let dict = vm.asDict(data.value) else { return .none }
      if try !vm.dictDelete(dict, arguments[1]) { throw vm.keyError(arguments[1]) }
      return .none
    },
    Method("__contains__(self, key, /)", "Return key in self.") { vm, arguments throws(Raised) in
      Owned(try !vm.weakValue(arguments[0], arguments[1]).isUnbound)
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      let dict = try vm.settledData(arguments[0]).storage(DictObject.self)
      return Owned(Value(small: dict.pointee.used))
    },
    Method("_value(self, key, default, /)", "The value of key if it lives, else default.") {
      vm, arguments throws(Raised) in
      let value = try vm.weakValue(arguments[0], arguments[1])
      return value.isUnbound ? arguments[2].owned : value
    },
    Method("_settled(self, /)", "The dict of references once no removal waits.") {
      vm, arguments throws(Raised) in try vm.settledData(arguments[0]).owned
    },
  ]
}

private func keyTableMembers() -> [Member] {
  [
    Method("__getitem__(self, key, /)", "Return self[key].") { vm, arguments throws(Raised) in
      let data = try vm.tableData(arguments[0]).owned
      let reference = try vm.lookupReference(arguments[1])
      guard let dict = vm.asDict(data.value) else { return .none }
      let value = try vm.dictGet(dict, reference.value)
      if value.isUnbound { throw vm.keyError(reference.value) }
      return value.owned
    },
    Method("__setitem__(self, key, value, /)", "Set self[key] to value.") {
      vm, arguments throws(Raised) in
      let data = try vm.tableData(arguments[0]).owned
      let reference = try vm.newTableReference(
        arguments[0], to: arguments[1], of: vm.type(.weakReference))
      guard let dict = vm.asDict(data.value) else { return .none }
      try vm.dictSet(dict, reference.value, arguments[2])
      return .none
    },
    Method("__delitem__(self, key, /)", "Delete self[key].") { vm, arguments throws(Raised) in
      let data = try vm.tableData(arguments[0]).owned
      let reference = try vm.lookupReference(arguments[1])
      guard let dict = vm.asDict(data.value) else { return .none }
      if try !vm.dictDelete(dict, reference.value) { throw vm.keyError(reference.value) }
      return .none
    },
    Method("__contains__(self, key, /)", "Return key in self.") { vm, arguments throws(Raised) in
      if !vm.canBeReferred(arguments[1]) { return Owned(false) }
      let data = try vm.tableData(arguments[0]).owned
      guard let dict = vm.asDict(data.value) else { return .none }
      let reference = try vm.lookupReference(arguments[1])
      return Owned(try vm.dictContains(dict, reference.value))
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      let data = try vm.tableData(arguments[0]).owned
      guard let dict = vm.asDict(data.value) else { return .none }
      // What waits may have been deleted by hand meanwhile.
      var count = dict.pointee.used
      let waiting = vm.asList(vm.fields(of: arguments[0])[TableField.waiting])
      var index = 0
      while let waiting, index < waiting.pointee.count {
        let reference = waiting.pointee.items.unsafelyUnwrapped[index].owned
        if try vm.dictContains(dict, reference.value) { count -= 1 }
        index += 1
      }
      return Owned(Value(small: max(count, 0)))
    },
    Method("_reference(self, key, /)", "A new reference to key that removes its entry.") {
      vm, arguments throws(Raised) in
      try vm.newTableReference(arguments[0], to: arguments[1], of: vm.type(.weakReference))
    },
  ]
}

private func elementTableMembers() -> [Member] {
  [
    Method("__contains__(self, item, /)", "Return item in self.") { vm, arguments throws(Raised) in
      if !vm.canBeReferred(arguments[1]) { return Owned(false) }
      let data = try vm.tableData(arguments[0]).owned
      guard let set = vm.asSet(data.value) else { return .none }
      let reference = try vm.lookupReference(arguments[1])
      return Owned(try vm.setContains(set, reference.value))
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      guard let set = vm.asSet(try vm.tableData(arguments[0])) else { return .none }
      let waiting = vm.asList(vm.fields(of: arguments[0])[TableField.waiting])
      return Owned(Value(small: max(0, set.pointee.used - (waiting?.pointee.count ?? 0))))
    },
    Method("_reference(self, item, /)", "A new reference to item that removes itself.") {
      vm, arguments throws(Raised) in
      try vm.newTableReference(arguments[0], to: arguments[1], of: vm.type(.weakReference))
    },
    Method("_settled(self, /)", "The set of references once no removal waits.") {
      vm, arguments throws(Raised) in try vm.settledData(arguments[0]).owned
    },
  ]
}

extension VM {
  /// The reference by which an object is looked up: without a callback.
  fileprivate func lookupReference(_ object: Value) throws(Raised) -> Owned {
    try makeWeakReference(object, callback: .unbound, type: type(.weakReference))
  }

  fileprivate func canBeReferred(_ object: Value) -> Bool {
    object.isObject && weakListSlot(object.object) != nil
  }
}

private func keyedReferenceMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, ob, callback, key)") { vm, arguments throws(Raised) in
      let reference = try vm.makeWeakReference(
        arguments[1], callback: arguments[2], type: arguments[0].storage(TypeObject.self))
      vm.fields(of: reference.value)[0] = arguments[3].owned.take()
      return reference
    },
    Method("__init__(self, ob, callback, key)") { _, _ throws(Raised) in .none },
    Constant("__slots__") { vm in
      let key = vm.string("key")
      return vm.newTuple([key.value])
    },
    Property(
      "key", "The key of the entry.",
      get: { vm, reference throws(Raised) in
        let key = vm.fields(of: reference)[0]
        if key.isUnbound { throw vm.attributeError("key") }
        return key.owned
      },
      set: { vm, reference, new throws(Raised) in
        if new.isUnbound {
          releaseField(vm.fields(of: reference))
        } else {
          replaceField(vm.fields(of: reference), new.owned)
        }
      }),
  ]
}

private func removerMembers() -> [Member] {
  [
    Method("__call__(self, reference, /)", "Remove a reference that died, now or later.") {
      vm, arguments throws(Raised) in
      let table = vm.weakReferent(vm.fields(of: arguments[0])[0])
      if table.isUnbound { return .none }
      let fields = vm.fields(of: table.value)
      if fields[TableField.holds].isSmall, fields[TableField.holds].small > 0 {
        if let waiting = vm.asList(fields[TableField.waiting]) {
          vm.listAppend(waiting, arguments[1])
        }
      } else {
        try vm.removeWeakEntry(table.value, arguments[1])
      }
      return .none
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let owner: String
      switch WeakTableKind(rawValue: vm.fields(of: arguments[0])[1].small) {
      case .values: owner = "WeakValueDictionary.__init__.<locals>."
      case .keys: owner = "WeakKeyDictionary.__init__.<locals>."
      default: owner = "WeakSet.__init__.<locals>._"
      }
      return vm.string("<function \(owner)remove at \(vm.addressText(arguments[0]))>")
    },
    Method("__deepcopy__(self, memo, /)") { _, arguments throws(Raised) in arguments[0].owned },
    Constant("__closure__") { _ in .none },
  ]
}
