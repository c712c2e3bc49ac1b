/// The module `struct`, in Python: packed binary data.

extension ModuleDefinition {
  static var structModule: ModuleDefinition {
    .python("struct", structModuleSource)
  }
}

private let structModuleSource: StaticString = #"""
  """Values packed as bytes."""

  from _struct import _from_bits, _to_bits
  from operator import index as _index

  __all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct',
             'error']


  class error(Exception):
      pass


  error.__module__ = 'struct'

  # Sizes: of the machine (with alignment), and the standard ones.
  _native = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8,
             'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1, 'P': 8}
  _standard = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4,
               'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}
  _signed = 'bhilqn'
  _unsigned = 'BHILQNP'
  _cache = {}


  def _parse(format):
      # (order, total size, fields, count of values): a field is (code, offset, size, times). The
      # machine's own float has the code F: what is too large for it becomes infinite.
      made_of_bytes = isinstance(format, bytes)
      if made_of_bytes:
          format = format.decode('latin-1')
      if not isinstance(format, str):
          raise TypeError(f'Struct() argument 1 must be a str or bytes object, '
                          f'not {type(format).__name__}')
      known = _cache.get(format)
      if known is not None:
          return known
      if not made_of_bytes:
          format.encode('ascii')
      if '\0' in format:
          raise error('embedded null character')
      order, aligned, sizes = 'little', True, _native
      index = 0
      if format[:1] in ('@', '=', '<', '>', '!'):
          mark = format[:1]
          index = 1
          if mark != '@':
              aligned, sizes = False, _standard
          if mark in '>!':
              order = 'big'
      offset = values = 0
      fields = []
      while index < len(format):
          char = format[index]
          index += 1
          if char in ' \t\n\v\f\r':
              continue
          count = None
          if '0' <= char <= '9':
              digits = char
              while index < len(format) and '0' <= format[index] <= '9':
                  digits += format[index]
                  index += 1
              if index >= len(format):
                  raise error('repeat count given without format specifier')
              digits = digits.lstrip('0') or '0'
              if len(digits) > 19:
                  raise error('total struct size too long')
              count = int(digits)
              char = format[index]
              index += 1
          size = sizes.get(char)
          if size is None:
              raise error('bad char in struct format')
          if aligned and size > 1:
              offset = (offset + size - 1) // size * size
          times = 1 if count is None else count
          if offset + size * times > 9223372036854775807:
              raise error('total struct size too long')
          if char in 'sp':
              fields.append((char, offset, times, 1))
              offset += times
              values += 1
          elif char == 'x':
              offset += times
          elif times:
              if aligned and char == 'f':
                  char = 'F'
              fields.append((char, offset, size, times))
              offset += size * times
              values += times
      result = order, offset, fields, values
      if len(_cache) > 100:
          _cache.clear()
      _cache[format] = result
      return result


  def _each(fields):
      # The places of single values: (code, offset, size).
      for code, offset, size, times in fields:
          for _ in range(times):
              yield code, offset, size
              offset += size


  def _pack_value(code, size, order, value):
      if code in _signed or code in _unsigned:
          if not isinstance(value, int):
              if not hasattr(type(value), '__index__'):
                  raise error('required argument is not an integer')
              value = _index(value)
          try:
              return value.to_bytes(size, order, signed=code in _signed)
          except OverflowError:
              pass
          if code == 'P':
              if -(1 << 63) <= value < 0:
                  return value.to_bytes(size, order, signed=True)
              raise error('int too large to convert')
          low = -(1 << 8 * size - 1) if code in _signed else 0
          high = (1 << 8 * size - (1 if code in _signed else 0)) - 1
          raise error(f"'{code}' format requires {low} <= number <= {high}")
      if code in 'efFd':
          try:
              value = float(value) if not isinstance(value, str) else _no_float()
          except TypeError:
              raise error('required argument is not a float') from None
          try:
              bits = _to_bits(value, size)
          except OverflowError:
              if code != 'F':
                  raise
              bits = _to_bits(float('inf') if value > 0 else -float('inf'), size)
          return bits.to_bytes(size, order)
      if code == '?':
          return b'\1' if value else b'\0'
      if code == 'c':
          if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
              raise error('char format requires a bytes object of length 1')
          return bytes(value)
      if not isinstance(value, (bytes, bytearray)):
          raise error(f"argument for '{code}' must be a bytes object")
      if code == 's':
          return bytes(value[:size]) + bytes(size - len(value[:size]))
      if size == 0:
          return b''
      value = bytes(value[:size - 1])
      return bytes([min(len(value), 255)]) + value + bytes(size - 1 - len(value))


  def _no_float():
      raise TypeError


  def _unpack_value(code, size, order, data):
      if code in _signed or code in _unsigned:
          return int.from_bytes(data, order, signed=code in _signed)
      if code in 'efFd':
          return _from_bits(int.from_bytes(data, order), size)
      if code == '?':
          return data != b'\0'
      if code == 'p':
          return data[1:1 + data[0]] if size else b''
      return data


  def _readable(buffer):
      # The bytes of what is unpacked.
      try:
          view = memoryview(buffer)
      except TypeError:
          raise TypeError(
              f"a bytes-like object is required, not '{type(buffer).__name__}'") from None
      if not view.c_contiguous:
          raise BufferError('memoryview: underlying buffer is not C-contiguous')
      return view.cast('B')


  def _writable(buffer):
      # The bytes of what is packed into.
      try:
          view = memoryview(buffer)
      except TypeError:
          view = None
      if view is None or view.readonly or not view.c_contiguous:
          raise TypeError(
              f'argument must be read-write bytes-like object, not {type(buffer).__name__}')
      return view.cast('B')


  class Struct:
      """A format with its methods."""

      def __init__(self, format):
          self._order, self.size, self._fields, self._count = _parse(format)
          self.format = format.decode('latin-1') if isinstance(format, bytes) else format

      def __repr__(self):
          return f'Struct({self.format!r})'

      def _packed(self, values, function):
          if len(values) != self._count:
              raise error(f'{function} expected {self._count} items for packing '
                          f'(got {len(values)})')
          result = bytearray(self.size)
          for (code, offset, size), value in zip(_each(self._fields), values):
              result[offset:offset + size] = _pack_value(code, size, self._order, value)
          return bytes(result)

      def pack(self, *values):
          """The values as bytes."""
          return self._packed(values, 'pack')

      def _start(self, offset, count, too_large, shortage):
          # The place that an offset names in a buffer, from its end if it is negative.
          offset = _index(offset)
          if not -(1 << 63) <= offset < 1 << 63:
              raise too_large
          if offset >= 0:
              return offset
          if offset + self.size > 0:
              raise error(f'{shortage} {self.size} bytes at offset {offset}')
          if offset + count < 0:
              raise error(f'offset {offset} out of range for {count}-byte buffer')
          return offset + count

      def pack_into(self, buffer, offset, *values):
          """Write the values into a buffer."""
          buffer = _writable(buffer)
          count = len(buffer)
          offset = self._start(
              offset, count, IndexError("cannot fit 'int' into an index-sized integer"),
              'no space to pack')
          if count - offset < self.size:
              raise error(f'pack_into requires a buffer of at least {offset + self.size} bytes for '
                          f'packing {self.size} bytes at offset {offset} (actual buffer size is '
                          f'{count})')
          buffer[offset:offset + self.size] = self._packed(values, 'pack_into')

      def _values(self, data, start=0):
          return tuple(_unpack_value(code, size, self._order,
                                     bytes(data[start + offset:start + offset + size]))
                       for code, offset, size in _each(self._fields))

      def unpack(self, buffer, /):
          """The values of bytes."""
          data = _readable(buffer)
          if len(data) != self.size:
              raise error(f'unpack requires a buffer of {self.size} bytes')
          return self._values(data)

      def unpack_from(self, buffer, offset=0):
          """The values of bytes from an offset on."""
          data = _readable(buffer)
          count = len(data)
          offset = self._start(
              offset, count, OverflowError('Python int too large to convert to C ssize_t'),
              'not enough data to unpack')
          if count - offset < self.size:
              raise error(f'unpack_from requires a buffer of at least {offset + self.size} bytes '
                          f'for unpacking {self.size} bytes at offset {offset} (actual buffer size '
                          f'is {count})')
          return self._values(data, offset)

      def iter_unpack(self, buffer, /):
          """An iterator over the values of pieces of equal size."""
          data = _readable(buffer)
          if not self.size:
              raise error('cannot iteratively unpack with a struct of length 0')
          if len(data) % self.size:
              raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} '
                          f'bytes')
          return unpack_iterator(self, data)


  class unpack_iterator:
      def __init__(self, struct, data):
          self._struct, self._data = struct, data
          self._starts = iter(range(0, len(data), struct.size))

      def __iter__(self):
          return self

      def __next__(self):
          return self._struct._values(self._data, next(self._starts))

      def __length_hint__(self):
          return self._starts.__length_hint__()


  Struct.__module__ = unpack_iterator.__module__ = '_struct'


  def calcsize(format, /):
      """The size of what a format packs."""
      return _parse(format)[1]


  def pack(format, /, *values):
      """The values as bytes."""
      return Struct(format).pack(*values)


  def pack_into(format, buffer, offset, /, *values):
      """Write the values into a buffer."""
      Struct(format).pack_into(buffer, offset, *values)


  def unpack(format, buffer, /):
      """The values of bytes."""
      return Struct(format).unpack(buffer)


  def unpack_from(format, /, buffer, offset=0):
      """The values of bytes from an offset on."""
      return Struct(format).unpack_from(buffer, offset)


  def iter_unpack(format, buffer, /):
      """An iterator over the values of pieces of equal size."""
      return Struct(format).iter_unpack(buffer)
  """#
