#!/usr/bin/env python3
"""Calls everything with values at the edge: nothing may trap, crash or hang, and CPython answers the same.

usage: calls.py [OPTION...] INTERPRETER [ARG...]      (of minipy: .build/release/minipy --python3)

--count N      programs (default 200)
--first N      the first program's number (default 0)
--calls N      calls in a program (default 150)
--seconds S    time limit of a run (default 30)
--megabytes M  address space of a run (default 1024)
--jobs N       programs at once (default: the processors)
--module NAME  only calls into this module (repeat for more)
--keep FOLDER  where the programs that crashed are written (default /tmp/minipy-calls)
--write N      write program N to standard output and end
--alone        no comparison with CPython: for --debug-gc-stress, --debug-poison or memcheck
--top N        how many sorts of differences are shown (default 40)

A program (see calls_prelude.py for its head, calls_values.py for its parts) makes calls one after the
other, each printed before it is made: functions of modules, methods of values and of values half made,
operators, subscripts, attributes set and deleted, classes changed. A call that ends the program is named
and taken out; so is one that hangs, unless CPython hangs over it too. The answers that differ from
CPython's are sorted by their words. What can be called is what both interpreters have.
The exit status is 0 if no program crashed or hung.
"""

import argparse
import collections
import json
import multiprocessing
import os
import random
import re
import sys
import warnings

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), 'Recorders'))
import golden  # noqa: E402
from calls_values import BINARY, KEYWORDS, MADE, PATTERNS, VALUES  # noqa: E402
from runners import Folder, Spawned  # noqa: E402

MODULES = '''
_abc _bisect _codecs _collections _functools _heapq _io _json _random _sre _struct _typing _weakref abc
array bisect builtins cmath codecs collections collections.abc contextlib copy copyreg dataclasses
datetime dis enum errno fractions functools gc heapq importlib importlib.machinery importlib.util inspect
io itertools json json.decoder json.encoder keyword linecache logging math numbers operator os.path
pprint random re reprlib statistics string struct sys tempfile textwrap time timeit traceback tracemalloc
types typing unittest unittest.mock warnings weakref
'''.split()

# What would end or stop the program, act outside of it, or answer differently each time.
LEFT_OUT = re.compile(r'''^(
    _exit|exit|quit|abort|kill|killpg|sleep|input|breakpoint|help|system|fork\w*|exec[vlpe]*|spawn\w*|popen
    |main|setrecursionlimit|set_threshold|settrace\w*|setprofile|_settraceallthreads|_setprofileallthreads
    |displayhook|excepthook|unraisablehook|breakpointhook|license|copyright|credits|_clear_type_cache
    |_run_exitfuncs|_clear|freeze|disable|enable|set_debug|rmtree|move|chown|copytree|interact|_shutdown
    |call_tracing|set_int_max_str_digits|_debugmallocstats|_git|getrefcount|getallocatedblocks
    |_current_frames|urandom|mktemp|mkdtemp|mkstemp|gettempdir\w*|tzset|clock_settime\w*|shutdown
    |basicConfig|getsizeof|__sizeof__|repeat|autorange|timeit|perf_counter\w*|monotonic\w*|time|time_ns
    |process_time\w*|thread_time\w*|get_stats|get_count|get_objects|stack_effect|_getframe\w*|clear_cache
    |reload|invalidate_caches|activate_stack_trampoline|_baserepl|setdlopenflags|open_code|id)$''', re.X)

# What takes forever or all memory everywhere.
ENDLESS = re.compile(r'10\*\*100.*(\*\*|<<)|count\(.*\bdeque|(\*\*|<<|pow).*(10\*\*100|2\*\*6|2\*\*3)')

# Writes to output.json what the modules and the values of MADE have.
LISTING = '''
import json


def names(thing):
    try:
        return sorted(name for name in set(dir(thing)) if type(name) is str)
    except Exception:
        return []


with open('input.json') as file:
    modules, made, prelude = json.load(file)
space, result = {}, {}
exec(prelude, space)
space['fresh']()
for name in modules:
    try:
        module = __import__(name, None, None, ['x'])
    except ImportError:
        continue
    here = result[name] = {'functions': {}, 'types': {}, 'values': {}}
    for key in names(module):
        thing = getattr(module, key, None)
        if isinstance(thing, type):
            here['types'][key] = names(thing)
        elif callable(thing):
            here['functions'][key] = []
    scope = {**space, **vars(module)}
    for text in made.get(name, []) + (made[''] if name == 'builtins' else []):
        try:
            here['values'][text] = names(eval(text, scope))
        except Exception:
            pass
with open('output.json', 'w') as file:
    json.dump(result, file)
'''


def prelude():
    with open(os.path.join(HERE, 'calls_prelude.py')) as file:
        return file.read()


