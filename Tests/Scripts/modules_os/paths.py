# Paths: taken apart, put together, normalised, compared; as text and as bytes.
import os
from posixpath import *
V=['','/','//','///','a','/a','//a','///a','a/','a//','/a/b','a/b/c','./a','../a','a/../b','/..','/../a','//..','..','../..','.','./.','a.b','.a','..a','...a.b','a.','.a.b','a/.b','a.b/c','a.b/.c.d','/a/b/../../..','a/./b//c','~','~/x','~u','$HOME/x','${HOME}y','$','$$HOME','${HOME','$nope','${}x','$HOMEx','a$HOME','$HOME$HOME']
os.environ['HOME']='/h/'
names={id(f): n for n, f in globals().items()}
def t(f,*a):
    try: print(names[id(f)],a,f(*a))
    except Exception as e: print(names[id(f)],a,type(e).__name__,e)
for v in V[::3]:
    for f in (normcase,isabs,splitdrive,splitroot,split,dirname,basename,splitext,normpath,expanduser,expandvars):
        t(f,v); t(f,v.encode())
    t(abspath,'/'+v)
    for w in V[1:24:5]:
        t(join,v,w); t(commonprefix,[v,w]); t(commonpath,[v,w])
        if v: t(relpath,'/'+v,'/'+w)
for f,a in ((join,('a',b'b')),(join,(b'a','b')),(join,('a',3)),(join,(3,'a')),(join,(b'a',b'b','c')),(commonpath,([],)),(commonpath,(['a',b'b'],)),(commonpath,([b'a','b'],)),(commonpath,(['/a','b'],)),(commonpath,([3],)),(commonprefix,([],)),(commonprefix,([[1,2],[1,3]],)),(commonprefix,(['a',b'b'],)),(relpath,('',)),(relpath,('/a',b'/b')),(relpath,(b'/a','/b')),(relpath,('/a',3)),(split,(3,)),(exists,('/',)),(isfile,('/',)),(isdir,('/',)),(lexists,('/nope',)),(exists,('/nope',)),(commonpath,(('/a/b','/a/c','/a'),)),(join,('a','b','/c','d')),(join,('a',)),(join,('','')),(join,('a',''))): t(f,*a)
