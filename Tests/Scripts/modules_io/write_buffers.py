# Everything with a buffer can be written to a binary file.
import array
import io
import os

path = 'buffers.bin'
for make in (lambda: open(path, 'wb'), lambda: open(path, 'wb', buffering=0),
             lambda: io.BufferedWriter(io.FileIO(path, 'w'), 4), lambda: open(path, 'w+b')):
    with make() as file:
        for data in (b'ab', bytearray(b'cd'), memoryview(b'efghij'), array.array('B', [107, 108]),
                     memoryview(b'abcdef')[::2], memoryview(array.array('H', [0x6161])), 'text', 5, None):
            try:
                print(type(data).__name__, file.write(data))
            except Exception as error:
                print(type(error).__name__, error)
        try:
            file.writelines([b'1', memoryview(b'2')])
        except Exception as error:
            print(type(error).__name__, error)
    print(open(path, 'rb').read())
os.remove(path)
