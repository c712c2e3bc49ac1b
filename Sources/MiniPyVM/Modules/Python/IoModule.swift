/// The module `io`, in Python: streams; the kernel is in `IOKernel.swift`.

extension ModuleDefinition {
  static var io: ModuleDefinition {
    .python("io", ioSource)
  }
}

private let ioSource: StaticString = #"""
  """Streams."""

  import abc
  from _io import (
      DEFAULT_BUFFER_SIZE, BufferedRandom, BufferedReader, BufferedWriter, FileIO, TextIOWrapper,
      UnsupportedOperation, open)

  __all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO',
             'StringIO', 'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRandom',
             'TextIOBase', 'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR',
             'SEEK_END', 'text_encoding', 'DEFAULT_BUFFER_SIZE']

  BlockingIOError = BlockingIOError
  SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


  def open_code(path):
      """Open a file whose text is to be run."""
      return open(path, 'rb')


  def text_encoding(encoding, stacklevel=2):
      """The encoding to use if none was given."""
      return 'utf-8' if encoding is None else encoding


  class IOBase(metaclass=abc.ABCMeta):
      """What all streams have."""

      def _unsupported(self, name):
          raise UnsupportedOperation(name)

      def seek(self, pos, whence=0):
          self._unsupported('seek')

      def tell(self):
          return self.seek(0, 1)

      def truncate(self, pos=None):
          self._unsupported('truncate')

      __closed = False

      def flush(self):
          self._checkClosed()

      def close(self):
          if not self.__closed:
              try:
                  self.flush()
              finally:
                  self.__closed = True

      def __del__(self):
          try:
              closed = self.closed
          except AttributeError:
              return
          if not closed:
              self.close()

      def seekable(self):
          return False

      def readable(self):
          return False

      def writable(self):
          return False

      def _checkSeekable(self):
          if not self.seekable():
              raise UnsupportedOperation('File or stream is not seekable.')

      def _checkReadable(self):
          if not self.readable():
              raise UnsupportedOperation('File or stream is not readable.')

      def _checkWritable(self):
          if not self.writable():
              raise UnsupportedOperation('File or stream is not writable.')

      @property
      def closed(self):
          return self.__closed

      def _checkClosed(self):
          if self.closed:
              raise ValueError('I/O operation on closed file.')

      def __enter__(self):
          self._checkClosed()
          return self

      def __exit__(self, *args):
          self.close()

      def fileno(self):
          self._unsupported('fileno')

      def isatty(self):
          self._checkClosed()
          return False

      def readline(self, size=-1, /):
          if size is None:
              size = -1
          result = bytearray()
          while size < 0 or len(result) < size:
              byte = self.read(1)
              if not byte:
                  break
              result += byte
              if result.endswith(b'\n'):
                  break
          return bytes(result)

      def __iter__(self):
          self._checkClosed()
          return self

      def __next__(self):
          line = self.readline()
          if not line:
              raise StopIteration
          return line

      def readlines(self, hint=-1, /):
          if hint is None or hint <= 0:
              return list(self)
          count = 0
          lines = []
          for line in self:
              lines.append(line)
              count += len(line)
              if count >= hint:
                  break
          return lines

      def writelines(self, lines, /):
          self._checkClosed()
          for line in lines:
              self.write(line)


  class RawIOBase(IOBase):
      """Streams of bytes without a buffer; they define readinto and write."""

      def read(self, size=-1, /):
          if size is None or size < 0:
              return self.readall()
          buffer = bytearray(size)
          count = self.readinto(buffer)
          if count is None:
              return None
          return bytes(buffer[:count])

      def readall(self):
          parts = []
          while data := self.read(DEFAULT_BUFFER_SIZE):
              parts.append(data)
          return b''.join(parts)

      def readinto(self, buffer, /):
          self._unsupported('readinto')

      def write(self, data, /):
          self._unsupported('write')


  class BufferedIOBase(IOBase):
      """Streams of bytes with a buffer."""

      def read(self, size=-1, /):
          self._unsupported('read')

      def read1(self, size=-1, /):
          self._unsupported('read1')

      def readinto(self, buffer, /):
          data = self.read(len(buffer))
          buffer[:len(data)] = data
          return len(data)

      readinto1 = readinto

      def write(self, data, /):
          self._unsupported('write')

      def detach(self):
          self._unsupported('detach')


  class TextIOBase(IOBase):
      """Streams of text."""

      def read(self, size=-1, /):
          self._unsupported('read')

      def write(self, text, /):
          self._unsupported('write')

      def readline(self, size=-1, /):
          self._unsupported('readline')

      def detach(self):
          self._unsupported('detach')

      encoding = None
      newlines = None
      errors = None


  for _type in FileIO,:
      RawIOBase.register(_type)
  for _type in BufferedReader, BufferedWriter, BufferedRandom:
      BufferedIOBase.register(_type)
  TextIOBase.register(TextIOWrapper)
  del _type


  class BytesIO(BufferedIOBase):
      """A binary stream in memory."""

      __module__ = '_io'

      def __init__(self, initial_bytes=b''):
          if isinstance(initial_bytes, str):
              raise TypeError("a bytes-like object is required, not 'str'")
          self._data = bytearray() if initial_bytes is None else bytearray(initial_bytes)
          self._position = 0

      def _open(self):
          if self.closed:
              raise ValueError('I/O operation on closed file.')
          return self._data

      def getvalue(self):
          """All bytes of the stream."""
          return bytes(self._open())

      def getbuffer(self):
          """A view of the bytes, which can change them."""
          return memoryview(self._open())

      def read(self, size=-1, /):
          """Read some bytes, or all that are left."""
          data = self._open()
          if size is None:
              size = -1
          elif not hasattr(size, '__index__'):
              raise TypeError(f"argument should be integer or None, not {type(size).__name__!r}")
          start = self._position
          end = len(data) if size < 0 else min(len(data), start + size)
          result = bytes(data[start:end])
          self._position = max(start, end)
          return result

      read1 = read

      def readline(self, size=-1, /):
          """Read up to the end of the line."""
          data = self._open()
          start = self._position
          end = data.find(b'\n', start) + 1 or len(data)
          if size is not None and 0 <= size < end - start:
              end = start + size
          self._position = max(start, end)
          return bytes(data[start:end])

      def write(self, data, /):
          """Write bytes; the number of them."""
          if isinstance(data, str):
              raise TypeError("a bytes-like object is required, not 'str'")
          mine = self._open()
          data = memoryview(data).cast('B') if not isinstance(data, (bytes, bytearray)) else data
          count = len(data)
          if not count:
              return 0
          start = self._position
          if start > len(mine):
              mine.extend(bytes(start - len(mine)))
          mine[start:start + count] = data
          self._position = start + count
          return count

      def seek(self, pos, whence=0, /):
          """Move to a position."""
          data = self._open()
          if whence == 0:
              if pos < 0:
                  raise ValueError(f'negative seek value {pos}')
              self._position = pos
          elif whence == 1:
              self._position = max(0, self._position + pos)
          elif whence == 2:
              self._position = max(0, len(data) + pos)
          else:
              raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
          return self._position

      def tell(self):
          """The position."""
          self._open()
          return self._position

      def truncate(self, size=None, /):
          """Cut the stream to a size."""
          data = self._open()
          if size is None:
              size = self._position
          if size < 0:
              raise ValueError(f'negative size value {size}')
          del data[size:]
          return size

      def readable(self):
          self._open()
          return True

      writable = seekable = readable

      def close(self):
          self._data = None
          super().close()

      def flush(self):
          if self._data is None and self.closed:
              raise ValueError('I/O operation on closed file.')


  class StringIO(TextIOBase):
      """A text stream in memory."""

      __module__ = '_io'

      def __init__(self, initial_value='', newline='\n'):
          if newline is not None and not isinstance(newline, str):
              raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
          if newline not in (None, '', '\n', '\r', '\r\n'):
              raise ValueError(f'illegal newline value: {newline!r}')
          if initial_value is not None and not isinstance(initial_value, str):
              raise TypeError('initial_value must be str or None, not '
                              f'{type(initial_value).__name__}')
          self._newline = newline
          self._parts = []
          self._text = ''
          self._position = 0
          self._seen = None
          if initial_value:
              self.write(initial_value)
              self._position = 0

      def _open(self):
          if self.closed:
              raise ValueError('I/O operation on closed file')
          return self

      def _whole(self):
          # What was written at the end waits in parts.
          if self._parts:
              self._text += ''.join(self._parts)
              self._parts.clear()
          return self._text

      def _length(self):
          return len(self._whole())

      @property
      def line_buffering(self):
          return self._open() is None

      @property
      def newlines(self):
          self._open()
          return self._seen

      def getvalue(self):
          """All text of the stream."""
          self._open()
          return self._whole()

      def read(self, size=-1, /):
          """Read some characters, or all that are left."""
          self._open()
          text = self._whole()
          if size is None:
              size = -1
          start = self._position
          end = len(text) if size < 0 else min(len(text), start + size)
          self._position = max(start, end)
          return text[start:end]

      def readline(self, size=-1, /):
          """Read up to the end of the line."""
          self._open()
          text = self._whole()
          start = self._position
          if self._newline == '':
              end = min((i + 1 for i in (text.find('\n', start), text.find('\r', start)) if i >= 0),
                        default=len(text))
              if text[end - 1:end + 1] == '\r\n':
                  end += 1
          else:
              mark = self._newline or '\n'
              found = text.find(mark, start)
              end = len(text) if found < 0 else found + len(mark)
          if size is not None and 0 <= size < end - start:
              end = start + size
          self._position = max(start, end)
          return text[start:end]

      def write(self, text, /):
          """Write text; the number of characters."""
          if not isinstance(text, str):
              raise TypeError(f'string argument expected, got {type(text).__name__!r}')
          self._open()
          count = len(text)
          if self._newline is None:
              text = text.replace('\r\n', '\n').replace('\r', '\n')
          elif self._newline in ('\r', '\r\n'):
              text = text.replace('\n', self._newline)
          if not text:
              return count
          known = len(self._text)
          for part in self._parts:
              known += len(part)
          if self._position == known:
              self._parts.append(text)
              self._position = known + len(text)
              if len(self._parts) > 100:
                  self._whole()
              return count
          whole = self._whole()
          start = self._position
          if start > len(whole):
              whole += '\0' * (start - len(whole))
          self._text = whole[:start] + text + whole[start + len(text):]
          self._position = start + len(text)
          return count

      def seek(self, pos, whence=0, /):
          """Move to a position."""
          self._open()
          if whence not in (0, 1, 2):
              raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
          if whence == 0 and pos < 0:
              raise ValueError(f'Negative seek position {pos}')
          if whence and pos:
              raise OSError("Can't do nonzero cur-relative seeks")
          if whence == 1:
              pos = self._position
          elif whence == 2:
              pos = self._length()
          self._position = pos
          return pos

      def tell(self):
          """The position."""
          self._open()
          return self._position

      def truncate(self, pos=None, /):
          """Cut the stream to a size."""
          self._open()
          if pos is None:
              pos = self._position
          if pos < 0:
              raise ValueError(f'Negative size value {pos}')
          self._text = self._whole()[:pos]
          return pos

      def readable(self):
          self._open()
          return True

      writable = seekable = readable

      def __next__(self):
          line = self.readline()
          if not line:
              raise StopIteration
          return line

      def close(self):
          self._text = ''
          self._parts = []
          super().close()

      def flush(self):
          if self.closed:
              raise ValueError('I/O operation on closed file')
  """#
