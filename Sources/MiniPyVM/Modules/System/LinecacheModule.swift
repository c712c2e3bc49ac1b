/// The module `linecache`, in Python: lines of files, which are read once.

extension ModuleDefinition {
  static var linecache: ModuleDefinition { .python("linecache", linecacheSource) }
}

private let linecacheSource: StaticString = #"""
  """Lines of files, which are read once."""

  import os
  import sys

  __all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

  # By file name: (size, time of change or None, lines, full name), or a function that has the text.
  cache = {}


  def clearcache():
      """Forgets all files."""
      cache.clear()


  def getline(filename, lineno, module_globals=None):
      """A line of a file, counted from 1, with its end; empty if there is none."""
      lines = getlines(filename, module_globals)
      return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


  def getlines(filename, module_globals=None):
      """The lines of a file; none if it cannot be read."""
      entry = cache.get(filename)
      if entry is not None and len(entry) != 1:
          return entry[2]
      return updatecache(filename, module_globals)


  def checkcache(filename=None):
      """Forgets files that have changed."""
      for name in list(cache) if filename is None else [filename]:
          entry = cache.get(name)
          if entry is None or len(entry) == 1 or entry[1] is None:
              continue
          try:
              now = os.stat(entry[3])
          except (OSError, ValueError):
              del cache[name]
              continue
          if entry[:2] != (now.st_size, now.st_mtime):
              del cache[name]


  def lazycache(filename, module_globals):
      """Notes that a module's loader has the text of the file; True if it has."""
      if filename in cache:
          return len(cache[filename]) == 1
      if not filename or _is_virtual(filename) or not module_globals or (
              '__name__' not in module_globals):
          return False
      spec = module_globals.get('__spec__')
      loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
      get_source = getattr(loader, 'get_source', None)
      name = getattr(spec, 'name', None) or module_globals['__name__']
      if not name or get_source is None:
          return False
      cache[filename] = (lambda: get_source(name),)
      return True


  def _is_virtual(filename):
      return filename.startswith('<') and filename.endswith('>')


  def _decoded(data):
      # The text of a source file: in the encoding that it declares, with plain line ends.
      import re
      encoding = 'utf-8-sig'
      if not data.startswith(b'\xef\xbb\xbf'):
          for line in data.split(b'\n', 2)[:2]:
              declared = re.match(rb'[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', line)
              if declared:
                  encoding = declared[1].decode()
                  break
              if not re.match(rb'[ \t\f]*(?:[#\r\n]|$)', line):
                  break
      return data.decode(encoding).replace('\r\n', '\n').replace('\r', '\n')


  def _lines(text):
      lines = [line + '\n' for line in text.split('\n')]
      if lines[-1] == '\n':
          lines.pop()
      return lines


  def _places(filename):
      # The file itself, then the files of its name along sys.path.
      yield filename
      if not os.path.isabs(filename):
          for folder in sys.path:
              if isinstance(folder, str):
                  yield os.path.join(folder, filename)


  def updatecache(filename, module_globals=None):
      """Reads a file again; its lines."""
      known = cache.pop(filename, None)
      if not filename or _is_virtual(filename):
          return []
      for place in _places(filename):
          try:
              stat = os.stat(place)
          except (OSError, ValueError):
              if place is filename and (known or lazycache(filename, module_globals)):
                  get_text = (known or cache[filename])[0]
                  try:
                      text = get_text()
                  except (ImportError, OSError):
                      continue
                  if text is None:
                      return []
                  lines = _lines(text)
                  cache[filename] = len(text), None, lines, filename
                  return lines
              continue
          try:
              with open(place, 'rb') as file:
                  lines = _lines(_decoded(file.read()))
          except (OSError, UnicodeDecodeError, SyntaxError, LookupError):
              return []
          cache[filename] = stat.st_size, stat.st_mtime, lines, place
          return lines
      return []
  """#
