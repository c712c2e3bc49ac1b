/// The modules `json.decoder` and `json.scanner`, in Python; the scanner is in `JSONKernel.swift`.

extension ModuleDefinition {
  static var jsonDecoder: ModuleDefinition {
    .python("json.decoder", jsonDecoderSource)
  }

  static var jsonScanner: ModuleDefinition {
    .python("json.scanner", jsonScannerSource)
  }
}

private let jsonScannerSource: StaticString = #"""
  """What reads one value."""

  from _functools import partial
  from _json import scan

  __all__ = ['make_scanner']


  def make_scanner(context):
      """A function of a text and an index, with the options of a decoder."""
      return partial(scan, (context.strict, context.object_hook, context.object_pairs_hook,
                            context.parse_float, context.parse_int, context.parse_constant))
  """#

private let jsonDecoderSource: StaticString = #"""
  """Objects out of JSON texts."""

  from _json import scanstring
  from json.scanner import make_scanner

  __all__ = ['JSONDecoder', 'JSONDecodeError']

  _space = ' \t\n\r'
  _constants = {name: float(name) for name in ('NaN', 'Infinity', '-Infinity')}


  class JSONDecodeError(ValueError):
      """What is wrong with a text, and where: `msg`, `doc`, `pos`, `lineno`, `colno`."""

      def __init__(self, msg, doc, pos):
          before = doc[:pos]
          self.msg, self.doc, self.pos = msg, doc, pos
          self.lineno = 1 + before.count('\n')
          self.colno = pos - before.rfind('\n')
          super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

      def __reduce__(self):
          return type(self), (self.msg, self.doc, self.pos)


  class JSONDecoder:
      """Reads texts; functions may replace what is made of objects, numbers and constants."""

      def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                   parse_constant=None, strict=True, object_pairs_hook=None):
          self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
          self.parse_float, self.parse_int = parse_float or float, parse_int or int
          self.parse_constant = parse_constant or _constants.__getitem__
          self.strict = strict
          self.parse_string = scanstring
          self.scan_once = make_scanner(self)

      def decode(self, s):
          """The object of a text."""
          start = len(s) - len(s.lstrip(_space))
          obj, end = self.raw_decode(s, start)
          extra = s[end:].lstrip(_space)
          if extra:
              raise JSONDecodeError('Extra data', s, len(s) - len(extra))
          return obj

      def raw_decode(self, s, idx=0):
          """The object that begins at an index of a text, and the index of its end."""
          try:
              return self.scan_once(s, idx)
          except StopIteration as stop:
              raise JSONDecodeError('Expecting value', s, stop.value) from None
  """#
