/// A native function's declaration: name, signature, doc and body in one place.
///
/// The signature is Python text as `help()` shows it: `pop(self, index=-1, /)`,
/// `print(*args, sep=' ', end='\n', file=None, flush=False)`. It is parsed at the first call.
/// Parameters arrive in `Arguments` in the order of the signature: `*args` as one tuple, `**kwargs`
/// as one dict, a missing parameter as its default; a default written `<unbound>` leaves the
/// argument unbound (`isUnbound`).
final class NativeFunction {
  let signatureText: StaticString
  let doc: StaticString?
  let body: NativeBody
  /// Parsed at first use.
  var parsed: NativeSignature?
  /// If every parameter is required and positional: their number, else -1 (until parsed: -2).
  var exactCount = -2

  init(_ signature: StaticString, _ doc: StaticString?, _ body: @escaping NativeBody) {
    signatureText = signature
    self.doc = doc
    self.body = body
  }

  /// The name: the signature up to its parenthesis.
  var name: String {
    let text = signatureText
    var bytes: [UInt8] = []
    for index in 0..<text.utf8CodeUnitCount {
      let byte = text.utf8Start[index]
      if byte == UInt8(ascii: "(") { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The bound, borrowed arguments of a native call.
struct Arguments: BitwiseCopyable {
  let base: UnsafeMutablePointer<Value>
  let count: Int

  @inline(__always)
  subscript(index: Int) -> Value { base[index] }
}

/// `builtin_function_or_method` (with or without a bound self) and `method_descriptor`.
struct NativeFunctionObject {
  var header: ContainerHeader
  /// Retained.
  let function: Unmanaged<NativeFunction>
  /// The bound receiver, or unbound.
  var receiver: Value
  /// The module's name for a module's function, else unbound.
  var module: Value
  /// The class that declares a method, or `nil` for a module's function. Not counted: built-in
  /// types live as long as the machine.
  var owner: TypePointer?
  var weakList: WeakReferencePointer?
}

extension NativeFunctionObject: HeapStorage {
  static func visitReferences(_ storage: UnsafeMutablePointer<Self>, _ visit: (Value) -> Void) {
    visit(storage.pointee.receiver)
    visit(storage.pointee.module)
  }

  static func clearReferences(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    releaseField(&storage.pointee.receiver)
    releaseField(&storage.pointee.module)
  }

  static func destroy(_ storage: UnsafeMutablePointer<Self>, _ vm: VM) {
    clearReferences(storage, vm)
    storage.pointee.function.release()
  }
}
