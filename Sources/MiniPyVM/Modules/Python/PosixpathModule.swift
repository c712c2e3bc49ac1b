/// The module `posixpath`, in Python: paths.

extension ModuleDefinition {
  static var posixpath: ModuleDefinition {
    .python("posixpath", posixpathSource)
  }
}

private let posixpathSource: StaticString = #"""
  """Paths of POSIX systems, as text or as bytes."""

  import os
  from _os import _kind

  __all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext',
             'basename', 'dirname', 'commonprefix', 'getsize', 'exists', 'lexists', 'isdir',
             'isfile', 'normpath', 'abspath', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath',
             'altsep', 'extsep', 'devnull', 'realpath', 'supports_unicode_filenames', 'relpath',
             'commonpath', 'expanduser', 'expandvars']

  sep, pathsep, altsep = '/', ':', None
  curdir, pardir, extsep = '.', '..', '.'
  defpath, devnull = '/bin:/usr/bin', '/dev/null'
  supports_unicode_filenames = False


  def _read(path):
      """A path as text or bytes, with the slash and the dot of its kind."""
      path = os.fspath(path)
      return (path, b'/', b'.') if isinstance(path, bytes) else (path, '/', '.')


  def _refuse(function, paths):
      """The TypeError for arguments that are no paths, or of both kinds."""
      for path in paths:
          if not isinstance(path, (str, bytes)):
              return TypeError(f'{function}() argument must be str, bytes, or os.PathLike object, '
                               f'not {path.__class__.__name__!r}')
      if len({isinstance(path, str) for path in paths}) > 1:
          return TypeError("Can't mix strings and bytes in path components")
      return None


  def _steps(path, slash, dot):
      """The names in a path; those that lead nowhere are left out."""
      return [name for name in path.split(slash) if name and name != dot]


  def _agreement(one, other):
      """How many items two sequences begin with in common."""
      for count, pair in enumerate(zip(one, other)):
          if pair[0] != pair[1]:
              return count
      return min(len(one), len(other))


  # MARK: Taking apart and putting together

  def normcase(s):
      """The path itself: case counts."""
      return os.fspath(s)


  def isabs(s):
      """True if the path begins at the root."""
      path, slash, _ = _read(s)
      return path.startswith(slash)


  def splitdrive(p):
      """Nothing, and the path: there are no drives."""
      path = os.fspath(p)
      return path[:0], path


  def splitroot(p):
      """Nothing, the slashes at the beginning (two, or else one for all), and the rest."""
      path, slash, _ = _read(p)
      slashes = len(path) - len(path.lstrip(slash))
      width = slashes if slashes < 3 else 1
      return path[:0], path[:width], path[width:]


  def split(p):
      """What is before the last slash, and what follows it."""
      path, slash, _ = _read(p)
      before, found, name = path.rpartition(slash)
      # All slashes are the root; others are no part of the folder's name.
      return before.rstrip(slash) or before + found, name


  def dirname(p):
      """The path without its last name."""
      return split(p)[0]


  def basename(p):
      """The last name of the path."""
      path, slash, _ = _read(p)
      return path.rpartition(slash)[2]


  def splitext(p):
      """The path without its extension, and the extension with its dot."""
      path, slash, dot = _read(p)
      # Dots that a name begins with make no extension.
      name = path.rpartition(slash)[2].lstrip(dot)
      _, found, extension = name.rpartition(dot)
      length = len(path) - len(found + extension) if found else len(path)
      return path[:length], path[length:]


  def join(a, /, *p):
      """Put parts of a path together; a part that begins at the root starts anew."""
      path, slash, _ = _read(a)
      try:
          for part in map(os.fspath, p):
              if part.startswith(slash):
                  path = part
              else:
                  path += part if not path or path.endswith(slash) else slash + part
      except (TypeError, AttributeError) as error:
          raise _refuse('join', (path, *p)) or error from None
      return path


  def normpath(path):
      """The path without double slashes, dots, and names that double dots undo."""
      path, slash, dot = _read(path)
      _, root, rest = splitroot(path)
      names = []
      for name in _steps(rest, slash, dot):
          if name != dot + dot:
              names.append(name)
          elif names and names[-1] != name:
              names.pop()
          elif not root:
              names.append(name)
      return root + slash.join(names) or dot


  def abspath(path):
      """The path from the root on, normalised."""
      path, slash, _ = _read(path)
      if path.startswith(slash):
          return normpath(path)
      here = os.getcwd()
      return normpath(join(os.fsencode(here) if isinstance(path, bytes) else here, path))


  def realpath(filename, *, strict=False):
      """The path from the root on; the host knows no links."""
      return abspath(filename)


  def relpath(path, start=None):
      """The path as seen from another folder."""
      if not path:
          raise ValueError('no path specified')
      path, slash, dot = _read(path)
      start = dot if start is None else os.fspath(start)
      try:
          origin, target = (_steps(abspath(place), slash, dot) for place in (start, path))
      except (TypeError, AttributeError) as error:
          raise _refuse('relpath', (path, start)) or error from None
      shared = _agreement(origin, target)
      return slash.join([dot + dot] * (len(origin) - shared) + target[shared:]) or dot


  def commonprefix(m):
      """The longest text that all begin with, wherever it ends."""
      if not m:
          return ''
      if not isinstance(m[0], (list, tuple)):
          m = [os.fspath(path) for path in m]
      least = min(m)
      # What these two share lies between all.
      return least[:_agreement(least, max(m))]


  def commonpath(paths):
      """The longest path that all begin with."""
      paths = [os.fspath(path) for path in paths]
      if not paths:
          raise ValueError('commonpath() arg is an empty sequence')
      _, slash, dot = _read(paths[0])
      try:
          if len({path.startswith(slash) for path in paths}) > 1:
              raise ValueError("Can't mix absolute and relative paths") from None
          names = [_steps(path, slash, dot) for path in paths]
      except (TypeError, AttributeError) as error:
          raise _refuse('commonpath', paths) or error from None
      return paths[0][:paths[0].startswith(slash)] + slash.join(commonprefix(names))


  # MARK: What the host has

  def _host_test(name, kinds, doc):
      """A function that asks what stands at a path."""
      def test(path):
          return _kind(os.fspath(path)) in kinds
      test.__name__ = test.__qualname__ = name
      test.__doc__ = doc
      return test


  exists = _host_test('exists', (1, 2), 'True if there is a file or folder.')
  lexists = _host_test('lexists', (1, 2), 'True if there is a file or folder.')
  isfile = _host_test('isfile', (1,), 'True if there is a file.')
  isdir = _host_test('isdir', (2,), 'True if there is a folder.')


  def getsize(filename):
      """The number of bytes of a file."""
      with open(filename, 'rb') as file:
          return file.seek(0, 2)


  # MARK: Names that stand for others

  def _as_text(change):
      """Have a function of text serve bytes too."""
      def either(path):
          path = os.fspath(path)
          return os.fsencode(change(os.fsdecode(path))) if isinstance(path, bytes) else change(path)
      either.__name__ = either.__qualname__ = change.__name__
      either.__doc__ = change.__doc__
      return either


  @_as_text
  def expanduser(path):
      """The path with a ~ at its beginning replaced by the home folder."""
      tilde, slash, rest = path.partition('/')
      home = os.environ.get('HOME')
      if tilde != '~' or home is None:
          return path
      return home.rstrip('/') + slash + rest or '/'


  @_as_text
  def expandvars(path):
      """The path with $NAME and ${NAME} replaced by values of the environment."""
      text, *pieces = path.split('$')
      for piece in pieces:
          if piece.startswith('{') and '}' in piece:
              name, _, rest = piece[1:].partition('}')
          else:
              rest = piece.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_')
              name = piece[:len(piece) - len(rest)]
          value = os.environ.get(name)
          text += f'${piece}' if value is None else value + rest
      return text
  """#
