"""Checks, calls, names and comparisons of aliases."""

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
isinstance(1,List[int])
isinstance([],List)
issubclass(list,List)
issubclass(List,Sequence)
issubclass(List[int],Sequence)
issubclass(1,List)
isinstance(1,Union[int,str])
isinstance(1,Union[int,List[int]])
isinstance('',Union[int,List[int]])
issubclass(int,Union[int,str])
isinstance(1,Any)
isinstance(1,Optional[int])
isinstance(1,Literal[1])
isinstance(1,ClassVar[int])
isinstance(1,ClassVar)
issubclass(int,Union)
isinstance(1,Tuple)
isinstance((),Tuple[int])
isinstance(print,Callable)
isinstance(print,Callable[[],int])
isinstance(1,Callable[...,int])
isinstance(1,A[int])
isinstance(1,T)
isinstance(1,Generic)
isinstance(A(),A)
isinstance(1,Type[int])
isinstance(1,Annotated[int,1])
isinstance(1,NewType('N',int))
isinstance(1,TypeAlias)
isinstance(1,c.Callable[[],int])
List()
List[int]()
Dict[int,str](a=1)
Union()
Optional[int]()
Any()
Callable()
Tuple()
Type()
DefaultDict(int)
DefaultDict[int,int](int)
Counter('aa')
A[int]().__orig_class__
Annotated[int,1](3)
Literal[1]()
ClassVar[int]()
Sized()
ChainMap()
List.__name__
List[int].__name__
List[int].__qualname__
Union.__name__
Union[int,str].__name__
Optional[int].__name__
Callable[[],int].__name__
Literal[1].__name__
Annotated[int,1].__name__
ClassVar[int].__name__
A[int].__name__
A[int].foo
List[int].append
List.__foo__
List[int].__module__
A[int].__module__
List.__module__
Union.__module__
Any.__module__
Union.foo
T.__module__
List[int].__origin__, List[int].__args__
Tuple[int,...].__args__
Callable[[int],str].__args__
Callable[...,str].__args__
Callable[P,str].__args__
Literal[1,'a'].__args__
Annotated[int,1].__args__, Annotated[int,1].__origin__, Annotated[int,1].__metadata__
Unpack[Ts].__args__
Generic[T].__args__
List[int]==list[int]
List[int]==List[int]
List[int] is List[int]
Union[int,str]==Union[str,int]
Union[int,str]==(int|str)
(int|str)==Union[int,str]
hash(Union[int,str])==hash(Union[str,int])
Literal[1]==Literal[True]
Literal[1,2]==Literal[2,1]
Literal[0] is Literal[False]
Annotated[int,1]==Annotated[int,1]
Annotated[int,[]]==Annotated[int,[]]
hash(Annotated[int,[]])
hash(Literal[[]])
Callable[[int],str]==Callable[[int],str]
Callable[[int],str]==c.Callable[[int],str]
A[int]==A[int]
A[int] is A[int]
Tuple[int,str] is Tuple[int,str]
Optional[int] is Optional[int]
type(List), type(List[int]), type(Union), type(Union[int,str]), type(Optional[int]), type(Literal), type(Literal[1]), type(Callable), type(Callable[[],int]), type(Tuple), type(Tuple[int]), type(Annotated), type(Annotated[int,1]), type(Any), type(Concatenate[int,P]), type(Unpack[Ts]), type(Generic), type(Protocol), type(NoReturn), type(ClassVar[int])
get_origin(List[int]),get_origin(list[int]),get_origin(Union[int,str]),get_origin(int|str),get_origin(Annotated[int,1]),get_origin(Generic),get_origin(Generic[T]),get_origin(P.args),get_origin(List),get_origin(int),get_origin(Callable[[],int]),get_origin(Literal[1]),get_origin(ClassVar[int])
get_args(Dict[int,Tuple[T,int]][str]),get_args(Union[int,Union[T,int],str][int]),get_args(Callable[[],T][int]),get_args(Callable[...,int]),get_args(Callable[P,int]),get_args(Callable[Concatenate[int,P],int]),get_args(c.Callable[[int],str]),get_args(Annotated[int,1,2]),get_args(int|str),get_args(int),get_args(List),get_args(Tuple[()])
list(Union)
list(List)
list(List[int])
list(Tuple[int])
list(Union[int,str])
list(Any)
list(Literal[1])
list(Optional)
list(T)
list(Ts)
list(Callable)
list(Callable[[],int])
""".strip().splitlines():
    try:
        result = repr(eval(expression))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(expression, '->', result)
