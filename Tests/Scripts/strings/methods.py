# str methods, case and search.
s = 'Hello, World'
print(s.upper(), s.lower(), s.swapcase(), s.title(), 'abc def'.capitalize(), 'ß'.upper(), 'İ'.lower(), 'ǅ'.title(), 'ß'.casefold())
print(s.find('o'), s.find('o', 5), s.find('z'), s.rfind('o'), s.index('W'), s.rindex('l'), s.count('l'), s.count(''), 'aaa'.count('aa'), s.find('', 20), s.find('o', -5, -1))
print(s.startswith('He'), s.startswith(('x', 'H')), s.endswith('ld'), s.startswith('W', 7), s.endswith('o', 0, 5), ''.startswith(''))
print(s.replace('l', 'L'), s.replace('l', '', 2), 'aaa'.replace('', '-'), 'abc'.replace('', '-', 2), 'x'.replace('x', 'xx', -1))
print('  x '.strip(), '|' + ' x '.lstrip() + '|' + ' x '.rstrip() + '|', 'xxaxx'.strip('x'), 'abcba'.strip('ab'), '\t\n x\u3000'.strip())
print('a,b,,c'.split(','), ' a  b '.split(), 'a b c'.split(None, 1), 'a,b,c'.rsplit(',', 1), ''.split(), ''.split(','), 'a\nb\r\nc\rd\x0be\u2028f'.splitlines(), 'a\nb\n'.splitlines(True))
print('a-b-c'.partition('-'), 'a-b-c'.rpartition('-'), 'abc'.partition('-'), 'abc'.rpartition('-'))
print(','.join(['a', 'b']), ''.join([]), '-'.join('abc'), ', '.join({'x': 1, 'y': 2}))
print('abc'.center(9, '*'), 'abc'.ljust(6) + '|', 'abc'.rjust(6, '.'), '42'.zfill(5), '-42'.zfill(6), '+1'.zfill(4), 'ab'.center(5), 'abcd'.center(7))
print('abc'.isalpha(), 'ab1'.isalnum(), '12'.isdigit(), '½'.isnumeric(), '²'.isdigit(), '²'.isdecimal(), 'Ab'.islower(), 'AB'.isupper(), 'Ab Cd'.istitle(), ' \t'.isspace(), ''.isalpha(), 'a_1'.isidentifier(), '1a'.isidentifier(), 'a\n'.isprintable(), 'é'.isascii(), ''.isascii())
print('abc'.removeprefix('a'), 'abc'.removesuffix('bc'), 'abc'.removeprefix('x'), 'a\tb\tc'.expandtabs(), 'a\tb'.expandtabs(4), '\t'.expandtabs(0))
print('abc'.translate({97: 'X', 98: None, 99: 100}), 'hello'.translate(str.maketrans('el', 'ip')), str.maketrans({'a': 'b'}), str.maketrans('ab', 'cd', 'e'))
print('{} {}'.format(1, 2), '{0}{1}{0}'.format('a', 'b'), '{x}'.format(x=1), '{0.real} {1[0]} {d[k]}'.format(5, [6], d={'k': 7}), '{:>{w}}'.format('x', w=5), '{{}}'.format(), '{x}'.format_map({'x': 'm'}))
print('abc'.encode(), 'é'.encode('utf-8'), 'é'.encode('latin-1'), 'é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'ignore'), 'é'.encode('ascii', 'backslashreplace'), 'é'.encode('ascii', 'xmlcharrefreplace'), 'a'.encode('utf-16-le'))
for bad in (lambda: 'a'.index('b'), lambda: ','.join([1]), lambda: 'a'.split(''), lambda: 'a' + 1, lambda: 'a' * 'b', lambda: 'a'.center(5, 'xy'), lambda: 'abc'[5], lambda: 'é'.encode('ascii'), lambda: '{}'.format(), lambda: '{x}'.format(), lambda: '{0} {}'.format(1), lambda: '{'.format(), lambda: '}'.format(), lambda: 'a'.join(5), lambda: 'a'.startswith(5), lambda: 'a'.replace('a'), lambda: 'a' < 1, lambda: 'a'.encode('nope'), lambda: str(5)['b'], lambda: 'a'.partition(''), lambda: '{:d}'.format('x'), lambda: '{!z}'.format(1), lambda: 'x'.strip(5), lambda: str(b'a', 'utf-8', 'strict', 1), lambda: b'\xff'.decode(), lambda: 'abc'.find(1), lambda: str.upper(5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ':', e)
