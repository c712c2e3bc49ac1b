"""What calls.py calls with, and how: expressions in text, parted by `|` and line ends.

`VALUES` are values at the edge of every kind (their names are those of calls_prelude.py), `MADE` values
of the types of each module, `PATTERNS` uses of up to four values that are no plain call.
"""


def parts(text):
    return text.strip().replace('\n', '|').split('|')


VALUES = parts('''
0|1|-1|2|3|255|256|2**31|2**31-1|-2**31-1|2**32|2**62|2**62-1|-2**62|2**63|2**63-1|-2**63|2**64
-2**64|10**100|sys.maxsize|-sys.maxsize-1|True|False|None|...|NotImplemented|0.0|-0.0|1.5|1e300
float("nan")|float("inf")|-float("inf")|5e-324|1j|complex("nan")|complex("inf")|""|"a"|"\\ud800"
"\\xe9\\u20ac\\U0001f600"|"\\0"|"%s%d"|"{0[a].b!r:>{1}}"|"a"*1000|"abc"|"utf-8"|"strict"|"1"|"x"
"__dict__"|"__class__"|"r"|"w"|"(a+)+$"|"[a-"|"\\\\"|"1 2"|"0x10"|b""|b"ab"|b"\\xff\\xfe"
bytearray(b"abc")|memoryview(b"abcdef")|released()|memoryview(bytearray(24)).cast("B",[2,3,4])
memoryview(bytearray(16)).cast("d")|memoryview(b"abcdef")[::-2]|memoryview(S.bytearray)
S.bytearray|exported()|S.list|S.list|S.dict|S.set|S.instance|[]|[1,2,3]|()|(1,2)|{}|{"a":1}|set()
{1,2}|frozenset({1})|range(5)|range(10**30)|range(0)|slice(None)|slice(-1,2**70,None)
slice(Evil(1),Evil(2))|reclist()|recdict()|rectuple()|exhausted()|shrinking()|gen()|closed()
failed()|running()|iter([1,2,3])|iter("ab")|map(sink,[1,2])|enumerate("ab")|zip([1],[2])
reversed(S.list)|iter(S.dict)|iter(S.set)|S.dict.items()|S.dict.keys()|{}.values()|deadref()
deadproxy()|liveproxy()|object()|object|int|str|type|list|dict|float|tuple|Exception|Plain|Made
Meta|Slotted|Slotted()|Evil|Evil(1)|Evil(1)|Evil(2)|Evil(2)|Evil(3)|Evil(3)|Dying()|Wrong()
Wrong(None)|Wrong(1)|Wrong("x")|Wrong(-1)|Wrong(2**70)|Wrong([])|Raising()|MyInt()|MyStr("ab")
MyList([1,2])|MyDict(a=1)|MyTuple((1,2))|MyBytes(b"abc")|MyFloat(1.5)|MySet({1})|Liar(int)
Liar(str)|Liar(list)|Liar(dict)|Liar(type)|Liar(5)|sink|bad|len|lambda: 1|lambda *a: a
S.list.append|S.list.sort|str.join|int.__add__|property()|property(sink)|classmethod(len)
staticmethod(sink)|super(Other,Other())|sys|ValueError("x")|ValueError|StopIteration(3)|chained()
ExceptionGroup("g",[ValueError(1)])|KeyboardInterrupt|half(Plain)|frame()|sink.__code__|trace()
cell()|cell(False)|sink.__get__(1)|int.__dict__["real"]|Slotted.a|Plain.__dict__
type.__dict__["__mro__"]|list[int]|int|str|half(property)|half(super)|half(staticmethod)
half(classmethod)|half(BaseException)|half(OSError)|half(UnicodeDecodeError)|half(ImportError)
half(SyntaxError)|subclass(list)()|subclass(dict)()|subclass(int)(5)|subclass(str)("s")
evilsub(list)([1,2])|evilsub(dict)(a=1)|evilsub(tuple)((1,2))|evilsub(str)("ab")|evilsub(int)(3)
evilsub(set)({1,2})|evilsub(bytes)(b"ab")|evilsub(float)(2.5)|evilsub(type)|[Evil(1),Evil(2)]
[Dying()]|(Evil(1),)|{1:Evil(1)}|["a","b"]|[b"a"]|[(1,2),(3,4)]|[[1],[2]]|"a b c".split()
[1.5,2.5]|[None]|[0]*1000
''')

