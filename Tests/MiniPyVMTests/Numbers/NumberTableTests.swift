import Foundation
import Testing

@testable import MiniPyVM

/// Replays what CPython 3.13 answered; record.py writes the tables.
@Suite struct NumberTableTests {
  @Test(arguments: ["integers", "large", "floats"])
  func agreesWithCPython(table: String) throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures").appending(path: table + ".tsv")
    let text = try String(contentsOf: url, encoding: .utf8)
    var cases = 0
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      let answer = NumberOperations.run(
        fields[0], [String](fields[1..<fields.count - 1]), power: { pow($0, $1) })
      cases += 1
      if answer != fields.last { Issue.record("\(line.prefix(400)): \(answer ?? "unknown")") }
    }
    #expect(cases > 10)
  }
}

/// What no table shows: branches that random operands hardly reach, and agreement between ways.
@Suite struct NumberKernelTests {
  private func product(_ a: [Limb], _ b: [Limb]) -> BigInteger { integer(a) * integer(b) }

  private func integer(_ limbs: [Limb]) -> BigInteger {
    limbs.withUnsafeBufferPointer { BigInteger(negative: false, limbs: $0) }
  }

  @Test func limbsAreTrimmed() {
    let value = integer([7, 0, 0])
    #expect(value.count == 1)
    #expect(value == BigInteger(Int64(7)))
    #expect(!(BigInteger(Int64(5)) - BigInteger(Int64(5))).isNegative)
    #expect(integer([0, 0]).isZero)
  }

  @Test func wordBoundaries() {
    #expect(BigInteger(Int64.min).int64 == Int64.min)
    #expect((BigInteger(Int64.min) - .one).int64 == nil)
    #expect((BigInteger(Int64.max) + .one).int64 == nil)
    #expect(SmallInteger.floorDivide(Int64.min, -1) == nil)
    #expect(SmallInteger.floorModulo(Int64.min, -1) == 0)
    #expect(SmallInteger.power(-2, 63) == Int64.min)
    #expect(SmallInteger.power(2, 63) == nil)
  }

  /// (2**k - 1)**2 is 2**2k - 2**(k+1) + 1, through every threshold.
  @Test func productsOfOnes() {
    for count in 1...200 {
      let ones = [Limb](repeating: Limb.max, count: count)
      let power = BigInteger.one.shiftedLeft(by: 64 * count)
      let expected = power.squared() - power.shiftedLeft(by: 1) + .one
      #expect(product(ones, ones) == expected)
      #expect(integer(ones).squared() == expected)
      #expect(product(ones, ones + [1]) == integer(ones) * power + expected)
    }
  }

  /// Divisors whose second limb makes the first estimate too large, so that the divisor is added
  /// back.
  @Test func divisionAddsBack() {
    let top: Limb = 1 << 63
    let tops: [[Limb]] = [
      [0, 0, top], [Limb.max, 0, top], [Limb.max, Limb.max, top], [0, 1, top],
      [Limb.max, Limb.max, Limb.max], [1, 0, Limb.max], [0, Limb.max, top],
    ]
    let dividends: [[Limb]] = [
      [0, 0, 0, top], [Limb.max, Limb.max, Limb.max, top - 1], [0, 0, top - 1, top - 1, top],
      [3, 0, 0, 0, top, top], [0, Limb.max - 1, Limb.max, top - 1, top],
    ]
    for divisor in tops.map(integer) {
      for dividend in dividends.map(integer) + tops.map({ integer([0, 0] + $0) }) {
        let (quotient, remainder) = BigInteger.floorDivide(dividend, divisor)
        #expect(quotient * divisor + remainder == dividend)
        #expect(remainder < divisor)
      }
    }
  }

  @Test func resultsInTheCallersMemory() {
    let limbs: [Limb] = [Limb.max, Limb.max, 0]
    limbs.withUnsafeBufferPointer { buffer in
      let a = IntegerView(negative: false, limbs: UnsafeBufferPointer(rebasing: buffer[0..<2]))
      IntegerView.with(1) { one in
        let target = UnsafeMutablePointer<Limb>.allocate(capacity: 3)
        let sum = IntegerView.add(a, one, into: target)
        #expect(sum.count == 3 && target[2] == 1 && target[0] == 0)
        let difference = IntegerView.subtract(one, a, into: target)
        #expect(difference.count == 2 && difference.isNegative && target[0] == Limb.max - 1)
        target.deallocate()
      }
    }
  }

  /// Text of every length around the recursion's thresholds reads back.
  @Test func textReadsBack() {
    var value = BigInteger.one
    for _ in 0..<400 {
      value = value.multiplied(by: Limb.max - 58, adding: 12345)
      for base in [3, 8, 10, 32, 36] {
        #expect(BigInteger(digits: value.magnitudeText(base: base), base: base) == value)
      }
    }
  }

  /// Found by chance: with the power of ten guessed one too high, this rounded up to 1.0E-264.
  @Test func digitsJustBelowAPowerOfTen() {
    let value = Double(bitPattern: 0x0920_0000_0000_0000)
    let text = FloatText.format(value, code: 69, precision: 1, flags: [])
    #expect(NumberOperations.string(text) == "9.9E-265")
  }

  /// Nothing here may trap.
  @Test func oddArguments() {
    let zero = BigInteger.zero
    #expect(BigInteger.floorDivide(.one, zero).quotient.isZero)
    #expect(BigInteger.trueDivide(.one, zero) == nil)
    #expect(BigInteger.modularPower(.one, .one, zero) == nil)
    #expect(BigInteger(digits: []) == nil)
    #expect(BigInteger(digits: [48], base: 37) == nil)
    #expect(BigInteger(truncating: .nan) == nil)
    #expect(BigInteger.compare(.one, .nan) == nil)
    #expect(FloatMath.truncatingRemainder(1, 0).isNaN)
    #expect(FloatMath.rounded(1.5, digits: Int.min) == 0)
    #expect(FloatMath.rounded(1.5, digits: Int.max) == 1.5)
    #expect(BigInteger(Int64(5)).rounded(toPowerOfTen: UInt.max) == zero)
    #expect(DecimalText.grouped([], separator: 44) == [48])
  }
}
