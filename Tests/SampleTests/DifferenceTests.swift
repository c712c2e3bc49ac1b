import Testing

/// What minipy does differently from CPython on purpose: one test for each row of
/// `Documentation/DifferencesFromCPython.md`, with what minipy prints instead.
@Suite struct DifferenceTests {
  /// Runs one line of Python and returns what it printed.
  private func output(_ code: String, flags: [String] = []) throws -> String {
    let golden = Golden(
      folder: Golden.repository, name: "difference", arguments: ["-c", code], input: "",
      dependsOnCollections: false)
    let outcome = try Interpreter.run(golden, flags: flags)
    #expect(outcome.error == "")
    #expect(outcome.status == 0)
    return outcome.output
  }

  /// Numbers lie in the value word, so equal ones are one object.
  @Test func equalNumbersAreIdentical() throws {
    let code = """
      a, b = 10 ** 18, 10 ** 18 + int('0')
      x, y = 0.5, float('0.5')
      print(a is b, x is y, id(a) == id(b))
      """
    #expect(try output(code) == "True True True\n")
  }

  /// Numbers that are no heap objects have no count; they say what CPython says for a constant of the
  /// script, and for the small integers that live for ever.
  @Test func numbersHaveNoCount() throws {
    let code = """
      import sys
      a = b = c = d = 10 ** 18
      print(sys.getrefcount(a), sys.getrefcount(0.5), sys.getrefcount(5))
      """
    #expect(try output(code) == "3 3 4294967295\n")
  }

  @Test func itSaysWhatItIs() throws {
    let code = "import sys; print(sys.implementation.name, 'minipy' in sys.version)"
    #expect(try output(code) == "minipy True\n")
  }

  /// The instructions are a register machine's.
  @Test func instructionsAreItsOwn() throws {
    let text = try output("x = 1", flags: ["--dis"])
    #expect(text.contains("storeGlobal") || text.contains("storeName"))
  }
}
