/// A read-only view of a mapping.
struct MappingProxyObject {
  var header: ContainerHeader
  var mapping: Value
}

extension MappingProxyObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.mapping)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.mapping)
  }
}

extension VM {
  /// A read-only view of a mapping.
  func newMappingProxy(_ mapping: Value) -> Owned {
    let proxy = allocateContainer(MappingProxyObject.self, type: type(.mappingProxy))
    mapping.retain()
    proxy.pointee.mapping = mapping
    track(proxy)
    return Owned(proxy)
  }

  /// What a proxy shows, or the value itself.
  @inline(__always)
  fileprivate func unproxied(_ value: Value) -> Value {
    value.hasLayout(.mappingProxy)
      ? value.storage(MappingProxyObject.self).pointee.mapping : value
  }
}

extension Arguments {
  @inline(__always)
  fileprivate var mapping: Value { self[0].storage(MappingProxyObject.self).pointee.mapping }
}

extension TypeDefinition {
  static let mappingProxy = TypeDefinition(
    "mappingproxy", doc: "A read-only view of a mapping.", layout: .mappingProxy,
    size: MemoryLayout<MappingProxyObject>.size, flags: [.container, .mappingPattern],
    members: { mappingProxyMembers() })
}

private func proxyComparison(
  _ signature: StaticString, _ doc: StaticString, _ comparison: ComparisonOperator
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    try vm.compare(comparison, arguments.mapping, arguments[1])
  }
}

private func mappingProxyMembers() -> [Member] {
  [
    StaticMethod("__new__(cls, mapping)", "Create and return a new object.") {
      vm, arguments throws(Raised) in
      let mapping = arguments[1]
      let type = vm.type(of: mapping)
      if mapping.hasLayout(.list) || mapping.hasLayout(.tuple)
        || vm.lookupSpecial(type, .getitem).isUnbound
      {
        throw vm.typeError(
          "mappingproxy() argument must be a mapping, not \(vm.typeName(mapping))")
      }
      return vm.newMappingProxy(mapping)
    },
    Method("__getitem__(self, key, /)", "Return self[key].") { vm, arguments throws(Raised) in
      try vm.getItem(arguments.mapping, arguments[1])
    },
    Method("__contains__(self, key, /)", "Return key in self.") { vm, arguments throws(Raised) in
      Owned(try vm.contains(arguments.mapping, arguments[1]))
    },
    Method("__len__(self, /)", "Return len(self).") { vm, arguments throws(Raised) in
      Owned(Value(small: try vm.length(of: arguments.mapping)))
    },
    Method("__iter__(self, /)", "Implement iter(self).") { vm, arguments throws(Raised) in
      try vm.iterator(of: arguments.mapping)
    },
    Method("__reversed__(self, /)", "D.__reversed__() -> reverse iterator") {
      vm, arguments throws(Raised) in
      let name = vm.internedString("__reversed__")
      let method = try vm.getAttribute(arguments.mapping, name.value)
      return try vm.call(method.value)
    },
    Method("__hash__(self, /)", "Return hash(self).") { vm, arguments throws(Raised) in
      vm.newInt(Int64(try vm.hash(arguments.mapping)))
    },
    Method("__repr__(self, /)", "Return repr(self).") { vm, arguments throws(Raised) in
      let text = try vm.repr(arguments.mapping)
      var builder = StringBuilder()
      builder.append("mappingproxy(")
      builder.append(text.value)
      builder.append(")")
      return builder.finish(vm)
    },
    Method("__str__(self, /)", "Return str(self).") { vm, arguments throws(Raised) in
      try vm.str(arguments.mapping)
    },
    proxyComparison("__eq__(self, value, /)", "Return self==value.", .eq),
    proxyComparison("__ne__(self, value, /)", "Return self!=value.", .ne),
    proxyComparison("__lt__(self, value, /)", "Return self<value.", .lt),
    proxyComparison("__le__(self, value, /)", "Return self<=value.", .le),
    proxyComparison("__gt__(self, value, /)", "Return self>value.", .gt),
    proxyComparison("__ge__(self, value, /)", "Return self>=value.", .ge),
    Method("__or__(self, value, /)", "Return self|value.") { vm, arguments throws(Raised) in
      try vm.binary(.or, arguments.mapping, vm.unproxied(arguments[1]))
    },
    Method("__ror__(self, value, /)", "Return value|self.") { vm, arguments throws(Raised) in
      try vm.binary(.or, vm.unproxied(arguments[1]), arguments.mapping)
    },
    Method("__ior__(self, value, /)", "Return self|=value.") { vm, arguments throws(Raised) in
      throw vm.typeError(
        "'|=' is not supported by mappingproxy; use '|' instead")
    },
    Method("get(self, key, default=None, /)", "Return the value for key, else default.") {
      vm, arguments throws(Raised) in
      try vm.proxyCall(arguments.mapping, .get, arguments[1], arguments[2])
    },
    Method("keys(self, /)", "D.keys() -> a set-like object providing a view on D's keys") {
      vm, arguments throws(Raised) in try vm.callMethod(arguments.mapping, .keys)
    },
    Method("values(self, /)", "D.values() -> an object providing a view on D's values") {
      vm, arguments throws(Raised) in try vm.callMethod(arguments.mapping, .values)
    },
    Method("items(self, /)", "D.items() -> a set-like object providing a view on D's items") {
      vm, arguments throws(Raised) in try vm.callMethod(arguments.mapping, .items)
    },
    Method("copy(self, /)", "D.copy() -> a shallow copy of D") { vm, arguments throws(Raised) in
      try vm.callMethod(arguments.mapping, .copy_)
    },
    ClassMethod("__class_getitem__(cls, object, /)", "See PEP 585") {
      vm, arguments throws(Raised) in try vm.newGenericAlias(arguments[0], arguments[1])
    },
  ]
}

extension VM {
  fileprivate func proxyCall(
    _ mapping: Value, _ name: Name, _ first: Value, _ second: Value
  ) throws(Raised) -> Owned {
    try callMethod(mapping, name, first, second)
  }
}
