/// The instruction set: one case a line, its doc comment the operands and the effect.
///
/// An instruction is a 64-bit word: opcode (bits 0–7), flags (8–15) and three 16-bit operands A, B
/// and C (16–31, 32–47, 48–63); in-line caches follow as words, all ones while nothing is cached.
/// Operands name registers of the frame's window unless said otherwise: locals lie below
/// `CodeObject.localCount`, temporaries above.
///
/// **A local that is read is borrowed, a temporary is consumed**: the instruction that reads a
/// temporary ends it and leaves nothing counted behind. The flags `consumesA/B/C` say which operands
/// are temporaries to be ended. "A ←" releases what A held *after* storing the new value; a
/// temporary that is a destination holds nothing. All operands are read, and ended, before A is
/// written: A may be the register of a consumed operand. Variables of inlined comprehensions lie
/// among the temporaries, too; they are read without being consumed, and cleared behind the loop.
enum Opcode: UInt8, CaseIterable {

  // MARK: Loads and moves

  /// A ← B. B copied, or moved if consumed.
  case move
  /// A ← constants[B + C·65536].
  case loadConstant
  /// A ← the 32-bit signed integer in B (low) and C (high).
  case loadInteger
  /// A ← the constant word (`None`, `True`, …) whose bits are B.
  case loadImmediate
  /// Raises `UnboundLocalError` if local A is unbound.
  case checkBound
  /// Unbinds local A; `UnboundLocalError` if it is unbound.
  case deleteLocal
  /// Unbinds register A, whatever it holds (a local or a temporary).
  case clearLocal

  // MARK: Globals and names

  /// A ← global or built-in names[B]. Caches: keys version of the globals, of the builtins (0:
  /// found in the globals), address of the entry's value.
  case loadGlobal
  /// global names[B] ← A. Caches: keys version, address of the entry's value.
  case storeGlobal
  /// Deletes global names[B].
  case deleteGlobal
  /// A ← names[B] in the namespace, the globals or the builtins.
  case loadName
  /// namespace names[B] ← A.
  case storeName
  /// Deletes names[B] in the namespace.
  case deleteName
  /// A ← names[C] in the class namespace, or in the mapping in A, which is consumed, else the contents of
  /// the cell in B.
  case loadClassCell
  /// A ← names[C] in the mapping in B, else global or built-in names[C] (annotation scopes in
  /// classes).
  case loadNameFrom
  /// A ← the namespace (class bodies).
  case loadLocals

  // MARK: Cells

  /// A ← a new cell that holds what A held (moved), if anything.
  case makeCell
  /// A ← contents of the cell in B; `NameError` or `UnboundLocalError` if empty.
  case loadCell
  /// contents of the cell in A ← B.
  case storeCell
  /// Empties the cell in A; an error if it is empty.
  case deleteCell
  /// A ← function of the code constant whose index is in the next word; flags say which of defaults
  /// tuple, keyword defaults dict, annotations dict and closure tuple lie in temporaries C, C+1, …
  /// (consumed).
  case makeFunction

  // MARK: Attributes

  /// A ← B.names[C]. Caches: shape or class version, offset or kind, extra.
  case loadAttribute
  /// A.names[C] ← B. Caches: shape, next shape, offset.
  case storeAttribute
  /// del A.names[C].
  case deleteAttribute
  /// A, A+1 ← function and receiver B, or unbound and the attribute, for names[C]. Caches: shape,
  /// class version, function, kind.
  case loadMethod

  // MARK: Subscripts

  /// A ← B[C].
  case loadSubscript
  /// A ← B[signed 16-bit C].
  case loadSubscriptInteger
  /// A[B] ← C.
  case storeSubscript
  /// A[signed 16-bit B] ← C.
  case storeSubscriptInteger
  /// del A[B].
  case deleteSubscript
  /// A ← slice of temporaries B, B+1, B+2 (consumed).
  case buildSlice

  // MARK: Binary operators: A ← B op C. Flag `inPlace`: the augmented form.

