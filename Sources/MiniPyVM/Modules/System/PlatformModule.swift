/// The module `platform`, in Python: the interpreter, the system and the machine, as the host tells.
/// No programs are run to ask for more.

extension ModuleDefinition {
  static var platform: ModuleDefinition {
    .python("platform", platformSystemSource, platformInterpreterSource)
  }
}

private let platformSystemSource: StaticString = #"""
  """The system, the machine and the interpreter."""

  import collections
  import functools
  import itertools
  import os
  import re
  import sys
  from _os import library_version as _library_version

  __version__ = '1.0.8'


  # MARK: The system

  class uname_result(collections.namedtuple('uname_result_base',
                                            'system node release version machine')):
      """What uname tells; the processor is asked for when it is needed."""

      _fields = 'system', 'node', 'release', 'version', 'machine', 'processor'

      @functools.cached_property
      def processor(self):
          # Only other programs would know.
          return ''

      def __iter__(self):
          return itertools.chain(super().__iter__(), (self.processor,))

      def __len__(self):
          return len(self._fields)

      def __getitem__(self, key):
          return tuple(self)[key]

      @classmethod
      def _make(cls, iterable):
          made = cls.__new__(cls, *iterable)
          if len(tuple(made)) != len(cls._fields):
              raise TypeError(f'Expected {len(cls._fields) - 1} arguments, got {len(made)}')
          return made

      def __reduce__(self):
          return uname_result, tuple(self)[:5]


  _uname_cache = None


  def uname():
      """The names of the system, the computer, the release, the version, machine and processor."""
      global _uname_cache
      if _uname_cache is None:
          told = os.uname()
          _uname_cache = uname_result(*['' if name == 'unknown' else name for name in told])
      return _uname_cache


  def system():
      """The name of the system."""
      return uname().system


  def node():
      """The name of the computer."""
      return uname().node


  def release():
      """The release of the system."""
      return uname().release


  def version():
      """The version of the system's release."""
      return uname().version


  def machine():
      """The kind of machine."""
      return uname().machine


  def processor():
      """The kind of processor, or an empty text."""
      return uname().processor


  def system_alias(system, release, version):
      """The names by which a system is sold."""
      if system == 'SunOS':
          if release >= '5':
              major, *rest = release.split('.')
              if major.isdecimal():
                  release = '.'.join([str(int(major) - 3), *rest])
              system = 'Solaris'
      elif system in ('win32', 'win16'):
          system = 'Windows'
      return system, release, version


  # MARK: Files

  _stages = {'dev': 10, 'a': 20, 'alpha': 20, 'b': 30, 'beta': 30, 'c': 40, 'rc': 50, 'RC': 50,
             'p': 200, 'pl': 200}


  def _comparable_version(version):
      # A list that sorts as versions do.
      order = []
      for part in re.split('([0-9]+|[._+-])', version):
          if part.isdecimal():
              order += 100, int(part)
          elif part not in '._+-':
              order += _stages.get(part, 0), part
      return order


  def libc_ver(executable=None, lib='', version='', chunksize=16384):
      """The C library and its version: of the interpreter, or of a program."""
      if not executable:
          if told := _library_version():
              return tuple(told.split(maxsplit=1))
          executable = sys.executable
          if not executable:
              return lib, version
      with open(os.path.realpath(executable), 'rb') as file:
          content = file.read()
      marks = re.compile(rb'(__libc_init)|GLIBC_([0-9.]+)|(libc(_\w+)?\.so(?:\.(\d[0-9.]*))?)')
      for mark in marks.finditer(content):
          start, symbol, shared, threads, number = [
              part and part.decode('latin1') for part in mark.groups()]
          if start:
              lib = lib or 'libc'
          elif symbol:
              if lib != 'glibc':
                  lib, version = 'glibc', symbol
              elif _comparable_version(symbol) > _comparable_version(version):
                  version = symbol
          elif lib != 'glibc':
              lib = 'libc'
              if number and (not version
                             or _comparable_version(number) > _comparable_version(version)):
                  version = number
              if threads and not version.endswith(threads):
                  version += threads
      return lib, version


  def architecture(executable=sys.executable, bits='', linkage=''):
      """The bits of a pointer and the format of a program, from the program's first bytes."""
      if not bits:
          import struct
          bits = f'{8 * struct.calcsize("P")}bit'
      try:
          with open(executable, 'rb') as file:
              head = file.read(18)
      except OSError:
          head = b''
      if head[:4] == b'\x7fELF' and len(head) == 18:
          # Programs and what is shared, not what has yet to be linked.
          if int.from_bytes(head[16:], 'little' if head[5] == 1 else 'big') in (2, 3):
              bits, linkage = {1: '32bit', 2: '64bit'}.get(head[4], bits), 'ELF'
      elif head[:4] in (b'\xce\xfa\xed\xfe', b'\xcf\xfa\xed\xfe'):
          bits, linkage = '64bit' if head[0] == 0xCF else '32bit', 'Mach-O'
      return bits, linkage


  _os_release_candidates = '/etc/os-release', '/usr/lib/os-release'
  _os_release_cache = None


  def _parse_os_release(lines):
      known = {'NAME': 'Linux', 'ID': 'linux', 'PRETTY_NAME': 'Linux'}
      for line in lines:
          if found := re.match(r'''([a-zA-Z0-9_]+)=(["']?)(.*)\2$''', line):
              known[found[1]] = re.sub(r'''\\([\\$"'`])''', r'\1', found[3])
      return known


  def freedesktop_os_release():
      """What the system's file os-release says."""
      global _os_release_cache
      failed = None
      if _os_release_cache is None:
          for name in _os_release_candidates:
              try:
                  with open(name, encoding='utf-8') as file:
                      _os_release_cache = _parse_os_release(file)
                  break
              except OSError as error:
                  failed = error.errno
          else:
              names = ', '.join(_os_release_candidates)
              raise OSError(failed, f'Unable to read files {names}')
      return _os_release_cache.copy()
  """#

private let platformInterpreterSource: StaticString = #"""


  # MARK: The interpreter

  _sys_version_cache = {}


  def _sys_version(sys_version=None):
      # Name, version, branch, revision, number and date of the build, compiler.
      if sys_version is None:
          sys_version = sys.version
      if sys_version in _sys_version_cache:
          return _sys_version_cache[sys_version]
      name = 'PyPy' if 'PyPy' in sys_version else 'CPython'
      number = r'([\w.+]+)\s*'
      if name == 'PyPy':
          form = number + r'\(#?([^,]+),\s*([\w ]+),\s*([\w :]+)\)\s*\[PyPy [^\]]+()\]?'
      else:
          form = (number + r'(?:experimental free-threading build\s+)?'
                  r'\(#?([^,]+)(?:,\s*([\w ]*)(?:,\s*([\w :]*))?)?\)\s*\[([^\]]+)\]?')
      found = re.match(form, sys_version, 0 if name == 'PyPy' else re.ASCII)
      if found is None:
          raise ValueError(f'failed to parse {name} sys.version: {sys_version!r}')
      version, build, day, time, compiler = found.groups()
      if day is None:
          day = ''
      elif time and name == 'CPython':
          day += ' ' + time
      branch, revision = getattr(sys, '_git', ('', '', ''))[1:]
      if version.count('.') == 1:
          version += '.0'
      result = name, version, branch, revision, build, day, compiler
      _sys_version_cache[sys_version] = result
      return result


  def python_implementation():
      """The implementation whose rules sys.version follows."""
      return _sys_version()[0]


  def python_version():
      """The version as text."""
      return _sys_version()[1]


  def python_version_tuple():
      """The three parts of the version, as texts."""
      return tuple(_sys_version()[1].split('.'))


  def python_branch():
      """The branch that was built, or an empty text."""
      return _sys_version()[2]


  def python_revision():
      """The revision that was built, or an empty text."""
      return _sys_version()[3]


  def python_build():
      """The number and the date of the build."""
      return _sys_version()[4:6]


  def python_compiler():
      """The compiler."""
      return _sys_version()[6]


  # MARK: All in one

  _platform_cache = {}


  def _platform(*parts):
      # The parts as one text that can be the name of a file.
      text = '-'.join(part.strip() for part in parts if part)
      text = re.sub(r'[/\\:;"()]', '-', text.replace(' ', '_')).replace('unknown', '')
      return re.sub('-+', '-', text).rstrip('-')


  def platform(aliased=False, terse=False):
      """The system and the machine in one text."""
      if (aliased, terse) in _platform_cache:
          return _platform_cache[aliased, terse]
      system, _, release, version, machine, processor = uname()
      if processor == machine:
          processor = ''
      if aliased:
          system, release, version = system_alias(system, release, version)
      if system == 'Darwin' and mac_ver()[0]:
          system, release = 'macOS', mac_ver()[0]
      if system == 'Linux':
          text = _platform(system, release, machine, processor, 'with', ''.join(libc_ver()))
      elif terse:
          text = _platform(system, release)
      else:
          text = _platform(system, release, machine, processor, *architecture(sys.executable))
      _platform_cache[aliased, terse] = text
      return text


  # MARK: Other systems

  def win32_ver(release='', version='', csd='', ptype=''):
      """What is known of Windows: what was given."""
      return release, version, csd, ptype


  def win32_edition():
      """The edition of Windows: None."""
      return None


  def win32_is_iot():
      """True for Windows of small devices."""
      return win32_edition() in ('IoTUAP', 'NanoServer', 'WindowsCoreHeadless', 'IoTEdgeOS')


  def mac_ver(release='', versioninfo=('', '', ''), machine=''):
      """What is known of macOS: what was given."""
      return release, versioninfo, machine


  IOSVersionInfo = collections.namedtuple('IOSVersionInfo', 'system release model is_simulator')
  AndroidVer = collections.namedtuple(
      'AndroidVer', 'release api_level manufacturer model device is_emulator')


  def ios_ver(system='', release='', model='', is_simulator=False):
      """What is known of iOS: what was given."""
      return IOSVersionInfo(system, release, model, is_simulator)


  def android_ver(release='', api_level=0, manufacturer='', model='', device='',
                  is_emulator=False):
      """What is known of Android: what was given."""
      return AndroidVer(release, api_level, manufacturer, model, device, is_emulator)


  def java_ver(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', '')):
      """What is known of Java: what was given."""
      import warnings
      warnings.warn("'java_ver' is deprecated and slated for removal in Python 3.15",
                    DeprecationWarning, stacklevel=2)
      return release, vendor, vminfo, osinfo


  if __name__ == '__main__':
      print(platform(not {'nonaliased', '--nonaliased'} & {*sys.argv},
                     bool({'terse', '--terse'} & {*sys.argv})))
      sys.exit(0)
  """#
