/// The module `binascii`, in Python: bytes as hexadecimal digits, base 64 and lines of mail; checks.

extension ModuleDefinition {
  static var binascii: ModuleDefinition {
    .python("binascii", binasciiSource, binasciiMailSource)
  }
}

private let binasciiSource: StaticString = #"""
  """Bytes as texts of few characters, and back; checks of bytes."""


  class Error(ValueError):
      """Text that does not stand for bytes."""


  class Incomplete(Exception):
      """Text whose end is missing."""


  _STANDARD = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  _VALUES = {character: value for value, character in enumerate(_STANDARD)}


  def _bytes(data):
      # What bytes-like objects hold.
      if isinstance(data, (bytes, bytearray)):
          return data
      try:
          return memoryview(data).tobytes()
      except TypeError:
          raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


  def _ascii(data):
      # The same, or the letters of a text.
      if isinstance(data, str):
          if not data.isascii():
              raise ValueError('string argument should contain only ASCII characters')
          return data.encode()
      try:
          return _bytes(data)
      except TypeError:
          raise TypeError('argument should be bytes, buffer or ASCII string, '
                          f'not {type(data).__name__!r}') from None


  # MARK: Base 64

  def b2a_base64(data, /, *, newline=True):
      """Base 64 of bytes, in a line."""
      data = _bytes(data)
      result = _digits(data, len(data)) + b'=' * (-len(data) % 3)
      return result + b'\n' if newline else result


  def _digits(data, size):
      written = bytearray()
      for start in range(0, size - 2, 3):
          a, b, c = data[start:start + 3]
          written += bytes((_STANDARD[a >> 2], _STANDARD[(a & 3) << 4 | b >> 4],
                            _STANDARD[(b & 15) << 2 | c >> 6], _STANDARD[c & 63]))
      rest = data[size - size % 3:]
      if len(rest) == 1:
          written += bytes((_STANDARD[rest[0] >> 2], _STANDARD[(rest[0] & 3) << 4]))
      elif rest:
          a, b = rest
          written += bytes((_STANDARD[a >> 2], _STANDARD[(a & 3) << 4 | b >> 4],
                            _STANDARD[(b & 15) << 2]))
      return bytes(written)


  def a2b_base64(data, /, *, strict_mode=False):
      """The bytes of base 64."""
      data = _ascii(data)
      if strict_mode and data[:1] == b'=':
          raise Error('Leading padding not allowed')
      written = bytearray()
      place = left = padding = 0
      is_padded = False
      for index, character in enumerate(data):
          if character == 61:
              is_padded = True
              if strict_mode and place == 0:
                  raise Error('Excess padding not allowed')
              padding += place >= 2
              if place >= 2 and place + padding >= 4:
                  if strict_mode and index + 1 < len(data):
                      raise Error('Excess data after padding')
                  return bytes(written)
              continue
          value = _VALUES.get(character)
          if value is None:
              if strict_mode:
                  raise Error('Only base64 data is allowed')
              continue
          if strict_mode and is_padded:
              raise Error('Discontinuous padding not allowed')
          padding = 0
          if place:
              shift = 2 * place
              written.append((left << shift | value >> 6 - shift) & 255)
          left = value & (63, 15, 3, 0)[place]
          place = (place + 1) % 4
      if place == 1:
          count = len(written) // 3 * 4 + 1
          raise Error('Invalid base64-encoded string: number of data characters '
                      f'({count}) cannot be 1 more than a multiple of 4')
      if place:
          raise Error('Incorrect padding')
      return bytes(written)


  # MARK: Hexadecimal digits

  def hexlify(data, sep=None, bytes_per_sep=1):
      """The hexadecimal digits of bytes, perhaps with a sign between groups."""
      data = _bytes(data)
      return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode()


  def b2a_hex(data, sep=None, bytes_per_sep=1):
      """The hexadecimal digits of bytes, perhaps with a sign between groups."""
      return hexlify(data, sep, bytes_per_sep)


  def unhexlify(hexstr, /):
      """The bytes of hexadecimal digits."""
      text = _ascii(hexstr)
      if len(text) % 2:
          raise Error('Odd-length string')
      values = [_HEX.get(digit) for digit in text]
      if None in values:
          raise Error('Non-hexadecimal digit found')
      return bytes([16 * high + low for high, low in zip(values[::2], values[1::2])])


  def a2b_hex(hexstr, /):
      """The bytes of hexadecimal digits."""
      return unhexlify(hexstr)


  _HEX = {ord(digit): int(digit, 16) for digit in '0123456789abcdefABCDEF'}


  # MARK: Checks

  def _table(polynomial):
      table = []
      for value in range(256):
          for _ in range(8):
              value = value >> 1 ^ (polynomial if value & 1 else 0)
          table.append(value)
      return table


  _CRC32 = _table(0xEDB88320)


  def crc32(data, crc=0, /):
      """The check of 32 bits of bytes, beginning with that of others."""
      crc = ~crc & 0xFFFFFFFF
      for byte in _bytes(data):
          crc = crc >> 8 ^ _CRC32[(crc ^ byte) & 255]
      return crc ^ 0xFFFFFFFF


  def crc_hqx(data, crc, /):
      """The check of 16 bits of bytes, beginning with that of others."""
      crc &= 0xFFFF
      for byte in _bytes(data):
          crc ^= byte << 8
          for _ in range(8):
              crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
      return crc
  """#
