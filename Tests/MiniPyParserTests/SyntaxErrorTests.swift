import MiniPyParser
import Testing

@Suite struct SyntaxErrorTests {
  @Test func positionsDefaultToNone() {
    let error = SyntaxError("unexpected indent", kind: .indentationError)
    #expect(error.kind == .indentationError)
    #expect(error.message == "unexpected indent")
    #expect(error.line == 0 && error.offset == 0 && error.endLine == 0 && error.endOffset == 0)
    #expect(error.text == nil)
  }
}
