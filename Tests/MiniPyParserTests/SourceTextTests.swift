import MiniPyParser
import Testing

@Suite struct SourceTextTests {
  private func text(_ bytes: [UInt8]) throws -> String {
    let module = try parseModule(SourceText(bytes: bytes))
    return dump(module, indent: nil)
  }

  private func message(_ bytes: [UInt8], fileName: String? = nil) -> String {
    do throws(SyntaxError) {
      _ = try SourceText(bytes: bytes, fileName: fileName)
      return "ok"
    } catch {
      return error.message
    }
  }

  @Test func lineEndingsAreOne() throws {
    let expected = try text(Array("a\nb\n\nc\n".utf8))
    #expect(try text(Array("a\r\nb\r\n\r\nc\r\n".utf8)) == expected)
    #expect(try text(Array("a\rb\r\rc".utf8)) == expected)
  }

  @Test func declaredEncodings() throws {
    let expected = try text(Array("'é'".utf8))
    for cookie in [
      "# coding: latin-1", "#!x\n# -*- coding: iso-8859-1 -*-", "# vim: fileencoding=L1",
    ] {
      #expect(try text(Array("\(cookie)\n'".utf8) + [0xE9] + Array("'".utf8)) == expected)
    }
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("'é'".utf8)) == expected)
    let euro = try text(Array("'€'".utf8))
    #expect(try text(Array("# coding: cp1252\n'".utf8) + [0x80, 0x27]) == euro)
  }

  @Test func undecodableBytes() {
    #expect(message([0x78, 0]) == "source code string cannot contain null bytes")
    #expect(message([0x78, 0], fileName: "f") == "source code cannot contain null bytes")
    #expect(message(Array("# coding: foo\n".utf8)) == "unknown encoding: foo")
    #expect(
      message([0xEF, 0xBB, 0xBF] + Array("# coding: latin-1\n".utf8))
        == "encoding problem: iso-8859-1 with BOM")
    #expect(
      message([0x27, 0xE9, 0x27], fileName: "f.py")
        == "Non-UTF-8 code starting with '\\xe9' in file f.py on line 1, but no encoding declared; "
        + "see https://peps.python.org/pep-0263/ for details")
    #expect(
      message([0x27, 0xF8, 0x27])
        == "(unicode error) 'utf-8' codec can't decode byte 0xf8 in position 0: invalid start byte")
  }

  @Test func linesAreNumberedFromOne() throws {
    let source = try SourceText("a\nb\n\nc")
    #expect(source.line(1) == "a")
    #expect(source.line(3) == "")
    #expect(source.line(4) == "c")
    #expect(source.line(0) == nil)
    #expect(source.line(5) == nil)
  }
}