  /// A ← B + C.
  case add
  /// A ← B - C.
  case subtract
  /// A ← B * C.
  case multiply
  /// A ← B @ C.
  case matrixMultiply
  /// A ← B / C.
  case trueDivide
  /// A ← B // C.
  case floorDivide
  /// A ← B % C.
  case modulo
  /// A ← B ** C.
  case power
  /// A ← B << C.
  case shiftLeft
  /// A ← B >> C.
  case shiftRight
  /// A ← B & C.
  case bitAnd
  /// A ← B | C.
  case bitOr
  /// A ← B ^ C.
  case bitXor
  /// A ← B / C as Python 2 divides.
  case classicDivide
  /// A ← B + signed 16-bit C.
  case addInteger
  /// A ← B - signed 16-bit C.
  case subtractInteger
  /// A ← B * signed 16-bit C.
  case multiplyInteger
  /// A ← B // signed 16-bit C.
  case floorDivideInteger
  /// A ← B % signed 16-bit C.
  case moduloInteger
  /// A ← B & signed 16-bit C.
  case bitAndInteger
  /// A ← B << signed 16-bit C.
  case shiftLeftInteger
  /// A ← B >> signed 16-bit C.
  case shiftRightInteger

  // MARK: Unary operators

  /// A ← -B.
  case negate
  /// A ← +B.
  case positive
  /// A ← ~B.
  case invert
  /// A ← not B.
  case not

  // MARK: Comparison

  /// A ← B < C.
  case lessThan
  /// A ← B <= C.
  case lessEqual
  /// A ← B == C.
  case equal
  /// A ← B != C.
  case notEqual
  /// A ← B > C.
  case greaterThan
  /// A ← B >= C.
  case greaterEqual
  /// A ← B is C.
  case isIdentical
  /// A ← B is not C.
  case isNotIdentical
  /// A ← B in C.
  case contains
  /// A ← B not in C.
  case containsNot

  // MARK: Jumps: offsets count instruction words from the word after this instruction

  /// Jumps by the 32-bit offset in B, C.
  case jump
  /// Jumps back by the 32-bit offset in B, C, after a look at what is due (signals, collections,
  /// limits).
  case loop
  /// Jumps by the 32-bit offset in B, C if A is true.
  case jumpIfTrue
  /// Jumps by the 32-bit offset in B, C if A is false.
  case jumpIfFalse
  /// Jumps by the 32-bit offset in B, C if temporary A is true, keeping it; else ends it.
  case jumpIfTrueKeep
  /// Jumps by the 32-bit offset in B, C if temporary A is false, keeping it; else ends it.
  case jumpIfFalseKeep
  /// Jumps by the 32-bit offset in B, C if A is `None`.
  case jumpIfNone
  /// Jumps by the 32-bit offset in B, C if A is not `None`.
  case jumpIfNotNone
  /// Jumps by the 16-bit offset C if (A < B) is the flag `sense`.
  case jumpLess
  /// Jumps by the 16-bit offset C if (A <= B) is the flag `sense`.
  case jumpLessEqual
  /// Jumps by the 16-bit offset C if (A == B) is the flag `sense`.
  case jumpEqual
  /// Jumps by the 16-bit offset C if (A != B) is the flag `sense`.
  case jumpNotEqual
  /// Jumps by the 16-bit offset C if (A > B) is the flag `sense`.
  case jumpGreater
  /// Jumps by the 16-bit offset C if (A >= B) is the flag `sense`.
  case jumpGreaterEqual
  /// As `jumpLess`, B being a signed 16-bit integer.
  case jumpLessInteger
  /// As `jumpLessEqual`, B being a signed 16-bit integer.
  case jumpLessEqualInteger
  /// As `jumpEqual`, B being a signed 16-bit integer.
  case jumpEqualInteger
  /// As `jumpNotEqual`, B being a signed 16-bit integer.
  case jumpNotEqualInteger
  /// As `jumpGreater`, B being a signed 16-bit integer.
  case jumpGreaterInteger
  /// As `jumpGreaterEqual`, B being a signed 16-bit integer.
  case jumpGreaterEqualInteger

  // MARK: Iteration and unpacking

  /// A ← iter(B).
  case getIterator
  /// A ← next(temporary B); at the end, ends B and jumps by the 16-bit offset C.
  case forIterate
  /// A, A+1, … (C temporaries) ← the items of B, exactly that many.
  case unpack
  /// A, A+1, … ← the items of B: C & 255 before the star, a list, C >> 8 after it.
  case unpackStarred

  // MARK: Building

