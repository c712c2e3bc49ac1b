/// The module `pickle`, in Python: objects as bytes and back, protocols 0 to 5.
///
/// Buffers out of band (`PickleBuffer`) are left out.

extension ModuleDefinition {
  static let pickle = ModuleDefinition.python(
    "pickle", pickleCodesSource, pickleWriterSource, pickleReaderSource)
}

/// The operations, errors, and what writer and reader have in common.
private let pickleCodesSource: StaticString = #"""
  """Objects as bytes, and back."""

  import builtins
  import codecs
  import io
  import itertools
  import operator
  import struct
  import sys
  from copyreg import (
      _extension_cache, _extension_registry, _inverted_registry, dispatch_table as _reducers)
  from functools import partial
  from types import FunctionType

  HIGHEST_PROTOCOL = 5
  DEFAULT_PROTOCOL = 4
  format_version = '4.0'
  compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']


  class PickleError(Exception):
      """The errors of this module."""
      __module__ = '_pickle'


  class PicklingError(PickleError):
      """An object cannot be written."""
      __module__ = '_pickle'


  class UnpicklingError(PickleError):
      """Bytes are not what the writer wrote."""
      __module__ = '_pickle'


  # MARK: Operations

  _CODES = {
      'MARK': b'(', 'STOP': b'.', 'POP': b'0', 'POP_MARK': b'1', 'DUP': b'2', 'FLOAT': b'F',
      'INT': b'I', 'BININT': b'J', 'BININT1': b'K', 'LONG': b'L', 'BININT2': b'M', 'NONE': b'N',
      'PERSID': b'P', 'BINPERSID': b'Q', 'REDUCE': b'R', 'STRING': b'S', 'BINSTRING': b'T',
      'SHORT_BINSTRING': b'U', 'UNICODE': b'V', 'BINUNICODE': b'X', 'APPEND': b'a', 'BUILD': b'b',
      'GLOBAL': b'c', 'DICT': b'd', 'EMPTY_DICT': b'}', 'APPENDS': b'e', 'GET': b'g', 'BINGET': b'h',
      'INST': b'i', 'LONG_BINGET': b'j', 'LIST': b'l', 'EMPTY_LIST': b']', 'OBJ': b'o', 'PUT': b'p',
      'BINPUT': b'q', 'LONG_BINPUT': b'r', 'SETITEM': b's', 'TUPLE': b't', 'EMPTY_TUPLE': b')',
      'SETITEMS': b'u', 'BINFLOAT': b'G', 'BINBYTES': b'B', 'SHORT_BINBYTES': b'C',
  }
  # From protocol 2 on; they follow one another.
  for _code, _name in enumerate((
          'PROTO', 'NEWOBJ', 'EXT1', 'EXT2', 'EXT4', 'TUPLE1', 'TUPLE2', 'TUPLE3', 'NEWTRUE', 'NEWFALSE',
          'LONG1', 'LONG4', 'SHORT_BINUNICODE', 'BINUNICODE8', 'BINBYTES8', 'EMPTY_SET', 'ADDITEMS',
          'FROZENSET', 'NEWOBJ_EX', 'STACK_GLOBAL', 'MEMOIZE', 'FRAME', 'BYTEARRAY8', 'NEXT_BUFFER',
          'READONLY_BUFFER'), 128):
      _CODES[_name] = bytes([_code])
  globals().update(_CODES)
  del _code, _name

  __all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump',
             'dumps', 'load', 'loads', *sorted(_CODES), 'DEFAULT_PROTOCOL', 'HIGHEST_PROTOCOL']

  # Python 2 called these modules and objects otherwise: for protocols below 3.
  _OLD_MODULES = {
      'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'reprlib': 'repr',
      '_thread': 'thread', 'configparser': 'ConfigParser', 'itertools': 'itertools',
      'collections.abc': 'collections'}
  _OLD_NAMES = {
      ('builtins', 'range'): ('__builtin__', 'xrange'), ('builtins', 'str'): ('__builtin__', 'unicode'),
      ('builtins', 'int'): ('__builtin__', 'long'), ('functools', 'reduce'): ('__builtin__', 'reduce'),
      ('itertools', 'zip_longest'): ('itertools', 'izip_longest'),
      ('itertools', 'filterfalse'): ('itertools', 'ifilterfalse'),
      ('collections', 'UserDict'): ('UserDict', 'IterableUserDict'),
      ('collections', 'UserList'): ('UserList', 'UserList'),
      ('collections', 'UserString'): ('UserString', 'UserString'),
      ('builtins', 'ModuleNotFoundError'): ('exceptions', 'ImportError')}
  for _name, _error in vars(builtins).items():
      if isinstance(_error, type) and issubclass(_error, BaseException):
          _old = 'OSError' if issubclass(_error, OSError) else _name
          if _name == _error.__name__ and not _name.startswith('_') and _name not in (
                  'BaseExceptionGroup', 'ExceptionGroup', 'BlockingIOError', 'ResourceWarning',
                  'StopAsyncIteration', 'EncodingWarning', 'PythonFinalizationError'):
              _OLD_NAMES.setdefault(('builtins', _name), ('exceptions', _old))
  del _name, _error, _old
  _NEW_MODULES = {old: new for new, old in _OLD_MODULES.items() if old != 'collections'}
  _NEW_NAMES = {old: new for new, old in reversed(_OLD_NAMES.items())}
  _NEW_NAMES['exceptions', 'OSError'] = 'builtins', 'OSError'
  _NEW_NAMES['exceptions', 'ImportError'] = 'builtins', 'ImportError'
  _NEW_NAMES['exceptions', 'StandardError'] = 'builtins', 'Exception'


  # What is not there, where None is something.
  _missing = object()


  def _by_path(holder, path):
      # (what the dotted name means, what holds it)
      parent = holder
      for name in path.split('.'):
          if name == '<locals>':
              raise AttributeError(f"Can't get local object {path!r}")
          parent, holder = holder, getattr(holder, name)
      return holder, parent


  def encode_long(x):
      """An integer in two's complement, the least significant byte first; nothing for 0."""
      if not x:
          return b''
      count = (x.bit_length() >> 3) + 1
      data = x.to_bytes(count, 'little', signed=True)
      # A byte that repeats the sign is not needed.
      return data[:-1] if x < 0 and count > 1 and data[-1] == 0xFF and data[-2] & 0x80 else data


  def decode_long(data):
      """The integer that `encode_long` wrote."""
      return int.from_bytes(data, 'little', signed=True)
  """#
