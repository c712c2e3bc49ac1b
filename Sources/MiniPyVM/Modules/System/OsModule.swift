/// The module `os`, in Python: the system as far as the host lets a program see it. What the host
/// does is in `OSKernel.swift`.

extension ModuleDefinition {
  static var os: ModuleDefinition {
    .python("os", osSource, osFilesSource)
  }
}

private let osSource: StaticString = #"""
  """The system, as the host shows it."""

  import abc
  import sys
  import _os
  from _collections_abc import MutableMapping
  from _os import close, ftruncate, getcwd, getpid, isatty, lseek, read, strerror, urandom, write

  name, linesep, devnull, defpath = 'posix', '\n', '/dev/null', '/bin:/usr/bin'
  curdir, pardir, extsep, sep, pathsep, altsep = '.', '..', '.', '/', ':', None
  F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
  SEEK_SET, SEEK_CUR, SEEK_END = range(3)
  EX_OK = 0
  supports_bytes_environ = True
  error = OSError
  GenericAlias = type(list[int])

  # MARK: Paths

  def _has_path(cls, kind):
      # What derives from PathLike without saying so.
      if cls is not PathLike:
          return NotImplemented
      found = [vars(base)['__fspath__'] for base in kind.__mro__ if '__fspath__' in vars(base)]
      return True if found and found[0] is not None else NotImplemented


  class PathLike(abc.ABC):
      """What has a path, which the method __fspath__ tells."""

      __slots__ = ()
      __class_getitem__ = classmethod(GenericAlias)
      __subclasshook__ = classmethod(_has_path)

      @abc.abstractmethod
      def __fspath__(self):
          """The path as str or bytes."""
          raise NotImplementedError


  def fspath(path):
      """The path as str or bytes."""
      if isinstance(path, (str, bytes)):
          return path
      cls = type(path)
      method = getattr(cls, '__fspath__', None)
      if method is None:
          raise TypeError(f'expected str, bytes or os.PathLike object, not {cls.__name__}')
      found = method(path)
      if not isinstance(found, (str, bytes)):
          raise TypeError(f'expected {cls.__name__}.__fspath__() to return str or bytes, '
                          f'not {type(found).__name__}')
      return found


  def fsencode(filename):
      """The path as bytes."""
      shown = fspath(filename)
      return shown if isinstance(shown, bytes) else shown.encode('utf-8', 'surrogateescape')


  def fsdecode(filename):
      """The path as str."""
      shown = fspath(filename)
      return shown if isinstance(shown, str) else shown.decode('utf-8', 'surrogateescape')


  def _checked(function, path, allowed=' or os.PathLike', argument='path'):
      # fspath, with the words of a function that hands the path to the system.
      if isinstance(path, (str, bytes)) or hasattr(type(path), '__fspath__'):
          return fspath(path)
      raise TypeError(f'{function}: {argument} should be string, bytes{allowed}, '
                      f'not {type(path).__name__}')


  def _path(function, path, allowed=' or os.PathLike', argument='path'):
      # The path for the host, and as errors show it.
      shown = _checked(function, path, allowed, argument)
      text = fsdecode(shown)
      if '\0' in text:
          raise ValueError(f'{function}: embedded null character in {argument}')
      return text, shown


  _or_number = ', os.PathLike or integer'

  # MARK: The environment

  class _Environ(MutableMapping):
      # The variables as str or as bytes; both share the dictionary, which has them as str.

      def __init__(self, values, kind):
          self._values, self._kind = values, kind

      def _text(self, given):
          if not isinstance(given, self._kind):
              raise TypeError(f'{self._kind.__name__} expected, not {type(given).__name__}')
          return fsdecode(given)

      def _own(self, text):
          return text if self._kind is str else fsencode(text)

      def __getitem__(self, key):
          text = self._text(key)
          if text not in self._values:
              raise KeyError(key)
          return self._own(self._values[text])

      def __setitem__(self, key, value):
          key, value = self._text(key), self._text(value)
          putenv(key, value)
          self._values[key] = value

      def __delitem__(self, key):
          text = self._text(key)
          if self._values.pop(text, None) is None:
              raise KeyError(key)

      def __iter__(self):
          for text in list(self._values):
              yield self._own(text)

      def __len__(self):
          return len(self._values)

      def __repr__(self):
          return f'environ({dict(self)!r})'

      def copy(self):
          return dict(self)

      def setdefault(self, key, value):
          if key not in self:
              self[key] = value
          return self[key]

      def __ior__(self, other):
          self.update(other)
          return self

      def __or__(self, other):
          return dict(self) | dict(other) if hasattr(other, 'keys') else NotImplemented

      def __ror__(self, other):
          return dict(other) | dict(self) if hasattr(other, 'keys') else NotImplemented


  environ = _Environ(_os.environment(), str)
  environb = _Environ(environ._values, bytes)


  def getenv(key, default=None):
      """The value of a variable."""
      return environ.get(key, default)


  def getenvb(key, default=None):
      """The value of a variable, as bytes."""
      return environb.get(key, default)


  def putenv(name, value, /):
      """Checks a variable; no other program would see it."""
      name, value = fsdecode(name), fsdecode(value)
      if not name or '=' in name:
          raise ValueError('illegal environment variable name')
      if '\0' in name + value:
          raise ValueError('embedded null byte')


  def unsetenv(name, /):
      """Checks a variable's name."""
      fsdecode(name)


  def getcwdb():
      """The working directory, as bytes."""
      return fsencode(getcwd())


  def cpu_count():
      """None: nobody knows."""
      return None
  """#
