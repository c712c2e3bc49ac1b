"""Names and files by patterns."""
import fnmatch
import glob
import os

os.mkdir('found')
for name in 'a.py', 'b.py', 'c.txt', '.d':
    open('found/' + name, 'w').close()
os.mkdir('found/e')
print sorted(glob.glob('found/*')), sorted(glob.iglob('found/*.py')), glob.glob('found/[!a]*.p?'), glob.glob('f*/*/')
print glob.has_magic('a*'), fnmatch.fnmatch('a.py', '*.py'), fnmatch.fnmatchcase('A', 'a'), fnmatch.filter(['a', 'b.c', u'd.e'], '*.?')
for name in os.listdir('found'):
    path = os.path.join('found', name)
    os.rmdir(path) if os.path.isdir(path) else os.remove(path)
os.rmdir('found')
