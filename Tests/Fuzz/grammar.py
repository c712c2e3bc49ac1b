"""Random programs for differential.py: values, expressions, statements, classes and object graphs.

Everything printed must be the same in every run of CPython: no addresses except after "at", no order
of sets of strings, no hash of a string, no clock; nor what differs on purpose: the docstrings of built-ins
and the order of their dictionaries. What would take long or much memory is kept out:
integers are small or beyond any allocation.
"""

import keyword

INTS = ['0', '1', '-1', '2', '3', '-2', '5', '7', '10', '-7', '31', '63', '64', '100', '255', '256', '-128',
        '1000', '65535', '2**31-1', '2**31', '-2**31-1', '2**61', '2**62-1', '2**62', '-2**62',
        '-2**62-1', '2**63-1', '2**63', '-2**63', '-2**63-1', '2**64', '10**18', '10**19+1',
        '-10**30', '3**70', 'True', 'False']
SMALL = ['0', '1', '-1', '2', '3', '4', '-2', '-3', '5', '6', '8', '10', '-10', '16', '20', 'True']
HUGE = ['2**62', '2**63-1', '-2**63', '2**63', '-2**63-1', '2**64', '10**25', '-10**25']
FLOATS = ['0.0', '-0.0', '1.0', '-1.5', '2.5', '0.1', '1e16', '1e17', '123456789.125', '1e-5', '1e-4',
          '5e-324', '1.7976931348623157e308', "float('inf')", "-float('inf')", "float('nan')", '1e22',
          '1e23', '3.14159', '0.5', '1.5', '1/3', '2.0**53', '1e100', '99999.5', '-0.00001234']
COMPLEX = ['1j', '0j', '1+2j', '-1.5-0j', 'complex(1e20, -3)', "complex('nan')", '(2+0j)', '-0j']
STRINGS = ["''", "'a'", "'abc'", "'Abc Def'", "'  x '", "'a,b,,c'", "'\\xe9t\\xe9'", "'\\u0394x'", "'\\U0001f600!'",
           "'a\\nb\\r\\nc'", '"it\'s"', "'\"q\"'", "'\\x00\\x7f\\x80'", "'\\xdf'", "'\\u01c6'", "'123'", "'-12'",
           "'0x1F'", "'1_000'", "' 42 '", "'3.5e2'", "'nan'", "'\\u0663'", "'\\xb2'", "'%d %s'", "'{} {0}'",
           "'{0!r:>10}'", "'x' * 40", "'ab' * 3", "'\\ud800'", "'\\u0130'", "'\\t1\\t2'", "'hello world'",
           "'aXbXc'", "'\\u0301e'", "'inf'", "'1e400'", "'True'", "'\\ufb01'", "'a\\x1cb\\x85c\\u2028d'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'a b c'", "b'\\xc3\\xa9'", "b'12'", "b'\\n\\t\\\\'", "b'\"\\''",
         "b'ab' * 3", "b'%d'", "b'Hello World'"]
OTHERS = ['None', '...', 'NotImplemented', 'object', 'int', 'str', 'list', 'type', 'len', 'ValueError',
          'lambda x: x', 'range(5)', 'range(10, 0, -3)', 'range(0)', 'range(2**64, 2**65, 2**63)',
          'slice(1, 5, 2)', 'slice(None)', 'iter([1, 2])', 'iter("ab")', 'enumerate("ab")',
          'zip([1], [2])', 'map(str, [1, 2])', '(i for i in (1, 2))', 'memoryview(b"abc")',
          'KeyError("k")', 'ValueError(1, 2)', 'Exception()', 'reversed([1, 2])', '{}.keys()',
          '{1: 2}.items()', '{"a": 1}.values()', 'P()', 'P', 'property()', 'int.__add__', '[].append',
          'str.join', 'dict.fromkeys', 'type(None)', 'int | str', 'list[int]', 'super', 'ZeroDivisionError']
BINARY = ['+', '-', '*', '/', '//', '%', '&', '|', '^', '@', '**', '<<', '>>']
COMPARE = ['<', '<=', '==', '!=', '>', '>=', 'is', 'is not', 'in', 'not in']
SPEC_TYPES = list('bcdeEfFgGnosxX%') + ['', '', 'r', 'N']
EXCEPTIONS = ['ValueError', 'KeyError', 'TypeError', 'IndexError', 'ZeroDivisionError', 'AttributeError',
              'RuntimeError', 'StopIteration', 'OSError', 'Exception', 'LookupError', 'ArithmeticError',
              'GeneratorExit', 'KeyboardInterrupt', 'SystemExit', 'NameError', 'AssertionError',
              'UnicodeError', 'NotImplementedError', 'RecursionError', 'ExceptionGroup',
              'UnicodeDecodeError', 'ImportError', 'StopAsyncIteration', 'BaseException']
