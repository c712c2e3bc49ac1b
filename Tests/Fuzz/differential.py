#!/usr/bin/env python3
"""Writes random programs, runs them with CPython 3.13.0 and with minipy, and shows where they differ.

usage: differential.py [OPTION...] INTERPRETER [ARG...]

--count N      how many programs (default 200; a program of units holds --units of them)
--units N      units in a program (default 60)
--seed N       where to start (default 0)
--kind KIND    units, lifetimes or tracebacks (default: all three)
--seconds S    time limit of a run (default 20); a program over which CPython takes longer is left out
--save FOLDER  write the programs there, and nothing is run: each one that CPython prints twice the same
               with different hash seeds can be recorded as a golden
--show N       how many differences of each sort are shown (default 1)

A program is a list of units (see grammar.py), each run by itself, so that one that differs is known at
once; lines are then taken out of it while it still differs. Standard output, standard error and the exit
status count, masked as in Tests/Recorders/golden.py. Differences are sorted by what they look like.
The exit status is 0 if there was none.
"""

import argparse

import concurrent.futures
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import warnings

import grammar

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'Tests', 'Recorders'))
import golden  # noqa: E402

KINDS = ('units', 'lifetimes', 'tracebacks')
INVENTORY = '''
import builtins

samples = [0, True, 0.0, 0j, '', b'', bytearray(), [], (), {}, set(), frozenset(), range(0), slice(0),
           memoryview(b''), int, object(), ValueError(), property(), {}.keys(), {}.items(), enumerate(()),
           (i for i in ()), iter([]), None, lambda: 0]
names = ['int', 'bool', 'float', 'complex', 'str', 'bytes', 'bytearray', 'list', 'tuple', 'dict', 'set',
         'frozenset', 'range', 'slice', 'memoryview', 'type', 'object', 'BaseException', 'property',
         'dict_keys', 'dict_items', 'enumerate', 'generator', 'list_iterator', 'NoneType', 'function']
print({name: [m for m in dir(sample) if callable(getattr(sample, m, None))] for name, sample in zip(names, samples)})
print([name for name in dir(builtins) if callable(getattr(builtins, name))])
'''


class Interpreter:
    """Runs a program's text under limits."""

    def __init__(self, command, seconds):
        self.command, self.seconds = command, seconds

    def limit(self):
        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def run(self, text, hash_seed='0'):
        """The masked golden.Result, or None at the time limit."""
        folder = tempfile.mkdtemp(prefix='differ-')
        try:
            with open(os.path.join(folder, 'program.py'), 'wb') as file:
                file.write(text.encode('utf-8', 'surrogatepass'))
            done = subprocess.run(
                self.command + ['program.py'], cwd=folder, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=self.seconds,
                preexec_fn=self.limit, env=golden.clean_environment({'PYTHONHASHSEED': hash_seed}))
        except subprocess.TimeoutExpired:
            return None
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        status = done.returncode if done.returncode >= 0 else 128 - done.returncode
        out, err = (golden.mask(s.decode('utf-8', 'replace')) for s in (done.stdout, done.stderr))
        return golden.Result(out, err, status)


class Program:
    """One random program: a beginning and units, or a single text."""

    def __init__(self, prelude, units):
        self.prelude, self.units = prelude, units

    def text(self):
        if self.units is None:
            return self.prelude
        return self.prelude + ''.join(
            'def u%d():\n%s\nrun(u%d)\n\n' % (n, grammar.indent(body), n)
            for n, body in enumerate(self.units))

    def with_units(self, units):
        return Program(self.prelude, units)


def make(number, kind, options, inventory):
    """Program `number` of the seed."""
    source = random.Random('%d/%s/%d' % (options.seed, kind, number))
    maker = grammar.Grammar(source, *inventory)
    if kind == 'lifetimes':
        return Program(maker.lifetimes(), None)
    if kind == 'tracebacks':
        return Program(maker.tracebacks(), None)
    units = []
    while len(units) < options.units:
        unit = maker.unit()
        try:
            compile('def u():\n' + grammar.indent(unit), 'u', 'exec')
        except (SyntaxError, ValueError):
            if maker.chance(0.9):
                continue
            unit = 'exec(%r)' % unit
        units.append(unit)
    return Program(grammar.PRELUDE, units)


def sections(text):
    """The parts of an output by unit's name."""
    parts = re.split(r'^# (u\d+)$', text, flags=re.MULTILINE)
    return dict(zip(['start'] + parts[1::2], parts[0::2]))


