/// A float whose exponent does not fit an immediate word.
struct FloatObject {
  var header: ObjectHeader
  var number: Double
}
