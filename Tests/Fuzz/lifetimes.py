#!/usr/bin/env python3
"""Random programs about the lifetime of objects, run with CPython and with another interpreter.

usage: lifetimes.py [--first SEED] [--count N] [--keep FOLDER] INTERPRETER [ARG...]

A program makes objects whose `__del__` prints, puts them where objects can be (containers,
attributes, closures, defaults, generators, tracebacks, weak references, modules), takes some away
and ends. What is printed shows the order in which things died. Programs that print something
else than CPython are kept in FOLDER (default: a temporary one) and named.
"""

import argparse
import concurrent.futures
import os
import random
import shutil
import subprocess
import sys
import tempfile

PRELUDE = '''\
import gc
gc.set_threshold(1000000)
import {imports}
gc.collect()
{disable}
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def method(self): return self.n
'''

HELPER = '''\
class H:
    def __init__(self, n): self.n = n
    def __del__(self): print('helper del', self.n)
    def method(self): pass
def report(text):
    def callback(*_): print('called', text)
    return callback
def hold(x):
    held.append(x)
held = []
state = H('state of helper')
_private = H('private of helper')
'''

OTHER = '''\
import helper
thing = helper.H('thing of other')
def touch(): return thing
'''

PLAIN = '''\
class P:
    def __init__(self, n): self.n = n
    def __del__(self): print('plain del', self.n)
first = P('first of plain')
_second = P('second of plain')
third = [P('third of plain')]
first.up = third
'''


