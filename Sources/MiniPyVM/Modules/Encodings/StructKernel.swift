/// The native part of `struct`: the bits of floats.

extension ModuleDefinition {
  static var structKernel: ModuleDefinition {
    ModuleDefinition("_struct", doc: "The native part of struct.") {
      [
        Method("_to_bits(number, size, /)", "The bits of a float of 2, 4 or 8 bytes.") {
          vm, arguments throws(Raised) in
          let number = try vm.floatFromNumber(arguments[0])
          switch try vm.index(arguments[1]) {
          case 2:
            let bits = halfBits(number)
            if bits & 0x7FFF == 0x7C00, number.isFinite {
              throw vm.overflowError("float too large to pack with e format")
            }
            return vm.newInt(UInt64(bits))
          case 4:
            let single = Float(number)
            if single.isInfinite, number.isFinite {
              throw vm.overflowError("float too large to pack with f format")
            }
            return vm.newInt(UInt64(single.bitPattern))
          default: return vm.newInt(number.bitPattern)
          }
        },
        Method("_from_bits(bits, size, /)", "The float of these bits.") {
          vm, arguments throws(Raised) in
          let integer = vm.bigInteger(arguments[0])
          let bits = integer.lowLimb
          switch try vm.index(arguments[1]) {
          case 2: return vm.newFloat(halfValue(UInt16(truncatingIfNeeded: bits)))
          case 4:
            return vm.newFloat(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))))
          default: return vm.newFloat(Double(bitPattern: UInt64(bits)))
          }
        },
      ]
    }
  }
}

/// The half-precision number nearest to a double, ties to even.
func halfBits(_ number: Double) -> UInt16 {
  let sign: UInt16 = number.sign == .minus ? 0x8000 : 0
  if number.isNaN { return sign | 0x7E00 }
  let magnitude = abs(number)
  if magnitude.isInfinite { return sign | 0x7C00 }
  if magnitude == 0 { return sign }
  let exponent = max(Int(magnitude.exponent), -14)
  // Steps of the last of ten bits at this exponent.
  let scaled = (magnitude * scale(10 - exponent)).rounded(.toNearestOrEven)
  if exponent > 15 || scaled >= 2048 && exponent == 15 { return sign | 0x7C00 }
  let steps = UInt16(scaled)
  if steps < 1024 { return sign | steps }
  return sign | (UInt16(exponent + 14) << 10) &+ steps
}

func halfValue(_ bits: UInt16) -> Double {
  let fraction = Double(bits & 0x3FF)
  let exponent = Int(bits >> 10 & 0x1F)
  let magnitude: Double
  switch exponent {
  case 0: magnitude = fraction * scale(-24)
  case 31: magnitude = fraction == 0 ? .infinity : .nan
  default: magnitude = (1024 + fraction) * scale(exponent - 25)
  }
  return bits & 0x8000 != 0 ? -magnitude : magnitude
}

/// A power of two.
private func scale(_ exponent: Int) -> Double {
  Double(sign: .plus, exponent: exponent, significand: 1)
}
