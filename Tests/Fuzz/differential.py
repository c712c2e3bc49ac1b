#!/usr/bin/env python3
"""Writes random programs, runs them with CPython 3.13.0 and with minipy, and shows where they differ.

usage: differential.py [OPTION...] INTERPRETER [ARG...]      (of minipy: .build/release/minipy --python3)

--count N      how many programs of each kind (default 1000)
--units N      units in a program (default 5)
--seed N       where to start (default 0)
--first N      the first program's number (default 0)
--kind KIND    one of KINDS (may be repeated; default: all)
--seconds S    time limit of a run (default 10); a program over which CPython takes longer is left out
--jobs N       programs compared at once (default: the processors)
--save FOLDER  write the programs there, and nothing is run: each one that CPython prints twice the same
               with different hash seeds can be recorded as a golden
--show N       how many differences of each sort are shown (default 1)

A program is a list of units (see grammar.py and the files beside it), each run by itself, so that one
that differs is known at once; it is then made smaller while it still differs in the same way (see
reducer.py). Standard output, standard error and the exit status count, masked as in
Tests/Recorders/golden.py. Differences are sorted by what they look like; those of EXPLAINED are counted
by their reason and not shown. This script runs itself under CPython 3.13.0, of which a fork runs each
program (see runners.py): 100,000 programs take ten minutes on two processors.
The exit status is 0 if there was no difference but explained ones.
"""

import argparse
import ast
import builtins
import collections
import multiprocessing
import os
import random
import re
import sys
import traceback
import warnings

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, 'Tests', 'Recorders'))
import golden  # noqa: E402
import grammar  # noqa: E402
import rules_library  # noqa: E402
import rules_memory  # noqa: E402
import rules_programs  # noqa: E402
import rules_values  # noqa: E402
from reducer import Reducer  # noqa: E402
from runners import Folder, Forked, Spawned  # noqa: E402

MAKERS = {**grammar.KINDS, **rules_values.KINDS, **rules_programs.KINDS,
          **rules_memory.KINDS, **rules_library.KINDS}
KINDS = tuple(MAKERS)

LIBRARY = re.compile(r" \((?:/[^()\n]*/lib/python[^()\n]*|unknown location)\)")


def in_library(text, expected, got):
    """The modules of minipy's library lie in no file that an ImportError could name."""
    return all(LIBRARY.sub('', a) == LIBRARY.sub('', b)
               for a, b in ((expected.out, got.out), (expected.err, got.err)))


KEYED = re.compile(r'\bw[ks]\b|WeakKeyDictionary|WeakSet')


def held_by_traceback(text, expected, got):
    """The arguments of a failed call of a weak table: CPython's traceback holds the method's frame."""
    return (KEYED.search(text) and 'unhashable type' in expected.out and expected.err == got.err
            and sorted(expected.out.split('\n')) == sorted(got.out.split('\n')))


def in_comprehension(text, expected, got):
    """A variable of a comprehension that a function beside it means as one of an outer function: CPython
    3.13.0 gives the function that of the comprehension."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError):
        return False
    functions = ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef, ast.GeneratorExp
    inlined = ast.ListComp, ast.SetComp, ast.DictComp

    def names(node, kind, found):
        return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, kind)
                and (found is None or n.id in found)}

    for scope in ast.walk(tree):
        if isinstance(scope, (ast.Module, *functions)):
            parts = list(ast.walk(scope))
            targets = set().union(*(names(g.target, ast.Store, None) for part in parts
                                    if isinstance(part, inlined) for g in part.generators))
            if any(names(part, ast.Load, targets) for part in parts if part is not scope
                   and isinstance(part, functions)):
                return 'free variable' in expected.out + expected.err or 'locals()' in text
    return False


ANSWERING = re.compile(r'class \w+\([^)]*(?:Exception|Error)[^)]*\):\n(?:.*\n)*? +def __getattr')


def asked_exception(text, expected, got):
    """An exception with an answer for every attribute: CPython's printers ask it and believe."""
    return bool(ANSWERING.search(text)) and expected.status == got.status and expected.err != got.err


ADDRESSED_TEXT = re.compile(r'(?:C|str|repr|ascii|format)\(+(?:zip|object|iter|map|filter|enumerate|reversed|lambda|C|dict\.)')
TAKEN_APART = re.compile(r"(\w+ [(\[](?:'.', )+.*\.\.\.) (\d+)")


