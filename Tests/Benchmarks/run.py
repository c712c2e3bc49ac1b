#!/usr/bin/env python3
"""Time interpreters side by side and print Markdown tables.

usage: run.py [OPTION...] INTERPRETER [INTERPRETER...]

--only TEXT   only the programs whose name contains TEXT
--rounds N    runs of each program by each interpreter (default 5; with --growth 3)
--growth      the programs of growth/ instead, each over its sizes
--check       with --growth: exit status 1 if the first interpreter grows faster than it may

Each INTERPRETER is a command. Every program runs under each of them in turn, the rounds interleaved, so
that a drift of the machine's speed hits all alike. Figures are the median seconds of processor time
(user and system) and the peak memory of a further run (by GNU time; 0 without it); ratios are to the first interpreter. Outputs must be the same.
An interpreter called `lua…` runs the program's counterpart in programs/lua, and is left out where there is
none.

A growth program says its sizes in a first line `# sizes: N N N; what is expected` and gets one of them as its
argument. The table gives seconds for each size and the exponent of growth: 1.0 is linear. `memory` in the
line means that the peak must not grow with the size.
"""
import math
import os
import shlex
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
# Linear work over growing memory misses caches more and more: what is really quadratic is far above this.
STEEPEST = 1.35
# A process whose memory is bounded may still keep what the first rounds needed.
MEMORY_GROWTH = 1.5


TIME = '/usr/bin/time'


def peak_of(command):
    """Peak KiB of one run, or 0 where there is no GNU time.

    A child's own figure is at least that of the process it was forked from, so a small parent runs it.
    """
    if not os.path.exists(TIME):
        return 0
    with tempfile.NamedTemporaryFile('r') as report:
        subprocess.run([TIME, '-q', '-f', '%M', '-o', report.name] + command, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return int(report.read().split()[-1])


def measure(command):
    """(output, status, seconds of processor time) of one run."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT)
    output = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return output, process.returncode, usage.ru_utime + usage.ru_stime


class Measured:
    """Interleaved runs of one program: a median, a peak and an output for each command."""

    def __init__(self, commands, rounds):
        count = len(commands)
        seconds = [[] for _ in range(count)]
        self.outputs = [None] * count
        self.peaks = [peak_of(command) if command else 0 for command in commands]
        for _ in range(rounds):
            for index, command in enumerate(commands):
                if command is None:
                    continue
                output, status, spent = measure(command)
                seconds[index].append(spent)
                self.outputs[index] = output if status == 0 else b'status %d' % status
        self.medians = [statistics.median(s) if s else None for s in seconds]

    def disagrees(self, index):
        return self.outputs[index] != self.outputs[0] or self.outputs[index].startswith(b'status ')

    def ratio(self, index):
        if self.medians[index] is None:
            return ''
        if self.disagrees(index):
            return 'OUTPUT DIFFERS'
        return '%.2f' % (self.medians[index] / max(self.medians[0], 1e-4))


def is_lua(interpreter):
    return os.path.basename(interpreter[0]).startswith('lua')


def command(interpreter, program):
    """The command that runs `program`, or None if this interpreter has no such program."""
    if is_lua(interpreter):
        path = os.path.join(HERE, 'programs', 'lua', program[:-3] + '.lua')
        return interpreter + [path] if os.path.exists(path) else None
    return interpreter + [os.path.join(HERE, 'programs', program)]


def programs_in(folder, only):
    return sorted(p for p in os.listdir(os.path.join(HERE, folder)) if p.endswith('.py') and only in p)


def row(cells):
    print('| ' + ' | '.join(cells) + ' |', flush=True)


def compare(interpreters, names, only, rounds):
    """The table of programs; answers whether anything is wrong."""
    row(['program'] + ['%s s, MiB' % n for n in names] + ['%s / %s' % (n, names[0]) for n in names[1:]])
    row(['---'] * (2 * len(names)))
    failed, logarithms = False, [[] for _ in names]
    for program in programs_in('programs', only):
        measured = Measured([command(i, program) for i in interpreters], rounds)
        cells = ['' if m is None else '%.3f, %.1f' % (m, k / 1024)
                 for m, k in zip(measured.medians, measured.peaks)]
        ratios = [measured.ratio(index) for index in range(1, len(names))]
        failed = failed or 'OUTPUT DIFFERS' in ratios or measured.outputs[0].startswith(b'status ')
        for index, ratio in enumerate(ratios, 1):
            if ratio and ratio != 'OUTPUT DIFFERS' and measured.medians[0] > 0.01:
                logarithms[index].append(math.log(float(ratio)))
        row([program[:-3]] + cells + ratios)
    means = ['%.2f' % math.exp(statistics.mean(l)) if l else '' for l in logarithms[1:]]
    row(['geometric mean'] + [''] * len(names) + means)
    return failed


def growth(interpreters, names, only, rounds, check):
    """The table of growth; answers whether anything is wrong."""
    interpreters = [i for i in interpreters if not is_lua(i)]
    names = [n for n in names if not n.startswith('lua')]
    row(['program', 'size'] + ['%s s, MiB' % n for n in names] + ['%s growth' % n for n in names])
    row(['---'] * (2 + 2 * len(names)))
    failed = False
    for program in programs_in('growth', only):
        path = os.path.join(HERE, 'growth', program)
        with open(path, encoding='utf-8') as file:
            head = file.readline()
        sizes = [int(word) for word in head.split(':')[1].split(';')[0].split()]
        results = []
        for size in sizes:
            measured = Measured([i + [path, str(size)] for i in interpreters], rounds)
            exponents = [''] * len(names)
            for index in range(len(names)):
                if measured.disagrees(index):
                    exponents[index] = 'OUTPUT DIFFERS'
                elif results:
                    before = results[-1]
                    # Start-up, which the empty program shows, is no growth.
                    exponent = math.log(max(measured.medians[index], 1e-3) / max(before.medians[index], 1e-3)) \
                        / math.log(size / sizes[len(results) - 1])
                    exponents[index] = '%.2f' % exponent
                    grown = measured.peaks[index] / max(results[0].peaks[index], 1)
                    if 'memory' in head and grown > MEMORY_GROWTH:
                        exponents[index] += ', MEMORY x%.1f' % grown
                    if index == 0 and (exponent > STEEPEST or 'MEMORY' in exponents[0]):
                        exponents[0] += ' TOO STEEP' if exponent > STEEPEST else ''
                        failed = failed or check
            failed = failed or 'OUTPUT DIFFERS' in exponents
            row([program[:-3], str(size)]
                + ['%.3f, %.1f' % (m, k / 1024) for m, k in zip(measured.medians, measured.peaks)] + exponents)
            results.append(measured)
    return failed


def main():
    arguments, only, rounds, grows, check = sys.argv[1:], '', None, False, False
    while arguments and arguments[0].startswith('--'):
        option = arguments.pop(0)
        if option == '--only' and arguments:
            only = arguments.pop(0)
        elif option == '--rounds' and arguments:
            rounds = int(arguments.pop(0))
        elif option == '--growth':
            grows = True
        elif option == '--check':
            check = True
        else:
            sys.exit(__doc__)
    if not arguments:
        sys.exit(__doc__)
    interpreters = [shlex.split(a) for a in arguments]
    names = [os.path.basename(i[0]) for i in interpreters]
    if grows:
        sys.exit(growth(interpreters, names, only, rounds or 3, check))
    sys.exit(compare(interpreters, names, only, rounds or 5))


main()