# Values of the types that a module makes, in its own names.
MADE = {
    'collections': parts('''
deque([1,2,3])|deque([Evil(1),2],3)|OrderedDict(a=1)|defaultdict(list)|defaultdict(bad)
Counter("abca")|ChainMap({},{"a":1})|UserDict(a=1)|UserList([1])|UserString("ab")
namedtuple("N","a b")(1,2)|evilsub(deque)([1,2])|half(deque)|half(OrderedDict)|half(defaultdict)
half(Counter)|half(ChainMap)|half(UserDict)|half(UserList)|half(UserString)
'''),
    'datetime': parts('''
date(2020,2,29)|datetime(2020,2,29,1,2,3,4)|time(1,2,3)|timedelta(1,2,3)|timezone.utc
timezone(timedelta(hours=2),"x")|date.max|datetime.min|timedelta.max|tzinfo()|half(tzinfo)
subclass(date)(1,1,1)
'''),
    'fractions': parts('''
Fraction(1,3)|Fraction(-10**30,7)|half(Fraction)
'''),
    'array': parts('''
array("b",[1,2])|array("d",[1.5])|array("q",[2**63-1])|array("u","ab")|array("Q")
half(subclass(array)) if 0 else array("i",range(9))
'''),
    'struct': parts('''
Struct("<iq")|Struct("")|Struct("10s2x")|Struct("P")
'''),
    'itertools': parts('''
count()|count(2**63-1,2**62)|cycle([1])|chain([1],[2])|accumulate([1,2,3],sink)|islice(count(),5)
product("ab",repeat=2)|permutations("abc")|combinations("abc",2)|groupby([1,1,2])|tee([1,2])[0]
starmap(sink,[(1,)])|zip_longest([1],[])|repeat(1,3)|compress("ab",[1])|takewhile(sink,[1])
dropwhile(sink,[1])|filterfalse(None,[0])|pairwise("abc")|batched("abcd",2)
combinations_with_replacement("ab",2)|tee(S.list)[1]|chain.from_iterable(S.list)|repeat(Evil(1))
'''),
    'functools': parts('''
partial(sink,1,a=2)|partial(partial(len))|cmp_to_key(sink)|cmp_to_key(sink)(1)|lru_cache(sink)
lru_cache(2)(sink)|cached_property(sink)|singledispatch(sink)|singledispatchmethod(sink)
partialmethod(sink,1)|total_ordering(Plain)|half(partialmethod)|half(cached_property)
half(singledispatchmethod)
'''),
    'io': parts('''
StringIO("ab\\ncd")|BytesIO(b"ab\\ncd")|half(StringIO)|half(BytesIO)|BytesIO(b"x").getbuffer()
half(TextIOWrapper)|half(BufferedReader)|half(BufferedWriter)|TextIOWrapper(BytesIO(b"ab"))
BufferedReader(BytesIO(b"ab"))|BufferedWriter(BytesIO())|half(FileIO)|FileIO(0,closefd=False)
open("/dev/null")|open("/dev/null","rb")|IncrementalNewlineDecoder(None,True)|IOBase()|RawIOBase()
half(IncrementalNewlineDecoder)|BufferedRandom(BytesIO(b"ab"))|half(BufferedRandom)
half(BufferedRWPair)|TextIOBase()
'''),
    're': parts('''
compile("(a)(?P<n>b)?")|compile(b"a*")|match("(a)(b)?","a")|compile("(?:ab)*c").scanner("aabc")
compile("a").finditer("aaa")|compile("(a)b?")|Scanner([("a",sink)])
'''),
    'random': parts('''
Random(1)|half(Random)|SystemRandom()
'''),
    'types': parts('''
SimpleNamespace(a=1)|MappingProxyType({"a":1})|MethodType(sink,1)|ModuleType("m")|half(ModuleType)
CellType()|CellType(1)|GenericAlias(list,(int,))|half(SimpleNamespace)|MappingProxyType(S.dict)
coroutine(gen)|DynamicClassAttribute(sink)|coroutine(gen)()|FunctionType(sink.__code__,{})
FunctionType(cell.__code__,{})|NoneType
'''),
    'typing': parts('''
List[int]|Union[int,str]|Optional[int]|TypeVar("T")|ParamSpec("P")|TypeVarTuple("Ts")
Callable[[int],str]|Any|Literal[1]|Generic|NamedTuple("N",[("a",int)])|TypedDict("D",{"a":int})
ForwardRef("int")|NewType("X",int)|Annotated[int,5]|ParamSpec("P").args|Protocol
Unpack[TypeVarTuple("X")]|TypeAliasType("A",int)|half(NewType)|half(ForwardRef)
'''),
    'weakref': parts('''
WeakValueDictionary()|WeakKeyDictionary({S.instance:1})|WeakSet([S.instance])
WeakMethod(S.instance.method)|finalize(S.instance,sink)|ref(S.instance)|proxy(S.instance)
proxy(sink)|half(WeakSet)|half(WeakValueDictionary)|half(WeakKeyDictionary)|WeakSet()
WeakValueDictionary(a=S.instance)|ref(S.instance,sink)
'''),
    'enum': parts('''
Enum("E","a b")|Enum("E","a b").a|Flag("F","a b")|IntFlag("F","a b").a|IntEnum("I","a").a
StrEnum("S","a").a|auto()|Flag("F","a b").a|EnumType|property(sink)|nonmember(1)|member(1)
'''),
    'contextlib': parts('''
ExitStack()|AsyncExitStack()|nullcontext()|suppress(KeyError)|closing(S)|redirect_stdout(None)
contextmanager(gen)()|contextmanager(gen)|half(ExitStack)|half(suppress)|chdir(".")
ContextDecorator()
'''),
    'dataclasses': parts('''
make_dataclass("D",["a"])(1)|field()|make_dataclass("D",["a"])
make_dataclass("F",["a"],frozen=True,order=True)(Evil(1))|InitVar[int]
fields(make_dataclass("D",["a"]))[0]
'''),
    'inspect': parts('''
signature(sink)|Parameter("a",Parameter.KEYWORD_ONLY)|signature(sink).bind(1)|getfullargspec(sink)
half(Signature)|half(Parameter)|half(BoundArguments)
'''),
    'traceback': parts('''
TracebackException(ValueError,ValueError("x"),trace())|StackSummary.extract(walk_tb(trace()))
FrameSummary("f",1,"n")|half(TracebackException)|half(FrameSummary)|StackSummary()
'''),
    'logging': parts('''
Logger("l")|LogRecord("n",10,"p",1,"m %s",(1,),None)|Formatter()|Handler()|StreamHandler()
half(Logger)|half(Handler)|half(Formatter)|half(LogRecord)|LoggerAdapter(Logger("l"),{})|Filter()
NullHandler()|PercentStyle("x")|BufferingFormatter()
'''),
    'statistics': parts('''
NormalDist(1,2)|half(NormalDist)
'''),
    'string': parts('''
Template("$a ${b}")|Formatter()|half(Template)
'''),
    'textwrap': parts('''
TextWrapper()|half(TextWrapper)
'''),
    'codecs': parts('''
getincrementaldecoder("utf-8")()|getincrementalencoder("utf-16")()|lookup("utf-8")|StreamReader(S)
StreamWriter(S)|IncrementalDecoder()|CodecInfo(sink,sink)|getreader("utf-8")(sys.stdin.buffer)
half(StreamReader)|half(StreamReaderWriter)
'''),
    'unittest': parts('''
TestCase()|TestSuite()|TestResult()|TestLoader()|FunctionTestCase(sink)
TextTestResult(sys.stdout,True,1)|half(TestCase)|half(TestSuite)|half(TestResult)
'''),
    'unittest.mock': parts('''
Mock()|MagicMock()|call|call(1)|ANY|sentinel.x|patch("sys.x")|PropertyMock()|NonCallableMock()
create_autospec(Plain)|AsyncMock()|mock_open()|half(Mock)|Mock(spec=Plain)|DEFAULT
'''),
    'json.decoder': parts('''
JSONDecoder()|half(JSONDecoder)
'''),
    'json.encoder': parts('''
JSONEncoder()|half(JSONEncoder)|JSONEncoder(indent=Evil(1))
'''),
    'reprlib': parts('''
Repr()|half(Repr)
'''),
    'pprint': parts('''
PrettyPrinter()|half(PrettyPrinter)|PrettyPrinter(width=1)
'''),
    'timeit': parts('''
Timer("1")|half(Timer)
'''),
    'dis': parts('''
Bytecode(sink)|half(Bytecode)|Instruction
'''),
    'tempfile': parts('''
SpooledTemporaryFile()|half(SpooledTemporaryFile)
'''),
    'importlib.util': parts('''
spec_from_loader("x",None)|module_from_spec(spec_from_loader("x",None))
'''),
    'importlib.machinery': parts('''
ModuleSpec("x",None)|SourceFileLoader("x","y")|FileFinder(".")|PathFinder|half(ModuleSpec)
'''),
    'warnings': parts('''
catch_warnings()|catch_warnings(record=True)|half(catch_warnings)
WarningMessage("a",UserWarning,"f",1)
'''),
    'builtins': parts('''
object()|iter(S.list)|memoryview(S.bytearray)|compile("1","f","eval")|type("X",(),{})|half(zip)
half(map) if 0 else zip()|str|iter(sink,1)|zip(S.list,S.set)|coroutine()|closing()|asynchronous()
asynchronous().__anext__()|asynchronous().asend(1)|coroutine().__await__()|super(Plain,S.instance)
half(super)|BaseExceptionGroup("x",[KeyError(1)])|OSError(1,"x")
UnicodeDecodeError("utf-8",b"abc",1,2,"r")|UnicodeEncodeError("u","abc",0,2**40,"r")
UnicodeTranslateError("abc",-5,2**60,"r")|SyntaxError("m",("f",1,2,"text"))
ImportError("x",name="y")|int|"x{}".format|str.maketrans("a","b")|enumerate(S.list,2**63)
filter(Evil(1),S.list)|range(2**63,2**64,3)|iter(range(2**64))|reversed(range(10**20))|iter(b"ab")
iter(S.bytearray)|iter(MyList())|reversed(S.dict)|S.dict.values()|S.dict.items()
iter(S.dict.items())|iter((1,2))|reversed((1,2))|sink.__code__|sink|Plain.method|S.instance.method
trace()|frame()|frame().f_locals|half(UnicodeEncodeError)|half(UnicodeTranslateError)
half(StopIteration)|half(SystemExit)|half(NameError)|half(AttributeError)|half(KeyError)
'''),
}

