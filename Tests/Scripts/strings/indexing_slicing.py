# Code points, slices, concatenation, iteration, comparison, membership.
s = 'naïve 日本 😀!'
print(len(s), s[0], s[2], s[-2], s[6:8], s[::-1], s[::2], s[-3:], s[100:], s[:-100], s[5:2], s[5:2:-1], s[slice(1, 3)])
print(list(s), [ord(c) for c in s][:4], ''.join(sorted(s)), s == ''.join(list(s)), '😀' in s, 'ïve' in s, '' in s, s.index('😀'))
print('a' * 3, 'ab' * 0, 'ab' * -1, 3 * 'x', 'a' 'b' "c", 'a' + 'b' * 2, min('hello'), max('hello'), 'b' > 'a', 'abc' < 'abd', 'Z' < 'a', '' < 'a', 'é' > 'z', '10' < '9')
print(repr('it\'s'), repr("\"q\""), repr('both \' and "'), repr('\\'), repr('\n\t\r\x00\x1f\x7f'), repr('é日😀'), repr('\u200b\ud800\U000e0001'), ascii('é日😀'))
print('a\
b', r'\n\'', 'tab\there', '\101\x41\u0041\U00000041', len('\N{SNOWMAN}'), '\0'.encode(), """multi
line""", 'nul\0'.replace('\0', 'N'))
a, b = 'x' * 1000, 'x' * 1000
print(a == b, hash(a) == hash(b), a is a[:], a[0] == 'x', len(a + b), str(a) is a, a.upper() == 'X' * 1000)
for c in 'aé😀': print(c, ord(c), len(c.encode()), c.isalpha(), end='; ')
print()
print('abc'.__contains__('b'), 'abc'.__getitem__(1), 'abc'.__len__(), 'a'.__add__('b'), 'a'.__mul__(2), 'a'.__eq__(1), 'a'.__lt__('b'), 'abc'.__iter__().__next__())
big = ''.join(chr(i) for i in range(32, 127)); print(big, len(big))
print(str(), str(5), str(None), str([1, 'a']), str(b'x'), str(b'\xc3\xa9', 'utf-8'), str(object=3), str(1.0), str(True), str(str))
t = 'x'
for i in range(5): t += str(i)
print(t, 'abc'[1:][0:1], 'abcdef'[1:5][::2], ''[0:0] == '', 'abc'[-1:-3:-1], 'abc'[None:None:None], 'abc'[True])
