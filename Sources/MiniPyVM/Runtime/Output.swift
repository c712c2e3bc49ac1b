/// Standard output and standard error over the host's `write`.
///
/// Standard output is buffered in blocks (by the line on a terminal); standard error is not
/// buffered. The original `sys.stdout` object and `print` share one buffer, so that `print` need
/// not go through the object.

/// The buffer of standard output.
struct OutputBuffer {
  static let capacity = 8192

  let bytes: UnsafeMutablePointer<UInt8>
  var count = 0
  /// Written out at each line feed (a terminal), or at each write (`-u`).
  var isLineBuffered = false
  var isUnbuffered = false
  var errors = EncodingErrors.strict
  /// The object that `sys.stdout` is at the start, not counted: the one that uses this buffer.
  var standardOutput: Value = .unbound
  /// The object that `sys.stderr` is at the start, not counted.
  var standardError: Value = .unbound

  init() { bytes = .allocate(capacity: OutputBuffer.capacity) }

  func destroy() { bytes.deallocate() }
}

/// What to do with a character that an encoding has no code for.
enum EncodingErrors {
  case strict, ignore, replace, backslashReplace, surrogateEscape, surrogatePass
  case xmlCharacterReference, nameReplace
}

/// A character that cannot be encoded: its index.
struct UnencodableCharacter: Error {
  let index: Int
}

extension VM {
  // MARK: Standard output

  /// Appends bytes to standard output.
  func writeOutput(_ source: UnsafeBufferPointer<UInt8>) throws(Raised) {
    var source = source[...]
    let isTooMuch = source.count > pointee.limits.outputLeft
    if isTooMuch { source = source.prefix(pointee.limits.outputLeft) }
    pointee.limits.outputLeft &-= source.count
    while !source.isEmpty {
      let room = OutputBuffer.capacity - pointee.output.count
      if room == 0 {
        try flushOutput()
        continue
      }
      let piece = min(room, source.count)
      let place = pointee.output.bytes + pointee.output.count
      for index in 0..<piece { place[index] = source[source.startIndex + index] }
      pointee.output.count += piece
      source = source.dropFirst(piece)
    }
    if isTooMuch { throw stop(.output) }
  }

  /// Appends a string to standard output as UTF-8.
  ///
  /// - Throws: `UnicodeEncodeError` for a lone surrogate; `OSError` of a flush.
  func writeOutput(_ text: UnsafeMutablePointer<StrObject>) throws(Raised) {
    let count = text.pointee.count
    if text.pointee.isASCII {
      let start = text.data.assumingMemoryBound(to: UInt8.self)
      if count <= OutputBuffer.capacity - pointee.output.count,
        count <= pointee.limits.outputLeft
      {
        pointee.limits.outputLeft &-= count
        (UnsafeMutableRawPointer(pointee.output.bytes) + pointee.output.count)
          .copyMemory(from: start, byteCount: count)
        pointee.output.count += count
      } else {
        try writeOutput(UnsafeBufferPointer(start: start, count: count))
      }
    } else {
      let bytes =
        isPython2
        ? try encode(Value(text), "latin-1", .latin1, .strict)
        : try encode(Value(text), "utf-8", .utf8, pointee.output.errors)
      try bytes.withUnsafeBufferPointer { buffer throws(Raised) in try writeOutput(buffer) }
    }
    if pointee.output.isUnbuffered || pointee.output.isLineBuffered, hasLineFeed(text) {
      try flushOutput()
    } else if pointee.output.isUnbuffered {
      try flushOutput()
    }
  }

  /// Appends ASCII text to standard output.
  func writeOutput(_ text: StaticString) throws(Raised) {
    try writeOutput(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    if pointee.output.isUnbuffered || pointee.output.isLineBuffered { try flushOutput() }
  }

  private func hasLineFeed(_ text: UnsafeMutablePointer<StrObject>) -> Bool {
    for index in 0..<text.pointee.count where text[codePoint: index] == 10 { return true }
    return false
  }

  /// Hands the buffer to the host.
  func flushOutput() throws(Raised) {
    let count = pointee.output.count
    if count == 0 { return }
    pointee.output.count = 0
    do throws(Host.Failure) {
      try pointee.host.write(1, UnsafeRawBufferPointer(start: pointee.output.bytes, count: count))
    } catch {
      throw osError(error)
    }
  }

  /// Hands the buffer to the host; nobody is left to hear of a failure.
  func flushOutputQuietly() {
    withSavedException {
      do throws(Raised) { try flushOutput() } catch { dropRaised() }
    }
  }

  /// Flushes `sys.stdout` and `sys.stderr` at the end (`flush_std_files`).
  ///
  /// - Returns: false if standard output could not be written.
  func flushStandardStreams() -> Bool {
    var isFlushed = true
    for stream in [Name.stdout, .stderr] {
      guard let sys = asDict(pointee.sysDict) else { break }
      let file = dictGet(sys, interned: name(stream)).owned
      if file.value.isNoneOrUnbound { continue }
      withSavedException {
        do throws(Raised) {
          if file.value == pointee.output.standardOutput {
            try flushOutput()
          } else {
            _ = try callMethod(file.value, .flush)
          }
        } catch {
          if stream == .stdout {
            isFlushed = false
            reportUnraisable(message: "Exception ignored on flushing sys.stdout", context: .unbound)
          } else {
            dropRaised()
          }
        }
      }
    }
    // The original stream may have been replaced with text still in it.
    flushOutputQuietly()
    return isFlushed
  }

  // MARK: Standard error

  /// Writes to the original standard error, at once; standard output is flushed before.
  func writeError(_ text: String) {
    flushOutputQuietly()
    if isPython2 {
      writeErrorBytes(text)
      return
    }
    var text = text
    text.withUTF8 { bytes in
      do throws(Host.Failure) {
        try pointee.host.write(2, UnsafeRawBufferPointer(bytes))
      } catch {}
    }
  }

  /// Writes text of Python 2, whose characters below 256 are bytes.
  private func writeErrorBytes(_ text: String) {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 256 {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += Array(String(Character(scalar)).utf8)
      }
    }
    bytes.withUnsafeBytes { buffer in
      do throws(Host.Failure) { try pointee.host.write(2, buffer) } catch {}
    }
  }

  /// Writes to whatever `sys.stderr` is; errors are dropped.
  func writeToSysStderr(_ text: String) {
    if text.isEmpty { return }
    var file = Value.unbound
    if let sys = asDict(pointee.sysDict) { file = dictGet(sys, interned: name(.stderr)) }
    // The report of a program that was stopped is not left to the program.
    if file.isUnbound || file == pointee.output.standardError || pointee.limits.reason != nil {
      writeError(text)
      return
    }
    if file.isNone { return }
    let held = file.owned
    withSavedException {
      do throws(Raised) {
        let text = string(text)
        _ = try callMethod(held.value, .write, text.value)
      } catch { dropRaised() }
    }
  }

  /// A string for standard error: lone surrogates as `\udc80`.
  func stderrText(_ value: Value) -> String {
    guard let str = asStr(value) else { return "" }
    if str.pointee.kind == 1 || str.pointee.isASCII { return swiftString(value) }
    var scalars = String.UnicodeScalarView()
    for index in 0..<str.pointee.count {
      let point = str[codePoint: index]
      if let scalar = Unicode.Scalar(point) {
        scalars.append(scalar)
      } else {
        scalars.append(contentsOf: ("\\u" + String(point, radix: 16)).unicodeScalars)
      }
    }
    return String(scalars)
  }
}
