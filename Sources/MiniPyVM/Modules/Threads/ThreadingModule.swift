/// The modules `_thread`, `threading` and `queue`, in Python, for programs of one thread: locks,
/// conditions, events, queues and what is local to a thread do what CPython's do while one thread uses
/// them. `Thread.start` raises CPython's error for a thread that cannot be started.
///
/// What would wait for another thread for ever raises a `RuntimeError` instead.

extension ModuleDefinition {
  static let threadKernel = ModuleDefinition.python("_thread", threadLocksSource)
  static let threading = ModuleDefinition.python(
    "threading", threadingWaitingSource, threadingThreadsSource)
}

private let threadLocksSource: StaticString = #"""
  """Locks, for one thread."""

  import operator
  import os
  import time

  TIMEOUT_MAX = 9223372036.0
  error = RuntimeError

  # A number that looks like those of CPython: threads are named by addresses.
  _main = 0x7F0000000000 | id(object) & ~0xFFF


  def get_ident():
      """The number of the one thread there is."""
      return _main


  def get_native_id():
      """The operating system's number of it."""
      return os.getpid()


  def start_new_thread(function, args, kwargs={}, /):
      """Raises `RuntimeError`: there is one thread."""
      raise RuntimeError("can't start new thread")


  start_new = start_new_thread


  def stack_size(size=0, /):
      """The size of the stacks of further threads: 0, the default."""
      return 0


  def _count():
      """The number of threads beside the first one."""
      return 0


  def _checked(blocking, timeout):
      # The seconds to wait, -1 for ever.
      if not isinstance(timeout, float):
          timeout = operator.index(timeout)
      if timeout != -1:
          if not blocking:
              raise ValueError("can't specify a timeout for a non-blocking call")
          if timeout < 0:
              raise ValueError('timeout value must be a non-negative number')
          if timeout > TIMEOUT_MAX:
              raise OverflowError('timeout value is too large')
      return timeout


  class lock:
      """A lock that is free or held."""

      __slots__ = '_held', '__weakref__'

      def __new__(cls, *args, **kwargs):
          if kwargs:
              raise TypeError('lock() takes no keyword arguments')
          if args:
              raise TypeError(f'lock expected 0 arguments, got {len(args)}')
          self = object.__new__(cls)
          self._held = False
          return self

      def __init_subclass__(cls):
          raise TypeError("type '_thread.lock' is not an acceptable base type")

      def acquire(self, blocking=True, timeout=-1):
          """Take the lock; whether that was possible."""
          timeout = _checked(blocking, timeout)
          if self._held:
              if blocking and timeout == -1:
                  raise RuntimeError('deadlock: there is no other thread that could release the lock')
              if blocking:
                  time.sleep(timeout)
              return False
          self._held = True
          return True

      def release(self):
          """Free the lock."""
          if not self._held:
              raise RuntimeError('release unlocked lock')
          self._held = False

      def locked(self):
          """Whether the lock is held."""
          return self._held

      acquire_lock, release_lock, locked_lock = acquire, release, locked

      def __enter__(self):
          return self.acquire()

      def __exit__(self, *exc_info):
          self.release()

      def __repr__(self):
          state = 'locked' if self._held else 'unlocked'
          return f'<{state} _thread.lock object at {id(self):#x}>'


  LockType = lock


  def allocate_lock():
      """A new lock."""
      return lock()


  allocate = allocate_lock


  class RLock:
      """A lock that its holder can take again."""

      _depth = 0

      def __new__(cls, *args, **kwargs):
          return object.__new__(cls)

      def acquire(self, blocking=True, timeout=-1):
          """Take the lock, perhaps once more."""
          _checked(blocking, timeout)
          self._depth += 1
          return True

      def release(self):
          """Free the lock once."""
          if not self._depth:
              raise RuntimeError('cannot release un-acquired lock')
          self._depth -= 1

      def __enter__(self):
          return self.acquire()

      def __exit__(self, *exc_info):
          self.release()

      def _is_owned(self):
          return self._depth > 0

      def _recursion_count(self):
          return self._depth

      def _release_save(self):
          if not self._depth:
              raise RuntimeError('cannot release un-acquired lock')
          depth, self._depth = self._depth, 0
          return depth, get_ident()

      def _acquire_restore(self, state):
          self._depth = state[0]

      def __repr__(self):
          state, owner = ('locked', get_ident()) if self._depth else ('unlocked', 0)
          return f'<{state} _thread.RLock object owner={owner} count={self._depth} at {id(self):#x}>'


  class _local:
      """Attributes of one thread each."""

      def __new__(cls, *args, **kwargs):
          if (args or kwargs) and cls.__init__ is object.__init__:
              raise TypeError('Initialization arguments are not supported')
          return object.__new__(cls)
  """#

/// Conditions, events, semaphores, barriers.
private let threadingWaitingSource: StaticString = #"""
  """Threads and what they wait for, for programs of one thread."""

  import _thread
  import sys
  import time
  from _thread import (
      RLock as _RLock, TIMEOUT_MAX, _local as local, get_ident, get_native_id, lock as Lock, stack_size)

  __all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread',
             'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
             'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'setprofile', 'settrace',
             'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'gettrace', 'getprofile',
             'setprofile_all_threads', 'settrace_all_threads', 'get_native_id']

  ThreadError = RuntimeError


  def RLock(*args, **kwargs):
      """A lock that its holder can take again."""
      if args or kwargs:
          import warnings
          warnings.warn('Passing arguments to RLock is deprecated and will be removed in 3.15',
                        DeprecationWarning, stacklevel=2)
      return _RLock()


  def _wait(timeout, what):
      # Nobody else is there to do what is waited for.
      if timeout is None:
          raise RuntimeError(f'deadlock: there is no other thread that could {what}')
      if timeout > 0:
          time.sleep(timeout)
      return False


  class Condition:
      """A lock, and waiting for what others do while they hold it."""

      def __init__(self, lock=None):
          self._lock = RLock() if lock is None else lock
          self.acquire, self.release = self._lock.acquire, self._lock.release
          self._waiters = []

      def __enter__(self):
          return self._lock.__enter__()

      def __exit__(self, *args):
          return self._lock.__exit__(*args)

      def __repr__(self):
          return f'<Condition({self._lock}, {len(self._waiters)})>'

      def _require(self, what):
          owned = getattr(self._lock, '_is_owned', None) or self._lock.locked
          if not owned():
              raise RuntimeError(f'cannot {what} on un-acquired lock')

      def wait(self, timeout=None):
          """Wait until it is notified, at most so many seconds; whether it was."""
          self._require('wait')
          return _wait(timeout, 'notify')

      def wait_for(self, predicate, timeout=None):
          """Wait until the predicate is true; its last value."""
          result = predicate()
          if not result:
              self.wait(timeout)
              result = predicate()
          return result

      def notify(self, n=1):
          """Wake `n` of those that wait."""
          self._require('notify')

      def notify_all(self):
          """Wake all that wait."""
          self.notify(0)


  class Event:
      """A flag that can be waited for."""

      def __init__(self):
          self._flag = False

      def __repr__(self):
          cls = type(self)
          state = 'set' if self._flag else 'unset'
          return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'

      def is_set(self):
          """Whether the flag is up."""
          return self._flag

      def set(self):
          """Put the flag up."""
          self._flag = True

      def clear(self):
          """Take the flag down."""
          self._flag = False

      def wait(self, timeout=None):
          """Wait for the flag, at most so many seconds; whether it is up."""
          return self._flag or _wait(timeout, 'set the event')


  class Semaphore:
      """A counter that does not go below zero."""

      def __init__(self, value=1):
          if value < 0:
              raise ValueError('semaphore initial value must be >= 0')
          self._value = value

      def __repr__(self):
          cls = type(self)
          return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._shown()}>'

      def _shown(self):
          return self._value

      def acquire(self, blocking=True, timeout=None):
          """Count down; whether that was possible."""
          if not blocking and timeout is not None:
              raise ValueError("can't specify timeout for non-blocking acquire")
          if not self._value:
              return _wait(timeout if blocking else 0, 'release the semaphore')
          self._value -= 1
          return True

      __enter__ = acquire

      def release(self, n=1):
          """Count up."""
          if n < 1:
              raise ValueError('n must be one or more')
          self._value += n

      def __exit__(self, *exc_info):
          self.release()


  class BoundedSemaphore(Semaphore):
      """A counter that does not go above its first value."""

      def __init__(self, value=1):
          super().__init__(value)
          self._initial_value = value

      def _shown(self):
          return f'{self._value}/{self._initial_value}'

      def release(self, n=1):
          """Count up."""
          if n >= 1 and self._value + n > self._initial_value:
              raise ValueError('Semaphore released too many times')
          super().release(n)


  class BrokenBarrierError(RuntimeError):
      """A barrier is broken."""


  class Barrier:
      """A place where a number of threads wait for one another."""

      def __init__(self, parties, action=None, timeout=None):
          if parties < 1:
              raise ValueError('parties must be > 0')
          self._parties, self._action, self._timeout, self._broken = parties, action, timeout, False

      def __repr__(self):
          cls = type(self)
          state = 'broken' if self._broken else f'waiters=0/{self._parties}'
          return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'

      def wait(self, timeout=None):
          """Wait for the others; the place among them."""
          if self._broken:
              raise BrokenBarrierError
          if self._parties > 1:
              _wait(self._timeout if timeout is None else timeout, 'reach the barrier')
              self._broken = True
              raise BrokenBarrierError
          if self._action:
              try:
                  self._action()
              except BaseException:
                  self._broken = True
                  raise
          return 0

      def reset(self):
          """Mend it."""
          self._broken = False

      def abort(self):
          """Break it."""
          self._broken = True

      parties = property(lambda self: self._parties, doc='How many are to come.')
      n_waiting = property(lambda self: 0, doc='How many wait.')
      broken = property(lambda self: self._broken, doc='Whether it is broken.')
  """#

/// Threads.
private let threadingThreadsSource: StaticString = #"""
  # MARK: Threads

  _numbers = iter(range(1, sys.maxsize))


  class Thread:
      """What is to be done in a thread of its own; it cannot be started."""

      _initialized = False

      def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
          assert group is None, 'group argument must be None for now'
          if name is None:
              name = f'Thread-{next(_numbers)}'
              title = getattr(target, '__name__', None) if target is not None else None
              name += f' ({title})' if title else ''
          self._target, self._name, self._args, self._kwargs = target, str(name), args, kwargs or {}
          self._daemonic = current_thread().daemon if daemon is None else daemon
          self._started, self._ident, self._native_id = False, None, None
          self._initialized = True

      def _require(self):
          assert self._initialized, 'Thread.__init__() was not called'

      def __repr__(self):
          self._require()
          state = 'started' if self._started else 'initial'
          state += ' daemon' if self._daemonic else ''
          state += f' {self._ident}' if self._ident is not None else ''
          return f'<{type(self).__name__}({self._name}, {state})>'

      def start(self):
          """Raises `RuntimeError`: there is one thread."""
          if not self._initialized:
              raise RuntimeError('thread.__init__() not called')
          if self._started:
              raise RuntimeError('threads can only be started once')
          _thread.start_new_thread(self.run, ())

      def run(self):
          """What the thread does."""
          try:
              if self._target is not None:
                  self._target(*self._args, **self._kwargs)
          finally:
              del self._target, self._args, self._kwargs

      def join(self, timeout=None):
          """Wait for the thread's end."""
          if not self._initialized:
              raise RuntimeError('Thread.__init__() not called')
          if not self._started:
              raise RuntimeError('cannot join thread before it is started')
          raise RuntimeError('cannot join current thread')

      def is_alive(self):
          """Whether the thread runs."""
          self._require()
          return self._started

      @property
      def name(self):
          """The thread's name."""
          self._require()
          return self._name

      @name.setter
      def name(self, name):
          self._require()
          self._name = str(name)

      @property
      def daemon(self):
          """Whether the program does not wait for it."""
          self._require()
          return self._daemonic

      @daemon.setter
      def daemon(self, daemonic):
          if not self._initialized:
              raise RuntimeError('Thread.__init__() not called')
          if self._started:
              raise RuntimeError('cannot set daemon status of active thread')
          self._daemonic = daemonic

      @property
      def ident(self):
          """The thread's number; None before it is started."""
          self._require()
          return self._ident

      @property
      def native_id(self):
          """The operating system's number of it."""
          self._require()
          return self._native_id

      def _old(new, name):
          # The method that was there before the property.
          def method(self, *values):
              import warnings
              call = f'{method.__name__}() is deprecated, {"set" if values else "get"} the {name} attribute instead'
              warnings.warn(call, DeprecationWarning, stacklevel=2)
              return setattr(self, name, *values) if values else getattr(self, name)
          method.__name__ = new
          method.__qualname__ = f'Thread.{new}'
          return method

      getName, setName = _old('getName', 'name'), _old('setName', 'name')
      isDaemon, setDaemon = _old('isDaemon', 'daemon'), _old('setDaemon', 'daemon')
      del _old


  class Timer(Thread):
      """A function to be called after some seconds; it cannot be started."""

      def __init__(self, interval, function, args=None, kwargs=None):
          super().__init__()
          self.interval, self.function = interval, function
          self.args, self.kwargs = args or [], kwargs or {}
          self.finished = Event()

      def cancel(self):
          """It will not be called."""
          self.finished.set()

      def run(self):
          """Wait and call."""
          if not self.finished.is_set():
              time.sleep(self.interval)
              self.function(*self.args, **self.kwargs)
          self.finished.set()


  class _MainThread(Thread):

      def __init__(self):
          super().__init__(name='MainThread', daemon=False)
          self._started, self._ident, self._native_id = True, get_ident(), get_native_id()


  def main_thread():
      """The thread that the program began in."""
      return _main_thread


  def current_thread():
      """The thread that asks."""
      return _main_thread


  def currentThread():
      """The thread that asks, by the old name."""
      import warnings
      warnings.warn('currentThread() is deprecated, use current_thread() instead',
                    DeprecationWarning, stacklevel=2)
      return current_thread()


  def enumerate():
      """The threads that run."""
      return [_main_thread]


  def active_count():
      """The number of threads that run."""
      return 1


  def activeCount():
      """The number of threads that run, by the old name."""
      import warnings
      warnings.warn('activeCount() is deprecated, use active_count() instead',
                    DeprecationWarning, stacklevel=2)
      return active_count()


  class ExceptHookArgs(tuple):
      """What `excepthook` is given: type, value, traceback, thread."""

      def __new__(cls, values):
          return super().__new__(cls, values)

      exc_type, exc_value, exc_traceback, thread = (
          property(lambda self, place=place: self[place]) for place in range(4))


  def excepthook(args, /):
      """Print the exception of a thread."""
      import traceback
      if args.exc_type is not SystemExit:
          name = args.thread.name if args.thread is not None else get_ident()
          print(f'Exception in thread {name}:', file=sys.stderr)
          traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


  __excepthook__ = excepthook
  _trace = _profile = None


  def settrace(func):
      """The function that further threads are traced by."""
      global _trace
      _trace = func


  def setprofile(func):
      """The function that further threads are profiled by."""
      global _profile
      _profile = func


  settrace_all_threads, setprofile_all_threads = settrace, setprofile


  def gettrace():
      """What `settrace` set."""
      return _trace


  def getprofile():
      """What `setprofile` set."""
      return _profile


  _main_thread = _MainThread()
  """#