# What reads input, ends the program, prints addresses or hashes, or depends on the machine.
LEFT_OUT = {'input', 'exit', 'quit', 'help', 'breakpoint', 'open', 'id', 'hash', 'credits', 'license',
            'copyright', 'globals', 'locals', 'vars', 'dir', 'exec', 'eval', 'compile', '__import__',
            '__build_class__', '__loader__', '__spec__', 'print', 'aiter', 'anext', 'object'}
LEFT_OUT_METHODS = {'__hash__', '__sizeof__', '__dir__', '__reduce__', '__reduce_ex__', '__init_subclass__',
                    '__subclasshook__', '__getstate__', '__setstate__', '__del__', '__buffer__',
                    '__release_buffer__', '__class_getitem__', '__getnewargs__', '__alloc__', 'maketrans', '_from_flags'}
RECEIVERS = ['int', 'bool', 'float', 'complex', 'str', 'bytes', 'bytearray', 'list', 'tuple', 'dict', 'set',
             'frozenset', 'range', 'slice', 'memoryview', 'type', 'object', 'BaseException', 'property',
             'dict_keys', 'dict_items', 'enumerate', 'generator', 'list_iterator', 'NoneType', 'function']


def indent(text, by='    '):
    return '\n'.join(by + line if line else line for line in text.split('\n'))


