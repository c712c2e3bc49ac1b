/// What `type.__basicsize__` and its neighbours show: the layout of CPython 3.13's objects on a 64-bit
/// machine, as `sys.getsizeof` has it.

/// Where an instance's parts lie in CPython.
struct InstanceSizes {
  /// Bytes of an instance without items, and without what lies before it.
  var basic: Int
  /// Bytes of an item, 0 if it has none.
  var item: Int
  /// Where the pointer to the attributes lies: -1 before the instance, 0 nowhere.
  var attributes: Int
  /// Where the list of weak references begins: -32 before the instance, 0 nowhere.
  var weakList: Int
}

/// The sizes of built-in types: basic, item, attributes and weak list, then the names.
private let builtinSizes: [StaticString] = [
  """
  16 0 0 0 NoneType NotImplementedType WeakElementTable WeakKeyTable WeakValueTable ellipsis \
  object
  """,
  "24 0 0 0 cell coroutine_wrapper dict_items dict_keys dict_values float mappingproxy odict_keys",
  "24 0 16 0 SimpleNamespace",
  "24 4 0 0 bool int",
  "24 8 0 0 tuple",
  """
  32 0 0 0 KeyWrapper UnionType _grouper _tuplegetter anext_awaitable bytearray_iterator \
  bytes_iterator \
  callable_iterator chain complex compress filter filterfalse list_iterator \
  list_reverseiterator map method-wrapper repeat reversed starmap str_ascii_iterator \
  str_iterator tuple_iterator
  """,
  "32 0 24 0 classmethod staticmethod",
  "33 1 0 0 bytes",
  """
  40 0 0 0 async_generator_asend async_generator_athrow attrgetter batched count dropwhile list longrange_iterator pairwise \
  range_iterator slice super takewhile traceback
  """,
  """
  48 0 0 0 cycle dict getset_descriptor itemgetter member_descriptor product range \
  set_iterator zip
  """,
  "48 0 0 32 _tee method",
  """
  56 0 0 0 _deque_iterator _deque_reverse_iterator accumulate bytearray \
  classmethod_descriptor combinations combinations_with_replacement defaultdict \
  dict_itemiterator dict_keyiterator dict_reversekeyiterator dict_valueiterator enumerate \
  islice method_descriptor wrapper_descriptor zip_longest
  """,
  "56 0 0 40 builtin_function_or_method",
  "56 0 0 48 Struct",
  "56 0 16 40 module",
  """
  64 0 0 0 CallableProxyType ProxyType ReferenceType methodcaller odict_iterator \
  permutations property str
  """,
  "64 0 0 40 GenericAlias",
  "64 0 0 48 array",
  "64 0 40 48 BytesIO partial",
  "72 0 0 0 KeyedRef groupby",
  """
  72 0 16 0 ArithmeticError AssertionError BaseException BufferError BytesWarning \
  DeprecationWarning EOFError EncodingWarning Exception FloatingPointError FutureWarning \
  GeneratorExit ImportWarning IndexError KeyError KeyboardInterrupt LookupError \
  MemoryError NotImplementedError OverflowError PendingDeprecationWarning \
  PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError \
  RuntimeWarning StopAsyncIteration SyntaxWarning SystemError TypeError UnicodeError \
  UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
  """,
  "80 0 16 0 NameError StopIteration SystemExit UnboundLocalError",
  "88 0 16 -32 ExceptionGroup",
  "88 0 16 0 AttributeError BaseExceptionGroup",
  "88 8 0 0 Match",
  "96 4 0 64 Pattern",
  "104 0 16 0 ImportError ModuleNotFoundError",
  """
  112 0 16 0 BlockingIOError BrokenPipeError ChildProcessError ConnectionAbortedError \
  ConnectionError ConnectionRefusedError ConnectionResetError FileExistsError \
  FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError OSError \
  PermissionError ProcessLookupError TimeoutError UnicodeDecodeError UnicodeEncodeError \
  UnicodeTranslateError
  """,
  "112 0 96 104 OrderedDict",
  "136 0 16 0 IndentationError SyntaxError TabError _IncompleteInputError",
  "136 8 0 0 frame",
  "144 0 88 96 function",
  "144 8 0 16 async_generator coroutine generator",
  "144 8 0 136 memoryview",
  "152 0 136 144 _lru_cache_wrapper",
  "168 0 144 152 StringIO",
  "200 0 0 192 frozenset set",
  "200 2 0 144 code",
  "216 0 0 208 deque",
  "248 0 0 0 SRE_Scanner",
  "496 0 0 0 _tee_dataobject",
  "928 40 264 368 type",
  "2520 0 0 0 Random",
]

extension VM {
  /// The sizes that the instances of a class have in CPython: those of its native base, and a word for
  /// each slot; what a class in Python adds else lies before the instance.
  func instanceSizes(_ type: TypePointer) -> InstanceSizes {
    let base = nativeBase(type)
    var sizes: InstanceSizes
    if base == self.type(.object) {
      sizes = InstanceSizes(basic: 16, item: 0, attributes: 0, weakList: 0)
    } else {
      sizes =
        builtinInstanceSizes(swiftString(base.pointee.name))
        ?? InstanceSizes(
          basic: base.pointee.basicSize, item: 0,
          attributes: base.pointee.attributesOffset == 0 ? 0 : 16,
          weakList: base.pointee.weakListOffset == 0 ? 0 : 16)
    }
    guard type != base else { return sizes }
    sizes.basic += 8 * (type.pointee.slotCount - base.pointee.slotCount)
    if sizes.attributes == 0, type.pointee.attributesOffset != 0 { sizes.attributes = -1 }
    if sizes.weakList == 0, type.pointee.weakListOffset != 0 { sizes.weakList = -32 }
    return sizes
  }

  private func builtinInstanceSizes(_ name: String) -> InstanceSizes? {
    for row in builtinSizes {
      let words = row.description.split(separator: " ")
      guard words.dropFirst(4).contains(where: { $0.utf8.elementsEqual(name.utf8) }) else {
        continue
      }
      let numbers = words.prefix(4).map { Int($0) ?? 0 }
      return InstanceSizes(
        basic: numbers[0], item: numbers[1], attributes: numbers[2], weakList: numbers[3])
    }
    return nil
  }
}
