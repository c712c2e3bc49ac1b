"""Bytes in every base, and back; what cannot be read back."""
import base64
import io

samples = [b'', b'a', b'ab', b'abc', b'abcd', b'Hello, World!', bytes(range(250, 256)), bytes(5), b' ' * 8]
for name in ('b64', 'standard_b64', 'urlsafe_b64', 'b32', 'b32hex', 'b16', 'a85', 'b85', 'z85'):
    encode, decode = getattr(base64, name + 'encode'), getattr(base64, name + 'decode')
    texts = [encode(sample) for sample in samples]
    print(name, texts, [decode(text) for text in texts] == samples)
    for wrong in 'A', '=', 'é', '~~~~~', 'AA=A', 5:
        try:
            print(decode(wrong))
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
print(base64.b64encode(b'\xfb\xff', b'@$'), base64.b64decode('+@$@', '@$'))
print(base64.b32decode('mzxw6===', True), base64.b32decode('MZXW0===', map01='L'))
for options in ({'foldspaces': True}, {'wrapcol': 7}, {'adobe': True}, {'pad': True}):
    print(base64.a85encode(b'    some text\0\0\0\0', **options))
print(base64.a85decode('<~87cURD]~>', adobe=True), base64.a85decode('y', foldspaces=True))
print(base64.encodebytes(b'x' * 100), base64.decodebytes(b'eHh4\neA==\n'))
source, target, back = io.BytesIO(b'file' * 30), io.BytesIO(), io.BytesIO()
base64.encode(source, target)
target.seek(0)
base64.decode(target, back)
print(target.getvalue(), back.getvalue() == source.getvalue())
