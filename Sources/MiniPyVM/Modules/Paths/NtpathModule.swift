/// The module `ntpath`, in Python: paths of Windows, as far as they are texts.

extension ModuleDefinition {
  static var ntpath: ModuleDefinition { .python("ntpath", ntpathSource) }
}

private let ntpathSource: StaticString = #"""
  """Paths of Windows."""

  import os
  import re as _re
  from posixpath import (
      _check_kinds, _like, commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive,
      isdir, isfile, isjunction, islink, lexists, samefile, sameopenfile, samestat)

  curdir, pardir, extsep, sep, altsep = '.', '..', '.', '\\', '/'
  pathsep, defpath, devnull = ';', '.;C:\\bin', 'nul'
  supports_unicode_filenames = True


  # MARK: Parts

  def _leaning_back(p):
      return p.replace(_like(p, altsep), _like(p, sep))


  def splitroot(p):
      """The drive, or what another machine shares, the root, and the rest."""
      p = os.fspath(p)
      text, slash = _leaning_back(p), _like(p, sep)
      drive, root = 0, 0
      if text[:2] == slash * 2:
          # Two names: //server/share, or //?/UNC/server/share.
          first = text.find(slash, 8 if text[:8].upper() == _like(p, '\\\\?\\UNC\\') else 2)
          second = text.find(slash, first + 1) if first >= 0 else -1
          if second < 0:
              return p, p[:0], p[:0]
          drive, root = second, 1
      elif text[:1] == slash:
          root = 1
      elif text[1:2] == _like(p, ':'):
          drive, root = 2, int(text[2:3] == slash)
      return p[:drive], p[drive:drive + root], p[drive + root:]


  def splitdrive(p):
      """The drive, or what another machine shares, and the path."""
      drive, root, rest = splitroot(p)
      return drive, root + rest


  def split(p):
      """What leads to the last part of the path, and that part."""
      p = os.fspath(p)
      drive, root, rest = splitroot(p)
      size = _leaning_back(rest).rfind(_like(p, sep)) + 1
      return drive + root + rest[:size].rstrip(_like(p, sep + altsep)), rest[size:]


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
      name = _leaning_back(p).rpartition(_like(p, sep))[2]
      _, found, extension = name.lstrip(dot).rpartition(dot)
      size = len(p) - (len(found + extension) if found else 0)
      return p[:size], p[size:]


  def isabs(s):
      """True if the path begins at a root on a drive, or at another machine."""
      s = os.fspath(s)
      begin = _leaning_back(s[:3])
      return begin.startswith(_like(s, ':\\'), 1) or begin.startswith(_like(s, '\\\\'))


  def normcase(s):
      """The path in lower case, with slashes that lean back."""
      s = os.fspath(s)
      if isinstance(s, bytes):
          return os.fsencode(normcase(os.fsdecode(s)))
      return s.replace(altsep, sep).lower()


  # MARK: Other paths

  def join(path, *paths):
      """The parts with slashes between them; what begins at a root, or elsewhere, starts anew."""
      path = os.fspath(path)
      try:
          drive, root, rest = splitroot(path)
          for more_drive, more_root, more in map(splitroot, paths):
              if more_root:
                  drive, root, rest = more_drive or drive, more_root, more
                  continue
              if more_drive and more_drive.lower() != drive.lower():
                  drive, root, rest = more_drive, more_root, more
                  continue
              drive = more_drive or drive
              if rest and rest[-1:] not in (_like(path, sep), _like(path, altsep)):
                  rest += _like(path, sep)
              rest += more
          if rest and not root and drive and drive[-1:] not in map(_like, [path] * 3, ':\\/'):
              root = _like(path, sep)
          return drive + root + rest
      except (TypeError, AttributeError):
          _check_kinds('join', (path, *paths))
          raise


  def normpath(path):
      """The path without double slashes, dots, and what double dots take back."""
      path = os.fspath(path)
      drive, root, rest = splitroot(_leaning_back(path))
      back, kept = _like(path, pardir), []
      for name in rest.split(_like(path, sep)):
          if not name or name == _like(path, curdir):
              continue
          if name != back:
              kept.append(name)
          elif kept and kept[-1] != back:
              kept.pop()
          elif not root or kept:
              kept.append(name)
      return drive + root + _like(path, sep).join(kept) or _like(path, curdir)


  def abspath(path):
      """The path from the working directory on, in normal form."""
      path = os.fspath(path)
      if not isabs(path):
          path = join(os.getcwd() if isinstance(path, str) else os.getcwdb(), path)
      return normpath(path)


  realpath = abspath


  def relpath(path, start=None):
      """The path as seen from a folder."""
      path = os.fspath(path)
      if not path:
          raise ValueError('no path specified')
      start = _like(path, curdir) if start is None else os.fspath(start)
      _check_kinds('relpath', (path, start))
      slash = _like(path, sep)
      (here, _, origin), (there, _, target) = map(splitroot, map(abspath, (start, path)))
      if normcase(here) != normcase(there):
          raise ValueError(f'path is on mount {there!r}, start on mount {here!r}')
      origin, target = (rest.split(slash) if rest else [] for rest in (origin, target))
      shared = 0
      while shared < min(len(origin), len(target)) and (
              normcase(origin[shared]) == normcase(target[shared])):
          shared += 1
      steps = [_like(path, pardir)] * (len(origin) - shared) + target[shared:]
      return slash.join(steps) or _like(path, curdir)


  def commonpath(paths):
      """The longest path that leads to all."""
      paths = tuple(map(os.fspath, paths))
      if not paths:
          raise ValueError('commonpath() arg is an empty iterable')
      _check_kinds('commonpath', paths)
      slash, here = _like(paths[0], sep), _like(paths[0], curdir)

      def steps(rest):
          return [name for name in rest.split(slash) if name and name != here]

      known = [splitroot(_leaning_back(path).lower()) for path in paths]
      if len({drive for drive, _, _ in known}) != 1:
          raise ValueError("Paths don't have the same drive")
      drive, root, rest = splitroot(_leaning_back(paths[0]))
      if len({root for _, root, _ in known}) != 1:
          raise ValueError("Can't mix absolute and relative paths" if drive else
                           "Can't mix rooted and not-rooted paths")
      size = len(commonprefix([steps(rest) for _, _, rest in known]))
      return drive + root + slash.join(steps(rest)[:size])


  # MARK: Variables

  def expanduser(path):
      """The path with the folder of a user for ~ or ~name at its beginning."""
      path = os.fspath(path)
      text, known = os.fsdecode(path), os.environ
      if text[:1] != '~':
          return path
      user = _leaning_back(text[1:]).partition(sep)[0]
      home = known.get('USERPROFILE')
      if home is None:
          if 'HOMEPATH' not in known:
              return path
          home = join(known.get('HOMEDRIVE', ''), known['HOMEPATH'])
      if user and user != known.get('USERNAME'):
          # Another user's folder is beside one's own.
          if known.get('USERNAME') != basename(home):
              return path
          home = join(dirname(home), user)
      text = home + text[1 + len(user):]
      return text if isinstance(path, str) else os.fsencode(text)


  # What is quoted, or has no end, stays; doubled characters stand for themselves.
  _variables = _re.compile(
      r"'[^']*(?:'|$)|%(%)|%([^%]+)%|%.*|\$(\$)|\$\{([^}]*)\}|\$\{.*|\$([A-Za-z0-9_-]*)",
      _re.DOTALL)


  def expandvars(path):
      """The path with the values of variables for $name, ${name} and %name%; unknown ones stay."""
      path = os.fspath(path)

      def value(found):
          percent, between, dollar, braced, plain = found.groups()
          if percent or dollar:
              return percent or dollar
          name = next((name for name in (between, braced, plain) if name is not None), None)
          return found[0] if name is None else os.environ.get(name, found[0])

      text = _variables.sub(value, os.fsdecode(path))
      return text if isinstance(path, str) else os.fsencode(text)


  # MARK: Questions

  def ismount(path):
      """True for the root of a drive, and for what another machine shares."""
      drive, root, rest = splitroot(abspath(os.fspath(path)))
      return not rest and bool(root or drive[:1] == _like(drive, sep))


  # What no name has, and the names of devices.
  _no_chars = {*map(chr, range(32)), *'"*:<>?|/\\'}
  _devices = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$',
              *(kind + digit for kind in ('COM', 'LPT') for digit in '123456789¹²³')}


  def _is_reserved(name):
      if name[-1:] in ('.', ' '):
          return name not in ('.', '..')
      if not _no_chars.isdisjoint(name):
          return True
      return name.partition('.')[0].rstrip(' ').upper() in _devices


  def isreserved(path):
      """True if Windows keeps one of the names for something else."""
      rest = os.fsdecode(splitroot(path)[2])
      return any(map(_is_reserved, _leaning_back(rest).split(sep)))


  __all__ = [name for name in list(globals()) if name[0] != '_' and name != 'os']
  """#
