#!/usr/bin/env python3
"""Runs mutated scripts: none may crash the interpreter, stop it by a Swift trap, or hang it.

usage: mutate.py [OPTION...] INTERPRETER [ARG...]

--count N         how many scripts to run (default 10000)
--seed N          where to start (default 0); script number I of seed S is always the same text,
                  as long as the corpus is
--corpus PATH     a script or a folder of scripts to mutate besides samples/, Tests/Scripts and
                  Tests/Benchmarks (repeat for more)
--only PATH       mutate these alone (repeat for more)
--seconds S       processor time of a run (default 10); six times as long by the clock
--megabytes M     address space of a run (default 1024)
--jobs N          runs at once (default: the processors)
--keep FOLDER     where the scripts that failed are written (default /tmp/minipy-mutants)
--replay I        write script number I to standard output and end

A run fails if a signal or a trap ended it (a negative status, or 129 and more: 132 and 133 are
Swift's traps, 134 an abort, 139 a segmentation fault), or if it was still running at the limit
although CPython (where there is one) ends in the same time. Each run has an empty working folder of its
own and no standard input. The exit status is 0 if no run failed.
"""

import argparse
import concurrent.futures
import hashlib
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, 'Tests', 'Recorders'))
import golden  # noqa: E402

TOKEN = re.compile(
    rb'[A-Za-z_]\w*|\d[\w.]*|\n[ \t]*|[ \t]+|\'\'\'|"""|"[^"\n]*"|\'[^\'\n]*\'|#[^\n]*'
    rb'|\*\*=?|//=?|<<=?|>>=?|->|:=|[-+*/%@&|^<>=!]=|\.\.\.|.', re.DOTALL)
NUMBERS = [b'0', b'1', b'-1', b'2', b'3', b'255', b'256', b'65536', b'2147483647', b'2147483648',
           b'-2147483649', b'4611686018427387903', b'4611686018427387904', b'-4611686018427387905',
           b'9223372036854775807', b'-9223372036854775808', b'9223372036854775808',
           b'18446744073709551616', b'10**40', b'-(1<<100)', b'1e308', b'1e-320', b'1e400',
           b'-1e400', b'0.0', b'-0.0', b'0.1', b'(1e400-1e400)', b'1j', b'1000000', b'1114112',
           b'55296', b'True', b'None']
VALUES = [b'None', b'()', b'[]', b'{}', b"''", b"b''", b'set()', b'...', b'lambda *a: a', b'int',
          b'type', b'object', b'object()', b'type(None)', b'NotImplemented', b'range(3)', b'self',
          b'iter([])', b'float', b'str', b'Exception', b'BaseException()', b'super()', b'globals()',
          b'locals()', b'__builtins__', b'slice(None)', b'dict', b'list', b'vars()', b'gc', b'sys']
WORDS = [b'del ', b'return ', b'yield ', b'await ', b'async ', b'not ', b'lambda: ', b'*', b'**',
         b'raise ', b'global ', b'nonlocal ', b'import ', b'with ', b'try:', b'finally:',
         b'except:', b'else:', b'break', b'continue', b'pass', b'assert ', b'match ', b'case ',
         b'yield from ', b':=', b'=', b'==', b'->', b'@', b'in ', b'is ', b'if ', b'for ', b'while ',
         b'class ', b'def ', b'f"{', b'}"', b'"""', b"'", b'(', b')', b'[', b']', b'{', b'}', b':',
         b',', b';', b'\\', b'\n', b'    ', b'\t', b'\0', b'\xff', b'\xc3', b'\xf0\x9f\x92\xa9', b'#']


