/// The module `_io_layers`, in Python: the streams of `io` that lie over other streams. What `open`
/// answers is native, and counts as an instance of these classes.

extension ModuleDefinition {
  static var ioLayers: ModuleDefinition {
    .python("_io_layers", ioLayersSource)
  }
}

private let ioLayersSource: StaticString = #"""
  """The streams of io that lie over other streams."""

  import _io
  from io import DEFAULT_BUFFER_SIZE, BufferedIOBase, TextIOBase, UnsupportedOperation

  # MARK: Streams over streams

  class _Layer:
      # A stream over another one, which the attribute called `_below` holds until it is detached.

      def _under(self):
          stream = vars(self).get(self._below)
          if stream is None:
              raise ValueError(f'{self._what} has been detached' if self._was_attached
                               else 'I/O operation on uninitialized object')
          return stream

      _was_attached = False

      def _attach(self, stream):
          vars(self)[self._below] = stream
          self._was_attached = True

      def detach(self):
          """Parts from the stream below, and returns that."""
          stream = self._under()
          self.flush()
          vars(self)[self._below] = None
          return stream

      closed = property(lambda self: self._under().closed)
      name = property(lambda self: self._under().name)
      mode = property(lambda self: self._under().mode)

      def close(self):
          stream = self._under()
          if not stream.closed:
              try:
                  self.flush()
              finally:
                  stream.close()

      def __reduce__(self):
          raise TypeError(f'cannot pickle {type(self).__name__!r} instances')

      def __reduce_ex__(self, protocol, /):
          self.__reduce__()

      def __del__(self):
          if vars(self).get(self._below) is not None:
              self.close()

      def _describe(self, *names, more=()):
          cls = type(self)
          shown = []
          for name in names:
              try:
                  shown.append(f'{name}={getattr(self, name)!r}')
              except (AttributeError, ValueError):
                  pass
          return f'<{" ".join([f"{cls.__module__}.{cls.__qualname__}", *shown, *more])}>'

      def __repr__(self):
          return self._describe('name')


  for _name in ('fileno', 'isatty', 'seekable', 'readable', 'writable'):
      def _ask(self, name=_name):
          return getattr(self._under(), name)()
      _ask.__name__ = _name
      setattr(_Layer, _name, _ask)


  class _Buffered(_Layer, BufferedIOBase):
      # Bytes read ahead lie in `_ahead`, bytes to be written in `_behind`; one of them is empty.

      _below, _what = 'raw', 'raw stream'
      raw = property(lambda self: self._under())

      def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
          if buffer_size <= 0:
              raise ValueError('buffer size must be strictly positive')
          for ability in self._abilities:
              if not getattr(raw, ability)():
                  raise UnsupportedOperation(f'File or stream is not {ability}.')
          self._size, self._ahead, self._behind = buffer_size, b'', bytearray()
          self._attach(raw)

      def _raw(self, doing='read of'):
          raw = self._under()
          if raw.closed:
              raise ValueError(f'{doing} closed file')
          return raw

      def flush(self):
          raw = self._raw('flush of')
          while self._behind:
              written = raw.write(bytes(self._behind))
              if written is None:
                  raise BlockingIOError(11, 'write could not complete without blocking', 0)
              del self._behind[:written]

      def tell(self):
          return self._raw('tell of').tell() - len(self._ahead) + len(self._behind)

      def seek(self, target, whence=0, /):
          if whence not in (0, 1, 2):
              raise ValueError(f'whence value {whence} unsupported')
          raw = self._raw('seek of')
          self._checkSeekable()
          if self._behind:
              self.flush()
          if whence == 1:
              target -= len(self._ahead)
          self._ahead = b''
          return raw.seek(target, whence)

      def truncate(self, pos=None, /):
          place = self.tell()
          self.flush()
          return self._under().truncate(place if pos is None else pos)


  class _Reading:
      def _read_ahead(self, size):
          # Reads until there are so many bytes, or the end (or nothing now) is reached.
          raw = self._raw()
          if self._behind:
              self.flush()
          parts, have = [self._ahead], len(self._ahead)
          while size < 0 or have < size:
              more = raw.read(max(self._size, size - have))
              if not more:
                  if more is None and not have:
                      return None
                  break
              parts.append(more)
              have += len(more)
          self._ahead = b''.join(parts)
          return have

      def _take(self, size):
          taken, self._ahead = self._ahead[:size], self._ahead[size:]
          return taken

      def read(self, size=-1, /):
          """Some bytes, or all that are left."""
          if size is not None and size < -1:
              raise ValueError('read length must be non-negative or -1')
          size = -1 if size is None else size
          have = self._read_ahead(size)
          return have if have is None else self._take(have if size < 0 else size)

      def read1(self, size=-1, /):
          """Some bytes, with at most one question below."""
          size = self._size if size < 0 else size
          self._raw()
          if size and not self._ahead:
              self._ahead = self._raw().read(max(size, self._size)) or b''
          return self._take(size)

      def peek(self, size=0, /):
          """What comes next; it stays to be read."""
          if not self._ahead:
              self._ahead = self._raw().read(self._size) or b''
          return self._ahead

      def readline(self, size=-1, /):
          """Up to the end of the line, or not so much."""
          limit = -1 if size is None else size
          line = b''
          while (part := self.peek()) and len(line) != limit:
              end = part.find(b'\n') + 1 or len(part)
              line += self._take(end if limit < 0 else min(end, limit - len(line)))
              if line.endswith(b'\n'):
                  break
          return line


  def _bytes_of(data):
      try:
          view = memoryview(data)
      except TypeError:
          raise TypeError('a bytes-like object is required, '
                          f'not {type(data).__name__!r}') from None
      if not view.c_contiguous:
          raise BufferError('memoryview: underlying buffer is not C-contiguous')
      return view.cast('B')


  class _Writing:
      def write(self, data, /):
          """Writes bytes; answers how many."""
          raw = self._raw('write to')
          if self._ahead:
              raw.seek(-len(self._ahead), 1)
              self._ahead = b''
          room = self._size - len(self._behind)
          rest = _bytes_of(data)
          count = len(rest)
          if count > room:
              # What came before goes first; what is longer than the buffer never lies in it.
              self.flush()
              while len(rest) > self._size:
                  rest = rest[raw.write(rest):]
          self._behind += rest
          return count


  class BufferedReader(_Reading, _Buffered):
      """Reads a stream of bytes ahead."""

      __module__ = '_io'
      _abilities = 'readable',
      writable = lambda self: False

      def flush(self):
          self._raw('flush of').flush()


  class BufferedWriter(_Writing, _Buffered):
      """Gathers bytes for a stream."""

      __module__ = '_io'
      _abilities = 'writable',
      readable = lambda self: False


  class BufferedRandom(_Reading, _Writing, _Buffered):
      """Both, for a stream that has places."""

      __module__ = '_io'
      _abilities = 'seekable', 'readable', 'writable'


  class BufferedRWPair(BufferedIOBase):
      """Reads from one stream and writes to another."""

      __module__ = '_io'

      def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
          self._reader = BufferedReader(reader, buffer_size)
          self._writer = BufferedWriter(writer, buffer_size)

      closed = property(lambda self: self._writer.closed)

      def close(self):
          try:
              self._writer.close()
          finally:
              self._reader.close()

      def isatty(self):
          return self._writer.isatty() or self._reader.isatty()


  for _name in ('read', 'read1', 'readinto', 'readinto1', 'peek', 'readable', 'readline'):
      setattr(BufferedRWPair, _name,
              lambda self, *args, name=_name: getattr(self._reader, name)(*args))
  for _name in ('write', 'flush', 'writable'):
      setattr(BufferedRWPair, _name,
              lambda self, *args, name=_name: getattr(self._writer, name)(*args))


  # MARK: Text over bytes

  class IncrementalNewlineDecoder:
      """Tells of the kinds of line ends in a text that comes in parts, and makes them all '\\n'."""

      __module__ = '_io'
      _kinds = '\r', '\n', '\r\n'

      def __init__(self, decoder, translate, errors='strict'):
          self._decoder, self._translate = decoder, translate
          self.reset()

      def reset(self):
          """Begins anew."""
          self._seen, self._waits = set(), False
          if self._decoder is not None:
              self._decoder.reset()

      def decode(self, input, final=False):
          """The text of the next part."""
          text = input if self._decoder is None else self._decoder.decode(input, final=final)
          if self._waits and (text or final):
              text = '\r' + text
          # A '\r' at the end may be half of '\r\n'.
          waits = text.endswith('\r') and not final
          self._waits = waits or self._waits and not text
          if waits:
              text = text[:-1]
          pairs = text.count('\r\n')
          counts = text.count('\r') - pairs, text.count('\n') - pairs, pairs
          for kind, count in zip(self._kinds, counts):
              if count:
                  self._seen.add(kind)
          return text.replace('\r\n', '\n').replace('\r', '\n') if self._translate else text

      def getstate(self):
          """What setstate takes: the bytes and the number that the decoder below keeps, and
          whether a '\r' waits."""
          data, number = (b'', 0) if self._decoder is None else self._decoder.getstate()
          return data, number << 1 | self._waits

      def setstate(self, state, /):
          """Goes on from where getstate was asked."""
          data, number = state
          self._waits = bool(number & 1)
          if self._decoder is not None:
              self._decoder.setstate((data, number >> 1))

      @property
      def newlines(self):
          seen = tuple(kind for kind in self._kinds if kind in self._seen)
          return seen if len(seen) > 1 else seen[0] if seen else None


  def _check_newline(newline):
      if newline not in (None, '', '\n', '\r', '\r\n'):
          raise ValueError(f'illegal newline value: {newline}')


  class TextIOWrapper(_Layer, TextIOBase):
      """Text over a stream of bytes."""

      __module__ = '_io'
      _below, _what = 'buffer', 'underlying buffer'
      _CHUNK_SIZE = 8192
      buffer = property(lambda self: self._under())

      def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False,
                   write_through=False):
          _check_newline(newline)
          encoding = 'UTF-8' if encoding in (None, 'locale') else encoding
          ''.encode(encoding)
          self.encoding, self.errors = encoding, errors or 'strict'
          self.line_buffering, self.write_through = line_buffering, write_through
          self._newline = newline
          self._ends = IncrementalNewlineDecoder(None, newline is None)
          # Text read ahead, and bytes to be written.
          self._ahead, self._behind = '', bytearray()
          self._attach(buffer)

      # Something was read with the encoding and the line ends that are set.
      _has_read = False
      # Lines are being asked for one by one: the place is not told.
      _iterates = False
      newlines = property(lambda self: self._ends.newlines)

      def __repr__(self):
          return self._describe('name', 'mode', more=[f'encoding={self.encoding!r}'])

      def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None,
                      write_through=None):
          """Changes how text becomes bytes."""
          given = [('encoding', encoding), ('errors', errors),
                   ('newline', None if newline is ... else newline)]
          for name, value in given:
              if value is not None and not isinstance(value, str):
                  raise TypeError(f"reconfigure() argument '{name}' must be str or None, "
                                  f'not {type(value).__name__}')
          if self._has_read and (encoding is not None or newline is not ...):
              raise UnsupportedOperation('It is not possible to set the encoding or newline of '
                                         'stream after the first read')
          if newline is not ...:
              _check_newline(newline)
          if encoding is not None:
              ''.encode(encoding)
          self.flush()
          self.encoding = encoding or self.encoding
          self.errors = errors or (self.errors if encoding is None else 'strict')
          if newline is not ...:
              self._newline = newline
              self._ends = IncrementalNewlineDecoder(None, newline is None)
          if line_buffering is not None:
              self.line_buffering = line_buffering
          if write_through is not None:
              self.write_through = write_through

      def _open(self):
          buffer = self._under()
          if buffer.closed:
              raise ValueError('I/O operation on closed file.')
          return buffer

      # Writing

      def write(self, text, /):
          """Writes text; answers how many characters."""
          buffer = self._open()
          if not isinstance(text, str):
              raise TypeError(f'write() argument must be str, not {type(text).__name__}')
          if not self.writable():
              raise UnsupportedOperation('not writable')
          new = text.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else text
          self._behind += new.encode(self.encoding, self.errors)
          self._ahead, self._has_read = '', False
          if self.write_through or len(self._behind) > self._CHUNK_SIZE:
              self._pass_on()
          if self.line_buffering and ('\n' in text or '\r' in text):
              self.flush()
          return len(text)

      def _pass_on(self):
          if self._behind:
              data, self._behind = bytes(self._behind), bytearray()
              self._under().write(data)

      def flush(self):
          self._open()
          self._iterates = False
          self._pass_on()
          self._under().flush()

      # Reading

      def _read_more(self, whole=False):
          # Reads a line of bytes, or all of them, ahead; false at the end. Where a line break is not
          # one byte, all is read at once.
          buffer = self._open()
          self._pass_on()
          if not self.readable():
              raise UnsupportedOperation('not readable')
          wide = len('\n'.encode(self.encoding)) > 1
          data = buffer.read() if whole or wide else buffer.readline()
          if self._newline in (None, ''):
              while data[-1:] == b'\r' and (more := buffer.readline()):
                  data += more
          text = data.decode(self.encoding, self.errors)
          self._has_read = True
          self._ahead += self._ends.decode(text, not data) if self._newline in (None, '') else text
          return bool(data)

      def _take(self, size):
          taken, self._ahead = self._ahead[:size], self._ahead[size:]
          return taken

      def read(self, size=-1, /):
          """Some characters, or all that are left."""
          if size is None or size < 0:
              while self._read_more(whole=True):
                  pass
              self._has_read = False
              return self._take(len(self._ahead))
          self._open()
          while len(self._ahead) < size and self._read_more():
              pass
          return self._take(size)

      def _line_size(self):
          # The size of the first line in what was read ahead; 0 if its end is not there yet.
          text = self._ahead
          if self._newline != '':
              mark = self._newline or '\n'
              found = text.find(mark)
              return 0 if found < 0 else found + len(mark)
          for place, character in enumerate(text):
              if character == '\n':
                  return place + 1
              if character == '\r':
                  return place + 2 if text[place + 1:place + 2] == '\n' else place + 1
          return 0

      def readline(self, size=-1, /):
          """Up to the end of the line, or not so much."""
          self._open()
          while not (end := self._line_size()) and self._read_more():
              pass
          end = end or len(self._ahead)
          return self._take(end if size is None or size < 0 else min(size, end))

      def __next__(self):
          self._iterates = True
          if line := self.readline():
              return line
          self._iterates = False
          raise StopIteration

      # Places

      def tell(self):
          """The place in the stream below."""
          self._open()
          if not self.seekable():
              raise UnsupportedOperation('underlying stream is not seekable')
          if self._iterates:
              raise OSError('telling position disabled by next() call')
          self.flush()
          return self._under().tell() - len(self._ahead.encode(self.encoding, self.errors))

      def seek(self, cookie, whence=0, /):
          """Moves to a place that tell has answered, or to the end."""
          self._open()
          if not self.seekable():
              raise UnsupportedOperation('underlying stream is not seekable')
          if whence not in (0, 1, 2):
              raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
          if whence and cookie:
              raise UnsupportedOperation(
                  f"can't do nonzero {'cur' if whence == 1 else 'end'}-relative seeks")
          if whence == 0 and cookie < 0:
              raise ValueError(f'negative seek position {cookie!r}')
          if whence == 1:
              cookie, whence = self.tell(), 0
          self.flush()
          self._ahead, self._has_read, self._iterates = '', False, False
          return self._under().seek(cookie, whence)

      def truncate(self, pos=None, /):
          """Forgets what lies behind a place."""
          self.flush()
          return self._under().truncate(pos)


  for _class in (BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper):
      _class.register(getattr(_io, _class.__name__))
  del _class, _name, _ask
  """#
