/// A `property`.
struct PropertyObject {
  var header: ContainerHeader
  var getter: Value
  var setter: Value
  var deleter: Value
  var doc: Value
  /// The name that `__set_name__` gave, or unbound.
  var name: Value
  /// The documentation is the getter's.
  var getterDoc: Bool
}

extension PropertyObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.getter)
    visit(storage.pointee.setter)
    visit(storage.pointee.deleter)
    visit(storage.pointee.doc)
    visit(storage.pointee.name)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.getter)
    releaseField(&storage.pointee.setter)
    releaseField(&storage.pointee.deleter)
    releaseField(&storage.pointee.doc)
    releaseField(&storage.pointee.name)
  }
}

extension VM {
  /// A value for `fget`, `fset` or `fdel`: `None` counts as nothing.
  private func accessor(_ value: Value) -> Value {
    if value.isNone { return .unbound }
    value.retain()
    return value
  }

  /// `property.__init__`.
  fileprivate func initializeProperty(
    _ property: Value, _ getter: Value, _ setter: Value, _ deleter: Value, _ doc: Value
  ) throws(Raised) {
    let storage = property.storage(PropertyObject.self)
    replaceField(&storage.pointee.getter, Owned(accessor(getter)))
    replaceField(&storage.pointee.setter, Owned(accessor(setter)))
    replaceField(&storage.pointee.deleter, Owned(accessor(deleter)))
    releaseField(&storage.pointee.name)
    storage.pointee.getterDoc = false
    var text = Owned(doc.isUnbound ? .none : doc.owned.take())
    if text.value.isNone, !storage.pointee.getter.isUnbound {
      let inherited = try lookupAttribute(storage.pointee.getter, .doc)
      if !inherited.value.isNoneOrUnbound {
        storage.pointee.getterDoc = true
        text = inherited.value.owned
      }
    }
    if type(of: property) == type(.property) {
      replaceField(&storage.pointee.doc, Owned(text.value.isNone ? .unbound : text.take()))
      return
    }
    // A subclass has a `__doc__` of its own that would hide the field: its instances keep the text
    // in their `__dict__` or a slot. Where there is neither, a text of its own is dropped.
    do throws(Raised) {
      try setAttribute(property, name(.doc), text.value)
    } catch {
      guard !storage.pointee.getterDoc, raisedMatches(.attributeError) else { throw error }
      dropRaised()
    }
  }

  /// The name for error texts: given by `__set_name__`, or the getter's, or unbound.
  fileprivate func propertyName(_ property: Value) throws(Raised) -> Owned {
    let storage = property.storage(PropertyObject.self)
    if !storage.pointee.name.isUnbound { return storage.pointee.name.owned }
    if storage.pointee.getter.isUnbound { return Owned.unbound }
    return try lookupAttribute(storage.pointee.getter, .name)
  }

  private func propertyError(
    _ property: Value, _ instance: Value, _ what: StaticString
  ) throws(Raised) -> Raised {
    let owner = swiftString(type(of: instance).pointee.qualifiedName)
    let name = try propertyName(property)
    if name.isUnbound {
      return attributeError("property of '\(owner)' object has no \(what)")
    }
    return attributeError(
      "property \(try reprSwift(name.value)) of '\(owner)' object has no \(what)")
  }

  /// `property.__get__(instance)`.
  func getProperty(_ property: Value, _ instance: Value) throws(Raised) -> Owned {
    let getter = property.storage(PropertyObject.self).pointee.getter
    if getter.isUnbound { throw try propertyError(property, instance, "getter") }
    let held = getter.owned
    return try call(held.value, instance)
  }

  /// `property.__set__(instance, value)`, or `__delete__` for an unbound value.
  func setProperty(_ property: Value, _ instance: Value, _ value: Value) throws(Raised) {
    let storage = property.storage(PropertyObject.self)
    if value.isUnbound {
      let deleter = storage.pointee.deleter.owned
      if deleter.isUnbound { throw try propertyError(property, instance, "deleter") }
      _ = try call(deleter.value, instance)
      return
    }
    let setter = storage.pointee.setter.owned
    if setter.isUnbound { throw try propertyError(property, instance, "setter") }
    _ = try call(setter.value, instance, value)
  }

  /// A copy with some of the functions replaced (unbound: kept).
  fileprivate func copyProperty(
    _ property: Value, _ getter: Value, _ setter: Value, _ deleter: Value
  ) throws(Raised) -> Owned {
    let storage = property.storage(PropertyObject.self)
    func chosen(_ new: Value, _ old: Value) -> Value {
      let value = new.isNoneOrUnbound ? old : new
      return value.isUnbound ? .none : value
    }
    let chosenGetter = chosen(getter, storage.pointee.getter)
    let doc =
      storage.pointee.getterDoc && !chosenGetter.isNone || storage.pointee.doc.isUnbound
      ? Value.none : storage.pointee.doc
    let arguments = newTuple([
      chosenGetter, chosen(setter, storage.pointee.setter),
      chosen(deleter, storage.pointee.deleter), doc,
    ])
    let copy = try call(Value(type(of: property)), tuple: arguments.value, keywords: .unbound)
    if copy.value.hasLayout(.property), !storage.pointee.name.isUnbound {
      replaceField(
        &copy.value.storage(PropertyObject.self).pointee.name, storage.pointee.name.owned)
    }
    return copy
  }
}

