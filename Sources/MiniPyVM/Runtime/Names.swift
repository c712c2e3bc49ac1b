/// Names that the machine itself uses, interned when it starts: `vm.name(.add)` is `"__add__"`.
///
/// The first `Name.specialCount` are the special methods, which index `TypeObject.specials`.
enum Name: Int, CaseIterable {
  // Special methods.
  case new
  case `init`
  case del
  case getattribute
  case getattr
  case setattr
  case delattr
  case getDescriptor
  case setDescriptor
  case deleteDescriptor
  case setName
  case initSubclass
  case prepare
  case call
  case repr
  case str
  case bytes
  case format
  case hash
  case bool
  case len
  case lengthHint
  case getitem
  case setitem
  case delitem
  case missing
  case contains
  case iter
  case next
  case reversed
  case lt
  case le
  case eq
  case ne
  case gt
  case ge
  case add
  case sub
  case mul
  case matmul
  case truediv
  case floordiv
  case mod
  case divmod
  case pow
  case lshift
  case rshift
  case and
  case or
  case xor
  case div
  case radd
  case rsub
  case rmul
  case rmatmul
  case rtruediv
  case rfloordiv
  case rmod
  case rdivmod
  case rpow
  case rlshift
  case rrshift
  case rand
  case ror
  case rxor
  case rdiv
  case iadd
  case isub
  case imul
  case imatmul
  case itruediv
  case ifloordiv
  case imod
  case ipow
  case ilshift
  case irshift
  case iand
  case ior
  case ixor
  case idiv
  case neg
  case pos
  case abs
  case invert
  case int
  case float
  case complex
  case index
  case round
  case trunc
  case floor
  case ceil
  case enter
  case exit
  case await
  case aiter
  case anext
  case aenter
  case aexit
  case instancecheck
  case subclasscheck
  case classGetitem
  case mroEntries
  case dir
  case sizeof
  case reduce
  case reduceEx
  case copy
  case deepcopy
  case fspath
  case subclasshook
  case buffer
  case releaseBuffer
  // Other names.
  case `class`
  case dict
  case doc
  case module
  case name
  case qualname
  case bases
  case mro
  case slots
  case weakref
  case annotations
  case typeParams
  case main
  case builtins
  case file
  case path
  case spec
  case loader
  case package
  case all
  case `import`
  case context
  case cause
  case traceback
  case suppressContext
  case notes
  case wrapped
  case closure
  case code
  case defaults
  case kwdefaults
  case globals
  case `self`
  case `func`
  case objclass
  case textSignature
  case signature
  case staticAttributes
  case firstlineno
  case matchArgs
  case isabstractmethod
  case abstractmethods
  case abcImpl
  case buildClass
  case debug
  case origClass
  case origBases
  case origin
  case args_
  case parameters
  case future
  case send
  case `throw`
  case close
  case keys
  case items
  case values
  case append
  case extend
  case add_
  case get
  case pop
  case update
  case args
  case value
  case code_
  case name_
  case obj
  case path_
  case msg
  case filename
  case lineno
  case offset
  case text
  case endLineno
  case endOffset
  case printFileAndLine
  case errno
  case strerror
  case filename2
  case encoding
  case object
  case start
  case end
  case reason
  case nameFrom
  case stdout
  case stderr
  case stdin
  case excepthook
  case unraisablehook
  case displayhook
  case modules
  case argv
  case write
  case flush
  case read
  case readline
  case sep
  case end_
  case key
  case `default`
  case sort
  case mro_
  case fileno
  case isatty
  case giFrame
  case lastValue
  case lastType
  case lastTraceback
  case lastExc
  case self_
  case cls
  case lambda
  case module_
  case listcomp
  case genexpr
  case setcomp
  case dictcomp
  case classcell
  case classdictcell
  case underscore
  case dot
  case format_
  case clear
  case fget
  case fset
  case fdel
  case excMsg
  case metaclass
  case string
  case unknown
  case stdin_
  case locals
  case strict
  case real
  case imag
  case numerator
  case denominator
  case tbFrame
  case deleter
  case setter
  case getter
  case copy_
  case count
  case index_
  case join
  case moveToEnd
  case discard
  case remove
  case popitem
  case setdefault
  case exceptions
  case message
  case releaseFinal

  static let specialCount = 113

  /// The number of names.
  static var total: Int { texts.count }

  var text: StaticString { Name.texts[rawValue] }

