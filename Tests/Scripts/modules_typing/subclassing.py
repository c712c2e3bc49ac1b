"""What can be a base class, references, variables and the rest of the module."""

import collections.abc as c
import types
import typing
from typing import *

T = TypeVar('T')
S = TypeVar('S')
D = TypeVar('D', default=int)
P = ParamSpec('P')
Ts = TypeVarTuple('Ts')
PD = ParamSpec('PD', default=[int])
TsD = TypeVarTuple('TsD', default=Unpack[Tuple[int, str]])


class A(Generic[T]):
    pass


class B(Generic[T, S]):
    pass


class BD(Generic[T, D]):
    pass


class BDD(Generic[T, S, D]):
    pass


class CP(Generic[P]):
    pass


class CTP(Generic[T, P]):
    pass


class V(Generic[T, Unpack[Ts]]):
    pass


class VD(Generic[T, Unpack[TsD]]):
    pass


class Like:
    def __typing_subst__(self, arg):
        return ('like', arg)

    def __repr__(self):
        return 'Like'


like = Like()


def class_(*bases):
    return types.new_class('K', bases)


for expression in """
class_(List)
class_(List[int])
class_(Union)
class_(Union[int,str])
class_(Any)
class_(Optional[int])
class_(ClassVar[int])
class_(T)
class_(P)
class_(Ts)
class_(P.args)
class_(type(T))
class_(type(List))
class_(type(Union))
class_(Generic)
class_(Generic[T])
class_(Generic[T],Generic[S])
class_(A[T],Generic[S])
class_(Callable)
class_(Callable[[],int])
class_(Literal[1])
class_(Annotated[int,1])
class_(NewType('N',int))
class_(Tuple[int])
class_(Tuple)
class_(Dict[T,int]).__mro__
class_(List[T],Generic[T]).__mro__
class_(List[T],A[T]).__parameters__
class_(Generic[T],Dict[T,S]).__parameters__
class_(Protocol[T],Generic[T]).__parameters__
class_(Generic[T,Unpack[Ts]]).__parameters__
class_(Generic[Unpack[Ts],Unpack[Ts]])
class_(Generic[D,T])
class_(Generic[Ts])
class_(Generic[Unpack[Ts],D])
class_(ForwardRef)
class_(TypeAliasType)
class_(Unpack[Ts])
class_(Concatenate[int,P])
class_(Self)
class_(Never)
class_(Type)
class_(Type[int])
class_(Iterator[int]).__orig_bases__
class_(Iterator).__mro__
class_(ContextManager[int]).__bases__
ForwardRef('int')
ForwardRef('int',module='x')
ForwardRef('1+')
ForwardRef(3)
ForwardRef('')
ForwardRef('*Ts')
ForwardRef('a')==ForwardRef('a'), hash(ForwardRef('a'))==hash(ForwardRef('a')), ForwardRef('a')==ForwardRef('a',module='m')
List['int']
List['1 +']
Union['int',None]
NoDefault, type(NoDefault)
T.__default__, D.__default__, T.has_default(), PD.__default__, TsD.__default__
T.__bound__, TypeVar('Q',bound='X').__bound__, TypeVar('Q',int,'X').__constraints__
TypeVar('Q',bound=3)
TypeVar('Q',int)
TypeVar('Q',3,4)
TypeVar('Q',bound=Union)
TypeVar('Q',bound=(1,2))
TypeVar('Q',covariant=True,contravariant=True)
TypeVar('Q',covariant=True,infer_variance=True)
TypeVar('Q',int,str,bound=int)
TypeVar(3)
ParamSpec('Q',bound=3)
ParamSpec(3)
TypeVarTuple(3)
TypeVar('Q',default=3).__default__
TypeVar('Q',default='X').__default__
TypeVar('Q',default=None).__default__
P.args, P.kwargs, P.args.__origin__
P.args==P.args, P.args==P.kwargs
T.__name__, repr(TypeVar('K',covariant=True)), repr(TypeVar('K',contravariant=True)), repr(TypeVar('K',infer_variance=True)), P, Ts
T()
setattr(List[int],'x',1)
setattr(Union,'x',1)
setattr(A[int],'x',1), A.x
setattr(List,'x',1)
setattr(ForwardRef('x'),'y',1)
sorted(vars(A[int]))
dir(List[int])==dir(List[str])
bool(List), bool(List[int])
len(List)
NamedTuple('N',[('a',int)])
NewType('N',int), NewType('N',int)(3), NewType('a.N',int).__name__
NewType('N',int)|None, None|NewType('N',int)
cast(int,'x')
assert_type(3,int)
assert_never(3)
SupportsInt[int]
SupportsAbs[int]
SupportsAbs[T][int]
isinstance(3,SupportsInt),isinstance('',SupportsInt),isinstance(3,SupportsIndex),isinstance(3,SupportsAbs),issubclass(int,SupportsRound)
IO[int], IO, TextIO, BinaryIO, IO.__parameters__, TextIO.__bases__, TextIO.__orig_bases__
sorted(set(dir(IO))-set(dir(object)))
Pattern, Match, Pattern[str], Match[T][bytes], Pattern[int,str]
Text, TYPE_CHECKING, AnyStr, AnyStr.__constraints__
typing.io
typing.nothing
typing.ByteString
TypeAliasType('X',int), TypeAliasType('X',int).__value__, TypeAliasType('X',list[T],type_params=(T,))[int]
TypeAliasType('X',int)[int]
TypeAliasType('X',int)|None
get_protocol_members(SupportsInt), is_protocol(SupportsInt), is_protocol(int), is_protocol(Protocol)
get_protocol_members(int)
sorted(typing.__all__)==sorted(set(typing.__all__)), len(typing.__all__)
[n for n in typing.__all__ if n not in dir(typing)]
runtime_checkable(int)
SupportsInt()
typing.List.__doc__, typing.Deque.__doc__
List.__reduce__(), List[int].__reduce__()[1], Union.__reduce__(), Callable[[int],str].__reduce__()[1], Callable[...,str].__reduce__()[1], Union[int,str].__reduce__()[1], Literal[1].__reduce__()[1],Annotated[int,1].__reduce__()[1],Optional[int].__reduce__()[1], Unpack[Ts].__reduce__()[1], A[int].__reduce__()[1], T.__reduce__(), Tuple[()].__reduce__()[1], ClassVar[int].__reduce__()[1]
ClassVar[Final[int]]
Final[ClassVar[int]]
Required[ClassVar[int]]
NotRequired[ClassVar[int]]
ReadOnly[ClassVar[int]]
TypeGuard[ClassVar[int]]
TypeIs[ClassVar[int]]
Unpack[ClassVar[int]]
Unpack[Final]
TypeGuard[Final]
Required[Final]
Final[ClassVar]
Optional[ClassVar[int]]
Annotated[ClassVar[int],1]
Annotated[Generic,1]
Concatenate[ClassVar[int],...]
class_(Generic[T],PS[S])
class_(D and Dict[D,T])
class_(Protocol[D,T])
class_(int,Protocol)
class_(Protocol,int)
class_(Iterable,Protocol).__mro__
Protocol[T,T]
class_(Generic[T],Generic[T])
class_(Protocol[T],Protocol[S])
Generic[T].__mro_entries__((Generic[T],))
Iterator[int].__mro_entries__((Iterator[int],))
class_(Annotated[List[int],1]).__bases__
Literal[((1,2),)]
get_type_hints(3)
get_type_hints(int)
get_type_hints(print)
get_type_hints(lambda:0)
""".strip().splitlines():
    try:
        result = repr(eval(expression))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(expression, '->', result)
