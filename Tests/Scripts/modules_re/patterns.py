import re
from re import *
import re as R
T=[('abc','xabcy'),('a*','aaab'),('(a)(b)?','ac'),('(?P<n>\\d+)-(?P<m>\\w+)','12-ab'),('^a.c$','abc'),('[a-c]+?','abc'),('(a|ab)(c|bcd)(d*)','abcd'),('(?:ab)+','ababa'),('(ab){2,3}','abababab'),('a{2}','aaa'),('(?i)HeLLo','hello'),('\\bfoo\\b','a foo b'),('(?<=a)b','ab'),('(?<!a)b','cb'),('a(?=b)','ab'),('a(?!b)','ac'),('(\\w)\\1','hello'),('(?P<q>[\'"]).*?(?P=q)','say "hi" x'),('(a)?(?(1)b|c)','ab'),('(a)?(?(1)b|c)','c'),('[^\\s]+','  ab '),('\\d+(?:\\.\\d+)?','3.14'),('(a*)*','aaa'),('(a*)+b','aaab'),('x*','abc'),('[]a]+','a]'),('[\\w.-]+@[\\w-]+\\.\\w+','me: a.b-c@d.org'),('(?s)a.b','a\nb'),('(?m)^b$','a\nb\nc'),('(?x) a b # c\n c','abc'),('\\x41\\u0042\\103','ABC'),('a++b','aaab'),('(?>a+)ab','aaab'),('(?:(a)|b)*','abab'),('((a)|(b))*','ab'),('.*?x','aaxx'),('(a+?)(a*)','aaa'),('é','CAFÉ'),('(?i)é','CAFÉ'),('[À-ÿ]+','çé'),('\\Aab\\Z','ab'),('(?:a|b|c)*d','abcd'),('(foo|bar)+','foobarfoo'),('(?:x?)*y','xxy'),('(?:a{0,2}){3}b','aaaab'),('a|b|','c'),('$','a\n'),('(?i:A)b','ab'),('(?a)\\w+','aé'),('\\w+','aé_1')]
for p,s in T:
    m=R.search(p,s); print(p, m, m and m.groups(), m and m.groupdict(), m and m.lastindex, m and m.lastgroup)
print(R.findall('a(.)(.)','abcade'), R.findall('x*','axb'), R.findall('\\d','a1b2'), R.split('(,)\\s*','a, b,c'), R.split('x*','axbc'), R.split(',','a,b,c',maxsplit=1), R.sub('(a)(b)','\\2\\1','abab'), R.sub('x*','-','abxd'), R.subn('a','b','aaa',count=2), R.sub('(?P<x>a)','<\\g<x>\\g<1>\\g<0>>','a'), R.sub('a',lambda m: m.group().upper(),'bab'), R.sub('a','\\n\\\\','a'))
m=R.match('(?P<a>.)(.)(x)?','abc'); print(m.group(0,1,2),m['a'],m[2],m.span(),m.span(2),m.start(3),m.end('a'),m.groups('d'),m.expand('\\2-\\1'),m.string,m.pos,m.endpos,m.re.pattern,m.regs)
print([x.span() for x in R.finditer('a|b','cab')], R.fullmatch('a+','aab'), R.fullmatch('a|ab','ab'), R.escape('a.b*c d'), R.compile('a',R.I|R.M), R.compile('a'), R.I, repr(R.I|R.S), R.compile('(?P<x>a)(b)').groupindex, R.compile('a(b)').groups, R.compile('a').flags, R.compile(b'a').flags, R.compile('x').match('ax',1))
for p in ['(','a)','[a','*a','a**','(?P<a>x)(?P<a>y)','\\','(?P<1>a)','(?Pa)','\\1','[z-a]','(?<=a*)b','a{3,2}','(?z)','x(?i)','\\q','(?P=foo)','(?(1','(?P<a','(?','[\\','\\x1','(?#a','a{99999999999}','(?<a)','(?i-i:a)','(?-:a)','(?(a)b)','(a\\1)']:
    try: print(p, R.compile(p))
    except Exception as e: print(p, type(e).__name__, e, getattr(e,'pos',None))
for f in [lambda: R.match('a',b'a'), lambda: R.match(b'a','a'), lambda: R.match('a',3), lambda: R.compile(3), lambda: m.group(9), lambda: m.group('zz'), lambda: R.sub('a','\\2','a'), lambda: R.sub('a','\\g<z>','a'), lambda: R.compile(R.compile('a'),R.I), lambda: R.sub('a','\\q','a')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(R.findall(b'\\w+',b'ab cd'), R.sub(b'a',b'x',b'aba'), R.split(b',',b'a,b'))
print(R.match('(a+)+$','a'*20), R.search('[^a]',"aaab"), R.search('a.*c','xaxxcxc').group(), sorted(R.__all__), R.error is R.PatternError, R.Pattern, R.Match, type(R.compile('a')))
e=None
try: R.compile('a\n(b')
except R.error as e: print(e, e.msg, e.pattern, e.pos, e.lineno, e.colno)
t=R.compile(r'''
 (?P<num>\d+(\.\d*)?) | (?P<id>[A-Za-z_]\w*) | (?P<op>[-+*/()=]) | (?P<ws>\s+)
''',R.X)
print([(m.lastgroup,m.group()) for m in t.finditer('x = 3.5*(y+2)')])
import copy; print(copy.copy(t) is t, hash(t)==hash(copy.deepcopy(t)), t==R.compile(t.pattern,R.X))
