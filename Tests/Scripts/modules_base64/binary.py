"""binascii: hexadecimal digits, base 64 with its padding, checks, lines of mail."""
import binascii


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


for text in '', '=', 'a', 'ab', 'ab=', 'ab==', 'abc=', 'ab==cd', 'ab=c', 'abcd=', 'ab c d', 'abcda', 'é':
    print(repr(text), end=': ')
    attempt(binascii.a2b_base64, text)
    attempt(binascii.a2b_base64, text, strict_mode=True)
for data in b'', b'hello', bytearray(b'\0\xff'), memoryview(b'abc'), 'text', 5:
    for function in binascii.hexlify, binascii.b2a_base64, binascii.crc32, binascii.b2a_uu:
        attempt(function, data)
    attempt(binascii.crc_hqx, data, 7)
    attempt(binascii.hexlify, data, ':', 2)
print(binascii.b2a_base64(b'xy', newline=False), binascii.crc32(b'b', binascii.crc32(b'a')))
for text in 'ff00', b'AB', 'a', 'zz', 'é', 5:
    attempt(binascii.unhexlify, text)
line = binascii.b2a_uu(b'A line of mail')
print(line, binascii.a2b_uu(line))
attempt(binascii.b2a_uu, bytes(46))
attempt(binascii.a2b_uu, '#86)C zz')
print(binascii.a2b_qp(b'caf=E9 =\nau lait=3D_'), binascii.a2b_qp('a_b', header=True))
print(binascii.Error.__mro__[1], binascii.Incomplete.__mro__[1])
