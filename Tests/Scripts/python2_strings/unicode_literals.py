from __future__ import unicode_literals
print repr('abc'), repr(b'abc'), repr(r'a\n'), type(''), type(b'')
