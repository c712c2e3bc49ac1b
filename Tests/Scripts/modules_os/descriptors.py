# Files by their descriptors, without a file object.
import os
import warnings

path = 'descriptors.bin'


def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


show(os.open, path, os.O_RDONLY)
show(os.open, path, os.O_WRONLY)
fd = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
print(fd > 2, os.write(fd, b'hello '), os.write(fd, bytearray(b'big ')), os.write(fd, memoryview(b'world')))
show(os.write, fd, 'text')
print(oct(os.fstat(fd).st_mode & 0o777), os.fstat(fd).st_size)
os.close(fd)
show(os.close, fd)
show(os.read, fd, 1)
show(os.lseek, fd, 0, 0)

show(os.open, path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
fd = os.open(path, os.O_RDONLY)
print(os.read(fd, 5), os.lseek(fd, 1, os.SEEK_CUR), os.read(fd, 100), os.read(fd, 1))
print(os.lseek(fd, -5, os.SEEK_END), os.read(fd, 2), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 0))
show(os.lseek, fd, -1, os.SEEK_SET)
show(os.read, fd, -1)
os.close(fd)

fd = os.open(path, os.O_RDWR)
print(os.write(fd, b'HELLO'), os.lseek(fd, 0, 0), os.read(fd, 8))
os.ftruncate(fd, 7)
os.fsync(fd)
os.close(fd)
fd = os.open(path, os.O_WRONLY | os.O_APPEND)
os.write(fd, b'!!')
os.close(fd)
print(open(path, 'rb').read())
os.truncate(path, 3)
print(open(path, 'rb').read())
fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
os.write(fd, b'new')
with os.fdopen(fd, 'rb') as file:
    file.seek(0)
    print(file.read(), file.fileno() == fd)
show(os.close, fd)

with open(path, 'wb', opener=lambda name, flags: os.open(name, flags, 0o640)) as file:
    file.write(b'by an opener')
print(open(path, 'rb').read(), oct(os.stat(path).st_mode & 0o777))
os.remove(path)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(os.path.exists(True), os.path.isfile(99), os.path.isdir(False), os.path.exists(0))
    for warning in caught:
        print(warning.category.__name__, warning.message)
