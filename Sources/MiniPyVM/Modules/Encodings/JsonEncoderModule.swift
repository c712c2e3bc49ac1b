/// The module `json.encoder`, in Python; the writer is in `JSONKernel+Writer.swift`.

extension ModuleDefinition {
  static var jsonEncoder: ModuleDefinition {
    .python("json.encoder", jsonEncoderSource)
  }
}

private let jsonEncoderSource: StaticString = #"""
  """JSON texts out of objects."""

  from _json import chunks, encode_basestring, encode_basestring_ascii, write

  __all__ = ['JSONEncoder']


  class JSONEncoder:
      """Writes texts. Subclasses override `default`, which is asked what stands for an object that
      JSON does not know."""

      item_separator = ', '
      key_separator = ': '

      def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                   sort_keys=False, indent=None, separators=None, default=None):
          self.skipkeys, self.ensure_ascii = skipkeys, ensure_ascii
          self.check_circular, self.allow_nan = check_circular, allow_nan
          self.sort_keys, self.indent = sort_keys, indent
          if separators is not None:
              self.item_separator, self.key_separator = separators
          elif indent is not None:
              # No space at the end of lines.
              self.item_separator = ','
          if default is not None:
              self.default = default

      def default(self, o):
          """Refuses the object."""
          raise TypeError(f'Object of type {type(o).__name__} is not JSON serializable')

      def encode(self, o):
          """The text of an object."""
          if isinstance(o, str):
              return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
          return ''.join(self.iterencode(o, _one_shot=True))

      def iterencode(self, o, _one_shot=False):
          """The parts of the text of an object, written as they are asked for."""
          return (write(self, o, 0),) if _one_shot else chunks(self, o, 0)
  """#
