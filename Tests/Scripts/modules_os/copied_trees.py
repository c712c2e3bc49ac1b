"""Folders copied with all in them: what is left out, links, times, errors; os.utime."""
import os
import shutil


def write(path, text='x'):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as file:
        file.write(text)


def show(folder):
    for place, folders, files in sorted(os.walk(folder)):
        print('   ', place, sorted(folders), [(name, os.path.islink(os.path.join(place, name)), oct(os.stat(os.path.join(place, name)).st_mode & 0o777)
                                             if os.path.exists(os.path.join(place, name)) else None) for name in sorted(files)])


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        shown = sorted(error.args[0]) if isinstance(error, shutil.Error) and isinstance(error.args[0], list) else str(error)
        print(type(error).__name__, shown)


for path in ('from/a.txt', 'from/b.pyc', 'from/deep/c.txt', 'from/deep/d.tmp', 'from/__pycache__/e.pyc', 'from/[x].txt'):
    write(path, path)
os.chmod('from/a.txt', 0o600)
os.utime('from/a.txt', (1_000_000_000.25, 1_100_000_000))
os.utime('from/deep', ns=(5, 1_200_000_000_123_456_789))
print(os.stat('from/a.txt').st_atime_ns, os.stat('from/a.txt').st_mtime, os.stat('from/deep').st_mtime_ns)
os.utime('from/b.pyc', (-1.5, -0.25))
print(os.stat('from/b.pyc').st_mtime_ns, os.stat('from/b.pyc').st_atime_ns)
for arguments, keywords in (((1,), {}), (((1, 2, 3),), {}), ((), {'ns': 5}), (((1, 2),), {'ns': (1, 2)}), (([1, 2],), {})):
    attempt(os.utime, 'from/a.txt', *arguments, **keywords)
attempt(os.utime, 'nowhere')
print(os.utime('from/b.pyc'), os.stat('from/b.pyc').st_mtime > 1_600_000_000)

print(shutil.copytree('from', 'to', ignore=shutil.ignore_patterns('*.pyc', '*.tm?', '__py*')))
show('to')
print(os.stat('to/a.txt').st_mtime, os.stat('to/deep').st_mtime_ns)
attempt(shutil.copytree, 'from', 'to')
attempt(shutil.copytree, 'from', 'to', dirs_exist_ok=True)
show('to')
attempt(shutil.copytree, 'nowhere', 'other')
asked = []
shutil.rmtree('to')
shutil.copytree('from', 'to', ignore=lambda folder, names: asked.append((folder, sorted(names))) or ['deep'], copy_function=shutil.copy)
print(sorted(asked), sorted(os.listdir('to')), os.stat('to/a.txt').st_mtime > 1_600_000_000)
print([sorted(shutil.ignore_patterns(pattern)('', ['a', 'b', 'ab', '[a]', '-', 'A', '.a'])) for pattern in ('?', '[ab]', '[!a]', '[[]a]', '*a*', '[a-', '', '.*')])

os.symlink('a.txt', 'from/link')
os.symlink('missing', 'from/loose')
shutil.rmtree('to')
attempt(shutil.copytree, 'from', 'to')
print(os.path.islink('to/link'), sorted(os.listdir('to')))
shutil.rmtree('to')
print(shutil.copytree('from', 'to', symlinks=True), os.readlink('to/link'), os.readlink('to/loose'))
shutil.rmtree('to')
attempt(shutil.copytree, 'from', 'to', ignore_dangling_symlinks=True)
print(shutil.copy2('from/a.txt', 'to/deep'), os.stat('to/deep/a.txt').st_mtime, oct(os.stat('to/deep/a.txt').st_mode & 0o777))
shutil.copystat('from/a.txt', 'to/[x].txt')
print(os.stat('to/[x].txt').st_mtime, shutil.move('to', 'from/moved'), os.path.exists('to'))
os.environ['COLUMNS'], os.environ['LINES'] = '100', '30'
size = shutil.get_terminal_size()
print(size, size.columns, size.lines, tuple(size), os.terminal_size((1, 2)))
attempt(os.terminal_size, (1, 2, 3))
shutil.rmtree('from')
