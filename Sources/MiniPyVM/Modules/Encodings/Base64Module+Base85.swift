/// A part of `base64`: base 85.

let base85Source: StaticString = #"""

  # MARK: Base 85

  _ascii85 = bytes(range(33, 118))
  _base85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
             b'!#$%&()*+-;<=>?@^_`{|}~')
  _z85 = (b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
          b'.-:+=^!/*?&<>()[]{}@%$#')


  def _encode85(data, alphabet, pad, short={}):
      # Five digits for four bytes; some words have one of their own.
      data = data if isinstance(data, bytes_types) else memoryview(data).tobytes()
      missing = -len(data) % 4
      pieces = []
      for word, in struct.iter_unpack('!I', data + bytes(missing)):
          digits = []
          if word in short:
              pieces.append(short[word])
              continue
          rest = word
          for _ in range(5):
              rest, digit = divmod(rest, 85)
              digits.append(alphabet[digit])
          pieces.append(bytes(digits[::-1]))
      if missing and not pad:
          if pieces[-1] == b'z':
              pieces[-1] = alphabet[:1] * 5
          pieces[-1] = pieces[-1][:-missing]
      return b''.join(pieces)


  def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
      """Ascii85 of bytes, perhaps in lines, perhaps between Adobe's signs."""
      short = {0: b'z'}
      if foldspaces:
          short[0x20202020] = b'y'
      text = (b'<~' if adobe else b'') + _encode85(b, _ascii85, pad, short)
      if wrapcol:
          width = max(2 if adobe else 1, wrapcol)
          lines = [text[start:start + width] for start in range(0, len(text), width)]
          if adobe and len(lines[-1]) + 2 > width:
              lines.append(b'')
          text = b'\n'.join(lines)
      return text + b'~>' if adobe else text


  def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
      """The bytes of Ascii85."""
      b = _given(b)
      if adobe:
          if not b.endswith(b'~>'):
              raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
          b = b[2 if b.startswith(b'<~') else 0:-2]
      written, digits = bytearray(), []
      for character in b + b'uuuu':
          sign = chr(character)
          if '!' <= sign <= 'u':
              digits.append(character - 33)
              if len(digits) == 5:
                  number = 0
                  for digit in digits:
                      number = 85 * number + digit
                  if number >> 32:
                      raise ValueError('Ascii85 overflow')
                  written += number.to_bytes(4)
                  digits = []
          elif sign == 'z' or foldspaces and sign == 'y':
              if digits:
                  raise ValueError(f'{sign} inside Ascii85 5-tuple')
              written += bytes(4) if sign == 'z' else b'    '
          elif character not in ignorechars:
              raise ValueError(f'Non-Ascii85 digit found: {sign}')
      if len(digits) < 4:
          del written[len(written) - 4 + len(digits):]
      return bytes(written)


  def _decode85(data, alphabet, name):
      data = _given(data)
      missing = -len(data) % 5
      data = data + alphabet[84:] * missing
      written = bytearray()
      for start in range(0, len(data), 5):
          number = 0
          for place in range(start, start + 5):
              value = alphabet.find(data[place])
              if value < 0:
                  raise ValueError(f'bad {name} character at position {place}')
              number = 85 * number + value
          if number >> 32:
              raise ValueError(f'{name} overflow in hunk starting at byte {start}')
          written += number.to_bytes(4)
      return bytes(written[:len(written) - missing])


  def b85encode(b, pad=False):
      """Base 85 of bytes."""
      return _encode85(b, _base85, pad)


  def b85decode(b):
      """The bytes of base 85."""
      return _decode85(b, _base85, 'base85')


  def z85encode(s):
      """Base 85 of bytes, in ZeroMQ's alphabet."""
      return _encode85(s, _z85, False)


  def z85decode(s):
      """The bytes of base 85 in ZeroMQ's alphabet."""
      return _decode85(s, _z85, 'z85')
  """#
