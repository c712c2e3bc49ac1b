/// Native bodies that are called without counting their closures' contexts.
///
/// Almost every body is a closure that captures nothing, and yet each call of one that lies in a field
/// retains and releases its context, and the object that holds it: a sixth of the time of a call as short
/// as `list.append`. A closure without a context is called by the address of its code alone.

/// What the two words of a closure are.
private struct ClosureWords: BitwiseCopyable {
  let code: UnsafeRawPointer
  let context: UnsafeRawPointer?
}

/// A native function's body.
struct NativeCode {
  typealias Plain = @convention(thin) (VM, Arguments) throws(Raised) -> Owned

  // A closure is reinterpreted inside a struct: by itself it would be wrapped for the generic parameter.
  private struct Wrapped { let body: NativeBody }
  private struct PlainWrapped { let code: Plain }

  /// `nil` if the body captures something.
  let plain: Plain?
  private let body: NativeBody

  init(_ body: @escaping NativeBody) {
    self.body = body
    let words = unsafeBitCast(Wrapped(body: body), to: ClosureWords.self)
    plain = words.context == nil ? unsafeBitCast(words.code, to: PlainWrapped.self).code : nil
  }

  @inline(__always)
  func callAsFunction(_ vm: VM, _ arguments: Arguments) throws(Raised) -> Owned {
    if let plain { return try plain(vm, arguments) }
    return try body(vm, arguments)
  }
}

/// The getter of a property, or the `__next__` of an iterator.
struct NativeAccess {
  private typealias Plain = @convention(thin) (VM, Value) throws(Raised) -> Owned

  private struct Wrapped { let body: NativeGetter }
  private struct PlainWrapped { let code: Plain }

  /// `nil` if the body captures something.
  private let plain: Plain?
  private let body: NativeGetter

  init(_ body: @escaping NativeGetter) {
    self.body = body
    let words = unsafeBitCast(Wrapped(body: body), to: ClosureWords.self)
    plain = words.context == nil ? unsafeBitCast(words.code, to: PlainWrapped.self).code : nil
  }

  @inline(__always)
  func callAsFunction(_ vm: VM, _ value: Value) throws(Raised) -> Owned {
    if let plain { return try plain(vm, value) }
    return try body(vm, value)
  }
}
