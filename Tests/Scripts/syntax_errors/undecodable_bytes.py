# Bytes that the declared encoding cannot read: the error has no line.
import os
import shutil
import sys

SOURCES = [
    b"# coding: nowhere\nx = 1\n",
    b"\n# coding: nowhere\n",
    b"\n\n# coding: nowhere\n",
    b"# coding: ascii\n\ntext = '\xe4'\n",
    b"# coding: utf8\ntext = '\xe4'\n",
    b"# coding: utf-8\ntext = '\xe4'\n",
    b"# coding: U8\ntext = 'ab\xe4\xb8'\n",
    b"# coding: UTF_8-sig\ntext = '\xe4'\n",
    b"\xef\xbb\xbf# coding: UTF_8\ntext = 1\n",
    b"\xef\xbb\xbf# coding: utf8\ntext = 1\n",
    b"\xef\xbb\xbf# coding: LATIN_1\n",
    b"\xef\xbb\xbf# coding: Latin1\n",
    b"text = '\xe4'\n",
    b"# coding: latin-1-unix\ntext = '\xe4'\n",
    b"text = 1\n\0",
]


def told(action):
    try:
        action()
    except SyntaxError as error:
        name, *rest = error.args[1] if len(error.args) > 1 else ('-',)
        print(error.args[0], os.path.basename(name), rest, error.lineno, error.offset, error.text)
    else:
        print('fine')


# A folder with a fixed name: a random one is another string at each repetition.
folder = 'parts'
os.mkdir(folder)
sys.path.insert(0, folder)
for number, source in enumerate(SOURCES):
    print(source)
    told(lambda: compile(source, 'given', 'exec'))
    path = os.path.join(folder, f'part{number}.py')
    with open(path, 'wb') as file:
        file.write(source)
    told(lambda: __import__(f'part{number}'))
    os.remove(path)
sys.path.remove(folder)
shutil.rmtree(folder)
