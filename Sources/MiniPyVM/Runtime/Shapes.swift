/// Instance attributes: in-line values laid out by shapes, or a dictionary once asked for.

extension UnsafeMutablePointer where Pointee == ObjectHeader {
  /// The attribute word of an object whose type has one.
  @inline(__always)
  var attributeWord: UnsafeMutablePointer<UInt> {
    (UnsafeMutableRawPointer(self) + pointee.type.pointee.attributesOffset)
      .assumingMemoryBound(to: UInt.self)
  }

  /// The in-line values of an instance with this shape.
  @inline(__always)
  func inlineValues(_ shape: ShapePointer) -> UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(self) + shape.pointee.valuesOffset)
      .assumingMemoryBound(to: Value.self)
  }
}

/// An attribute word with the low bit set points to a dictionary.
@inline(__always)
func attributeDict(_ word: UInt) -> UnsafeMutablePointer<DictObject>? {
  word & 1 == 0 ? nil : UnsafeMutablePointer<DictObject>(bitPattern: word & ~1)
}

extension VM {
  // MARK: Shapes

  /// The shape of a new instance without attributes.
  @inline(__always)
  func rootShape(_ type: TypePointer) -> ShapePointer {
    type.pointee.rootShape ?? makeRootShape(type)
  }

  @inline(never)
  func makeRootShape(_ type: TypePointer) -> ShapePointer {
    let shape = ShapePointer.allocate(capacity: 1)
    shape.initialize(
      to: Shape(
        type: type, root: nil, key: .unbound, count: 0, capacity: type.pointee.inlineCapacity,
        valuesOffset: type.pointee.basicSize, keys: nil, firstChild: nil,
        nextSibling: type.pointee.retiredShapes, order: nil))
    // Retired trees hang on the new root, so that the class frees all of them.
    type.pointee.retiredShapes = nil
    type.pointee.rootShape = shape
    return shape
  }

  /// The index of a name in a shape, or -1.
  @inline(__always)
  func shapeIndex(_ shape: ShapePointer, _ name: Value) -> Int {
    guard let keys = shape.pointee.keys else { return -1 }
    for index in 0..<shape.pointee.count where keys[index] == name { return index }
    return -1
  }

  /// The shape that adds a name, or `nil` if the in-line values are full, or the class has so many shapes
  /// that its instances are rather dictionaries with keys of their own.
  func shapeAdding(_ shape: ShapePointer, _ name: Value) -> ShapePointer? {
    var child = shape.pointee.firstChild
    var siblings = 0
    while let candidate = child {
      if candidate.pointee.key == name { return candidate }
      child = candidate.pointee.nextSibling
      siblings &+= 1
    }
    if shape.pointee.isFull || siblings >= Self.mostSiblings { return nil }
    if !mayLearn(shape.pointee.type, name) { return nil }
    let root = rootOf(shape)
    if root.pointee.descendants >= Self.mostDescendants { return nil }
    root.pointee.descendants += 1
    let count = shape.pointee.count + 1
    let keys = UnsafeMutablePointer<Value>.allocate(capacity: count)
    if let old = shape.pointee.keys { keys.update(from: old, count: count - 1) }
    keys[count - 1] = name
    name.retain()
    let added = ShapePointer.allocate(capacity: 1)
    added.initialize(
      to: Shape(
        type: shape.pointee.type, root: root, key: name, count: count,
        capacity: shape.pointee.capacity, valuesOffset: shape.pointee.valuesOffset, keys: keys,
        firstChild: nil, nextSibling: shape.pointee.firstChild,
        order: attributeOrder(adding: name, to: shape, keys)))
    shape.pointee.firstChild = added
    return added
  }

  // MARK: The order of release

  /// `Shape.order` of a shape with these keys, the last of which is added to `parent`.
  private func attributeOrder(
    adding name: Value, to parent: ShapePointer, _ keys: UnsafeMutablePointer<Value>
  ) -> UnsafeMutablePointer<UInt8>? {
    let type = parent.pointee.type
    let last = parent.pointee.count
    guard sharesKeys(type) else { return nil }
    let rank = attributeRank(type, name)
    if last == 0 { return nil }
    if parent.pointee.order == nil, attributeRank(type, keys[last - 1]) <= rank { return nil }
    let order = UnsafeMutablePointer<UInt8>.allocate(capacity: last + 1)
    var place = last
    while place > 0 {
      let before = parent.pointee.position(place - 1)
      if attributeRank(type, keys[before]) <= rank { break }
      order[place] = UInt8(before)
      place -= 1
    }
    order[place] = UInt8(last)
    for place in 0..<place { order[place] = UInt8(parent.pointee.position(place)) }
    return order
  }

