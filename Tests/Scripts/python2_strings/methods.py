s = 'Hello, World'
print s.upper(), s.lower(), s.swapcase(), s.title(), s.find('o'), s.rfind('o'), s.count('l')
print s.split(','), s.split(), 'a  b'.split(' '), 'a,b,c'.rsplit(',', 1), 'x\ny'.splitlines()
print s.center(20, '*'), s.ljust(15) + '|', s.rjust(15), '42'.zfill(5), 'a-b'.partition('-')
print s.startswith('He'), s.endswith('ld'), 'abc'.isalpha(), '12'.isdigit(), ' '.isspace()
print 'abc'.encode('hex') if False else 'abc'.encode('ascii'), 'a'.decode('ascii')
print '-'.join(['a', 'b']), 'ab' * 3, 'abc'[::-1], 'abc'[1:], 'abc'[-1], 'a' < 'b'
print '{0} {1!r} {name}'.format(1, 'x', name='n'), '{:>5}|{:<5}|{:^5}'.format('a', 'b', 'c')
print u'abc'.upper(), u'a b'.split(), u'x'.join(['a', 'b']), [u'abc'.title()], u'%d' % 5
