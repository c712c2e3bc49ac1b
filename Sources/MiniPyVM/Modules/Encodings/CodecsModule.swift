/// The module `codecs`, in Python: codecs by name and error handlers. `TextEncoding.swift` encodes.

extension ModuleDefinition {
  static var codecs: ModuleDefinition {
    .python("codecs", codecsSource, codecStreamsSource, codecFunctionsSource)
  }

  /// What the machine and `codecs` share: the handlers of the program.
  static let codecsKernel = ModuleDefinition(
    "_codecs", doc: "The native part of codecs.",
    members: {
      [
        Method("_canonical(name, /)", "The name that a codec gives itself, or None.") {
          vm, arguments throws(Raised) in
          let name = vm.swiftString(arguments[0])
          return TextEncoding.named(name).map { vm.string($0.codecName) } ?? .none
        },
        Constant("_handlers") { vm in vm.newDict() },
        codecFunction(
          "register(search_function, /)", "Adds a function that knows codecs by their names.",
          "_register", count: 1),
        codecFunction(
          "unregister(search_function, /)", "Removes such a function.", "_unregister", count: 1),
        codecFunction("lookup(encoding, /)", "The codec of a name.", "_lookup", count: 1),
        codecFunction(
          "register_error(errors, handler, /)", "Names a function that handles errors.",
          "_register_error", count: 2),
        codecFunction("lookup_error(name, /)", "The handler of a name.", "_lookup_error", count: 1),
        codecFunction(
          "encode(obj, encoding='utf-8', errors='strict')",
          "The object, encoded by the codec of this name.", "_encode", count: 3),
        codecFunction(
          "decode(obj, encoding='utf-8', errors='strict')",
          "The object, decoded by the codec of this name.", "_decode", count: 3),
        codecFunction(
          "charmap_build(map, /)", "The table for charmap_encode.", "_charmap_build", count: 1),
        codecFunction(
          "escape_encode(data, errors=None, /)", "(the bytes with escapes, how many there were).",
          "_escape_encode", count: 2),
        codecFunction(
          "escape_decode(data, errors=None, /)",
          "(the bytes without escapes, how many there were).",
          "_escape_decode", count: 2),
        codecFunction(
          "readbuffer_encode(data, errors=None, /)", "(the bytes of a buffer, how many).",
          "_readbuffer_encode", count: 2),
      ]
    })

  private static func codecFunction(
    _ signature: StaticString, _ doc: StaticString, _ function: String, count: Int
  ) -> Member {
    libraryMethod(signature, doc, in: "codecs", function, count: count)
  }
}

