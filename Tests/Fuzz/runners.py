"""Runs a program's text with CPython and with minipy, many times a second.

`Forked` runs it in a fork of this very process, which must be CPython 3.13.0 itself: a fork costs a
millisecond where a new process costs fifteen. It is near enough to a real run to find what is equal;
what differs is asked again of `Spawned`, a process of its own. Both write to files in memory and stand
under a time limit and this process's limits of memory.
"""

import atexit
import gc
import os
import resource
import shutil
import signal
import sys
import tempfile
import types
import warnings

import golden

PROGRAM = 'program.py'


class Folder:
    """The working directory of a worker: the program, and the files its outputs go to. The worker and
    what it runs have `megabytes` of address space."""

    def __init__(self, megabytes=2048):
        base = '/dev/shm' if os.path.isdir('/dev/shm') else None
        self.path = tempfile.mkdtemp(prefix='differ-', dir=base)
        self.owner = os.getpid()
        os.chdir(self.path)
        self.streams = [os.open(os.path.join(self.path, name), os.O_RDWR | os.O_CREAT | os.O_APPEND)
                        for name in ('.out', '.err')]
        self.nothing = os.open(os.devnull, os.O_RDONLY)
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        atexit.register(self.remove)

    def remove(self):
        if os.getpid() == self.owner:
            shutil.rmtree(self.path, ignore_errors=True)

    def write(self, text):
        for stream in self.streams:
            os.ftruncate(stream, 0)
        with open(PROGRAM, 'wb') as file:
            file.write(text.encode('utf-8', 'surrogatepass'))

    def outputs(self):
        for stream in self.streams:
            yield os.pread(stream, min(os.fstat(stream).st_size, 1 << 22), 0).decode('utf-8', 'replace')


class Runner:
    """What both ways of running have in common: the wait with its limit, and the masked result."""

    def __init__(self, folder, seconds):
        self.folder, self.seconds = folder, seconds

    def run(self, text):
        """The masked golden.Result, or None at the time limit."""
        self.folder.write(text)
        child = self.start()
        late = []

        def kill(*_):
            late.append(True)
            try:
                os.kill(child, signal.SIGKILL)
            except ProcessLookupError:
                pass  # It has just ended.

        signal.signal(signal.SIGALRM, kill)
        signal.setitimer(signal.ITIMER_REAL, self.seconds)
        _, status = os.waitpid(child, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        if late:
            return None
        status = os.waitstatus_to_exitcode(status)
        out, err = (golden.mask(text) for text in self.folder.outputs())
        return golden.Result(out, err, status if status >= 0 else 128 - status)


class Spawned(Runner):
    """A process of its own for each program."""

    def __init__(self, folder, seconds, command, environment):
        super().__init__(folder, seconds)
        self.command, self.environment = command + [PROGRAM], golden.clean_environment(environment)

    def start(self):
        out, err = self.folder.streams
        actions = [(os.POSIX_SPAWN_DUP2, self.folder.nothing, 0), (os.POSIX_SPAWN_DUP2, out, 1),
                   (os.POSIX_SPAWN_DUP2, err, 2)]
        return os.posix_spawn(self.command[0], self.command, self.environment, file_actions=actions)


class Forked(Runner):
    """A fork of this process, which runs the program as its main module and ends."""

    def __init__(self, folder, seconds):
        super().__init__(folder, seconds)
        gc.collect()
        gc.freeze()  # The child's collections leave alone what it shares with this process.

    def start(self):
        sys.stdout.flush()
        sys.stderr.flush()
        child = os.fork()
        if child == 0:
            os._exit(self.child())
        return child

    def child(self):
        signal.setitimer(signal.ITIMER_REAL, 0)
        os.dup2(self.folder.nothing, 0)
        for number, stream in enumerate(self.folder.streams):
            os.dup2(stream, number + 1)
        atexit._clear()
        warnings.resetwarnings()
        for category in (ImportWarning, PendingDeprecationWarning, DeprecationWarning):
            warnings.simplefilter('ignore', category)
        warnings.filterwarnings('default', category=DeprecationWarning, module='__main__')
        sys.argv = [PROGRAM]
        main = sys.modules['__main__'] = types.ModuleType('__main__')
        names = main.__dict__
        names.update(__builtins__=__builtins__, __file__=os.path.abspath(PROGRAM), __cached__=None,
                     __annotations__={})
        status = run_main(names)
        atexit._run_exitfuncs()
        for private in (True, False):
            for name in list(names):
                if (name[:1] == '_' and name[1:2] != '_') == private and name != '__builtins__':
                    names[name] = None
        gc.collect()
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (OSError, ValueError, AttributeError):
                pass
        return status


def run_main(names):
    """Compiles and runs the program; what it does not catch is printed. Answers the exit status."""
    try:
        with open(PROGRAM, 'rb') as file:
            source = file.read()
        exec(compile(source, names['__file__'], 'exec', dont_inherit=True), names)
        return 0
    except SystemExit as request:
        code = request.code
        if code is None or isinstance(code, int):
            return (code or 0) & 255
        print(code, file=sys.stderr)
        return 1
    except BaseException as error:
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
            trace = trace.tb_next
        sys.excepthook(type(error), error.with_traceback(trace), trace)
        return 1
