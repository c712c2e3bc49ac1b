"""collections.abc: what the abstract classes add to the methods of a subclass."""
import collections.abc as abc
import inspect


def show(function, *args, **kwargs):
    try:
        result = function(*args, **kwargs)
    except BaseException as error:
        print(type(error).__name__, error)
    else:
        print(result if isinstance(result, (bool, int, str, tuple, list, dict, type(None)))
              else f'{type(result).__name__} {result!r}')


for name in sorted(abc.__all__):
    cls = getattr(abc, name)
    print(name, [base.__name__ for base in cls.__mro__[1:-1]], sorted(cls.__abstractmethods__),
          cls.__module__, type(cls).__name__)
    for key, value in sorted(vars(cls).items()):
        function = getattr(value, '__func__', value)
        if inspect.isfunction(function):
            print('   ', key, function.__name__, function.__qualname__, function.__module__,
                  inspect.signature(function) if key != 'pop' else '', type(value).__name__)
        elif key in ('__slots__', '__hash__', '__reversed__'):
            print('   ', key, value)


class Numbers(abc.Set):
    made = 0

    def __init__(self, items=()):
        self.items = sorted(set(items))
        Numbers.made += 1

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f'Numbers({self.items})'


print('Set')
one, two = Numbers([1, 2, 3]), Numbers([2, 3, 4])
for operator in ('__and__ __or__ __sub__ __xor__ __rand__ __ror__ __rsub__ __rxor__ __le__ __lt__ '
                 '__ge__ __gt__ __eq__ __ne__ isdisjoint').split():
    print(operator, end=' ')
    show(getattr(one, operator), two)
    for other in ([2, 9], {1, 2, 3}, 5):
        print('   ', end=' ')
        show(getattr(one, operator), other)
print(Numbers.made, one <= Numbers(range(9)), {1, 2} < one, one > {1, 2}, {1} | one, {1, 8} - one)
show(lambda: one | 5)
show(lambda: one < [1])
show(hash, one)
print(one._hash() == hash(frozenset([1, 2, 3])), Numbers()._hash() == hash(frozenset()))


class Inverted(Numbers):
    """Comparisons go by __le__ and __ge__."""

    def __le__(self, other):
        return 'le'

    def __ge__(self, other):
        return 'ge'


inverted = Inverted([1])
print(inverted < Numbers([1, 2]), inverted > Numbers(), inverted == Numbers([2]), inverted != [])


class Bag(abc.MutableSet):
    def __init__(self, items=()):
        self.items = list(items)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return f'Bag({self.items})'


print('MutableSet')
bag = Bag([1, 2, 3])
bag |= [5, 1]
print(bag)
bag &= [1, 2, 5]
print(bag)
bag ^= [2, 7]
print(bag)
bag -= {7}
print(bag, bag.pop(), bag)
bag |= [8]
show(bag.remove, 9)
show(bag.remove, 5)
print(bag)
bag.clear()
show(bag.pop)
bag = Bag([1, 2])
bag -= bag
print(bag)
bag = Bag([1, 2])
bag ^= bag
print(bag)
bag = Bag([1, 2])
bag &= bag
bag |= bag
print(bag)


class Pairs(abc.MutableMapping):
    def __init__(self, *args, **kwargs):
        self.pairs = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.pairs[key]

    def __setitem__(self, key, value):
        self.pairs[key] = value

    def __delitem__(self, key):
        del self.pairs[key]

    def __iter__(self):
        return iter(self.pairs)

    def __len__(self):
        return len(self.pairs)


print('Mapping')
pairs = Pairs([('a', 1)], b=2, self=3, other=4)
print(dict(pairs), 'a' in pairs, 'z' in pairs, pairs.get('a'), pairs.get('z'), pairs.get('z', 0))
print(list(pairs.keys()), list(pairs.values()), list(pairs.items()))
print(pairs == {'a': 1, 'b': 2, 'self': 3, 'other': 4}, pairs != Pairs(a=1), pairs == 5)
show(pairs.pop, 'z')
show(pairs.pop, 'z', None)
show(pairs.pop, 'a')
show(pairs.popitem)
show(pairs.setdefault, 'q', 9)
show(pairs.setdefault, 'q', 10)
show(pairs.update, 5)
show(pairs.update, [(1, 2, 3)])
show(pairs.update, [1])
show(pairs.update, {}, {})


class Keyed:
    def keys(self):
        return 'xy'

    def __getitem__(self, key):
        return key * 2


