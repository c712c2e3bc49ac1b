/// The part of `pathlib` that knows nothing of how paths are written or where files are.

let pathlibBasesSource: StaticString = #"""
  """What all kinds of paths have in common."""

  import functools
  import glob
  import re
  import stat
  from errno import EBADF, ELOOP, ENOENT, ENOTDIR

  __all__ = ['UnsupportedOperation']

  # What says that there is no file.
  _absent = ENOENT, ENOTDIR, EBADF, ELOOP


  class UnsupportedOperation(NotImplementedError):
      """What a path cannot do here."""


  @functools.lru_cache(512)
  def _matcher(pattern, sep, case_sensitive, recursive):
      # What matches texts of paths, or names, with a pattern.
      text = glob.translate(pattern, recursive=recursive, include_hidden=True, seps=sep)
      return re.compile(text, re.NOFLAG if case_sensitive else re.IGNORECASE).match


  def _case_counts(parser, case_sensitive):
      return parser.normcase('Aa') == 'Aa' if case_sensitive is None else case_sensitive


  class PurePathBase:
      """A path by its names."""

      __slots__ = ()

      def with_segments(self, *pathsegments):
          """A path of the same class; all that methods return are made by it."""
          return type(self)(*pathsegments)

      def as_posix(self):
          """The text with slashes that lean forward."""
          return str(self).replace(self.parser.sep, '/')

      # MARK: The last name

      def _stem_and_suffix(self):
          name = self.name
          dot = name.rfind('.')
          return (name[:dot], name[dot:]) if 0 < dot < len(name) - 1 else (name, '')

      @property
      def stem(self):
          """The last name without its last suffix."""
          return self._stem_and_suffix()[0]

      @property
      def suffix(self):
          """The last suffix of the last name, with its dot."""
          return self._stem_and_suffix()[1]

      @property
      def suffixes(self):
          """The list of the suffixes of the last name."""
          name = self.name
          if name.endswith('.'):
              return []
          return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

      def with_stem(self, stem):
          """The path with another stem."""
          suffix = self.suffix
          if suffix and not stem:
              raise ValueError(f'{self!r} has a non-empty suffix')
          return self.with_name(stem + suffix if suffix else stem)

      def with_suffix(self, suffix):
          """The path with another suffix, or without one."""
          stem = self.stem
          if not stem:
              raise ValueError(f'{self!r} has an empty name')
          if suffix and not (suffix.startswith('.') and len(suffix) > 1):
              raise ValueError(f'Invalid suffix {suffix!r}')
          return self.with_name(stem + suffix)

      # MARK: Patterns

      def match(self, path_pattern, *, case_sensitive=None):
          """True if the last names, or all names for a pattern from the root on, match."""
          if not isinstance(path_pattern, PurePathBase):
              path_pattern = self.with_segments(path_pattern)
          case_sensitive = _case_counts(self.parser, case_sensitive)
          sep, patterns, parts = path_pattern.parser.sep, path_pattern.parts, self.parts
          if not patterns:
              raise ValueError('empty pattern')
          more = len(parts) - len(patterns)
          if more < 0 or more and path_pattern.anchor:
              return False
          return all(_matcher(pattern, sep, case_sensitive, False)(part)
                     for pattern, part in zip(reversed(patterns), reversed(parts)))

      def full_match(self, pattern, *, case_sensitive=None):
          """True if the whole path matches; two stars stand for any names."""
          if not isinstance(pattern, PurePathBase):
              pattern = self.with_segments(pattern)
          case_sensitive = _case_counts(self.parser, case_sensitive)
          match = _matcher(pattern._text_to_match, pattern.parser.sep, case_sensitive, True)
          return match(self._text_to_match) is not None


  class PathBase(PurePathBase):
      """A path that may lead to a file."""

      __slots__ = ()

      def lstat(self):
          """What is known of the file, or of the link itself."""
          return self.stat(follow_symlinks=False)

      # MARK: What a file is

      def exists(self, *, follow_symlinks=True):
          """True if there is a file or a folder."""
          try:
              self.stat(follow_symlinks=follow_symlinks)
          except OSError as error:
              if error.errno not in _absent:
                  raise
              return False
          except ValueError:
              return False
          return True

      def _mode(self, **options):
          # What is known of the kind of the file; 0 if there is none.
          try:
              return self.stat(**options).st_mode
          except OSError as error:
              if error.errno not in _absent:
                  raise
          except ValueError:
              pass
          return 0

      def is_dir(self, *, follow_symlinks=True):
          """True for a folder."""
          return stat.S_ISDIR(self._mode(follow_symlinks=follow_symlinks))

      def is_file(self, *, follow_symlinks=True):
          """True for a plain file."""
          return stat.S_ISREG(self._mode(follow_symlinks=follow_symlinks))

      def is_symlink(self):
          """True for a symbolic link."""
          return stat.S_ISLNK(self._mode(follow_symlinks=False))

      def is_block_device(self):
          """True for a device of blocks."""
          return stat.S_ISBLK(self._mode())

      def is_char_device(self):
          """True for a device of characters."""
          return stat.S_ISCHR(self._mode())

      def is_fifo(self):
          """True for a pipe with a name."""
          return stat.S_ISFIFO(self._mode())

      def is_socket(self):
          """True for a socket."""
          return stat.S_ISSOCK(self._mode())

      def samefile(self, other_path):
          """True if both lead to one file."""
          mine = self.stat()
          if not hasattr(other_path, 'stat'):
              other_path = self.with_segments(other_path)
          other = other_path.stat()
          return (mine.st_ino, mine.st_dev) == (other.st_ino, other.st_dev)

      # MARK: What a file holds

      def read_bytes(self):
          """All bytes of the file."""
          with self.open(mode='rb') as file:
              return file.read()

      def read_text(self, encoding=None, errors=None, newline=None):
          """All text of the file."""
          with self.open('r', encoding=encoding, errors=errors, newline=newline) as file:
              return file.read()

      def write_bytes(self, data):
          """Writes the file anew; the number of bytes."""
          # What has no bytes leaves the file as it is.
          view = memoryview(data)
          with self.open(mode='wb') as file:
              return file.write(view)

      def write_text(self, data, encoding=None, errors=None, newline=None):
          """Writes the file anew; the number of characters."""
          if not isinstance(data, str):
              raise TypeError(f'data must be str, not {data.__class__.__name__}')
          with self.open('w', encoding=encoding, errors=errors, newline=newline) as file:
              return file.write(data)

      # MARK: Places

      @classmethod
      def cwd(cls):
          """The working directory."""
          return cls('').absolute()

      @classmethod
      def home(cls):
          """The user's folder."""
          return cls('~').expanduser()

      # MARK: What this system cannot do

      def _refused(self, name):
          return UnsupportedOperation(f'{type(self).__name__}.{name}() is unsupported on this system')

      def lchmod(self, mode):
          """Changes who may use the file, or the link itself."""
          self.chmod(mode, follow_symlinks=False)

      def owner(self, *, follow_symlinks=True):
          """Nobody knows the names of users."""
          raise self._refused('owner')

      def group(self, *, follow_symlinks=True):
          """Nobody knows the names of groups."""
          raise self._refused('group')

      def hardlink_to(self, target):
          """There are no other links than symbolic ones."""
          raise self._refused('hardlink_to')
  """#