  /// Where a name stands in the order of a class, in which it is entered now if need be. There is room for
  /// as many as an instance can hold in line (CPython: `insert_split_key`).
  private func attributeRank(_ type: TypePointer, _ name: Value) -> Int {
    if let rank = knownRank(type, name) { return rank }
    let count = type.pointee.attributeOrderCount
    if count == Self.largestInlineCapacity || type.pointee.attributeRoom == 0 { return count }
    type.pointee.attributeRoom &-= 1
    let order =
      type.pointee.attributeOrder ?? .allocate(capacity: Self.largestInlineCapacity)
    type.pointee.attributeOrder = order
    order[count] = name
    name.retain()
    type.pointee.attributeOrderCount = count + 1
    return count
  }

  /// Where a name stands in the order of a class; nil if it is not there.
  private func knownRank(_ type: TypePointer, _ name: Value) -> Int? {
    guard let order = type.pointee.attributeOrder else { return nil }
    for rank in 0..<type.pointee.attributeOrderCount where order[rank] == name { return rank }
    return nil
  }

  /// False if the class knows no such name and has no room for it, so that an instance with it needs a
  /// dictionary of its own (CPython: `store_instance_attr_lock_held`).
  private func mayLearn(_ type: TypePointer, _ name: Value) -> Bool {
    guard type.pointee.attributeRoom == 0, type.pointee.layout == .instance,
      type.pointee.slotCount == 0, sharesKeys(type)
    else { return true }
    return knownRank(type, name) != nil
  }

  /// Makes the attributes of an instance a dictionary of its own, which the collector sees.
  @inline(never)
  private func separateDict(
    _ object: ObjectPointer
  ) throws(Raised) -> UnsafeMutablePointer<DictObject> {
    let dict = try detachDict(object)
    dict.pointee.reservedPlaces = 0
    // It grows as it leaves the class's keys.
    var logSize = 4
    while 1 << logSize < 3 * dict.pointee.used { logSize += 1 }
    if logSize > Int(dict.pointee.logSize) { dictResize(dict, logSize: logSize) }
    return dict
  }

  /// Makes the attributes of an instance that has room for them a dictionary that is not part of it
  /// (CPython: `_PyDict_DetachFromObject`).
  @discardableResult
  func detachDict(_ object: ObjectPointer) throws(Raised) -> UnsafeMutablePointer<DictObject> {
    let dict = try materializeDict(object)
    dict.pointee.header.object.flags.subtract([.embeddedDict, .classOrderDict])
    return dict
  }

  /// Gives up the order of a dying class.
  func forgetAttributeOrder(_ type: TypePointer) {
    guard let order = type.pointee.attributeOrder else { return }
    for index in 0..<type.pointee.attributeOrderCount { order[index].release() }
    order.deallocate()
    type.pointee.attributeOrder = nil
    type.pointee.attributeOrderCount = 0
  }

  /// The most attributes that lie in an instance, and that its class has an order for (CPython:
  /// `SHARED_KEYS_MAX_SIZE`).
  static var largestInlineCapacity: Int { 30 }
  /// Attributes that are first set after the same others, and shapes of one tree.
  private static var mostSiblings: Int { 64 }
  private static var mostDescendants: Int { 4096 }

  /// True if the instances of a class lay out their attributes in the order of the class: those of classes
  /// that Python code makes, unless a built-in base brings a dictionary of its own.
  private func sharesKeys(_ type: TypePointer) -> Bool {
    type.pointee.flags.contains(.heapType) && type.pointee.layout != .exception
      && type.pointee.layout != .type && !isPython2
  }

  /// Enters the name of a new attribute that lies in an instance's dictionary.
  @inline(never)
  private func noteAttribute(_ type: TypePointer, _ name: Value) {
    if sharesKeys(type) { _ = attributeRank(type, name) }
  }

  /// Gives up the dictionary of a dying instance. If it dies too, its values are released in the order of
  /// the class, as if they still lay in the instance.
  @inline(never)
  func releaseInstanceDict(
    _ dict: UnsafeMutablePointer<DictObject>, of type: TypePointer
  ) {
    var values = OwnedList(capacity: 1)
    if dict.pointee.header.object.count == 1, let order = valuesInClassOrder(dict, of: type) {
      for value in order { values.append(value.owned) }
    }
    releaseInstanceDict(dict)
  }

