/// The language that a text is written in: a property of the parse, and of the machine that runs it.
public enum Dialect: UInt8, Sendable {
  /// Python 3.13.
  case python3
  /// Python 2.7.
  case python2
}

extension Dialect {
  /// The dialect of a program: what its first line says (`#!…python2`), else the first of Python 3
  /// and Python 2 whose grammar it follows, else Python 3, which then tells what is wrong with it.
  ///
  /// The program's tree comes with it if its dialect follows from the grammar, so that nobody need
  /// parse it again.
  public static func chosen(
    by bytes: [UInt8], fileName: String? = nil
  ) -> (dialect: Dialect, module: Module?) {
    if let named = namedInFirstLine(bytes) { return (named, nil) }
    for dialect: Dialect in [.python3, .python2] {
      do throws(SyntaxError) {
        let source = try SourceText(bytes: bytes, fileName: fileName, dialect: dialect)
        return (dialect, try parseModule(source, dialect: dialect))
      } catch {
        if error.kind == .tabError, isPython3(untabbed(bytes)) { return (.python3, nil) }
      }
    }
    return (.python3, nil)
  }

  /// The dialect of an interactive statement or a block of a document, whose text is decoded.
  public static func chosen(by text: String) -> Dialect {
    if let named = namedInFirstLine(Array(text.utf8)) { return named }
    for dialect: Dialect in [.python3, .python2] {
      do throws(SyntaxError) {
        _ = try parseModule(try SourceText(text), dialect: dialect)
        return dialect
      } catch {
        if error.kind == .tabError, isPython3(untabbed(Array(text.utf8))) { return .python3 }
      }
    }
    return .python3
  }

  /// True if bytes follow the grammar of Python 3.
  private static func isPython3(_ bytes: [UInt8]) -> Bool {
    do throws(SyntaxError) {
      _ = try parseModule(try SourceText(bytes: bytes, fileName: nil, dialect: .python3))
      return true
    } catch {
      return false
    }
  }

  /// A program with blanks for the tabs before its lines. That it mixes both tells nothing of the
  /// language that it is written in.
  private static func untabbed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isIndentation = true
    var column = 0
    for byte in bytes {
      if isIndentation, byte == UInt8(ascii: "\t") {
        repeat {
          result.append(UInt8(ascii: " "))
          column += 1
        } while column % 8 != 0
        continue
      }
      isIndentation = byte == UInt8(ascii: "\n") || isIndentation && byte == UInt8(ascii: " ")
      column = byte == UInt8(ascii: " ") && isIndentation ? column + 1 : 0
      result.append(byte)
    }
    return result
  }

  /// What a first line `#!/usr/bin/env python2` or `… python3` says.
  private static func namedInFirstLine(_ bytes: [UInt8]) -> Dialect? {
    guard bytes.count > 2, bytes[0] == UInt8(ascii: "#"), bytes[1] == UInt8(ascii: "!") else {
      return nil
    }
    let word = Array("python".utf8)
    var index = 2
    while index + word.count < bytes.count, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index..<(index + word.count)].elementsEqual(word) {
        switch bytes[index + word.count] {
        case UInt8(ascii: "2"): return .python2
        case UInt8(ascii: "3"): return .python3
        default: return nil
        }
      }
      index += 1
    }
    return nil
  }
}
