/// `importlib.machinery.SourceFileLoader`: what the `__loader__` of a module is that came from a file. Each such
/// module has one, so the class is native; what its methods do is in `ImportlibMachineryModule.swift`.

extension TypeDefinition {
  static let sourceFileLoader = TypeDefinition(
    "SourceFileLoader", doc: "Makes a module from a file.", module: "_frozen_importlib_external",
    layout: .instance, size: MemoryLayout<ContainerHeader>.size,
    flags: [.container, .baseType, .pythonClass], hasAttributes: true, hasWeakList: true,
    members: {
      [
        Method("__init__(self, fullname, path)") { vm, arguments throws(Raised) in
          try vm.fillSourceLoader(arguments[0], arguments[1], path: arguments[2])
          return .none
        },
        loaderMethod("__eq__(self, other)", "Return self==value.", "_are_equal", count: 2),
        loaderMethod("__hash__(self)", "Return hash(self).", "_hash", count: 1),
        Method("create_module(self, spec)", "None: the module is a plain one.") {
          (_, _) throws(Raised) in .none
        },
        loaderMethod("get_filename(self, name=None)", "The file.", "_filename", count: 2),
        loaderMethod("get_data(self, path)", "The bytes of a file.", "_data", count: 2),
        loaderMethod("get_code(self, fullname)", "The compiled text.", "_code", count: 2),
        loaderMethod("get_source(self, fullname)", "The text.", "_source", count: 2),
        loaderMethod(
          "is_package(self, fullname)", "Whether the module may have others in it.", "_is_package",
          count: 2),
        loaderMethod("load_module(self, fullname)", "The module, run again.", "_load", count: 2),
        loaderMethod(
          "exec_module(self, module)", "Runs the text in the module.", "_execute", count: 2),
      ]
    })
}

/// A method that a function of `importlib.machinery` carries out.
private func loaderMethod(
  _ signature: StaticString, _ doc: StaticString, _ function: String, count: Int
) -> Member {
  libraryMethod(signature, doc, in: "importlib.machinery", function, count: count)
}

extension VM {
  fileprivate func fillSourceLoader(
    _ loader: Value, _ name: Value, path: Value
  ) throws(Raised) {
    let key = internedString("path")
    let nameKey = internedString("name")
    try setAttribute(loader, nameKey.value, name)
    try setAttribute(loader, key.value, path)
  }

  /// The loader of a module that comes from a file.
  func newSourceLoader(_ name: Value, path: Value) throws(Raised) -> Owned {
    let loader = try newInstance(of: nativeType(.sourceFileLoader))
    try fillSourceLoader(loader.value, name, path: path)
    return loader
  }

  /// Where CPython would keep the compiled form of a file.
  func cachedFile(of path: String) -> String {
    var folder = ""
    var file = path
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = String(path[...slash])
      file = String(path[path.utf8.index(after: slash)...])
    }
    if let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) { file = String(file[..<dot]) }
    return "\(folder)__pycache__/\(file).cpython-313.pyc"
  }

  /// Gives a module of CPython's executable the loader and the specification of those.
  func setBuiltinSpecification(_ dict: DictPointer, _ name: String) throws(Raised) {
    let loader = Value(nativeType(.builtinImporter))
    let spec = try newModuleSpec(name, origin: "built-in", loader: loader)
    dictSetInterned(dict, self.name(.package), pointee.emptyString.owned)
    dictSetInterned(dict, self.name(.loader), loader.owned)
    dictSetInterned(dict, self.name(.spec), spec)
  }
}