  /// Gives up a tree of shapes (of a dying class). The nodes themselves stay allocated until the
  /// machine ends, so that no inline cache can mistake a new shape for one that it remembers.
  func freeShapes(_ root: ShapePointer?) {
    var pending: [ShapePointer] = []
    if let root { pending.append(root) }
    while let shape = pending.popLast() {
      if let sibling = shape.pointee.nextSibling { pending.append(sibling) }
      if let child = shape.pointee.firstChild { pending.append(child) }
      shape.pointee.keys?.deallocate()
      shape.pointee.keys = nil
      shape.pointee.order?.deallocate()
      shape.pointee.order = nil
      shape.pointee.firstChild = nil
      shape.pointee.nextSibling = pointee.deadShapes
      pointee.deadShapes = shape
      shape.pointee.key.release()
    }
  }

  // MARK: Reading and writing

  /// An instance's own attribute, borrowed, or unbound. `name` is interned.
  @inline(__always)
  func instanceAttribute(_ object: ObjectPointer, _ name: Value) -> Value {
    let word = object.attributeWord.pointee
    if word == 0 { return .unbound }
    if let dict = attributeDict(word) { return dictGet(dict, interned: name) }
    let shape = ShapePointer(bitPattern: word)!
    let index = shapeIndex(shape, name)
    return index < 0 ? .unbound : object.inlineValues(shape)[index]
  }

  /// Stores an instance's own attribute. `name` is interned.
  func setInstanceAttribute(
    _ object: ObjectPointer, _ name: Value, _ value: Value
  ) throws(Raised) {
    let slot = object.attributeWord
    if slot.pointee == 0 { slot.pointee = UInt(bitPattern: rootShape(object.pointee.type)) }
    if let dict = attributeDict(slot.pointee) {
      let count = dict.pointee.used
      if object.pointee.type.pointee.attributeRoom == 0, dict.isEmbedded,
        dictGet(dict, interned: name).isUnbound, !mayLearn(object.pointee.type, name)
      {
        _ = try separateDict(object)
      }
      try dictSet(dict, name, value)
      if dict.pointee.used > count { noteAttribute(object.pointee.type, name) }
      // With more attributes than an instance keeps itself, the dictionary shows.
      if dict.pointee.used > UnsafeMutablePointer<DictObject>.embeddedLimit,
        dict.pointee.header.object.flags.contains(.hiddenDict)
      {
        _ = try materializeDict(object)
      }
      return
    }
    let shape = ShapePointer(bitPattern: slot.pointee)!
    let index = shapeIndex(shape, name)
    value.retain()
    if index >= 0 {
      let place = object.inlineValues(shape) + index
      let old = place.pointee
      place.pointee = value
      old.release()
      return
    }
    if let next = shapeAdding(shape, name) {
      object.inlineValues(shape)[shape.pointee.count] = value
      slot.pointee = UInt(bitPattern: next)
      return
    }
    // This instance goes over to a dictionary, and if it was full, later instances get more room.
    let type = object.pointee.type
    if shape.pointee.isFull, type.pointee.inlineCapacity < Self.largestInlineCapacity,
      shape.pointee.capacity == type.pointee.inlineCapacity,
      type.pointee.layout == .instance, type.pointee.slotCount == 0
    {
      type.pointee.inlineCapacity = min(
        Self.largestInlineCapacity, shape.pointee.capacity * 2 + 2)
      retireRootShape(type)
    }
    let dict = try mayLearn(type, name) ? moveAttributesToDict(object) : separateDict(object)
    let held = Owned(value)
    try dictSet(dict, name, held.value)
    noteAttribute(type, name)
  }

  /// Deletes an instance's own attribute; false if there is none.
  func deleteInstanceAttribute(_ object: ObjectPointer, _ name: Value) throws(Raised) -> Bool {
    let slot = object.attributeWord
    if let dict = attributeDict(slot.pointee) {
      if try dictDelete(dict, name) { return true }
      if dict.isEmbedded { noteAttribute(object.pointee.type, name) }
      return false
    }
    guard let shape = ShapePointer(bitPattern: slot.pointee), shapeIndex(shape, name) >= 0 else {
      // CPython enters the name into the class's keys before it sees that there is no value.
      noteAttribute(object.pointee.type, name)
      return false
    }
    let index = shapeIndex(shape, name)
    var shorter = rootOf(shape)
    for position in 0..<shape.pointee.count where position != index {
      guard let next = shapeAdding(shorter, shape.pointee.keys![position]) else {
        return try dictDelete(moveAttributesToDict(object), name)
      }
      shorter = next
    }
    let values = object.inlineValues(shape)
    let old = values[index]
    for position in index..<(shape.pointee.count - 1) { values[position] = values[position + 1] }
    values[shape.pointee.count - 1] = .unbound
    slot.pointee = UInt(bitPattern: shorter)
    old.release()
    return true
  }

