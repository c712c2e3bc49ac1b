/// The native part of the streams in memory: their content and place, and what programs do in loops.
/// The classes `io.StringIO` and `io.BytesIO`, and the rest of them, are in `IoModule+Memory.swift`.

/// The fields of a stream in memory.
private enum MemoryField {
  /// A `str`, or a `bytearray`.
  static let content = 0
  /// Where the stream is, 0 or more.
  static let place = 1
  /// What ends lines of a text, as the constructor was told.
  static let newline = 2
  /// `True` once it was closed.
  static let isClosed = 3
}

extension TypeDefinition {
  static let textMemory: TypeDefinition = memoryStream(
    "_TextMemory", content: { vm in vm.pointee.emptyString.owned },
    members: [
      Method("write(self, text, /)", "Writes text; answers how many characters.") {
        vm, arguments throws(Raised) in try vm.writeText(arguments[0], arguments[1])
      },
      Method("getvalue(self, /)", "All text of the stream.") { vm, arguments throws(Raised) in
        try vm.memoryFields(arguments[0])[MemoryField.content].owned
      },
    ])

  static let byteMemory: TypeDefinition = memoryStream(
    "_ByteMemory", content: { vm in vm.newByteArray([]) },
    members: [
      Method("write(self, data, /)", "Writes bytes; answers how many.") {
        vm, arguments throws(Raised) in try vm.writeBytes(arguments[0], arguments[1])
      },
      Method("getvalue(self, /)", "All bytes of the stream.") { vm, arguments throws(Raised) in
        let fields = try vm.memoryFields(arguments[0])
        return vm.newBytes(fields[MemoryField.content].storage(ByteArrayObject.self).buffer)
      },
    ])

  private static func memoryStream(
    _ name: StaticString, content: @escaping (VM) -> Owned, members: [Member]
  ) -> TypeDefinition {
    // For the part in Python; what is not of the field's type is refused, since the native part trusts it.
    func field(
      _ name: StaticString, _ index: Int, _ isValid: @escaping (VM, Value, Value) -> Bool
    ) -> Member {
      Property(
        name, get: { vm, stream throws(Raised) in vm.fields(of: stream)[index].owned },
        set: { vm, stream, value throws(Raised) in
          if value.isUnbound || !isValid(vm, value, vm.fields(of: stream)[index]) {
            throw vm.typeError("\(name) of a stream cannot be '\(vm.typeName(value))'")
          }
          replaceField(&vm.fields(of: stream)[index], value.owned)
        })
    }
    return TypeDefinition(
      name, doc: "The content of a stream in memory, and a place in it.", module: "_io",
      layout: .instance, size: MemoryLayout<ContainerHeader>.size, flags: [.baseType, .container],
      fields: 4,
      members: {
        members + [
          StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
            let stream = try vm.newFieldsInstance(arguments[0].storage(TypeObject.self))
            let fields = vm.fields(of: stream.value)
            fields[MemoryField.content] = content(vm).take()
            fields[MemoryField.place] = Value(small: 0)
            fields[MemoryField.newline] = vm.latin1String(0x0A).take()
            fields[MemoryField.isClosed] = .false
            vm.trackFields(stream.value)
            return stream
          },
          Method("_open(self, /)") { vm, arguments throws(Raised) in
            _ = try vm.memoryFields(arguments[0])
            return .none
          },
          Method("tell(self, /)", "The place in the stream.") { vm, arguments throws(Raised) in
            try vm.memoryFields(arguments[0])[MemoryField.place].owned
          },
          Method("read(self, size=-1, /)", "Some of what is left, or all.") {
            vm, arguments throws(Raised) in
            let size = try vm.streamSize(arguments[1])
            return try vm.takeFromMemory(arguments[0], atMost: size, isLine: false)
          },
          Method("readline(self, size=-1, /)", "Up to the end of the line, or not so much.") {
            vm, arguments throws(Raised) in
            let size = try vm.streamSize(arguments[1])
            return try vm.takeFromMemory(arguments[0], atMost: size, isLine: true)
          },
          Method("__next__(self, /)") { vm, arguments throws(Raised) in
            let line = try vm.nextLineOfMemory(arguments[0])
            if try vm.length(of: line.value) == 0 { throw vm.stopIteration() }
            return line
          },
          Property("closed", "True if the stream was closed.") { vm, stream throws(Raised) in
            vm.fields(of: stream)[MemoryField.isClosed].owned
          },
          field("_content", MemoryField.content) { vm, value, old in
            vm.type(of: value) == vm.type(of: old)
          },
          Property(
            "_place",
            get: { vm, stream throws(Raised) in vm.fields(of: stream)[MemoryField.place].owned },
            set: { vm, stream, value throws(Raised) in
              let place = value.isUnbound ? -1 : try vm.sizeArgument(value)
              if place < 0 { throw vm.valueError("a stream is at a place from 0 on") }
              // No stream has so many bytes; CPython's places end a little later.
              if !Value.fitsSmall(Int64(place)) {
                throw vm.overflowError("Python int too large to convert to C ssize_t")
              }
              vm.fields(of: stream)[MemoryField.place] = Value(small: place)
            }),
          field("_newline", MemoryField.newline) { vm, value, _ in
            value.isNone || vm.isExactly(value, .str)
          },
          field("_was_closed", MemoryField.isClosed) { _, value, _ in
            value == .true || value == .false
          },
        ]
      })
  }
}

