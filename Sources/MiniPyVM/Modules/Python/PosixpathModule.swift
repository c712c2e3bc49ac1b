/// The module `posixpath`, in Python: paths.

extension ModuleDefinition {
  static var posixpath: ModuleDefinition {
    .python("posixpath", posixpathSource)
  }
}

private let posixpathSource: StaticString = #"""
  """Paths of POSIX systems."""

  import os

  __all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext',
             'basename', 'dirname', 'commonprefix', 'getsize', 'exists', 'lexists', 'isdir',
             'isfile', 'normpath', 'abspath', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath',
             'altsep', 'extsep', 'devnull', 'realpath', 'supports_unicode_filenames', 'relpath',
             'commonpath', 'expanduser', 'expandvars']

  curdir = '.'
  pardir = '..'
  extsep = '.'
  sep = '/'
  pathsep = ':'
  defpath = '/bin:/usr/bin'
  altsep = None
  devnull = '/dev/null'
  supports_unicode_filenames = False


  def _like(path, text):
      return text.encode() if isinstance(path, bytes) else text


  def normcase(s):
      """The path: case counts."""
      return os.fspath(s)


  def isabs(s):
      """True if the path begins at the root."""
      s = os.fspath(s)
      return s.startswith(_like(s, '/'))


  def _check_types(function, *args):
      has_text = has_bytes = False
      for arg in args:
          if isinstance(arg, str):
              has_text = True
          elif isinstance(arg, bytes):
              has_bytes = True
          else:
              raise TypeError(f'{function}() argument must be str, bytes, or '
                              f'os.PathLike object, not {arg.__class__.__name__!r}') from None
      if has_text and has_bytes:
          raise TypeError("Can't mix strings and bytes in path components") from None


  def join(a, /, *p):
      """Join parts of a path; one that begins at the root starts anew."""
      a = os.fspath(a)
      separator = _like(a, '/')
      path = a
      try:
          for part in map(os.fspath, p):
              if part.startswith(separator) or not path:
                  path = part
              elif path.endswith(separator):
                  path += part
              else:
                  path += separator + part
      except (TypeError, AttributeError, BytesWarning):
          _check_types('join', a, *p)
          raise
      return path


  def split(p):
      """What is before the last slash, and what follows it."""
      p = os.fspath(p)
      separator = _like(p, '/')
      index = p.rfind(separator) + 1
      head, tail = p[:index], p[index:]
      if head and head != separator * len(head):
          head = head.rstrip(separator)
      return head, tail


  def splitext(p):
      """The path without its extension, and the extension with its dot."""
      p = os.fspath(p)
      separator, dot = _like(p, '/'), _like(p, '.')
      start = p.rfind(separator) + 1
      index = p.rfind(dot)
      if index > start:
          # Dots at the beginning of the name make no extension.
          while start < index:
              if p[start:start + 1] != dot:
                  return p[:index], p[index:]
              start += 1
      return p, p[:0]


  def splitdrive(p):
      """Nothing, and the path: there are no drives."""
      p = os.fspath(p)
      return p[:0], p


  def splitroot(p):
      """The drive (nothing), the slashes at the beginning, and the rest."""
      p = os.fspath(p)
      separator = _like(p, '/')
      empty = p[:0]
      if p[:1] != separator:
          return empty, empty, p
      if p[1:2] != separator or p[2:3] == separator:
          return empty, separator, p[1:]
      return empty, p[:2], p[2:]


  def basename(p):
      """The last part of the path."""
      p = os.fspath(p)
      return p[p.rfind(_like(p, '/')) + 1:]


  def dirname(p):
      """The path without its last part."""
      return split(p)[0]


  def commonprefix(m):
      """The longest text that all begin with."""
      if not m:
          return ''
      if not isinstance(m[0], (list, tuple)):
          m = tuple(map(os.fspath, m))
      low, high = min(m), max(m)
      for index, char in enumerate(low):
          if char != high[index]:
              return low[:index]
      return low


  def commonpath(paths):
      """The longest path that all begin with."""
      paths = tuple(map(os.fspath, paths))
      if not paths:
          raise ValueError('commonpath() arg is an empty sequence')
      separator, current = _like(paths[0], '/'), _like(paths[0], '.')
      try:
          parts = [path.split(separator) for path in paths]
          absolute = {path.startswith(separator) for path in paths}
      except (TypeError, AttributeError):
          _check_types('commonpath', *paths)
          raise
      if len(absolute) > 1:
          raise ValueError("Can't mix absolute and relative paths") from None
      parts = [[part for part in path if part and part != current] for path in parts]
      low, high = min(parts), max(parts)
      common = low
      for index, part in enumerate(low):
          if part != high[index]:
              common = low[:index]
              break
      return (separator if absolute == {True} else separator[:0]) + separator.join(common)


  def normpath(path):
      """The path without double slashes, dots and what double dots undo."""
      path = os.fspath(path)
      separator, dot = _like(path, '/'), _like(path, '.')
      if not path:
          return dot
      _, root, rest = splitroot(path)
      parts = []
      for part in rest.split(separator):
          if not part or part == dot:
              continue
          if part != dot * 2 or not root and not parts or parts and parts[-1] == dot * 2:
              parts.append(part)
          elif parts:
              parts.pop()
      return root + separator.join(parts) or dot


  def abspath(path):
      """The path from the root on, normalised."""
      path = os.fspath(path)
      if not path.startswith(_like(path, '/')):
          path = join(_like(path, os.getcwd()), path)
      return normpath(path)


  def realpath(filename, *, strict=False):
      """The path from the root on."""
      return abspath(filename)


  def relpath(path, start=None):
      """The path as seen from another folder."""
      if not path:
          raise ValueError('no path specified')
      path = os.fspath(path)
      separator = _like(path, '/')
      start = _like(path, '.') if start is None else os.fspath(start)
      origin = [part for part in abspath(start).split(separator) if part]
      target = [part for part in abspath(path).split(separator) if part]
      count = len(commonprefix([origin, target]))
      parts = [_like(path, '..')] * (len(origin) - count) + target[count:]
      return separator.join(parts) if parts else _like(path, '.')


  def exists(path):
      """True if there is a file or folder."""
      return os._kind(os.fspath(path)) != 0


  lexists = exists


  def isfile(path):
      """True if there is a file."""
      return os._kind(os.fspath(path)) == 1


  def isdir(s):
      """True if there is a folder."""
      return os._kind(os.fspath(s)) == 2


  def getsize(filename):
      """The number of bytes of a file."""
      with open(filename, 'rb') as file:
          return file.seek(0, 2)


  def expanduser(path):
      """The path with ~ replaced by the home folder."""
      path = os.fspath(path)
      if path[:1] != '~' or path[1:2] not in ('', '/'):
          return path
      home = os.environ.get('HOME')
      if home is None:
          return path
      return (home.rstrip('/') + path[1:]) or '/'


  def expandvars(path):
      """The path with $name and ${name} replaced by the environment's values."""
      path = os.fspath(path)
      result = []
      index = 0
      while index < len(path):
          if path[index] != '$':
              result.append(path[index])
              index += 1
              continue
          if path[index + 1:index + 2] == '{':
              end = path.find('}', index)
              name, after = path[index + 2:end], end + 1
              if end < 0:
                  name, after = '', index + 1
          else:
              after = index + 1
              while after < len(path) and (path[after] == '_' or path[after].isalnum()
                                           and path[after].isascii()):
                  after += 1
              name = path[index + 1:after]
          value = os.environ.get(name) if name else None
          result.append(path[index:after] if value is None else value)
          index = after
      return ''.join(result)
  """#
