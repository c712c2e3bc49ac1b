import MiniPyParser

/// A part of an embedded module that runs only if the module asks for it.
struct DeferredPart {
  let name: StaticString
  let source: StaticString

  init(_ name: StaticString, _ source: StaticString) {
    self.name = name
    self.source = source
  }
}

/// A built-in module: everything about it in one place. One row in `ModuleDefinition.all` registers
/// it.
struct ModuleDefinition: @unchecked Sendable {
  let name: StaticString
  let doc: StaticString?
  /// Functions and constants; functions are written as `Method`s without a receiver.
  let members: () -> [Member]
  /// Runs once, with the new module, after its members are set.
  let setUp: (VM, Value) throws(Raised) -> Void
  /// Python text that runs in the module's namespace after `setUp`: the parts of one source, a
  /// concern each, compiled as one file.
  let sources: [StaticString]
  /// Further parts by name, which run in the module's namespace when the module asks for them.
  let deferred: [DeferredPart]
  /// A package may have submodules; its `__path__` is empty.
  let isPackage: Bool
  /// Containers that CPython's module allocates when it is imported, so that the collections of a
  /// program fall where CPython's do.
  let allocations: Int
  /// The module that its functions name as theirs, where that is another: `_operator` of `operator`.
  let home: StaticString?

  /// A module written in Swift, perhaps with a part in Python.
  init(
    _ name: StaticString, doc: StaticString? = nil, isPackage: Bool = false,
    members: @escaping () -> [Member] = { [] },
    setUp: @escaping (VM, Value) throws(Raised) -> Void = { (_, _) throws(Raised) in },
    sources: [StaticString] = [],
    deferred: [DeferredPart] = [], allocations: Int = 0, home: StaticString? = nil
  ) {
    self.name = name
    self.doc = doc
    self.members = members
    self.setUp = setUp
    self.sources = sources
    self.deferred = deferred
    self.isPackage = isPackage
    self.allocations = allocations
    self.home = home
  }

  /// A module written in Python, in one part or several.
  static func python(
    _ name: StaticString, doc: StaticString? = nil, isPackage: Bool = false,
    allocations: Int = 0, deferred: [DeferredPart] = [],
    _ sources: StaticString...
  ) -> ModuleDefinition {
    ModuleDefinition(
      name, doc: doc, isPackage: isPackage, sources: sources, deferred: deferred,
      allocations: allocations)
  }

  /// The module that the functions of another name as their home, with those functions.
  static func kernel(_ name: StaticString, of public: StaticString) -> ModuleDefinition {
    ModuleDefinition(
      name,
      setUp: { vm, module throws(Raised) in
        let other = try vm.importModule(`public`.description)
        let source = other.value.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
        let dict = module.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
        let home = vm.string(name.description)
        var position = 0
        while let entry = vm.dictNext(source, &position) {
          if entry.value.hasLayout(.nativeFunction),
            try vm.equals(vm.nativeFunction(entry.value).pointee.module, home.value)
          {
            try vm.dictSet(dict, entry.key, entry.value)
          }
        }
      })
  }

  /// All built-in modules, in alphabetical order.
  static var all: [ModuleDefinition] {
    [
      .future,
      .abc,
      .abstractClassKernel,
      .array,
      .atexit,
      .base64,
      .binascii,
      .bisect,
      .bisectKernel,
      .builtins,
      .calendar,
      .cmath,
      .collections,
      .collectionsABC,
      .collectionsKernel,
      .codecs,
      .codecsKernel,
      .contextlib,
      .contextvars,
      .contextvarsKernel,
      .copy,
      .copyreg,
      .csv,
      .csvKernel,
      .ctypes,
      .ctypesKernel,
      .dataclasses,
      .datetime,
      .difflib,
      .dis,
      .disKernel,
      .doctest,
      .enumModule,
      .errno,
      .fnmatch,
      .fractions,
      .functools,
      .functoolsKernel,
      .gc,
      .glob,
      .getopt,
      .heapq,
      .heapqKernel,
      .importlib,
      .importlibAbc,
      .importlibMachinery,
      .importlibUtil,
      .inspect,
      .inspectKernel,
      .inspectRecords,
      .io,
      .ioKernel,
      .ioLayers,
      .itertools,
      .json,
      .jsonDecoder,
      .jsonEncoder,
      .jsonKernel,
      .jsonScanner,
      .keyword,
      .linecache,
      .logging,
      .math,
      .ntpath,
      .numbers,
      .operatorModule,
      .kernel("_operator", of: "operator"),
      .os,
      .osKernel,
      .pathlib,
      .pathlibBases,
      .pathlibPaths,
      .pickle,
      .platform,
      .posixpath,
      .python2CStringIO,
      .python2StringIO,
      .pprint,
      .pydoc,
      .queue,
      .random,
      .regularExpressionKernel,
      .regularExpressionParser,
      .regularExpressions,
      .reprlib,
      .runpy,
      .shutil,
      .stat,
      .kernel("_stat", of: "stat"),
      .statistics,
      .string,
      .randomKernel,
      .strptime,
      .structKernel,
      .structModule,
      .sys,
      .tempfile,
      .textwrap,
      .threadKernel,
      .threading,
      .time,
      .timeit,
      .traceback,
      .tracemalloc,
      .kernel("_tracemalloc", of: "tracemalloc"),
      .types,
      .typing,
      .typingKernel,
      .unittest,
      .unittestMain,
      .unittestMock,
      .warnings,
      .kernel("_warnings", of: "warnings"),
      .weakref,
      .weakrefKernel,
      .weakrefSet,
    ]
  }