  /// A ← tuple of C temporaries from B (consumed).
  case buildTuple
  /// A ← list of C temporaries from B (consumed).
  case buildList
  /// A ← set of C temporaries from B (consumed).
  case buildSet
  /// A ← dict of C pairs of temporaries from B (consumed).
  case buildMap
  /// A ← concatenation of C string temporaries from B (consumed).
  case buildString
  /// A ← format(B, C); flags `conversion` and `hasSpec` (without it C is unused).
  case formatValue
  /// Appends B to the list in temporary A.
  case listAppend
  /// Extends the list in temporary A by the iterable B.
  case listExtend
  /// Adds B to the set in temporary A.
  case setAdd
  /// Adds the items of B to the set in temporary A.
  case setUpdate
  /// Sets key B to value C in the dict in temporary A.
  case mapAdd
  /// Updates the dict in temporary A with the mapping B (`{**b}`).
  case dictUpdate
  /// Merges the mapping B into the keyword dict in temporary A, no key twice; C is the callable's
  /// register, for the message.
  case dictMerge
  /// A ← tuple of the list in B.
  case listToTuple

  // MARK: Calls: the callable's window of temporaries begins at B

  /// A ← r[B](r[B+1], …), C arguments; the window ends.
  case call
  /// A ← r[B](r[B+1], r[B+2], …) after `loadMethod` to B: C arguments after the receiver. If r[B]
  /// is unbound, r[B+1] is called without a receiver.
  case callMethod
  /// As `call`, or `callMethod` with flag `method`; the following word is the constant index of
  /// the tuple of keyword names; C counts all arguments, those of the keywords last.
  case callKeywords
  /// A ← r[B](*r[B+1], **r[B+2]); r[B+1] is a tuple, or the iterable that was the only positional
  /// argument; r[B+2] is a dict or unbound.
  case callSpread
  /// Returns A (a local is moved out).
  case `return`
  /// Returns `None`.
  case returnNone

  // MARK: Generators

  /// Makes the generator or coroutine of this frame and returns it.
  case startGenerator
  /// Yields B; A ← what is sent in.
  case yield
  /// Sends A to the iterator in temporary B: yields what it yields; at its end, ends B and A ←
  /// its result.
  case yieldFrom
  /// A ← iter(B) for `yield from` (generators and coroutines as they are).
  case getYieldFromIterator
  /// A ← the awaitable's iterator of B, which came from `await` (C 0), `__aenter__` (1) or `__aexit__` (2).
  case getAwaitable
  /// A ← B.__aiter__().
  case getAsyncIterator
  /// A ← awaitable of B.__anext__(); B stays.
  case getAsyncNext
  /// At a handler: if the exception is `StopAsyncIteration`, drops it and ends temporary A (the
  /// iterator); else goes on raising.
  case endAsyncFor

  // MARK: Exceptions

  /// Raises: flag `hasException`: A; flag `hasCause`: from B. Neither: again the one being
  /// handled.
  case `raise`
  /// Temporary A ← the exception handled so far; the one raised becomes the handled one. With the
  /// flag `replaces` the one handled so far is dropped; B is the temporary of its own handler. In
  /// Python 2 the temporary (with the flag: B) holds the one raised, and with the flag `isFinally`
  /// nothing is handled.
  case enterHandler
  /// The handled exception becomes that of temporary A (ended) again.
  case leaveHandler
  /// As `leaveHandler`, and the handled exception goes on being raised; with the flag
  /// `hasException` that of B instead. Its traceback does not grow here.
  case reraise
  /// Jumps by the 32-bit offset in B, C if the handled exception is no instance of the class (or
  /// tuple) A.
  case jumpIfNoMatch
  /// A ← the handled exception.
  case loadHandled
  /// For `except*` with type B: A ← the matching part of the group in temporary C or `None`; C ←
  /// the rest or `None`. The matching part becomes the handled exception.
  case splitGroup
  /// A ← what remains to be raised of group B, or `None`; list C holds what the handlers raised,
  /// and last what no handler matched or `None`.
  case prepareReraiseStar
  /// A ← AssertionError.
  case loadAssertionError

  // MARK: With

  /// A, A+1 ← bound __exit__ and the result of __enter__() of B.
  case enterWith
  /// A, A+1 ← bound __aexit__ and the awaitable of __aenter__() of B.
  case enterAsyncWith
  /// A ← r[B](type, exception, traceback) of the handled exception; B stays.
  case exitWithException

  // MARK: Imports

