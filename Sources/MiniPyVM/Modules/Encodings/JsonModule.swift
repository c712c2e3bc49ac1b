/// The package `json`, in Python: texts of objects and back. The work is done by `JSONKernel.swift`.

extension ModuleDefinition {
  static var json: ModuleDefinition {
    .python("json", isPackage: true, jsonSource)
  }
}

private let jsonSource: StaticString = #"""
  """JavaScript Object Notation: texts of objects and back."""

  from json.decoder import JSONDecodeError, JSONDecoder
  from json.encoder import JSONEncoder

  __all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

  # What does the work of the functions below if nothing is asked for.
  _default_encoder, _default_decoder = JSONEncoder(), JSONDecoder()


  # MARK: Writing

  def _encoder(cls, kw, **options):
      return (JSONEncoder if cls is None else cls)(**options, **kw)


  def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
            cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
      """The text of an object."""
      if (cls is indent is separators is default is None and not (skipkeys or sort_keys or kw)
              and ensure_ascii is check_circular is allow_nan is True):
          return _default_encoder.encode(obj)
      options = locals()
      del options['obj']
      return _encoder(**options).encode(obj)


  def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
           cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
      """Writes the text of an object to a file, part by part."""
      options = locals()
      del options['obj'], options['fp']
      for part in _encoder(**options).iterencode(obj):
          fp.write(part)


  # MARK: Reading

  def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
            parse_constant=None, object_pairs_hook=None, **kw):
      """The object of a text, which may be bytes in any UTF."""
      if isinstance(s, str):
          if s[:1] == '\ufeff':
              raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
      elif isinstance(s, (bytes, bytearray)):
          s = s.decode(detect_encoding(s), 'surrogatepass')
      else:
          raise TypeError('the JSON object must be str, bytes or bytearray, '
                          f'not {type(s).__name__}')
      if (cls is object_hook is object_pairs_hook is parse_float is parse_int is parse_constant
              is None and not kw):
          return _default_decoder.decode(s)
      hooks = dict(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                   parse_constant=parse_constant, object_pairs_hook=object_pairs_hook)
      kw.update((name, hook) for name, hook in hooks.items() if hook is not None)
      return (JSONDecoder if cls is None else cls)(**kw).decode(s)


  def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
           parse_constant=None, object_pairs_hook=None, **kw):
      """The object of the text in a file."""
      options = locals()
      del options['fp'], options['kw']
      return loads(fp.read(), **options, **kw)


  _marks = {b'\xff\xfe\0\0': 'utf-32', b'\0\0\xfe\xff': 'utf-32', b'\xff\xfe': 'utf-16',
            b'\xfe\xff': 'utf-16', b'\xef\xbb\xbf': 'utf-8-sig'}


  def detect_encoding(b):
      """The encoding of a text in bytes, by its mark or by its zeros."""
      for mark, encoding in _marks.items():
          if b.startswith(mark):
              return encoding
      # The first two characters are ASCII: zeros tell how wide they are.
      zeros = [not byte for byte in b[:4]]
      is_long = len(zeros) == 4
      if is_long or len(zeros) == 2:
          if zeros[0]:
              return 'utf-32-be' if is_long and zeros[1] else 'utf-16-be'
          if zeros[1]:
              return 'utf-32-le' if is_long and all(zeros[1:]) else 'utf-16-le'
      return 'utf-8'
  """#
