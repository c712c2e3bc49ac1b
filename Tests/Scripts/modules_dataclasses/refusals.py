"""What dataclasses refuse, and annotations as text."""

import dataclasses
import typing
import typing as t
from dataclasses import *
from typing import ClassVar, ClassVar as CV


def attempt(make):
    try:
        print(make.__name__, make())
    except Exception as error:
        print(make.__name__, type(error).__name__, error)


@attempt
def default_before():
    @dataclass
    class C:
        a: int = 1
        b: int


@attempt
def mutable():
    @dataclass
    class C:
        a: list = []


@attempt
def mutable_of_unhashable():
    class Unhashable:
        __hash__ = None

    @dataclass
    class C:
        a: object = Unhashable()


@attempt
def no_annotation():
    @dataclass
    class C:
        a = field()


@attempt
def two_defaults():
    return field(default=1, default_factory=int)


@attempt
def class_variable_factory():
    @dataclass
    class C:
        a: ClassVar = field(default_factory=int)


@attempt
def init_variable_factory():
    @dataclass
    class C:
        a: InitVar[int] = field(default_factory=int)


@attempt
def class_variable_keyword():
    @dataclass
    class C:
        a: ClassVar = field(kw_only=False)


@attempt
def two_separators():
    @dataclass
    class C:
        _: KW_ONLY
        a: int
        __: KW_ONLY


@attempt
def order_without_eq():
    @dataclass(order=True, eq=False)
    class C:
        pass


@attempt
def order_defined():
    @dataclass(order=True)
    class C:
        def __le__(self, other):
            pass


@attempt
def frozen_defined():
    @dataclass(frozen=True)
    class C:
        def __delattr__(self, name):
            pass


@attempt
def hash_defined():
    @dataclass(unsafe_hash=True)
    class C:
        def __hash__(self):
            pass


@attempt
def frozen_from_not():
    @dataclass
    class C:
        pass

    @dataclass(frozen=True)
    class D(C):
        pass


@attempt
def not_from_frozen():
    @dataclass(frozen=True)
    class C:
        pass

    @dataclass
    class D(C):
        pass


@attempt
def slots_twice():
    @dataclass(slots=True)
    class C:
        __slots__ = ()
        a: int


@attempt
def weakref_without_slots():
    @dataclass(weakref_slot=True)
    class C:
        a: int


@attempt
def unknown_slots():
    class Base:
        __slots__ = iter(['x'])

    @dataclass(slots=True)
    class C(Base):
        x: int


@attempt
def not_instances():
    for function in (asdict, astuple, replace, fields):
        for value in (3, int):
            try:
                function(value)
            except TypeError as error:
                print(error)


@attempt
def replacements():
    @dataclass
    class C:
        a: int
        b: int = field(init=False, default=2)
        c: InitVar[int] = 3
        d: InitVar[int] = field(kw_only=True)

    one = C(1, d=2)
    print(one, replace(one, a=5, d=1))
    for changes in ({'b': 1}, {}, {'e': 1, 'd': 1}, {'d': 1, 'c': 2}):
        try:
            print(replace(one, **changes))
        except (TypeError, ValueError) as error:
            print(error)


@attempt
def made():
    for names in (['for'], ['1a'], ['a', 'a'], [('a',)], [('a', 1, 2, 3)], [3], [(3, int)]):
        try:
            make_dataclass('C', names)
        except TypeError as error:
            print(error)
    made = make_dataclass('C', ['a', ('b', int), ('c', str, 'x')], frozen=True,
                          namespace={'twice': lambda self: self.b * 2})
    print(made(1, 2), made(1, 2).twice(), made.__module__, made.__annotations__, made.__doc__)
    print(make_dataclass('D', [], bases=(made,), module='somewhere', frozen=True).__module__)


@attempt
def text():
    for kind in ('ClassVar', 'ClassVar[int]', 'CV[int]', 'typing.ClassVar', ' t . ClassVar [int]',
                 'ClassVar.x', 'typing.CV', 'other.ClassVar', 'typing.InitVar', 'InitVar[int]',
                 'dataclasses.InitVar', 'dataclasses .InitVar[str]', 'KW_ONLY', 'int', '', '|',
                 'dataclasses.KW_ONLY', '(ClassVar)', 'typing.ClassVar.x', 'ClassVar|x'):
        cls = type('C', (), {'__annotations__': {'a': kind, 'b': 'int'}, '__module__': __name__})
        try:
            made = dataclass(cls)
        except TypeError as error:
            print(repr(kind), error)
            continue
        print(repr(kind), [(n, f._field_type, f.kw_only) for n, f in
                           made.__dataclass_fields__.items()], made.__match_args__, made.__doc__)


@attempt
def recursive():
    nest = {}
    nest['field'] = one = field(metadata=nest)
    print(one)

    @dataclass
    class C:
        a: 'C'
        b: list

    it = C(None, [])
    it.a = it
    it.b.append(it)
    print(it)
    return C.__dataclass_params__


@attempt
def documentation():
    class Meta(type):
        __call__ = dict

    class Called(metaclass=Meta):
        pass

    @dataclass
    class C(Called):
        pass

    @dataclass
    class D:
        a: typing.List[int]
        b: 'str' = 'x'
        c: typing.Optional[dict[str, int]] = None
        _: KW_ONLY
        d: list[int] = field(default_factory=list)
        e: Exception = KeyError
        f: FrozenInstanceError = 0

    @dataclass
    class E:
        a: int

        def __new__(cls, *args):
            return super().__new__(cls)

    @dataclass
    class F:
        a: int

        def __init__(self, other, *rest: int):
            pass

    @dataclass(init=False)
    class G:
        a: int

    for cls in (C, D, E, F, G):
        print(cls.__doc__)


@attempt
def unfolding():
    from collections import OrderedDict, defaultdict, namedtuple
    Point = namedtuple('Point', 'x y')

    @dataclass
    class Inner:
        n: int

    @dataclass
    class Outer:
        values: object

    class MyList(list):
        pass

    for value in ([Inner(1), 2], (Inner(1),), Point(Inner(1), 2), {Inner.__name__: Inner(3)},
                  OrderedDict(a=Inner(1)), defaultdict(list, a=[Inner(2)]), MyList([Inner(1)]),
                  {1, 2}, None, 'text', Inner, int):
        print(asdict(Outer(value)), astuple(Outer(value)),
              asdict(Outer(value), dict_factory=lambda pairs: pairs),
              astuple(Outer(value), tuple_factory=list))
    shared = [1]
    print(asdict(Outer(shared))['values'] is shared)
