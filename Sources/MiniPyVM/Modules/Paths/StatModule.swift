/// The module `stat` (CPython: `Modules/_stat.c`): what the mode of a file says, and the constants of
/// it.

extension ModuleDefinition {
  static var stat: ModuleDefinition {
    ModuleDefinition(
      "stat", doc: "What os.stat() tells of a file.",
      members: { statConstants() + statKinds() + statFunctions() }, home: "_stat")
  }
}

// MARK: - Constants

private func statConstants() -> [Member] {
  let table: [(StaticString, Int64)] = [
    ("ST_MODE", 0), ("ST_INO", 1), ("ST_DEV", 2), ("ST_NLINK", 3), ("ST_UID", 4), ("ST_GID", 5),
    ("ST_SIZE", 6), ("ST_ATIME", 7), ("ST_MTIME", 8), ("ST_CTIME", 9),
    ("S_IFDIR", 0o040000), ("S_IFCHR", 0o020000), ("S_IFBLK", 0o060000), ("S_IFREG", 0o100000),
    ("S_IFIFO", 0o010000), ("S_IFLNK", 0o120000), ("S_IFSOCK", 0o140000), ("S_IFDOOR", 0),
    ("S_IFPORT", 0), ("S_IFWHT", 0),
    ("S_ISUID", 0o4000), ("S_ISGID", 0o2000), ("S_ENFMT", 0o2000), ("S_ISVTX", 0o1000),
    ("S_IREAD", 0o400), ("S_IWRITE", 0o200), ("S_IEXEC", 0o100),
    ("S_IRWXU", 0o700), ("S_IRUSR", 0o400), ("S_IWUSR", 0o200), ("S_IXUSR", 0o100),
    ("S_IRWXG", 0o070), ("S_IRGRP", 0o040), ("S_IWGRP", 0o020), ("S_IXGRP", 0o010),
    ("S_IRWXO", 0o007), ("S_IROTH", 0o004), ("S_IWOTH", 0o002), ("S_IXOTH", 0o001),
    // Flags of BSD.
    ("UF_SETTABLE", 0xFFFF), ("UF_NODUMP", 0x1), ("UF_IMMUTABLE", 0x2), ("UF_APPEND", 0x4),
    ("UF_OPAQUE", 0x8), ("UF_NOUNLINK", 0x10), ("UF_COMPRESSED", 0x20), ("UF_TRACKED", 0x40),
    ("UF_DATAVAULT", 0x80), ("UF_HIDDEN", 0x8000),
    ("SF_SETTABLE", 0xFFFF_0000), ("SF_ARCHIVED", 0x1_0000), ("SF_IMMUTABLE", 0x2_0000),
    ("SF_APPEND", 0x4_0000), ("SF_RESTRICTED", 0x8_0000), ("SF_NOUNLINK", 0x10_0000),
    ("SF_SNAPSHOT", 0x20_0000), ("SF_FIRMLINK", 0x80_0000), ("SF_DATALESS", 0x4000_0000),
    // Attributes of Windows.
    ("FILE_ATTRIBUTE_READONLY", 1), ("FILE_ATTRIBUTE_HIDDEN", 2), ("FILE_ATTRIBUTE_SYSTEM", 4),
    ("FILE_ATTRIBUTE_DIRECTORY", 16), ("FILE_ATTRIBUTE_ARCHIVE", 32),
    ("FILE_ATTRIBUTE_DEVICE", 64), ("FILE_ATTRIBUTE_NORMAL", 128),
    ("FILE_ATTRIBUTE_TEMPORARY", 256), ("FILE_ATTRIBUTE_SPARSE_FILE", 512),
    ("FILE_ATTRIBUTE_REPARSE_POINT", 1024), ("FILE_ATTRIBUTE_COMPRESSED", 2048),
    ("FILE_ATTRIBUTE_OFFLINE", 4096), ("FILE_ATTRIBUTE_NOT_CONTENT_INDEXED", 8192),
    ("FILE_ATTRIBUTE_ENCRYPTED", 16384), ("FILE_ATTRIBUTE_INTEGRITY_STREAM", 32768),
    ("FILE_ATTRIBUTE_VIRTUAL", 65536), ("FILE_ATTRIBUTE_NO_SCRUB_DATA", 131072),
  ]
  return table.map { name, number in Constant(name) { vm in vm.newInt(number) } }
}

