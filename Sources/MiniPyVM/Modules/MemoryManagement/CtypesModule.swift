/// A part of `ctypes`: what stands at an object's address, which is its reference count. Tutorials
/// read it so, because it does not count the reading.

extension ModuleDefinition {
  static var ctypes: ModuleDefinition {
    .python("ctypes", doc: "The reference count at an object's address.", ctypesSource)
  }

  static var ctypesKernel: ModuleDefinition {
    ModuleDefinition("_ctypes", doc: "The native part of ctypes.") {
      [
        Method("reference_count(address, /)", "The count of the object at an address.") {
          vm, arguments throws(Raised) in
          guard let integer = vm.asInt(arguments[0]) else {
            throw vm.typeError("integer expected")
          }
          guard let word = vm.int64(integer), word > 0,
            let count = vm.referenceCount(at: Value(bits: UInt64(word)))
          else {
            throw vm.valueError(
              "no object is at this address: minipy's ctypes reads the reference counts of"
                + " objects, from_address(id(object)).value")
          }
          return vm.newInt(count)
        }
      ]
    }
  }
}

extension VM {
  /// The count of the object that a word is the address of, 0 if it was there and is gone, or `nil`.
  fileprivate func referenceCount(at word: Value) -> Int64? {
    guard word.isObject else {
      // Values that are no objects have no address; `id` is the word itself.
      return word.isSmall || word.isImmediateFloat || word.isConstant
        ? shownReferenceCount(word) : nil
    }
    guard let isLive = pointee.heap.isLive(UInt(truncatingIfNeeded: word.bits)) else { return nil }
    return isLive ? shownReferenceCount(word) : 0
  }
}

private let ctypesSource: StaticString = #"""
  """Reading an object's reference count: c_long.from_address(id(object)).value.

  There is nothing else of ctypes: no values of its own, no foreign functions.
  """

  from _ctypes import reference_count as _count


  class _SimpleCData:
      __slots__ = ('_address',)
      _bits = 64
      _signed = True

      def __new__(cls, *args):
          raise NotImplementedError(
              f"minipy's ctypes makes no values: {cls.__name__}.from_address(id(object)).value is"
              " the object's reference count")

      @classmethod
      def from_address(cls, address, /):
          _count(address)
          self = object.__new__(cls)
          self._address = address
          return self

      @property
      def value(self):
          count = _count(self._address) & ((1 << self._bits) - 1)
          if self._signed and count >> (self._bits - 1):
              count -= 1 << self._bits
          return count

      @value.setter
      def value(self, new):
          raise NotImplementedError("minipy's ctypes does not write to memory")

      def __repr__(self):
          return f'{type(self).__name__}({self.value})'

      def __bool__(self):
          return self.value != 0


  _SimpleCData.__module__ = '_ctypes'


  class c_long(_SimpleCData):
      __slots__ = ()


  class c_ulong(_SimpleCData):
      __slots__ = ()
      _signed = False


  class c_int(_SimpleCData):
      __slots__ = ()
      _bits = 32


  class c_uint(_SimpleCData):
      __slots__ = ()
      _bits = 32
      _signed = False


  c_longlong = c_int64 = c_ssize_t = c_long
  c_ulonglong = c_uint64 = c_size_t = c_ulong
  c_int32 = c_int
  c_uint32 = c_uint


  def __getattr__(name):
      raise AttributeError(
          f"module 'ctypes' has no attribute {name!r} in minipy: it reads reference counts only,"
          " c_long.from_address(id(object)).value", name=name)
  """#
