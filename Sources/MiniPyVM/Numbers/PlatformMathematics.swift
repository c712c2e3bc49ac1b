#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The C library's mathematics, where there is one. It is the only thing of the platform that the
/// library uses by itself: it computes and reaches nothing outside, so a program in a sandbox may have it.
enum PlatformMathematics {
  /// `pow`, or not-a-number without a C library.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    #if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
      pow(base, exponent)
    #else
      .nan
    #endif
  }

  /// The function of this name, or `nil` if there is none. Unary ones ignore their second argument.
  static func function(_ name: String) -> ((Double, Double) -> Double)? {
    #if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
      switch name {
      case "sin": { x, _ in sin(x) }
      case "cos": { x, _ in cos(x) }
      case "tan": { x, _ in tan(x) }
      case "asin": { x, _ in asin(x) }
      case "acos": { x, _ in acos(x) }
      case "atan": { x, _ in atan(x) }
      case "sinh": { x, _ in sinh(x) }
      case "cosh": { x, _ in cosh(x) }
      case "tanh": { x, _ in tanh(x) }
      case "asinh": { x, _ in asinh(x) }
      case "acosh": { x, _ in acosh(x) }
      case "atanh": { x, _ in atanh(x) }
      case "exp": { x, _ in exp(x) }
      case "exp2": { x, _ in exp2(x) }
      case "expm1": { x, _ in expm1(x) }
      case "log": { x, _ in log(x) }
      case "log2": { x, _ in log2(x) }
      case "log10": { x, _ in log10(x) }
      case "log1p": { x, _ in log1p(x) }
      case "sqrt": { x, _ in sqrt(x) }
      case "cbrt": { x, _ in cbrt(x) }
      case "erf": { x, _ in erf(x) }
      case "erfc": { x, _ in erfc(x) }
      case "gamma", "tgamma": { x, _ in tgamma(x) }
      case "lgamma": { x, _ in lgamma(x) }
      case "atan2": { x, y in atan2(x, y) }
      case "hypot": { x, y in hypot(x, y) }
      case "fmod": { x, y in fmod(x, y) }
      case "remainder": { x, y in remainder(x, y) }
      case "nextafter": { x, y in nextafter(x, y) }
      case "pow": { x, y in pow(x, y) }
      default: nil
      }
    #else
      nil
    #endif
  }
}
