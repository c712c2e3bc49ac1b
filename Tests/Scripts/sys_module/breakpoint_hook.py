# breakpoint() asks PYTHONBREAKPOINT; input() asks streams that are no files.
import io
import os
import sys
import warnings


def show(*arguments):
    try:
        print(repr(breakpoint(*arguments)))
    except Warning as warning:
        print(type(warning).__name__, warning)


warnings.simplefilter('error')
for name in '0', 'print', 'builtins.len', 'os.path.basename':
    os.environ['PYTHONBREAKPOINT'] = name
    show('a/b')
for name in 'nowhere.x', 'nothing', '.', '.print', 'os.nothing', 'int.':
    os.environ['PYTHONBREAKPOINT'] = name
    show()
sys.breakpointhook = lambda *arguments: arguments
show(1, 2)
sys.breakpointhook = sys.__breakpointhook__
os.environ['PYTHONBREAKPOINT'] = '0'
show()


class Writes:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


class Refuses:
    def flush(self):
        raise ValueError('no')


output, errors, writes = sys.stdout, sys.stderr, Writes()
sys.stdin, sys.stdout, sys.stderr = io.StringIO('one\ntwo\n'), writes, Refuses()
first = input('first? ')
second = input()
sys.stdout, sys.stderr = output, errors
print(first, second, writes.parts)
