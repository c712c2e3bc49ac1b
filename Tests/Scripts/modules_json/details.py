"""json in detail: parts that are written, hooks, errors and where they are, odd values."""
import collections
import enum
import inspect
import json
import sys
from json import JSONDecodeError, JSONDecoder, JSONEncoder


def attempt(title, action):
    try:
        print(title, '->', repr(action()))
    except JSONDecodeError as error:
        print(title, '!!', error, '|', error.msg, error.pos, error.lineno, error.colno, error.__suppress_context__)
    except Exception as error:
        print(title, '!!', type(error).__name__, error)


print('-- parts')
value = {'a': [1, [2], {}, []], 'b': {'c': None, 'd': True}, 'e': (), 'f': 'x\n"\\\x7f\u00e9\u20ac\U0001d120'}
for options in ({}, {'indent': 2}, {'indent': '\t'}, {'indent': 0}, {'indent': -1}, {'separators': (',', ':')},
                {'indent': 1, 'separators': (' ,', ' : ')}, {'ensure_ascii': False}):
    encoder = JSONEncoder(**options)
    print(list(encoder.iterencode(value)))
    print(encoder.encode(value) == ''.join(encoder.iterencode(value)) == json.dumps(value, **options))


class Written:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


written = Written()
attempt('stops', lambda: json.dump([1, {'a': object()}], written))
print(written.parts)
written = Written()
attempt('stops', lambda: json.dump({'a': [1, {(): 2}]}, written, indent=1))
print(written.parts)
parts = JSONEncoder().iterencode([1, object(), 2])
print(next(parts), next(parts))
attempt('raised', lambda: next(parts))
attempt('then', lambda: next(parts))


def lazily(o):
    print('asked', end=' ')
    return str(type(o).__name__)


parts = JSONEncoder(default=lazily).iterencode([1j, {'a': 2j}])
for part in parts:
    print(part, end=' ')
print()

print('-- values')


class Color(enum.IntEnum):
    RED = 1


class Number(float):
    def __repr__(self):
        return 'never'


class Text(str):
    pass


class Pairs(dict):
    def items(self):
        return [('x', 1), ('y', 2)]


class Items(list):
    def __iter__(self):
        return iter('ab')


print(json.dumps([Color.RED, Number(1.5), Text('t'), True, None, 1e100, -0.0, 10**30, 1e16, 0.1]))
print(json.dumps({Color.RED: 1, Number(2.5): 2, Text('t'): 3, True: 4, None: 5, 1e100: 6, 10**20: 7}))
print(json.dumps([float('nan'), float('inf'), -float('inf')]), json.dumps({float('nan'): 1}))
for wrong in (float('nan'), [float('inf')], {-float('inf'): 1}):
    attempt('not allowed', lambda: json.dumps(wrong, allow_nan=False))
print(json.dumps(Pairs(a=1)), json.dumps(Pairs()), json.dumps(Items([1])), json.dumps(Items()), json.dumps(Items([1]), indent=1))
print(json.dumps(Pairs(a=1), indent=1), json.dumps(collections.OrderedDict(b=1, a=2)), json.dumps(range(0).__class__.__name__))
print(json.dumps({'b': 1, 'a': {'d': 1, 'c': 2}}, sort_keys=True), json.dumps({2: 1, 10: 2, 1: 3}, sort_keys=True))
attempt('unsortable', lambda: json.dumps({'a': 1, 2: 3}, sort_keys=True))
print(json.dumps({(1,): 2, 'b': 3, b'c': 4}, skipkeys=True), json.dumps({(1,): 2}, skipkeys=True), json.dumps({(1,): 2}, skipkeys=True, indent=1))
for wrong in ({(1,): 2}, {b'a': 1}, object(), {1, 2}, b'x', [1j], {'a': {'b': [print]}}):
    attempt('refused', lambda: json.dumps(wrong))
loop = []
loop.append(loop)
attempt('circle', lambda: json.dumps(loop))
loop = {}
loop['a'] = [loop]
attempt('circle', lambda: json.dumps(loop))
attempt('circle', lambda: json.dumps(object(), default=lambda o: o))
attempt('endless', lambda: json.dumps(object(), default=lambda o: [o]) if False else json.dumps(loop, check_circular=False))
same = [1]
print(json.dumps([same, same, {'a': same}]), json.dumps(1j, default=lambda o: [o.real, o.imag]), json.dumps('x'), json.dumps(Text('\u1234')))