  /// A ← import of names[B]; temporaries C (level) and C+1 (names or `None`) are consumed.
  case importName
  /// A ← names[C] from the module in temporary B, which stays.
  case importFrom
  /// Imports all public names of module A into the namespace.
  case importStar

  // MARK: Classes, patterns and the rest

  /// A ← `__build_class__`.
  case loadBuildClass
  /// Makes `__annotations__` in the namespace if it is missing.
  case setupAnnotations
  /// A ← len(B); B stays.
  case getLength
  /// A ← whether B is a mapping; B stays.
  case matchMapping
  /// A ← whether B is a sequence pattern's subject; B stays.
  case matchSequence
  /// A ← tuple of the values of B for the keys in tuple C, or `None`; B and C stay.
  case matchKeys
  /// A ← tuple of the attributes of subject r[B] (stays) matched by class r[B+1] and keyword
  /// tuple r[B+2] (both consumed) with C positional patterns, or `None`.
  case matchClass
  /// A ← dict of B (stays) without the keys in tuple C (consumed).
  case copyMappingRest
  /// Passes A to `sys.displayhook` (interactive).
  case displayValue
  /// A ← intrinsic function C of temporaries from B (see `Intrinsic`).
  case intrinsic
  /// Nothing.
  case nop
}

/// Bits 8–15 of an instruction word.
enum InstructionFlags {
  static let consumesB: UInt8 = 1
  static let consumesC: UInt8 = 2
  static let consumesA: UInt8 = 4
  /// Binary operators: the augmented assignment.
  static let inPlace: UInt8 = 8
  /// Compare-and-jump: the result that jumps.
  static let sense: UInt8 = 16
  /// `callKeywords`: the window is `loadMethod`'s.
  static let method: UInt8 = 16
  /// Calls and attributes: set when the instruction has run once, by `markAsRun`.
  static let hasRun: UInt8 = 128
  /// `raise`.
  static let hasException: UInt8 = 16
  static let hasCause: UInt8 = 32
  /// The end of a handler's clean-up: the frame's place is again where the exception left it.
  static let restoresPlace: UInt8 = 32
  /// `enterHandler`.
  static let replaces: UInt8 = 16
  static let isFinally: UInt8 = 32
  /// The handler lies in a handler's body, which it ends.
  static let withinHandler: UInt8 = 64
  /// `jumpIfNoMatch`: a bare `except`, which takes all but what stops the program.
  static let catchesAll: UInt8 = 16
  /// `formatValue`: conversion in bits 4–5 (0 none, 1 str, 2 repr, 3 ascii), a spec in C.
  static let conversionShift: UInt8 = 4
  static let hasSpec: UInt8 = 64
  /// `makeFunction`.
  static let hasDefaults: UInt8 = 16
  static let hasKeywordDefaults: UInt8 = 32
  static let hasAnnotations: UInt8 = 64
  static let hasClosure: UInt8 = 128
}

/// The functions behind `Opcode.intrinsic`, by operand C.
enum Intrinsic: Int {
  /// Type variable of a name: temporaries name, evaluator of the bound or `None`.
  case typeVar
  /// The same with an evaluator of the constraints.
  case constrainedTypeVar
  case typeVarTuple
  case paramSpec
  /// Type alias: temporaries name, type parameters tuple, value function.
  case typeAlias
  /// Sets the default of the type parameter in B to B+1's function.
  case setTypeParameterDefault
  /// `Generic[...]` base of a generic class: temporaries the type parameter tuple.
  case subscriptGeneric
  /// Sets `__type_params__` of the function in B to B+1; the function is the result.
  case setFunctionTypeParameters
  /// A `StopIteration` that leaves a generator becomes a `RuntimeError`.
  case stopIterationError
  /// Python 2's `print`: temporaries file (or `None`), value.
  case printItem
  /// The end of a `print` statement: temporary file (or `None`).
  case printNewline
  /// Python 2's `exec`: temporaries source, globals, locals.
  case exec
  /// The exception that Python 2's `raise` raises: temporaries type, value, traceback.
  case exceptionToRaise
  /// The exception being handled.
  case handledException
}

extension Opcode {
  /// True if the word that follows the instruction is an operand: an index of a constant.
  var hasOperandWord: Bool { self == .callKeywords || self == .makeFunction }

