# Output that a replaced sys.stdout holds at exit.
import sys
class Upper:
    def __init__(self, s): self.s = s
    def write(self, t): return self.s.write(t.upper())
    def flush(self): self.s.flush()
class T:
    def __del__(self): print('deleted at exit')
t = T()
sys.stdout = Upper(sys.stdout)
print('loud')
print('to stderr', file=sys.stderr)
print('no newline at the end', end='')
