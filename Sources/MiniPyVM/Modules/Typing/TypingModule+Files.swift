/// The types of files.

let typingFilesSource: StaticString = #"""
  from abc import abstractmethod

  # Method: parameters, and what it returns.
  _FILE_METHODS = {
      'close': ('', None), 'fileno': ('', int), 'flush': ('', None), 'isatty': ('', bool),
      'read': ('n=-1', AnyStr), 'readable': ('', bool), 'readline': ('limit=-1', AnyStr),
      'readlines': ('hint=-1', 'List[AnyStr]'), 'seek': ('offset, whence=0', int),
      'seekable': ('', bool), 'tell': ('', int), 'truncate': ('size=None', int),
      'writable': ('', bool), 'write': ('s', int), 'writelines': ('lines', None),
      '__enter__': ('', 'IO[AnyStr]'), '__exit__': ('type, value, traceback', None)}
  _FILE_PARAMETERS = {
      'n': int, 'limit': int, 'hint': int, 'offset': int, 'whence': int, 'size': int, 's': AnyStr,
      'lines': 'List[AnyStr]', 'type': 'Type[BaseException]', 'value': 'BaseException',
      'traceback': 'TracebackType'}


  def _file_members(owner, methods, properties):
      # Abstract methods and properties without content, for the class's body.
      body = {}
      for name, (parameters, result) in methods.items():
          made = eval(f'lambda self, {parameters}: None')
          names = made.__code__.co_varnames[1:made.__code__.co_argcount]
          made.__name__, made.__qualname__ = name, f'{owner}.{name}'
          made.__annotations__ = {
              **{each: _FILE_PARAMETERS[each] for each in names}, 'return': result}
          body[name] = abstractmethod(made)
      for name, result in properties.items():
          made = eval('lambda self: None')
          made.__name__, made.__qualname__ = name, f'{owner}.{name}'
          made.__annotations__ = {'return': result}
          body[name] = property(abstractmethod(made))
      return body


  class IO(Generic[AnyStr]):
      """The type of files, text or binary."""

      __slots__ = ()
      locals().update(_file_members('IO', _FILE_METHODS, {'closed': bool, 'mode': str, 'name': str}))


  class BinaryIO(IO[bytes]):
      """The type of binary files."""

      __slots__ = ()
      locals().update(_file_members('BinaryIO', {
          'write': ('s', int), '__enter__': ('', 'BinaryIO')}, {}))


  class TextIO(IO[str]):
      """The type of text files."""

      __slots__ = ()
      locals().update(_file_members('TextIO', {'__enter__': ('', 'TextIO')}, {
          'buffer': BinaryIO, 'encoding': str, 'errors': 'Optional[str]', 'line_buffering': bool,
          'newlines': Any}))
  """#
