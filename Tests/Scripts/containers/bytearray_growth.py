# What += and extend() take, also the array itself and views of it.
import array


def attempt(data, operation, value):
    try:
        operation(data, value)
    except Exception as error:
        print(f'{type(error).__name__}: {error}', end=' ')
    print(data, len(data))


def extend(data, value):
    data.extend(value)


def add(data, value):
    data += value


for operation in add, extend:
    for value in (b'abc', bytearray(b'de'), array.array('H', [258, 3]), memoryview(b'012345')[::2], memoryview(b'xyz'),
                  b'', [1, 2], [300], 'text', 5, None, (i for i in (65, 66))):
        attempt(bytearray(b'<>'), operation, value)
    for content in b'', b'ab':
        data = bytearray(content)
        attempt(data, operation, data)
        view = memoryview(data)
        attempt(data, operation, view)
        attempt(data, operation, b'')
        view.release()
        attempt(data, operation, b'after')
data = bytearray()
sizes = []
for number in range(200):
    data += b'12345'
    sizes.append(data.__alloc__())
print(sorted(set(sizes)))
