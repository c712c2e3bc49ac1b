# What methods of patterns and matches accept and give back, and searches that go on in many ways.
import array
import copy
import re


def told(function):
    try:
        return repr(function())
    except Exception as error:
        return f'{type(error).__name__}: {error}'


print('-- groups by number and name')
m = re.match('(a)(?P<x>b)?(c)?', 'ab')
for group in ['x', 'y', None, -1, 10 ** 30, True, 2.0, [], {}, b'x']:
    print(repr(group), told(lambda: m.group(group)), told(lambda: m[group]), told(lambda: m.span(group)))
print(m.groups(), m.groups(default=3), m.groupdict(7), m.regs, m.lastindex, m.lastgroup)
print(told(lambda: m.groups(3, 4)), told(lambda: m.start(None)), told(lambda: re.Match.group(3)))
print(told(lambda: m.expand(3)), m.expand('plain'), m.expand(r'\2\g<x>\g<1>'), repr(m.expand(r'[\3]')))

print('-- the same object')
text, data = 'abc', b'abc'


class Text(str):
    pass


own = Text('abc')
print(re.sub('x', 'y', text) is text, re.split('x', text)[0] is text, re.match('abc', text)[0] is text)
print(re.sub(b'x', b'y', data) is data, re.match(b'abc', data)[0] is data)
print(re.sub('x', 'y', own) is own, type(re.sub('x', 'y', own)), type(re.match('a', own).string))
print(copy.copy(m) is m, copy.deepcopy(m) is m, m.re is re.match('(a)(?P<x>b)?(c)?', 'a').re)

print('-- bounds')
a = re.compile('a')
print(a.match(string='ba', pos=1), a.match('ba', 1, 1), a.search('aaa', 5), a.search('aaa', endpos=-1),
      a.search('aaa', -3), a.search('ba', pos=0, endpos=9), a.findall('aaaa', 1, 3))
for call in [lambda: a.match('a', 10 ** 40), lambda: a.match('a', endpos=-10 ** 40),
             lambda: a.match('a', 'x'), lambda: a.match(), lambda: a.sub('a'), lambda: a.sub(1, 'a'),
             lambda: a.sub('a', 'a', 'x'), lambda: a.finditer(3), lambda: a < a, lambda: a == 3]:
    print(told(call))
found = list(a.finditer('xaxa', 1, 4))
print([(one.pos, one.endpos, one.span()) for one in found], type(a.finditer('')).__name__)
print(a.groupindex, re.compile('(?P<n>a)').groupindex, hash(a) == hash(re.compile('a')))

print('-- replacements')
for pattern, new, old in [('a', lambda m: 1, 'xaxa'), ('a', lambda m: b'x', 'a'),
                          (b'a', lambda m: 'q', b'xa'), (b'a', lambda m: bytearray(b'q'), b'xaxa'),
                          (b'a', lambda m: None, b'xabc'), (b'a', 'x', b'a'), ('a', b'x', 'a'),
                          ('a', bytearray(b'x'), 'a'), ('b', b'x', 'a'), ('b', 3, 'a'), ('b', [], 'a'),
                          ('b', Text('<>'), 'abc'), ('b', r'\\', 'abc'), (b'b', rb'[\g<0>]', b'abc')]:
    print(pattern, told(lambda: re.sub(pattern, new, old)))
print(re.sub('(a)|(b)|(c)', r'<\1\2\3>', 'xabcx'), re.subn('', '-', 'ab'), re.sub('a', 'b', 'aaa', count=-1))

print('-- texts with a buffer')
print(re.match(b'a', array.array('b', [97, 98])), told(lambda: re.match('a', array.array('b', [97]))))
print(told(lambda: re.match(b'..', memoryview(b'abcd')[::2])), re.findall(b'.', memoryview(b'ab')))
changing = bytearray(b'abc')
one = re.match(b'(a)bc', changing)
changing[:] = b'xy'
print(one.group(), one, one.groups())
view = memoryview(b'abc')
one = re.search(b'b', view)
print(one.group())

print('-- wide and narrow characters')
for text in ['ab12 c', 'äb12 ç', 'жb12 я', '𝒳b12 𝒴']:
    print(ascii(re.findall(r'\w+', text)), re.findall('[^ab]', text)[0] == text[0], re.split(r'\d+', text),
          re.search(r'\s\w', text).span(), re.findall(r'\W|\d', text), re.sub(r'\w', '.', text),
          re.findall(r'[а-я]+|[^\x00-\U0000ffff]', text), re.search('(?i)Ж', text))

print('-- ways of going on')
for pattern in [r'\w+\d', r'\w+\s', r'\w*?c', r'.*c', r'.*?\Z', r'(?:ab|a)b?c', r'(a|ab)(c|bcd)(d*)', r'[ab]+b',
                r'[ab]*?b', r'(?:a?b)*?c', r'(?:)*', r'(?:a|)+b', r'(?=(a+))\1b', r'(?!a)\w', r'(?<!a)b|c$',
                r'\ba|b\b', r'(?>a+)b', r'a{2,3}?b', r'a{2}', r'(?:(a)|(b)|c)+', r'(a)?b(?(1)b|c)', r'x|', r'^|c',
                r'(?m)^.|$', r'a++b', r'[^\n]+$', r'(?s).+', r'(?i:AB)c', r'b(?=c)', r'(?:a.)*b', r'((a*)*)*b']:
    for text in ['aabbcd', 'abc', 'ab\nbc\n', '']:
        found = re.search(pattern, text)
        print(repr(pattern), found and (found.span(), found.groups(), found.lastindex),
              re.findall(pattern, text), bool(re.fullmatch(pattern, text)))
words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] * 40
many = re.compile('|'.join(f'{word}{index}' for index, word in enumerate(words)))
print(many.findall('alpha0 beta beta1 epsilon199 gamma7 gamma2'), many.search('delta4'))
big = re.compile('(?:a|b)*c')
print(big.match('ab' * 20000 + 'c').end(), big.match('ab' * 20000))