class Mutator:
    """Makes script number I from a corpus and a seed."""

    def __init__(self, corpus, seed):
        self.corpus, self.seed = corpus, seed

    def script(self, number):
        """(name of the script it comes from, text)"""
        random_ = random.Random('%d/%d' % (self.seed, number))
        name, text = random_.choice(self.corpus)
        if random_.random() < 0.25:
            tokens = self.bytes_mutated(random_, text)
        else:
            tokens = self.tokens_mutated(random_, TOKEN.findall(text))
        return name, tokens

    def bytes_mutated(self, random_, text):
        text = bytearray(text)
        for _ in range(random_.choice((1, 1, 2, 3, 8))):
            at = random_.randrange(len(text) + 1)
            end = min(len(text), at + random_.choice((1, 1, 1, 4, 40)))
            action = random_.randrange(6)
            if action == 0 and at < len(text):
                text[at] ^= 1 << random_.randrange(8)
            elif action == 1:
                del text[at:end]
            elif action == 2:
                text[at:at] = text[at:end]
            elif action == 3:
                to = random_.randrange(len(text) + 1)
                text[to:to] = text[at:end]
            elif action == 4:
                text.insert(at, random_.randrange(256))
            else:
                text[at:at] = random_.choice(WORDS)
        return bytes(text)

    def tokens_mutated(self, random_, tokens):
        for _ in range(random_.choice((1, 1, 2, 3, 5, 10))):
            if not tokens:
                break
            at = random_.randrange(len(tokens))
            end = min(len(tokens), at + random_.choice((1, 1, 1, 2, 5, 30)))
            action = random_.randrange(14)
            if action == 0:
                del tokens[at:end]
            elif action == 1:
                tokens[at:at] = tokens[at:end]
            elif action == 2:
                other = random_.randrange(len(tokens))
                tokens[at], tokens[other] = tokens[other], tokens[at]
            elif action == 3:
                tokens[at] = random_.choice(VALUES)
            elif action == 4:
                tokens.insert(at, random_.choice(WORDS))
            elif action == 5:
                other = TOKEN.findall(random_.choice(self.corpus)[1])
                start = random_.randrange(len(other))
                tokens[at:end] = other[start:start + random_.choice((1, 3, 20, len(other)))]
            elif action == 6:
                self.swap_lines(random_, tokens)
            elif action == 7:
                tokens[at:end] = tokens[at:end] * random_.choice((2, 3, 50))
            elif action in (8, 9):
                self.replace(random_, tokens, rb'-?\d', lambda: random_.choice(NUMBERS))
            elif action in (10, 11, 12):
                names = [t for t in tokens if re.match(rb'[A-Za-z_]', t)] or [b'x']
                self.replace(random_, tokens, rb'[A-Za-z_]', lambda: random_.choice(names))
            else:
                self.replace(random_, tokens, rb'[A-Za-z_\'"]', lambda: random_.choice(VALUES))
        return b''.join(tokens)

    @staticmethod
    def replace(random_, tokens, pattern, new):
        """Replaces one token that matches `pattern`."""
        places = [i for i, token in enumerate(tokens) if re.match(pattern, token)]
        if places:
            tokens[random_.choice(places)] = new()

    @staticmethod
    def swap_lines(random_, tokens):
        """Swaps two lines; each keeps its own indentation, so that most results still parse."""
        starts = [0] + [i + 1 for i, token in enumerate(tokens) if token[:1] == b'\n']
        if len(starts) < 3:
            return
        first, second = sorted(random_.sample(range(len(starts) - 1), 2))
        a, b = starts[first], starts[first + 1] - 1
        c, d = starts[second], starts[second + 1] - 1
        tokens[a:d] = tokens[c:d] + tokens[b:c] + tokens[a:b]


def scripts(paths):
    """(name, text) of every script, in a fixed order."""
    found = []
    for path in paths:
        if os.path.isfile(path):
            found.append(path)
        for folder, _, names in os.walk(path):
            found += [os.path.join(folder, name) for name in names if name.endswith('.py')]
    corpus = []
    for path in sorted(set(found)):
        with open(path, 'rb') as file:
            text = file.read()
        if text and len(text) < 200_000:
            corpus.append((os.path.relpath(path, ROOT), text))
    return corpus


