# Reading standard input in every way.
import sys
print(input(), input('prompt> '))
print(repr(sys.stdin.readline()))
print(sys.stdin.read(3))
for line in sys.stdin:
    print(repr(line))
    if 'stop' in line: break
print(sys.stdin.readlines(), repr(sys.stdin.read()), repr(sys.stdin.readline()))
try: input('nothing left> ')
except EOFError as e: print(repr(e))
