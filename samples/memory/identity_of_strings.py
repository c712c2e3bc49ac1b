"""Equal strings may or may not be one object; `sys.intern` makes them one."""
import sys

a = 'hello'
b = 'hello'
c = ''.join(['he', 'llo'])
print(a == b == c, a is b, a is c)
print(sys.intern(c) is a)
d = ''.join(['two ', 'words'])
e = ''.join(['two ', 'words'])
print(d is e, sys.intern(d) is sys.intern(e))
