/// The module `shutil`, in Python.

extension ModuleDefinition {
  static var shutil: ModuleDefinition { .python("shutil", shutilSource) }
}

private let shutilSource: StaticString = #"""
  """Copies, moves and removes files and folders."""

  import os
  import sys

  __all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move',
             'rmtree', 'Error', 'SpecialFileError', 'get_terminal_size', 'ignore_patterns', 'which',
             'SameFileError']

  COPY_BUFSIZE = 64 * 1024


  class Error(OSError):
      """What several files could not be done for."""


  class SameFileError(Error):
      """The source and the target are one file."""


  class SpecialFileError(OSError):
      """A file of a kind that is not copied."""


  def copyfileobj(fsrc, fdst, length=0):
      """Copies what is left of an open file to another."""
      while piece := fsrc.read(length or COPY_BUFSIZE):
          fdst.write(piece)


  def copyfile(src, dst, *, follow_symlinks=True):
      """Copies the content of a file; the target's name."""
      if os.path.exists(dst) and os.path.samefile(src, dst):
          raise SameFileError(f'{src!r} and {dst!r} are the same file')
      if not follow_symlinks and os.path.islink(src):
          os.symlink(os.readlink(src), dst)
          return dst
      with open(src, 'rb') as source, open(dst, 'wb') as target:
          copyfileobj(source, target)
      return dst


  def copymode(src, dst, *, follow_symlinks=True):
      """Copies the permissions of a file."""
      os.chmod(dst, os.stat(src).st_mode & 0o7777)


  def copystat(src, dst, *, follow_symlinks=True):
      """Copies the permissions and the times of a file."""
      if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
          # A link has no permissions of its own.
          return
      known = os.stat(src)
      os.utime(dst, ns=(known.st_atime_ns, known.st_mtime_ns))
      os.chmod(dst, known.st_mode & 0o7777)


  def copy2(src, dst, *, follow_symlinks=True):
      """Copies a file with its permissions and times, perhaps into a folder; the target's name."""
      if os.path.isdir(dst):
          dst = os.path.join(dst, os.path.basename(src))
      copyfile(src, dst, follow_symlinks=follow_symlinks)
      copystat(src, dst, follow_symlinks=follow_symlinks)
      return dst


  def copy(src, dst, *, follow_symlinks=True):
      """Copies a file with its permissions, perhaps into a folder; the target's name."""
      if os.path.isdir(dst):
          dst = os.path.join(dst, os.path.basename(src))
      copyfile(src, dst, follow_symlinks=follow_symlinks)
      copymode(src, dst)
      return dst


  def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
      """Removes a folder and all in it."""
      if dir_fd is not None:
          raise NotImplementedError('dir_fd unavailable on this platform')
      if isinstance(path, bytes):
          path = os.fsdecode(path)
      if onerror is not None:
          import warnings
          warnings.warn('onerror argument is deprecated, use onexc instead', DeprecationWarning,
                        stacklevel=2)

      def failed(function, place, error):
          error.filename = place
          if ignore_errors:
              return
          if onexc is not None:
              onexc(function, place, error)
          elif onerror is not None:
              onerror(function, place, (type(error), error, error.__traceback__))
          else:
              raise error

      def attempt(function, place):
          try:
              return function(place)
          except OSError as error:
              failed(function, place, error)

      def empty(folder):
          for name in attempt(os.listdir, folder) or ():
              inner = os.path.join(folder, name)
              if os.path.isdir(inner) and not os.path.islink(inner):
                  empty(inner)
                  attempt(os.rmdir, inner)
              else:
                  attempt(os.unlink, inner)

      try:
          if os.path.islink(path):
              raise OSError('Cannot call rmtree on a symbolic link')
          os.lstat(path)
      except OSError as error:
          failed(os.path.islink if os.path.islink(path) else os.lstat, path, error)
          return
      empty(path)
      attempt(os.rmdir, path)


  def ignore_patterns(*patterns):
      """What copytree takes to leave out the names that match one of the patterns."""
      import fnmatch

      def _ignore_patterns(path, names):
          return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
      return _ignore_patterns


  def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
               ignore_dangling_symlinks=False, dirs_exist_ok=False):
      """Copies a folder with all in it; the target's name."""
      names = os.listdir(src)
      left_out = ignore(os.fspath(src), names) if ignore is not None else ()
      os.makedirs(dst, exist_ok=dirs_exist_ok)
      troubles = []

      def copied(source, target):
          if os.path.islink(source):
              aim = os.readlink(source)
              if symlinks:
                  os.symlink(aim, target)
                  return copystat(source, target, follow_symlinks=False)
              if ignore_dangling_symlinks and not os.path.exists(aim):
                  return
          if os.path.isdir(source):
              copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks,
                       dirs_exist_ok)
          else:
              copy_function(source, target)

      for name in names:
          if name in left_out:
              continue
          source, target = os.path.join(src, name), os.path.join(dst, name)
          try:
              copied(source, target)
          except Error as error:
              troubles.extend(error.args[0])
          except OSError as error:
              troubles.append((source, target, str(error)))
      try:
          copystat(src, dst)
      except OSError as error:
          troubles.append((src, dst, str(error)))
      if troubles:
          raise Error(troubles)
      return dst


  def move(src, dst, copy_function=copy2):
      """Moves a file or a folder, perhaps into a folder; the target's name."""
      target = dst
      if os.path.isdir(dst):
          if os.path.samefile(src, dst):
              os.rename(src, dst)
              return dst
          target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.sep)))
          if os.path.exists(target):
              raise Error(f"Destination path '{target}' already exists")
      try:
          os.rename(src, target)
      except OSError:
          if not os.path.isdir(src):
              copy_function(src, target)
              os.unlink(src)
          else:
              if os.path.abspath(target).startswith(os.path.abspath(src) + os.sep):
                  raise Error(f"Cannot move a directory '{src}' into itself '{target}'.") from None
              copytree(src, target, symlinks=True, copy_function=copy_function)
              rmtree(src)
      return target


  def which(cmd, mode=os.F_OK | os.X_OK, path=None):
      """The file that a command is, or None."""
      def fits(name):
          return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

      if os.path.dirname(cmd):
          return cmd if fits(cmd) else None
      if path is None:
          path = os.environ.get('PATH', os.defpath)
      for folder in dict.fromkeys(path.split(os.pathsep) if path else ()):
          if fits(name := os.path.join(folder, cmd)):
              return name


  def get_terminal_size(fallback=(80, 24)):
      """The columns and lines that the environment tells, else the fallback."""
      def told(name, default):
          try:
              return int(os.environ[name]) or default
          except (KeyError, ValueError):
              return default

      return os.terminal_size((told('COLUMNS', fallback[0]), told('LINES', fallback[1])))
  """#
