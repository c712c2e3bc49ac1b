# Printers of one's own, recursion, readability, arguments that are wrong.
import io
import pprint


class Hex(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, int) and not isinstance(object, bool):
            return hex(object), True, False
        return super().format(object, context, maxlevels, level)


Hex(width=30).pprint({'a': 10, 'list': [255, 256, [1, 2, 3], True], 'z': (17,)})
print(Hex().pformat([1, {2: 3}]))
l = [1, 2]
l.append(l)
d = {'l': l}
d['me'] = d
for o in (l, d, [[]], {}, [object], [lambda: 0], 'text', 5, (1,), {1, 2}, [print]):
    print(pprint.isrecursive(o), pprint.isreadable(o), pprint.PrettyPrinter().isrecursive(o), pprint.PrettyPrinter().isreadable(o))
text = pprint.pformat(l)
print(text.split('=')[0], pprint.saferepr(d).count('Recursion'))
out = io.StringIO()
pprint.pprint(list(range(40)), out, 2, 30, compact=True)
pprint.pp({'z': 1, 'a': 2}, stream=out)
pprint.pprint({'z': 1, 'a': 2}, out)
print(out.getvalue())


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for text in ("pprint.PrettyPrinter(indent=-1)", "pprint.PrettyPrinter(depth=0)", "pprint.PrettyPrinter(width=0)", "pprint.pformat()", "pprint.pformat(1, indent='x')", "pprint.pformat(1, 1, 2, 3, 4)",
             "pprint.pformat([1, 'a', None, 2.5, b'x', (), {}, [], set(), frozenset()], width=1)", "pprint.pformat({}, width=1, indent=4)", "pprint.saferepr()", "pprint.saferepr.__name__", "pprint.isreadable.__name__",
             "pprint.pformat({1: 'a', 'b': 2, None: 3, (1, 2): 4}, width=10)", "pprint.pformat(12345678, underscore_numbers=True)", "pprint.pformat([True, 10**6], underscore_numbers=True)", "pprint.__all__"):
    attempt(text)


class Writer:
    def write(self, text):
        pieces.append(text)


class Bad:
    def __repr__(self):
        raise ValueError('no repr')


pieces = []
pprint.PrettyPrinter(stream=Writer(), width=5).pprint([1, [2, 3333]])
print(''.join(pieces))
try:
    pprint.PrettyPrinter(stream=Writer(), width=5).pprint([1, Bad()])
except ValueError as error:
    print(error)


class Named(str):
    pass


class Own(str):
    def __repr__(self):
        return 'Own(%s)' % str.__repr__(self)


pprint.pprint([Named('word ' * 20), Own('word ' * 20), 'line\n' * 5], width=40)
pprint.pprint('word ' * 30)
pprint.pprint({'key': 'word ' * 30, 'bytes': bytes(range(60)), 'array': bytearray(range(40))}, width=50)
deep = value = []
for i in range(20):
    value.append([])
    value = value[0]
pprint.pprint(deep, width=10)
pprint.pprint(deep, depth=3)