// MARK: - Functions

/// The functions that tell one kind of file each; Linux has none of the last three.
private func statKinds() -> [Member] {
  let table: [(StaticString, StaticString, Int64?)] = [
    ("S_ISDIR(object, /)", "True for a folder.", 0o040000),
    ("S_ISCHR(object, /)", "True for a device of characters.", 0o020000),
    ("S_ISBLK(object, /)", "True for a device of blocks.", 0o060000),
    ("S_ISREG(object, /)", "True for a plain file.", 0o100000),
    ("S_ISFIFO(object, /)", "True for a pipe with a name.", 0o010000),
    ("S_ISLNK(object, /)", "True for a symbolic link.", 0o120000),
    ("S_ISSOCK(object, /)", "True for a socket.", 0o140000),
    ("S_ISDOOR(object, /)", "False: other systems have doors.", nil),
    ("S_ISPORT(object, /)", "False: other systems have ports.", nil),
    ("S_ISWHT(object, /)", "False: other systems have whiteouts.", nil),
  ]
  return table.map { signature, doc, kind in
    Method(signature, doc) { vm, arguments throws(Raised) in
      Owned(Value(try vm.fileMode(arguments[0]) & 0o170000 == kind))
    }
  }
}

private func statFunctions() -> [Member] {
  [
    Method("S_IMODE(object, /)", "The part of a mode that os.chmod() sets.") {
      vm, arguments throws(Raised) in
      vm.newInt(try vm.fileMode(arguments[0]) & 0o7777)
    },
    Method("S_IFMT(object, /)", "The part of a mode that says of what kind the file is.") {
      vm, arguments throws(Raised) in
      vm.newInt(try vm.fileMode(arguments[0]) & 0o170000)
    },
    Method("filemode(object, /)", "A mode as ls -l shows it.") { vm, arguments throws(Raised) in
      vm.string(shownMode(try vm.fileMode(arguments[0])))
    },
  ]
}

/// The kind of a file, and thrice the permissions, where a special bit shows in place of the last.
private func shownMode(_ mode: Int64) -> String {
  let kinds: [Int64: String] = [
    0o010000: "p", 0o020000: "c", 0o040000: "d", 0o060000: "b", 0o100000: "-", 0o120000: "l",
    0o140000: "s",
  ]
  var text = kinds[mode & 0o170000] ?? "?"
  let groups: [(Int64, Int64, String)] = [(6, 0o4000, "sS"), (3, 0o2000, "sS"), (0, 0o1000, "tT")]
  for (shift, special, letters) in groups {
    let bits = mode >> shift
    text += bits & 4 != 0 ? "r" : "-"
    text += bits & 2 != 0 ? "w" : "-"
    if mode & special != 0 {
      text += bits & 1 != 0 ? letters.prefix(1) : letters.suffix(1)
    } else {
      text += bits & 1 != 0 ? "x" : "-"
    }
  }
  return text
}

extension VM {
  /// A mode that a program gave.
  ///
  /// - Throws: `TypeError` for what is no integer, `OverflowError` for one of more than 32 bits.
  fileprivate func fileMode(_ value: Value) throws(Raised) -> Int64 {
    guard let integer = asInt(value) else { throw typeError("an integer is required") }
    if isNegativeInt(integer) {
      throw overflowError("can't convert negative value to unsigned int")
    }
    guard let number = int64(integer) else {
      throw overflowError("Python int too large to convert to C unsigned long")
    }
    if number > 0xFFFF_FFFF { throw overflowError("mode out of range") }
    return number
  }
}
