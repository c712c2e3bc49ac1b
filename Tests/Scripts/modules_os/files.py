import os, os.path
from os import path
print(path.join('a','b','/c','d/','e'), path.split('/a/b/c.txt'), path.splitext('a/b.tar.gz'), path.splitext('.bashrc'), path.basename('/a/b'), path.dirname('/a/b'), path.normpath('/a/./b/../c//d'), path.normpath(''), path.normpath('../a'), path.isabs('/a'), path.isabs('a'), path.commonprefix(['abc','abd']), path.commonpath(['/a/b/c','/a/b/d']), path.relpath('/a/b','/a/c/d'), path.splitdrive('/a'), path.splitroot('//a/b'), path.join(b'a',b'b'))
print(path.exists('nope'), path.isfile('nope'), path.isdir('.'), os.sep, os.linesep, os.name, os.curdir, os.getcwd()==path.abspath('.'), path.basename(path.abspath('x')))
open('f.txt','w').write('hello'); print(path.exists('f.txt'), path.isfile('f.txt'), path.getsize('f.txt')); os.rename('f.txt','g.txt'); os.mkdir('d'); os.makedirs('d/e/f',exist_ok=True); open('d/x','w').close(); print(sorted(os.listdir('d')), [(r,sorted(a),sorted(b)) for r,a,b in os.walk('d')]); os.remove('d/x'); os.rmdir('d/e/f'); os.rmdir('d/e'); os.rmdir('d'); os.unlink('g.txt'); print('g.txt' in os.listdir())
for f in [lambda: os.remove('nope'), lambda: os.listdir('nope'), lambda: os.mkdir('/nope/x'), lambda: os.fspath(3), lambda: path.join('a',3), lambda: path.join('a',b'b'), lambda: os.environ['NOPE_X'], lambda: path.commonpath([]), lambda: os.rmdir('nope')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
os.environ['MINI_X']='1'; print(os.environ['MINI_X'], os.getenv('MINI_X'), os.getenv('NOPE_Y','d'), 'MINI_X' in os.environ, path.expandvars('$MINI_X/${MINI_X}/$NOPE_Q')); del os.environ['MINI_X']; print(os.environ.get('MINI_X'))
class P:
    def __fspath__(s): return 'p/q'
print(os.fspath(P()), path.basename(P()), isinstance(P(),os.PathLike), os.fsencode('é'), os.fsdecode(b'a'), len(os.urandom(5)), type(os.getpid()))
