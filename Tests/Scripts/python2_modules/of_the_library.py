import sys, itertools, types, string, StringIO, cStringIO, collections, contextlib, functools, operator, copy, os, re, math, time, traceback, abc, bisect, heapq, textwrap, pprint, io, numbers, inspect
print list(itertools.izip([1,2],[3,4])), list(itertools.imap(lambda x: x*2, [1,2])), list(itertools.ifilter(None, [0,1])), list(itertools.islice(itertools.count(), 3)), list(itertools.izip_longest([1],[2,3])), list(itertools.chain('ab','c')), list(itertools.ifilterfalse(None,[0,1]))
print types.ClassType, types.InstanceType, types.StringTypes, types.NoneType, types.FunctionType, types.MethodType, types.GeneratorType
print string.letters, string.digits, string.maketrans('a','b')[97], string.join(['a','b'], '-'), string.upper('abc'), string.atoi('12')
s = StringIO.StringIO(); print >>s, 'hello', 1,; print >>s, 'x'; print repr(s.getvalue()); s.seek(0); print s.readlines(), s.read()
f = cStringIO.StringIO('a\nb\n')
for l in f: print repr(l)
P = collections.namedtuple('P', 'x y'); print P(1,2), P(1,2).x
d = collections.defaultdict(list); d['a'].append(1); print d, d['b']
print collections.OrderedDict([(1,2),(3,4)]), collections.Counter('aab'), collections.deque([1,2], 3)
@contextlib.contextmanager
def cm():
    print 'in'; yield 5; print 'out'
with cm() as v: print v
print functools.partial(lambda a,b: a+b, 1)(2), functools.reduce(operator.add, [1,2,3])
class A: 
    def __init__(self): self.l = [1]
a = A(); b = copy.copy(a); c = copy.deepcopy(a); print b.l is a.l, c.l is a.l, c.l, c.__class__
print os.path.join('a','b'), os.getpid() > 0, os.path.basename('/x/y'), os.sep
print re.match(r'(\w+) (\d+)', 'abc 12').groups(), re.sub('a', 'b', 'banana'), re.findall(r'\d', 'a1b2'), re.compile('x').search('y')
print math.sqrt(2), math.floor(2.5), math.ceil(2.1), math.pi, math.factorial(20), math.factorial(25)
try: 1/0
except: traceback.print_exc(file=sys.stdout)
try: 1/0
except: print traceback.format_exc()
traceback.print_stack
print textwrap.fill('a b c ' * 10, 20)
pprint.pprint({'a': [1]*3, 'b': 2})
class M: __metaclass__ = abc.ABCMeta
print inspect.getmembers(a)[0][0]
