/// `help()`: the signature and the documentation of an object, as `pydoc` lays them out.

extension VM {
  /// Prints help about an object.
  func printHelp(_ object: Value) throws(Raised) {
    let name = try lookupAttribute(object, .name)
    let doc = try lookupAttribute(object, .doc)
    let text = asStr(name.value) != nil ? swiftString(name.value) : typeName(object)
    var result = ""
    switch object.isObject ? object.object.pointee.type.pointee.layout : .instance {
    case .module: result += "Help on module \(text):\n\nNAME\n    \(text)\n"
    case .type: result += "Help on class \(text)"
    case .function: result += "Help on function \(text)"
    case .boundMethod: result += "Help on method \(text)"
    case .nativeFunction: result += "Help on built-in function \(text)"
    default:
      let typeText = typeName(object)
      result += "Help on \(typeText) object"
    }
    if !object.hasLayout(.module) {
      let module = try lookupAttribute(object, .module)
      if asStr(module.value) != nil {
        result += " in module \(swiftString(module.value))"
      }
      result += ":\n\n"
      if object.hasLayout(.type) { result += "class " }
      result += text
      let signature = try lookupAttribute(object, .textSignature)
      if asStr(signature.value) != nil { result += swiftString(signature.value) }
      result += "\n"
    }
    if asStr(doc.value) != nil {
      for line in splitLineFeeds(swiftString(doc.value)) {
        result += line.isEmpty ? "\n" : "    " + line + "\n"
      }
    }
    try printText(result + "\n")
  }
}