class Runner:
    """Runs a script under limits and says what went wrong."""

    def __init__(self, command, seconds, megabytes):
        self.command, self.seconds, self.bytes = command, seconds, megabytes << 20

    def limit(self):
        resource.setrlimit(resource.RLIMIT_AS, (self.bytes, self.bytes))
        resource.setrlimit(resource.RLIMIT_CPU, (self.seconds, self.seconds + 1))
        resource.setrlimit(resource.RLIMIT_FSIZE, (16 << 20, 16 << 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def run(self, command, text):
        """(status or None at the time limit, last 4 KiB of standard error)"""
        folder = tempfile.mkdtemp(prefix='mutant-')
        try:
            with open(os.path.join(folder, 'script.py'), 'wb') as file:
                file.write(text)
            with open(os.path.join(folder, 'stderr'), 'w+b') as errors:
                try:
                    status = subprocess.run(
                        command + ['script.py'], cwd=folder, stdin=subprocess.DEVNULL,
                        stdout=subprocess.DEVNULL, stderr=errors, timeout=6 * self.seconds,
                        preexec_fn=self.limit, env=golden.clean_environment({})).returncode
                except subprocess.TimeoutExpired:
                    status = None
                errors.seek(max(0, errors.seek(0, 2) - 4096))
                return status, errors.read().decode('utf-8', 'replace')
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def failure(self, text, reference):
        """What is wrong with the run of `text`, or None."""
        status, errors = self.run(self.command, text)
        if status in (None, -signal.SIGXCPU, -signal.SIGKILL):
            if reference and self.run(reference, text)[0] in (None, -signal.SIGXCPU, -signal.SIGKILL):
                return None
            return 'hang'
        # os._exit and sys.exit can ask for any status: only what a shell reports for a signal counts.
        if status < 0 or (status in (132, 133, 134, 135, 136, 139) and 'Fatal' in errors):
            lines = [line for line in errors.splitlines() if 'Fatal' in line or ' at /' in line
                     or 'error:' in line]
            return 'status %d %s' % (status, lines[0][:200] if lines else '')
        return None


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--count', type=int, default=10000)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--corpus', action='append', default=[])
    parser.add_argument('--only', action='append', default=[])
    parser.add_argument('--seconds', type=int, default=10)
    parser.add_argument('--megabytes', type=int, default=1024)
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('--keep', default='/tmp/minipy-mutants')
    parser.add_argument('--replay', type=int)
    parser.add_argument('interpreter', nargs=argparse.REMAINDER)
    options = parser.parse_args()
    own = [os.path.join(ROOT, *path) for path in
           (('samples',), ('Tests', 'Scripts'), ('Tests', 'Benchmarks', 'programs'))]
    mutator = Mutator(scripts(options.only or own + options.corpus), options.seed)
    if options.replay is not None:
        sys.stdout.buffer.write(mutator.script(options.replay)[1])
        return
    if not options.interpreter:
        sys.exit(__doc__)
    command = [os.path.abspath(options.interpreter[0])] + options.interpreter[1:]
    runner = Runner(command, options.seconds, options.megabytes)
    try:
        reference = golden.reference()
    except SystemExit:
        reference = None
        print('no CPython here: every run over the time limit counts as a hang')

    def one(number):
        name, text = mutator.script(number)
        return number, name, text, runner.failure(text, reference)

    os.makedirs(options.keep, exist_ok=True)
    failed, kinds = 0, {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for number, name, text, failure in pool.map(one, range(options.count)):
            if number % 1000 == 999:
                print('%d runs, %d failed' % (number + 1, failed), flush=True)
            if failure is None:
                continue
            failed += 1
            kinds[failure] = kinds.get(failure, 0) + 1
            path = os.path.join(options.keep, hashlib.sha1(text).hexdigest()[:12] + '.py')
            with open(path, 'wb') as file:
                file.write(text)
            print('%d (%s): %s: %s' % (number, name, failure, path), flush=True)
    for kind in sorted(kinds, key=kinds.get, reverse=True):
        print('%6d  %s' % (kinds[kind], kind))
    print('%d runs of seed %d, %d failed' % (options.count, options.seed, failed))
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
