"""pathlib: iterdir, glob, rglob, walk."""
import os
from pathlib import Path

here = Path.cwd()
tree = Path('tree')
for name in ('a/b/c', '.hidden', 'd'):
    (tree / name).mkdir(parents=True)
for name in ('one.txt', 'TWO.TXT', 'a/three.txt', 'a/.four', 'a/b/five.py', 'a/b/c/six', '.hidden/seven.txt', '.eight'):
    (tree / name).touch()
(tree / 'link').symlink_to('a')
(tree / 'broken').symlink_to('nowhere')
(tree / 'd/strange').symlink_to('../one.txt/x')


def shown(paths):
    return sorted(str(path) for path in paths)


print(shown(tree.iterdir()), shown((tree / 'd').iterdir()))
for function in Path.iterdir, lambda path: path.glob('../x'), lambda path: path.glob('*'):
    try:
        print(list(function(tree / 'one.txt')))
    except OSError as error:
        print(type(error).__name__, error)

patterns = ['*', '*.txt', 'a', 'A', 'none', '*/*', '*/', 'a/', '**', '**/', '**/*', '**/*.txt', 'a/**', '**/b', '**/b/', '**/b/**', '**/**/c', '**/..', '*/..',
            'a/../a/*', 'l*/*', 'link/*', 'br*', '.*', '**/.*', '[ad]/*', 'a/b/c/six', '?', '**/six/..', '../tree/*', 'd/*', 'd/strange', 'd/s*/', '**/c/**/*']
for pattern in patterns:
    print(pattern, shown(tree.glob(pattern)), shown(tree.rglob(pattern)))
    print(shown(tree.glob(pattern, recurse_symlinks=True)), shown(tree.glob(pattern, case_sensitive=False)))
os.chdir(tree)
for pattern in patterns:
    print(pattern, shown(Path().glob(pattern)), shown(Path('.').rglob(pattern)))
    print(shown(Path('a/..').glob(pattern)), [path == path.absolute() for path in sorted(Path.cwd().glob(pattern))][:1])
print(shown(Path().iterdir()))
os.chdir(here)
for wrong in '', '.', '/a', Path():
    try:
        print(list(tree.glob(wrong)))
    except (ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)
print(type(tree.glob('*')).__name__, type(tree.iterdir()).__name__, next(tree.glob('one*')), repr(next(tree.rglob(Path('six')))))

for options in {}, {'top_down': False}, {'follow_symlinks': True}:
    print(*sorted((str(path), sorted(folders), sorted(files)) for path, folders, files in tree.walk(**options)), sep='\n')
for path, folders, files in tree.walk():
    folders[:] = [name for name in folders if name != 'a']
    print(path, sorted(folders))
print(list(Path('none').walk()))
list(Path('none').walk(on_error=lambda error: print(type(error).__name__, error)))
order = [path for path, _, _ in tree.walk(top_down=False)]
print(order[-1], order.index(tree / 'a/b/c') < order.index(tree / 'a/b') < order.index(tree / 'a'))
for path, folders, files in tree.walk(top_down=False):
    for name in files:
        (path / name).unlink()
    path.rmdir()
print(tree.exists())
