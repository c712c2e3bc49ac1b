"""What was compiled before an error of the compiler is warned of; what comes after is not."""
import sys

sys.stderr = sys.stdout
BEFORE = 'x = 3 is 4\n'
AFTER = '\ny = 5 is 6\n'
for source in [
    'return', 'break', 'def f(a, a): pass', 'def g():\n  x\n  global x', 'class C:\n  return 3',
    'match x:\n  case [a, a]: pass', 'match x:\n  case a: pass\n  case 1: pass',
    'match x:\n case C(a=1, a=2): pass', 'f(a=1, a=2)', '__debug__ = 1',
    'def f(x):\n  3 is 4\n  class D:\n    5 is 6\n    continue', '(a for a in b if a is 4)\nbreak',
    'assert (1,2)\nif 0:\n  assert (2, 3)\n  break',
    '@1 is 2\ndef a(x=3 is 5)->4 is 6:\n  5 is 7\nbreak',
    'try:\n 1 is 2\nfinally:\n  3 is 4\n  continue',
]:
    print(repr(source))
    try:
        compile(BEFORE + source + AFTER, 'F', 'exec')
    except SyntaxError as error:
        print(error)
