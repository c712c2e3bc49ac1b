/// The part of `_io_layers` that makes text of bytes.

let ioTextLayersSource: StaticString = #"""
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
          self._part()
          for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
              if value is not None and not isinstance(value, str):
                  raise TypeError(f"TextIOWrapper() argument '{name}' must be str or None, "
                                  f'not {type(value).__name__}')
          _check_newline(newline)
          encoding = 'UTF-8' if encoding in (None, 'locale') else encoding
          ''.encode(encoding)
          self._encoder = None
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
          if not self._was_attached:
              self._under()
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
          if encoding is not None or errors is not None:
              self._encoder = None
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
          data = self._encoded(new)
          if len(data) >= self._CHUNK_SIZE:
              self._pass_on()
          self._behind += data
          self._ahead, self._has_read = '', False
          if self.write_through or len(self._behind) >= self._CHUNK_SIZE:
              self._pass_on()
          if self.line_buffering and ('\n' in text or '\r' in text):
              self.flush()
          return len(text)

      def _encoded(self, text):
          if self._encoder is None:
              # An encoding's mark stands at the beginning of the stream only.
              import codecs
              self._encoder = codecs.getincrementalencoder(self.encoding)(self.errors)
              if self.seekable() and self._under().tell() + len(self._behind):
                  self._encoder.setstate(0)
          return self._encoder.encode(text)

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
          if isinstance(data, str):
              raise TypeError("underlying read1() should have returned a bytes-like object, not 'str'")
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
          place = self._under().seek(cookie, whence)
          if self._encoder is not None:
              self._encoder.setstate(0) if place else self._encoder.reset()
          return place

      def truncate(self, pos=None, /):
          """Forgets what lies behind a place."""
          self.flush()
          return self._under().truncate(pos)


  for _class in (BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper):
      _class.register(getattr(_io, _class.__name__))
  for _class in (BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper, BufferedRWPair,
                 IncrementalNewlineDecoder):
      _io._seal(_class, False)
  del _class, _name, _ask
  """#
