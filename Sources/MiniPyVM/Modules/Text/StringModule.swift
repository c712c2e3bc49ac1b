/// The module `string`, in Python: constants and templates of strings.

extension ModuleDefinition {
  static var string: ModuleDefinition {
    .python("string", stringSource)
  }
}

private let stringSource: StaticString = #"""
  """Constants and templates of strings."""

  __all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits',
             'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter',
             'Template']

  whitespace = ' \t\n\r\v\f'
  ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
  ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  ascii_letters = ascii_lowercase + ascii_uppercase
  digits = '0123456789'
  hexdigits = digits + 'abcdef' + 'ABCDEF'
  octdigits = '01234567'
  punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
  printable = digits + ascii_letters + punctuation + whitespace


  def capwords(s, sep=None):
      """Capitalize the words of a string."""
      return (sep or ' ').join(map(str.capitalize, s.split(sep)))


  _absent = {}


  class _LazyPattern:
      # Stands for the pattern of a class of templates until it is asked for: most programs never do.

      def __init__(self, cls):
          self.parts = cls.delimiter, cls.idpattern, cls.braceidpattern or cls.idpattern, cls.flags

      def __get__(self, template, cls):
          import re
          delimiter, name, braced, flags = self.parts
          delimiter = re.escape(delimiter)
          cls.pattern = re.compile(
              f'{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})|'
              f'{{(?P<braced>{braced})}}|(?P<invalid>))', flags | re.VERBOSE)
          return cls.pattern


  class Template:
      """A string in which $name stands for a value."""

      delimiter = '$'
      idpattern = r'(?a:[_a-z][_a-z0-9]*)'
      braceidpattern = None
      flags = 2

      def __init_subclass__(cls):
          super().__init_subclass__()
          if 'pattern' in cls.__dict__:
              import re
              cls.pattern = re.compile(cls.pattern, cls.flags | re.VERBOSE)
          else:
              cls.pattern = _LazyPattern(cls)

      def __init__(self, template):
          self.template = template

      def _placeholder(self, match):
          # Which alternative of the pattern has matched, and what.
          for kind in 'named', 'braced', 'escaped', 'invalid':
              if (text := match.group(kind)) is not None:
                  return kind, text
          raise ValueError('Unrecognized named group in pattern', self.pattern)

      def _placeholders(self):
          return map(self._placeholder, self.pattern.finditer(self.template))

      def _invalid(self, match):
          position = match.start('invalid')
          lines = self.template[:position].splitlines(keepends=True)
          if not lines:
              column, line = 1, 1
          else:
              column = position - len(''.join(lines[:-1]))
              line = len(lines)
          raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

      def substitute(self, mapping=_absent, /, **kws):
          """The text with all names replaced; KeyError for one that is missing."""
          mapping = _merged(mapping, kws)

          def convert(match):
              kind, text = self._placeholder(match)
              if kind == 'invalid':
                  self._invalid(match)
              return self.delimiter if kind == 'escaped' else str(mapping[text])
          return self.pattern.sub(convert, self.template)

      def safe_substitute(self, mapping=_absent, /, **kws):
          """As substitute, but what is missing stays as it is."""
          mapping = _merged(mapping, kws)

          def convert(match):
              kind, text = self._placeholder(match)
              if kind == 'escaped':
                  return self.delimiter
              if kind != 'invalid':
                  try:
                      return str(mapping[text])
                  except KeyError:
                      pass
              return match.group()
          return self.pattern.sub(convert, self.template)

      def is_valid(self):
          """True if all placeholders are well formed."""
          return all(kind != 'invalid' for kind, text in self._placeholders())

      def get_identifiers(self):
          """The names, each once, in order."""
          return list(dict.fromkeys(
              text for kind, text in self._placeholders() if kind in ('named', 'braced')))


  Template.pattern = _LazyPattern(Template)


  def _merged(mapping, kws):
      if mapping is _absent:
          return kws
      if kws:
          from collections import ChainMap
          return ChainMap(kws, mapping)
      return mapping


  def _parse(text):
      # (literal, field, spec, conversion) of a format string, as str.format reads it.
      literal = ''
      index = 0
      count = len(text)
      while index < count:
          char = text[index]
          if char == '{':
              if text[index:index + 2] == '{{':
                  literal += '{'
                  index += 2
                  continue
              depth = 1
              end = index + 1
              bracket = False
              while end < count and depth:
                  if text[end] == '[' and depth == 1:
                      close = text.find(']', end)
                      if close > 0:
                          end = close
                  elif text[end] == '{':
                      depth += 1
                  elif text[end] == '}':
                      depth -= 1
                  end += 1
              if depth:
                  if index + 1 == count:
                      raise ValueError("Single '{' encountered in format string")
                  raise ValueError("expected '}' before end of string")
              field = text[index + 1:end - 1]
              index = end
              name, conversion, spec = field, None, ''
              position = 0
              while position < len(field):
                  if field[position] == '[':
                      close = field.find(']', position)
                      if close < 0:
                          raise ValueError("expected '}' before end of string")
                      position = close
                  elif field[position] in '!:':
                      break
                  position += 1
              name = field[:position]
              rest = field[position:]
              if rest[:1] == '!':
                  if len(rest) < 2:
                      raise ValueError("end of string while looking for conversion specifier")
                  conversion = rest[1]
                  rest = rest[2:]
                  if rest and rest[0] != ':':
                      raise ValueError("expected ':' after conversion specifier")
              spec = rest[1:]
              yield literal, name, spec, conversion
              literal = ''
          elif char == '}':
              if text[index:index + 2] != '}}':
                  raise ValueError("Single '}' encountered in format string")
              literal += '}'
              index += 2
          else:
              literal += char
              index += 1
      if literal:
          yield literal, None, None, None


  def _split_field(name):
      # The first part of a field name, and the attributes and items that follow.
      end = 0
      while end < len(name) and name[end] not in '.[':
          end += 1
      first = name[:end]
      rest = []
      while end < len(name):
          if name[end] == '.':
              stop = end + 1
              while stop < len(name) and name[stop] not in '.[':
                  stop += 1
              if stop == end + 1:
                  raise ValueError('Empty attribute in format string')
              rest.append((True, name[end + 1:stop]))
              end = stop
          elif name[end] == '[':
              stop = name.find(']', end)
              if stop < 0:
                  raise ValueError("Missing ']' in format string")
              if stop == end + 1:
                  raise ValueError('Empty attribute in format string')
              key = name[end + 1:stop]
              rest.append((False, int(key) if key.isdigit() else key))
              end = stop + 1
          else:
              raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
      return int(first) if first.isdigit() else first, rest


  class Formatter:
      """What str.format does, in methods that can be overridden."""

      def format(self, format_string, /, *args, **kwargs):
          return self.vformat(format_string, args, kwargs)

      def vformat(self, format_string, args, kwargs):
          used_args = set()
          result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
          self.check_unused_args(used_args, args, kwargs)
          return result

      def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
          if recursion_depth < 0:
              raise ValueError('Max string recursion exceeded')
          result = []
          for literal, name, spec, conversion in self.parse(format_string):
              if literal:
                  result.append(literal)
              if name is None:
                  continue
              if name == '' or name[0] in '.[':
                  if auto_arg_index is False:
                      raise ValueError('cannot switch from manual field '
                                       'specification to automatic field numbering')
                  name = str(auto_arg_index) + name
                  auto_arg_index += 1
              elif isinstance(_split_field(name)[0], int):
                  if auto_arg_index:
                      raise ValueError('cannot switch from manual field '
                                       'specification to automatic field numbering')
                  auto_arg_index = False
              obj, used = self.get_field(name, args, kwargs)
              used_args.add(used)
              obj = self.convert_field(obj, conversion)
              spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args,
                                                   recursion_depth - 1, auto_arg_index)
              result.append(self.format_field(obj, spec))
          return ''.join(result), auto_arg_index

      def get_value(self, key, args, kwargs):
          return args[key] if isinstance(key, int) else kwargs[key]

      def check_unused_args(self, used_args, args, kwargs):
          pass

      def format_field(self, value, format_spec):
          return format(value, format_spec)

      def convert_field(self, value, conversion):
          if conversion is None:
              return value
          if conversion == 's':
              return str(value)
          if conversion == 'r':
              return repr(value)
          if conversion == 'a':
              return ascii(value)
          raise ValueError(f'Unknown conversion specifier {conversion!s}')

      def parse(self, format_string):
          return _parse(format_string)

      def get_field(self, field_name, args, kwargs):
          first, rest = _split_field(field_name)
          obj = self.get_value(first, args, kwargs)
          for is_attribute, key in rest:
              obj = getattr(obj, key) if is_attribute else obj[key]
          return obj, first
  """#