class Grammar:
    """Makes units; `methods` maps a type's name to its methods' names, `builtins` lists functions."""

    # What stands before the units, after PRELUDE.
    prelude = ''

    def __init__(self, random, methods, builtins):
        self.random = random
        self.methods = methods
        self.builtins = [name for name in builtins if name not in LEFT_OUT and name not in EXCEPTIONS
                         and name.isidentifier() and not keyword.iskeyword(name)]

    def one(self, *choices):
        return self.random.choice(choices)

    def chance(self, probability):
        return self.random.random() < probability

    # Values and expressions.

    def value(self, depth=0):
        """The source of a value of any built-in type."""
        pick, choice = self.random.random(), self.random.choice
        if pick < 0.2:
            return self.number_text(choice(SMALL))
        if pick < 0.3:
            return self.number_text(choice(INTS))
        if pick < 0.42:
            return self.number_text(choice(FLOATS))
        if pick < 0.46:
            return self.number_text(choice(COMPLEX))
        if pick < 0.65:
            return choice(STRINGS)
        if pick < 0.7:
            return choice(BYTES)
        if pick < 0.78 or depth > 2:
            return self.atom(choice(OTHERS))
        return self.container(depth)

    def atom(self, text):
        return '(%s)' % text if ' ' in text or text == '...' else text

    def number_text(self, text):
        return '(%s)' % text if not text.isidentifier() and '(' not in text[:6] else text

    def container(self, depth=0, kind=None):
        kind = kind or self.one('list', 'list', 'tuple', 'dict', 'set', 'frozenset', 'bytearray', 'comp')
        items = [self.value(depth + 1) for _ in range(self.one(0, 1, 2, 3, 5))]
        if kind == 'list':
            return '[%s]' % ', '.join(items)
        if kind == 'tuple':
            return '(%s)' % ''.join(item + ', ' for item in items)
        if kind == 'dict':
            return '{%s}' % ', '.join('%s: %s' % (self.key(), item) for item in items)
        if kind in ('set', 'frozenset'):
            return '%s([%s])' % (kind, ', '.join(self.random.choice(SMALL) for _ in items))
        if kind == 'comp':
            return '[%s for i in range(%s)]' % (self.one('i', 'i * i', 'str(i)', '(i, -i)', '[i] * i'),
                                                self.one(0, 1, 4, 9))
        return 'bytearray(%s)' % self.random.choice(BYTES)

    def key(self):
        return self.one('1', '2', "'a'", "'b'", "'key'", '(1, 2)', '1.0', 'None', 'True', '-1', '2**70')

    def receiver(self, kind):
        """The source of a value of type `kind`."""
        choice = self.random.choice
        if kind in ('int', 'float', 'complex', 'str', 'bytes'):
            text = choice({'int': INTS, 'float': FLOATS, 'complex': COMPLEX, 'str': STRINGS, 'bytes': BYTES}[kind])
            return '(%s)' % text
        if kind in ('list', 'tuple', 'dict', 'set', 'frozenset', 'bytearray'):
            return self.container(1, kind)
        return {'bool': 'True', 'range': self.one('range(5)', 'range(10, 0, -3)', 'range(0)'),
                'slice': 'slice(1, 10, 2)', 'memoryview': 'memoryview(b"abcdef")',
                'type': self.one('int', 'P', 'type'), 'object': self.one('object()', 'P()'),
                'BaseException': self.one('ValueError(1, "x")', 'KeyError("k")', 'OSError(2, "no")'),
                'property': 'property(lambda self: 1)', 'dict_keys': '{1: 2, "a": 3}.keys()',
                'dict_items': '{1: 2, "a": 3}.items()', 'enumerate': 'enumerate("abc")',
                'generator': '(i for i in (1, 2, 3))', 'list_iterator': 'iter([1, 2, 3])',
                'NoneType': 'None', 'function': '(lambda x, y=2: (x, y))'}[kind]

    def arguments(self, bounded=False):
        texts = []
        for _ in range(self.one(0, 1, 1, 1, 2, 2, 3, 4)):
            texts.append(self.number_text(self.random.choice(SMALL)) if bounded and self.chance(0.6) else self.value(1))
        if self.chance(0.06):
            texts.append('*' + self.container(1, self.one('list', 'tuple')))
        if self.chance(0.08):
            texts.append('%s=%s' % (self.one('key', 'x', 'sep', 'default', 'start', 'reverse', 'end', 'encoding'),
                                    self.value(1)))
        if self.chance(0.03):
            texts.append('**' + self.one("{'key': len}", "{'a': 1}", 'None'))
        return ', '.join(texts)

    def method_call(self):
        kind = self.random.choice(RECEIVERS)
        names = [name for name in self.methods[kind] if name not in LEFT_OUT_METHODS]
        if self.chance(0.7):
            names = [name for name in names if not name.startswith('_')] or names
        receiver, name = self.receiver(kind), self.random.choice(names)
        if kind in ('type', 'object', 'function') and name.startswith('__') and name not in ('__call__', '__repr__'):
            return 'type(%s.%s)' % (receiver, name)
        if self.chance(0.05):
            return '%s.%s(%s)' % (kind if kind in self.builtins else 'str', name, self.arguments())
        return '%s.%s(%s)' % (receiver, name, self.arguments(bounded=True))

    def binary(self):
        operator = self.random.choice(BINARY)
        left, right = self.value(1), self.value(1)
        if operator == '*' and self.chance(0.8):
            right = self.random.choice(SMALL + HUGE)
        elif operator in ('**', '<<'):
            right = self.random.choice(SMALL + ['0.5', "'a'", 'None', '-1.5', '1j'])
            if operator == '<<' and self.chance(0.1):
                right = '-2**65'
        return '%s %s %s' % (self.paren(left), operator, self.paren(right))

    def paren(self, text):
        return '(%s)' % text

    def spec(self):
        random = self.random
        text = ''
        if self.chance(0.5):
            text += self.one('', '*', '0', '\u00e9', ' ') + self.one('<', '>', '^', '=')
        text += self.one('', '', '', '+', '-', ' ') + self.one('', '', '', 'z') + self.one('', '', '#')
        text += self.one('', '', '0') + self.one('', '1', '5', '12', '30') + self.one('', '', ',', '_')
        text += self.one('', '', '.0', '.1', '.3', '.10', '.20', '.') + random.choice(SPEC_TYPES)
        return text

    def percent(self):
        pieces = []
        for _ in range(self.one(1, 1, 2, 3)):
            piece = '%' + self.one('', '', '', '(a)', '(b)')
            piece += ''.join(self.random.sample('#0- +', self.one(0, 0, 1, 2)))
            piece += self.one('', '', '3', '10', '*') + self.one('', '', '.0', '.2', '.12', '.*')
            pieces.append(piece + self.random.choice('diouxXeEfFgGcrsa%y'))
        values = self.one(self.value(1), '(%s,)' % ', '.join(self.value(1) for _ in pieces),
                          "{'a': %s, 'b': %s}" % (self.value(1), self.value(1)))
        return '%s%r %% %s' % (self.one('', '', '', 'b'), ' '.join(pieces), values)

    def formatting(self):
        pick = self.random.randrange(6)
        value = self.one(self.number_text(self.random.choice(FLOATS)), self.number_text(self.random.choice(INTS)),
                         self.random.choice(STRINGS), self.value(1))
        if pick == 0:
            return self.percent()
        if pick == 1:
            field = self.one('{}', '{0}', '{1}', '{a}', '{0.real}', '{0[0]}', '{!r}', '{0!s:>8}', '{:{}}', '{', '}',
                             '{a!x}', '{0!a:%s}' % self.spec(), '{:%s}' % self.spec(), '{{}}', '{0.x}', '{-1}')
            return '%r.format(%s, a=%s)' % ('<%s>' % field, value, self.value(1))
        if pick == 2 and '\\' not in value:
            return 'f"""<{%s%s%s}>"""' % (self.paren(value).replace('"""', ''), self.one('', '!r', '!s', '!a', '='),
                                          self.one('', '', ':>8', ':{1 + 4}'))
        if pick == 3:
            return 'round(%s, %s)' % (value, self.random.choice(SMALL + ['None', '1.0', '2**70', '-400', '400']))
        if pick == 4:
            return '%s(%s)' % (self.one('int', 'float', 'complex', 'str', 'repr', 'ascii', 'bool', 'bytes'), value)
        return 'format(%s, %r)' % (value, self.spec())

    def slicing(self):
        bound = lambda: self.one('', '', self.random.choice(SMALL), self.random.choice(SMALL),
                                 self.random.choice(HUGE), 'None', "'a'" if self.chance(0.1) else '0')
        return '[%s:%s%s]' % (bound(), bound(), self.one('', ':' + bound()))

    def expression(self):
        pick = self.random.random()
        if pick < 0.3:
            return self.method_call()
        if pick < 0.45:
            return self.binary()
        if pick < 0.6:
            name = self.random.choice(self.builtins)
            return '%s(%s)' % (name, self.arguments(bounded=name in ('bytes', 'bytearray', 'pow', 'range')))
        if pick < 0.78:
            return self.formatting()
        if pick < 0.86:
            receiver = self.receiver(self.one('list', 'tuple', 'str', 'bytes', 'range', 'bytearray', 'memoryview'))
            return receiver + (self.slicing() if self.chance(0.7) else '[%s]' % self.value(1))
        if pick < 0.93:
            return '%s %s %s' % (self.paren(self.value()), self.random.choice(COMPARE), self.paren(self.value()))
        if pick < 0.96:
            return '%s%s' % (self.one('-', '+', '~', 'not '), self.paren(self.value()))
        return '%s.%s' % (self.atom(self.value()), self.one('x', 'real', 'append', '__name__', 'args',
                                                            '__class__', 'start', 'keys', 'nmae', '__qualname__'))

    # Units: the body of one function each, `show` prints a value.

    def unit(self):
        """The lines of one unit."""
        pick = self.random.random()
        if pick < 0.62:
            return 'show(%s)' % self.expression()
        if pick < 0.72:
            return self.mutation()
        if pick < 0.77:
            return self.unpacking()
        if pick < 0.86:
            return self.protocol()
        if pick < 0.96:
            return self.flow()
        return self.calling()

    def mutation(self):
        """Statements that change a container, which is shown at the end."""
        kind = self.one('list', 'list', 'dict', 'bytearray', 'set')
        lines = ['x = ' + self.container(1, kind)]
        for _ in range(self.one(1, 2, 3)):
            if kind in ('list', 'bytearray') and self.chance(0.6):
                target = 'x' + (self.slicing() if self.chance(0.7) else '[%s]' % self.random.choice(SMALL))
                lines.append(self.one('del ' + target, '%s = %s' % (target, self.value(1)),
                                      '%s = %s' % (target, self.container(1, self.one('list', 'bytearray'))),
                                      '%s %s= %s' % (target, self.one('+', '*', '|'), self.number_text(self.random.choice(SMALL)))))
            elif kind == 'dict' and self.chance(0.5):
                key = self.key()
                lines.append(self.one('x[%s] = %s' % (key, self.value(1)), 'del x[%s]' % key, 'show(x[%s])' % key,
                                      'x |= ' + self.container(1), 'x[%s] += 1' % key))
            elif self.chance(0.2):
                lines.append('x %s= %s' % (self.one('+', '-', '|', '&', '^', '*'),
                                           self.container(1) if self.chance(0.6) else self.random.choice(SMALL)))
            else:
                name = self.random.choice([m for m in self.methods[kind] if not m.startswith('_')])
                lines.append('show(x.%s(%s))' % (name, self.arguments(bounded=True)))
        if self.chance(0.5):
            lines[1:] = ['try:'] + [indent(line) for line in lines[1:]] + ['finally:', '    show(x)']
        else:
            lines.append('show(x)')
        return '\n'.join(lines)

    def unpacking(self):
        targets = self.one('a, b', 'a, *b', '*a, b', 'a, (b, *c)', '[a, b, *c]', 'a, b, c', '*a,', '(a, b), c', 'a, *b, c')
        names = [name for name in 'abc' if name in targets]
        return '%s = %s\n%s' % (targets, self.one(self.value(), self.container(0), self.container(0, 'tuple')),
                                'show((%s,))' % ', '.join(names))

    def calling(self):
        """A function with a random signature, called with random arguments."""
        parts, defaults = [], False
        names = iter('abcdef')
        for _ in range(self.one(0, 1, 2, 3)):
            defaults = defaults or self.chance(0.3)
            parts.append(next(names) + ('=%s' % self.value(2) if defaults else ''))
        if parts and self.chance(0.3):
            parts.insert(self.random.randrange(1, len(parts) + 1), '/')
        if self.chance(0.4):
            parts.append('*args' if self.chance(0.6) else '*, z' + self.one('', '=1'))
            if self.chance(0.4):
                parts.append('k' + self.one('', '=%s' % self.value(2)))
        if self.chance(0.3):
            parts.append('**kw')
        given = [self.value(2) for _ in range(self.one(0, 1, 2, 2, 3, 4))]
        given += self.random.sample(['a=1', 'b=2', 'z=3', 'k=4', 'q=5', "**{'c': 6}", "**{'a': 7, 'w': 8}"], self.one(0, 0, 1, 2))
        calls = ['show(f(%s))' % ', '.join(given)]
        if self.chance(0.3):
            calls.insert(0, 'show(f.__defaults__)\nshow(f.__kwdefaults__)\nshow(f.__code__.co_varnames)')
        return 'def f(%s):\n    return sorted(locals().items())\n%s' % (', '.join(parts), '\n'.join(calls))

    def protocol(self):
        """A class with random special methods that say when they run, and operations on it."""
        results = lambda: self.one(self.value(2), self.value(2), 'self', 'NotImplemented', '1', 'True', "'s'", 'None',
                                   'iter([1, 2])', 'boom()')
        names = ['add', 'radd', 'iadd', 'sub', 'rsub', 'mul', 'rmul', 'truediv', 'floordiv', 'mod', 'rmod', 'pow', 'rpow',
                 'matmul', 'and', 'ror', 'neg', 'pos', 'invert', 'abs', 'int', 'float', 'index', 'complex', 'bool',
                 'len', 'length_hint', 'iter', 'next', 'reversed', 'contains', 'getitem', 'setitem', 'delitem', 'missing',
                 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'hash', 'repr', 'str', 'format', 'bytes', 'call', 'enter', 'exit',
                 'getattr', 'getattribute', 'setattr', 'delattr', 'get', 'set', 'set_name', 'round', 'trunc', 'floor', 'divmod',
                 'instancecheck', 'class_getitem', 'dir', 'new', 'init', 'del', 'fspath', 'ceil', 'rdivmod', 'lshift']
        if self.chance(0.5):
            names.remove('getattribute')
        chosen = self.random.sample(names, self.one(1, 2, 3, 4, 6))
        base = self.one('', '', '', '(int)', '(str)', '(list)', '(dict)', '(float)', '(tuple)', '(Exception)', '(set)', '(type)')
        lines = ['class C%s:' % base]
        for name in chosen:
            result = results()
            if name == 'hash':
                result = self.one('1', '-1', '2**70', "'a'", 'True')
            lines.append('    def __%s__(self, *a, **k):\n        print(%r, len(a))\n        return %s' % (name, name, result))
        if self.chance(0.2):
            lines.append('    __slots__ = %s' % self.one("()", "('a',)", "('x', '__weakref__')"))
        if self.chance(0.15):
            lines.append('    %s = %s' % (self.one('__hash__', '__iter__', '__eq__', '__bool__', '__len__', 'x', '__contains__'),
                                          self.value(2)))
        lines.append('c = C(%s)' % (self.value(2) if base and self.chance(0.5) else ''))
        operations = ['c + 1', '1 + c', 'c + c', 'c - 1', '2 * c', 'c * 2', 'c % 3', "'%s' % c", "'%d' % c", 'c ** 2', '2 ** c',
                      'c @ c', 'c & 1', '1 | c', '-c', '+c', '~c', 'abs(c)', 'int(c)', 'float(c)', 'complex(c)', 'bool(c)',
                      'len(c)', 'list(c)', 'iter(c)', 'next(c)', 'list(reversed(c))', '1 in c', 'c in [c]', 'c in [1]', 'c[0]',
                      "c['k']", 'c[1:2]', 'c == 1', '1 == c', 'c != c', 'c < 1', '1 < c', 'c <= c', 'c > 1', 'c >= 2', 'sorted([c, c])',
                      '{c: 1}', '{c}', '{1: 2}.get(c)', 'str(c)', "f'{c}'", "f'{c!r:>4}'", "format(c, '>3')", 'bytes(c)', 'c()', 'c(1, 2)',
                      'c.x', 'c.__class__', "getattr(c, 'y', 5)", "hasattr(c, 'z')", 'round(c)', 'round(c, 1)', 'divmod(c, 2)', 'divmod(2, c)',
                      'isinstance(c, C)', 'isinstance(1, C)', 'issubclass(C, C)', 'max(c, c)', 'sum([c, c])', 'sum(c)', 'range(c)', '[0, 1, 2][c]',
                      "'abc'[c:]", 'bin(c)', 'hex(c)', 'chr(c)', 'pow(c, 2, 3)', 'all(c)', 'any([c])', 'min(c)', 'tuple(c)', 'dict(c)',
                      'set(c)', 'sorted(c)', "''.join(c)", "','.join([c])", '[*c]', '{**c}', 'print(*c)', 'enumerate(c)', 'zip(c)', 'list(map(len, [c]))',
                      'C[int]', '[1] * c', "'a' * c", 'c << 1', 'not c', '(1 if c else 2)', 'c and 3', 'type(c)', 'repr(c)', 'ascii(c)',
                      "'{0.x}'.format(c)", 'isinstance(3, c)', 'bytearray(c)', '[].extend(c)', 'str.join("", c)', 'callable(c)', 'slice(c).indices(3)',
                      'int.__add__(1, c)', 'object.__eq__(c, c)', '[3, 1].index(c)', '(c, 1) == (c, 1)', '[c, 1] < [c, 2]', 'dict([c])']
        statements = ['c += 1; show(c)', 'c *= 2; show(c)', 'c[0] = 1', 'del c[0]', 'c.x = 1; show(c.x)', 'del c.x', 'for i in c: show(i)',
                      'with c as w: show(w)', 'with c: boom()', 'a, b = c; show(a)', 'a, *b = c; show(b)', 'raise c', 'x = [1, 2]; x[c] = 3; show(x)',
                      'x = [1]; x += c; show(x)', 'x = [3, 1, 2]; x[c:] = [5]; show(x)', 'c |= 1; show(c)', 'match c:\n    case [a, b]: show(a)\n    case {"k": v}: show(v)\n    case _: print("no")',
                      'assert c', 'del c', 'while c: break', 'match c:\n    case 1: print(1)\n    case C(x=1): print(2)',
                      'x = {1: 2}; x.update(c); show(x)', 'try: boom()\nexcept c: pass', 'raise ValueError from c']
        for _ in range(self.one(2, 3, 5)):
            if self.chance(0.7):
                lines.append('attempt(lambda: %s)' % self.random.choice(operations))
            else:
                body = self.random.choice(statements)
                lines.append('try:\n%s\nexcept BaseException as e:\n    caught(e)' % indent(body.replace('; ', '\n')))
                if 'del c' in body.split('\n'):
                    break
        return '\n'.join(lines)

    # Control flow: log(n) shows the way taken.

    def flow(self):
        """A function or generator of nested statements, run and its steps logged."""
        self.counter = 0
        generator = self.chance(0.4)
        body = self.block(self.one(2, 3, 4), loop=False, generator=generator)
        if generator:
            drive = self.one('for v in f(): print("got", v)', 'show(list(f()))',
                             'g = f()\nshow(next(g))\nshow(g.send(5))\ng.close()',
                             'g = f()\nnext(g)\nshow(g.throw(ValueError("thrown")))',
                             'g = f()\nnext(g, None)\ndel g', 'show([*f()])',
                             'def h():\n    r = yield from f()\n    print("result", r)\nshow(list(h()))')
            return 'def f():\n    if 0: yield\n%s\n%s' % (indent(body), drive)
        return 'def f():\n%s\nshow(f())' % indent(body)

    def block(self, depth, loop, generator):
        return '\n'.join(self.statement(depth, loop, generator) for _ in range(self.one(1, 2, 2, 3)))

    def log(self):
        self.counter += 1
        return 'log(%d)' % self.counter

    def statement(self, depth, loop, generator):
        inner = lambda looping=loop: indent(self.block(depth - 1, looping, generator))
        if depth <= 0 or self.chance(0.25):
            simple = [self.log(), self.log(), self.log(), 'raise ' + self.raised(), 'return ' + self.one('1', '[]', self.log(), '')]
            if loop:
                simple += ['break', 'continue', 'if flip(): break', 'if flip(): continue']
            if generator:
                simple += ['yield %s' % self.one('1', '', '(2, 3)')] * 3 + ['print("sent", (yield 4))', 'yield from [5, 6]']
            return self.random.choice(simple)
        pick = self.random.randrange(9)
        if pick == 0:
            return 'if flip():\n%s\n%s' % (inner(), 'else:\n' + inner() if self.chance(0.5) else self.log())
        if pick == 1:
            return 'for i%d in range(%s):\n%s\n%s' % (depth, self.one(1, 2, 3), inner(True), 'else:\n' + inner() if self.chance(0.4) else self.log())
        if pick == 2:
            return 'n%d = %s\nwhile n%d:\n    n%d -= 1\n%s\n%s' % (depth, self.one(1, 2, 3), depth, depth, inner(True), 'else:\n' + inner() if self.chance(0.4) else self.log())
        if pick in (3, 4):
            text = 'try:\n%s\nexcept %s:\n%s' % (inner(), self.caught(), inner())
            if self.chance(0.3):
                text += '\nelse:\n' + inner()
            if self.chance(0.4):
                text += '\nfinally:\n' + inner()
            return text
        if pick == 5:
            return 'try:\n%s\nfinally:\n%s' % (inner(), inner())
        if pick == 6:
            return 'with Manager(%d, %s) as m%d:\n%s' % (self.counter, self.one('False', 'False', 'True'), depth, inner())
        if pick == 7 and not generator and not loop:
            return 'try:\n%s\nexcept* %s as e:\n    print(repr(e))\n    %s' % (inner(False), self.one('ValueError', '(KeyError, TypeError)', 'Exception'), self.log())
        return 'x%d = Noisy(%d)\n%s\n%s' % (depth, self.counter, inner(), self.one('del x%d' % depth, self.log()))

    def raised(self):
        name = self.one('ValueError', 'KeyError', 'TypeError', 'ZeroDivisionError', 'StopIteration', 'OSError')
        return self.one('%s(%s)' % (name, self.one('', '1', "'m'", "'m', 2")), name, '%s("x") from %s' % (name, self.one('None', 'KeyError("cause")')),
                        'ExceptionGroup("g", [ValueError(1), KeyError(2)])', 'Noisy(9)' if self.chance(0.1) else name)

    def caught(self):
        return self.one('ValueError', 'KeyError as e', '(ValueError, TypeError)', 'Exception as e', 'LookupError', 'BaseException', 'ZeroDivisionError', 'OSError as e')

    # Whole programs.

    def lifetimes(self):
        """A module-level program of objects that say when they die, references, weak references and collections."""
        names, lines = 'abcd', [PRELUDE_LIFETIMES]
        choose = lambda: self.random.choice(names)
        for number in range(self.one(8, 12, 20)):
            a, b = choose(), choose()
            lines.append(self.random.choice([
                '%s = Node(%d)' % (a, number), '%s = Node(%d)' % (a, number), '%s = Node(%d)' % (a, number), '%s.x = %s' % (a, b), '%s.y = %s' % (a, b),
                '%s.x = [%s, Node(%d)]' % (a, b, number), '%s = None' % a, '%s = %s' % (a, b), 'print(gc.collect())', 'gc.collect(0)',
                'r%d = weakref.ref(%s, cb(%d))' % (number, a, number), 'print(sorted(k for k in globals() if k[0] == "r" and k[1:].isdigit() and globals()[k]() is not None))',
                'p = weakref.proxy(%s)\nprint(p.name)' % a, 'print(p.name)', 'fin%d = weakref.finalize(%s, print, "finalized", %d)' % (number, a, number),
                'wv[%r] = %s' % (b, a), 'wk[%s] = %d' % (a, number), 'ws.add(%s)' % a, 'print(len(wv), len(wk), len(ws))',
                'box.append(%s)' % a, 'box.clear()', 'box.pop()', 'keep[%s] = %s' % (repr(a), b), 'keep.clear()', 'print(weakref.getweakrefcount(%s))' % a,
                '%s.later = lambda: %s' % (a, b), '%s.gen = gen(%s); next(%s.gen)' % (a, b, a), 'del %s.x' % a, '%s.x, %s.y = %s, None' % (a, b, choose()),
                'try:\n    fail(%s)\nexcept ValueError as e:\n    %s.error = e' % (a, b), '(lambda: Node(%d))()' % number, '[Node(i) for i in range(%d, %d)]' % (number * 10, number * 10 + 3),
                '%s = (Node(%d), {"k": Node(%d)}, {Node(%d)})' % (a, number, number + 100, number + 200) if self.chance(0.5) else '%s = Back(%d)' % (a, number),
                '%s = Back(%d)' % (a, number), 'print([n.name for n in back])', 'back.clear()', 'print(sys.getrefcount(%s))' % a,
                '%s.me = %s.method' % (a, a), '%s = type("T%d", (Node,), {"x": %s})(%d)' % (a, number, b, number), 'gc.freeze() if 0 else gc.disable()', 'gc.enable()',
                'print(len(gc.get_referrers(%s)) >= 0, len(gc.garbage))' % a, 'print(gc.is_tracked(%s), gc.is_finalized(%s))' % (a, a),
                '%s.it = iter([%s, 1])' % (a, b), '%s.d = {1: %s, "n": {2: Node(%d)}}' % (a, b, number), 'print(list(map(type, gc.get_referents(%s))))' % a]))
        guarded = []
        for line in lines[1:]:
            if '\n' in line or self.chance(0.02):
                guarded.append(line if line.startswith('try') else 'try:\n%s\nexcept Exception as e:\n    print(type(e).__name__, e)\n    e = None' % indent(line))
            else:
                guarded.append('try: %s\nexcept Exception as e: print(type(e).__name__, e)' % line)
        return '\n'.join([lines[0]] + guarded + self.one(['print("end")'], ['del a, b', 'print("end")'], ['gc.collect()', 'print("end")'])) + '\n'

    def tracebacks(self):
        """A program of nested calls that ends in an uncaught exception, for the text of its traceback."""
        calls = []
        depth = self.one(1, 2, 3, 4)
        for level in range(depth):
            target = 'f%d(x)' % (level + 1) if level + 1 < depth else self.paren(self.expression())
            body = self.traceback_body(target, level)
            calls.append('def f%d(x):\n%s\n' % (level, indent(body)))
        return PRELUDE + '\n'.join(calls) + '\nf0(%s)\n' % self.value(1)

    def traceback_body(self, target, level):
        return self.one(
            'return %s' % target, 'y = %s\nreturn y' % target, 'return [%s for _ in range(2)]' % target, 'return (lambda: %s)()' % target,
            'try:\n    return %s\nexcept KeyError:\n    pass' % target,
            'try:\n    %s\nexcept Exception as e:\n    raise RuntimeError("again")%s' % (target, self.one('', ' from e', ' from None')),
            'with Manager(1, False):\n    %s' % target, 'try:\n    %s\nfinally:\n    %s' % (target, self.one('pass', 'undefined_name', '1 / 0')),
            'return {"k": %s}["k"]["z"]' % target, 'return max(1,\n           %s,\n           3)' % target,
            'return len(%s) + x.missing[%d]' % (target, level), 'for i in %s:\n    i.append(1)' % target,
            'def inner(v):\n    return v + "\u00e9" + %s\nreturn inner(x)' % target, 'assert not %s, "m"' % target,
            'class K:\n    z = %s\nreturn K.zz' % target, 'a, b = %s' % target, 'x[%s] = 1' % target, 'del x[%s]' % target,
            'print(x . y, %s)' % target, 'e = ValueError("note")\ne.add_note("one\\ntwo")\nraise e if x else %s' % target,
            'raise ExceptionGroup("g", [ValueError(1), KeyError(%s)])' % target, 'return x.f(%s)(1)(2)' % target,
            'return f"{x!r:>{x}}"', 'import nothing_%d' % level, 'raise TypeError(%s) from ValueError("c")' % target,
            'return -x ** 2 if x == %s else x @ 1' % target)