def address_apart(text, expected, got):
    """A text with an address in it, taken apart: what is printed is cut, and its length shows how many
    digits the address has, each of which takes five characters."""
    if expected.err != got.err or expected.status != got.status:
        return False
    # Or its length is asked.
    asks = 'len' in text and ADDRESSED_TEXT.search(text)

    def alike(a, b):
        parts = TAKEN_APART.fullmatch(a), TAKEN_APART.fullmatch(b)
        if all(parts):
            return parts[0][1] == parts[1][1] and (int(parts[0][2]) - int(parts[1][2])) % 5 == 0
        numbers = zip(re.findall(r'\d+', a), re.findall(r'\d+', b))
        return (asks and re.sub(r'\d+', 'N', a) == re.sub(r'\d+', 'N', b)
                and all(0 <= int(x) - int(y) < 8 for x, y in numbers))

    lines = zip(expected.out.split('\n'), got.out.split('\n'), strict=False)
    return all(a == b or alike(a, b) for a, b in lines)


TWICE_WRONG = re.compile(r"utf-?(?:16|32)|utf_(?:16|32)", re.IGNORECASE)


def alike_but(pattern, expected, got, stream='out', kept=''):
    """Whether the results are the same but for what matches in a stream."""
    parts, others = expected.parts(), got.parts()
    for result in parts, others:
        result[stream] = re.sub(pattern, kept, result[stream])
    return parts == others


def second_error(text, expected, got):
    """An error of a decoder after one that a handler dealt with: CPython uses the first error's object
    again and leaves its arguments as they were."""
    return (TWICE_WRONG.search(text)
            and alike_but(r'(! Unicode\w+Error "[^"]*") .*', expected, got, kept=r'\1'))


def escapes_of_no_program(text, expected, got):
    """Invalid escapes in what CPython parses again to find out what is wrong with a program."""
    return 'SyntaxError' in expected.err and alike_but(
        r'[^\n]*SyntaxWarning: invalid escape sequence[^\n]*\n(?:  [^\n]*\n)?', expected, got, 'err')


def order_of_members(text, expected, got):
    """The namespace of a built-in class holds the same names in another order."""
    return alike_but(r"mappingproxy\(\{'__new__': .*", expected, got)


CLASSES = re.compile(r"\{(<class '[\w.]+'>(?:, <class '[\w.]+'>)+)\}")


def set_of_classes(text, expected, got):
    """A set of classes that lie in CPython's executable, where nothing moves them."""
    def ordered(match):
        return '{%s}' % ', '.join(sorted(match[1].split(', ')))
    return expected.err == got.err and expected.status == got.status and (
        CLASSES.sub(ordered, expected.out) == CLASSES.sub(ordered, got.out))


# What is known to differ: the reason, and a function of the text and the two results. See also
# `Worker.by_address`.
EXPLAINED = [('a module of the library lies in no file', in_library),
             ('addresses have not the same number of digits', address_apart),
             ('a set of classes is in the order of their addresses', set_of_classes),
             ('a second error of a decoder has its own arguments', second_error),
             ('the namespace of a built-in class is in another order', order_of_members),
             ('a text that is no program is parsed twice', escapes_of_no_program),
             ('native methods have no frame that a traceback could hold', held_by_traceback),
             ('the printer of tracebacks asks no attributes of exceptions', asked_exception),
             ('a variable of a comprehension is not that of a function beside it', in_comprehension)]


def inventory():
    """The methods of the types by name, and the built-in functions."""
    samples = {
        'int': 0, 'bool': True, 'float': 0.0, 'complex': 0j, 'str': '', 'bytes': b'',
        'bytearray': bytearray(), 'list': [], 'tuple': (), 'dict': {}, 'set': set(),
        'frozenset': frozenset(), 'range': range(0), 'slice': slice(0), 'memoryview': memoryview(b''),
        'type': int, 'object': object(), 'BaseException': ValueError(), 'property': property(),
        'dict_keys': {}.keys(), 'dict_items': {}.items(), 'enumerate': enumerate(()),
        'generator': (i for i in ()), 'list_iterator': iter([]), 'NoneType': None,
        'function': lambda: 0}
    methods = {name: [m for m in dir(sample) if callable(getattr(sample, m, None))]
               for name, sample in samples.items()}
    return methods, [name for name in dir(builtins) if callable(getattr(builtins, name))]


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


