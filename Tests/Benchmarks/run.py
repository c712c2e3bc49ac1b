#!/usr/bin/env python3
"""Time interpreters side by side and print a Markdown table.

usage: run.py [--only TEXT] [--rounds N] INTERPRETER [INTERPRETER...]

Each INTERPRETER is a command. Every program of `programs/` runs under each of them in turn, N rounds
interleaved, so that a drift of the machine's speed hits all alike. The table gives the median seconds
of processor time, the ratio to the first interpreter, and the peak memory; outputs are compared with the
first interpreter's. Exit status 1 if an output differs or a run fails.
"""
import os
import shlex
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def measure(command):
    """(output, status, seconds of processor time, peak KiB) of one run."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return output, process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main():
    arguments, only, rounds = sys.argv[1:], '', 5
    while arguments and arguments[0].startswith('--'):
        option = arguments.pop(0)
        if option == '--only' and arguments:
            only = arguments.pop(0)
        elif option == '--rounds' and arguments:
            rounds = int(arguments.pop(0))
        else:
            sys.exit(__doc__)
    if not arguments:
        sys.exit(__doc__)
    interpreters = [shlex.split(a) for a in arguments]
    folder = os.path.join(HERE, 'programs')
    programs = sorted(p for p in os.listdir(folder) if p.endswith('.py') and only in p)
    names = [os.path.basename(i[0]) for i in interpreters]
    print('| program | ' + ' | '.join('%s s, MiB' % n for n in names) + ' | '
          + ' | '.join('%s / %s' % (n, names[0]) for n in names[1:]) + ' |')
    print('|---' * (2 * len(names)) + '|')
    failed = False
    for program in programs:
        path = os.path.join(folder, program)
        seconds = [[] for _ in interpreters]
        memory = [0] * len(interpreters)
        outputs = [None] * len(interpreters)
        for _ in range(rounds):
            for index, command in enumerate(interpreters):
                output, status, spent, peak = measure(command + [path])
                seconds[index].append(spent)
                memory[index] = max(memory[index], peak)
                outputs[index] = output if status == 0 else b'status %d' % status
        medians = [statistics.median(s) for s in seconds]
        cells = ['%.3f, %.1f' % (m, k / 1024) for m, k in zip(medians, memory)]
        ratios = []
        for index in range(1, len(interpreters)):
            if outputs[index] != outputs[0]:
                ratios.append('OUTPUT DIFFERS')
                failed = True
            else:
                ratios.append('%.2f' % (medians[index] / max(medians[0], 1e-6)))
        print('| %s | %s | %s |' % (program[:-3], ' | '.join(cells), ' | '.join(ratios)), flush=True)
    sys.exit(1 if failed else 0)


main()