  private static let texts: [StaticString] = [
    "__new__",
    "__init__",
    "__del__",
    "__getattribute__",
    "__getattr__",
    "__setattr__",
    "__delattr__",
    "__get__",
    "__set__",
    "__delete__",
    "__set_name__",
    "__init_subclass__",
    "__prepare__",
    "__call__",
    "__repr__",
    "__str__",
    "__bytes__",
    "__format__",
    "__hash__",
    "__bool__",
    "__len__",
    "__length_hint__",
    "__getitem__",
    "__setitem__",
    "__delitem__",
    "__missing__",
    "__contains__",
    "__iter__",
    "__next__",
    "__reversed__",
    "__lt__",
    "__le__",
    "__eq__",
    "__ne__",
    "__gt__",
    "__ge__",
    "__add__",
    "__sub__",
    "__mul__",
    "__matmul__",
    "__truediv__",
    "__floordiv__",
    "__mod__",
    "__divmod__",
    "__pow__",
    "__lshift__",
    "__rshift__",
    "__and__",
    "__or__",
    "__xor__",
    "__div__",
    "__radd__",
    "__rsub__",
    "__rmul__",
    "__rmatmul__",
    "__rtruediv__",
    "__rfloordiv__",
    "__rmod__",
    "__rdivmod__",
    "__rpow__",
    "__rlshift__",
    "__rrshift__",
    "__rand__",
    "__ror__",
    "__rxor__",
    "__rdiv__",
    "__iadd__",
    "__isub__",
    "__imul__",
    "__imatmul__",
    "__itruediv__",
    "__ifloordiv__",
    "__imod__",
    "__ipow__",
    "__ilshift__",
    "__irshift__",
    "__iand__",
    "__ior__",
    "__ixor__",
    "__idiv__",
    "__neg__",
    "__pos__",
    "__abs__",
    "__invert__",
    "__int__",
    "__float__",
    "__complex__",
    "__index__",
    "__round__",
    "__trunc__",
    "__floor__",
    "__ceil__",
    "__enter__",
    "__exit__",
    "__await__",
    "__aiter__",
    "__anext__",
    "__aenter__",
    "__aexit__",
    "__instancecheck__",
    "__subclasscheck__",
    "__class_getitem__",
    "__mro_entries__",
    "__dir__",
    "__sizeof__",
    "__reduce__",
    "__reduce_ex__",
    "__copy__",
    "__deepcopy__",
    "__fspath__",
    "__subclasshook__",
    "__buffer__",
    "__release_buffer__",
    "__class__",
    "__dict__",
    "__doc__",
    "__module__",
    "__name__",
    "__qualname__",
    "__bases__",
    "__mro__",
    "__slots__",
    "__weakref__",
    "__annotations__",
    "__type_params__",
    "__main__",
    "__builtins__",
    "__file__",
    "__path__",
    "__spec__",
    "__loader__",
    "__package__",
    "__all__",
    "__import__",
    "__context__",
    "__cause__",
    "__traceback__",
    "__suppress_context__",
    "__notes__",
    "__wrapped__",
    "__closure__",
    "__code__",
    "__defaults__",
    "__kwdefaults__",
    "__globals__",
    "__self__",
    "__func__",
    "__objclass__",
    "__text_signature__",
    "__signature__",
    "__static_attributes__",
    "__firstlineno__",
    "__match_args__",
    "__isabstractmethod__",
    "__abstractmethods__",
    "_abc_impl",
    "__build_class__",
    "__debug__",
    "__orig_class__",
    "__orig_bases__",
    "__origin__",
    "__args__",
    "__parameters__",
    "__future__",
    "send",
    "throw",
    "close",
    "keys",
    "items",
    "values",
    "append",
    "extend",
    "add",
    "get",
    "pop",
    "update",
    "args",
    "value",
    "code",
    "name",
    "obj",
    "path",
    "msg",
    "filename",
    "lineno",
    "offset",
    "text",
    "end_lineno",
    "end_offset",
    "print_file_and_line",
    "errno",
    "strerror",
    "filename2",
    "encoding",
    "object",
    "start",
    "end",
    "reason",
    "name_from",
    "stdout",
    "stderr",
    "stdin",
    "excepthook",
    "unraisablehook",
    "displayhook",
    "modules",
    "argv",
    "write",
    "flush",
    "read",
    "readline",
    "sep",
    "end",
    "key",
    "default",
    "sort",
    "mro",
    "fileno",
    "isatty",
    "gi_frame",
    "last_value",
    "last_type",
    "last_traceback",
    "last_exc",
    "self",
    "cls",
    "<lambda>",
    "<module>",
    "<listcomp>",
    "<genexpr>",
    "<setcomp>",
    "<dictcomp>",
    "__classcell__",
    "__classdictcell__",
    "_",
    ".",
    "format",
    "clear",
    "fget",
    "fset",
    "fdel",
    "exc_msg",
    "metaclass",
    "<string>",
    "<unknown>",
    "<stdin>",
    "locals",
    "strict",
    "real",
    "imag",
    "numerator",
    "denominator",
    "tb_frame",
    "deleter",
    "setter",
    "getter",
    "copy",
    "count",
    "index",
    "join",
    "move_to_end",
    "discard",
    "remove",
    "popitem",
    "setdefault",
    "exceptions",
    "message",
    "final",
  ]
}
