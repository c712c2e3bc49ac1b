/// The fourth part of `pathlib`: the files of this system.

let pathlibFilesSource: StaticString = #"""

  # MARK: Files

  class Path(_abc.PathBase, PurePath):
      """A path that leads to a file of this system, if there is one."""

      __slots__ = ()

      def __new__(cls, *args, **kwargs):
          return object.__new__(PosixPath if cls is Path else cls)

      def __init__(self, *args, **kwargs):
          if kwargs:
              warnings.warn('support for supplying keyword arguments to pathlib.PurePath is deprecated '
                            'and scheduled for removal in Python 3.14', DeprecationWarning,
                            stacklevel=2)
          super().__init__(*args)

      @classmethod
      def from_uri(cls, uri):
          """The path of a file's address."""
          if not uri.startswith('file:'):
              raise ValueError(f"URI does not start with 'file:': {uri!r}")
          text = uri.removeprefix('file:')
          if text.startswith('///'):
              text = text[2:]
          elif text.startswith('//localhost/'):
              text = text[11:]
          if text.startswith('///') or text[:1] == '/' and text[2:3] in ':|':
              # A drive, or what another machine shares.
              text = text[1:]
          if text[1:2] == '|':
              text = f'{text[0]}:{text[2:]}'
          path = cls(os.fsdecode(_unquoted(text)))
          if not path.is_absolute():
              raise ValueError(f'URI is not absolute: {uri!r}')
          return path

      # MARK: Places

      def absolute(self):
          """The path from the root on; nothing else changes."""
          if self.is_absolute():
              return self
          here = os.getcwd()
          if not self._names:
              return self._of_text(here)
          _, root, rest = os.path.splitroot(here)
          return self._made('', root, (rest.split('/') if rest else []) + self._names)

      def resolve(self, strict=False):
          """The path from the root on, without links and double dots."""
          return self.with_segments(os.path.realpath(self, strict=strict))

      def expanduser(self):
          """The path with the user's folder for ~ at its beginning."""
          drive, root, names = self._pieces
          if drive or root or not names or names[0][:1] != '~':
              return self
          home = os.path.expanduser(names[0])
          if home[:1] == '~':
              raise RuntimeError('Could not determine home directory.')
          drive, root, above = self._parse_path(home)
          return self._made(drive, root, above + names[1:])

      def readlink(self):
          """The path that a symbolic link names."""
          return self.with_segments(os.readlink(self))

      # MARK: What is known of files

      def stat(self, *, follow_symlinks=True):
          """What is known of the file."""
          return os.stat(self, follow_symlinks=follow_symlinks)

      def is_mount(self):
          """True if another device begins here."""
          return os.path.ismount(self)

      def is_junction(self):
          """False: other systems have these."""
          return os.path.isjunction(self)

      # MARK: What files hold

      def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
          """Opens the file."""
          if 'b' not in mode:
              encoding = io.text_encoding(encoding)
          return io.open(self, mode, buffering, encoding, errors, newline)

      def read_text(self, encoding=None, errors=None, newline=None):
          """All text of the file."""
          return super().read_text(io.text_encoding(encoding), errors, newline)

      def write_text(self, data, encoding=None, errors=None, newline=None):
          """Writes the file anew; the number of characters."""
          return super().write_text(data, io.text_encoding(encoding), errors, newline)

      # MARK: Folders

      def iterdir(self):
          """The paths of what is in the folder."""
          here = str(self)
          with os.scandir(here) as entries:
              texts = [entry.path for entry in entries]
          return map(self._of_text, texts if here != '.' else [text[2:] for text in texts])

      def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
          """The paths below the folder that match."""
          if not isinstance(pattern, PurePath):
              pattern = self.with_segments(pattern)
          drive, root, names = pattern._pieces
          if drive or root:
              raise NotImplementedError('Non-relative patterns are unsupported')
          if not names:
              raise ValueError(f'Unacceptable pattern: {pattern!r}')
          only_folders = pattern._raw_path[-1] == '/'
          parts = [*names, ''] if only_folders else names
          here = str(self)
          texts = _Search(parts, case_sensitive, recurse_symlinks).below(here, 0)
          if here == '.':
              texts = (text[2:] for text in texts)
          if only_folders:
              texts = (text[:-1] for text in texts)
          elif names[-1] == '**':
              texts = _without_last_slash(texts, len(self.anchor))
          return map(self._of_text, texts)

      def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
          """The paths anywhere below the folder that match."""
          if not isinstance(pattern, PurePath):
              pattern = self.with_segments(pattern)
          return self.glob('**' / pattern, case_sensitive=case_sensitive,
                           recurse_symlinks=recurse_symlinks)

      def walk(self, top_down=True, on_error=None, follow_symlinks=False):
          """The folder and those below it: path, names of folders, names of files."""
          here = str(self)
          follows = follow_symlinks or os._links_are_files
          for text, folders, files in os.walk(here, top_down, on_error, follows):
              yield self._of_text(text if here != '.' else text[2:]), folders, files

      def mkdir(self, mode=0o777, parents=False, exist_ok=False):
          """Makes a folder, and those that lead to it if parents is true."""
          for has_parent in not parents, True:
              try:
                  return os.mkdir(self, mode)
              except FileNotFoundError:
                  # What leads there is made once, with the usual mode.
                  parent = self.parent
                  if has_parent or parent == self:
                      raise
                  parent.mkdir(parents=True, exist_ok=True)
              except OSError:
                  # Which error a system finds first is its own affair.
                  if exist_ok and self.is_dir():
                      return
                  raise

      def rmdir(self):
          """Removes the folder, which must be empty."""
          os.rmdir(self)

      # MARK: Changes

      def touch(self, mode=0o666, exist_ok=True):
          """Makes an empty file, or says of one that it was changed now."""
          if exist_ok:
              try:
                  os.utime(self)
                  return
              except OSError:
                  pass
          os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

      def chmod(self, mode, *, follow_symlinks=True):
          """Changes who may use the file."""
          os.chmod(self, mode, follow_symlinks=follow_symlinks)

      def unlink(self, missing_ok=False):
          """Removes the file."""
          try:
              os.unlink(self)
          except FileNotFoundError:
              if not missing_ok:
                  raise

      def rename(self, target):
          """Gives the file another path, and tells it."""
          os.rename(self, target)
          return self.with_segments(target)

      def replace(self, target):
          """Gives the file another path, whatever is there, and tells it."""
          os.replace(self, target)
          return self.with_segments(target)

      def symlink_to(self, target, target_is_directory=False):
          """Makes a symbolic link of this path that names the target."""
          os.symlink(target, self, target_is_directory)


  class PosixPath(Path, PurePosixPath):
      """A path of a POSIX system, such as this."""

      __slots__ = ()


  class WindowsPath(Path, PureWindowsPath):
      """A path of Windows, which this is not."""

      __slots__ = ()

      def __new__(cls, *args, **kwargs):
          raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')
  """#
