"""Temporary files and folders, finalizers that remove them, and copies and moves of files."""
import gc, os, shutil, sys, tempfile, warnings, weakref

print(os.path.isabs(tempfile.gettempdir()), tempfile.gettempprefix(), tempfile.gettempdirb() == tempfile.gettempdir().encode())
with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.path.dirname(folder) == tempfile.gettempdir(), os.path.basename(folder).startswith('tmp'), len(os.path.basename(folder)))
    path = os.path.join(folder, 'notes.txt')
    with open(path, 'w') as file: file.write('one\ntwo\n')
    os.mkdir(os.path.join(folder, 'inner'))
    print(sorted(os.listdir(folder)))
    print(os.path.basename(shutil.copy(path, os.path.join(folder, 'inner'))), open(os.path.join(folder, 'inner', 'notes.txt')).read())
    print(os.path.basename(shutil.copyfile(path, os.path.join(folder, 'again.txt'))))
    for action in (lambda: shutil.copyfile(path, path), lambda: shutil.copyfile(os.path.join(folder, 'none'), path), lambda: shutil.rmtree(os.path.join(folder, 'none')), lambda: shutil.move(path, os.path.join(folder, 'inner')), lambda: os.rmdir(folder)):
        try: action()
        except OSError as error: print(type(error).__name__, str(error).replace(folder, 'FOLDER'))
    shutil.move(path, os.path.join(folder, 'moved.txt')); print(sorted(os.listdir(folder)))
    shutil.rmtree(os.path.join(folder, 'none'), ignore_errors=True)
    shutil.rmtree(os.path.join(folder, 'none'), onexc=lambda f, p, e: print('onexc', f.__name__, type(e).__name__))
print(os.path.exists(folder))

class TempDir:
    """The example of weakref's documentation."""
    def __init__(self):
        self.name = tempfile.mkdtemp(prefix='demo_', suffix='.d')
        self._finalizer = weakref.finalize(self, shutil.rmtree, self.name)
    def remove(self): self._finalizer()
    @property
    def removed(self): return not self._finalizer.alive
    def __enter__(self): return self
    def __exit__(self, *exc): self.remove()
one = TempDir(); name = one.name
print(os.path.basename(name).startswith('demo_'), name.endswith('.d'), one.removed, oct(os.stat(name).st_mode & 0o777))
one.remove(); print(one.removed, os.path.exists(name)); one.remove()
two = TempDir(); name = two.name; del two; print(os.path.exists(name))
with TempDir() as three: print(os.path.isdir(three.name))
print(os.path.isdir(three.name))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    kept = tempfile.TemporaryDirectory(); name = kept.name; print(repr(kept) == f'<TemporaryDirectory {name!r}>'); del kept
    print(os.path.exists(name), [str(w.message).replace(name, 'NAME') for w in caught], caught[0].category.__name__)
kept = tempfile.TemporaryDirectory(); kept.cleanup(); kept.cleanup(); print(os.path.exists(kept.name))
stays = tempfile.TemporaryDirectory(delete=False); name = stays.name; del stays; print(os.path.isdir(name)); os.rmdir(name)

with tempfile.NamedTemporaryFile('w+', suffix='.txt') as file:
    print(file.write('hello\nworld\n'), file.name.endswith('.txt'), os.path.exists(file.name), file.closed, file.mode)
    file.seek(0); print(file.read().split(), list(file)); file.seek(0); print([line for line in file])
print(os.path.exists(file.name), file.closed)
file = tempfile.NamedTemporaryFile(delete=False); file.write(b'x'); file.close(); print(os.path.getsize(file.name)); os.unlink(file.name)
file = tempfile.NamedTemporaryFile(); name = file.name; file.close(); print(os.path.exists(name)); file.close()
with tempfile.TemporaryFile() as file: file.write(b'abc'); file.seek(1); print(file.read(), file.mode, type(file).__name__)
with tempfile.TemporaryFile('w+') as file: file.write('text'); file.seek(0); print(file.read())
with tempfile.SpooledTemporaryFile(max_size=10) as file:
    file.write(b'12345'); print(file._rolled); file.write(b'6789012'); print(file._rolled); file.seek(0); print(file.read())
with tempfile.SpooledTemporaryFile(mode='w+') as file: file.writelines(['a\n', 'b\n']); file.seek(0); print(list(file)); file.rollover(); print(file._rolled, file.read())
for call in (lambda: tempfile.mkdtemp(dir='/nonexistent'), lambda: tempfile.mkdtemp(prefix=b'x', suffix='y'), lambda: tempfile.NamedTemporaryFile(dir='/nonexistent'), lambda: tempfile.mkdtemp(5)):
    try: call()
    except Exception as error: print(type(error).__name__, getattr(error, 'errno', error))
print(isinstance(tempfile.mkdtemp.__name__, str), len({tempfile.mktemp() for _ in range(5)}), shutil.which('no-such-program-here'), os.path.basename(shutil.which('sh')), shutil.get_terminal_size() == (80, 24) or True)
import io
source, target = io.StringIO('some text'), io.StringIO(); shutil.copyfileobj(source, target, 3); print(target.getvalue())
