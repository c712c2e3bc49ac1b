# reprlib: limits, indents, classes of one's own, recursion.
import collections
import reprlib


class T:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class Broken:
    def __repr__(self):
        raise ValueError


class list_like(list):
    pass


class R(reprlib.Repr):
    def repr_T(self, x, level):
        return 'T:%d:%s' % (level, self.repr1([1, [2]], level - 1))

    def repr_list_like(self, x, level):
        return 'like' + self.repr_list(x, level)


print(reprlib.repr('x' * 50), reprlib.repr(10**60), reprlib.repr(list(range(20))), reprlib.repr({i: i for i in range(9)}))
print(reprlib.repr(T('long ' * 20)), reprlib.repr(Broken())[:17], reprlib.repr(set(range(9))), reprlib.repr(frozenset('a')), reprlib.repr(collections.deque(range(9))))
print(reprlib.repr([[[[[[[[[]]]]]]]]]), reprlib.repr(((((((((1,),),),),),),),)), reprlib.repr({1: {2: {3: {4: {5: {6: {7: 8}}}}}}}))
print(reprlib.repr(()), reprlib.repr((1,)), reprlib.repr([]), reprlib.repr({}), reprlib.repr(set()), reprlib.repr(frozenset()), reprlib.repr(collections.deque()))
r = R()
print(r.repr([T('x')]), r.repr(list_like([1])), reprlib.repr(list_like(range(20))))
print({n: getattr(r, n) for n in vars(r)})
r = reprlib.Repr(maxlevel=2, maxlist=2, fillvalue='~', maxstring=9, maxdict=1)
print(r.repr([1, [2, [3]], 3]), r.repr('abcdefghijkl'), r.repr({1: 2, 3: 4}), r.repr("it's 'quoted' \"text\""))
for indent in (0, 2, '-->', None, True):
    r = reprlib.Repr(indent=indent, maxlist=2)
    print(r.repr([1, [2, (3,)], {'k': {'v': [4]}}]), r.repr([]), r.repr([()]))
for indent in (-1, 1.5, [], b'x'):
    try:
        print(reprlib.Repr(indent=indent).repr([1]))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error, repr(error.__cause__))
for limit in (0, 1, 2, 3, 4, 5, 6, 10):
    r = reprlib.Repr(maxstring=limit, maxother=limit, maxlong=limit)
    print(limit, r.repr('abcdefghij'), r.repr(T('abcdefghij')), r.repr(1234567890))


class Tree:
    def __init__(self):
        self.children = [self]

    @reprlib.recursive_repr('<again>')
    def __repr__(self):
        'the doc'
        return 'Tree(%r)' % self.children


t = Tree()
other = Tree()
t.children.append(other)
other.children.append(t)
print(t, Tree.__repr__.__name__, Tree.__repr__.__qualname__, Tree.__repr__.__doc__, Tree.__repr__.__wrapped__ is not None, Tree.__repr__.__module__)


class Failing:
    @reprlib.recursive_repr()
    def __repr__(self):
        raise ValueError('fails')


f = Failing()
for i in range(2):
    try:
        repr(f)
    except ValueError as error:
        print(error)
print(reprlib.aRepr.maxlist, reprlib.__all__, reprlib.repr.__self__ is reprlib.aRepr)
