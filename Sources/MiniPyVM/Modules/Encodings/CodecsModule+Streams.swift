/// The part of `codecs` that takes its input bit by bit: incremental coders and streams.

let codecStreamsSource: StaticString = #"""
  # MARK: Bit by bit

  class IncrementalEncoder:
      """Encodes input that comes bit by bit."""

      def __init__(self, errors='strict'):
          self.errors, self.buffer = errors, ''

      def encode(self, input, final=False):
          """The next piece, encoded."""
          raise NotImplementedError

      def reset(self):
          """Begins anew."""

      def getstate(self):
          """The state as a number."""
          return 0

      def setstate(self, state):
          """Goes back to a state."""


  class IncrementalDecoder:
      """Decodes input that comes bit by bit."""

      def __init__(self, errors='strict'):
          self.errors = errors

      def decode(self, input, final=False):
          """The next piece, decoded."""
          raise NotImplementedError

      def reset(self):
          """Begins anew."""

      def getstate(self):
          """(the input that waits, the state as a number)."""
          return b'', 0

      def setstate(self, state):
          """Goes back to a state."""


  class _TextEncoder(IncrementalEncoder):
      # Writes a mark, if the encoding has one, once.

      has_begun = False

      def encode(self, input, final=False):
          name = self.encoding
          if self.has_begun:
              name = {'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le', 'utf-8-sig': 'utf-8'}.get(
                  name, name)
          self.has_begun = self.has_begun or bool(input) or name != 'utf-8-sig'
          return input.encode(name, self.errors)

      def reset(self):
          self.has_begun = False

      def getstate(self):
          if self.has_begun:
              return 0
          return {'utf-16': 2, 'utf-32': 2, 'utf-8-sig': 1}.get(self.encoding, 0)

      def setstate(self, state):
          self.has_begun = not state


  def _unfinished(name, data):
      # How many bytes at the end begin a character that is not complete.
      if name.startswith('utf-8'):
          for back in range(1, min(3, len(data)) + 1):
              byte = data[-back]
              if byte >= 0xc0:
                  length = 2 if byte < 0xe0 else 3 if byte < 0xf0 else 4 if byte < 0xf8 else 0
                  return back if length > back else 0
              if byte < 0x80:
                  break
          return 0
      unit = 2 if '16' in name else 4 if '32' in name else 1
      rest = len(data) % unit
      if unit == 2 and len(data) - rest >= 2:
          high = data[-rest - 2:][1 if not name.endswith('be') else 0]
          if 0xd8 <= high < 0xdc:
              rest += 2
      return rest


  class _TextDecoder(IncrementalDecoder):
      # Keeps the beginning of a character until the rest of it comes.

      def __init__(self, errors='strict'):
          super().__init__(errors)
          self.reset()

      def reset(self):
          self.waiting, self.known = b'', None

      def decode(self, input, final=False):
          data = self.waiting + bytes(input)
          name = self.known or self.encoding
          if self.known is None and name in _marks:
              least, marks = _marks[name]
              if len(data) < least and not final and any(mark.startswith(data) for mark in marks):
                  self.waiting = data
                  return ''
              self.known = name.removesuffix('-sig')
              for mark, actual in marks.items():
                  if data.startswith(mark):
                      data, self.known = data[len(mark):], actual
                      break
              else:
                  self.known = {'utf-16': 'utf-16-le', 'utf-32': 'utf-32-le'}.get(name, self.known)
              name = self.known
          rest = 0 if final else _unfinished(name, data)
          self.waiting = data[len(data) - rest:]
          return data[:len(data) - rest].decode(name, self.errors)

      def getstate(self):
          return self.waiting, 0

      def setstate(self, state):
          self.waiting = state[0]


  _marks = {'utf-8-sig': (3, {BOM_UTF8: 'utf-8'}),
            'utf-16': (2, {BOM_UTF16_LE: 'utf-16-le', BOM_UTF16_BE: 'utf-16-be'}),
            'utf-32': (4, {BOM_UTF32_LE: 'utf-32-le', BOM_UTF32_BE: 'utf-32-be'})}


  def _pieces(make, step, parts, nothing, errors):
      worker = getattr(make(errors), step)
      for part in parts:
          piece = worker(part)
          if piece:
              yield piece
      piece = worker(nothing, True)
      if piece:
          yield piece


  def iterencode(iterator, encoding, errors='strict', **kwargs):
      """The texts of an iterator, encoded as one."""
      return _pieces(getincrementalencoder(encoding), 'encode', iterator, '', errors)


  def iterdecode(iterator, encoding, errors='strict', **kwargs):
      """The bytes of an iterator, decoded as one."""
      return _pieces(getincrementaldecoder(encoding), 'decode', iterator, b'', errors)


  # MARK: Streams

  class _Stream(Codec):
      # A stream of text over one of bytes.

      codec = 'utf-8'

      def __init__(self, stream, errors='strict'):
          self.stream, self.errors = stream, errors
          self.reset()

      def __getattr__(self, name):
          return getattr(self.stream, name)

      def __enter__(self):
          return self

      def __exit__(self, *error):
          self.stream.close()


  class StreamWriter(_Stream):
      """Encodes what is written."""

      def write(self, object):
          """Writes a text."""
          self.stream.write(self._encoder.encode(object))

      def writelines(self, list):
          """Writes several texts."""
          for text in list:
              self.write(text)

      def reset(self):
          """Begins anew."""
          self._encoder = getincrementalencoder(self.codec)(self.errors)

      def seek(self, offset, whence=0):
          """Moves in the stream below."""
          self.stream.seek(offset, whence)
          if whence == 0 and offset == 0:
              self.reset()


  class StreamReader(_Stream):
      """Decodes what is read."""

      def reset(self):
          """Begins anew."""
          self._decoder, self._ahead = getincrementaldecoder(self.codec)(self.errors), ''

      def _fill(self, size):
          # Reads on; False at the end.
          data = self.stream.read(size)
          self._ahead += self._decoder.decode(data, not data)
          return bool(data)

      def _taken(self, count):
          text, self._ahead = self._ahead[:count], self._ahead[count:]
          return text

      def read(self, size=-1, chars=-1, firstline=False):
          """The rest, or so many bytes or characters."""
          if size < 0 and chars < 0:
              while self._fill(-1):
                  pass
              return self._taken(None if not self._ahead else len(self._ahead))
          if chars < 0:
              if not self._ahead:
                  self._fill(size)
              return self._taken(len(self._ahead))
          while len(self._ahead) < chars and self._fill(72):
              pass
          return self._taken(chars)

      def readline(self, size=None, keepends=True):
          """The next line."""
          while True:
              lines = self._ahead.splitlines(True)
              if len(lines) > 1 or lines and lines[0].endswith('\n') or not self._fill(72):
                  break
          line = self._taken(len(lines[0])) if (lines := self._ahead.splitlines(True)) else ''
          return line if keepends else ''.join(line.splitlines())

      def readlines(self, sizehint=None, keepends=True):
          """All lines that are left."""
          return self.read().splitlines(keepends)

      def seek(self, offset, whence=0):
          """Moves in the stream below."""
          self.stream.seek(offset, whence)
          self.reset()

      def __iter__(self):
          return self

      def __next__(self):
          line = self.readline()
          if not line:
              raise StopIteration
          return line


  class StreamReaderWriter:
      """Decodes what is read and encodes what is written."""

      encoding = 'unknown'

      def __init__(self, stream, Reader, Writer, errors='strict'):
          self.stream, self.errors = stream, errors
          self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

      def __iter__(self):
          return self

      def __next__(self):
          return next(self.reader)

      def seek(self, offset, whence=0):
          """Moves in the stream below."""
          self.stream.seek(offset, whence)
          self.reader.reset()
          if whence == 0 and offset == 0:
              self.writer.reset()

      def __getattr__(self, name):
          if name in ('read', 'readline', 'readlines'):
              return getattr(self.reader, name)
          return getattr(self.writer if name in ('write', 'writelines') else self.stream, name)

      def __enter__(self):
          return self

      def __exit__(self, *error):
          self.stream.close()


  def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
      """Opens a file that is encoded; line ends are not changed."""
      if encoding is not None and 'b' not in mode:
          mode += 'b'
      file = builtins.open(filename, mode, buffering)
      if encoding is None:
          return file
      try:
          info = lookup(encoding)
          made = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
          made.encoding = encoding
          return made
      except BaseException:
          file.close()
          raise
  """#
