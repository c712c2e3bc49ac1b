/// The module `tempfile`, in Python.

extension ModuleDefinition {
  static var tempfile: ModuleDefinition { .python("tempfile", tempfileSource) }
}

private let tempfileSource: StaticString = #"""
  """Files and folders that go away by themselves."""

  import io as _io
  import os as _os
  import shutil as _shutil
  import warnings as _warnings
  import weakref as _weakref
  from random import SystemRandom as _SystemRandom

  __all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory',
             'mkdtemp', 'mktemp', 'TMP_MAX', 'gettempprefix', 'tempdir', 'gettempdir',
             'gettempprefixb', 'gettempdirb']

  TMP_MAX = 10000
  template = 'tmp'
  tempdir = None
  _random = _SystemRandom()


  def gettempprefix():
      """What names begin with."""
      return template


  def gettempprefixb():
      """What names begin with, as bytes."""
      return _os.fsencode(template)


  def gettempdir():
      """The folder for files that are not kept."""
      global tempdir
      if tempdir is None:
          places = [_os.environ[name] for name in ('TMPDIR', 'TEMP', 'TMP') if _os.environ.get(name)]
          places += ['/tmp', '/var/tmp', '/usr/tmp', _os.getcwd()]
          for place in map(_os.path.abspath, places):
              if _os.path.isdir(place) and _os.access(place, _os.W_OK | _os.X_OK):
                  tempdir = place
                  break
          else:
              raise FileNotFoundError(
                  2, f'No usable temporary directory found in {places}')
      return tempdir


  def gettempdirb():
      """The folder for files that are not kept, as bytes."""
      return _os.fsencode(gettempdir())


  def _paths(suffix, prefix, dir):
      # Names that are free, most likely.
      texts = [text for text in (suffix, prefix, dir) if text is not None]
      is_bytes = any(isinstance(text, bytes) for text in texts)
      if is_bytes and not all(isinstance(text, bytes) for text in texts):
          raise TypeError("Can't mix bytes and non-bytes in path components.")
      kind = _os.fsencode if is_bytes else str
      for _ in range(TMP_MAX):
          middle = ''.join(_random.choices('abcdefghijklmnopqrstuvwxyz0123456789_', k=8))
          name = ((kind(template) if prefix is None else prefix) + kind(middle)
                  + (kind('') if suffix is None else suffix))
          yield _os.path.abspath(_os.path.join(kind(gettempdir()) if dir is None else dir, name))
      raise FileExistsError(17, 'No usable temporary file name found')


  def mkdtemp(suffix=None, prefix=None, dir=None):
      """Makes a folder that only its maker may use; its name."""
      for path in _paths(suffix, prefix, dir):
          try:
              _os.mkdir(path, 0o700)
          except FileExistsError:
              continue
          return path


  def mktemp(suffix='', prefix=template, dir=None):
      """A name that no file has now."""
      for path in _paths(suffix, prefix, dir):
          if not _os.path.lexists(path):
              return path


  def _opened(mode, buffering, encoding, newline, errors, suffix, prefix, dir):
      # (a new file, its name).
      if 'b' not in mode:
          encoding = _io.text_encoding(encoding)
      for path in _paths(suffix, prefix, dir):
          try:
              _io.open(path, 'xb').close()
          except FileExistsError:
              continue
          _os.chmod(path, 0o600)
          file = _io.open(path, mode, buffering, encoding=encoding, newline=newline, errors=errors)
          return file, path


  def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None,
                    prefix=None, dir=None, *, errors=None):
      """An open file without a name."""
      file, path = _opened(mode, buffering, encoding, newline, errors, suffix, prefix, dir)
      _os.unlink(path)
      return file


  class _TemporaryFileWrapper:
      """An open file that is removed when it is closed."""

      def __init__(self, file, name, delete=True, delete_on_close=True):
          self.file, self.name, self.delete = file, name, delete
          self._delete_on_close = delete_on_close
          self._remover = _weakref.finalize(self, _removed, file, name, delete, repr(self))

      def __getattr__(self, name):
          found = getattr(self.__dict__['file'], name)
          if not callable(found):
              return found

          # The wrapper lives as long as a method of the file that somebody keeps.
          def method(*args, _wrapper=self, **kwargs):
              return found(*args, **kwargs)

          method.__name__ = name
          return method

      def __enter__(self):
          self.file.__enter__()
          return self

      def __exit__(self, exc, value, tb):
          result = self.file.__exit__(exc, value, tb)
          self._finish(True)
          return result

      def close(self):
          """Closes the file, and removes it if closing shall."""
          self.file.close()
          self._finish(self._delete_on_close)

      def _finish(self, removes):
          if not self.delete:
              self._remover.detach()
          elif removes and self._remover.detach():
              _os.unlink(self.name)

      def __iter__(self):
          for line in self.file:
              yield line


  def _removed(file, name, removes, shown):
      # What a wrapper that nobody closed leaves.
      if not file.closed:
          file.close()
          _warnings.warn(f'Implicitly cleaning up {shown}', ResourceWarning)
      if removes and _os.path.exists(name):
          _os.unlink(name)


  def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None,
                         prefix=None, dir=None, delete=True, *, errors=None,
                         delete_on_close=True):
      """An open file with a name, which is removed when it is closed."""
      file, path = _opened(mode, buffering, encoding, newline, errors, suffix, prefix, dir)
      return _TemporaryFileWrapper(file, path, delete, delete_on_close)


  class SpooledTemporaryFile:
      """A file in memory, until it becomes too large."""

      _rolled = False

      def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None,
                   suffix=None, prefix=None, dir=None, *, errors=None):
          self._file = _io.BytesIO() if 'b' in mode else _io.StringIO(newline=newline or '\n')
          self._max_size = max_size
          self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding,
                                 newline=newline, suffix=suffix, prefix=prefix, dir=dir,
                                 errors=errors)

      def rollover(self):
          """Goes over to a file."""
          if self._rolled:
              return
          old, place = self._file, self._file.tell()
          self._file, self._rolled = TemporaryFile(**self._arguments), True
          self._file.write(old.getvalue())
          self._file.seek(place)

      def _check(self):
          if self._max_size and not self._rolled and self._file.tell() > self._max_size:
              self.rollover()

      def write(self, text):
          """Writes a piece."""
          count = self._file.write(text)
          self._check()
          return count

      def writelines(self, iterable):
          """Writes several pieces."""
          for text in iterable:
              self.write(text)

      def truncate(self, size=None):
          """Cuts the file."""
          if size is not None and self._max_size and size > self._max_size:
              self.rollover()
          return self._file.truncate(*[] if size is None else [size])

      def __getattr__(self, name):
          return getattr(self.__dict__['_file'], name)

      def __enter__(self):
          if self._file.closed:
              raise ValueError('Cannot enter context with closed file')
          return self

      def __exit__(self, exc, value, tb):
          self._file.close()

      def __iter__(self):
          return iter(self._file)


  class TemporaryDirectory:
      """A folder that is removed with all in it."""

      def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *,
                   delete=True):
          self.name = mkdtemp(suffix, prefix, dir)
          self._ignores_errors, self._delete = ignore_cleanup_errors, delete
          self._finalizer = _weakref.finalize(
              self, self._cleanup, self.name, f'Implicitly cleaning up {self!r}',
              ignore_errors=ignore_cleanup_errors, delete=delete)

      @staticmethod
      def _cleanup(name, warn_message, ignore_errors=False, delete=True):
          if delete:
              _shutil.rmtree(name, ignore_errors=ignore_errors)
              _warnings.warn(warn_message, ResourceWarning)

      def cleanup(self):
          """Removes the folder now."""
          if self._finalizer.detach() or _os.path.exists(self.name):
              _shutil.rmtree(self.name, ignore_errors=self._ignores_errors)

      def __enter__(self):
          return self.name

      def __exit__(self, exc, value, tb):
          if self._delete:
              self.cleanup()

      def __repr__(self):
          return f'<{type(self).__name__} {self.name!r}>'
  """#