extension VM {
  /// The fields of an open stream.
  ///
  /// - Throws: `ValueError` if it is closed.
  fileprivate func memoryFields(_ stream: Value) throws(Raised) -> UnsafeMutablePointer<Value> {
    let fields = self.fields(of: stream)
    if fields[MemoryField.isClosed] == .false { return fields }
    throw valueError(
      "I/O operation on closed file\(fields[MemoryField.content].hasLayout(.byteArray) ? "." : "")")
  }

  /// How much to read at most, -1 for all.
  fileprivate func streamSize(_ size: Value) throws(Raised) -> Int {
    if size.isNone { return -1 }
    if !hasIndex(size) {
      throw typeError("argument should be integer or None, not '\(typeName(size))'")
    }
    return try sizeArgument(size)
  }

  private func place(_ fields: UnsafeMutablePointer<Value>) -> Int {
    Int(truncatingIfNeeded: fields[MemoryField.place].small)
  }

  // MARK: Reading

  /// What lies between the place and the end, or the end of the line, but not more than `size`.
  fileprivate func takeFromMemory(
    _ stream: Value, atMost size: Int, isLine: Bool
  ) throws(Raised) -> Owned {
    let fields = try memoryFields(stream)
    let start = place(fields)
    let content = fields[MemoryField.content]
    let array = asByteArray(content)
    let count = array?.pointee.count ?? content.storage(StrObject.self).pointee.count
    var end = count
    if isLine, start < count { end = try lineEnd(stream, from: start, count) }
    if size >= 0, start < end, size < end &- start { end = start &+ size }
    if start >= end {
      return array == nil ? pointee.emptyString.owned : newBytes([])
    }
    let taken: Owned
    if let array {
      taken = newBytes(UnsafeBufferPointer(rebasing: array.buffer[start..<end]))
    } else {
      taken = substring(content.storage(StrObject.self), start, end)
    }
    fields[MemoryField.place] = Value(small: end)
    return taken
  }

