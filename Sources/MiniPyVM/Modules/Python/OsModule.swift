/// The module `os`, in Python: the system as the host shows it.

extension ModuleDefinition {
  static var os: ModuleDefinition {
    .python("os", osSource)
  }
}

private let osSource: StaticString = #"""
  """The system, as the host shows it."""

  import abc
  import sys
  from _collections_abc import MutableMapping, _check_methods
  from _os import (
      _environment, _environment_names, _getcwd, _kind, _listdir, _mkdir, _remove, _rename, _rmdir,
      getpid, urandom)

  error = OSError
  name = 'posix'
  linesep = '\n'
  curdir = '.'
  pardir = '..'
  sep = '/'
  pathsep = ':'
  altsep = None
  extsep = '.'
  defpath = '/bin:/usr/bin'
  devnull = '/dev/null'
  SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
  F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
  EX_OK = 0


  class PathLike(abc.ABC):
      """What has a path: the method __fspath__."""

      __slots__ = ()

      @abc.abstractmethod
      def __fspath__(self):
          """The path as str or bytes."""
          raise NotImplementedError

      @classmethod
      def __subclasshook__(cls, subclass):
          if cls is PathLike:
              return _check_methods(subclass, '__fspath__')
          return NotImplemented

      __class_getitem__ = classmethod(type(list[int]))


  def fspath(path):
      """The path as str or bytes."""
      if isinstance(path, (str, bytes)):
          return path
      kind = type(path)
      try:
          found = kind.__fspath__(path)
      except AttributeError:
          if hasattr(kind, '__fspath__'):
              raise
          raise TypeError('expected str, bytes or os.PathLike object, not '
                          + kind.__name__) from None
      if isinstance(found, (str, bytes)):
          return found
      raise TypeError('expected {}.__fspath__() to return str or bytes, '
                      'not {}'.format(kind.__name__, type(found).__name__))


  def fsencode(filename):
      """The path as bytes."""
      filename = fspath(filename)
      return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


  def fsdecode(filename):
      """The path as str."""
      filename = fspath(filename)
      return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


  class _Environ(MutableMapping):
      # The variables are the host's; what the program changes is its own.

      def __init__(self):
          self._changed = {}

      def _key(self, key):
          if not isinstance(key, str):
              raise TypeError('str expected, not %s' % type(key).__name__)
          return key

      def __getitem__(self, key):
          key = self._key(key)
          value = self._changed[key] if key in self._changed else _environment(key)
          if value is None:
              raise KeyError(key) from None
          return value

      def __setitem__(self, key, value):
          self._changed[self._key(key)] = self._key(value)

      def __delitem__(self, key):
          self[key]
          self._changed[key] = None

      def __iter__(self):
          seen = set()
          for key in _environment_names():
              seen.add(key)
              if self._changed.get(key, key) is not None:
                  yield key
          for key, value in list(self._changed.items()):
              if key not in seen and value is not None:
                  yield key

      def __len__(self):
          return sum(1 for _ in self)

      def __repr__(self):
          listed = ', '.join(f'{key!r}: {value!r}' for key, value in self.items())
          return f'environ({{{listed}}})'

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
          return dict(self) | dict(other)

      def __ror__(self, other):
          return dict(other) | dict(self)


  environ = _Environ()


  def getenv(key, default=None):
      """The value of an environment variable, or default."""
      return environ.get(key, default)


  def putenv(name, value, /):
      """Change an environment variable."""
      environ[name] = value


  def unsetenv(name, /):
      """Remove an environment variable."""
      environ.pop(name, None)


  def getcwd():
      """The working directory."""
      return _getcwd()


  def listdir(path='.'):
      """The names in a folder."""
      return _listdir(fspath(path))


  def mkdir(path, mode=0o777):
      """Make a folder."""
      _mkdir(fspath(path))


  def makedirs(name, mode=0o777, exist_ok=False):
      """Make a folder and those that lead to it."""
      head, tail = path.split(name)
      if not tail:
          head, tail = path.split(head)
      if head and tail and not path.exists(head):
          try:
              makedirs(head, exist_ok=exist_ok)
          except FileExistsError:
              pass
          if tail == curdir:
              return
      try:
          mkdir(name, mode)
      except OSError:
          if not exist_ok or not path.isdir(name):
              raise


  def remove(path):
      """Remove a file."""
      _remove(fspath(path))


  unlink = remove


  def rmdir(path):
      """Remove an empty folder."""
      _rmdir(fspath(path))


  def rename(src, dst):
      """Give a file or folder another name."""
      _rename(fspath(src), fspath(dst))


  replace = rename


  def walk(top, topdown=True, onerror=None, followlinks=False):
      """The folders below one: path, names of folders, names of files."""
      top = fspath(top)
      try:
          names = listdir(top)
      except OSError as error:
          if onerror is not None:
              onerror(error)
          return
      folders, files = [], []
      for entry in names:
          (folders if path.isdir(path.join(top, entry)) else files).append(entry)
      if topdown:
          yield top, folders, files
      for folder in folders:
          yield from walk(path.join(top, folder), topdown, onerror, followlinks)
      if not topdown:
          yield top, folders, files


  def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
      """A file of a descriptor."""
      if not isinstance(fd, int):
          raise TypeError('invalid fd type (%s, expected integer)' % type(fd))
      return open(fd, mode, buffering, encoding, *args, **kwargs)


  def strerror(code):
      """The text of an error number."""
      return OSError(code, '').strerror


  import posixpath as path

  sys.modules['os.path'] = path
  __all__ = [entry for entry in globals()
             if entry[:1] != '_' and entry not in ('abc', 'sys', 'MutableMapping')]
  """#
