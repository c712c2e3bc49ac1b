/// The native part of the streams in memory: their content and place, and what programs do with them.
/// The classes `io.StringIO` and `io.BytesIO`, and the rest of them, are in `IoModule+Memory.swift`.

/// The fields of a stream in memory.
enum MemoryField {
  /// A `str`; or `bytes`, which others may have too, until they are changed, then a `bytearray`.
  static let content = 0
  /// Where the stream is, 0 or more.
  static let place = 1
  /// What ends lines of a text, as the constructor was told.
  static let newline = 2
  /// `True` once it was closed.
  static let isClosed = 3
  /// Of a text, the line ends that were written, if it is to know; of bytes, how many CPython's buffer
  /// has room for.
  static let further = 4
}

extension TypeDefinition {
  static let textMemory: TypeDefinition = memoryStream(
    "StringIO",
    next: { (vm, stream) throws(Raised) in
      try vm.nextLineOfMemory(stream)
    }, isText: true,
    members: {
      [
        Method("__init__(self, initial_value='', newline='\\n')") { vm, arguments throws(Raised) in
          try vm.initializeTextMemory(arguments[0], arguments[1], newline: arguments[2])
          return .none
        },
        Method("__iter__(self, /)") { vm, arguments throws(Raised) in
          if vm.fields(of: arguments[0])[MemoryField.isClosed] != .false {
            throw vm.valueError("I/O operation on closed file.")
          }
          return arguments[0].owned
        },
        Method("flush(self, /)") { (_, _) throws(Raised) in .none },
        Method("write(self, text, /)", "Writes text; answers how many characters.") {
          vm, arguments throws(Raised) in try vm.writeText(arguments[0], arguments[1])
        },
        Method("getvalue(self, /)", "All text of the stream.") { vm, arguments throws(Raised) in
          let content = try vm.memoryFields(arguments[0])[MemoryField.content]
          return vm.copy(of: content.storage(StrObject.self))
        },
        Method("seek(self, pos, whence=0, /)", "Moves to a place, or to the end.") {
          vm, arguments throws(Raised) in
          try vm.seekText(arguments[0], arguments[1], whence: arguments[2])
        },
        Method("truncate(self, pos=None, /)", "Forgets what lies behind a place.") {
          vm, arguments throws(Raised) in
          let fields = vm.fields(of: arguments[0])
          let given = arguments[1].isNone ? nil : try vm.streamSize(arguments[1])
          _ = try vm.memoryFields(arguments[0])
          let end = given ?? vm.place(fields)
          if end < 0 { throw vm.valueError("Negative size value \(end)") }
          let text = fields[MemoryField.content].storage(StrObject.self)
          if end < text.pointee.count {
            replaceField(&fields[MemoryField.content], vm.substring(text, 0, end))
          }
          return vm.count(end)
        },
        Method("close(self, /)", "Forgets the text.") { vm, arguments throws(Raised) in
          let fields = vm.fields(of: arguments[0])
          fields[MemoryField.isClosed] = .true
          replaceField(&fields[MemoryField.content], vm.pointee.emptyString.owned)
          return .none
        },
        memoryField("_content", MemoryField.content) { vm, value in vm.isExactly(value, .str) },
        memoryField("_newline", MemoryField.newline) { vm, value in
          value.isNone || vm.isExactly(value, .str)
        },
        memoryField("_seen", MemoryField.further) { vm, value in vm.isExactly(value, .tuple) },
      ]
    })

  static let byteMemory: TypeDefinition = memoryStream(
    "BytesIO",
    next: { (vm, stream) throws(Raised) in
      let line = try vm.takeFromMemory(stream, atMost: -1, isLine: true)
      return vm.isEmptyLine(line.value) ? .unbound : line
    }, isText: false,
    members: {
      [
        Method("__init__(self, initial_bytes=<unbound>) -> ($self, initial_bytes=b'')") {
          vm, arguments throws(Raised) in
          try vm.initializeByteMemory(arguments[0], arguments[1])
          return .none
        },
        Method("__iter__(self, /)") { vm, arguments throws(Raised) in arguments[0].owned },
        Method("write(self, data, /)", "Writes bytes; answers how many.") {
          vm, arguments throws(Raised) in try vm.writeBytes(arguments[0], arguments[1])
        },
        Method("getvalue(self, /)", "All bytes of the stream.") { vm, arguments throws(Raised) in
          vm.bytesOfMemory(try vm.memoryFields(arguments[0]))
        },
        Method("read1(self, size=-1, /)", "As read.") { vm, arguments throws(Raised) in
          let size = try vm.streamSize(arguments[1])
          return try vm.takeFromMemory(arguments[0], atMost: size, isLine: false)
        },
        Method("getbuffer(self, /)", "A view of the bytes, through which they can be changed.") {
          vm, arguments throws(Raised) in
          let fields = try vm.memoryFields(arguments[0])
          return try vm.memoryView(of: Value(try vm.ownBytes(fields)), flags: 0)
        },
        Method(
          "seek(self, pos, whence=0, /)",
          "Moves to a place, from the beginning, the place or the end."
        ) { vm, arguments throws(Raised) in
          try vm.seekBytes(arguments[0], arguments[1], whence: arguments[2])
        },
        Method("truncate(self, size=None, /)", "Forgets what lies behind a place.") {
          vm, arguments throws(Raised) in
          let fields = vm.fields(of: arguments[0])
          let given = arguments[1].isNone ? nil : try vm.streamSize(arguments[1])
          _ = try vm.memoryFields(arguments[0])
          try vm.checkNoViews(fields)
          let end = given ?? vm.place(fields)
          if end < 0 { throw vm.valueError("negative size value \(end)") }
          let old = vm.byteContent(fields).count
          if end < old {
            vm.noteBufferSize(fields, end)
            try vm.replaceRange(try vm.ownBytes(fields), end, old, [])
          }
          return vm.count(end)
        },
        Method("flush(self, /)") { vm, arguments throws(Raised) in
          _ = try vm.memoryFields(arguments[0])
          return .none
        },
        Method("close(self, /)", "Forgets the bytes.") { vm, arguments throws(Raised) in
          let fields = vm.fields(of: arguments[0])
          try vm.checkNoViews(fields)
          fields[MemoryField.isClosed] = .true
          replaceField(&fields[MemoryField.content], vm.newBytes([]))
          return .none
        },
        sizeMember(),
      ]
    })

