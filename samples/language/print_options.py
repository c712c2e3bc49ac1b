"""`print` joins with `sep`, ends with `end`, and writes to any `file`."""
import sys

print(1, 2, 3, sep=' -> ')
print('no newline', end='; ')
print('then one')
print()
print(*'abc', sep='\n')
print('to standard error', file=sys.stderr)

class Shout:
    def write(self, text):
        sys.stdout.write(text.upper())

print('quiet words', 42, file=Shout())
