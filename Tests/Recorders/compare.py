#!/usr/bin/env python3
"""Runs samples/ and Tests/Scripts/ with an interpreter and shows where it differs from CPython.

usage: compare.py [-v] [--only TEXT] [--mode MODE] INTERPRETER [ARG...]

-v           show the differences
--only TEXT  only the runs whose title contains TEXT
--mode MODE  plain   stdout, stderr and status are compared with the goldens (the default)
             stress  the same with a collection at every allocation (--debug-gc-stress)
             ledger  every object must be released at the end (--debug-leak-ledger)
             repeat  three runs in one machine must not grow it (--debug-repeat 3)

The last line counts; the exit status is 0 if every run matches.
"""

import concurrent.futures
import difflib
import os
import subprocess
import sys

import golden

FLAGS = {'plain': [], 'stress': ['--debug-gc-stress'], 'ledger': ['--debug-leak-ledger'],
         'repeat': ['--debug-repeat', '3']}
LEAK = 'minipy: leak:'
LEAKED, GREW = 70, 71


def differences(run, command, mode):
    """What is wrong with `run` in `mode`, as lines of text."""
    expected = run.golden()
    if expected is None:
        return ['no golden: record it']
    try:
        got = run.execute(command + FLAGS[mode] + run.flags())
    except subprocess.TimeoutExpired:
        return ['still running after the time limit']
    if mode == 'ledger' or (mode == 'stress' and not run.timing) or mode == 'plain':
        lines = []
        for part, text in expected.parts().items():
            lines += difflib.unified_diff(
                text.splitlines(), got.parts()[part].splitlines(),
                'CPython ' + part, 'minipy ' + part, lineterm='')
        return lines
    if got.status in (LEAKED, GREW) or got.status >= 128 and got.status != expected.status:
        return ['status %d' % got.status] + got.err.splitlines()[-10:]
    return []


def main():
    arguments, verbose, only, mode = sys.argv[1:], False, '', 'plain'
    while arguments and arguments[0].startswith('-'):
        option = arguments.pop(0)
        if option == '-v':
            verbose = True
        elif option == '--only' and arguments:
            only = arguments.pop(0)
        elif option == '--mode' and arguments and arguments[0] in FLAGS:
            mode = arguments.pop(0)
        else:
            sys.exit(__doc__)
    if not arguments:
        sys.exit(__doc__)
    command = [os.path.abspath(arguments[0])] + arguments[1:]
    runs = golden.all_runs(only)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda run: differences(run, command, mode), runs)
        for run, lines in zip(runs, results):
            if lines:
                failed += 1
                print('differs: ' + run.title)
                if verbose:
                    print('\n'.join('    ' + line for line in lines))
    print('%d passed, %d failed' % (len(runs) - failed, failed))
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