  /// The built-in module of this name.
  static func named(_ name: String) -> ModuleDefinition? {
    for definition in all where definition.name.description == name { return definition }
    return nil
  }
}

extension VM {
  /// Makes a built-in module: in `sys.modules` first, then filled.
  func makeModule(_ definition: ModuleDefinition) throws(Raised) -> Owned {
    let name = internedString(definition.name.description)
    let module = newModule(name.value)
    let dict = module.value.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
    if let doc = definition.doc {
      dictSetInterned(dict, self.name(.doc), string(doc.description))
    }
    let hasName = { (name: StaticString) in
      name.description.utf8.elementsEqual(definition.name.description.utf8)
    }
    if !isPython2, SysModule.builtinNames.contains(where: hasName) {
      try setBuiltinSpecification(dict, definition.name.description)
    }
    if definition.isPackage { dictSetInterned(dict, self.name(.path), newList(capacity: 0)) }
    if let modules = asDict(pointee.modules) { try dictSet(modules, name.value, module.value) }
    let allocationsBefore = pointee.collector.counts.0
    do throws(Raised) {
      // Another object than the `__module__` of classes, as in CPython: `pickle` writes both.
      let home = string((definition.home ?? definition.name).description)
      try addMembers(definition.members(), to: dict, module: home.value)
      try definition.setUp(self, module.value)
      if !definition.sources.isEmpty {
        try runEmbeddedSource(definition.sources, name: definition.name.description, dict: dict)
      }
      if isPython2 { try changeForPython2(definition.name.description, dict) }
    } catch {
      // A module whose code failed is not there, as in CPython.
      withSavedException {
        if let modules = asDict(pointee.modules) {
          do throws(Raised) {
            _ = try dictDelete(modules, name.value)
          } catch {}
        }
      }
      throw error
    }
    let made = pointee.collector.counts.0 - allocationsBefore
    if made >= 0 { noteAllocations(definition.allocations - made) }
    return module
  }

  /// Puts a module's functions and constants into its dictionary.
  func addMembers(
    _ members: [Member], to dict: UnsafeMutablePointer<DictObject>, module: Value
  ) throws(Raised) {
    for member in members {
      switch member {
      case .method(let function), .staticMethod(let function), .classMethod(let function):
        let name = internedString(function.name)
        dictSetInterned(dict, name.value, newNativeFunction(function, module: module))
      case .constant(let text, let make):
        let name = internedString(text.description)
        dictSetInterned(dict, name.value, make(self))
      case .property, .inherited: break
      }
    }
  }

  /// Runs a deferred part of a module; a part that is not known does nothing.
  func runDeferredPart(of definition: ModuleDefinition, named part: String) throws(Raised) {
    let name = definition.name.description
    let module = try importModule(name)
    let dict = module.value.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
    for known in definition.deferred where known.name.description == part {
      try runEmbeddedSource([known.source], name: name, dict: dict)
    }
  }

  private func runEmbeddedSource(
    _ sources: [StaticString], name: String, dict: UnsafeMutablePointer<DictObject>
  ) throws(Raised) {
    // The library's own text is Python 3 in every machine.
    dictSetInterned(dict, self.name(.builtins), try libraryBuiltins())
    var text = ""
    for source in sources { text += source.description + "\n" }
    let code = try compileSource(
      text: text, fileName: "<frozen \(name)>", mode: .module, dialect: .python3)
    _ = try runCode(code.value, globals: Value(dict), locals: .unbound)
  }
}
