/// Immutable bytes, in line after the storage.
struct BytesObject {
  var header: ObjectHeader
  var count: Int
  /// Hash, or -1 before it is computed.
  var hash: Int
}
