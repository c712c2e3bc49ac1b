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

  /// `platform` reads `sys.version` by CPython's rules, and runs no programs.
  @Test func platformTellsWhatItIs() throws {
    let code = """
      import platform
      print(platform.python_implementation(), platform.python_build()[0], platform.python_compiler())
      print(repr(platform.processor()))
      """
    #expect(try output(code) == "CPython minipy Swift\n''\n")
  }

  /// The constants of code lie in no tuple that the collector knows.
  @Test func codeRefersToNoConstants() throws {
    let code = """
      import gc
      def f():
          text = 'a text'
          held = [text]
          return [r is held for r in gc.get_referrers(text)]
      print(f())
      """
    #expect(try output(code) == "[True]\n")
  }

  /// A variable of a comprehension is its own, whatever is called the same beside it.
  @Test func comprehensionsKeepTheirVariables() throws {
    let code = """
      def outer():
          c = 'outer'
          def f():
              class K:
                  seen = c
              def g():
                  return c
              return K.seen, [c for c in (1, 2)], g()
          return f()
      print(outer())
      """
    #expect(try output(code) == "('outer', [1, 2], 'outer')\n")
  }

  /// The printer of tracebacks asks an exception for its text and its notes only.
  @Test func printingAsksExceptionsForLittle() throws {
    let code = """
      import sys
      asked = []
      class E(Exception):
          def __getattribute__(self, name):
              asked.append(name)
              return super().__getattribute__(name)
      sys.stderr = sys.stdout
      sys.excepthook(E, E('text'), None)
      print(asked)
      """
    #expect(try output(code).hasSuffix("E: text\n['__notes__']\n"))
  }

  /// The instructions are a register machine's.
  @Test func instructionsAreItsOwn() throws {
    let text = try output("x = 1", flags: ["--dis"])
    #expect(text.contains("storeGlobal") || text.contains("storeName"))
  }

  /// The library is built in: its modules come from no file.
  @Test func libraryModulesHaveNoFile() throws {
    let code = """
      import random
      print(hasattr(random, '__file__'), random.__loader__, random.__spec__, __loader__)
      """
    #expect(try output(code) == "False None None None\n")
  }

  /// What a module keeps for itself is its own.
  @Test func privateNamesAreItsOwn() throws {
    let code = "import weakref; print(hasattr(weakref, '_IterationGuard'))"
    #expect(try output(code) == "False\n")
  }

  /// Instructions come from the compiler only: others could do anything.
  @Test func codeObjectsAreMadeOfSourcesOnly() throws {
    let code = """
      def f(): pass
      for make in (lambda: f.__code__.replace(co_code=b''),
                   lambda: type(f.__code__)(0, 0, 0, 0, 0, 0, b'', (), (), (), '', '', '', 1, b'', b'')):
          try:
              make()
          except NotImplementedError as error:
              print(error)
      """
    let expected = """
      co_code cannot be changed: minipy's instructions rely on it
      minipy makes code objects of sources only: use compile()

      """
    #expect(try output(code) == expected)
  }

  /// There is no bytecode whose events could be told.
  @Test func tracingIsRefused() throws {
    let code = """
      import sys
      for name in 'settrace', 'setprofile':
          try:
              getattr(sys, name)(print)
          except NotImplementedError as error:
              print(error)
      print(hasattr(sys, 'monitoring'))
      """
    let expected = """
      sys.settrace is not supported by minipy
      sys.setprofile is not supported by minipy
      False

      """
    #expect(try output(code) == expected)
  }

  /// No command lines of modules, readline, prompt in C, or threads.
  @Test func someNamesAreAbsent() throws {
    let code = """
      import random, sys, time
      print(hasattr(random, 'main'), hasattr(sys, '__interactivehook__'), hasattr(sys, '_baserepl'),
            hasattr(time, 'pthread_getcpuclockid'))
      """
    #expect(try output(code) == "False False False False\n")
  }

  /// No debugger, no pages of HTML, no buffers beside the bytes.
  @Test func somePartsOfModulesAreAbsent() throws {
    let code = """
      import difflib, doctest, glob, pathlib, pickle, shutil, tempfile
      print(hasattr(tempfile, 'mkstemp'), hasattr(shutil, 'chown'), hasattr(shutil, 'make_archive'))
      print(hasattr(doctest, 'debug'), hasattr(difflib, 'HtmlDiff'), hasattr(pickle, 'PickleBuffer'))
      try:
          pickle.dumps(1, 5, buffer_callback=print)
      except NotImplementedError as error:
          print(error)
      try:
          glob.glob('*', dir_fd=3)
      except NotImplementedError as error:
          print(error)
      path = pathlib.Path('.')
      for attempt in path.owner, path.group, lambda: path.hardlink_to('a'):
          try:
              attempt()
          except NotImplementedError as error:
              print(type(error).__name__, error)
      print(hasattr(pathlib._abc, 'ParserBase'))
      """
    let expected = """
      False False False
      False False False
      buffers out of band are not supported
      dir_fd unavailable on this platform
      UnsupportedOperation PosixPath.owner() is unsupported on this system
      UnsupportedOperation PosixPath.group() is unsupported on this system
      UnsupportedOperation PosixPath.hardlink_to() is unsupported on this system
      False

      """
    #expect(try output(code) == expected)
  }

  /// No locales, no command lines of modules.
  @Test func someTextsAreAbsent() throws {
    let code = """
      import base64, calendar
      print(hasattr(calendar, 'main'), hasattr(base64, 'main'))
      try:
          calendar.LocaleTextCalendar(0, 'de_DE')
      except NotImplementedError as error:
          print('minipy' in str(error))
      """
    #expect(try output(code) == "False False\nTrue\n")
  }

  /// A program has one thread, and does not wait for what no other does.
  @Test func thereIsOneThread() throws {
    let code = """
      import queue, threading
      lock = threading.Lock()
      lock.acquire()
      for attempt in threading.Thread(target=print).start, lock.acquire, queue.Queue().get:
          try:
              attempt()
          except RuntimeError as error:
              print(error)
      """
    let expected = """
      can't start new thread
      deadlock: there is no other thread that could release the lock
      deadlock: there is no other thread that could put an item

      """
    #expect(try output(code) == expected)
  }

  /// The weak dictionaries load no abstract classes; these know them.
  @Test func weakDictionariesAreNative() throws {
    let code = """
      import weakref
      from collections.abc import MutableMapping
      for cls in weakref.WeakKeyDictionary, weakref.WeakValueDictionary:
          print(type(cls), issubclass(cls, MutableMapping))
      """
    #expect(try output(code) == "<class 'type'> True\n<class 'type'> True\n")
  }

  /// `ctypes` reads reference counts and `tracemalloc` counts bytes; the rest says that it is not there.
  @Test func countsAreReadThroughNoForeignFunctions() throws {
    let code = """
      import ctypes, tracemalloc
      held = other = []
      print(ctypes.c_long.from_address(id(held)).value)
      tracemalloc.start()
      for missing in (lambda: ctypes.CDLL('libc.so.6'), lambda: ctypes.c_int(3),
                      tracemalloc.take_snapshot):
          try:
              missing()
          except (AttributeError, NotImplementedError) as error:
              print(type(error).__name__, 'minipy' in str(error))
      """
    let expected = """
      2
      AttributeError True
      NotImplementedError True
      NotImplementedError True

      """
    #expect(try output(code) == expected)
  }

  /// The language reference is not there; what `help()` says of keywords is what CPython says without it.
  @Test func helpHasNoTopics() throws {
    let text = try output("help('for')")
    #expect(text.contains("topic and keyword documentation is not available"))
  }

  /// What built-ins say of themselves is in minipy's words.
  @Test func docstringsAreItsOwn() throws {
    let text = "An integer of any size made from a number or from text in a base.\n"
    #expect(try output("print(int.__doc__)") == text)
  }
}
