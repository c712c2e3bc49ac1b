"""pathlib: files that are made, read, moved, linked and removed."""
import os
import shutil
import stat
from pathlib import Path


def attempt(function, *arguments, **options):
    try:
        print(function.__name__, function(*arguments, **options))
    except (OSError, TypeError, ValueError, NotImplementedError) as error:
        print(function.__name__, type(error).__name__, str(error).replace(str(here), 'HERE'))


here = Path.cwd()
base = Path('base')
base.mkdir()
attempt(base.mkdir)
attempt(base.mkdir, exist_ok=True)
attempt((base / 'x/y').mkdir)
attempt((base / 'x/y').mkdir, parents=True)
attempt((base / 'x/y').mkdir, parents=True, exist_ok=True)
file = base / 'file.txt'
attempt(file.write_text, 'first\nsecond ü\n', encoding='utf-8')
attempt(file.read_text, encoding='utf-8')
attempt(file.read_bytes)
attempt(file.write_bytes, b'a\r\nb')
attempt(file.read_text)
attempt(file.read_text, newline='')
attempt(file.write_text, 'x\ny', newline='\r\n')
attempt(file.read_bytes)
attempt(file.write_text, b'bytes')
attempt(file.write_bytes, 'text')
attempt(file.mkdir, exist_ok=True)
with file.open('a') as opened:
    opened.write('more')
with file.open('rb') as opened:
    print(opened.name, opened.readline(), opened.read())
with open(file) as opened:
    print(opened.name, list(opened))
attempt((base / 'none').read_text)
attempt(base.read_text)

for path in file, base, base / 'none', file / 'below', Path('a\0b'):
    print(path.name.encode(), path.exists(), path.is_file(), path.is_dir(), path.is_symlink(), path.is_fifo(), path.is_socket(), path.is_block_device(), path.is_char_device(),
          path.is_mount(), path.is_junction())
attempt((base / 'none').stat)
print(file.stat().st_size, stat.S_ISREG(file.stat().st_mode), file.samefile('base/x/../file.txt'), file.samefile(base))
file.chmod(0o640)
print(stat.filemode(file.stat().st_mode))

link, dangling = base / 'link', base / 'dangling'
attempt(link.symlink_to, 'file.txt')
dangling.symlink_to('nowhere')
attempt(link.symlink_to, 'file.txt')
print(link.readlink(), link.is_symlink(), link.is_file(), link.is_file(follow_symlinks=False), link.exists(), dangling.exists(), dangling.exists(follow_symlinks=False))
print(stat.filemode(link.lstat().st_mode), link.read_bytes() == file.read_bytes(), link.samefile(file))
attempt(file.readlink)
attempt(link.lchmod, 0o600)
print(link.resolve() == file.resolve() == here.resolve() / 'base/file.txt', (base / 'x/../none').resolve().relative_to(here.resolve()))
attempt((base / 'none').resolve, strict=True)
print(file.absolute() == here / file, Path().absolute() == here, Path('/a/../b').absolute(), Path().resolve() == Path.cwd().resolve())

touched = base / 'touched'
touched.touch()
touched.touch()
attempt(touched.touch, exist_ok=False)
print(touched.stat().st_size, touched.rename(base / 'renamed'), touched.exists(), (base / 'renamed').replace(str(base / 'replaced')))
attempt(touched.rename, 'other')
attempt(touched.unlink)
attempt(touched.unlink, missing_ok=True)
attempt(base.rmdir)
attempt(file.rmdir)

os.environ['HOME'] = '/users/me'
print(Path.home(), Path('~').expanduser(), Path('~/a/b').expanduser(), Path('a/~').expanduser(), Path('/~').expanduser())
try:
    Path('~nobody-of-this-name/a').expanduser()
except RuntimeError as error:
    print(error)
for uri in 'file:///a/b%20c', 'file:/a', 'file://localhost/a', 'file:///c:/x', 'file:///%C3%BC%zz', 'http://a', 'file:a', 'file://server/x':
    attempt(Path.from_uri, uri)

# Functions of other modules take paths.
print(os.path.join(base, 'a'), os.path.exists(file), os.path.basename(file), os.path.splitext(file), os.path.getsize(file), sorted(os.listdir(base)))
print(shutil.copy(file, base / 'copied'), shutil.copy2(file, base / 'x'), shutil.copytree(base / 'x', base / 'tree'), shutil.move(base / 'copied', base / 'moved'))
print(sorted(str(path) for path in base.rglob('*')))
shutil.rmtree(base)
print(base.exists())