  /// Behind the end of the line that begins at `start`.
  private func lineEnd(_ stream: Value, from start: Int, _ count: Int) throws(Raised) -> Int {
    let fields = self.fields(of: stream)
    let content = fields[MemoryField.content]
    if let array = asByteArray(content) {
      let bytes = array.buffer
      for index in start..<count where bytes[index] == 0x0A { return index &+ 1 }
      return count
    }
    let newline = fields[MemoryField.newline]
    let lineFeed = latin1String(0x0A)
    if newline.isNone || newline == lineFeed.value {
      let found = content.storage(StrObject.self).find(
        lineFeed.value.storage(StrObject.self), start, count)
      return found < 0 ? count : found &+ 1
    }
    let method = internedString("_line_end")
    let bound = try getAttribute(stream, method.value)
    let end = try call(bound.value, Value(small: start))
    return min(max(try index(end.value), start), count)
  }

  /// The next line; of a text by the class's own `readline` if it has one.
  fileprivate func nextLineOfMemory(_ stream: Value) throws(Raised) -> Owned {
    if !fields(of: stream)[MemoryField.content].hasLayout(.byteArray) {
      let name = internedString("readline")
      let native = typeLookup(nativeType(.textMemory), name.value)
      if typeLookup(type(of: stream), name.value) != native {
        let bound = try getAttribute(stream, name.value)
        return try call(bound.value)
      }
    }
    return try takeFromMemory(stream, atMost: -1, isLine: true)
  }

  // MARK: Writing

  fileprivate func writeText(_ stream: Value, _ given: Value) throws(Raised) -> Owned {
    guard let text = asStr(given) else {
      throw typeError("string argument expected, got '\(typeName(given))'")
    }
    var new = Value(text).owned
    let lineFeed = latin1String(0x0A)
    if try memoryFields(stream)[MemoryField.newline] != lineFeed.value {
      let method = internedString("_translated")
      let bound = try getAttribute(stream, method.value)
      new = try call(bound.value, given)
    }
    let fields = try memoryFields(stream)
    guard let added = asStr(new.value), added.pointee.count > 0 else {
      return count(text.pointee.count)
    }
    let start = place(fields)
    let content = fields[MemoryField.content].storage(StrObject.self)
    let old = content.pointee.count
    let (end, overflow) = start.addingReportingOverflow(added.pointee.count)
    if overflow { throw memoryError() }
    // Nothing below fails: what does not fit into the block is checked for the widest characters.
    let room = blockCapacity(Value(content).object) &- MemoryLayout<StrObject>.stride
    if start != old || added.pointee.kind > content.pointee.kind
      || end > room / Int(content.pointee.kind)
    {
      try checkMemory(max(old, end), stride: 4)
    }
    if start == old {
      fields[MemoryField.content] = .unbound
      fields[MemoryField.content] = try appendStr(Owned(Value(content)), new.value).take()
    } else {
      var builder = StringBuilder()
      let before = substring(content, 0, min(start, old))
      builder.append(before.value)
      for _ in old..<max(old, start) { builder.append(ascii: 0) }
      builder.append(new.value)
      let after = substring(content, min(end, old), old)
      builder.append(after.value)
      replaceField(&fields[MemoryField.content], builder.finish(self))
    }
    fields[MemoryField.place] = Value(small: end)
    return count(text.pointee.count)
  }

  fileprivate func writeBytes(_ stream: Value, _ given: Value) throws(Raised) -> Owned {
    _ = try memoryFields(stream)
    let view = try BytesView(self, given, "")
    let content = view.buffer
    let fields = try memoryFields(stream)
    let array = fields[MemoryField.content].storage(ByteArrayObject.self)
    try checkResizable(array)
    if content.count == 0 { return Owned(Value(small: 0)) }
    let start = place(fields)
    let (end, overflow) = start.addingReportingOverflow(content.count)
    if overflow { throw memoryError() }
    let old = array.pointee.count
    if start > old {
      try checkMemory(end)
      try replaceRange(array, old, old, [UInt8](repeating: 0, count: start - old))
    }
    try replaceRange(array, start, max(start, min(end, old)), content)
    fields[MemoryField.place] = Value(small: end)
    return count(content.count)
  }
}