def make(number, kind, options):
    """Program `number` of the seed."""
    source = random.Random('%d/%s/%d' % (options.seed, kind, number))
    maker = MAKERS[kind](source, *INVENTORY)
    if hasattr(maker, 'program'):
        return Program(maker.program(), None)
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
    return Program(grammar.PRELUDE + maker.prelude, units)


def sections(text):
    """The parts of an output by unit's name."""
    parts = re.split(r'^# (u\d+)$', text, flags=re.MULTILINE)
    return dict(zip(['start'] + parts[1::2], parts[0::2]))


Difference = collections.namedtuple('Difference', 'kind number sort text expected got')


class Worker:
    """Runs programs under both interpreters and finds what differs."""

    def __init__(self, options, command):
        self.options, self.seen = options, collections.Counter()
        folder = Folder()
        reference = golden.reference()
        self.near = Forked(folder, options.seconds)
        # What is saved runs as a golden later, without a seed.
        self.real, *self.others = (
            Spawned(folder, options.seconds, reference, {'PYTHONHASHSEED': str(seed)})
            for seed in range(24 if options.save else 1))
        self.tested = Spawned(folder, options.seconds, command, {'PYTHONHASHSEED': '0'})
        # CPython with its objects at other addresses.
        self.moved = [Spawned(folder, options.seconds, reference + flags,
                              {'PYTHONHASHSEED': '0', 'PYTHONMALLOC': allocator})
                      for allocator in ('malloc', 'malloc_debug', 'pymalloc_debug')
                      for flags in ([], ['-X', 'frozen_modules=off'])]

    def differ(self, text):
        """(expected, got) if they differ, else None. A time limit counts as status 255 'timeout'."""
        expected = self.near.run(text)
        if expected is None or expected.status >= 128:
            return None
        # A machine that does other work as well can make one run late, but not two.
        got = self.tested.run(text) or self.tested.run(text) or golden.Result('', 'timeout', 255)
        if got == expected:
            return None
        expected = self.real.run(text)
        if expected is None or expected.status >= 128 or got == expected:
            return None
        # What CPython itself prints in two ways (by addresses) is no difference; what came late answers
        # nothing.
        if (self.real.run(text) or expected) != expected:
            return None
        return expected, got

    def nearly(self, text):
        """As `differ`, in a third of the time: the reference is a fork, and is believed."""
        expected = self.near.run(text)
        if expected is None or expected.status >= 128:
            return None
        got = self.tested.run(text) or golden.Result('', 'timeout', 255)
        return None if got == expected else (expected, got)

    def compare(self, job):
        """The differences of one program."""
        kind, number = job
        try:
            with warnings.catch_warnings():
                warnings.simplefilter('ignore')
                program = make(number, kind, self.options)
            return [Difference(kind, number, *found) for found in self.find(program, kind)]
        except Exception:
            return [Difference(kind, number, 'error of the generator', traceback.format_exc(),
                               golden.Result('', '', 0), golden.Result('', '', 0))]

    def find(self, program, kind):
        """(sort, text, expected, got) of each small program that differs."""
        pair = self.differ(program.text())
        if pair is None:
            return
        alone = []
        if program.units is not None:
            parts = [sections(stream) for result in pair for stream in (result.out, result.err)]
            for number, unit in enumerate(program.units):
                name = 'u%d' % number
                if parts[0].get(name) != parts[2].get(name) or parts[1].get(name) != parts[3].get(name):
                    single = program.with_units([unit])
                    different = self.differ(single.text())
                    if different:
                        alone.append((single, different))
        for single, different in alone or [(program, pair)]:
            yield self.reduced(single, different, kind)

    def by_address(self, program, expected):
        """What CPython prints otherwise when its objects lie elsewhere, such as a set of them."""
        results = (runner.run(program.text()) for runner in self.moved)
        if any(result is not None and result != expected for result in results):
            return 'explained: it depends on the addresses of objects'
        return None

    def reduced(self, program, pair, kind):
        """The program made smaller, if its sort of difference is new here."""
        unit = program.units[0] if program.units and len(program.units) == 1 else None
        text = program.text() if unit is None else unit
        sort = explained(text, *pair) or self.by_address(program, pair[0]) or signature(*pair)
        self.seen[sort] += 1
        if sort.startswith('explained') or self.seen[sort] > self.options.show:
            return sort, text, *pair
        latest = [pair]

        def holds(candidate):
            whole = candidate if unit is None else program.with_units([candidate]).text()
            # A fork ends in another way, which is what programs of lifetimes are about.
            different = (self.differ if kind == 'lifetimes' else self.nearly)(whole)
            if different is None or signature(*different) != sort:
                return False
            latest[0] = different
            return True

        text = Reducer(holds, 150).reduce(text)
        return explained(text, *latest[0]) or sort, text, *latest[0]


