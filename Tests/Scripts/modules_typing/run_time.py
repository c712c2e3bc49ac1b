import typing
for name in typing.__all__:
    if name not in ('Pattern', 'Match'): globals()[name] = getattr(typing, name)
T=TypeVar('T'); K=TypeVar('K'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
print(List[int], Dict[str,int], Optional[int], Union[int,str], Union[int,None], Union[int], Union[int,Union[str,int]], Callable[[int],str], Callable[...,int], Callable[P,T], Tuple[int,...], Tuple[()], Tuple[int,str], Type[int], Any, NoReturn, ClassVar[int], Final[int], Literal[1,'a'], Annotated[int,'x'], List, Callable, Tuple)
print(List[T][int], Dict[K,T][str,int], Union[T,int][str], Callable[[T],K][int,str], List[T].__parameters__, Optional[T][int], Annotated[T,1][int], Callable[P,int][[int,str]], Callable[P,int][...])
print(T,K,P,Ts,T|int,int|T, T.__bound__, T.__constraints__, T.__default__, TypeVar('B',bound=int).__bound__, P.args, P.kwargs, list(Ts))
print(get_origin(List[int]), get_args(Dict[str,int]), get_origin(int), get_args(Callable[[int],str]), get_origin(Union[int,str]), get_args(Optional[int]), get_origin(int|str), get_origin(Annotated[int,1]), get_args(Annotated[int,1]), get_args(Literal[1,2]))
class G(Generic[T]):
    def __init__(self,x:T): self.x=x
print(G[int], G[int](3).x, G.__parameters__, G[int](3).__orig_class__, G[T][str], G.__orig_bases__, G.__mro__)
class H[A,B=int]:
    def m(self): pass
print(H.__parameters__, H[str,int], H[str], H.__type_params__, H.__orig_bases__, H.__mro__)
class I(G[int], Sized if 0 else Iterable[str]):
    def __iter__(s): return iter(())
print(I.__orig_bases__, I.__mro__)
for f in [lambda: List[int,str], lambda: Dict[int], lambda: G[int,str], lambda: Union[()], lambda: Optional[int,str], lambda: Callable[int], lambda: Generic[int], lambda: Generic[T,T], lambda: isinstance(3,List[int]), lambda: Any(), lambda: List[int][str], lambda: ClassVar[1,2], lambda: NoReturn[int], lambda: Union(), lambda: isinstance(3,Any), lambda: H[1,2,3], lambda: Annotated[int], lambda: List(), lambda: cast(), lambda: Concatenate[int,str]]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@runtime_checkable
class Pr(Protocol):
    def f(self)->int: ...
class X:
    def f(self): return 1
print(isinstance(X(),Pr), isinstance(3,Pr), issubclass(X,Pr), is_protocol(Pr), sorted(get_protocol_members(Pr)))
class Pn(Protocol):
    x:int
for f in [lambda: isinstance(3,Pn), lambda: Pn(), lambda: issubclass(X,Pn), lambda: runtime_checkable(X)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class N(NamedTuple):
    "doc"
    a:int
    b:str='x'
    def m(self): return self.a*2
n=N(1); print(n,n.m(),N.__annotations__,N._field_defaults,N.__doc__,N.__mro__,N.__module__)
print(NamedTuple('M',[('a',int)])(3))
class TD(TypedDict,total=False):
    a:Required[int]
    b:str
print(TD(a=1), TD.__annotations__, TD.__required_keys__, TD.__optional_keys__, TD.__total__, type(TD(a=1)), TypedDict('U',{'x':int}).__annotations__, is_typeddict(TD))
try: isinstance({},TD)
except TypeError as e: print(e)
U=NewType('U',int); print(U, U(5), U.__supertype__)
def f(a:int, b:'str'=None, *c:Optional['X'], d:Annotated[int,1]=3) -> 'List[X]': pass
print(get_type_hints(f)); print(get_type_hints(f,include_extras=True)); print(get_type_hints(X), get_type_hints(N), get_type_hints(TD))
class Y:
    n:'Optional[Y]'; z:ClassVar[int]=3
print(get_type_hints(Y)); print(ForwardRef('int'), ForwardRef('int')==ForwardRef('int'))
@overload
def o(a:int): ...
@overload
def o(a:str): ...
def o(a): return a
print(len(get_overloads(o)), o(3))
print(cast(int,'a'), assert_type(3,int), TYPE_CHECKING, Text)
try: assert_never(3)
except AssertionError as e: print(e)
print(isinstance(3,SupportsInt), isinstance('',SupportsInt), isinstance(3,SupportsIndex), issubclass(int,SupportsAbs), isinstance([],Sized), isinstance([],Iterable), issubclass(list,Sequence), isinstance({},Mapping))
print(Literal[1,1,True]==Literal[True,1], hash(Union[int,str])==hash(Union[str,int]), Union[int,str]==Union[str,int], Union[int,str]==(int|str), List[int]==List[int])
type A1[Q]=list[Q]; print(A1, A1[int], A1.__value__, A1.__type_params__)
def gf[Z:int](z:Z)->Z: return z
print(gf.__type_params__, gf.__type_params__[0].__bound__, gf.__annotations__)
print(sorted(typing.__all__)); print(isinstance(3,Union[int,str]), isinstance(3,Optional[str]), Self, Never, LiteralString, Concatenate[int,P], Unpack[Ts], TypeGuard[int], Required[int], List['X'], Deque[int], DefaultDict[str,int], ContextManager[int], Generator[int,None,str], Iterator[int], Hashable, Pattern if 0 else '')
def mul(*args: *Ts) -> Tuple[*Ts]: pass
print(mul.__annotations__, Tuple[*Ts][int,str], list[int]|None, Optional[list[int]])
@final
class F: pass
print(F.__final__, NoDefault, no_type_check(f).__no_type_check__, get_type_hints(f))