PRELUDE = '''\
import sys
__loader__ = None

class P:
    def __repr__(self): return 'P()'

class Noisy:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)

class Manager:
    def __init__(self, n, swallow): self.n, self.swallow = n, swallow
    def __enter__(self): print('enter', self.n); return self.n
    def __exit__(self, kind, value, trace): print('exit', self.n, kind, value); return self.swallow

def text(value):
    first, *others = ascii(value).split(' at 0x')
    made = first + ''.join(' at 0x0' + other.lstrip('0123456789abcdef') for other in others)
    return made if len(made) < 400 else '%s... %d' % (made[:400], len(made))

def show(value): print(type(value).__name__, text(value))

def log(n): print(n); return n

state = [0]
def flip():
    state[0] = state[0] * 5 + 3 & 255
    return state[0] & 8

def boom(): raise RuntimeError('boom')

def caught(e):
    while e is not None:
        print('!', type(e).__name__, text(str(e)), text(e.args))
        e = e.__cause__ or e.__context__

def attempt(call):
    try: show(call())
    except BaseException as e: caught(e)

def run(unit):
    print('#', unit.__name__); print('#', unit.__name__, file=sys.stderr)
    state[0] = 0
    attempt(unit)

'''

PRELUDE_LIFETIMES = '''\
import gc, sys, weakref

class Node:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
    def method(self): pass

back = []
class Back(Node):
    def __del__(self): print('back', self.name); back.append(self)

def cb(n): return lambda r: print('callback', n, r() is None)

def gen(held):
    try: yield held
    finally: print('closed')

def fail(held): local = held; raise ValueError('f')

wv, wk, ws = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet()
box, keep = [], {}
a = b = c = d = None
gc.collect()
'''


class Lifetimes(Grammar):
    program = Grammar.lifetimes


class Tracebacks(Grammar):
    program = Grammar.tracebacks


KINDS = {'units': Grammar, 'lifetimes': Lifetimes, 'tracebacks': Tracebacks}
