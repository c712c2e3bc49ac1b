/// The third part of `pathlib`: files by patterns.

let pathlibSearchSource: StaticString = #"""

  # MARK: Files by patterns

  def _slash(text):
      return text if not text or text[-1] == '/' else text + '/'


  class _Search:
      # The texts of the paths that the parts of a pattern lead to. What a method is told as `known` is
      # whether somebody has seen the file.

      def __init__(self, parts, case_sensitive, follows):
          self.parts, self.follows = parts, follows
          # A system that is told how to see case is asked for names only.
          self.by_name = case_sensitive is None
          self.case_sensitive = self.by_name or case_sensitive

      def matcher(self, pattern):
          return _abc._matcher(pattern, '/', self.case_sensitive, True)

      def below(self, path, place, known=False):
          # What the parts from this place on lead to from a path.
          if place == len(self.parts):
              if not known:
                  try:
                      os.lstat(path)
                  except OSError:
                      return
              yield path
              return
          part = self.parts[place]
          if part == '**':
              yield from self.deep(path, place, known)
          elif part in ('', '.', '..'):
              yield from self.below(_slash(path) + part, place + 1, known)
          elif self.by_name and not has_magic(part):
              yield from self.below(_slash(path) + part, place + 1)
          else:
              yield from self.named(path, place)

      def named(self, path, place):
          # A star alone takes any name.
          part = self.parts[place]
          match = None if part == '*' else self.matcher(part)
          is_last = place + 1 == len(self.parts)
          for entry in _entries(path):
              if match is not None and not match(entry.name):
                  continue
              if is_last:
                  yield entry.path
              elif _is_folder(entry, True):
                  yield from self.below(entry.path, place + 1, True)

      def deep(self, path, place, known):
          parts, wanted, after = self.parts, ['**'], place + 1
          while after < len(parts) and parts[after] == '**':
              after += 1
          if self.follows:
              # One expression does for the parts that follow.
              while after < len(parts) and parts[after] not in ('', '.', '..'):
                  wanted.append(parts[after])
                  after += 1
          match = self.matcher('/'.join(wanted)) if len(wanted) > 1 else None
          is_last = after == len(parts)
          path = _slash(path)
          size = len(path)
          if match is None or match(path, size):
              yield from self.below(path, after, known)
          waiting = [path]
          while waiting:
              for entry in _entries(waiting.pop()):
                  is_folder = _is_folder(entry, self.follows)
                  if not (is_folder or is_last):
                      continue
                  found = entry.path
                  if match is None or match(found, size):
                      if is_last:
                          yield found
                      else:
                          yield from self.below(found, after, True)
                  if is_folder:
                      waiting.append(found)


  def _entries(path):
      # What is in a folder; nothing if it cannot be read.
      try:
          with os.scandir(path) as entries:
              return list(entries)
      except OSError:
          return []


  def _is_folder(entry, follows):
      try:
          return entry.is_dir(follow_symlinks=follows)
      except OSError:
          return False


  def _without_last_slash(texts, size):
      for text in texts:
          yield text[:-1] if len(text) > size and text[-1] == '/' else text
  """#