private let codecsSource: StaticString = #"""
  """Codecs by name, error handlers, and streams that encode and decode."""

  import builtins
  import sys
  import warnings
  from _codecs import (
      _canonical, _handlers, charmap_build, decode, encode, escape_decode, escape_encode, lookup,
      lookup_error, readbuffer_encode, register, register_error, unregister)

  BOM_UTF8 = b'\xef\xbb\xbf'
  BOM_UTF16_LE = BOM_LE = BOM = BOM32_LE = BOM_UTF16 = b'\xff\xfe'
  BOM_UTF16_BE = BOM_BE = BOM32_BE = b'\xfe\xff'
  BOM_UTF32_LE = BOM64_LE = BOM_UTF32 = b'\xff\xfe\x00\x00'
  BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'


  # MARK: Codecs

  class CodecInfo(tuple):
      """What a codec consists of."""

      _is_text_encoding = True

      def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                  incrementalencoder=None, incrementaldecoder=None, name=None, *,
                  _is_text_encoding=None):
          self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
          self.encode, self.decode = encode, decode
          self.streamreader, self.streamwriter = streamreader, streamwriter
          self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
          self.name = name
          if _is_text_encoding is not None:
              self._is_text_encoding = _is_text_encoding
          return self

      def __repr__(self):
          cls = type(self)
          return (f'<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at '
                  f'{id(self):#x}>')


  class Codec:
      """The base of codecs without a state."""

      def encode(self, input, errors='strict'):
          """(the encoded input, how much of it)."""
          raise NotImplementedError

      def decode(self, input, errors='strict'):
          """(the decoded input, how much of it)."""
          raise NotImplementedError


  _found, _searches = {}, []


  def _register(search_function):
      if not callable(search_function):
          raise TypeError('argument must be callable')
      _searches.append(search_function)


  def _unregister(search_function):
      if search_function in _searches:
          _searches.remove(search_function)
          _found.clear()


  def _lookup(encoding):
      _check_name('lookup', '', encoding)
      key = encoding.lower().replace(' ', '_')
      if key in _found:
          return _found[key]
      info = None
      name = _canonical(encoding)
      if name is not None:
          info = _text_codec(name)
      elif key.replace('-', '_') in _transforms:
          info = _transforms[key.replace('-', '_')]
      else:
          for search in _searches:
              info = search(key.replace('-', '_'))
              if info is not None:
                  if not isinstance(info, tuple) or len(info) != 4:
                      raise TypeError('codec search functions must return 4-tuples')
                  break
      if info is None:
          raise LookupError(f'unknown encoding: {encoding}')
      _found[key] = info
      return info


  def _text_codec(name):
      def encode(input, errors='strict', /):
          if not isinstance(input, str):
              raise TypeError(f'{encode.__name__}() argument 1 must be str, '
                              f'not {type(input).__name__}')
          return input.encode(name, errors), len(input)

      def decode(input, errors='strict', /):
          if isinstance(input, str):
              raise TypeError("a bytes-like object is required, not 'str'")
          data = bytes(input)
          return data.decode(name, errors), len(data)

      stem = {'iso8859-1': 'latin-1'}.get(name, name).replace('-', '_')
      encode.__name__, decode.__name__ = stem + '_encode', stem + '_decode'

      class Encoder(_TextEncoder):
          encoding = name

      class Decoder(_TextDecoder):
          encoding = name

      class Reader(StreamReader):
          codec = name

      class Writer(StreamWriter):
          codec = name

      Encoder.__name__, Decoder.__name__ = 'IncrementalEncoder', 'IncrementalDecoder'
      Reader.__name__, Writer.__name__ = 'StreamReader', 'StreamWriter'
      return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


  def _transcoded(doing, function, obj, encoding, errors):
      try:
          result = function(obj, errors)
      except Exception as error:
          error.add_note(f'{doing} with {encoding!r} codec failed')
          raise
      if not isinstance(result, tuple) or len(result) != 2:
          raise TypeError('encoder must return a tuple (object, integer)' if doing == 'encoding'
                          else 'decoder must return a tuple (object,integer)')
      return result[0]


  def _encode(obj, encoding, errors):
      _check_name('encode', " 'encoding'", encoding)
      _check_name('encode', " 'errors'", errors)
      return _transcoded('encoding', lookup(encoding).encode, obj, encoding, errors)


  def _decode(obj, encoding, errors):
      _check_name('decode', " 'encoding'", encoding)
      _check_name('decode', " 'errors'", errors)
      return _transcoded('decoding', lookup(encoding).decode, obj, encoding, errors)


  def getencoder(encoding):
      """The function that encodes."""
      return lookup(encoding).encode


  def getdecoder(encoding):
      """The function that decodes."""
      return lookup(encoding).decode


  def _part(encoding, name):
      found = getattr(lookup(encoding), name)
      if found is None:
          raise LookupError(encoding)
      return found


  def getincrementalencoder(encoding):
      """The class of encoders that take their input bit by bit."""
      return _part(encoding, 'incrementalencoder')


  def getincrementaldecoder(encoding):
      """The class of decoders that take their input bit by bit."""
      return _part(encoding, 'incrementaldecoder')


  def getreader(encoding):
      """The class of streams that decode."""
      return _part(encoding, 'streamreader')


  def getwriter(encoding):
      """The class of streams that encode."""
      return _part(encoding, 'streamwriter')


  # Codecs that are no encodings of text.

  def _transform(name, encode, decode):
      def wrapped(function):
          return lambda input, errors='strict': (function(input), len(input))

      return CodecInfo(wrapped(encode), wrapped(decode), name=name, _is_text_encoding=False)


  def _rotated(text):
      halves = 'abcdefghijklm', 'nopqrstuvwxyz'
      table = str.maketrans(halves[0] + halves[1], halves[1] + halves[0])
      table |= str.maketrans((halves[0] + halves[1]).upper(), (halves[1] + halves[0]).upper())
      return str.translate(text, table)


  def _to_hex(data):
      return bytes(memoryview(data)).hex().encode()


  def _from_hex(data):
      try:
          return bytes.fromhex(bytes(data).decode('ascii'))
      except ValueError:
          raise ValueError('Non-hexadecimal digit found') from None


  _transforms = dict.fromkeys(('rot13', 'rot_13'), _transform('rot-13', _rotated, _rotated))
  _transforms |= dict.fromkeys(('hex', 'hex_codec'), _transform('hex', _to_hex, _from_hex))


  # MARK: Error handlers

  def _check_name(function, position, name):
      if not isinstance(name, str):
          kind = 'None' if name is None else type(name).__name__
          raise TypeError(f'{function}() argument{position} must be str, not {kind}')


  def _register_error(errors, handler):
      _check_name('register_error', ' 1', errors)
      if not callable(handler):
          raise TypeError('handler must be callable')
      _handlers[errors] = handler


  def _lookup_error(errors):
      _check_name('lookup_error', '', errors)
      known = _handlers.get(errors) or globals().get(errors + '_errors')
      if known is None:
          raise LookupError(f'unknown error handler name {errors!r}')
      return known


  def strict_errors(exception, /):
      """Raises the error."""
      if isinstance(exception, Exception):
          raise exception
      raise TypeError('codec must pass exception instance')


  def _escaped(code):
      for limit, escape in ((0x100, '\\x%02x'), (0x10000, '\\u%04x')):
          if code < limit:
              return escape % code
      return '\\U%08x' % code


  def _standard(name, allowed):
      def handler(exception, /):
          if not isinstance(exception, allowed):
              raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
          part = exception.object[exception.start:exception.end]
          if name == 'replace' and isinstance(exception, UnicodeDecodeError):
              return '\ufffd', exception.end
          mark = '?' if isinstance(exception, UnicodeEncodeError) else '\ufffd'
          shown = {'ignore': lambda code: '', 'replace': lambda code: mark,
                   'backslashreplace': _escaped, 'xmlcharrefreplace': '&#{};'.format}.get(name)
          if shown is None:
              return part.encode('ascii', name).decode('ascii'), exception.end
          codes = part if isinstance(part, bytes) else map(ord, part)
          return ''.join(map(shown, codes)), exception.end

      handler.__name__ = handler.__qualname__ = name + '_errors'
      handler.__doc__ = f'Handles an error as {name!r} does.'
      return handler


  ignore_errors = _standard('ignore', UnicodeError)
  replace_errors = _standard('replace', UnicodeError)
  backslashreplace_errors = _standard('backslashreplace', UnicodeError)
  xmlcharrefreplace_errors = _standard('xmlcharrefreplace', UnicodeEncodeError)
  namereplace_errors = _standard('namereplace', UnicodeEncodeError)
  """#
