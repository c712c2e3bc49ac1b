"""What os and os.path tell of files and folders, changes to them, errors, the environment."""
import contextlib
import os
from os import path


def attempt(title, action):
    try:
        print(title, '->', action())
    except Exception as error:
        print(title, '!!', type(error).__name__, error, getattr(error, 'filename', None), getattr(error, 'filename2', None))


class Pathy:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


print('-- stat')
with open('file.txt', 'w') as file:
    file.write('hello')
    file.flush()
    print(os.fstat(file.fileno()).st_size)
known = os.stat('file.txt')
print(known.st_size, oct(known.st_mode & 0o170000), known.st_nlink, len(known), known[6], known.n_fields, known.n_sequence_fields)
print(known.st_mtime_ns // 10**9 == int(known.st_mtime) == known[8], type(known.st_mtime), repr(known).startswith('os.stat_result(st_mode='))
print(known.st_blksize > 0, known.st_blocks >= 0, isinstance(known, tuple), type(known).__name__, os.stat(b'file.txt')[1] == known.st_ino)
os.symlink('file.txt', 'link')
os.symlink('nowhere', 'dangling')
print(path.islink('link'), path.islink('file.txt'), os.readlink('link'), os.readlink(b'link'), os.lstat('link').st_mode != known.st_mode)
print(path.exists('dangling'), path.lexists('dangling'), path.isfile('link'), path.samefile('link', 'file.txt'))
print(path.getsize('file.txt'), path.getmtime('file.txt') == known.st_mtime, path.ismount('/'), path.ismount('.'))
os.chmod('file.txt', 0o600)
print(oct(os.stat('file.txt').st_mode & 0o777), os.access('file.txt', os.R_OK), os.access('nope', os.F_OK), os.access('file.txt', os.X_OK))
for wrong in (lambda: os.stat('nope'), lambda: os.lstat('nope'), lambda: os.stat(None), lambda: os.stat(1.5), lambda: os.lstat(3),
              lambda: os.chdir('nope'), lambda: os.chdir(1.5), lambda: os.readlink('file.txt'), lambda: os.mkdir(None),
              lambda: os.mkdir('file.txt'), lambda: os.symlink('a', '/nope/b'), lambda: os.rename('nope', 'x'),
              lambda: os.listdir(1.5), lambda: os.listdir('file.txt'), lambda: os.access(1.5, 0), lambda: path.getsize('nope'),
              lambda: path.exists(1.5), lambda: os.stat('a\0b'), lambda: path.exists('a\0b'), lambda: os.rmdir('file.txt'),
              lambda: os.remove(b'nope'), lambda: os.stat(Pathy('nope')), lambda: os.unlink(Pathy(3)), lambda: os.chmod('nope', 0o700)):
    attempt('wrong', wrong)

print('-- folders')
os.makedirs('d/e/f')
os.makedirs('d/e/f', exist_ok=True)
attempt('exists', lambda: os.makedirs('d/e/f'))
attempt('over a file', lambda: os.makedirs('file.txt/x'))
os.makedirs('d/g/.')
for name in ('d/a', 'd/e/b', 'd/e/f/c'):
    open(name, 'w').close()
os.symlink('e', 'd/link')
with os.scandir('d') as entries:
    found = sorted(entries, key=lambda entry: entry.name)
for entry in found:
    print(entry, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.is_dir(follow_symlinks=False), os.fspath(entry))
print(found[0].stat().st_size, found[0].inode() == os.stat('d/a').st_ino, type(found[0]), found[0].is_junction())
iterator = os.scandir(b'd')
print(type(next(iterator).name), iterator.close(), list(iterator))
attempt('no folder', lambda: os.scandir('nope'))
print(sorted(os.listdir('d')), sorted(os.listdir(b'd')), sorted(os.listdir(Pathy('d'))))
shown = lambda walked: sorted((top, sorted(folders), sorted(files)) for top, folders, files in walked)
print(shown(os.walk('d')))
print(shown(os.walk('d', topdown=False)) == shown(os.walk('d')), shown(os.walk('d', followlinks=True)))
walked = [top for top, _, _ in os.walk('d', topdown=False)]
print(walked[-1], walked.index('d/e/f') < walked.index('d/e'), shown(os.walk(b'd'))[0])
pruned = []
for top, folders, files in os.walk('d'):
    pruned.append(top)
    folders[:] = [name for name in folders if name != 'e']
print(sorted(pruned))
errors = []
print(list(os.walk('nope')), list(os.walk('nope', onerror=errors.append)), errors)
start = os.getcwd()
with contextlib.chdir('d/e') as entered:
    print(entered, os.getcwd() == path.join(start, 'd/e'), sorted(os.listdir()), path.exists('b'))
    with contextlib.chdir('f'):
        print(os.listdir())
print(os.getcwd() == start, os.getcwdb() == os.fsencode(start))
os.chdir('d')
print(path.relpath('e/b', '..'), path.realpath('link/f') == path.join(path.realpath(start), 'd', 'e', 'f'), path.realpath('link/../x') == path.join(path.realpath(start), 'd', 'x'))
os.chdir(Pathy('..'))
os.renames('d/e/f/c', 'h/i/c')
print(path.exists('d/e/f'), path.exists('h/i/c'))
os.remove('h/i/c')
os.removedirs('h/i')
print(path.exists('h'))
os.symlink('loop', 'loop')
print(path.realpath('loop') == path.join(path.realpath(start), 'loop'))
try:
    path.realpath('nope', strict=True)
except FileNotFoundError as error:
    print('strict', error.filename == path.join(path.realpath(start), 'nope'))
for name in ('link', 'dangling', 'loop', 'file.txt', 'd/a', 'd/e/b', 'd/link'):
    os.remove(name)
os.rmdir('d/g')
os.removedirs('d/e')
print(sorted(name for name in os.listdir() if name != 'system.py'))

print('-- descriptors')
with open('x', 'wb') as file:
    print(os.write(file.fileno(), b'bytes'))
with open('x', 'rb') as file:
    print(os.read(file.fileno(), 3), os.read(file.fileno(), 10), os.read(file.fileno(), 10), os.isatty(file.fileno()))
os.remove('x')
attempt('bad descriptor', lambda: os.read(99, 1))
attempt('bad descriptor', lambda: os.fstat(99))
attempt('bad type', lambda: os.fdopen('x'))
print(os.strerror(2), os.strerror(13))

print('-- the environment')
os.environ.clear()
os.environ['A'] = 'a'
os.environ.update(B='b', C='\u00e9')
print(os.environ, os.environb[b'C'], os.getenv('A'), os.getenvb(b'B'), os.getenv('D', 1), len(os.environ), list(os.environ), 'A' in os.environ)
print(os.environ.setdefault('A', 'x'), os.environ.setdefault('D', 'x'), os.environ.pop('D'), os.environ.copy(), os.environ | {'E': 1})
os.environ |= {'F': 'f'}
print({'A': 1} | os.environ, os.environ.get('F'), os.environ == {'A': 'a', 'B': 'b', 'C': '\u00e9', 'F': 'f'})
for wrong in (lambda: os.environ[1], lambda: os.environ['nope'], lambda: os.environ.__setitem__('A', 1), lambda: os.environb['A'],
              lambda: os.environ.__delitem__('nope'), lambda: os.environ.__setitem__('A=', 'b'), lambda: os.getenv(1)):
    attempt('wrong', wrong)
print(path.expandvars('$A/${B}/$nope/${nope}/$/${A/$Ax$A'), path.expandvars(b'$A$B'), path.expandvars('$C'))
os.environ['HOME'] = '/home/me/'
print(path.expanduser('~'), path.expanduser('~/x'), path.expanduser('a~'), path.expanduser(b'~/y'), path.expanduser('~nobody-here/x'))
os.environ['HOME'] = '/'
print(path.expanduser('~'), path.expanduser('~/x'))
print([name for name in os.__all__ if not hasattr(os, name)], [name for name in path.__all__ if not hasattr(path, name)])
