#!/usr/bin/env python3
"""Records the surface of the language as CPython 3.13.0 has it: Tests/Surface/surface.txt.

usage: surface.py [--compare MINIPY]

--compare MINIPY  write nothing; show how the interpreter's surface differs, but for what
                  Tests/Surface/left-out.txt lists

The exit status is 0 if nothing is wrong.
"""

import argparse
import os
import subprocess
import sys

import golden

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'Surface')


def surface(command):
    """What `surface.py` prints."""
    script = os.path.join(FOLDER, 'surface.py')
    return subprocess.run(command + [script], capture_output=True, text=True, check=True).stdout


def table(text):
    return dict(line.partition(' | ')[::2] for line in text.splitlines())


def left_out():
    with open(os.path.join(FOLDER, 'left-out.txt')) as file:
        return {line.split()[0] for line in file if line.strip() and not line.startswith('#')}


def compare(command):
    with open(os.path.join(FOLDER, 'surface.txt')) as file:
        recorded = table(file.read())
    actual = table(surface([os.path.abspath(command)]))
    different = {name for name in recorded.keys() | actual.keys()
                 if recorded.get(name) != actual.get(name)}
    for name in sorted(different - left_out()):
        print(f'{name}\n  CPython: {recorded.get(name)}\n  minipy:  {actual.get(name)}')
    for name in sorted(left_out() - different):
        print(f'{name} is no longer different: take it off the list')
    return different != left_out()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--compare', metavar='MINIPY')
    options = parser.parse_args()
    if options.compare:
        return compare(options.compare)
    with open(os.path.join(FOLDER, 'surface.txt'), 'w') as file:
        file.write(surface(golden.reference(3)))
    return 0


if __name__ == '__main__':
    sys.exit(main())
