"""A string is a row of code points; bytes come only with an encoding."""
text = 'naïve €🐍'
print(len(text), [hex(ord(character)) for character in text[-3:]])
data = text.encode('utf-8')
print(len(data), data)
print(data.decode('utf-8') == text, ascii(text))
print('e\u0301', len('e\u0301'), 'é' == 'e\u0301')
for encoding in ('latin-1', 'ascii'):
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        print(error)
print(text.encode('ascii', 'replace'), text.encode('ascii', 'backslashreplace'))
