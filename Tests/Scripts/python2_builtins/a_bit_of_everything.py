# -*- coding: utf-8 -*-
d = {'a': 1, 'b': 2, 'key': 3, 10: 'x', (1,2): 'y', None: 0, 3.5: 1, u'ü': 2}
for k in ['x','yy','zzz', 5, 6]: d[k] = k
del d['a']
print len(d), sorted(map(repr, d.keys()))
print {'one':1,'two':2,'three':3,'four':4,'five':5}
print set(['apple','pear','fig','kiwi','plum']), frozenset([3,1,2]), set()
print dict.fromkeys('abcdefgh', 0)
print '%s %r %d %5.2f %x %o %e %g %c %%' % ('a', 'b', 3, 2.5, 255, 8, 12345.678, 1e-5, 'z')
print u'%s' % 'abc', repr(u'%s' % 'abc'), 'a' + u'b', repr('a' + u'\u4e2d')
print repr('中文'), '中文'.decode('utf-8').encode('utf-8'), len('中文'), len(u'中文')
print 1/2, -7/2, 7%-3, 1.0/3, 2**100, 10**20/3, divmod(-7,2), 0xff, 0777, 1e100, 1.1, 0.1+0.2, repr(0.1+0.2), 1e16, 123456789.123456789
print 5L, repr(5L), type(2**63), sys.maxint if 'sys' in dir() else None, hex(255), oct(8), hex(10L), int('12'), long('99'), int('ff',16), float('1.5'), str(1.0), 3j*2, complex(1,2)
print range(5), range(2,10,3), xrange(5), list(xrange(3)), zip([1,2],[3,4]), map(None,[1,2],[3]), filter(lambda x: x>1,[1,2,3]), reduce(lambda a,b:a+b,[1,2,3])
print sorted([3,'a',None,2.5,(1,),[1],{}, 'b']), cmp(1,2), cmp('a',1), max([1,'a']), min('a',1)
print [x for x in 'abc'], x
print 'abc'.upper(), 'a,b'.split(','), ' '.join(['x','y']), 'abc'.find('z'), 'hello world'.title(), 'x'.center(5,'*'), 'a\tb'.expandtabs(4), 'abc'[::-1], 'aXb'.swapcase(), 'abc'.encode('hex'), 'hello'.encode('rot13'), 'a'.zfill(3), 'abc'.translate(None, 'b') 
print isinstance('a', basestring), isinstance(u'a', basestring), isinstance('a', unicode), type(u''), type(''), unicode('abc'), ord('a'), chr(97), unichr(0x4e2d).encode('utf-8'), repr(unichr(20013))
print [1,2]==[1,2], [1]<[2], (1,2)<(1,3), 'a'<'b', None<0, 1<'a', [] < (), {} < []
print bool([]), not 1, None is None, True+1, True, False
print "%s" % [u'a', 'b'], [u'中'], {u'k': 'v'}, (1,), ()
print 'a' 'b', r'\n', '\x41', u'\u0041', '''tri
ple'''
import string
