import MiniPyParser
import Testing

@Suite struct SyntaxErrorTests {
  @Test func positionsDefaultToNone() {
    let error = SyntaxError("invalid syntax")
    #expect(error.kind == .syntaxError)
    #expect(error.message == "invalid syntax")
    #expect(error.line == 0 && error.offset == 0 && error.endLine == 0 && error.endOffset == 0)
    #expect(error.text == nil)
  }
}
