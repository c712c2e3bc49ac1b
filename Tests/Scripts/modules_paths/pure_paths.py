"""pathlib: paths as texts, of POSIX and of Windows."""
from pathlib import PurePath, PurePosixPath, PureWindowsPath

posix = ['', '.', '/', '//', '///', 'a', 'a/b', './a/./b/', '/a/b.txt', '//a/b', '///a//b', '..', 'a/..', '.hidden', 'a.tar.gz', 'a.', '.a.b', '...',
         'a..b', ' . ', '/..', 'c:/a', 'é/ü.ñ']
windows = ['', '.', '\\', 'c:', 'c:\\', 'c:a', 'c:/a\\b.TXT', '//server/share', '\\\\server\\share\\a', '//server', '//?/c:/a', '//?/UNC/server/share/b',
           '//./dev', 'a/b', '/a', './c:x', 'C:.', 'a:b:c', 'nul', '//a//b', '\\\\.\\BootPartition\\x']
for cls, texts in (PurePosixPath, posix), (PureWindowsPath, windows):
    for text in texts:
        path = cls(text)
        print(repr(text), path, repr(path), path.parts, [path.drive, path.root, path.anchor], [path.name, path.stem, path.suffix], path.suffixes,
              path.parent, list(path.parents), path.is_absolute(), path.as_posix())

print(type(PurePath('a')), PurePath('a', 'b', PurePath('c')), PurePath('a', '/b', 'c'), PurePath())
print(PurePosixPath('a') / 'b' / PurePosixPath('c/d'), 'x' / PurePosixPath('y'), PurePosixPath('a') / '/b', PurePosixPath('a').joinpath('b', 'c'))
print(PureWindowsPath('c:/a') / 'd:b', PureWindowsPath('c:/a') / 'C:b', PureWindowsPath('c:/a') / '/b', PureWindowsPath('c:', 'a', 'b'))
print(PurePosixPath(PureWindowsPath('a\\b')), PureWindowsPath(PurePosixPath('a\\b')))

parents = PurePosixPath('/a/b/c').parents
print(parents, len(parents), parents[0], parents[-1], parents[1:], parents[::-1], PurePosixPath('/a') in parents, parents.index(PurePosixPath('/')))
for wrong in 3, -4, 'x':
    try:
        print(parents[wrong])
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)

path = PurePosixPath('/a/b.tar.gz')
print(path.with_name('c'), path.with_stem('d'), path.with_suffix('.x'), path.with_suffix(''), PurePosixPath('a').with_suffix('.b'))
for method, argument in [('with_name', ''), ('with_name', 'a/b'), ('with_name', '.'), ('with_suffix', 'x'), ('with_suffix', '.'), ('with_suffix', '.a/b'),
                         ('with_stem', ''), ('with_stem', 'a/b')]:
    for of in path, PurePosixPath('/'), PureWindowsPath('c:/x.y'):
        try:
            print(method, repr(argument), getattr(of, method)(argument))
        except ValueError as error:
            print(method, repr(argument), error)

for of in '/a/b', 'a/b', '/', '', '/a/b/c', 'x', '../a', '/x/y':
    for other in '/a', '/a/b', 'a', '', '/a/c/d', '..', '/x/..':
        for walk_up in False, True:
            try:
                print(of, other, walk_up, PurePosixPath(of).relative_to(other, walk_up=walk_up), PurePosixPath(of).is_relative_to(other))
            except ValueError as error:
                print(error)
print(PureWindowsPath('C:/A/b').relative_to('c:/a'), PureWindowsPath('c:/a').is_relative_to('D:/'))

for text in '/a b/ü%~.txt', '/', 'a':
    for uri in PurePosixPath(text), PureWindowsPath('c:' + text), PureWindowsPath('//server/share' + text):
        try:
            print(uri.as_uri())
        except ValueError as error:
            print(error)
for wrong in 3, b'a', None, ['a']:
    for make in (lambda: PurePath(wrong), lambda: PurePath('a') / wrong, lambda: wrong / PurePath('a'), lambda: PurePath('a').joinpath(wrong)):
        try:
            print(make())
        except TypeError as error:
            print(error)
