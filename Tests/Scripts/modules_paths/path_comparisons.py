"""pathlib: equality, order, hashes, copies, subclasses."""
import copy
import os
import pickle
import warnings
import weakref
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath, UnsupportedOperation, WindowsPath

print(PurePosixPath('a/./b') == PurePosixPath('a//b/'), PurePosixPath('a') == PurePosixPath('A'), PureWindowsPath('a/B') == PureWindowsPath('A\\b'))
print(PurePosixPath('a') == PureWindowsPath('a'), PurePosixPath('a') == 'a', Path('a') == PurePosixPath('a'), hash(Path('a/b')) == hash(PurePosixPath('a//b')))
print(hash(PureWindowsPath('A')) == hash(PureWindowsPath('a')), len({PurePosixPath('a'), Path('a'), PureWindowsPath('a')}))
print(sorted(map(PurePosixPath, ['b', 'a/b', 'a', 'a.b', '/a', 'B', 'a/a', 'a b', ''])))
print(sorted(map(PureWindowsPath, ['b', 'A/b', 'a', 'c:/x', 'B', 'C:x', '//s/t'])))
print(PurePosixPath('a') < PurePosixPath('b') <= PurePosixPath('b'), PurePosixPath('a/b') > PurePosixPath('a'), PurePosixPath('a') >= PurePosixPath('b'))
for other in PureWindowsPath('b'), 'b', 3:
    try:
        print(PurePosixPath('a') < other)
    except TypeError as error:
        print(error)

path = Path('a', 'b/c')
for protocol in range(6):
    text = pickle.dumps(path, protocol)
    print(len(text), pickle.loads(text), pickle.loads(text) == path)
print(pickle.dumps(PureWindowsPath('c:\\a') / 'b', 0))
print(copy.copy(path), copy.deepcopy([path]), path.__reduce__(), path.parent.__reduce__())
print(os.fspath(path), bytes(path), os.fsencode(path), isinstance(path, os.PathLike), issubclass(PurePath, os.PathLike))
print([cls.__name__ for cls in PosixPath.__mro__], PosixPath, UnsupportedOperation.__mro__)
for attempt in (lambda: setattr(path, 'other', 1), lambda: weakref.ref(path), lambda: WindowsPath('a'), lambda: PurePath(x=1), lambda: path['a'],
                lambda: setattr(path, 'name', 'x')):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)

for text, pattern in [('a/b.py', '*.py'), ('a/b.py', 'b.*'), ('a/b.py', 'a/*.py'), ('a/b.py', '/a/*.py'), ('/a/b.py', '/a/*.py'), ('a/b/c.py', 'a/**/*.py'),
                      ('a/b/c.py', '**'), ('a', '**/a'), ('', '*'), ('.a', '*'), ('A.PY', '*.py'), ('a/b/c', 'a/**'), ('/a', '/'), ('a/b', '*/b/*'), ('a', '[ab]')]:
    for cls in PurePosixPath, PureWindowsPath:
        print(text, pattern, cls(text).match(pattern), cls(text).full_match(pattern), cls(text).match(pattern, case_sensitive=False),
              cls(text).full_match(pattern, case_sensitive=True))
try:
    path.match('')
except ValueError as error:
    print(error)


class Noted(Path):
    def __init__(self, *segments, note=None):
        super().__init__(*segments)
        self.note = note

    def with_segments(self, *segments):
        return type(self)(*segments, note=self.note)


noted = Noted('a', 'b.txt', note='kept')
for made in noted.parent, noted / 'c', noted.with_suffix('.py'), noted.parents[1], noted.relative_to('a'), 'x' / noted, noted.absolute():
    print(type(made).__name__, made.note, made.name)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(PurePosixPath('a/b/c').relative_to('a', 'b'), PurePosixPath('a/b').is_relative_to('a', 'b'), PureWindowsPath('c:/nul.txt').is_reserved())
    print(PurePosixPath('nul').is_reserved(), [PureWindowsPath(name).is_reserved() for name in ('a', 'com1', 'a.', 'aux.c', 'x/PRN', 'a b')], Path('a', key=1))
for warning in caught:
    print(warning.category.__name__, warning.message, os.path.basename(warning.filename))