def explained(text, expected, got):
    for name, applies in EXPLAINED:
        if applies(text, expected, got):
            return 'explained: ' + name
    return None


def signature(expected, got):
    """What the first difference looks like, numbers and quoted text left out."""
    if got.status >= 128 or got.err == 'timeout':
        fatal = re.search(r'[^\n]*Fatal error[^\n]*', got.err)
        return 'status %d %s' % (got.status, fatal.group() if fatal else '')
    for name, a, b in (('out', expected.out, got.out), ('err', expected.err, got.err)):
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


def report(found):
    print('=' * 20, '%s %d' % (found.kind, found.number), found.sort)
    print(found.text[-1500:].encode('ascii', 'backslashreplace').decode())
    for name, a, b in (('out', found.expected.out, found.got.out), ('err', found.expected.err, found.got.err)):
        if a != b:
            print('--- %s, CPython:' % name)
            print(tail(a, b))
            print('--- %s, minipy:' % name)
            print(tail(b, a))
    if found.expected.status != found.got.status:
        print('--- status', found.expected.status, found.got.status)
    sys.stdout.flush()


def tail(a, b):
    """What `a` has from the first line on that `b` has not, shortened."""
    a, b = a.split('\n'), b.split('\n')
    first = next((n for n, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return '\n'.join(a[max(0, first - 1):first + 8])[:1200].encode('ascii', 'backslashreplace').decode()


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--count', type=int, default=1000)
    parser.add_argument('--units', type=int, default=5)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--first', type=int, default=0)
    parser.add_argument('--kind', choices=KINDS, action='append')
    parser.add_argument('--seconds', type=float, default=10)
    parser.add_argument('--save')
    parser.add_argument('--show', type=int, default=1)
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('interpreter', nargs=argparse.REMAINDER)
    options = parser.parse_args()
    if not options.save and not options.interpreter:
        sys.exit(__doc__)
    return options


def save(jobs, options):
    """Writes the programs that CPython prints twice the same."""
    os.makedirs(options.save, exist_ok=True)
    target = os.path.abspath(options.save)
    worker = Worker(options, ['true'])
    for kind, number in jobs:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            text = make(number, kind, options).text()
        results = [runner.run(text) for runner in (worker.real, *worker.others)]
        if results[0] is not None and all(result == results[0] for result in results):
            with open(os.path.join(target, '%s_%03d.py' % (kind, number)), 'wb') as file:
                file.write(text.encode('utf-8', 'surrogatepass'))


def start(options, command):
    global worker
    worker = Worker(options, command)


def compare(job):
    return worker.compare(job)


def main():
    command = golden.reference()
    if os.path.realpath(sys.executable) != os.path.realpath(command[0]) or sys.flags.hash_randomization:
        os.environ['PYTHONHASHSEED'] = '0'
        os.execv(command[0], command + sys.argv)
    options = arguments()
    last = options.first + options.count
    jobs = [(kind, n) for n in range(options.first, last) for kind in options.kind or KINDS]
    if options.save:
        return save(jobs, options)
    command = [os.path.abspath(options.interpreter[0])] + options.interpreter[1:]
    sorts = collections.Counter()
    with multiprocessing.get_context('fork').Pool(options.jobs, start, (options, command)) as pool:
        for found in pool.imap_unordered(compare, jobs, chunksize=20):
            for difference in found:
                sorts[difference.sort] += 1
                if sorts[difference.sort] <= options.show and not difference.sort.startswith('explained'):
                    report(difference)
        pool.close()
        pool.join()
    print('\n%d programs of seed %d, %d differences of %d sorts'
          % (len(jobs), options.seed, sum(sorts.values()), len(sorts)))
    for sort, count in sorts.most_common():
        print('%6d  %s' % (count, sort))
    sys.exit(any(not sort.startswith('explained') for sort in sorts))


INVENTORY = inventory()

if __name__ == '__main__':
    main()
