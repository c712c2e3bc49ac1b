"""Goldens: which runs there are, how one is run, and what is masked before two are compared.

A folder of scripts holds `NAME.py` files, a folder `expected/` and, if need be, `runs.json`.
Each script is one run, called NAME: the interpreter gets the script's name as its only argument,
and the run's working directory is a temporary folder with a copy of the script. Files and folders
called `helper_…` are not runs; they are copied beside the script.

`runs.json` maps further runs, or scripts that need more to be said, to objects with the keys
  arguments  the interpreter's arguments (default: the script's name)
  stdin      what is typed (default: nothing)
  timing     true if the output depends on when automatic collections happen, so that a run with
             a collection at every allocation may print something else
  replaces   true if the script's run without arguments is not wanted
  python     2 or 3, the language (default: 2 in folders called `python2…`, else 3): CPython 2.7.18
             or 3.13.0 records the golden, and minipy is told --python2 or --python3
  chosen     true if minipy is not told the language but has to find it out
  environment  variables that are set for the run

`expected/NAME.out` is the standard output, `NAME.err` the standard error (no file: empty) and
`NAME.status` the exit status (no file: 0); a process killed by signal N has status 128 + N.
All three are masked, see `mask`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SUFFIXES = ('out', 'err', 'status')
HELPER_PREFIX = 'helper_'

LIBRARY_FRAME = re.compile(
    r'  File "(?:[^"\n]*/lib/python[^"\n]*|<frozen [^"\n]*)", line \d+, in [^\n]*\n'
    r'(?:    [^\n]*\n)*')
FILE_NAME = re.compile(r'File "[^"\n]*/([^"/\n]+)"')
MISSING_FILE = re.compile(r"^[^\n]*: can't open file '(?:[^'\n]*/)?([^'/\n]+)'", re.MULTILINE)
WARNED_FILE = re.compile(r'^/[^\n]*/([^/\n]+:\d+: \w*Warning: )', re.MULTILINE)
ADDRESS = re.compile(r'((?:at |^gc: (?:un)?collectable <\w+ ))0x[0-9a-fA-F]+', re.MULTILINE)
IN_FILE = re.compile(r'(?<= in file )/(?:[^/\n ]*/)*')


def mask(text):
    """Leaves out what differs from run to run or from machine to machine.

    Traceback frames of the standard library go; paths keep their last component; addresses after
    "at" become 0xADDR; the interpreter's own name before "can't open file" becomes minipy.
    """
    text = LIBRARY_FRAME.sub('', text)
    text = FILE_NAME.sub(r'File "\1"', text)
    text = MISSING_FILE.sub(r"minipy: can't open file '\1'", text)
    text = WARNED_FILE.sub(r'\1', text)
    text = IN_FILE.sub('', text)
    return ADDRESS.sub(r'\g<1>0xADDR', text)


class Result:
    """What a run printed, masked, and how it ended."""

    def __init__(self, out, err, status):
        self.out, self.err, self.status = out, err, status

    def parts(self):
        return {'out': self.out, 'err': self.err, 'status': '%d\n' % self.status}

    def __eq__(self, other):
        return self.parts() == other.parts()


class Run:
    """One run of the interpreter: its arguments, what is typed, and where its goldens lie."""

    def __init__(self, folder, name, arguments, stdin='', timing=False, python=3, chosen=False,
                 environment=None):
        self.environment = environment or {}
        self.python, self.chosen = python, chosen
        self.folder, self.name, self.arguments = folder, name, arguments
        self.stdin, self.timing = stdin, timing
        self.title = os.path.join(os.path.relpath(folder, ROOT), name)

    def flags(self):
        """What minipy is told about the language."""
        return [] if self.chosen else ['--python%d' % self.python]

    def golden_path(self, suffix):
        return os.path.join(self.folder, 'expected', '%s.%s' % (self.name, suffix))

    def golden(self):
        """The recorded result, or None."""
        texts = {suffix: read(self.golden_path(suffix)) for suffix in SUFFIXES}
        if texts['out'] is None:
            return None
        return Result(texts['out'], texts['err'] or '', int(texts['status'] or 0))

    def record(self, result):
        """Writes `result` as the golden; answers whether anything changed."""
        changed = False
        for suffix, text in result.parts().items():
            path, old = self.golden_path(suffix), read(self.golden_path(suffix))
            new = None if suffix != 'out' and text in ('', '0\n') else text
            if new == old:
                continue
            changed = True
            if new is None:
                os.remove(path)
            else:
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, 'w', encoding='utf-8', newline='') as file:
                    file.write(new)
        return changed

    def execute(self, command, environment=None, timeout=60):
        """Runs `command` (a list) with this run's arguments and answers the masked result."""
        directory = tempfile.mkdtemp()
        try:
            for name in os.listdir(self.folder):
                if name in self.arguments or name.startswith(HELPER_PREFIX):
                    copy(os.path.join(self.folder, name), os.path.join(directory, name))
            done = subprocess.run(
                command + self.arguments, cwd=directory, input=self.stdin.encode(),
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout,
                env=clean_environment({**(environment or {}), **self.environment}))
        finally:
            shutil.rmtree(directory)
        status = done.returncode if done.returncode >= 0 else 128 - done.returncode
        out, err = (mask(stream.decode('utf-8', 'replace')) for stream in (done.stdout, done.stderr))
        return Result(out, err, status)


