/// An integer that does not fit a small-integer word: sign and limbs, in line. Never one that fits.
struct IntObject {
  var header: ObjectHeader
  /// Number of limbs; negative for a negative integer.
  var signedCount: Int
}
