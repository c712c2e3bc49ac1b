#!/usr/bin/env python3
"""Records the goldens of samples/ and Tests/Scripts/ with CPython 3.13.0, those of Python 2 with
CPython 2.7.18.

usage: record.py [--only TEXT] [--missing] [--check]

--only TEXT  only the runs whose title contains TEXT
--missing    only the runs that have no golden yet
--check      write nothing; say which goldens differ from what CPython prints

Each run is made twice with different hash seeds (Python 3); one that prints two different things is an error
and is not recorded. The exit status is 0 if nothing is wrong.
"""

import argparse
import concurrent.futures
import os
import sys

import golden


def record(run, command, check):
    """Answers (message, is it an error)."""
    # Without a seed, 2.7 does not randomise its hashes, and its order is part of the golden.
    seeds = [{'PYTHONHASHSEED': seed} for seed in '12'] if run.python == 3 else [{}, {}]
    first, second = (run.execute(command, seed) for seed in seeds)
    if first != second:
        return 'not deterministic: ' + run.title, True
    if check:
        return ('differs: ' + run.title, True) if run.golden() != first else (None, False)
    return ('recorded: ' + run.title if run.record(first) else None), False


def remove_orphans():
    """Removes goldens that no run has any more."""
    for folder in golden.folders():
        kept = {run.golden_path(suffix) for run in golden.runs_in(folder)
                for suffix in golden.SUFFIXES}
        expected = os.path.join(folder, 'expected')
        for name in os.listdir(expected) if os.path.isdir(expected) else []:
            path = os.path.join(expected, name)
            if path not in kept:
                os.remove(path)
                print('removed: ' + os.path.relpath(path, golden.ROOT))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--only', default='')
    parser.add_argument('--missing', action='store_true')
    parser.add_argument('--check', action='store_true')
    options = parser.parse_args()
    runs = [run for run in golden.all_runs(options.only)
            if not options.missing or run.golden() is None]
    commands = {python: golden.reference(python) for python in {run.python for run in runs}}
    errors = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for message, wrong in pool.map(lambda run: record(run, commands[run.python], options.check), runs):
            errors += wrong
            if message:
                print(message)
    if not options.check:
        remove_orphans()
    print('%d runs, %d errors' % (len(runs), errors))
    sys.exit(1 if errors else 0)


if __name__ == '__main__':
    main()