pairs.update(Keyed(), z=1)
print(dict(pairs))
pairs.clear()
show(pairs.popitem)
show(hash, pairs)
show(reversed, pairs)
pairs.update(a=1, b=2)
keys, items, values = pairs.keys(), pairs.items(), pairs.values()
pairs['c'] = 3
print(len(keys), keys & {'a', 'z'}, {'a'} | keys == {'a', 'b', 'c'}, keys - ['a'] == {'b', 'c'})
print(('a', 1) in items, ('a', 2) in items, ('q', 1) in items, items & [('a', 1)], 3 in values)
show(lambda: 5 in items)
show(lambda: keys == {'a', 'b', 'c'})
show(lambda: keys < {'a', 'b', 'c', 'd'})
show(lambda: keys.isdisjoint(['q']))
print(repr(abc.KeysView({'a': 1})), repr(abc.ItemsView({'a': 1})), repr(abc.ValuesView({'a': 1})))


class Base(abc.MutableMapping):
    __getitem__ = __setitem__ = __delitem__ = __len__ = lambda *args: 1


show(Base)


class Numbered(abc.MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __len__(self):
        return len(self.items)

    def insert(self, index, value):
        self.items.insert(index, value)


print('Sequence')
numbers = Numbered(1, 2, 3, 2)
print(list(numbers), list(reversed(numbers)), 2 in numbers, 9 in numbers, numbers.count(2))
for args in ((2,), (2, 2), (2, -1), (2, -9, 2), (3, 0, 2), (3, 0, -1), (1, 0, None), (2, 2, 99)):
    show(numbers.index, *args)
numbers.append(5)
numbers.extend([6, 7])
numbers += (8,)
numbers.extend(numbers)
print(numbers.items, numbers.pop(), numbers.pop(0), numbers.items)
numbers.remove(3)
show(numbers.remove, 99)
numbers.reverse()
print(numbers.items)
numbers.clear()
show(numbers.pop)
nan = float('nan')
print(nan in Numbered(nan), Numbered(nan).index(nan), Numbered(nan, 1).count(nan))

print('step by step')


class Stepped(abc.Generator):
    def send(self, value):
        if value == 'end':
            raise StopIteration('result')
        return value

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


class Stubborn(Stepped):
    def throw(self, typ, val=None, tb=None):
        return 1


class Awaited(abc.Coroutine):
    send = Stepped.send
    throw = Stubborn.throw
    __await__ = None


stepped = Stepped()
show(next, stepped)
show(stepped.send, 'end')
show(stepped.throw, ValueError)
show(stepped.throw, ValueError('made'))
show(stepped.throw, ValueError, ValueError('given'))
show(stepped.throw, 5)
show(stepped.close)
show(Stubborn().close)
show(Awaited().close)
print(iter(stepped) is stepped)


class Alone(abc.Sized, abc.Hashable, abc.Container, abc.Iterable, abc.Callable, abc.Reversible):
    def __len__(self):
        return super().__len__()

    def __hash__(self):
        return super().__hash__()

    def __contains__(self, x):
        return super().__contains__(x)

    def __iter__(self):
        return super().__iter__()

    def __call__(self, *args, **kwds):
        return super().__call__(*args, **kwds)

    def __reversed__(self):
        return super().__reversed__()


alone = Alone()
print(len(alone), hash(alone), 1 in alone, list(alone), alone(1, a=2), list(reversed(alone)))

print('who is what')
samples = [1, 'a', b'a', [], (), {}, set(), frozenset(), range(3), iter([]), (x for x in ()), len,
           {}.keys(), {}.values(), {}.items(), type({}.__class__.__dict__), bytearray(),
           memoryview(b''), object(), type, None, open, zip(), map(len, ()), reversed([])]
for sample in samples:
    print(type(sample).__name__, *(name for name in sorted(abc.__all__)
                                   if name != 'ByteString' and isinstance(sample, getattr(abc, name))))


class Unhashable:
    __hash__ = None


class Half:
    __iter__ = None

    def __len__(self):
        return 0


print(isinstance(Unhashable(), abc.Hashable), isinstance(Half(), abc.Iterable),
      isinstance(Half(), abc.Sized), issubclass(Half, abc.Collection))
show(abc.Hashable.__subclasshook__, 5)
show(abc.Set.__subclasshook__, set)

print('Callable')
for item in ((int, str), ([int], str), ([], None), (..., str), ([[int], str], int)):
    show(abc.Callable.__class_getitem__, item)
show(lambda: abc.Callable[int])
show(lambda: abc.Callable[[int], str].__args__)
show(lambda: abc.Callable[[int, str], list[int]].__origin__ is abc.Callable)
show(lambda: abc.Callable[[int], str] == abc.Callable[[int], str])
show(lambda: abc.Callable[..., str].__reduce__()[1][1])
show(lambda: abc.Callable[[int], str].__reduce__()[1][1])
show(lambda: abc.Iterable[int])
show(lambda: abc.Mapping[str, int])
show(lambda: abc.Hashable[int])
