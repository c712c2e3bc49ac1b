# A text file does not tell its place while its lines are asked for one by one.
import io
import os


def told(action, *arguments):
    try:
        print(action(*arguments), end=' | ')
    except (OSError, ValueError) as error:
        print(f'{type(error).__name__}: {error}', end=' | ')


def steps(file):
    for action, *arguments in [
            (file.tell,), (next, file), (file.tell,), (file.read, 1), (file.tell,),
            (file.seek, 0, 1), (file.seek, 2), (file.tell,), (next, file), (file.readline,),
            (file.tell,), (next, file, 'end'), (file.tell,), (file.seek, 0), (next, file),
            (file.seek, 0, 2), (file.tell,)]:
        told(action, *arguments)
    file.seek(0)
    for line in file:
        told(file.tell)
    told(file.tell)
    file.seek(0)
    for line in file:
        break
    told(file.tell)
    print()


path = 'lines'
with open(path, 'w') as file:
    file.write('a\nb\nc\n')
with open(path) as file:
    steps(file)
with io.TextIOWrapper(io.BytesIO(b'a\nb\nc\n')) as file:
    steps(file)
with open(path, 'rb') as file:
    steps(file)
stream = io.BufferedReader(io.BytesIO(b'abc'))
told(stream.seek, 0, 7)
told(stream.seek, 0, -1)
told(stream.seek, 1)
print(stream.read())
os.remove(path)
