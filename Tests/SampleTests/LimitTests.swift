import Foundation
import Testing

/// Hostile programs under each limit of a sandbox: all end in time, with what they wrote and the
/// limit's status.
@Suite struct LimitTests {
  /// A program, its limits, and how it must end.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let flags: [String]
    let program: String
    var output = ""
    let status: Int32
    let error: String

    var testDescription: String { (flags + [program]).joined(separator: " ") }
  }

  private static func steps(_ program: String, output: String = "", count: Int = 1000) -> Hostile {
    Hostile(
      flags: ["--max-steps", "\(count)"], program: program, output: output, status: 124,
      error: "minipy.StepLimitExceeded: more than \(count) steps")
  }

  private static func memory(_ program: String, output: String = "") -> Hostile {
    Hostile(
      flags: ["--max-memory", "20000000"], program: program, output: output, status: 137,
      error: "minipy.MemoryLimitExceeded: more than 20000000 bytes of memory")
  }

  private static func time(_ program: String, output: String = "") -> Hostile {
    Hostile(
      flags: ["--max-time", "0.5"], program: program, output: output, status: 124,
      error: "minipy.TimeLimitExceeded: more than 0.5 seconds")
  }

  private static func output(_ program: String, output: String) -> Hostile {
    Hostile(
      flags: ["--max-output", "20"], program: program, output: output, status: 124,
      error: "minipy.OutputLimitExceeded: more than 20 bytes of output")
  }

  static let programs: [Hostile] = [
    // Loops and calls.
    steps("print('begun')\nwhile True: pass", output: "begun\n"),
    steps("def f(*a):\n  if len(a) < 100: f(1, *a); f(2, *a)\nf()"),
    steps("def f(n, k=0):\n  if n < 100: f(n + 1, k=1); f(n + 1, k=1)\nf(0)"),
    steps("class A:\n  def __init__(self, n):\n    if n < 100: A(n + 1); A(n + 1)\nA(0)"),
    steps("[0 for _ in iter(int, 1)]"),
    steps("def g():\n  while True: yield\nfor _ in g(): pass"),
    // Nothing catches it, and nobody goes on after it.
    steps("try:\n  while True: pass\nexcept BaseException: print('caught')\nprint('after')"),
    steps("try:\n  while True: pass\nexcept: print('caught')\nprint('after')"),
    steps("try:\n  while True: pass\nexcept* BaseException: print('caught')\nprint('after')"),
    steps(
      "class C:\n  def __enter__(s): pass\n  def __exit__(s, *a): print('exit'); return True\n"
        + "with C():\n  while True: pass\nprint('after')", output: "exit\n"),
    steps(
      "def f():\n  try:\n    while True: pass\n  finally: return 5\nprint(f())"),
    steps(
      "while True:\n  try:\n    while True: pass\n  finally:\n    print('fin'); continue",
      output: "fin\n"),
    steps(
      "class D:\n  def __del__(self):\n    print('del')\n    while True: pass\n"
        + "for i in range(5): D()\nprint('after')", output: "del\n"),
    steps(
      "import weakref\nclass N: pass\nn = N()\n"
        + "r = weakref.ref(n, lambda r: [0 for _ in iter(int, 1)])\ndel n\nprint('after')\n"
        + "while True: pass", output: "after\n"),
    steps("import atexit\natexit.register(lambda: [0 for _ in iter(int, 1)])\nwhile True: pass"),
    steps("import sys\nsys.excepthook = lambda *a: print('hook')\nwhile True: pass"),
    steps("sorted([3, 1, 2], key=lambda x: [0 for _ in iter(int, 1)])"),
    steps("class E:\n  def __eq__(s, o):\n    while True: pass\nE() in [1]"),
    // `finally` has a little time.
    steps("try:\n  while True: pass\nfinally:\n  print(sum(range(100)))", output: "4950\n"),
    steps(
      "try:\n  while True: pass\nfinally:\n  print('one')\n  while True: pass\n  print('two')",
      output: "one\n"),
    // Long loops in native code.
    steps("sum(range(10**15))"), steps("max(range(10**15))"), steps("-1 in iter(int, 1)"),
    steps("any(iter(int, 1))"), steps("all(map(lambda x: True, iter(int, 1)))"),
    steps("next(filter(None, iter(int, 1)))"), steps("a, *b = iter(int, 1)"),
    steps("set(iter(int, 1))"), steps("dict.fromkeys(iter(int, 1))"),
    steps("''.join(map(str, iter(int, 1)))"),
    steps("a = [1]; b = [1]\nfor i in range(99): a = [a, a]; b = [b, b]\na == b"),
    steps("a = (1,)\nfor i in range(99): a = (a, a)\nhash(a)"),
    steps("a = [1]\nfor i in range(99): a = [a, a]\nrepr(a)"),
    steps("7 ** 10**8"), steps("x = 7 ** 10**5\nx ** 99"), steps("pow(3, 10**400, 7**20000)"),
    steps("import math\nmath.factorial(10**7)"), steps("import math\nmath.comb(10**8, 10**7)"),
    steps("import sys\nsys.set_int_max_str_digits(0)\nstr(1 << 10**7)"),
    steps("import sys\nsys.set_int_max_str_digits(0)\nint('7' * 10**7)"),
    // Time.
    time("print('x')\nwhile True: pass", output: "x\n"),
    time("import time\ntime.sleep(1000)"), time("sum(range(10**15))"),
    time("try:\n  while True: pass\nfinally:\n  while True: pass"),
    time("7 ** 10**9 ** 2 if 0 else 7 ** (3 * 10**8)"),
    // Memory.
    memory("print('x')\n'x' * 10**12", output: "x\n"), memory("[0] * 10**12"),
    memory("1 << 10**9"), memory("bytes(10**12)"), memory("bytearray(10**12)"),
    memory("(0,) * 10**12"), memory("list(range(10**10))"), memory("'%1000000000d' % 1"),
    memory("'{:1000000000}'.format(1)"), memory("f'{1:>1000000000}'"),
    memory("'x'.ljust(10**12)"), memory("('a' * 10**4).replace('a', 'b' * 10**6)"),
    memory("(1).to_bytes(10**10, 'big')"), memory("'\\t'.expandtabs(10**9)"),
    memory("s = 'x'\nwhile 1: s += s"), memory("s = b'x'\nwhile 1: s += s"),
    memory("s = ()\nwhile 1: s += (1,) + s"), memory("l = []\nwhile 1: l.append([1])"),
    memory("l = [0]\nwhile 1: l.extend(l)"), memory("l = [0]\nl *= 10**11"),
    memory("a = None\nwhile 1: a = (a,)"), memory("a = {}\ni = 0\nwhile 1: a[i] = i; i += 1"),
    memory("a = set()\ni = 0\nwhile 1: a.add(i); i += 1"),
    memory("class N: pass\na = None\nwhile 1:\n  b = N(); b.n = a; a = b"),
    memory("[[0] * 10**5 for _ in range(10**5)]"),
    memory("try:\n  'x' * 10**12\nexcept MemoryError: print('caught')\nprint('after')"),
    memory("l = []\nwhile 1:\n  try: l.append('x' * 10**5)\n  except BaseException: pass"),
    // Output.
    output("while True: print('hello')", output: "hello\nhello\nhello\nhe"),
    output(
      "try:\n  print('hello' * 9)\nexcept BaseException: print('x')", output: "hellohellohellohello"
    ),
  ]

  @Test(arguments: programs)
  func stopsAtItsLimit(_ hostile: Hostile) throws {
    let outcome = try run(hostile.flags, hostile.program)
    #expect(outcome.output == hostile.output)
    #expect(outcome.status == hostile.status)
    #expect(outcome.error.split(separator: "\n").last.map(String.init) == hostile.error)
  }

  /// Without a limit, what is beyond the machine's memory is a `MemoryError` that can be caught.
  @Test(
    arguments: [
      "'x' * 10**12", "[0] * 10**12", "1 << 10**12", "10**10**10", "bytes(10**12)",
      "(0,) * 10**12", "list(range(10**12))", "'%1000000000000d' % 1",
      "'{:1000000000000}'.format(1)", "'x'.center(10**12)", "(1).to_bytes(10**12, 'big')",
    ])
  func beyondTheMachineIsAMemoryError(_ expression: String) throws {
    let outcome = try run(
      [], "try: \(expression)\nexcept MemoryError: print('no memory')\nprint('alive')")
    #expect(outcome == Outcome(output: "no memory\nalive\n", error: "", status: 0))
  }

  @Test
  func deepRecursionIsAnErrorUnderAMemoryLimit() throws {
    let outcome = try run(
      ["--max-memory", "50000000"],
      "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\n"
        + "try: f()\nexcept RecursionError: print('deep')")
    #expect(outcome.status == 0 && outcome.output == "deep\n" || outcome.status == 137)
  }

  @Test
  func programsWithinTheLimitsRunToTheirEnd() throws {
    let outcome = try run(
      [
        "--max-steps", "10000", "--max-time", "60", "--max-memory", "50000000", "--max-output",
        "4", "--isolated",
      ], "for i in range(1000): pass\nprint(sum(range(3)), i % 7)")
    #expect(outcome == Outcome(output: "3 5\n", error: "", status: 0))
  }

  @Test
  func anIsolatedProgramHasNoWayOut() throws {
    for program in [
      "open('/etc/passwd')", "open('x', 'w')", "open(3).read()", "import helper_missing",
      "import sys\nsys.path.append('/')\nimport etc", "import os\nos.mkdir('/tmp/minipy-made')",
      "import os\nos.listdir('/')", "import os\nos.stat('/')", "import os\nos.chdir('/tmp')",
      "import os\nos.remove('/tmp/minipy-made')", "import os\nos.environ['PATH']",
      "import os\nos.rename('/tmp/a', '/tmp/b')", "import os\nos.readlink('/proc/self/exe')",
    ] {
      let outcome = try run(["--isolated"], program)
      #expect(outcome.status == 1 && outcome.output.isEmpty, "\(program): \(outcome)")
    }
    let outcome = try run(["--isolated"], "def f(): 1 / 0\nf()")
    // Its own lines are shown all the same.
    #expect(outcome.error.contains("    def f(): 1 / 0\n"))
  }

  private func run(_ flags: [String], _ program: String) throws -> Outcome {
    try Interpreter.run(
      Golden(
        folder: Golden.repository.appending(path: "samples"), name: "limit",
        arguments: ["-c", program], input: "", dependsOnCollections: false),
      flags: flags)
  }
}