  /// The instance's `__dict__`, made now if need be: the values move into it. Borrowed.
  func materializeDict(_ object: ObjectPointer) throws(Raised) -> UnsafeMutablePointer<DictObject> {
    let dict = try moveAttributesToDict(object)
    if dict.pointee.header.object.flags.contains(.hiddenDict) {
      dict.pointee.header.object.flags.remove(.hiddenDict)
      let type = object.pointee.type
      dict.pointee.reservedPlaces = UInt8(
        truncatingIfNeeded: type.pointee.attributeOrderCount + Int(type.pointee.attributeRoom))
      for index in 0..<dict.pointee.entryCount {
        maybeTrackDict(dict, .unbound, dict.pointee.entries![index].value)
      }
    }
    return dict
  }

  /// The dictionary of an instance that needs one, perhaps only because it has more attributes than
  /// room: then it stays hidden. Borrowed.
  private func moveAttributesToDict(
    _ object: ObjectPointer
  ) throws(Raised) -> UnsafeMutablePointer<DictObject> {
    let slot = object.attributeWord
    if let dict = attributeDict(slot.pointee) { return dict }
    let dict = newDict().take().storage(DictObject.self)
    let type = object.pointee.type
    if type.pointee.layout == .instance, type.pointee.slotCount == 0 {
      dict.pointee.header.object.flags.formUnion([.embeddedDict, .hiddenDict])
    }
    if sharesKeys(type) { dict.pointee.header.object.flags.insert(.classOrderDict) }
    if let shape = ShapePointer(bitPattern: slot.pointee) {
      let values = object.inlineValues(shape)
      for index in 0..<shape.pointee.count {
        let value = Owned(values[index])
        values[index] = .unbound
        try dictSet(dict, shape.pointee.keys![index], value.value)
      }
    }
    slot.pointee = UInt(bitPattern: dict) | 1
    return dict
  }

  /// Replaces the instance's `__dict__`.
  func replaceInstanceDict(_ object: ObjectPointer, _ dict: Value) throws(Raised) {
    let old = try materializeDict(object)
    dict.retain()
    // Now it may be the dictionary of two instances.
    dict.object.pointee.flags.subtract([.embeddedDict, .classOrderDict])
    object.attributeWord.pointee = UInt(bitPattern: dict.storage(DictObject.self)) | 1
    releaseInstanceDict(old, of: object.pointee.type)
  }

  /// Gives up the dictionary of an instance; whoever else holds it gets the values with it.
  @inline(__always)
  func releaseInstanceDict(_ dict: UnsafeMutablePointer<DictObject>) {
    dict.pointee.header.object.flags.remove(.embeddedDict)
    Value(dict).release()
  }

  /// Gives later instances a new root shape; existing instances keep theirs.
  func retireRootShape(_ type: TypePointer) {
    guard let root = type.pointee.rootShape else { return }
    var last = root
    while let next = last.pointee.nextSibling { last = next }
    last.pointee.nextSibling = type.pointee.retiredShapes
    type.pointee.retiredShapes = root
    type.pointee.rootShape = nil
  }

  // MARK: Memory management

  /// Visits the slots and attributes of an instance.
  @inline(__always)
  func visitInstancePart(_ object: ObjectPointer, _ visit: (Value) -> Void) {
    if object.pointee.type.pointee.slotCount != 0 { visitSlots(object, visit) }
    visitAttributes(object, visit)
  }

  @inline(__always)
  func visitSlots(_ object: ObjectPointer, _ visit: (Value) -> Void) {
    forEachSlot(object) { visit($0.pointee) }
  }

  /// Visits the attributes of an instance, if its class has any.
  @inline(__always)
  func visitAttributes(_ object: ObjectPointer, _ visit: (Value) -> Void) {
    guard object.pointee.type.pointee.attributesOffset != 0 else { return }
    let word = object.attributeWord.pointee
    if let dict = attributeDict(word) {
      // The dictionary of values that the instance visits itself is not seen.
      if !dict.isEmbedded {
        visit(Value(dict))
      } else {
        visitEmbedded(dict, of: object.pointee.type, visit)
      }
    } else if let shape = ShapePointer(bitPattern: word) {
      let values = object.inlineValues(shape)
      for index in 0..<shape.pointee.count { visit(values[shape.pointee.position(index)]) }
    }
  }

