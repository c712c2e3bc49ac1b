/// The part of `codecs` with the functions of single codecs, and the streams from one encoding to another.

let codecFunctionsSource: StaticString = #"""
  # MARK: Streams from one encoding to another

  class StreamRecoder:
      """Lets a program read and write one encoding where the stream below has another."""

      data_encode = file_encoding = 'unknown'

      def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
          self.stream, self.errors = stream, errors
          self.encode, self.decode = encode, decode
          self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

      def _seen(self, text):
          return self.encode(text, self.errors)[0]

      def read(self, size=-1):
          """The rest, or so much of it."""
          return self._seen(self.reader.read(size))

      def readline(self, size=None):
          """The next line."""
          return self._seen(self.reader.readline() if size is None else self.reader.readline(size))

      def readlines(self, sizehint=None):
          """All lines that are left."""
          return self._seen(self.reader.read()).splitlines(keepends=True)

      def __iter__(self):
          return self

      def __next__(self):
          return self._seen(next(self.reader))

      def write(self, data):
          """Writes what is encoded as the program sees it."""
          return self.writer.write(self.decode(data, self.errors)[0])

      def writelines(self, list):
          """Writes several pieces."""
          self.write(b''.join(list))

      def reset(self):
          """Begins anew."""
          self.reader.reset()
          self.writer.reset()

      def seek(self, offset, whence=0):
          """Moves in the stream below."""
          self.reader.seek(offset, whence)
          self.writer.seek(offset, whence)

      def __getattr__(self, name):
          return getattr(self.stream, name)

      def __enter__(self):
          return self

      def __exit__(self, *error):
          self.stream.close()


  def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
      """The file, as if it had `data_encoding`; in truth it has the other one."""
      seen, kept = lookup(data_encoding), lookup(file_encoding or data_encoding)
      made = StreamRecoder(file, seen.encode, seen.decode, kept.streamreader, kept.streamwriter,
                           errors)
      made.data_encoding, made.file_encoding = data_encoding, file_encoding or data_encoding
      return made


  class BufferedIncrementalEncoder(IncrementalEncoder):
      """The base of encoders that keep what they cannot encode yet; derived classes define
      _buffer_encode."""

      def _buffer_encode(self, input, errors, final):
          raise NotImplementedError

      def encode(self, input, final=False):
          text = self.buffer + input
          result, used = self._buffer_encode(text, self.errors, final)
          self.buffer = text[used:]
          return result

      def reset(self):
          self.buffer = ''

      def getstate(self):
          return self.buffer or 0

      def setstate(self, state):
          self.buffer = state or ''


  class BufferedIncrementalDecoder(IncrementalDecoder):
      """The base of decoders that keep what they cannot decode yet; derived classes define
      _buffer_decode."""

      def __init__(self, errors='strict'):
          super().__init__(errors)
          self.buffer = b''

      def _buffer_decode(self, input, errors, final):
          raise NotImplementedError

      def decode(self, input, final=False):
          data = self.buffer + input
          result, used = self._buffer_decode(data, self.errors, final)
          self.buffer = data[used:]
          return result

      def reset(self):
          self.buffer = b''

      def getstate(self):
          return self.buffer, 0

      def setstate(self, state):
          self.buffer = state[0]


  # MARK: Tables of characters

  def make_identity_dict(rng):
      """A dictionary with each number for itself."""
      return {number: number for number in rng}


  def make_encoding_map(decoding_map):
      """The table the other way round; None for what several stand for."""
      turned = {}
      for key, value in decoding_map.items():
          turned[value] = None if value in turned else key
      return turned


  def _charmap_build(map):
      return {ord(character): byte for byte, character in enumerate(map) if character != '\ufffe'}


  def _mapped(table, key, is_text):
      try:
          found = table[key]
      except LookupError:
          return None
      if found is None or is_text and found in ('\ufffe', 0xfffe):
          return None
      return found


  def charmap_decode(data, errors='strict', mapping=None, /):
      """(the text of bytes, by a table; how many bytes)."""
      data, errors = bytes(data), errors or 'strict'
      if mapping is None:
          return data.decode('latin-1', errors), len(data)
      parts, place = [], 0
      while place < len(data):
          found = _mapped(mapping, data[place], True)
          if found is None:
              wrong = UnicodeDecodeError('charmap', data, place, place + 1,
                                         'character maps to <undefined>')
              found, place = lookup_error(errors)(wrong)
          else:
              place += 1
          if isinstance(found, int):
              if not 0 <= found <= 0x10ffff:
                  raise TypeError('character mapping must be in range(0x110000)')
              found = chr(found)
          elif not isinstance(found, str):
              raise TypeError('character mapping must return integer, None or str')
          parts.append(found)
      return ''.join(parts), len(data)


  def charmap_encode(text, errors='strict', mapping=None, /):
      """(the bytes of a text, by a table; how many characters)."""
      errors = errors or 'strict'
      if mapping is None:
          return text.encode('latin-1', errors), len(text)

      def encoded(character):
          found = _mapped(mapping, ord(character), False)
          if isinstance(found, int):
              if not 0 <= found < 256:
                  raise TypeError('character mapping must be in range(256)')
              return bytes([found])
          if found is not None and not isinstance(found, bytes):
              raise TypeError('character mapping must return integer, bytes or None, '
                              f'not {type(found).__name__}')
          return found

      parts, place = [], 0
      while place < len(text):
          piece = encoded(text[place])
          if piece is not None:
              parts.append(piece)
              place += 1
              continue
          end = place + 1
          while end < len(text) and encoded(text[end]) is None:
              end += 1
          wrong = UnicodeEncodeError('charmap', text, place, end, 'character maps to <undefined>')
          found, place = lookup_error(errors)(wrong)
          if isinstance(found, str):
              pieces = [encoded(character) for character in found]
              if None in pieces:
                  raise wrong
              found = b''.join(pieces)
          parts.append(found)
      return b''.join(parts), len(text)


  # MARK: Escapes of bytes

  def _escape_encode(data, errors):
      errors = errors or 'strict'
      if not isinstance(data, bytes):
          raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
      shown = repr(data + b'"')[2:-1]
      return shown[:-1].encode(), len(data)


  def _escape_decode(data, errors):
      errors = errors or 'strict'
      data = data.encode() if isinstance(data, str) else bytes(data)
      plain = {**dict(zip(b'abfnrtv', b'\a\b\f\n\r\t\v')), **{mark: mark for mark in b'\\\'"'}}
      made, place = bytearray(), 0
      while place < len(data):
          byte = data[place]
          place += 1
          if byte != 0x5c:
              made.append(byte)
              continue
          if place == len(data):
              raise ValueError('Trailing \\ in string')
          mark = data[place]
          place += 1
          if mark in plain:
              made.append(plain[mark])
          elif mark == 0x0a:
              pass
          elif 0x30 <= mark < 0x38:
              end = place
              while end < min(place + 2, len(data)) and 0x30 <= data[end] < 0x38:
                  end += 1
              number = int(data[place - 1:end], 8)
              if number > 0o377:
                  warnings.warn(f'invalid octal escape sequence \'\\{number:o}\'', DeprecationWarning, 2)
              made.append(number & 0xff)
              place = end
          elif mark == 0x78:
              digits = data[place:place + 2]
              if len(digits) == 2 and all(digit in b'0123456789abcdefABCDEF' for digit in digits):
                  made.append(int(digits, 16))
                  place += 2
                  continue
              if errors not in ('replace', 'ignore'):
                  if errors in ('strict', None):
                      raise ValueError(f'invalid \\x escape at position {place - 2}')
                  raise ValueError(f'decoding error; unknown error handling code: {errors}')
              made += b'?' if errors == 'replace' else b''
              place += digits[:1].isalnum() and digits[0] in b'0123456789abcdefABCDEF'
          else:
              warnings.warn(f"invalid escape sequence '\\{chr(mark)}'", DeprecationWarning, 2)
              made += bytes([byte, mark])
      return bytes(made), len(data)


  def _readbuffer_encode(data, errors):
      data = data.encode() if isinstance(data, str) else bytes(data)
      return data, len(data)


  # MARK: Functions of single codecs

  _stems = {name.replace('-', '_'): name for name in (
      'utf-8', 'utf-7', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-le', 'utf-32-be',
      'latin-1', 'ascii', 'unicode-escape', 'raw-unicode-escape')}


  def __getattr__(name):
      # Few programs ask for these: utf_8_encode, ascii_decode and the like.
      stem, _, action = name.rpartition('_')
      if stem not in _stems or action not in ('encode', 'decode'):
          raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
      encoding = _stems[stem]

      if action == 'encode':
          def function(text, errors=None, /):
              return text.encode(encoding, errors or 'strict'), len(text)
      else:
          def function(data, errors=None, final=False, /):
              data = data.encode() if isinstance(data, str) else bytes(data)
              used = len(data) - (0 if final else _unfinished(encoding, data))
              return data[:used].decode(encoding, errors or 'strict'), used

      function.__name__ = function.__qualname__ = name
      function.__module__ = '_codecs'
      globals()[name] = function
      return function
  """#
