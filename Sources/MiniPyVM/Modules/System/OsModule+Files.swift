/// The second part of `os`: files and folders.

let osFilesSource: StaticString = #"""

  # MARK: What is known of files

  def _fields(*names):
      # Makes properties of the items of a tuple.
      def give(cls):
          for place, name in enumerate(names):
              setattr(cls, name, property(lambda self, place=place: self[place]))
          cls.n_fields = cls.n_sequence_fields = len(names)
          cls.n_unnamed_fields = 0
          cls.__match_args__ = names
          cls.__repr__ = lambda self: (
              f'{cls.__module__}.{cls.__name__}({", ".join(map("%s=%r".__mod__, zip(names, self)))})')
          return cls
      return give


  @_fields('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime',
           'st_mtime', 'st_ctime')
  class stat_result(tuple):
      """What is known of a file; as a tuple, times are whole seconds."""

      def __new__(cls, known):
          self = tuple.__new__(cls, (*known[:7], *[time // 10**9 for time in known[7:10]]))
          for name, time in zip(('st_atime', 'st_mtime', 'st_ctime'), known[7:10]):
              vars(self)[name + '_ns'] = time
          vars(self).update(zip(('st_blksize', 'st_blocks', 'st_rdev'), known[10:]))
          return self

      def __reduce__(self):
          return tuple, (tuple(self),)


  def _seconds(name):
      return property(lambda self: divmod(vars(self)[name], 10**9)[0]
                      + 1e-9 * (vars(self)[name] % 10**9))


  for _name in ('st_atime', 'st_mtime', 'st_ctime'):
      setattr(stat_result, _name, _seconds(_name + '_ns'))
  stat_result.n_fields, stat_result.n_unnamed_fields = 19, 3


  class terminal_size(tuple):
      """The columns and lines of a terminal."""

      __slots__ = ()
      n_fields = n_sequence_fields = 2
      n_unnamed_fields = 0
      columns, lines = (property(lambda self, place=place: self[place]) for place in (0, 1))
      __match_args__ = 'columns', 'lines'

      def __new__(cls, sequence, dict={}):
          self = tuple.__new__(cls, sequence)
          if len(self) != 2:
              raise TypeError(f'os.terminal_size() takes a 2-sequence ({len(self)}-sequence given)')
          return self

      def __repr__(self):
          return f'os.terminal_size(columns={self[0]!r}, lines={self[1]!r})'


  @_fields('sysname', 'nodename', 'release', 'version', 'machine')
  class uname_result(tuple):
      """The names of the system, the computer and the kind of machine."""

      __module__ = 'posix'

      def __new__(cls, sequence, dict={}):
          self = tuple.__new__(cls, sequence)
          if len(self) != 5:
              raise TypeError(f'posix.uname_result() takes a 5-sequence ({len(self)}-sequence given)')
          return self


  def uname():
      """What the host tells of the system; empty names if it tells nothing."""
      return uname_result(_os.system_names() or ('',) * 5)


  def fstat(fd):
      """What is known of a descriptor's file."""
      return stat_result(_os.fstat(fd))


  def stat(path, *, dir_fd=None, follow_symlinks=True):
      """What is known of a file."""
      if isinstance(path, int):
          if isinstance(path, bool):
              import warnings
              warnings.warn('bool is used as a file descriptor', RuntimeWarning, stacklevel=2)
          return fstat(path)
      text, shown = _path('stat', path, _or_number)
      return stat_result(_os.status(text, follow_symlinks, shown))


  def lstat(path, *, dir_fd=None):
      """What is known of a file or of a link itself."""
      text, shown = _path('lstat', path)
      return stat_result(_os.status(text, False, shown))


  # Which functions take more than paths.
  supports_dir_fd, supports_effective_ids = set(), set()
  supports_fd, supports_follow_symlinks = {stat}, {stat}


  def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
      """True if the program may use a file so."""
      return _os.can_access(_path('access', path)[0], mode)


  def readlink(path, *, dir_fd=None):
      """What a symbolic link names."""
      text, shown = _path('readlink', path)
      target = _os.link_target(text, shown)
      return target if isinstance(shown, str) else fsencode(target)


  # MARK: Folders

  def _names(function, path):
      text, shown = _path(function, curdir if path is None else path,
                          ', os.PathLike, integer or None')
      names = _os.names(text, shown)
      return (names, shown) if isinstance(shown, str) else (list(map(fsencode, names)), shown)


  def listdir(path=None):
      """The names in a folder."""
      return _names('listdir', path)[0]


  class DirEntry:
      """What is in a folder: its name, its path, and what is known of it once somebody asked."""

      __module__ = 'posix'
      __slots__ = 'name', 'path', '_known'
      __class_getitem__ = classmethod(GenericAlias)

      def __fspath__(self):
          return self.path

      def __repr__(self):
          return f'<DirEntry {self.name!r}>'

      def stat(self, *, follow_symlinks=True):
          """What is known of it."""
          if follow_symlinks not in self._known:
              self._known[follow_symlinks] = stat(self.path, follow_symlinks=follow_symlinks)
          return self._known[follow_symlinks]

      def inode(self):
          """Its number on the device."""
          return self.stat(follow_symlinks=False).st_ino

      def _is(self, kind, follow_symlinks):
          try:
              return self.stat(follow_symlinks=follow_symlinks).st_mode & 0o170000 == kind
          except FileNotFoundError:
              return False

      def is_dir(self, *, follow_symlinks=True):
          """True for a folder."""
          return self._is(0o040000, follow_symlinks)

      def is_file(self, *, follow_symlinks=True):
          """True for a plain file."""
          return self._is(0o100000, follow_symlinks)

      def is_symlink(self):
          """True for a symbolic link."""
          return self._is(0o120000, False)

      def is_junction(self):
          """False: other systems have these."""
          return False


  class ScandirIterator:
      """The entries of a folder; a context manager that closes itself."""

      __module__ = 'posix'

      def __iter__(self):
          return self

      def __next__(self):
          return next(self._entries)

      def __enter__(self):
          return self

      def __exit__(self, *raised):
          self.close()

      def close(self):
          """There are no more entries."""
          self._entries = iter(())


  def scandir(path=None):
      """An iterator over the entries of a folder."""
      names, shown = _names('scandir', path)
      def entries():
          for name in names:
              entry = DirEntry()
              entry.name, entry.path, entry._known = name, globals()['path'].join(shown, name), {}
              yield entry
      iterator = ScandirIterator()
      iterator._entries = entries()
      return iterator


  # What pathlib asks for: links are followed, but none counts as a folder.
  _links_are_files = object()


  def _is_folder(entry, followlinks):
      try:
          return entry.is_dir(follow_symlinks=followlinks is not _links_are_files)
      except OSError:
          return False


  def walk(top, topdown=True, onerror=None, followlinks=False):
      """A folder and those below it: path, names of folders, names of files. From the top down, the
      caller may change the list of folders."""
      # A folder that waits has no lists yet; one from the bottom up has, and waits for those below.
      waiting = [(fspath(top), None)]
      while waiting:
          here, lists = waiting.pop()
          if lists is not None:
              yield here, *lists
              continue
          folders, files = lists = [], []
          try:
              for entry in scandir(here):
                  (folders if _is_folder(entry, followlinks) else files).append(entry.name)
          except OSError as error:
              if onerror is not None:
                  onerror(error)
              continue
          if topdown:
              yield here, folders, files
          else:
              waiting.append((here, lists))
          below = [path.join(here, name) for name in reversed(folders)]
          waiting += [(folder, None) for folder in below if followlinks or not path.islink(folder)]


  # MARK: Changes

  def _change(function, native, path, number=0, allowed=' or os.PathLike'):
      text, shown = _path(function, path, allowed)
      native(text, number, shown)


  def mkdir(path, mode=0o777, *, dir_fd=None):
      """Makes a folder."""
      _change('mkdir', _os.make_folder, path, mode)


  def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
      """Changes who may use a file."""
      if not follow_symlinks and globals()['path'].islink(path):
          raise NotImplementedError('chmod: follow_symlinks unavailable on this platform')
      _change('chmod', _os.change_mode, path, mode, _or_number)


  def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
      """Changes when a file was used and changed."""
      if times is not None and ns is not None:
          raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
      if ns is None:
          import time
          if times is None:
              times = [time.time()] * 2
          elif not isinstance(times, tuple) or len(times) != 2:
              raise TypeError("utime: 'times' must be either a tuple of two ints or None")
          ns = tuple(int(second // 1) * 10**9 + int(second % 1 * 10**9 // 1) for second in times)
      elif not isinstance(ns, tuple) or len(ns) != 2:
          raise TypeError("utime: 'ns' must be a tuple of two ints")
      text, shown = _path('utime', path, _or_number)
      _os.change_times(text, *ns, shown)


  def rmdir(path, *, dir_fd=None):
      """Removes an empty folder."""
      _change('rmdir', _os.remove_folder, path)


  def remove(path, *, dir_fd=None):
      """Removes a file."""
      _change('remove', _os.remove_file, path)


  def unlink(path, *, dir_fd=None):
      """Removes a file."""
      _change('unlink', _os.remove_file, path)


  def chdir(path):
      """Makes a folder the working directory."""
      _change('chdir', _os.enter_folder, path, allowed=_or_number)


  def _both(function, src, dst):
      given = ' or os.PathLike'
      return *_path(function, src, given, 'src'), *_path(function, dst, given, 'dst')


  def _moving(name):
      def function(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
          """Gives a file or folder another name."""
          old, old_shown, new, new_shown = _both(name, src, dst)
          _os.rename(old, new, old_shown, new_shown)
      function.__name__ = function.__qualname__ = name
      return function


  rename, replace = _moving('rename'), _moving('replace')


  def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
      """Makes a symbolic link to src, called dst."""
      target, target_shown, link, link_shown = _both('symlink', src, dst)
      _os.symbolic_link(target, link, target_shown, link_shown)


  def makedirs(name, mode=0o777, exist_ok=False):
      """Makes a folder and those that lead to it."""
      head, tail = path.split(name)
      if not tail:
          head, tail = path.split(head)
      if head and tail:
          if not path.exists(head):
              try:
                  makedirs(head, exist_ok=exist_ok)
              except FileExistsError:
                  # Somebody else was faster.
                  pass
          if tail == path._like(tail, curdir):
              return
      try:
          mkdir(name, mode)
      except OSError:
          if not (exist_ok and path.isdir(name)):
              raise


  def _prune(folder):
      # Removes a folder and those that lead to it, up to the first that is not empty.
      while folder:
          try:
              rmdir(folder)
          except OSError:
              return
          folder = path.dirname(folder.rstrip(path._like(folder, sep)))


  def removedirs(name):
      """Removes an empty folder, and those that lead to it if they are empty then."""
      rmdir(name)
      _prune(path.dirname(fspath(name).rstrip(path._like(fspath(name), sep))))


  def renames(old, new):
      """Moves a file to where folders are made for it, and removes those that it leaves empty."""
      folder = path.dirname(new)
      if folder and not path.exists(folder):
          makedirs(folder)
      rename(old, new)
      _prune(path.dirname(old))


  # MARK: Descriptors

  O_RDONLY, O_WRONLY, O_RDWR = range(3)
  O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_CLOEXEC = 0o100, 0o200, 0o1000, 0o2000, 0o2000000
  _open_file = open


  def open(path, flags, mode=0o777, *, dir_fd=None):
      """Opens a file; its descriptor."""
      text, shown = _path('open', path)
      unknown = flags & ~(O_WRONLY | O_RDWR | O_CREAT | O_EXCL | O_TRUNC | O_APPEND | O_CLOEXEC)
      if unknown:
          raise NotImplementedError(f'os.open() knows nothing of the flag {unknown:#o} in minipy')
      writes = flags & (O_WRONLY | O_RDWR)
      made = flags & O_CREAT and (flags & O_EXCL or not _os.can_access(text, F_OK))
      if made:
          close(_os.open(text, 'x', shown))
      elif writes and flags & O_TRUNC:
          close(_os.open(text, 'w', shown))
      way = 'r' if not writes else 'a' if flags & O_APPEND else 'r+'
      fd = _os.open(text, way if way != 'a' or writes == O_WRONLY else 'a+', shown)
      if made:
          # What the host let others do says what they may do at most.
          given = fstat(fd).st_mode & 0o777
          wanted = mode & (given | given >> 2 & 0o111)
          if wanted != given:
              _os.change_mode(text, wanted, shown)
      return fd


  def truncate(path, length):
      """Cuts a file, or lengthens it with zeros."""
      if isinstance(path, int):
          return ftruncate(path, length)
      text, shown = _path('truncate', path, _or_number)
      fd = _os.open(text, 'r+', shown)
      try:
          ftruncate(fd, length)
      finally:
          close(fd)


  def fsync(fd):
      """What was written is with the system; more nobody can promise."""
      fstat(fd if isinstance(fd, int) else fd.fileno())


  fdatasync = fsync


  def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
      """A file of a descriptor."""
      if isinstance(fd, int):
          return _open_file(fd, mode, buffering, encoding, *args, **kwargs)
      raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')


  import posixpath as path

  sys.modules['os.path'] = path
  __all__ = [entry for entry in globals() if entry[0] != '_' and entry not in (
      'abc', 'sys', 'MutableMapping', 'GenericAlias', 'ScandirIterator')]
  """#
