/// A complex number.
struct ComplexObject {
  var header: ObjectHeader
  var real: Double
  var imaginary: Double
}