  /// In-line cache words that follow the instruction, or its operand word.
  var cacheCount: Int {
    switch self {
    case .loadGlobal, .loadAttribute, .storeAttribute: return 3
    case .storeGlobal: return 2
    case .loadMethod: return 4
    case .callKeywords, .makeFunction: return 1
    default: return 0
    }
  }
}

/// Reading and making instruction words.
struct Instruction: BitwiseCopyable {
  var word: UInt64

  @inline(__always) init(word: UInt64) { self.word = word }

  @inline(__always)
  init(_ opcode: Opcode, a: Int = 0, b: Int = 0, c: Int = 0, flags: UInt8 = 0) {
    word =
      UInt64(opcode.rawValue) | UInt64(flags) << 8
      | UInt64(UInt16(truncatingIfNeeded: a)) << 16 | UInt64(UInt16(truncatingIfNeeded: b)) << 32
      | UInt64(UInt16(truncatingIfNeeded: c)) << 48
  }

  /// With a signed 32-bit operand in B (low half) and C (high half).
  @inline(__always)
  init(_ opcode: Opcode, a: Int = 0, wide: Int32, flags: UInt8 = 0) {
    word =
      UInt64(opcode.rawValue) | UInt64(flags) << 8
      | UInt64(UInt16(truncatingIfNeeded: a)) << 16
      | UInt64(UInt32(bitPattern: wide)) << 32
  }

  /// Marks an instruction of running code; answers whether it was marked already.
  @inline(__always)
  static func markAsRun(_ address: UnsafeMutablePointer<UInt64>) -> Bool {
    let mark = UInt64(InstructionFlags.hasRun) << 8
    if address.pointee & mark != 0 { return true }
    address.pointee |= mark
    return false
  }

  /// The word without the mark of `markAsRun`.
  var unmarked: UInt64 {
    switch opcode {
    case .call, .callMethod, .loadAttribute: word & ~(UInt64(InstructionFlags.hasRun) << 8)
    default: word
    }
  }

  var opcode: Opcode {
    @inline(__always) get {
      unsafeBitCast(UInt8(truncatingIfNeeded: word), to: Opcode.self)
    }
  }
  var flags: UInt8 { @inline(__always) get { UInt8(truncatingIfNeeded: word >> 8) } }
  var a: Int { @inline(__always) get { Int(truncatingIfNeeded: (word >> 16) & 0xFFFF) } }
  var b: Int { @inline(__always) get { Int(truncatingIfNeeded: (word >> 32) & 0xFFFF) } }
  var c: Int { @inline(__always) get { Int(truncatingIfNeeded: word >> 48) } }
  var signedB: Int {
    @inline(__always) get {
      Int(Int16(truncatingIfNeeded: word >> 32))
    }
  }
  var signedC: Int {
    @inline(__always) get { Int(Int16(truncatingIfNeeded: word >> 48)) }
  }
  var wide: Int {
    @inline(__always) get { Int(Int32(truncatingIfNeeded: word >> 32)) }
  }
}

/// An instruction where it lies in the code: an operand is read when it is used, in one load
/// (the machines that this runs on are little-endian).
struct FetchedInstruction: BitwiseCopyable {
  private let address: UnsafeRawPointer

  @inline(__always) init(at address: UnsafeMutablePointer<UInt64>) {
    self.address = UnsafeRawPointer(address)
  }

  var opcode: Opcode {
    @inline(__always) get { unsafeBitCast(address.load(as: UInt8.self), to: Opcode.self) }
  }
  var flags: UInt8 {
    @inline(__always) get { address.load(fromByteOffset: 1, as: UInt8.self) }
  }
  var a: Int { @inline(__always) get { Int(address.load(fromByteOffset: 2, as: UInt16.self)) } }
  var b: Int { @inline(__always) get { Int(address.load(fromByteOffset: 4, as: UInt16.self)) } }
  var c: Int { @inline(__always) get { Int(address.load(fromByteOffset: 6, as: UInt16.self)) } }
  var signedB: Int {
    @inline(__always) get { Int(address.load(fromByteOffset: 4, as: Int16.self)) }
  }
  var signedC: Int {
    @inline(__always) get { Int(address.load(fromByteOffset: 6, as: Int16.self)) }
  }
  var wide: Int {
    @inline(__always) get { Int(address.load(fromByteOffset: 4, as: Int32.self)) }
  }

  @inline(__always) func has(_ flag: UInt8) -> Bool { flags & flag != 0 }
}
