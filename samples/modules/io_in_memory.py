"""Files that exist only in memory."""
import io

text = io.StringIO('first\nsecond\nthird')
print(text.readline(), text.read(3), text.tell(), text.readlines())
text = io.StringIO()
print('written', 'here', file=text)
text.write('and here')
print(repr(text.getvalue()))
data = io.BytesIO(b'abc')
data.seek(0, io.SEEK_END)
data.write(b'def')
print(data.getvalue(), data.getbuffer()[1])
text.close()
try:
    text.read()
except ValueError as error:
    print(error)
