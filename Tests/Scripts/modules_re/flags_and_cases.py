# Flags at the head of a pattern, letters that are one when case is ignored, empty matches beside
# others, the sealed classes, scanners and texts that are not plain.
import re
import warnings


def told(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


print('-- flags at the head')
for pattern, text in [('(?i)a|b|c', 'xC'), ('(?s)(?i).B', '\nb'), ('(?i)(?m)^y', 'x\nY'),
                      ('(?x) a b (?# more) c', 'abc'), ('(?x)#first\n(?i)#second\nA b', 'aB'),
                      ('(?i:a)b', 'AB'), ('a(?i)b', 'ab'), ('((?i)a)', 'A'), ('|(?i)a', 'A')]:
    print(repr(pattern), told(re.search, pattern, text))
print(told(re.compile, r'(?u)\w', re.ASCII), told(re.compile, b'(?L)', re.ASCII))
print(told(re.fullmatch, ' (?x) a', 'a', re.VERBOSE), re.compile('(?im)x').flags)
for pattern in ['(?i', '(?-', '(?-i', '(?i-', '(?P', '(?', '(?<', '(?iz)', '[a', '[a-', '(?z']:
    print(repr(pattern), told(re.compile, pattern))
print(re.compile('a', 0x123000), re.compile('a', re.I | 0x400000), re.compile(b'a', re.L | re.I),
      re.compile('a', re.A | re.X | re.I))

print('-- case')
groups = ['kK\u212a', 'sS\u017f', '\u00e5\u00c5\u212b', '\u00b5\u03bc\u039c', '\u03c3\u03c2\u03a3',
          '\u01c4\u01c5\u01c6', 'iI\u0131\u0130', '\u00df\u1e9e', '\ufb05\ufb06', '\u0432\u1c80']
for letters in groups:
    single = {(a + b) for a in letters for b in letters if re.fullmatch(a, b, re.I)}
    sets = {(a + b) for a in letters for b in letters if re.fullmatch(f'[0{a}]', b, re.I)}
    ascii_only = {(a + b) for a in letters for b in letters if re.fullmatch(a, b, re.I | re.A)}
    print(ascii(letters), len(single), len(sets), len(ascii_only))
print(bool(re.match('[J-M]', '\u212a', re.I)), bool(re.match('[^J-M]', '\u212a', re.I)))

print('-- empty matches')
print(re.split(r'\b|:+', 'a::bc'), re.findall(r'\b|:+', 'a::bc'), re.sub('x*|b', '-', 'abxd'))
print([match.span() for match in re.finditer(r'(?=a)|a|', 'aab')])

print('-- looking behind')
for pattern in ['(?<=(a)(?(1)b|x))(c)', '(a)(?<=(?(2)b|x))(c)', '(a)b(?<=(?(1)b|x))(c)',
                r'(a)b(?<=(a)\2)', r'(?<=(\1))', '(?<=((.{4194304}){4194304}){4194304})',
                '(?<=.{4194304})']:
    print(repr(pattern), told(re.search, pattern, 'abc'))
print(told(re.search, 'a{3000000000}', 'aaa'), told(re.search, 'a{0,4000000000}', 'aaa'))

print('-- escapes and names')
for pattern in [r'\U00110000', r'[\U0011abCD]', r'\u12', b'(?P<\xc2\xb5>a)', '(?P<1>a)']:
    print(repr(pattern), told(re.compile, pattern))

print('-- warnings')
for pattern in ['[a--b]', '[a-b--c]', '[--a]', '[a&&b]', '[a||b]', '[~~]', '[a~~b]', '[+--]',
                '[[a]', '[a[b]', '[^[a]', '[&&&&]']:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        made = told(re.compile, pattern)
    print(pattern, str(made)[:14], [str(entry.message) for entry in caught])

print('-- counts of arguments')
warnings.simplefilter('ignore')
for call in [lambda: re.sub('a', 'b', 'a', 1, 0, 2), lambda: re.split('a', 'b', 1, 0, 2),
             lambda: re.subn('a', 'b', 'a', 1, count=2), lambda: re.split('a', 'b', 1, maxsplit=1)]:
    print(told(call))

print('-- sealed')
pattern = re.compile('a')
found = pattern.match('a')
print(told(getattr, pattern, 'other'), told(getattr, found, 'other'), sep='\n')
print(told(setattr, found, 'other', 1), told(setattr, re.Match, 'other', 1), sep='\n')
print(told(type, 'Own', (re.Match,), {}), told(type, 'Own', (re.Pattern,), {}), sep='\n')
print(told(len, found), told(lambda: pattern + 1), told(re.Pattern), sep='\n')
print(pattern.groupindex, type(pattern.groupindex), type(re.compile('(?P<x>a)').groupindex))

print('-- scanners')
scanner = pattern.scanner('aaba')
print(scanner.match(), scanner.match(), scanner.match(), scanner.search(), scanner.pattern is pattern)
scanner = re.compile('x*').scanner('axx')
print([scanner.search().span() for _ in range(3)], scanner.search(), scanner.search())
tokens = re.Scanner([(r'\d+\.\d*', lambda scanner, text: float(text)),
                     (r'\d+', lambda scanner, text: int(text)),
                     (r'[a-z]\w*', lambda scanner, text: (text, scanner.match.span())),
                     (r'[-+*/=]', 'operator'), (r'\s+', None)])
print(tokens.scan('a = 3*foo + 31.5'), tokens.scan('1 ? 2'))

print('-- texts that are not plain')


class Text(str):
    def __getitem__(self, index):
        return type(self)(super().__getitem__(index))


for result in (re.split(':', Text(':a:b::c')), re.findall(':+', Text('a:b::c')),
               [re.sub('a', 'b', Text('xax'))], [re.match('a', Text('abc')).group()]):
    print(result, {type(item).__name__ for item in result})
print(re.sub(b'y', bytearray(b'a'), bytearray(b'xyz')), re.split(b':', memoryview(b'a:b')),
      re.match(b'a', bytearray(b'ab')), re.findall(b'(.)', bytearray(b'ab')))
text = bytearray(b'abc')
matches = re.finditer(b'b', text)
print(told(text.extend, b'more'), list(matches), text.extend(b'more'), text)