def listing(runner):
    """{module: {'functions', 'types', 'values': {name: names of its attributes}}}"""
    with open('input.json', 'w') as file:
        json.dump([MODULES, {**MADE, '': VALUES}, prelude()], file)
    result = runner.run(LISTING)
    if result is None or result.status:
        sys.exit('what can be called is not known: ' + (result.err if result else 'time limit'))
    with open('output.json') as file:
        return json.load(file)


def common(one, other):
    """What both have."""
    return {name: {kind: {key: sorted(set(a) & set(other[name][kind][key]))
                          for key, a in one[name][kind].items() if key in other[name][kind]}
                   for kind in one[name]}
            for name in one if name in other}


class Maker:
    """Makes the calls of program N."""

    def __init__(self, surface, calls, only):
        self.surface, self.calls = surface, calls
        self.modules = [name for name in surface if not only or name in only]

    def program(self, number):
        """(modules to import, calls)"""
        self.random = random.Random(number)
        modules = [self.random.choice(self.modules) for _ in range(2)]
        calls = []
        while len(calls) < self.calls:
            text = self.call(modules)
            if len(text) < 400 and not ENDLESS.search(text) and compiles(text):
                calls.append(text)
        return modules, calls

    def chosen(self, names):
        return self.random.choice([name for name in names if not LEFT_OUT.search(name)] or ['__class__'])

    def value(self, module):
        if self.random.random() < 0.3 and self.surface[module]['values']:
            return self.made(module)
        return self.random.choice(VALUES)

    def made(self, module):
        return self.qualified(module, self.random.choice(list(self.surface[module]['values'])))

    def qualified(self, module, text):
        """An expression in a module's own names, with the module in front of them."""
        if module == 'builtins':
            return text
        names = self.surface[module]
        return re.sub(r'(?<![\w.\'"])([A-Za-z_]\w*)(?!["\'\w]|=[^=])',
                      lambda match: module + '.' + match[0]
                      if match[0] in names['functions'] or match[0] in names['types'] else match[0], text)

    def arguments(self, module):
        values = [self.value(module) for _ in range(self.random.choice((0, 1, 1, 1, 2, 2, 2, 3, 3, 4)))]
        chance = self.random.random()
        if chance < 0.06:
            values.append('%s=%s' % (self.random.choice(KEYWORDS), self.value(module)))
        elif chance < 0.08:
            values.append('*%s' % self.value(module))
        elif chance < 0.1:
            values.append('**' + self.random.choice(
                ('{1:2}', 'S.dict', 'MyDict(a=1)', '{"\\ud800":1}', 'Wrong(["a"])', 'recdict()')))
        return ', '.join('(%s)' % value if value.startswith('lambda') else value for value in values)

    def call(self, modules):
        module = self.random.choice(modules)
        names = self.surface[module]
        prefix = '' if module == 'builtins' else module + '.'
        kind = self.random.random()
        if kind < 0.22 and names['functions']:
            return '%s%s(%s)' % (prefix, self.chosen(names['functions']), self.arguments(module))
        if kind < 0.32 and names['types']:
            return '%s%s(%s)' % (prefix, self.chosen(names['types']), self.arguments(module))
        if kind < 0.42 and names['types']:
            cls = self.chosen(names['types'])
            first = self.random.choice((self.value(module), 'half(%s%s)' % (prefix, cls)))
            rest = self.arguments(module)
            return '%s%s.%s(%s%s)' % (prefix, cls, self.chosen(names['types'].get(cls, ())), first,
                                      ', ' + rest if rest else '')
        if kind < 0.68:
            return self.method(module)
        if kind < 0.76:
            return '(%s) %s (%s)' % (self.value(module), self.random.choice(BINARY), self.value(module))
        pattern = self.random.choice(PATTERNS)
        values = [self.value(module) for _ in range(4)]
        if 'f"' in pattern:
            values = [value for value in values if not set('"{\\') & set(value)] + ['1'] * 4
        return pattern.format(*['(%s)' % value for value in values])

    def method(self, module):
        """A method of a value, an attribute set or deleted, or what a method answers taken apart."""
        if not self.surface[module]['values'] or self.random.random() < 0.2:
            module = 'builtins'
        values = self.surface[module]['values']
        text = self.random.choice(list(values))
        name = self.chosen(values[text])
        text = self.qualified(module, text)
        shape = self.random.random()
        if shape < 0.04:
            return 'put(%s, %r, %s)' % (text, name, self.value(module))
        if shape < 0.06:
            return 'delattr(%s, %r)' % (text, name)
        call = '(%s).%s(%s)' % (text, name, self.arguments(module))
        return 'drain(%s)' % call if shape < 0.1 else call


def compiles(text):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            compile(text, '', 'eval')
            return True
        except (SyntaxError, ValueError, MemoryError, OverflowError):
            return False


