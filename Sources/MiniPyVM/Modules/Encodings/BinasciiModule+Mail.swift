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


  def b2a_qp(data, quotetabs=False, istext=True, header=False):
      """Quoted-printable text of bytes, in lines."""
      data = _bytes(data)
      first = data.find(b'\n')
      end = b'\r\n' if first > 0 and data[first - 1] == 13 else b'\n'
      written, length, place = bytearray(), 0, 0

      def breaks():
          written.extend(b'=' + end)
          return 0

      while place < len(data):
          character, following = data[place], data[place + 1:place + 2]
          if (character > 126 or character == 61 or header and character == 95
                  or character == 46 and length == 0 and following in (b'', b'\n', b'\r', b'\0')
                  or not istext and character in b'\r\n'
                  or character in b'\t ' and not following
                  or character < 33 and character not in b'\r\n'
                  and (quotetabs or character not in b'\t ')):
              if length + 3 >= 76:
                  length = breaks()
              written += b'=%02X' % character
              place, length = place + 1, length + 3
          elif istext and (character == 10 or character == 13 and following == b'\n'):
              if written and written[-1] in b' \t':
                  # A space at the end of a line would be lost.
                  written[-1:] = b'=%02X' % written[-1]
              written += end
              place, length = place + (2 if character == 13 else 1), 0
          else:
              if following and following != b'\n' and length + 1 >= 76:
                  length = breaks()
              written.append(95 if header and character == 32 else character)
              place, length = place + 1, length + 1
      return bytes(written)
  """#
