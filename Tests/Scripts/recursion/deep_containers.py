# Native recursion (repr, str, comparison) ends at ten thousand levels, whatever room the stack has.
import collections
import types


def nest(make, first, depth):
    value = first
    for _ in range(depth):
        value = make(value)
    return value


def attempt(name, act):
    try:
        act()
        print("  ", name, "fine")
    except RecursionError as error:
        print("  ", name, error)


kinds = {
    "list": (lambda x: [x], []),
    "tuple": (lambda x: (x,), ()),
    "dict": (lambda x: {1: x}, {}),
    "frozenset": (lambda x: frozenset([x]), frozenset()),
    "deque": (lambda x: collections.deque([x]), collections.deque()),
    "defaultdict": (lambda x: collections.defaultdict(int, a=x), {}),
    "values": (lambda x: {1: x}.values(), {}.values()),
    "exception": (ValueError, 1),
    "namespace": (lambda x: types.SimpleNamespace(a=x), 1),
}
for name, (make, first) in kinds.items():
    for depth in 3000, 20000:
        print(name, depth)
        left = nest(make, first, depth)
        attempt("repr", lambda: repr(left))
        attempt("str", lambda: str(left))
        attempt("format", lambda: f"{left}")
        attempt("%", lambda: "%s" % (left,))
        if name in ("list", "tuple", "dict", "deque", "defaultdict"):
            right = nest(make, first, depth)
            attempt("==", lambda: left == right)
            attempt("!=", lambda: left != right)
            attempt("in", lambda: left in [right])

# What has failed leaves nothing behind: the next one has all the room again.
deep, deeper = nest(lambda x: [x], [], 9000), nest(lambda x: [x], [], 20000)
for _ in range(30):
    try:
        repr(deeper)
    except RecursionError:
        pass
    try:
        deeper < nest(lambda x: [x], [1], 20000)
    except RecursionError:
        pass
print(len(repr(deep)), deep == nest(lambda x: [x], [], 9000))
