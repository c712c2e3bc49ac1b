"""Functions that take paths as objects, and what they call them."""
import io
import os
import shutil
import tempfile
from pathlib import Path

folder = Path('folder')
folder.mkdir()
file = folder / 'file.txt'
file.write_text('text')


class Named:
    def __fspath__(self):
        return b'folder/file.txt'


for given in file, 'folder/file.txt', b'folder/file.txt', Named():
    for mode, buffering in ('r', -1), ('rb', -1), ('rb', 0), ('r+b', -1):
        with open(given, mode, buffering) as opened:
            print(repr(opened.name), opened, getattr(opened, 'buffer', None))
print(io.FileIO(file).name, repr(io.FileIO(file).name))
print(open(file, opener=lambda path, flags: print(repr(path)) or os.open(path, flags)).read())


def attempt(function, *arguments):
    try:
        print(function.__name__, repr(function(*arguments)))
    except (OSError, TypeError, ValueError) as error:
        print(function.__name__, type(error).__name__, error, repr(getattr(error, 'filename', None)))


none = Path('none')
for function, arguments in [(open, (none,)), (os.stat, (none,)), (os.listdir, (none,)), (shutil.rmtree, (none,)), (shutil.rmtree, (b'none',)), (os.rename, (none, folder)),
                            (os.rename, (3, 'a')), (os.rename, ('a', 3)), (os.symlink, ('a\0', 'b')), (os.symlink, ('a', None)), (os.replace, ('a', 'b\0')),
                            (shutil.copyfile, (file, file)), (shutil.copy, (file, folder / 'copy')), (shutil.copy, (none, folder)), (os.path.relpath, (file, folder)),
                            (os.path.commonpath, ([file, folder],)), (os.path.isdevdrive, (file,)), (os.path.splitext, (file,)), (os.access, (file, os.R_OK))]:
    attempt(function, *arguments)
os.symlink(folder, 'link')
attempt(shutil.rmtree, Path('link'))
os.unlink('link')
with tempfile.NamedTemporaryFile(dir=folder, suffix='.x') as opened:
    print(type(opened.name), Path(opened.name).suffix, Path(opened.name).parent.name)
print(compile('1', file, 'eval').co_filename, f'{file}', '%s' % file, f'{file!s:>20}', format(file))
os.chmod(file, 0o600)
(folder / 'other').symlink_to('file.txt')

# What cannot be looked at is no folder, and walking goes on.
(folder / 'strange').symlink_to('file.txt/x')
print([(path, sorted(folders), sorted(files)) for path, folders, files in os.walk(folder)])
shutil.rmtree(folder)
