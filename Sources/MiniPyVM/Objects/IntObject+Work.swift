/// What calculations with large integers cost, told to the limits before they begin.
///
/// The calculations themselves know nothing of the machine and cannot be stopped half-way.

extension VM {
  /// Limb products of one step.
  private static var productsPerStep: Int { 64 }
  /// Operands below this many limbs are not worth counting.
  private static var countedLimbs: Int { 32 }

  /// Limb products of a product of `a` by `b` limbs, by Karatsuba's rule beyond 40 limbs.
  private static func productCost(_ a: Int, _ b: Int) -> Int {
    var size = Swift.max(1, Swift.min(a, b))
    let pieces = Swift.max(a, b) / size &+ 1
    var factor = 1
    while size > 40 {
      size = (size &+ 1) / 2
      factor = factor.multipliedReportingOverflow(by: 3).partialValue
      if factor > Int.max / 10_000 { return Int.max / 2 }
    }
    let (cost, overflow) = (factor &* size &* size).multipliedReportingOverflow(by: pieces)
    return overflow ? Int.max / 2 : cost
  }

  private func charge(_ cost: Int, times: Int) throws(Raised) {
    let (total, overflow) = (cost / VM.productsPerStep).multipliedReportingOverflow(by: times)
    let steps = overflow ? Int.max / 2 : total
    if steps > 0 { try chargeWork(steps: steps) }
  }

  /// Charges a product or a division of two magnitudes.
  ///
  /// - Throws: What `chargeWork` throws.
  @inline(__always)
  func chargeProduct(limbs a: Int, _ b: Int, times: Int = 1) throws(Raised) {
    if a < VM.countedLimbs || b < VM.countedLimbs { return }
    try charge(VM.productCost(a, b), times: times)
  }

  /// Charges a power whose result has this many bits: the last of its squarings, and those before.
  ///
  /// - Throws: What `chargeWork` throws.
  func chargePower(bits: Int64) throws(Raised) {
    let limbs = Int(clamping: bits / 128)
    try chargeProduct(limbs: limbs, limbs, times: 2)
  }

  /// Charges a conversion between a magnitude of this many limbs and its digits.
  ///
  /// - Throws: What `chargeWork` throws.
  func chargeConversion(limbs: Int) throws(Raised) {
    try chargeProduct(limbs: limbs / 2, limbs / 2, times: 3)
  }

  /// Charges `a ** b % m`.
  ///
  /// - Throws: What `chargeWork` throws.
  func chargeModularPower(exponentBits: Int, limbs: Int) throws(Raised) {
    let cost = VM.productCost(limbs, limbs)
    if cost / VM.productsPerStep > 0 { return try charge(cost, times: exponentBits &* 2) }
    try charge(cost &* 64, times: exponentBits / 32)
  }
}
