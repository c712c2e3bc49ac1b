/// The module `posixpath` (`os.path`), in Python: paths of POSIX systems.

extension ModuleDefinition {
  static var posixpath: ModuleDefinition {
    .python("posixpath", posixpathSource)
  }
}

private let posixpathSource: StaticString = #"""
  """Paths of POSIX systems."""

  import os

  curdir, pardir, extsep, sep, altsep = '.', '..', '.', '/', None
  pathsep, defpath, devnull = ':', '/bin:/usr/bin', '/dev/null'
  supports_unicode_filenames = False

  # MARK: Texts

  def _like(path, text):
      # An ASCII text of the kind that the path has.
      return text if isinstance(path, str) else text.encode()


  def _check_kinds(function, parts):
      # Why parts cannot be put together.
      for part in parts:
          if not isinstance(part, (str, bytes)):
              raise TypeError(f'{function}() argument must be str, bytes, or os.PathLike object, '
                              f'not {type(part).__name__!r}') from None
      if len({isinstance(part, str) for part in parts}) > 1:
          raise TypeError("Can't mix strings and bytes in path components") from None


  def normcase(s):
      """The path: case counts here."""
      return os.fspath(s)


  def isabs(s):
      """True if the path begins at the root."""
      s = os.fspath(s)
      return s[:1] == _like(s, sep)


  def splitroot(p):
      """A drive (there are none), the slashes of the root, and the rest."""
      p = os.fspath(p)
      rest = p.lstrip(_like(p, sep))
      slashes = len(p) - len(rest)
      # Two slashes are a root of their own; more are one.
      root = slashes if slashes < 3 else 1
      return p[:0], p[:root], p[root:]


  def splitdrive(p):
      """A drive (there are none) and the path."""
      p = os.fspath(p)
      return p[:0], p


  def split(p):
      """What leads to the last part of the path, and that part."""
      p = os.fspath(p)
      slash = _like(p, sep)
      before, _, tail = p.rpartition(slash)
      head = p[:len(p) - len(tail)]
      return head.rstrip(slash) or head, tail


  def dirname(p):
      """What leads to the last part of the path."""
      return split(p)[0]


  def basename(p):
      """The last part of the path."""
      return split(p)[1]


  def splitext(p):
      """The path up to its extension, and that with its dot; names may begin with dots."""
      p = os.fspath(p)
      dot = _like(p, extsep)
      name = p.rpartition(_like(p, sep))[2]
      stem, found, extension = name.lstrip(dot).rpartition(dot)
      size = len(found + extension) if found else 0
      return p[:len(p) - size], p[len(p) - size:]


  def join(a, /, *p):
      """The parts with slashes between them; one that begins at the root starts anew."""
      path = os.fspath(a)
      slash = _like(path, sep)
      try:
          for part in map(os.fspath, p):
              if part.startswith(slash) or not path:
                  path = part
              else:
                  path += part if path.endswith(slash) else slash + part
      except (TypeError, AttributeError):
          _check_kinds('join', (a, *p))
          raise
      return path


  def _steps(path):
      # The names in a path.
      here = _like(path, curdir)
      return [name for name in path.split(_like(path, sep)) if name and name != here]


  def normpath(path):
      """The path without double slashes, dots, and what double dots take back."""
      path = os._checked('_path_normpath', path)
      back = _like(path, pardir)
      _, root, rest = splitroot(path)
      kept = []
      for name in _steps(rest):
          if name != back:
              kept.append(name)
          elif kept and kept[-1] != back:
              kept.pop()
          elif not root:
              kept.append(name)
      return root + _like(path, sep).join(kept) or _like(path, curdir)


  def abspath(path):
      """The path from the root on, in normal form."""
      path = os.fspath(path)
      here = os.getcwd() if isinstance(path, str) else os.getcwdb()
      return normpath(join(here, path))


  def _shared(lists):
      # The beginning that all have in common.
      first, last = min(lists), max(lists)
      size = 0
      for one, other in zip(first, last):
          if one != other:
              break
          size += 1
      return first[:size]


  def commonprefix(m):
      """The longest text, or list, that all begin with."""
      if not m:
          return ''
      return _shared(m if isinstance(m[0], (list, tuple)) else [*map(os.fspath, m)])


  def commonpath(paths):
      """The longest path that leads to all."""
      paths = [*map(os.fspath, paths)]
      if not paths:
          raise ValueError('commonpath() arg is an empty sequence')
      try:
          slash = _like(paths[0], sep)
          from_root = {path.startswith(slash) for path in paths}
          steps = _shared([_steps(path) for path in paths])
      except (TypeError, AttributeError):
          _check_kinds('commonpath', paths)
          raise
      if len(from_root) == 2:
          raise ValueError("Can't mix absolute and relative paths")
      return slash * from_root.pop() + slash.join(steps)


  def relpath(path, start=None):
      """The path as seen from a folder."""
      path = os.fspath(path)
      if not path:
          raise ValueError('no path specified')
      here = _like(path, curdir)
      start = here if start is None else os.fspath(start)
      try:
          origin, target = _steps(abspath(start)), _steps(abspath(path))
          shared = len(_shared([origin, target]))
          steps = [_like(path, pardir)] * (len(origin) - shared) + target[shared:]
          return _like(path, sep).join(steps) or here
      except (TypeError, AttributeError):
          _check_kinds('relpath', (path, start))
          raise


  # MARK: Variables

  def expanduser(path):
      """The path with the user's folder for ~ at its beginning."""
      path = os.fspath(path)
      slash = _like(path, sep)
      user, _, rest = path.partition(slash)
      home = os.environ.get('HOME') if user == _like(path, '~') else None
      if home is None:
          return path
      home = _like(path, home).rstrip(slash)
      return home + path[1:] or slash


  def _is_name(char):
      return char.isascii() and char.isalnum() or char == '_'


  def expandvars(path):
      """The path with the values of variables for $name and ${name}; unknown ones stay."""
      path = os.fspath(path)
      text, *pieces = os.fsdecode(path).split('$')
      for piece in pieces:
          name, rest = '', piece
          if piece[:1] == '{':
              inner, brace, after = piece[1:].partition('}')
              if brace:
                  name, rest = inner, after
          else:
              size = next((place for place, char in enumerate(piece) if not _is_name(char)), len(piece))
              name, rest = piece[:size], piece[size:]
          value = os.environ.get(name) if name else None
          text += '$' + piece if value is None else value + rest
      return text if isinstance(path, str) else os.fsencode(text)


  # MARK: Files

  def _known(path, follow=True):
      # What is known of a file; None if it is not there, or cannot be.
      try:
          return os.stat(path) if follow else os.lstat(path)
      except (OSError, ValueError):
          return None


  def _kind(path, follow=True):
      known = _known(path, follow)
      return known and known.st_mode & 0o170000


  def exists(path):
      """True if there is a file or folder."""
      return _known(path) is not None


  def lexists(path):
      """True if there is a file, a folder or a link that leads nowhere."""
      return _known(path, False) is not None


  def isfile(path):
      """True for a plain file."""
      return _kind(path) == 0o100000


  def isdir(s):
      """True for a folder."""
      return _kind(s) == 0o040000


  def islink(path):
      """True for a symbolic link."""
      return _kind(path, False) == 0o120000


  def isjunction(path):
      """False: other systems have these."""
      os.fspath(path)
      return False


  def isdevdrive(path):
      """False: other systems have these."""
      os.fspath(path)
      return False


  def ismount(path):
      """True if another device, or the root, begins here."""
      here = _known(path, False)
      if here is None or here.st_mode & 0o170000 == 0o120000:
          return False
      above = _known(realpath(join(path, _like(os.fspath(path), pardir))), False)
      if above is None:
          return False
      return here.st_dev != above.st_dev or here.st_ino == above.st_ino


  def getsize(filename):
      """The number of bytes of a file."""
      return os.stat(filename).st_size


  def getmtime(filename):
      """When a file was changed."""
      return os.stat(filename).st_mtime


  def getatime(filename):
      """When a file was used."""
      return os.stat(filename).st_atime


  def getctime(filename):
      """When something about a file was changed."""
      return os.stat(filename).st_ctime


  def samestat(s1, s2):
      """True if both are of one file."""
      return (s1.st_ino, s1.st_dev) == (s2.st_ino, s2.st_dev)


  def samefile(f1, f2):
      """True if both lead to one file."""
      return samestat(os.stat(f1), os.stat(f2))


  def sameopenfile(fp1, fp2):
      """True if both descriptors are of one file."""
      return samestat(os.fstat(fp1), os.fstat(fp2))


  def realpath(filename, *, strict=False):
      """The path from the root on, with the targets of symbolic links for the links."""
      filename = os.fspath(filename)
      slash, back = _like(filename, sep), _like(filename, pardir)
      here = os.getcwd() if isinstance(filename, str) else os.getcwdb()
      path = slash
      waiting = _steps(join(here, filename))[::-1]
      # Where links lead; None for one whose target is being walked. A tuple in `waiting` says that
      # the target of its link ends here.
      found = {}
      while waiting:
          name = waiting.pop()
          if type(name) is tuple:
              found[name[0]] = path
              continue
          if name == back:
              path = dirname(path)
              continue
          path = join(path, name)
          if path in found:
              if found[path] is not None:
                  path = found[path]
              elif strict:
                  os.stat(path)
              # A link that leads to itself stays.
              continue
          try:
              target = os.readlink(path) if os.lstat(path).st_mode & 0o170000 == 0o120000 else None
          except OSError:
              if strict:
                  raise
              target = None
          if target is None:
              continue
          found[path] = None
          waiting.append((path,))
          path = slash if isabs(target) else dirname(path)
          waiting += _steps(target)[::-1]
      return path


  __all__ = [name for name in list(globals()) if name[0] != '_' and name != 'os']
  """#