  /// Visits the values of an instance that had no room for them: in the order of the class, as if they
  /// still lay in the instance.
  @inline(never)
  private func visitEmbedded(
    _ dict: UnsafeMutablePointer<DictObject>, of type: TypePointer, _ visit: (Value) -> Void
  ) {
    guard let entries = dict.pointee.entries else { return }
    if let order = valuesInClassOrder(dict, of: type) {
      for value in order { visit(value) }
    } else {
      for index in 0..<dict.pointee.entryCount { visit(entries[index].value) }
    }
  }

  /// The values of an instance's dictionary in the order of its class, borrowed; `nil` if that has no
  /// order for them, or not for all.
  private func valuesInClassOrder(
    _ dict: UnsafeMutablePointer<DictObject>, of type: TypePointer
  ) -> [Value]? {
    guard dict.pointee.used > 1, dict.pointee.header.object.flags.contains(.classOrderDict),
      let order = type.pointee.attributeOrder
    else { return nil }
    var values: [Value] = []
    for index in 0..<type.pointee.attributeOrderCount {
      let value = dictGet(dict, interned: order[index])
      if !value.isUnbound { values.append(value) }
    }
    // With a name beyond those of the class it would be a dictionary of its own.
    return values.count == dict.pointee.used ? values : nil
  }

  /// Calls `body` with the places of an instance's slots: those of the class first, then those of
  /// its bases, as CPython's `subtype_traverse` and `clear_slots`.
  @inline(__always)
  private func forEachSlot(
    _ object: ObjectPointer, _ body: (UnsafeMutablePointer<Value>) -> Void
  ) {
    var type = object.pointee.type
    let slots = (UnsafeMutableRawPointer(object) + type.pointee.slotsOffset)
      .assumingMemoryBound(to: Value.self)
    var end = type.pointee.slotCount
    while end > 0 {
      guard let base = type.pointee.base else { break }
      let inherited = base.pointee.slotCount
      var index = inherited
      while index < end {
        body(slots + index)
        index &+= 1
      }
      end = inherited
      type = base
    }
  }

  /// Releases the in-line values of a dying instance.
  @inline(__always)
  func releaseValues(_ object: ObjectPointer, _ shape: ShapePointer) {
    let values = object.inlineValues(shape)
    let count = shape.pointee.count
    if shape.pointee.order != nil { return releaseInOrder(values, shape) }
    var index = 0
    while index < count {
      values[index].release()
      index &+= 1
    }
  }

  @inline(never)
  private func releaseInOrder(_ values: UnsafeMutablePointer<Value>, _ shape: ShapePointer) {
    for index in 0..<shape.pointee.count { values[shape.pointee.position(index)].release() }
  }

  /// Releases the slots of an instance, and the attributes if its storage does not do so itself.
  ///
  /// - Parameter isDying: nobody can see the instance any more; else the collector clears it, and
  ///   code that a release runs may look at it and even give it attributes.
  func destroyInstancePart(_ object: ObjectPointer, isDying: Bool) {
    let type = object.pointee.type
    if type.pointee.slotCount != 0 {
      forEachSlot(object) { releaseField($0) }
    }
    if !type.pointee.flags.contains(.ownsAttributes) { releaseAttributes(object, isDying: isDying) }
  }

  /// Releases the attributes of an object whose storage does so itself.
  func releaseOwnAttributes<Storage>(_ storage: UnsafeMutablePointer<Storage>) {
    releaseAttributes(
      UnsafeMutableRawPointer(storage).assumingMemoryBound(to: ObjectHeader.self), isDying: false)
  }

  private func releaseAttributes(_ object: ObjectPointer, isDying: Bool) {
    let type = object.pointee.type
    if type.pointee.attributesOffset != 0 {
      let slot = object.attributeWord
      let word = slot.pointee
      if let dict = attributeDict(word) {
        slot.pointee = 0
        releaseInstanceDict(dict, of: type)
      } else if let shape = ShapePointer(bitPattern: word) {
        if isDying { return releaseValues(object, shape) }
        let values = object.inlineValues(shape)
        let count = shape.pointee.count
        slot.pointee = UInt(bitPattern: rootOf(shape))
        if count == 1 {
          releaseField(values)
        } else if count > 0 {
          withUnsafeTemporaryAllocation(of: Value.self, capacity: count) { copy in
            for index in 0..<count {
              copy[index] = values[index]
              values[index] = .unbound
            }
            for index in 0..<count { copy[shape.pointee.position(index)].release() }
          }
        }
      }
    }
  }

  @inline(__always)
  private func rootOf(_ shape: ShapePointer) -> ShapePointer { shape.pointee.root ?? shape }
}
