/// The module `glob`, in Python: the files whose paths match a pattern.

extension ModuleDefinition {
  static var glob: ModuleDefinition { .python("glob", globSource) }
}

private let globSource: StaticString = #"""
  """Files whose paths match the patterns of shells."""

  import fnmatch
  import os
  import re

  __all__ = ['glob', 'iglob', 'escape', 'translate']

  magic_check, magic_check_bytes = re.compile('([*?[])'), re.compile(b'([*?[])')


  def _magic(text):
      return magic_check_bytes if isinstance(text, bytes) else magic_check


  def has_magic(s):
      """True if the text has characters that mean others."""
      return _magic(s).search(s) is not None


  def escape(pathname):
      """The pattern that only the path itself matches."""
      drive, rest = os.path.splitdrive(pathname)
      return drive + _magic(rest).sub(b'[\\1]' if isinstance(rest, bytes) else r'[\1]', rest)


  # MARK: Files

  def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
      """The list of the paths that match."""
      return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                        include_hidden=include_hidden))


  def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
      """The paths that match, one after the other."""
      if dir_fd is not None:
          raise NotImplementedError('dir_fd unavailable on this platform')
      root = pathname[:0] if root_dir is None else os.fspath(root_dir)
      # Only of these may the folder itself, as an empty path, be the first.
      may_be_empty = not pathname or recursive and _is_recursive(pathname[:2])
      found = _Search(recursive, include_hidden).found(pathname, root)
      return _without_empty(found) if may_be_empty else found


  def _without_empty(paths):
      for path in paths:
          if path:
              yield path
          break
      yield from paths


  def _is_recursive(pattern):
      return pattern in ('**', b'**')


  def _below(folder, name):
      # os.path.join, but that an empty name adds no slash.
      return os.path.join(folder, name) if folder and name else folder or name


  class _Search:
      # How the caller wants files to be looked for.

      def __init__(self, recursive, hidden):
          self.recursive, self.hidden = recursive, hidden

      def found(self, pathname, root, folders_only=False):
          # The paths, as seen from the root, that match.
          folder, pattern = os.path.split(pathname)
          if not has_magic(pathname):
              if pattern and os.path.lexists(_below(root, pathname)) or (
                      not pattern and os.path.isdir(_below(root, folder))):
                  yield pathname
          elif not folder:
              yield from self.names(root, pattern, folders_only)
          else:
              # What is split off of a drive is the drive again.
              is_one = folder == pathname or not has_magic(folder)
              for place in [folder] if is_one else self.found(folder, root, True):
                  for name in self.names(_below(root, place), pattern, folders_only):
                      yield os.path.join(place, name)

      def names(self, folder, pattern, folders_only):
          # The names in a folder that match, or paths below it for two stars.
          if not has_magic(pattern):
              exists = os.path.lexists if pattern else os.path.isdir
              return [pattern] if exists(_below(folder, pattern)) else []
          if self.recursive and _is_recursive(pattern):
              return self.all_below(folder, pattern, folders_only)
          names = _names(folder, folders_only)
          if not pattern.startswith(_like(pattern, '.')):
              names = self.shown(names)
          return fnmatch.filter(names, pattern)

      def shown(self, names):
          # Names that are not hidden, but if the caller wants those, too.
          return [name for name in names if self.hidden or name[:1] != _like(name, '.')]

      def all_below(self, folder, pattern, folders_only):
          if not folder or os.path.isdir(folder):
              yield pattern[:0]
          yield from self.deep(folder, folders_only)

      def deep(self, folder, folders_only):
          for name in self.shown(_names(folder, folders_only)):
              yield name
              for inner in self.deep(_below(folder, name), folders_only):
                  yield _below(name, inner)


  def _like(text, char):
      return char.encode() if isinstance(text, bytes) else char


  def _names(folder, folders_only):
      # The names in a folder, or of the folders in it; none if it cannot be read.
      try:
          names = os.listdir(folder or _like(folder, os.curdir))
      except OSError:
          return []
      if folders_only:
          return [name for name in names if os.path.isdir(_below(folder, name))]
      return names


  def _outdated(name):
      import warnings
      warnings.warn(f'glob.{name} is deprecated and will be removed in Python 3.15. Use glob.glob '
                    'and pass a directory to its root_dir argument instead.', DeprecationWarning,
                    stacklevel=3)


  def glob0(dirname, pattern):
      """A list of the name, if the folder has it."""
      _outdated('glob0')
      exists = os.path.lexists if pattern else os.path.isdir
      return [pattern] if exists(_below(dirname, pattern)) else []


  def glob1(dirname, pattern):
      """The names in the folder that match."""
      _outdated('glob1')
      names = _names(dirname, False)
      if not pattern.startswith(_like(pattern, '.')):
          names = _Search(False, False).shown(names)
      return fnmatch.filter(names, pattern)


  # MARK: Regular expressions

  def translate(pat, *, recursive=False, include_hidden=False, seps=None):
      """The text of the regular expression for a pattern of paths."""
      seps = seps or os.path.sep + (os.path.altsep or '')
      escaped = ''.join(map(re.escape, seps))
      slash = f'[{escaped}]' if len(seps) > 1 else escaped
      other = f'[^{escaped}]'
      # What a star stands for at the end, and two stars before it and there.
      one = f'{other}+' if include_hidden else f'[^{escaped}.]{other}*'
      several = f'(?:.+{slash})?' if include_hidden else f'(?:{one}{slash})*'
      rest = '.*' if include_hidden else f'{several}(?:{one})?'

      *parts, last = re.split(slash, pat)
      pieces = []
      for part, following in zip(parts, [*parts[1:], last]):
          if not (recursive and part == '**'):
              pieces.append(_part(part, one, other, include_hidden) + slash)
          elif following != '**':
              pieces.append(several)
      is_rest = recursive and last == '**'
      pieces.append(rest if is_rest else _part(last, one, other, include_hidden))
      return fr'(?s:{"".join(pieces)})\Z'


  def _part(part, one, other, hidden):
      # The expression for a part between slashes.
      if part == '*':
          return one
      guard = '' if hidden or part[:1] not in ('*', '?') else r'(?!\.)'
      return guard + ''.join(fnmatch._pieces(part, f'{other}*', other))
  """#
