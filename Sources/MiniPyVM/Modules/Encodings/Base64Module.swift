/// The module `base64`, in Python, on `binascii`.

extension ModuleDefinition {
  static var base64: ModuleDefinition {
    .python("base64", base64Source, base85Source)
  }
}

private let base64Source: StaticString = #"""
  """Bytes as texts of 16, 32, 64 and 85 characters, and back."""

  import binascii
  import re
  import struct

  __all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode',
             'b32decode', 'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode',
             'b85decode', 'a85encode', 'a85decode', 'z85encode', 'z85decode', 'standard_b64encode',
             'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']

  bytes_types = bytes, bytearray


  def _given(data):
      # What is to be decoded: bytes, or a text of ASCII.
      if isinstance(data, str):
          if not data.isascii():
              raise ValueError('string argument should contain only ASCII characters')
          return data.encode()
      if isinstance(data, bytes_types):
          return data
      try:
          return memoryview(data).tobytes()
      except TypeError:
          raise TypeError('argument should be a bytes-like object or ASCII string, not '
                          f'{type(data).__name__!r}') from None


  # MARK: Base 64

  def b64encode(s, altchars=None):
      """Base 64 of bytes, perhaps with two other characters for + and /."""
      encoded = binascii.b2a_base64(s, newline=False)
      if altchars is None:
          return encoded
      assert len(altchars) == 2, repr(altchars)
      return encoded.translate(bytes.maketrans(b'+/', altchars))


  def b64decode(s, altchars=None, validate=False):
      """The bytes of base 64; what is no digit is left out, or refused."""
      s = _given(s)
      if altchars is not None:
          altchars = _given(altchars)
          assert len(altchars) == 2, repr(altchars)
          s = s.translate(bytes.maketrans(altchars, b'+/'))
      return binascii.a2b_base64(s, strict_mode=validate)


  def standard_b64encode(s):
      """Base 64 of bytes."""
      return b64encode(s)


  def standard_b64decode(s):
      """The bytes of base 64."""
      return b64decode(s)


  def urlsafe_b64encode(s):
      """Base 64 of bytes, with - and _ for + and /."""
      return b64encode(s, b'-_')


  def urlsafe_b64decode(s):
      """The bytes of base 64 that has - and _ for + and /."""
      return b64decode(s, b'-_')


  MAXLINESIZE = 76
  MAXBINSIZE = MAXLINESIZE // 4 * 3


  def encode(input, output):
      """Base 64 of a file, in lines, to another."""
      while piece := input.read(MAXBINSIZE):
          while len(piece) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(piece))):
              piece += more
          output.write(binascii.b2a_base64(piece))


  def decode(input, output):
      """The bytes of a file of lines of base 64, to another."""
      while line := input.readline():
          output.write(binascii.a2b_base64(line))


  def _input_type_check(s):
      name = type(s).__name__
      try:
          view = memoryview(s)
      except TypeError as error:
          raise TypeError(f'expected bytes-like object, not {name}') from error
      if view.format not in ('c', 'b', 'B'):
          raise TypeError(f'expected single byte elements, not {view.format!r} from {name}')
      if view.ndim != 1:
          raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {name}')


  def encodebytes(s):
      """Base 64 of bytes, in lines."""
      _input_type_check(s)
      return b''.join([binascii.b2a_base64(s[start:start + MAXBINSIZE])
                       for start in range(0, len(s), MAXBINSIZE)])


  def decodebytes(s):
      """The bytes of lines of base 64."""
      _input_type_check(s)
      return binascii.a2b_base64(s)


  # MARK: Base 16 and 32

  def b16encode(s):
      """Base 16 of bytes."""
      return binascii.hexlify(s).upper()


  def b16decode(s, casefold=False):
      """The bytes of base 16."""
      s = _given(s)
      s = s.upper() if casefold else s
      if re.search(b'[^0-9A-F]', s):
          raise binascii.Error('Non-base16 digit found')
      return binascii.unhexlify(s)


  _base32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  _base32_hex = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


  def _encode32(alphabet, data):
      data = data if isinstance(data, bytes_types) else memoryview(data).tobytes()
      written = bytearray()
      for start in range(0, len(data), 5):
          piece = data[start:start + 5]
          number = int.from_bytes(piece + bytes(5 - len(piece)))
          digits = bytes([alphabet[number >> shift & 31] for shift in range(35, -1, -5)])
          written += digits[:(8 * len(piece) + 4) // 5].ljust(8, b'=')
      return bytes(written)


  def _decode32(alphabet, data, casefold, map01=None):
      data = _given(data)
      size = len(data)
      if size % 8:
          raise binascii.Error('Incorrect padding')
      if map01 is not None:
          map01 = _given(map01)
          assert len(map01) == 1, repr(map01)
          data = data.translate(bytes.maketrans(b'01', b'O' + map01))
      data = (data.upper() if casefold else data).rstrip(b'=')
      padding = size - len(data)
      written = bytearray()
      for start in range(0, len(data), 8):
          number = 0
          for digit in data[start:start + 8].ljust(8, alphabet[:1]):
              value = alphabet.find(digit)
              if value < 0:
                  raise binascii.Error('Non-base32 digit found')
              number = number << 5 | value
          written += number.to_bytes(5)
      if padding not in (0, 1, 3, 4, 6):
          raise binascii.Error('Incorrect padding')
      if padding and written:
          del written[len(written) - 5 + (43 - 5 * padding) // 8:]
      return bytes(written)


  def b32encode(s):
      """Base 32 of bytes."""
      return _encode32(_base32, s)


  def b32decode(s, casefold=False, map01=None):
      """The bytes of base 32; 0 and 1 may stand for letters."""
      return _decode32(_base32, s, casefold, map01)


  def b32hexencode(s):
      """Base 32 of bytes, with digits first."""
      return _encode32(_base32_hex, s)


  def b32hexdecode(s, casefold=False):
      """The bytes of base 32 with digits first."""
      return _decode32(_base32_hex, s, casefold)
  """#
