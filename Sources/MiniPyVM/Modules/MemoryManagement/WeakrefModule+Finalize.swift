/// `weakref.finalize`, in Python: the finalizers that stand ready, in one dictionary in the order
/// in which they were made.
let weakrefFinalizeSource: StaticString = #"""
  class _Duty:
      """What a finalizer that has not run is there for."""

      __slots__ = 'target', 'function', 'arguments', 'keywords', 'atexit'

      def __init__(self, target, function, arguments, keywords):
          self.target = target
          self.function = function
          self.arguments = arguments
          self.keywords = keywords
          self.atexit = True


  class finalize:
      """A function that is called when an object dies, or else when the program ends.

      A finalizer keeps itself alive until it has run; calling it lets it run at once.
      """

      __slots__ = ()
      _registry = {}
      # How many there have been: tells whether one came since.
      _made = 0
      _is_announced = False
      _shutdown = False

      def __init__(self, obj, func, /, *args, **kwargs):
          if not finalize._is_announced:
              import atexit
              atexit.register(self._exitfunc)
              finalize._is_announced = True
          self._registry[self] = _Duty(ref(obj, self), func, args, kwargs or None)
          finalize._made += 1

      def __call__(self, _=None):
          duty = self._registry.pop(self, None)
          if duty is not None and not self._shutdown:
              return duty.function(*duty.arguments, **(duty.keywords or {}))

      def peek(self):
          duty = self._registry.get(self)
          obj = duty and duty.target()
          if obj is not None:
              return obj, duty.function, duty.arguments, duty.keywords or {}

      def detach(self):
          found = self.peek()
          if found is not None and self._registry.pop(self, None) is not None:
              return found

      @property
      def alive(self):
          return self in self._registry

      @property
      def atexit(self):
          duty = self._registry.get(self)
          return duty is not None and duty.atexit

      @atexit.setter
      def atexit(self, value):
          duty = self._registry.get(self)
          if duty is not None:
              duty.atexit = bool(value)

      def __repr__(self):
          found = self.peek()
          state = f'for {type(found[0]).__name__!r} at {id(found[0]):#x}' if found else 'dead'
          return f'<{type(self).__name__} object at {id(self):#x}; {state}>'

      @classmethod
      def _exitfunc(cls):
          # The newest first. One that makes new finalizers changes the plan: they come next.
          import gc
          collects = bool(cls._registry) and gc.isenabled()
          if collects:
              gc.disable()
          try:
              planned_at = None
              while True:
                  if planned_at != finalize._made:
                      planned_at = finalize._made
                      plan = [f for f, duty in cls._registry.items() if duty.atexit]
                  if not plan:
                      break
                  try:
                      plan.pop()()
                  except Exception:
                      sys.excepthook(*sys.exc_info())
          finally:
              finalize._shutdown = True
              if collects:
                  gc.enable()
  """#
