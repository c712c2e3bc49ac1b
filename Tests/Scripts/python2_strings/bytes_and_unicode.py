# -*- coding: utf-8 -*-
s = '中文'
print s, len(s), repr(s), s[0] == '\xe4', [s]
u = u'中文'
print len(u), repr(u), u.encode('utf-8') == s, s.decode('utf-8') == u
print u'\u4e2d' u'\x41', '\u4e2d', len('\u4e2d')
print type(s), type(u), type(s + 'a'), type('a' + u'b'), isinstance(u, basestring)
