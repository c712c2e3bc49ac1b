import MiniPyVM
import Synchronization
import Testing

/// Memory beyond the machine's limit is a `MemoryError` that a program can catch and survive.
@Suite struct MemoryLimitTests {
  /// What a program prints in a machine with so many bytes, whose system may have less.
  private func output(
    _ source: String, limit: Int = 24 << 20,
    canAllocate: @escaping @Sendable (Int) -> Bool = { _ in true }
  ) -> String {
    final class Collected: @unchecked Sendable { var bytes: [UInt8] = [] }
    let collected = Collected()
    var host = Host()
    host.write = { (_, bytes) throws(Host.Failure) in collected.bytes += Array(bytes) }
    host.canAllocate = canAllocate
    var configuration = Configuration()
    configuration.memoryLimit = limit
    let machine = VirtualMachine(host: host, configuration: configuration)
    _ = machine.run(source: Array(source.utf8), fileName: "script.py", isFile: false)
    machine.shutDown()
    return String(decoding: collected.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "x = []\n    while True: x.append([1, 2])",
    "x = None\n    while True: x = (x,)",
    "[x for x in range(10 ** 15)]",
    "{x: x for x in range(10 ** 15)}",
    "{x for x in range(10 ** 15)}",
    "tuple(x for x in range(10 ** 15))",
    "list(iter(object, 1))",
    "x = 'a'\n    while True: x += x",
    "x = bytearray(b'abcdefgh')\n    while True: x.extend(x)",
    "''.join('ab' for _ in iter(int, 1))",
    "(lambda *a: a)(*iter(object, 1))",
  ])
  func growthEndsInAnError(_ body: String) {
    let source = """
      def grow():
          \(body)
      for _ in range(2):
          try: grow()
          except MemoryError: print('caught')
      print(sum([1] * 100000))

      """
    #expect(output(source) == "caught\ncaught\n100000\n")
  }

  /// What is too small to be asked about, and what the heap does not count, takes of the system's memory
  /// too: the system is asked for a reserve while the heap grows, before there is nothing left.
  @Test func theSystemRunsOutBeforeTheLimit() {
    let source = """
      def grow():
          kept = []
          while True: kept.append([1])
      for _ in range(2):
          try: grow()
          except MemoryError: print('caught')
      print(sum([1] * 100000))

      """
    let questions = Atomic(0)
    let printed = output(source, limit: 1 << 40) { _ in
      questions.add(1, ordering: .relaxed).newValue < 8
    }
    #expect(printed == "caught\ncaught\n100000\n")
    #expect(questions.load(ordering: .relaxed) >= 8)
  }
}