class Program:
    """Writes one random program."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines, self.names, self.count = [], [], 0
        self.functions = []
        self.classes = ['T']
        self.lists, self.dicts, self.instances = [], [], []
        self.uses_helper = self.chance(0.5)
        self.plain_only = self.chance(0.15)

    def chance(self, probability):
        return self.random.random() < probability

    def fresh(self, prefix):
        self.count += 1
        if self.chance(0.1):
            prefix = '_' + prefix
        return '%s%d' % (prefix, self.count)

    def label(self):
        self.count += 1
        return "'o%d'" % self.count

    def make(self):
        """An expression that makes an object which reports its death."""
        kind = self.random.choice(self.classes)
        if self.uses_helper and self.chance(0.3):
            kind = 'helper.H'
        return '%s(%s)' % (kind, self.label())

    def value(self):
        """An expression for some object: new or known."""
        if self.names and self.chance(0.55):
            return self.random.choice(self.names)
        return self.make()

    def add(self, *lines):
        self.lines.extend(lines)

    def forget(self, name):
        for group in (self.names, self.lists, self.dicts, self.instances, self.functions):
            if name in group:
                group.remove(name)

    # What a program can do

    def instance(self):
        name = self.fresh('a')
        self.add('%s = %s' % (name, self.make()))
        self.names.append(name)
        self.instances.append(name)

    def container(self):
        name = self.fresh('c')
        items = [self.value() for _ in range(self.random.randint(1, 3))]
        kind = self.random.randrange(5)
        if kind == 0:
            text = '[%s]' % ', '.join(items)
            self.lists.append(name)
        elif kind == 1:
            text = '(%s,)' % ', '.join(items)
        elif kind == 2:
            text = '{%s}' % ', '.join('%d: %s' % pair for pair in enumerate(items))
            self.dicts.append(name)
        elif kind == 3:
            text = '{%s}' % items[0]
            if items[0] in self.names and items[0] not in self.instances:
                text = '[%s]' % items[0]
        else:
            text = '[[%s], {"k": (%s,)}]' % (items[0], items[-1])
            self.lists.append(name)
        self.add('%s = %s' % (name, text))
        self.names.append(name)

    def attribute(self):
        if self.instances:
            self.add('%s.%s = %s' % (self.random.choice(self.instances),
                                     self.random.choice(['x', 'y', 'z', '_w', 'other']),
                                     self.value()))

    def cycle(self):
        if len(self.instances) > 1:
            a, b = self.random.sample(self.instances, 2)
            self.add('%s.peer = %s; %s.peer = %s' % (a, b, b, a))
        elif self.instances:
            self.add('{0}.me = {0}'.format(self.instances[0]))

    def lost_cycle(self):
        self.add('t = %s; t.me = t; t.more = [%s]; del t' % (self.make(), self.value()))

    def append(self):
        if self.lists:
            self.add('%s.append(%s)' % (self.random.choice(self.lists), self.value()))

    def store(self):
        if self.dicts:
            self.add("%s[%r] = %s" % (self.random.choice(self.dicts), self.random.choice('abc'),
                                      self.value()))

    def take_out(self):
        if self.lists and self.chance(0.5):
            name = self.random.choice(self.lists)
            self.add(self.random.choice(
                ['if {0}: {0}.pop()', 'if {0}: del {0}[0]', '{0}[:] = {0}[1:]', '{0}.reverse()'])
                .format(name))
        elif self.dicts:
            name = self.random.choice(self.dicts)
            self.add(self.random.choice(
                ['if {0}: {0}.popitem()', '{0}.pop("a", None)', '{0} = dict({0})'])
                .format(name))

    def delete(self):
        if self.names:
            name = self.random.choice(self.names)
            self.add('del %s' % name)
            self.forget(name)

    def rebind(self):
        if self.instances:
            self.add('%s = %s' % (self.random.choice(self.instances), self.make()))

    def swap(self):
        if len(self.instances) > 1:
            a, b = self.random.sample(self.instances, 2)
            self.add('%s, %s = %s, %s' % (a, b, b, a))

    def function(self):
        name = self.fresh('f')
        kind = self.random.randrange(6)
        if kind == 0:
            self.add('def %s(x=%s): return x' % (name, self.value()))
        elif kind == 1:
            self.add('def make_%s():' % name, '    v = %s' % self.make(),
                     '    def inner(): return v', '    return inner',
                     '%s = make_%s()' % (name, name))
            self.names.append('make_' + name)
        elif kind == 2:
            self.add('%s = lambda: %s' % (name, self.value()))
        elif kind == 3:
            self.add('def %s():' % name, '    v = %s' % self.make(), '    w = [%s, v]' % self.make(),
                     '    u = %s' % self.make())
        elif kind == 4:
            self.add('def %s(): pass' % name, '%s.attr = %s' % (name, self.value()))
        else:
            self.add('def %s(*a, k=%s): return [%s, *a]' % (name, self.value(), self.make()))
        self.names.append(name)
        self.functions.append(name)

    def call(self):
        if self.functions:
            self.add('%s()' % self.random.choice(self.functions))

    def klass(self):
        name = self.fresh('K')
        base = self.random.choice(self.classes)
        kind = self.random.randrange(5)
        self.add('class %s(%s):' % (name, base))
        if kind == 0:
            self.add('    attr = %s' % self.value())
        elif kind == 1:
            self.add("    def __del__(self): print('del %s', self.n)" % name)
        elif kind == 2:
            self.add('    def other(self, d=%s): return d' % self.value())
        elif kind == 3:
            self.add("    __slots__ = ('x', 'y')")
        else:
            self.add('    def __del__(self):', "        print('%s begins', self.n)" % name,
                     '        super().__del__()')
        if self.chance(0.6):
            self.classes.append(name)
        if self.chance(0.3):
            self.add('%s.last = %s(%s)' % (name, name, self.label()))

    def forget_class(self):
        if len(self.classes) > 1:
            name = self.classes.pop()
            self.add('del %s' % name)

    def weak(self):
        if not self.instances:
            return
        target = self.random.choice(self.instances)
        name = self.fresh('w')
        callback = self.callback()
        kind = self.random.randrange(5)
        if kind == 0:
            self.add('%s = weakref.ref(%s)' % (name, target))
        elif kind == 1:
            self.add('%s = weakref.ref(%s, %s)' % (name, target, callback))
        elif kind == 2:
            self.add('%s = weakref.finalize(%s, %s)' % (name, target, callback))
            if self.chance(0.4):
                self.add('%s.atexit = False' % name)
        elif kind == 3:
            self.add('%s = weakref.proxy(%s, %s)' % (name, target, callback))
        else:
            self.add('%s = weakref.WeakValueDictionary(); %s["k"] = %s' % (name, name, target),
                     'print(len(%s))' % name)
        if kind != 3:
            self.names.append(name)

    def callback(self):
        if self.uses_helper and self.chance(0.5):
            return 'helper.report(%s)' % self.label()
        if self.chance(0.5):
            return "lambda *_: print('callback', %s)" % self.label()
        name = self.fresh('cb')
        self.add('def %s(*_, held=%s): print(%s)' % (name, self.value(), self.label()))
        return name

    def generator(self):
        name = self.fresh('g')
        kind = self.random.randrange(3)
        if kind == 0:
            self.add('def make_%s():' % name, '    v = %s' % self.make(), '    try:',
                     '        yield v', '    finally:', "        print('closed %s')" % name,
                     '%s = make_%s(); next(%s)' % (name, name, name))
        elif kind == 1:
            self.add('%s = (x for x in [%s, %s]); next(%s)' % (
                name, self.make(), self.value(), name))
        else:
            self.add('%s = iter([%s, %s]); next(%s)' % (name, self.make(), self.value(), name))
        self.names.append(name)

    def exception(self):
        name = self.fresh('e')
        self.add('try:', '    v = %s' % self.make(), '    raise ValueError(v)',
                 'except ValueError as error:', '    %s = error' % name, 'del v')
        self.names.append(name)

    def deep_exception(self):
        name = self.fresh('e')
        self.add('def fail_%s(depth):' % name, '    v = T("%s " + str(depth))' % name,
                 '    if depth: fail_%s(depth - 1)' % name, '    raise KeyError(depth)',
                 'try: fail_%s(2)' % name, 'except KeyError as error: %s' % (
                     '%s = error' % name if self.chance(0.6) else 'print(type(error).__name__)'))
        if self.lines[-1].endswith('= error'):
            self.names.append(name)

    def bound_method(self):
        if self.instances:
            name = self.fresh('m')
            self.add('%s = %s.method' % (name, self.random.choice(self.instances)))
            self.names.append(name)

    def namespace(self):
        if self.instances:
            name = self.fresh('d')
            self.add('%s = vars(%s)' % (name, self.random.choice(
                [n for n in self.instances])))
            self.names.append(name)

    def collect(self):
        self.add('print(gc.collect())' if self.chance(0.5) else 'gc.collect(%d)'
                 % self.random.randrange(3))

    def keep_outside(self):
        place = self.random.choice(['sys.extra%d', 'builtins.extra%d', 'sys.modules["m%d"]'])
        self.count += 1
        self.add('%s = %s' % (place % self.count, self.value()))

    def helper_state(self):
        if self.uses_helper:
            self.add(self.random.choice(
                ['helper.hold(%s)', 'helper.extra = %s', 'helper.state.x = %s', 'helper._more = %s'])
                % self.value())

    def import_more(self):
        self.add('import %s' % self.random.choice(['plain', 'other' if self.uses_helper else 'plain']))

    def resurrect(self):
        name = self.fresh('R')
        self.add('class %s(T):' % name, '    def __del__(self):', "        print('back', self.n)",
                 '        kept.append(self)', 'kept = globals().get("kept", [])',
                 '%s(%s)' % (name, self.label()))
        if self.chance(0.5):
            self.classes.append(name)

    def failing(self):
        name = self.fresh('B')
        self.add('class %s(T):' % name, '    def __del__(self):',
                 "        raise RuntimeError(self.n)")
        if self.chance(0.6):
            self.classes.append(name)
        else:
            self.add('%s(%s)' % (name, self.label()))

    def at_exit(self):
        self.add('atexit.register(%s)' % self.callback())

    def own_dict(self):
        if self.instances:
            self.add('%s.__dict__.update(%s=%s)' % (
                self.random.choice(self.instances), self.random.choice(['x', 'u']), self.value()))

    ACTIONS = [
        (instance, 12), (container, 8), (attribute, 8), (cycle, 4), (lost_cycle, 3), (append, 4),
        (store, 3), (take_out, 4), (delete, 6), (rebind, 3), (swap, 2), (function, 6), (call, 4),
        (klass, 4), (forget_class, 1), (weak, 6), (generator, 4), (exception, 2),
        (deep_exception, 2), (bound_method, 2), (namespace, 1), (collect, 2), (keep_outside, 1),
        (helper_state, 3), (import_more, 1), (resurrect, 1), (failing, 1), (at_exit, 1),
        (own_dict, 1),
    ]

    def text(self):
        actions, weights = zip(*self.ACTIONS)
        for action in self.random.choices(actions, weights, k=self.random.randint(6, 40)):
            action(self)
        imports = 'atexit, builtins, sys, weakref' + (', helper' if self.uses_helper else '')
        disable = 'gc.disable()' if self.chance(0.3) else ''
        end = self.random.choice(
            ["print('end')"] * 6 + ['raise SystemExit(3)', '1/0', 'def last(): 1/0\nlast()'])
        return PRELUDE.format(imports=imports, disable=disable) + '\n'.join(self.lines + [end, ''])


def run(command, directory):
    try:
        done = subprocess.run(command + ['program.py'], cwd=directory, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=60,
                              env={**os.environ, 'PYTHONHASHSEED': '1'})
    except subprocess.TimeoutExpired:
        return 'timeout', '', 0
    return (*(golden.mask(stream.decode('utf-8', 'replace'))
              for stream in (done.stdout, done.stderr)), done.returncode)


def attempt(seed, reference, command, keep):
    directory = os.path.join(keep, str(seed))
    os.makedirs(directory, exist_ok=True)
    for name, text in (('program.py', Program(seed).text()), ('helper.py', HELPER),
                       ('other.py', OTHER), ('plain.py', PLAIN)):
        with open(os.path.join(directory, name), 'w') as file:
            file.write(text)
    expected, got = run(reference, directory), run(command, directory)
    if expected == got:
        shutil.rmtree(directory)
        return None
    for name, result in (('expected', expected), ('got', got)):
        with open(os.path.join(directory, name), 'w') as file:
            file.write('%s\n--- stderr\n%s\n--- status %d\n' % result)
    return directory


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument('--first', type=int, default=1)
    parser.add_argument('--count', type=int, default=100)
    parser.add_argument('--keep')
    parser.add_argument('command', nargs=argparse.REMAINDER)
    options = parser.parse_args()
    keep = options.keep or tempfile.mkdtemp()
    command = [os.path.abspath(options.command[0])] + options.command[1:]
    reference = golden.reference()
    different = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        seeds = range(options.first, options.first + options.count)
        for directory in pool.map(lambda s: attempt(s, reference, command, keep), seeds):
            if directory:
                different += 1
                print('differs: ' + directory)
    print('%d programs, %d differ' % (options.count, different))
    sys.exit(1 if different else 0)


sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))),
                                'Recorders'))
import golden  # noqa: E402

if __name__ == '__main__':
    main()
