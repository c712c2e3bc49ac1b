"""What subscripting makes of arguments and type variables, and what it refuses."""

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
list[T][()]
list[T][int,str]
dict[T,S][int]
List[T][()]
List[T][int,str]
Dict[T,S][int]
dict[T,D][int]
dict[T,D][()]
Dict[T,D][()]
BD[int]
BD[()]
BD[int,str,int]
B[int]
A[()]
A[int,str]
A[*tuple[int]]
B[*tuple[int,str]]
B[T,S][*tuple[int,str]]
B[*tuple[int,...]]
B[T,S][*tuple[int,...]]
V[int]
V[()]
V[int,str,bool]
V[T,*Ts][int,str,bool]
V[T,*Ts][int]
V[T,*Ts][()]
V[T,*Ts][*tuple[int,...]]
V[*tuple[int,...]]
V[*tuple[int,str]]
VD[int]
CP[int]
CP[[int]]
CP[int,str]
CP[()]
CP[[]]
CP[...]
CP[P]
CP[Concatenate[int,P]]
CP[P][int,str]
CP[P][[int]]
CP[P][...]
CP[Concatenate[int,P]][[str]]
CP[Concatenate[int,P]][...]
CP[Concatenate[int,P]][P]
CTP[int,[str]]
CTP[int,str]
CTP[int]
CTP[T,P][int,str]
CTP[T,P][int,[str]]
Callable[P,T][[int],str]
Callable[P,T][int,str]
Callable[P,int][str]
Callable[[T],S][int,str]
Callable[[T],S][int]
Callable[...,T][int]
Callable[Concatenate[int,P],T][[str],int]
Callable[Concatenate[int,P],T][...,int]
Callable[[int],str][int]
Callable[int,str]
Callable[int]
Callable[[int],3]
Callable['P',int]
Callable[[],int]
Callable[(),int]
Callable[[int,()],int]
c.Callable[P,T][[int],str]
c.Callable[P,T][int,str]
c.Callable[[T],S][int,str]
c.Callable[[T],S][int]
c.Callable[Concatenate[int,P],T][[str],int]
c.Callable[int,str]
c.Callable[[int],str][int]
tuple[*Ts][int,str]
tuple[*Ts][()]
tuple[int,*Ts,str][bool]
tuple[*Ts,T][int]
tuple[*Ts,T][()]
tuple[*Ts,*Ts]
tuple[T,*Ts,S][int]
Tuple[Unpack[Ts]][int,str]
Tuple[int,...]
Tuple[()]
Tuple[...]
Tuple[...,int]
Generator[int]
Generator[int,str]
Generator[()]
Generator[int,str,int,int]
AsyncGenerator[int]
ContextManager[int]
AsyncContextManager[int,None]
ContextManager[()]
List[()]
List[int,str]
Dict[int]
Sized[int]
Hashable[int]
List[1]
List[(1,2)]
List[...]
List[ClassVar]
List[ClassVar[int]]
List[Final[int]]
List[Generic]
List[Generic[T]]
List[Protocol]
List[Protocol[T]]
List[Union]
List[Any]
List[NoReturn]
Union[()]
Union[int]
Union[int,int]
Union[int,None]
Union[int,str,None]
Optional[int,str]
Optional[Union[int,None]]
Optional[()]
Union[(1,2)]
Union[[],[]]
Literal[1,1,True,2]
Literal[()]
Literal[(1,2)]
Literal[Literal[1,2],3]
Literal[[],[]]
Literal[int]
Annotated[int]
Annotated[int,1]
Annotated[Annotated[int,1],2]
Annotated[T,1][int]
Annotated[List[T],1][int]
Annotated[Final[int],1]
Annotated[*Ts,1]
Concatenate[int,P]
Concatenate[int]
Concatenate[()]
Concatenate[int,...]
Concatenate[T,P][int,[str]]
Concatenate[T,P][int,...]
Concatenate[T,P][int]
Unpack[int]
Unpack[tuple[int,str]]
Unpack[Tuple[int,str]]
Unpack[Ts]
Unpack[List[int]]
Unpack[int,str]
Unpack[()]
ClassVar[int,str]
ClassVar[ClassVar[int]]
Final[int,str]
Required[int,str]
NotRequired[int,str]
ReadOnly[int,str]
TypeGuard[int,str]
TypeIs[int,str]
ClassVar[3]
Self[int]
Never[int]
Any[int]
Type[int,str]
Type[3]
Generic[int]
Generic[()]
Generic[T,T]
Generic[T][int]
Protocol[int]
Protocol[()]
List[T][3]
List[T][ClassVar[int]]
list[T][ClassVar[int]]
list[T][Unpack[Ts]]
list[T][*tuple[int,...]]
list[T][(int,)]
list[T][[int]]
list[T]['X']
List[T]['X']
(T|int)[str]
(T|None)[int]
(list[T]|S)[int]
(list[T]|S)[int,str]
Union[T,int][int]
Union[T,List[S]][int,str]
List[T][S][int]
Optional[T][None]
List[int][int]
list[int][int]
(int|str)[int]
T|int
int|T
T|'X'
'X'|T
None|T
List[int]|None
None|List[int]
list[int]|List[int]
Any|int
int|Any
Self|None
Union|int
Literal[1]|int
ForwardRef('x')|int
P.args|int
P|int
Ts|int
Unpack[Ts]|int
list[None]
list[type(None)]
List[None]
list[...]
list['X']
list[[int,str]]
list[(int,str)]
list[()]
list[int,]
Callable[[None],None]
list[T].__parameters__
dict[T,list[S]].__parameters__
Tuple[T,List[S],T].__parameters__
Callable[Concatenate[T,P],S].__parameters__
CTP[T,P].__parameters__
list[Union[T,S]].__parameters__
T.__typing_subst__(int)
T.__typing_subst__(3)
T.__typing_subst__((1,))
T.__typing_subst__('x')
P.__typing_subst__([int])
P.__typing_subst__(3)
P.__typing_subst__(...)
Ts.__typing_subst__(3)
T.__typing_prepare_subst__(list[T],())
T.__typing_prepare_subst__(dict[S,T],())
D.__typing_prepare_subst__(list[D],())
T.__typing_prepare_subst__(list[T],(1,2))
P.__typing_prepare_subst__(CP,(1,2))
P.__typing_prepare_subst__(CP,())
PD.__typing_prepare_subst__(Callable[PD,int],())
Ts.__typing_prepare_subst__(tuple[*Ts],(1,2))
dict[T,S][()]
tuple[T,S,U][int]
tuple[T,S,U][()]
tuple[T,*Ts,S][()]
list[[T]].__parameters__
list[[T]][int]
list[(T,)]
dict[int,[T,int]][str]
dict[int,(T,int)][str]
list[like].__parameters__
list[like][int]
List[like][int]
List[[T]].__parameters__
Callable[[int,[T]],str].__parameters__
P.__reduce__()
(list[T]|int).__parameters__
(list[T]|int)[str]
NoDefault.__class__()
list[Ts].__parameters__
list[Ts][int]
type(P.args)
T.__typing_is_unpacked_typevartuple__
Unpack[Ts].__typing_is_unpacked_typevartuple__
list(tuple[int])[0].__typing_unpacked_tuple_args__
list(tuple[int])[0].__typing_is_unpacked_typevartuple__
list(list[int])[0].__typing_unpacked_tuple_args__
tuple[int].__typing_unpacked_tuple_args__
T.__bound__
BDD[int]
BDD[()]
BDD[int,str]
""".strip().splitlines():
    try:
        result = repr(eval(expression))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(expression, '->', result)