extension TypeDefinition {
  static let property = TypeDefinition(
    "property", doc: "An attribute whose reading, setting and deleting call functions.",
    layout: .property, size: MemoryLayout<PropertyObject>.size, flags: [.container, .baseType],
    members: { [.ownGetAttribute] + propertyMembers() })
}

private func propertyMembers() -> [Member] {
  func field(
    _ name: StaticString, _ read: @escaping (UnsafeMutablePointer<PropertyObject>) -> Value
  ) -> Member {
    Field(name) { vm, value throws(Raised) in
      let found = read(value.storage(PropertyObject.self))
      return found.isUnbound ? .none : found.owned
    }
  }
  return [
    StaticMethod("__new__(cls, /, *_, **_)") { vm, arguments throws(Raised) in
      let object = vm.allocateContainer(
        PropertyObject.self, type: arguments[0].storage(TypeObject.self))
      object.pointee.getter = .unbound
      object.pointee.setter = .unbound
      object.pointee.deleter = .unbound
      object.pointee.doc = .unbound
      object.pointee.name = .unbound
      object.pointee.getterDoc = false
      vm.track(object)
      return Owned(object)
    },
    Method("__init__(self, fget=None, fset=None, fdel=None, doc=None)") {
      vm, arguments throws(Raised) in
      try vm.initializeProperty(
        arguments[0], arguments[1], arguments[2], arguments[3], arguments[4])
      return .none
    },
    Method("__get__(self, instance, owner=None, /)") { vm, arguments throws(Raised) in
      if arguments[1].isNone { return arguments[0].owned }
      return try vm.getProperty(arguments[0], arguments[1])
    },
    Method("__set__(self, instance, value, /)") { vm, arguments throws(Raised) in
      try vm.setProperty(arguments[0], arguments[1], arguments[2])
      return .none
    },
    Method("__delete__(self, instance, /)") { vm, arguments throws(Raised) in
      try vm.setProperty(arguments[0], arguments[1], .unbound)
      return .none
    },
    Method("getter(self, object, /)", "A copy of the property with another getter.") {
      vm, arguments throws(Raised) in
      try vm.copyProperty(arguments[0], arguments[1], .unbound, .unbound)
    },
    Method("setter(self, object, /)", "A copy of the property with another setter.") {
      vm, arguments throws(Raised) in
      try vm.copyProperty(arguments[0], .unbound, arguments[1], .unbound)
    },
    Method("deleter(self, object, /)", "A copy of the property with another deleter.") {
      vm, arguments throws(Raised) in
      try vm.copyProperty(arguments[0], .unbound, .unbound, arguments[1])
    },
    Method(
      "__set_name__(self, /, *args) varargs -> ($self, owner, name, /)",
      "Takes the name that the class gives."
    ) {
      vm, arguments throws(Raised) in
      let given = arguments[1].storage(TupleObject.self)
      guard given.pointee.count == 2 else {
        throw vm.typeError(
          "__set_name__() takes 2 positional arguments but \(given.pointee.count) were given")
      }
      replaceField(
        &arguments[0].storage(PropertyObject.self).pointee.name, given.items[1].owned)
      return .none
    },
    field("fget") { $0.pointee.getter },
    field("fset") { $0.pointee.setter },
    field("fdel") { $0.pointee.deleter },
    Property(
      "__doc__",
      get: { vm, value throws(Raised) in
        let doc = value.storage(PropertyObject.self).pointee.doc
        return doc.isUnbound ? .none : doc.owned
      },
      set: { vm, value, new throws(Raised) in
        replaceField(
          &value.storage(PropertyObject.self).pointee.doc, new.isUnbound ? .none : new.owned)
      }),
    Property(
      "__name__",
      get: { vm, value throws(Raised) in
        let name = try vm.propertyName(value)
        if name.isUnbound { throw vm.attributeError(value, vm.name(.name)) }
        return name
      },
      set: { vm, value, new throws(Raised) in
        replaceField(
          &value.storage(PropertyObject.self).pointee.name, new.isUnbound ? .unbound : new.owned)
      }),
    Property("__isabstractmethod__") { vm, value throws(Raised) in
      let storage = value.storage(PropertyObject.self)
      for function in [storage.pointee.getter, storage.pointee.setter, storage.pointee.deleter]
      where !function.isUnbound {
        if try vm.isAbstractMethod(function) { return Owned(.true) }
      }
      return Owned(.false)
    },
  ]
}

extension VM {
  /// True if `function.__isabstractmethod__` is true.
  func isAbstractMethod(_ function: Value) throws(Raised) -> Bool {
    let mark = try lookupAttribute(function, .isabstractmethod)
    if mark.isUnbound { return false }
    return try isTrue(mark.value)
  }
}
