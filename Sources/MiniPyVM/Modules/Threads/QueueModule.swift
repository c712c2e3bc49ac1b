/// The module `queue`, in Python, for programs of one thread.

extension ModuleDefinition {
  static let queue = ModuleDefinition.python("queue", queueSource)
}

private let queueSource: StaticString = #"""
  """Queues, for programs of one thread."""

  import time
  from collections import deque
  from heapq import heappop, heappush
  from types import GenericAlias

  __all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


  class Empty(Exception):
      """There is nothing to be got."""
      __module__ = '_queue'


  class Full(Exception):
      """There is no room for more."""


  class ShutDown(Exception):
      """The queue was shut down."""


  def _wait(block, timeout, refusal, what):
      # What cannot be done now cannot be done later, for nobody else is there.
      if block and timeout is not None:
          if timeout < 0:
              raise ValueError("'timeout' must be a non-negative number")
          time.sleep(timeout)
      elif block:
          raise RuntimeError(f'deadlock: there is no other thread that could {what}')
      raise refusal


  class Queue:
      """First in, first out; `maxsize` 0 is without end."""

      def __init__(self, maxsize=0):
          import threading
          self.maxsize, self.unfinished_tasks, self.is_shutdown = maxsize, 0, False
          self.mutex = threading.Lock()
          self.not_empty, self.not_full, self.all_tasks_done = (
              threading.Condition(self.mutex) for _ in range(3))
          self._init(maxsize)

      # What subclasses change.

      def _init(self, maxsize):
          self.queue = deque()

      def _qsize(self):
          return len(self.queue)

      def _put(self, item):
          self.queue.append(item)

      def _get(self):
          return self.queue.popleft()

      def qsize(self):
          """How many there are."""
          return self._qsize()

      def empty(self):
          """Whether there are none."""
          return not self._qsize()

      def full(self):
          """Whether there is no room for more."""
          return 0 < self.maxsize <= self._qsize()

      def put(self, item, block=True, timeout=None):
          """Put an item in."""
          if self.is_shutdown:
              raise ShutDown
          if self.full():
              _wait(block, timeout, Full, 'get an item')
          self._put(item)
          self.unfinished_tasks += 1

      def get(self, block=True, timeout=None):
          """Take an item out."""
          if self.empty():
              if self.is_shutdown:
                  raise ShutDown
              _wait(block, timeout, Empty, 'put an item')
          return self._get()

      def put_nowait(self, item):
          """Put an item in, or raise `Full`."""
          return self.put(item, block=False)

      def get_nowait(self):
          """Take an item out, or raise `Empty`."""
          return self.get(block=False)

      def task_done(self):
          """An item that was taken out is dealt with."""
          if self.unfinished_tasks <= 0:
              raise ValueError('task_done() called too many times')
          self.unfinished_tasks -= 1

      def join(self):
          """Wait until all items are dealt with."""
          if self.unfinished_tasks:
              raise RuntimeError('deadlock: there is no other thread that could finish the tasks')

      def shutdown(self, immediate=False):
          """Nothing more can be put in; if `immediate`, nothing more can be taken out."""
          self.is_shutdown = True
          if immediate:
              while self._qsize():
                  self._get()
                  self.unfinished_tasks = max(self.unfinished_tasks - 1, 0)

      __class_getitem__ = classmethod(GenericAlias)


  class PriorityQueue(Queue):
      """The least item comes first."""

      def _init(self, maxsize):
          self.queue = []

      def _put(self, item):
          heappush(self.queue, item)

      def _get(self):
          return heappop(self.queue)


  class LifoQueue(Queue):
      """Last in, first out."""

      def _init(self, maxsize):
          self.queue = []

      def _get(self):
          return self.queue.pop()


  class SimpleQueue:
      """First in, first out, without end and without tasks."""

      __module__ = '_queue'
      __slots__ = '_queue', '__weakref__'

      def __init__(self):
          self._queue = deque()

      def qsize(self):
          """How many there are."""
          return len(self._queue)

      def empty(self):
          """Whether there are none."""
          return not self._queue

      def put(self, item, block=True, timeout=None):
          """Put an item in."""
          self._queue.append(item)

      def put_nowait(self, item):
          """Put an item in."""
          self._queue.append(item)

      def get(self, block=True, timeout=None):
          """Take an item out."""
          if not self._queue:
              _wait(block, timeout, Empty, 'put an item')
          return self._queue.popleft()

      def get_nowait(self):
          """Take an item out, or raise `Empty`."""
          return self.get(False)

      __class_getitem__ = classmethod(GenericAlias)
  """#
