# Private characters of the last plane are characters as any other, in names of files and in texts.
import json
import os
import re
import traceback

text = 'a\U0010f000b'
assert text == 'a􏀀b'
for shown in (
    text, repr(text), str(ValueError(text)), f'{text}!', '%s' % text, '{}'.format(text),
    json.loads('"' + text + '"'), re.sub('a', 'c', text),
    compile('x = "' + text + '"', 'f', 'exec').co_consts[0], type(text, (), {}).__name__,
):
    print(ascii(shown))
with open(text + '.tmp', 'w') as file:
    file.write(text)
print(ascii(file.name), [ascii(name) for name in os.listdir('.') if name.endswith('.tmp')])
print(ascii(open(text + '.tmp').read()))
os.remove(text + '.tmp')
try:
    {}[text]
except KeyError as error:
    print(ascii(str(error)))
try:
    int(text)
except ValueError as error:
    print(ascii(str(error)))
try:
    exec("raise ValueError('" + text + "')")
except ValueError as error:
    print(ascii(traceback.format_exc()[-30:]))
try:
    exec("x = 'a\U0010f000b' +")
except SyntaxError as error:
    print(ascii(error.text), error.msg)
