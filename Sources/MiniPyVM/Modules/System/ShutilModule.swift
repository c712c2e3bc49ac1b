/// The module `shutil`, in Python.

extension ModuleDefinition {
  static var shutil: ModuleDefinition { .python("shutil", shutilSource) }
}

private let shutilSource: StaticString = #"""
  """Copies, moves and removes files and folders."""

  import os
  import sys

  __all__ = ['copyfileobj', 'copyfile', 'copymode', 'copy', 'rmtree', 'move', 'which',
             'get_terminal_size', 'Error', 'SpecialFileError', 'SameFileError']

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
      if onerror is not None:
          import warnings
          warnings.warn('onerror argument is deprecated, use onexc instead', DeprecationWarning,
                        stacklevel=2)

      def failed(function, place, error):
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


  def _copied_tree(src, dst):
      os.makedirs(dst)
      for name in os.listdir(src):
          source, target = os.path.join(src, name), os.path.join(dst, name)
          if os.path.islink(source):
              os.symlink(os.readlink(source), target)
          elif os.path.isdir(source):
              _copied_tree(source, target)
          else:
              copy(source, target)


  def move(src, dst, copy_function=copy):
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
              _copied_tree(src, target)
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
      from collections import namedtuple

      def told(name, default):
          try:
              return int(os.environ[name]) or default
          except (KeyError, ValueError):
              return default

      size = namedtuple('terminal_size', ('columns', 'lines'))
      size.__module__ = 'os'
      return size(told('COLUMNS', fallback[0]), told('LINES', fallback[1]))
  """#
