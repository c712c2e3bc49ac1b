/// A part of `binascii`: lines of mail.

let binasciiMailSource: StaticString = #"""

  # MARK: Lines of mail

  def b2a_uu(data, /, *, backtick=False):
      """A line of uuencode of up to 45 bytes."""
      data = _bytes(data)
      if len(data) > 45:
          raise Error('At most 45 bytes at once')
      zero = 96 if backtick else 32
      written = [len(data) + 32 if data or not backtick else 96]
      padded = data + bytes(-len(data) % 3)
      for start in range(0, len(padded), 3):
          number = int.from_bytes(padded[start:start + 3])
          for shift in (18, 12, 6, 0):
              value = number >> shift & 63
              written.append(value + 32 if value else zero)
      return bytes(written) + b'\n'


  def a2b_uu(data, /):
      """The bytes of a line of uuencode."""
      data = _ascii(data)
      count = (data[0] - 32) & 63 if data else -32 & 63
      written, number, bits, place = bytearray(), 0, 0, 1
      while len(written) < count:
          character = data[place] if place < len(data) else 0
          place += 1
          if place > len(data) or character in b'\n\r':
              value = 0
          elif not 32 <= character <= 96:
              raise Error('Illegal char')
          else:
              value = (character - 32) & 63
          number, bits = (number << 6 | value) & 0xFFFF, bits + 6
          if bits >= 8:
              bits -= 8
              written.append(number >> bits & 255)
      for character in data[place:]:
          if character not in b' `\n\r':
              raise Error('Trailing garbage')
      return bytes(written)


  def a2b_qp(data, header=False):
      """The bytes of quoted-printable text."""
      data = _ascii(data)
      written, place = bytearray(), 0
      while place < len(data):
          character = data[place]
          place += 1
          if character == 61:
              if place >= len(data):
                  break
              if data[place] in b'\n\r':
                  # The line goes on.
                  end = data.find(b'\n', place)
                  place = len(data) if end < 0 else end + 1
              elif data[place] == 61:
                  written.append(61)
                  place += 1
              elif data[place] in _HEX and place + 1 < len(data) and data[place + 1] in _HEX:
                  written.append(16 * _HEX[data[place]] + _HEX[data[place + 1]])
                  place += 2
              else:
                  written.append(61)
          else:
              written.append(32 if header and character == 95 else character)
      return bytes(written)
  """#