  /// What the part in Python sets; what is not of the field's type is refused, since the native part
  /// trusts it.
  private static func memoryField(
    _ name: StaticString, _ index: Int, _ isValid: @escaping (VM, Value) -> Bool
  ) -> Member {
    Property(
      name, get: { vm, stream throws(Raised) in vm.fields(of: stream)[index].owned },
      set: { vm, stream, value throws(Raised) in
        if value.isUnbound || !isValid(vm, value) {
          throw vm.typeError("\(name) of a stream cannot be '\(vm.typeName(value))'")
        }
        replaceField(&vm.fields(of: stream)[index], value.owned)
      })
  }

  private static func memoryStream(
    _ name: StaticString, next: @escaping NativeNext, isText: Bool,
    members: @escaping () -> [Member]
  ) -> TypeDefinition {
    TypeDefinition(
      name, doc: "The content of a stream in memory, and a place in it.", module: "_io",
      layout: .instance, size: MemoryLayout<ContainerHeader>.size, flags: [.baseType, .container],
      fields: 5, next: next,
      members: {
        // The last of a name counts.
        iteratorMembers() + sharedMemoryMembers(isText: isText) + members()
      })
  }

  private static func sharedMemoryMembers(isText: Bool) -> [Member] {
    func ability(_ signature: StaticString) -> Member {
      Method(signature) { vm, arguments throws(Raised) in
        _ = try vm.memoryFields(arguments[0])
        return Owned(true)
      }
    }
    return [
      StaticMethod("__new__(cls, /, *args, **kwargs)") { vm, arguments throws(Raised) in
        let stream = try vm.newFieldsInstance(arguments[0].storage(TypeObject.self))
        let fields = vm.fields(of: stream.value)
        fields[MemoryField.content] =
          isText ? vm.pointee.emptyString.owned.take() : vm.newBytes([]).take()
        fields[MemoryField.place] = Value(small: 0)
        fields[MemoryField.newline] = vm.latin1String(0x0A).take()
        fields[MemoryField.isClosed] = .false
        fields[MemoryField.further] = isText ? vm.pointee.emptyTuple.owned.take() : Value(small: 0)
        vm.trackFields(stream.value)
        return stream
      },
      Method("__del__(self, /)", "Closes a stream of a class that has its own `close`.") {
        vm, arguments throws(Raised) in
        vm.finalizeMemory(arguments[0])
        return .none
      },
      ability("readable(self, /)"), ability("seekable(self, /)"), ability("writable(self, /)"),
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
      Method("readlines(self, hint=-1, /)", "The lines that are left, or not so many.") {
        vm, arguments throws(Raised) in try vm.linesOfMemory(arguments[0], arguments[1])
      },
      Method("writelines(self, lines, /)", "Writes one after the other.") {
        vm, arguments throws(Raised) in
        try vm.writeLinesToMemory(arguments[0], arguments[1])
        return .none
      },
      Property("closed", "True if the stream was closed.") { vm, stream throws(Raised) in
        vm.fields(of: stream)[MemoryField.isClosed].owned
      },
      Property(
        "_place",
        get: { vm, stream throws(Raised) in vm.fields(of: stream)[MemoryField.place].owned },
        set: { vm, stream, value throws(Raised) in
          let place = value.isUnbound ? -1 : try vm.sizeArgument(value)
          if place < 0 { throw vm.valueError("a stream is at a place from 0 on") }
          try vm.setPlace(vm.fields(of: stream), place)
        }),
      memoryField("_was_closed", MemoryField.isClosed) { _, value in
        value == .true || value == .false
      },
    ]
  }
}