class Comparison:
    """Runs programs under both interpreters and finds what differs."""

    def __init__(self, reference, tested):
        self.reference, self.tested = reference, tested

    def differ(self, text):
        """(expected, got) if they differ, else None. A time limit counts as status 255 'timeout'."""
        expected = self.reference.run(text)
        if expected is None or expected.status >= 128:
            return None
        got = self.tested.run(text) or golden.Result('', 'timeout', 255)
        if got == expected:
            return None
        # What CPython itself prints in two ways (sets of strings) is no difference.
        if self.reference.run(text, '7') != expected:
            return None
        return expected, got

    def find(self, program):
        """(text, expected, got) of each small program that differs."""
        pair = self.differ(program.text())
        if pair is None:
            return []
        found = []
        if program.units is not None:
            outs = [sections(r.out) for r in pair]
            errs = [sections(r.err) for r in pair]
            for number, unit in enumerate(program.units):
                name = 'u%d' % number
                if outs[0].get(name) != outs[1].get(name) or errs[0].get(name) != errs[1].get(name):
                    alone = program.with_units([unit])
                    different = self.differ(alone.text())
                    if different:
                        found.append(self.reduced(alone, different))
        if not found:
            found.append(self.reduced(program, pair))
        return found

    def reduced(self, program, pair):
        """Takes lines out while the same sort of difference stays."""
        sort = signature(*pair)
        lines = (program.units[0] if program.units and len(program.units) == 1 else program.text()).split('\n')
        build = (lambda ls: program.with_units(['\n'.join(ls)]).text()) \
            if program.units and len(program.units) == 1 else '\n'.join
        size, budget = max(1, len(lines) // 2), 80
        while size and budget > 0:
            at = 0
            while at < len(lines) and budget > 0:
                fewer = lines[:at] + lines[at + size:]
                text = build(fewer)
                if fewer and compiles(text):
                    budget -= 1
                    different = self.differ(text)
                    if different and signature(*different) == sort:
                        lines, pair = fewer, different
                        continue
                at += size
            size //= 2
        return '\n'.join(lines), pair[0], pair[1]


def compiles(text):
    try:
        compile(text, 'p', 'exec')
        return True
    except (SyntaxError, ValueError):
        return False


def signature(expected, got):
    """What the first difference looks like, numbers and quoted text left out."""
    if got.status >= 128 or got.err == 'timeout':
        fatal = re.search(r'[^\n]*Fatal error[^\n]*', got.err)
        return 'status %d %s' % (got.status, fatal.group() if fatal else '')
    pairs = ('out', expected.out, got.out), ('err', expected.err, got.err)
    for name, a, b in pairs:
        if a != b:
            a, b = a.split('\n'), b.split('\n')
            for x, y in zip(a + [''], b + ['']):
                if x != y:
                    return '%s: %s | %s' % (name, plain(x), plain(y))
            return name + ': length'
    return 'status'


def plain(line):
    if line.startswith('!'):
        line = line.split(' (')[0]
    line = re.sub(r"'[^' ]*'", 'S', line)
    return re.sub(r'\d+', 'N', line)[:80]


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--count', type=int, default=200)
    parser.add_argument('--units', type=int, default=60)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--kind', choices=KINDS)
    parser.add_argument('--seconds', type=int, default=20)
    parser.add_argument('--save')
    parser.add_argument('--show', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('interpreter', nargs=argparse.REMAINDER)
    options = parser.parse_args()
    warnings.simplefilter('ignore')
    reference = golden.reference()
    listed = subprocess.run(reference + ['-c', INVENTORY], stdout=subprocess.PIPE, check=True)
    inventory = [eval(line) for line in listed.stdout.decode().splitlines()]
    kinds = [options.kind] if options.kind else KINDS
    jobs = [(n, kind) for n in range(options.count) for kind in kinds]
    cpython = Interpreter(reference, options.seconds)
    if options.save:
        os.makedirs(options.save, exist_ok=True)
        for number, kind in jobs:
            text = make(number, kind, options, inventory).text()
            results = [cpython.run(text, seed) for seed in ('1', '2')]
            if results[0] is not None and results[0] == results[1]:
                path = os.path.join(options.save, '%s_%03d.py' % (kind, number))
                with open(path, 'wb') as file:
                    file.write(text.encode('utf-8', 'surrogatepass'))
        return
    if not options.interpreter:
        sys.exit(__doc__)
    command = [os.path.abspath(options.interpreter[0])] + options.interpreter[1:]
    comparison = Comparison(cpython, Interpreter(command, options.seconds))
    sorts = {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        tasks = pool.map(lambda job: (job, comparison.find(make(job[0], job[1], options, inventory))), jobs)
        for done, (job, found) in enumerate(tasks):
            for text, expected, got in found:
                sort = signature(expected, got)
                sorts[sort] = sorts.get(sort, 0) + 1
                if sorts[sort] > options.show:
                    continue
                print('=' * 20, '%s %d of seed %d' % (job[1], job[0], options.seed), sort)
                print(text[-1500:].encode('ascii', 'backslashreplace').decode())
                for name, a, b in (('out', expected.out, got.out), ('err', expected.err, got.err)):
                    if a != b:
                        print('--- %s, CPython:' % name)
                        print(tail(a, b))
                        print('--- %s, minipy:' % name)
                        print(tail(b, a), flush=True)
                if expected.status != got.status:
                    print('--- status', expected.status, got.status)
    print('\n%d programs, %d differences of %d sorts' % (len(jobs), sum(sorts.values()), len(sorts)))
    for sort in sorted(sorts, key=sorts.get, reverse=True):
        print('%6d  %s' % (sorts[sort], sort))
    sys.exit(1 if sorts else 0)


def tail(a, b):
    """What `a` has from the first line on that `b` has not, shortened."""
    a, b = a.split('\n'), b.split('\n')
    first = next((n for n, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return '\n'.join(a[max(0, first - 1):first + 8])[:1200].encode('ascii', 'backslashreplace').decode()


if __name__ == '__main__':
    main()