def source(modules, calls):
    return (''.join('import %s\n' % name for name in dict.fromkeys(modules)) + prelude()
            + ''.join('T(%a, lambda: %s)\n' % (text, text) for text in calls)
            + 'try: fresh()\nfinally: _write(1, b"#end\\n")\n')


def answers(out):
    """({number: answer}, the number of the last call or None at the end)"""
    result, last = {}, 0
    for part in re.split(r'^#(?=\d+ |end)', out, flags=re.M)[1:]:
        if part.startswith('end'):
            return result, None
        head, _, rest = part.partition('\n')
        last = int(head.split(' ', 1)[0])
        result[last] = rest
    return result, last


class Worker:
    """Runs programs in a folder of its own; each process has one."""

    def __init__(self, options):
        folder = Folder(options.megabytes)
        environment = {'PYTHONHASHSEED': '0', 'TMPDIR': folder.path}
        self.options = options
        self.minipy = Spawned(folder, options.seconds, options.command, environment)
        self.cpython = Spawned(folder, options.seconds, golden.reference(3), environment)

    def failure(self, modules, calls):
        """(what went wrong or None, index of the call, the result)"""
        result = self.minipy.run(source(modules, calls))
        if result is None:
            calls_made = answers(next(self.minipy.folder.outputs()))[1]
            return 'hang', (calls_made or len(calls)) - 1, None
        last = answers(result.out)[1]
        if result.status >= 129:
            return 'crash %d' % result.status, (last or len(calls)) - 1, result
        return ('ended', last - 1, result) if last else (None, 0, result)

    def compare(self, number, modules, calls):
        """(failures, differences, number of calls) of a program."""
        failures = []
        for _ in range(10):
            kind, at, result = self.failure(modules, calls)
            if kind is None:
                break
            call = calls.pop(at)
            theirs = self.cpython.run(source(modules, [call]))
            if kind == 'hang' and theirs is None or theirs and answers(theirs.out)[1]:
                continue
            alone = self.failure(modules, [call])[0] == kind
            failures.append((number, kind, call, alone, result.err[-800:] if result else ''))
            os.makedirs(self.options.keep, exist_ok=True)
            with open('%s/%d-%d.py' % (self.options.keep, number, len(failures)), 'w') as file:
                file.write(source(modules, [call] if alone else calls[:at] + [call]))
        if result is None or self.options.alone:
            return failures, [], len(calls)
        got = answers(result.out)[0]
        theirs = self.cpython.run(source(modules, calls))
        expected, last = answers(theirs.out) if theirs else ({}, None)
        return failures, [(calls[key - 1], answer, got[key]) for key, answer in expected.items()
                          if key != last and got.get(key, answer) != answer], len(got)


def begin(options):
    global WORKER
    WORKER = Worker(options)


def compare(job):
    return WORKER.compare(*job)


def show(differences, top):
    sorts = collections.defaultdict(list)
    for call, expected, got in differences:
        sorts[tuple(re.sub(r"'[^']*'", "'_'", re.sub(r'\d+', 'N', text))[:70]
                    for text in (expected, got))].append((len(call), call, expected, got))
    for found in sorted(sorts.values(), key=len, reverse=True)[:top]:
        _, call, expected, got = min(found)
        print('%d %s\n    CPython %s\n    minipy  %s' % (len(found), call, expected.strip(), got.strip()))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    for name, default in (('count', 200), ('first', 0), ('calls', 150), ('seconds', 30),
                          ('megabytes', 1024), ('jobs', os.cpu_count()), ('write', -1), ('top', 40)):
        parser.add_argument('--' + name, type=int, default=default)
    parser.add_argument('--module', action='append', default=[])
    parser.add_argument('--keep', default='/tmp/minipy-calls')
    parser.add_argument('--alone', action='store_true')
    parser.add_argument('command', nargs=argparse.REMAINDER)
    options = parser.parse_args()
    options.command[0] = os.path.abspath(options.command[0])
    worker = Worker(options)
    surface = common(listing(worker.minipy), listing(worker.cpython))
    maker = Maker(surface, options.calls, options.module)
    if options.write >= 0:
        sys.stdout.write(source(*maker.program(options.write)))
        return
    jobs = ((number, *maker.program(number))
            for number in range(options.first, options.first + options.count))
    failed = calls = 0
    differences = []
    with multiprocessing.Pool(options.jobs, begin, (options,)) as pool:
        for failures, found, made in pool.imap_unordered(compare, jobs):
            for number, kind, call, alone, errors in failures:
                print('%d %s: %s%s' % (number, kind, call, '' if alone else '   (not alone)'))
                print('\n'.join('    ' + line for line in errors.splitlines()[-8:]), flush=True)
            failed += len(failures)
            calls += made
            differences += found
    show(differences, options.top)
    print('%d calls, %d crashes or hangs, %d answers differ' % (calls, failed, len(differences)))
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
