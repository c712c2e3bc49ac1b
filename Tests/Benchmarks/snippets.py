#!/usr/bin/env python3
"""Time short pieces of programs side by side and print a Markdown table.

usage: snippets.py [--only NAME[,NAME...]] [--slower FACTOR] INTERPRETER INTERPRETER

Each INTERPRETER is a command. The pieces are those of snippets/*.txt: what teaching scripts do, one statement
or two each. Figures are nanoseconds of processor time for one turn (snippets/timing.py); the ratio is the
first interpreter's to the second's. --slower shows only the pieces whose ratio is above FACTOR. A piece that
an interpreter cannot run (a module that it lacks) is left out, and its error shown.
"""
import argparse
import glob
import os
import shlex
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))


def times_of(interpreter, path, names):
    command = shlex.split(interpreter) + [os.path.join(HERE, 'snippets', 'timing.py'), path] + names
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    return {name: float(figure) for name, figure in map(str.split, result.stdout.splitlines())}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--only', default='')
    parser.add_argument('--slower', type=float, default=0)
    parser.add_argument('interpreters', nargs=2)
    options = parser.parse_args()
    names = [name for name in options.only.split(',') if name]
    print('| snippet | ' + ' | '.join(options.interpreters) + ' | ratio |\n|---|---:|---:|---:|')
    for path in sorted(glob.glob(os.path.join(HERE, 'snippets', '*.txt'))):
        first, second = (times_of(interpreter, path, names) for interpreter in options.interpreters)
        for name, figure in first.items():
            other = second.get(name, -1)
            if min(figure, other) > 0 and figure / other > options.slower:
                print(f'| {name} | {figure:,.1f} | {other:,.1f} | {figure / other:.2f} |')


main()