KEYWORDS = parts('''
key|default|x|self|maxsplit|encoding|end|a|strict|start|initial|flags|count|__class__|obj|name
''')
BINARY = '+ - * / // % ** @ & ^ << >> < <= == != > >= in is and or'.split() + ['|']

# One a line: some hold the operator `|`.
PATTERNS = '''
-{0}
~{0}
+{0}
not {0}
[*{0}] if hasattr({0},"__len__") else 0
f"{{{0}!r:>10}}"
f"{{{0}:{{{1}}}}}"
{0}[{1}]
{0}[{1}:{2}]
{0}[{1}:{2}:{3}]
{0}[{1},{2}]
drain({0})
next(iter({0}))
"%s %d %r" % {0}
"%*.*f" % ({0},{1},{2})
"{{}} {{:{{}}}}".format({0},{1},{2})
K(*{0},**{1})
sink(*{0})
sink(**{0})
sorted({0},key={1})
{0}.__class__
type({0})({1})
put({0},"__class__",{1})
put({0},"__dict__",{1})
put(subclass(list),"__bases__",{1})
put(Other,"__bases__",(Plain,))
put(subclass(Plain),"__bases__",{0})
put(sink,"__defaults__",{0})
put(lambda a:a,"__code__",{0})
put(gen,"__kwdefaults__",{0})
put(subclass(object),"__name__",{0})
put(subclass(object),"__qualname__",{0})
put(subclass(object),"__abstractmethods__",{0})
put(lambda:1,"__annotations__",{0})
put(ValueError(),"__traceback__",{0})
put(ValueError(),"__cause__",{0})
put(ValueError(),"__context__",{0})
put(ValueError(),"args",{0})
put({0},{1},{2})
delattr({0},{1})
getattr({0},{1})
put(trace(),"tb_next",{0})
put(frame(),"f_lineno",{0})
put(cell(),"cell_contents",{0})
put(subclass(Plain),"__init__",{0})()
type("X",({0},),{{}})
type("X",(),{0})
type({0},(),{{}})
type("X",(object,),{{"__slots__":{0}}})
type("X",(int,),{{"__slots__":{0}}})
type("X",(),{{"__getattr__":{0}}})().a
type("X",(),{{"__del__":{0}}})()
type("X",(),{{"__eq__":{0}}})()==1
type("X",(),{{"__hash__":{0}}})
hash(type("X",(),{{"__hash__":{0}}})())
type("X",(),{{"__call__":{0}}})()({1})
list(type("X",(),{{"__iter__":{0}}})())
list(type("X",(),{{"__next__":{0},"__iter__":lambda s:s}})())
type("X",(),{{"__init_subclass__":{0}}})
type("X",(),{{"a":{0}}})().a
put(type("X",(),{{"__setattr__":{0}}})(),"a",1)
type("X",(),{{"__new__":{0}}})({1})
type("X",(),{{"__getattribute__":{0}}})().z
type("X",(),{{"__mro_entries__":{0}}})
type("X",(),{{"__set_name__":{0}}})
len(type("X",(),{{"__len__":{0}}})())
bool(type("X",(),{{"__bool__":{0}}})())
type("X",(),{{"__index__":{0}}})().__index__()
[1,2,3][type("X",(),{{"__index__":{0}}})():]
isinstance({0},{1})
issubclass({0},{1})
isinstance(1,type("M",(type,),{{"__instancecheck__":{0}}})("C",(),{{}}))
type("X",(type,),{{"mro":{0}}})("Y",(),{{}})
type("M",(type,),{{"__prepare__":{0}}})
exec({0},{1})
eval({0},{1},{2})
compile({0},{1},{2})
__import__({0},{1},{2},{3})
S.list.sort(key={0})
S.list.__setitem__(slice({0},{1}),{2})
S.dict.update({0})
S.set.update({0})
S.list.extend({0})
S.list.index({0})
S.list.remove({0})
S.list.count({0})
S.list.__eq__({0})
S.dict.__eq__({0})
S.set.__eq__({0})
S.dict.get({0})
S.dict.pop({0})
S.set.discard({0})
S.dict.setdefault({0},{1})
S.set ^ {0}
S.set & {0}
S.set - {0}
S.set | {0}
S.dict | {0}
S.bytearray.extend({0})
S.bytearray.__setitem__({0},{1})
S.bytearray.__setitem__(slice({0},{1},{2}),{3})
S.bytearray.join({0})
S.bytearray.replace({0},{1},{2})
b"".join({0})
"".join({0})
",".join({0})
max({0})
min({0},key={1})
sum({0},{1})
dict({0})
set({0})
list({0})
tuple({0})
bytes({0})
bytearray({0})
int({0})
int({0},{1})
str({0},{1})
float({0})
frozenset({0})
dict.fromkeys({0},{1})
zip({0},{1},strict={2})
drain(zip({0},{1}))
drain(map({0},{1}))
drain(filter({0},{1}))
any({0})
all({0})
hash({0})
repr({0})
ascii({0})
format({0},{1})
dir({0})
vars({0})
round({0},{1})
pow({0},{1},{2})
divmod({0},{1})
iter({0},{1})
range({0},{1},{2})
slice({0},{1},{2}).indices({3})
memoryview({0}).cast({1},{2})
memoryview(S.bytearray)[{0}]
open({0},{1})
print({0},sep={1},end={2},file={3})
gen().throw({0})
gen().throw({0},{1},{2})
gen().send({0})
coroutine().throw({0})
S.instance.__setstate__({0})
put(S.instance,"__dict__",{0})
object.__reduce_ex__({0},{1})
object.__new__({0},{1})
object.__init__({0})
type.__call__({0},{1})
type.__new__({0},{1},{2},{3})
type.__init__({0},{1})
type.mro({0})
object.__setattr__({0},{1},{2})
type.__setattr__({0},{1},{2})
super({0},{1}).__init__()
object.__getattribute__({0},{1})
(lambda x: (yield))({0}).send({1})
(lambda *a,**k:(a,k))(*{0},**{1})
'''.strip().split('\n')
