"""glob: the files that match, in folders, below them, hidden ones, links."""
import glob
import os
import warnings

here = os.getcwd()
os.mkdir('tree')
for name in ('a', 'a/b', 'a/b/c', '.hidden', 'b[1]'):
    os.mkdir('tree/' + name)
for name in ('one.txt', 'two.py', 'a/three.txt', 'a/.four', 'a/b/five.txt', 'a/b/c/six', '.hidden/seven.txt', 'b[1]/eight', '.nine'):
    open('tree/' + name, 'w').close()
os.symlink('a', 'tree/link')
os.symlink('nowhere', 'tree/broken')


def show(pattern, **options):
    print(pattern, options or '', sorted(glob.glob(pattern, **options)))


for pattern in ('*', '?', '*.txt', 'a', 'A', 'nothing', '.*', 'a/*', '*/*.txt', '*/', 'a/', 'one.txt/', '*/b/c/*', 'b*/*', 'b[[]1]/*',
                '[ab]', '[!a]*', 'l*/b/../three.txt', '', '**', '**/*.txt', 'a/**', '**/b', '**/', 'a/**/', '**/c/**', 'br*', 'link',
                './*', 'a//b/*', '.', '*/.', '..', '**/..'):
    show(pattern, root_dir='tree')
    show(pattern, root_dir='tree', recursive=True)
    show(pattern, root_dir='tree', recursive=True, include_hidden=True)
show('tree/*.txt')
show('tree/**/f*', recursive=True)
show(b'tree/*.txt')
show(b'**/*e*', root_dir=b'tree', recursive=True)
show(b'*')
show('*', root_dir='missing')
show('', root_dir='tree')
print(glob.glob(os.path.join(here, 'tree', 'a', '*')) == [os.path.join(here, 'tree', 'a', name) for name in os.listdir('tree/a') if name[0] != '.'])
found = glob.iglob('tree/o*')
print(type(found).__name__, next(found), next(found, None))

for text in ('a*b?c[d]e', '', 'plain', b'*', '[]'):
    print(glob.escape(text), glob.has_magic(text))
show(glob.escape('b[1]') + '/*', root_dir='tree')
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(glob.glob0('tree', 'one.txt'), glob.glob1('tree', '*.py'))
for warning in caught:
    print(warning.category.__name__, warning.message, os.path.basename(warning.filename))
for wrong in 3, None, 'a', b'a':
    try:
        print(glob.glob(wrong, root_dir=3))
    except TypeError as error:
        print(error)
print(glob.__all__)

for folder, folders, files in os.walk('tree', topdown=False):
    for name in files:
        os.unlink(os.path.join(folder, name))
    for name in folders:
        path = os.path.join(folder, name)
        os.unlink(path) if os.path.islink(path) else os.rmdir(path)
os.rmdir('tree')
