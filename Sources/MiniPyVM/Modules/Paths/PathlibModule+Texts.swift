/// The second part of `pathlib`: paths as texts.

let pathlibTextsSource: StaticString = #"""
  """Paths as texts, and the files of this system that they lead to."""

  import io
  import ntpath
  import os
  import posixpath
  import re
  import sys
  import warnings
  from _collections_abc import Sequence
  from glob import has_magic
  from pathlib import _abc
  from pathlib._abc import UnsupportedOperation

  __all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


  def _quoted(data):
      # Bytes as addresses write them.
      def code(found):
          return b'%%%02X' % ord(found[0])

      return re.sub(rb'[^\w.~/-]', code, data).decode()


  def _unquoted(text):
      # The bytes of a text of an address.
      def byte(found):
          return bytes([int(found[1], 16)])

      return re.sub(rb'%([0-9a-fA-F]{2})', byte, text.encode())


  class _PathParents(Sequence):
      # The paths that lead to a path, the longest first; made when they are asked for.

      __slots__ = ('_path',)

      def __init__(self, path):
          self._path = path

      def __len__(self):
          return len(self._path._names)

      def __getitem__(self, idx):
          size = len(self)
          if isinstance(idx, slice):
              return tuple(self[place] for place in range(*idx.indices(size)))
          if idx >= size or idx < -size:
              raise IndexError(idx)
          drive, root, names = self._path._pieces
          return self._path._made(drive, root, names[:size - 1 - idx if idx >= 0 else -1 - idx])

      def __repr__(self):
          return f'<{type(self._path).__name__}.parents>'


  class PurePath(_abc.PurePathBase):
      """A path as a text; no file needs to be there."""

      # The texts that it was made of; drive, root and names, and the text in normal form, once they
      # were asked for.
      __slots__ = '_raw_paths', '_parsed', '_text'

      parser = os.path

      # MARK: Construction

      def __new__(cls, *args, **kwargs):
          return object.__new__(PurePosixPath if cls is PurePath else cls)

      def __init__(self, *args):
          texts = []
          for arg in args:
              if isinstance(arg, PurePath):
                  given = arg._raw_paths
                  if arg.parser is ntpath and self.parser is posixpath:
                      given = [text.replace('\\', '/') for text in given]
                  texts += given
                  continue
              try:
                  text = os.fspath(arg)
              except TypeError:
                  text = arg
              if not isinstance(text, str):
                  raise TypeError('argument should be a str or an os.PathLike object where __fspath__ '
                                  f'returns a str, not {type(text).__name__!r}')
              texts.append(text)
          self._raw_paths = texts

      def __reduce__(self):
          return self.__class__, tuple(self._raw_paths)

      def _of_text(self, text):
          # A path of a text in normal form.
          path = self.with_segments(text)
          path._text = text or '.'
          return path

      def _made(self, drive, root, names):
          path = self._of_text(self._joined(drive, root, names))
          path._parsed = drive, root, names
          return path

      @classmethod
      def _joined(cls, drive, root, names):
          text = cls.parser.sep.join(names)
          if drive or root:
              return drive + root + text
          # A name that looks like a drive is none.
          is_drive = names and cls.parser.splitdrive(names[0])[0]
          return '.' + cls.parser.sep + text if is_drive else text

      @property
      def _raw_path(self):
          # The text as it was given.
          texts = self._raw_paths
          if len(texts) == 1:
              return texts[0]
          return self.parser.join(*texts) if texts else ''

      @property
      def _pieces(self):
          # Drive, root, and the list of the names.
          try:
              return self._parsed
          except AttributeError:
              self._parsed = self._parse_path(self._raw_path)
              return self._parsed

      @classmethod
      def _parse_path(cls, path):
          sep, altsep = cls.parser.sep, cls.parser.altsep
          if altsep:
              path = path.replace(altsep, sep)
          drive, root, rest = cls.parser.splitroot(path)
          if drive[:1] == sep and not root and drive[-1] != sep:
              # What another machine shares, //server/share or //?/unc/server/share, is a root.
              steps = drive.split(sep)
              if len(steps) == 6 or len(steps) == 4 and steps[2] not in '?.':
                  root = sep
          names = [sys.intern(str(name)) for name in rest.split(sep) if name and name != '.']
          return drive, root, names

      # MARK: Parts

      @property
      def drive(self):
          """The drive: a letter, or what another machine shares."""
          return self._pieces[0]

      @property
      def root(self):
          """The root, if the path begins there."""
          return self._pieces[1]

      @property
      def _names(self):
          return self._pieces[2]

      @property
      def anchor(self):
          """The drive and the root."""
          drive, root, _ = self._pieces
          return drive + root

      @property
      def parts(self):
          """The tuple of anchor and names."""
          drive, root, names = self._pieces
          return (drive + root, *names) if drive or root else tuple(names)

      @property
      def name(self):
          """The last name."""
          names = self._names
          return names[-1] if names else ''

      @property
      def parent(self):
          """The path without its last name."""
          drive, root, names = self._pieces
          return self._made(drive, root, names[:-1]) if names else self

      @property
      def parents(self):
          """The paths that lead here, the longest first."""
          return _PathParents(self)

      # MARK: Texts

      def __str__(self):
          try:
              return self._text
          except AttributeError:
              self._text = self._joined(*self._pieces) or '.'
              return self._text

      def __fspath__(self):
          return str(self)

      def __bytes__(self):
          return os.fsencode(self)

      def __repr__(self):
          return f'{self.__class__.__name__}({self.as_posix()!r})'

      @property
      def _text_to_match(self):
          text = str(self)
          return '' if text == '.' else text

      def as_uri(self):
          """The address of the file."""
          if not self.is_absolute():
              raise ValueError("relative path can't be expressed as a file URI")
          drive, text = self.drive, self.as_posix()
          if not drive:
              return 'file://' + _quoted(os.fsencode(str(self)))
          if len(drive) == 2 and drive[1] == ':':
              return f'file:///{drive}' + _quoted(os.fsencode(text[2:]))
          return 'file:' + _quoted(os.fsencode(text))

      # MARK: Comparisons

      @property
      def _key(self):
          # Of equal paths, the same.
          text = str(self)
          return text if self.parser is posixpath else text.lower()

      @property
      def _keys(self):
          return self._key.split(self.parser.sep)

      def _is_comparable(self, other):
          return isinstance(other, PurePath) and self.parser is other.parser

      def __hash__(self):
          return hash(self._key)

      def __eq__(self, other):
          if not isinstance(other, PurePath):
              return NotImplemented
          return self._key == other._key and self.parser is other.parser

      def __lt__(self, other):
          return self._keys < other._keys if self._is_comparable(other) else NotImplemented

      def __le__(self, other):
          return self._keys <= other._keys if self._is_comparable(other) else NotImplemented

      def __gt__(self, other):
          return self._keys > other._keys if self._is_comparable(other) else NotImplemented

      def __ge__(self, other):
          return self._keys >= other._keys if self._is_comparable(other) else NotImplemented

      # MARK: Other paths

      def joinpath(self, *pathsegments):
          """The path with others after it; one that begins at a root starts anew."""
          return self.with_segments(self, *pathsegments)

      def __truediv__(self, key):
          try:
              return self.with_segments(self, key)
          except TypeError:
              return NotImplemented

      def __rtruediv__(self, key):
          try:
              return self.with_segments(key, self)
          except TypeError:
              return NotImplemented

      def with_name(self, name):
          """The path with another last name."""
          parser = self.parser
          if not name or name == '.' or parser.sep in name or (
                  parser.altsep and parser.altsep in name):
              raise ValueError(f'Invalid name {name!r}')
          drive, root, names = self._pieces
          if not names:
              raise ValueError(f'{self!r} has an empty name')
          return self._made(drive, root, [*names[:-1], name])

      def _origin(self, function, other, more, count):
          # The path that another is seen from.
          if more:
              warnings.warn(f'support for supplying more than one {count} to '
                            f'pathlib.PurePath.{function}() is deprecated and scheduled for removal in '
                            'Python 3.14', DeprecationWarning, stacklevel=3)
              return self.with_segments(other, *more)
          return other if isinstance(other, PurePath) else self.with_segments(other)

      def relative_to(self, other, /, *_deprecated, walk_up=False):
          """The path as seen from another; with walk_up, one may go up first."""
          other = self._origin('relative_to', other, _deprecated, 'positional argument')
          lineage = [self, *self.parents]
          for steps, path in enumerate([other, *other.parents]):
              if path in lineage:
                  return self._made('', '', ['..'] * steps + self._names[len(path._names):])
              if not walk_up:
                  raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
              if path.name == '..':
                  raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
          raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')

      def is_relative_to(self, other, /, *_deprecated):
          """True if the other path leads here."""
          other = self._origin('is_relative_to', other, _deprecated, 'argument')
          return other == self or other in self.parents

      # MARK: Questions

      def is_absolute(self):
          """True if the path begins at a root, and on a drive where there are drives."""
          if self.parser is posixpath:
              return any(text.startswith('/') for text in self._raw_paths)
          return self.parser.isabs(self)

      def is_reserved(self):
          """True if Windows keeps the name for something else."""
          warnings.warn('pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in '
                        'Python 3.15. Use os.path.isreserved() to detect reserved paths on Windows.',
                        DeprecationWarning, stacklevel=2)
          return self.parser is ntpath and ntpath.isreserved(self)


  class PurePosixPath(PurePath):
      """A path as POSIX systems write it."""

      parser = posixpath
      __slots__ = ()


  class PureWindowsPath(PurePath):
      """A path as Windows writes it."""

      parser = ntpath
      __slots__ = ()
  """#
