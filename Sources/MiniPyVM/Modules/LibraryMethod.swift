/// A function that is native in CPython and shows itself so, but whose work a function of the library in
/// Python does.
///
/// - Parameters:
///   - signature: the text of a `Method`; all its parameters are passed on by position, a method's receiver
///     among them.
///   - module: the module with the function, imported when it is called.
///   - function: the function's name there.
///   - count: how many arguments it takes.
func libraryMethod(
  _ signature: StaticString, _ doc: StaticString, in module: String, _ function: String, count: Int
) -> Member {
  Method(signature, doc) { vm, arguments throws(Raised) in
    let library = try vm.importModule(module)
    let key = vm.internedString(function)
    let body = try vm.getAttribute(library.value, key.value)
    var given = OwnedList(capacity: count)
    for index in 0..<count { given.append(arguments[index].owned) }
    return try vm.call(body.value, list: given)
  }
}