class Own(JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return {'re': o.real, 'im': o.imag}
        return super().default(o)


print(json.dumps({'z': 1j}, cls=Own), Own(indent=1).encode([1j]))
attempt('own', lambda: json.dumps(object(), cls=Own))
attempt('option', lambda: json.dumps(1, nonsense=2))
attempt('separator', lambda: json.dumps([1, 2], separators=(1, 2)))

print('-- texts')
for text in ('{"a": [1, 2.5, -3e2, "x", true, false, null, {}, []]}', ' \t\r\n1 ', '"\\ud834\\udd20\\n\\/\\u00e9"', '-0', '1E5', '1.5e+3',
             'NaN', '-Infinity', '[Infinity]', '"\\ud834"', '"\\ud834\\u0041"', '"\\udd20\\ud834x"', '123456789012345678901234567890',
             '{"a":1,"a":2}', '[[[[]]]]', '"\x7f\u20ac"'):
    attempt(ascii(text), lambda: json.loads(text))
for text in ('', ' ', '[', '[1', '[1,', '[1,]', '[1 2]', '{', '{"a"', '{"a" 1}', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a":1 "b"}',
             '{a:1}', '{1:1}', '{,}', '[,1]', 'nul', 'tru', 'True', '-', '-x', '01', '1.', '.5', '+1', '1e', '"', '"abc', '"a\nb"', '"\\x"', '"\\',
             '"\\u12"', '"\\u12g4"', '"\\uD834\\u12g4"', '"\\u1234', '1 2', '[1]]', '{}}', '"a" "b"', '\n\n [1,\n 2,\n x]', "{'a':1}", 'Infinit', '-Inf',
             '[1,\n\n,2]', '\ufeff1', '\x00', '"\\uD834\\', '//'):
    attempt(ascii(text), lambda: json.loads(text))
attempt('not strict', lambda: json.loads('"a\nb\t\x00"', strict=False))
for data in (b'[1]', bytearray(b'"\xc3\xa9"'), '[1]'.encode('utf-16'), '"é"'.encode('utf-32-be'), '{}'.encode('utf-16-le'), b'\xef\xbb\xbf"x"', b''):
    attempt(data, lambda: json.loads(data))
for wrong in (1, None, ['x'], memoryview(b'1')):
    attempt('not a text', lambda: json.loads(wrong))
attempt('bad utf', lambda: json.loads(b'"\xff\xff"'))
print([json.detect_encoding(bytes(65 if bit == '1' else 0 for bit in bits))
       for bits in ('', '1', '0', '01', '10', '11', '00', '011', '0001', '0101', '1010', '1000', '1001', '1111', '00111', '10000')])

print('-- hooks')
text = '{"a": {"b": [1, 2.5, NaN]}, "c": {}}'
print(json.loads(text, object_hook=lambda d: ('hook', sorted(d))))
print(json.loads(text, object_pairs_hook=lambda pairs: ('pairs', pairs)))
print(json.loads(text, object_hook=lambda d: 0, object_pairs_hook=collections.OrderedDict))
print(json.loads(text, parse_int=lambda t: 'i' + t, parse_float=lambda t: 'f' + t, parse_constant=lambda t: 'c' + t))
attempt('hook raises', lambda: json.loads(text, object_hook=lambda d: 1 / 0))
decoder = JSONDecoder()
print(decoder.raw_decode('[1] tail'), decoder.raw_decode('xx{"a":2}', 2), decoder.scan_once('1', 0))
for arguments in ((' 1',), ('1', 1), ('1', -1), ('x',), (1,)):
    attempt('raw', lambda: decoder.raw_decode(*arguments))
keys = json.loads('[{"abc": 1}, {"abc": 2}]')
print([list(d)[0] for d in keys], list(keys[0])[0] is list(keys[1])[0])
error = JSONDecodeError('What', 'a\nbc', 3)
print(error, repr(error), error.__reduce__()[1:], error.args, isinstance(error, ValueError))
for function in (json.dumps, json.dump, json.loads, json.load, JSONEncoder, JSONDecoder, JSONEncoder.iterencode, decoder.raw_decode):
    print(getattr(function, '__name__', function), inspect.signature(function))
print(json.__all__, json.decoder.scanstring('a"b', 0), json.encoder.encode_basestring('\x7f\u20ac'), json.encoder.encode_basestring_ascii('\x7f\U0001d120'))


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


attempt('deep', lambda: len(json.dumps(nested(2000))))
attempt('deep', lambda: len(json.loads('[' * 2000 + ']' * 2000)))
attempt('too deep', lambda: len(json.dumps(nested(20000))))
attempt('too deep', lambda: len(json.loads('[' * 20000 + ']' * 20000)))
attempt('too deep', lambda: len(json.loads('{"a":' * 20000)))
