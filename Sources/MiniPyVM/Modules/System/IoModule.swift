/// The module `io`, in Python: streams. This part has the abstract classes, `IoModule+Memory.swift` the
/// streams in memory; `IoModule+Layers.swift` is a module of its own, imported for the streams over other
/// streams when one is asked for. Files are native (`IOKernel.swift`, `IOMemoryKernel.swift`).

extension ModuleDefinition {
  static var io: ModuleDefinition {
    .python("io", ioSource, ioMemorySource)
  }
}

private let ioSource: StaticString = #"""
  """Streams: of bytes and of text, in files, in memory and over one another."""

  import abc
  import _io
  import sys
  from _io import DEFAULT_BUFFER_SIZE, FileIO, UnsupportedOperation, open, text_encoding
  from operator import index

  __all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO',
             'StringIO', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair',
             'BufferedRandom', 'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET',
             'SEEK_CUR', 'SEEK_END', 'text_encoding', 'DEFAULT_BUFFER_SIZE',
             'IncrementalNewlineDecoder']

  BlockingIOError = BlockingIOError
  SEEK_SET, SEEK_CUR, SEEK_END = range(3)


  def _type_name(value):
      from _sre import type_name
      return type_name(value)


  def open_code(path):
      """Opens a file whose text is to be run."""
      if not isinstance(path, str):
          raise TypeError("open_code() argument 'path' must be str, not "
                          + _type_name(path))
      return open(path, 'rb')


  # MARK: Abstract classes

  def _close_at_end(stream):
      # Closes a stream that nobody has any more.
      try:
          stream.close()
      except BaseException as error:
          _io._unraisable(stream, error.with_traceback(error.__traceback__.tb_next))

  def _unsupported(*names):
      # A class decorator: these methods are for derived classes to define.
      def give(cls):
          for name in names:
              def method(self, *args, name=name):
                  raise UnsupportedOperation(name)
              method.__name__ = name
              setattr(cls, name, method)
          return cls
      return give


  def _requires(ability):
      def check(self):
          if not getattr(self, ability)():
              raise UnsupportedOperation(f'File or stream is not {ability}.')
      return check


  @_unsupported('seek', 'truncate', 'fileno')
  class IOBase(metaclass=abc.ABCMeta):
      """What all streams have."""

      _was_closed = False
      closed = property(lambda self: self._was_closed)
      seekable = readable = writable = lambda self: False
      _checkSeekable = _requires('seekable')
      _checkReadable = _requires('readable')
      _checkWritable = _requires('writable')

      def _checkClosed(self):
          if self.closed:
              raise ValueError('I/O operation on closed file.')

      def flush(self):
          self._checkClosed()

      def close(self):
          if self._was_closed:
              return
          try:
              self.flush()
          finally:
              self._was_closed = True

      def __del__(self):
          try:
              if self.closed:
                  return
          except BaseException:
              # One whose __init__ failed may have no state.
              return
          _close_at_end(self)

      def __enter__(self):
          self._checkClosed()
          return self

      def __exit__(self, *raised):
          self.close()

      def isatty(self):
          self._checkClosed()
          return False

      def tell(self):
          return self.seek(0, SEEK_CUR)

      def readline(self, size=-1, /):
          limit = -1 if size is None else size
          line = b''
          while len(line) != limit and not line.endswith(b'\n') and (byte := self.read(1)):
              line += byte
          return line

      def __iter__(self):
          self._checkClosed()
          return self

      def __next__(self):
          if line := self.readline():
              return line
          raise StopIteration

      def readlines(self, hint=-1, /):
          left = hint = _limit(hint)
          lines = []
          for line in self:
              lines.append(line)
              if hint > 0:
                  left -= len(line)
                  if left <= 0:
                      break
          return lines

      def writelines(self, lines, /):
          self._checkClosed()
          for line in lines:
              self.write(line)


  class RawIOBase(IOBase):
      """Streams of bytes without a buffer; they define readinto and write."""

      def readinto(self, buffer, /):
          raise NotImplementedError

      write = readinto

      def read(self, size=-1, /):
          if size is None or size < 0:
              return self.readall()
          buffer = bytearray(size)
          count = self.readinto(buffer)
          return None if count is None else bytes(buffer[:count])

      def readall(self):
          whole = b''.join(iter(lambda: self.read(DEFAULT_BUFFER_SIZE) or b'', b''))
          return whole


  def _room(buffer, method):
      # The bytes of a buffer that can be written.
      try:
          room = memoryview(buffer).cast('B')
      except TypeError:
          room = None
      if room is None or room.readonly:
          raise TypeError(f'{method}() argument must be read-write bytes-like object, '
                          f'not {_type_name(buffer)}')
      return room


  def _filled(buffer, read, method):
      # Reads into a buffer by means of a function that answers bytes; answers how many.
      room = _room(buffer, method)
      data = read(len(room))
      if not isinstance(data, bytes):
          raise TypeError('read() should return bytes')
      if len(data) > len(room):
          raise ValueError(f'read() returned too much data: {len(room)} bytes requested, '
                           f'{len(data)} returned')
      room[:len(data)] = data
      return len(data)


  @_unsupported('read', 'read1', 'write', 'detach')
  class BufferedIOBase(IOBase):
      """Streams of bytes with a buffer."""

      def readinto(self, buffer, /):
          return _filled(buffer, self.read, 'readinto')

      def readinto1(self, buffer, /):
          return _filled(buffer, self.read1, 'readinto1')


  @_unsupported('read', 'write', 'readline', 'detach')
  class TextIOBase(IOBase):
      """Streams of text."""

      encoding = newlines = errors = None


  # MARK: Other streams

  RawIOBase.register(FileIO)
  TextIOBase.register(_io.TextIOWrapper)
  for _class in (_io.BufferedReader, _io.BufferedWriter, _io.BufferedRandom):
      BufferedIOBase.register(_class)
  del _class

  _layers = ('BufferedReader', 'BufferedWriter', 'BufferedRandom', 'BufferedRWPair',
             'IncrementalNewlineDecoder', 'TextIOWrapper')


  def __getattr__(name):
      # Streams over streams come from a module that few programs need.
      if name not in _layers:
          raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
      import _io_layers
      for layer in _layers:
          globals()[layer] = getattr(_io_layers, layer)
      return globals()[name]


  def __dir__():
      return sorted({*globals(), *_layers})
  """#