def clean_environment(more):
    """The few variables a process needs, so that no setting of the user's shows in a golden."""
    environment = {'PATH': os.environ.get('PATH', ''), 'LANG': 'C.UTF-8',
                   'PYTHONDONTWRITEBYTECODE': '1', 'PYTHONNOUSERSITE': '1'}
    environment.update(more)
    return environment


def copy(source, target):
    if os.path.isdir(source):
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)


def read(path):
    if not os.path.exists(path):
        return None
    with open(path, encoding='utf-8', newline='') as file:
        return file.read()


def folders():
    """The folders of scripts: samples/ and its topics, and each topic of Tests/Scripts/."""
    samples, scripts = os.path.join(ROOT, 'samples'), os.path.join(ROOT, 'Tests', 'Scripts')
    topics = [os.path.join(folder, name) for folder in (samples, scripts)
              for name in sorted(os.listdir(folder)) if name != 'expected']
    return [samples] + [path for path in topics if os.path.isdir(path)]


def runs_in(folder):
    """The folder's runs, by name."""
    described = json.loads(read(os.path.join(folder, 'runs.json')) or '{}')
    scripts = [name[:-3] for name in os.listdir(folder)
               if name.endswith('.py') and not name.startswith(HELPER_PREFIX)]
    runs = []
    for name in sorted(set(scripts) | set(described)):
        more = described.get(name, {})
        if more.get('replaces'):
            continue
        python = 2 if os.path.basename(folder).startswith('python2') else 3
        runs.append(Run(folder, name, more.get('arguments', [name + '.py']),
                        more.get('stdin', ''), more.get('timing', False),
                        more.get('python', python), more.get('chosen', False),
                        more.get('environment')))
    return runs


def all_runs(only=''):
    """Every run whose title contains `only`."""
    return [run for folder in folders() for run in runs_in(folder) if only in run.title]


REFERENCES = {3: ('MINIPY_CPYTHON', 'python3.13', '3.13.0'),
              2: ('MINIPY_CPYTHON2', 'python2.7', '2.7.18')}


def reference(python=3):
    """The command of CPython 3.13.0 or 2.7.18, checked; the program ends if there is none.

    MINIPY_CPYTHON (MINIPY_CPYTHON2) names it; otherwise python3.13 (python2.7) is looked for on the
    PATH and in pyenv.
    """
    variable, program, version = REFERENCES[python]
    candidates = [os.environ.get(variable), shutil.which(program)]
    if shutil.which('pyenv'):
        found = subprocess.run(['pyenv', 'which', program], stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, universal_newlines=True,
                               env=dict(os.environ, PYENV_VERSION=version))
        candidates.append(found.stdout.strip())
    for path in candidates:
        if path and version_of(path) == ['CPython'] + version.split('.') + ['final']:
            return [path]
    sys.exit('no CPython %s: goldens are recorded with no other version; '
             'set %s to its executable' % (version, variable))


def version_of(path):
    code = ('import sys, platform; sys.stdout.write(" ".join([platform.python_implementation()]'
            ' + [str(part) for part in sys.version_info[:4]]))')
    try:
        done = subprocess.run([path, '-c', code], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, universal_newlines=True)
    except OSError:
        return None
    return done.stdout.split()
