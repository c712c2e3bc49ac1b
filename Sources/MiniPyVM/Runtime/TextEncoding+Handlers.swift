/// Error handlers that a program registers (CPython: `unicode_encode_call_errorhandler` and
/// `unicode_decode_call_errorhandler_writer` in `Objects/unicodeobject.c`).

extension VM {
  /// The program's handler of this name.
  ///
  /// - Throws: `LookupError` if there is none.
  func registeredHandler(_ name: String) throws(Raised) -> Owned {
    let module = internedString("_codecs")
    if let modules = asDict(pointee.modules) {
      let kernel = dictGet(modules, interned: module.value)
      if kernel.isObject, kernel.hasLayout(.module) {
        let dict = kernel.storage(ModuleObject.self).pointee.dict.storage(DictObject.self)
        let tableName = internedString("_handlers")
        if let table = asDict(dictGet(dict, interned: tableName.value)) {
          let key = string(name)
          let handler = try dictGet(table, key.value)
          if !handler.isUnbound { return handler.owned }
        }
      }
    }
    throw raise(.lookupError, "unknown error handler name '\(name)'")
  }

  /// Asks a handler for what replaces the characters or bytes of an error.
  ///
  /// - Parameters:
  ///   - count: how long the object is that is encoded or decoded.
  ///   - position: becomes the place to go on from.
  /// - Returns: a `str`, or, of an encoder's handler, a `bytes`.
  func replacement(
    _ handler: Value, _ exception: Value, count: Int, encodes: Bool, position: inout Int
  ) throws(Raised) -> Owned {
    let result = try call(handler, exception)
    guard let pair = asTuple(result.value), pair.pointee.count == 2,
      asStr(pair.items[0]) != nil || encodes && asBytes(pair.items[0]) != nil
    else {
      throw typeError(
        encodes
          ? "encoding error handler must return (str/bytes, int) tuple"
          : "decoding error handler must return (str, int) tuple")
    }
    var place = try index(pair.items[1])
    if place < 0 { place += count }
    guard place >= 0, place <= count else {
      throw raise(.indexError, "position \(place) from error handler out of bounds")
    }
    position = place
    return pair.items[0].owned
  }
}
