/// The module `re._parser`, in Python: regular expressions as trees.

extension ModuleDefinition {
  static var regularExpressionParser: ModuleDefinition {
    .python("re._parser", regularExpressionParserSource)
  }
}

private let regularExpressionParserSource: StaticString = #"""
  """Regular expressions as programs for the matcher: parser and code generator."""

  import _sre

  IGNORECASE, LOCALE, MULTILINE, DOTALL = 2, 4, 8, 16
  UNICODE, VERBOSE, DEBUG, ASCII = 32, 64, 128, 256

  # The instructions, as PatternInstruction numbers them.
  (_MATCH, _CHARACTER, _ANY, _ANY_ALL, _SET, _SPLIT, _JUMP, _SAVE, _ASSERTION, _BACK_REFERENCE,
   _CONDITIONAL, _LOOK, _REPEAT_ONE, _LOOP_START, _LOOP, _LOOP_ENTER) = range(16)
  _CATEGORIES = {'d': 2, 'D': 3, 's': 4, 'S': 5, 'w': 6, 'W': 7}
  _FLAGS = {'i': IGNORECASE, 'L': LOCALE, 'm': MULTILINE, 's': DOTALL, 'x': VERBOSE, 'a': ASCII,
            'u': UNICODE}
  _ESCAPES = {'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': 92}
  MAXREPEAT = 4294967295
  # No text is longer than what the largest operand of an instruction says.
  _FAR = 2 ** 31 - 1


  class PatternError(Exception):
      """What is wrong with a pattern, and where."""

      __module__ = 're'

      def __init__(self, msg, pattern=None, pos=None):
          self.msg = msg
          self.pattern = pattern
          self.pos = pos
          if pattern is not None and pos is not None:
              msg = '%s at position %d' % (msg, pos)
              newline = '\n' if isinstance(pattern, str) else b'\n'
              self.lineno = pattern.count(newline, 0, pos) + 1
              self.colno = pos - pattern.rfind(newline, 0, pos)
              if newline in pattern:
                  msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
          else:
              self.lineno = self.colno = None
          super().__init__(msg)


  error = PatternError


  class _MoreFlags(Exception):
      # The pattern begins with flags that hold for all of it: it is read again with them.

      def __init__(self, flags):
          self.flags = flags


  class _Parser:
      # Nodes are tuples whose first item is a name; widths are (least, most) or most None.

      def __init__(self, source, flags):
          self.source = source
          self.is_text = isinstance(source, str)
          self.text = source if self.is_text else source.decode('latin-1')
          self.position = 0
          self.flags = flags
          self.groups = 0
          self.names = {}
          self.open = set()
          self.widths = {}
          self.conditions = {}
          self.behind = None

      def error(self, message, offset=0):
          return PatternError(message, self.source, self.position - offset)

      def peek(self):
          return self.text[self.position:self.position + 1]

      def take(self):
          char = self.text[self.position:self.position + 1]
          self.position += len(char)
          return char

      def accept(self, char):
          if self.text.startswith(char, self.position):
              self.position += len(char)
              return True
          return False

      def until(self, terminator, name):
          start = self.position
          end = self.text.find(terminator, start)
          if end < 0:
              rest = len(self.text) - start
              self.position = len(self.text)
              if rest == 0:
                  raise self.error('missing ' + name)
              raise self.error(f'missing {terminator}, unterminated name', rest)
          self.position = end + 1
          if end == start:
              raise self.error('missing ' + name, 1)
          return self.text[start:end]

      # Alternatives, sequences

      def alternatives(self, flags, depth):
          branches = [self.sequence(flags, depth, depth == 0)]
          while self.accept('|'):
              branches.append(self.sequence(flags, depth))
          return branches[0] if len(branches) == 1 else ('branch', branches)

      def sequence(self, flags, depth, first=False):
          # `first`: flags for the whole pattern may stand here.
          items = []
          while True:
              char = self.peek()
              if not char or char in '|)':
                  return ('sequence', items)
              if flags & VERBOSE:
                  if char in ' \t\n\r\v\f':
                      self.position += 1
                      continue
                  if char == '#':
                      end = self.text.find('\n', self.position)
                      self.position = len(self.text) if end < 0 else end + 1
                      continue
              if char in '*+?{' and (char != '{'):
                  self.repeated(items, flags)
                  continue
              if char == '{' and self.repeated(items, flags):
                  continue
              start = self.position
              self.position += 1
              if char == '.':
                  items.append(('any', flags))
              elif char == '^':
                  items.append(('at', 1 if flags & MULTILINE else 0))
              elif char == '$':
                  items.append(('at', 3 if flags & MULTILINE else 2))
              elif char == '[':
                  items.append(self.character_set(flags, start))
              elif char == '\\':
                  items.append(self.escape(flags))
              elif char == '(':
                  node = self.group(flags, depth, first and not items)
                  if node is not None:
                      items.append(node)
              else:
                  items.append(('character', ord(char), flags))

      def repeated(self, items, flags):
          # A repetition; False if a brace begins none.
          here = self.position
          char = self.take()
          if char == '?':
              least, most = 0, 1
          elif char == '*':
              least, most = 0, None
          elif char == '+':
              least, most = 1, None
          else:
              if self.peek() == '}':
                  self.position = here
                  items.append(('character', 123, flags))
                  self.position += 1
                  return True
              low = high = ''
              while self.peek().isdigit() and self.peek().isascii() and self.peek():
                  low += self.take()
              if self.accept(','):
                  while self.peek() and self.peek().isdigit() and self.peek().isascii():
                      high += self.take()
              else:
                  high = low
              if not self.accept('}'):
                  self.position = here + 1
                  items.append(('character', 123, flags))
                  return True
              least, most = 0, None
              if low:
                  least = int(low)
                  if least >= MAXREPEAT:
                      raise OverflowError('the repetition number is too large')
              if high:
                  most = int(high)
                  if most >= MAXREPEAT:
                      raise OverflowError('the repetition number is too large')
                  if most < least:
                      raise self.error('min repeat greater than max repeat',
                                       self.position - here - 1)
          if not items or items[-1][0] == 'at':
              raise self.error('nothing to repeat', self.position - here)
          if items[-1][0] == 'repeat':
              raise self.error('multiple repeat', self.position - here)
          greedy = 1
          if self.accept('?'):
              greedy = 0
          elif self.accept('+'):
              greedy = 2
          items[-1] = ('repeat', items[-1], least, most, greedy)
          return True

      # Groups

      def group(self, flags, depth, first):
          start = self.position - 1
          capture = True
          name = None
          inner_flags = flags
          if self.accept('?'):
              char = self.take()
              if not char:
                  raise self.error('unexpected end of pattern')
              if char == 'P':
                  if self.accept('<'):
                      name = self.until('>', 'group name')
                      self.check_name(name, 1)
                  elif self.accept('='):
                      name = self.until(')', 'group name')
                      self.check_name(name, 1)
                      index = self.names.get(name)
                      if index is None:
                          raise self.error(f'unknown group name {name!r}', len(name) + 1)
                      if index in self.open:
                          raise self.error('cannot refer to an open group', len(name) + 1)
                      self.check_behind(index)
                      return ('reference', index, flags)
                  else:
                      char = self.take()
                      if not char:
                          raise self.error('unexpected end of pattern')
                      raise self.error('unknown extension ?P' + char, len(char) + 2)
              elif char == ':':
                  capture = False
              elif char == '#':
                  end = self.text.find(')', self.position)
                  if end < 0:
                      self.position = len(self.text)
                      raise self.error('missing ), unterminated comment', self.position - start)
                  self.position = end + 1
                  return None
              elif char in '=!<':
                  behind = False
                  if char == '<':
                      char = self.take()
                      if not char:
                          raise self.error('unexpected end of pattern')
                      if char not in '=!':
                          raise self.error('unknown extension ?<' + char, len(char) + 2)
                      behind = True
                  outer = self.behind
                  if behind and outer is None:
                      self.behind = self.groups
                  inner = self.alternatives(flags, depth + 1)
                  self.behind = outer
                  if not self.accept(')'):
                      raise self.error('missing ), unterminated subpattern', self.position - start)
                  return ('look', inner, behind, char == '!')
              elif char == '>':
                  inner = self.alternatives(flags, depth + 1)
                  if not self.accept(')'):
                      raise self.error('missing ), unterminated subpattern', self.position - start)
                  return ('atomic', inner)
              elif char == '(':
                  return self.condition(flags, depth, start)
              elif char in _FLAGS or char == '-':
                  inner_flags = self.inline_flags(char, flags, start, first)
                  if inner_flags is None:
                      return None
                  capture = False
              else:
                  raise self.error('unknown extension ?' + char, len(char) + 1)
          index = None
          if capture:
              self.groups += 1
              index = self.groups
              if name is not None:
                  if name in self.names:
                      raise self.error(
                          f'redefinition of group name {name!r} as group {index}; '
                          f'was group {self.names[name]}', len(name) + 1)
                  self.names[name] = index
              self.open.add(index)
          inner = self.alternatives(inner_flags, depth + 1)
          if not self.accept(')'):
              raise self.error('missing ), unterminated subpattern', self.position - start)
          if index is None:
              return ('group', inner)
          self.open.discard(index)
          self.widths[index] = _width(inner, self)
          return ('capture', index, inner)

      def check_behind(self, index):
          # Within a look-behind only groups that ended before it may be referred to.
          if self.behind is None:
              return
          if index > self.groups or index in self.open:
              raise self.error('cannot refer to an open group')
          if index > self.behind:
              raise self.error('cannot refer to group defined in the same lookbehind subpattern')

      def check_name(self, name, offset):
          if not (self.is_text or name.isascii()):
              raise self.error(f'bad character in group name {name!a}',
                               len(name) + offset)
          if not name.isidentifier():
              raise self.error(f'bad character in group name {name!r}', len(name) + offset)

      def condition(self, flags, depth, start):
          name = self.until(')', 'group name')
          if name.isidentifier():
              self.check_name(name, 1)
              index = self.names.get(name)
              if index is None:
                  raise self.error(f'unknown group name {name!r}', len(name) + 1)
          else:
              if not (name.isdecimal() and name.isascii()):
                  raise self.error(f'bad character in group name {name!r}', len(name) + 1)
              index = int(name)
              if not index:
                  raise self.error('bad group number', len(name) + 1)
              if index >= 1073741823:
                  raise self.error('invalid group reference %d' % index, len(name) + 1)
              # The group may follow; the end of the pattern tells.
              self.conditions.setdefault(index, self.position - len(name) - 1)
          self.check_behind(index)
          yes = self.sequence(flags, depth)
          no = None
          if self.accept('|'):
              no = self.sequence(flags, depth)
              if self.peek() == '|':
                  raise self.error('conditional backref with more than two branches')
          if not self.accept(')'):
              raise self.error('missing ), unterminated subpattern', self.position - start)
          return ('conditional', index, yes, no)

      def inline_flags(self, char, flags, start, first):
          # The flags for the rest of the group; None if they are the whole pattern's.
          added = removed = 0
          if char != '-':
              while True:
                  flag = _FLAGS[char]
                  if self.is_text:
                      if char == 'L':
                          raise self.error("bad inline flags: cannot use 'L' flag with a str pattern")
                  elif char == 'u':
                      raise self.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
                  added |= flag
                  if char in 'aLu' and added & (ASCII | LOCALE | UNICODE) & ~flag:
                      raise self.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                  char = self.take()
                  if not char:
                      raise self.error('missing -, : or )')
                  if char in ')-:':
                      break
                  if char not in _FLAGS:
                      raise self.error('unknown flag' if char.isalpha() else 'missing -, : or )',
                                       len(char))
          if char == ')':
              if not first:
                  raise self.error('global flags not at the start of the expression',
                                   self.position - start)
              if added & ~self.flags:
                  raise _MoreFlags(added)
              return None
          if added & DEBUG:
              raise self.error('bad inline flags: cannot turn on global flag', 1)
          if char == '-':
              char = self.take()
              if not char:
                  raise self.error('missing flag')
              if char not in _FLAGS:
                  raise self.error('unknown flag' if char.isalpha() else 'missing flag', len(char))
              while True:
                  flag = _FLAGS[char]
                  if char in 'aLu':
                      raise self.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                  removed |= flag
                  char = self.take()
                  if not char:
                      raise self.error('missing :')
                  if char == ':':
                      break
                  if char not in _FLAGS:
                      raise self.error('unknown flag' if char.isalpha() else 'missing :', len(char))
          if added & removed:
              raise self.error('bad inline flags: flag turned on and off', 1)
          if added & (ASCII | UNICODE | LOCALE):
              flags &= ~(ASCII | UNICODE | LOCALE)
          return (flags | added) & ~removed

      # Characters

      def escape(self, flags):
          char = self.take()
          if not char:
              raise PatternError('bad escape (end of pattern)', self.source,
                                 len(self.source) - 1)
          ascii_only = flags & ASCII or not self.is_text
          if char in _CATEGORIES:
              return ('set', False, [(_CATEGORIES[char], 0, 0)], flags)
          if char == 'A':
              return ('at', 0)
          if char == 'Z':
              return ('at', 4)
          if char == 'b':
              return ('at', 7 if ascii_only else 5)
          if char == 'B':
              return ('at', 8 if ascii_only else 6)
          if char == '0':
              digits = char
              while len(digits) < 3 and self.peek() and self.peek() in '01234567':
                  digits += self.take()
              return ('character', int(digits, 8), flags)
          if char in '123456789':
              digits = char
              if self.peek() and self.peek() in '0123456789':
                  digits += self.take()
                  if (char in '0123' or char in '01234567') and digits[1] in '01234567' and (
                          self.peek() and self.peek() in '01234567') and char in '01234567':
                      digits += self.take()
                      value = int(digits, 8)
                      if value > 0o377:
                          raise self.error(f'octal escape value \\{digits} outside of '
                                           'range 0-0o377', len(digits) + 1)
                      return ('character', value, flags)
              index = int(digits)
              if index <= self.groups:
                  if index in self.open:
                      raise self.error('cannot refer to an open group', len(digits) + 1)
                  self.check_behind(index)
                  return ('reference', index, flags)
              raise self.error(f'invalid group reference {index}', len(digits))
          return ('character', self.plain_escape(char, False), flags)

      def plain_escape(self, char, in_set):
          if char == 'x':
              return self.hexadecimal('x', 2)
          if char == 'u' and self.is_text:
              return self.hexadecimal('u', 4)
          if char == 'U' and self.is_text:
              value = self.hexadecimal('U', 8)
              if value > 0x10ffff:
                  raise self.error('bad escape ' + self.text[self.position - 10:self.position], 10)
              return value
          if char == 'N' and self.is_text:
              return self.named_character()
          if char in _ESCAPES and (in_set or char != 'b'):
              return _ESCAPES[char]
          if char.isascii() and char.isalpha():
              raise self.error('bad escape \\' + char, len(char) + 1)
          return ord(char)

      def named_character(self):
          if not self.accept('{'):
              raise self.error('missing {')
          name = self.until('}', 'character name')
          try:
              return ord(f'\\N{{{name}}}'.encode('ascii').decode('unicode_escape'))
          except UnicodeError:
              raise self.error(f'undefined character name {name!r}', len(name) + 4) from None

      def hexadecimal(self, kind, count):
          digits = ''
          while len(digits) < count and self.peek() and self.peek() in '0123456789abcdefABCDEF':
              digits += self.take()
          if len(digits) != count:
              raise self.error(f'incomplete escape \\{kind}{digits}', len(digits) + 2)
          return int(digits, 16)

      def character_set(self, flags, start):
          negate = self.accept('^')
          items = []
          began = self.position
          if not negate and self.peek() == '[':
              self.warn('[', self.position)
          while True:
              char = self.take()
              if not char:
                  raise self.error('unterminated character set', self.position - start)
              if char == ']' and self.position - 1 > began:
                  break
              if items and char in '-&~|' and self.peek() == char:
                  self.warn(char, self.position - 1)
              here = self.position - 1
              low = self.set_item(char)
              if self.accept('-'):
                  that = self.take()
                  if not that:
                      raise self.error('unterminated character set', self.position - start)
                  if that == ']':
                      items.append(low)
                      items.append((0, 45, 45))
                      break
                  if that == '-':
                      self.warn(that, self.position - 2)
                  high = self.set_item(that)
                  if low[0] or high[0]:
                      text = self.text[here:self.position]
                      raise self.error(f'bad character range {text}', self.position - here)
                  if high[1] < low[1]:
                      text = self.text[here:self.position]
                      raise self.error(f'bad character range {text}', self.position - here)
                  items.append((0, low[1], high[1]))
              else:
                  items.append(low)
          return ('set', negate, items, flags)

      def warn(self, char, position):
          import warnings
          kind = {'[': 'nested set', '-': 'set difference', '&': 'set intersection',
                  '~': 'set symmetric difference', '|': 'set union'}[char]
          warnings.warn(f'Possible {kind} at position {position}', FutureWarning,
                        stacklevel=8)

      def set_item(self, char):
          if char != '\\':
              return (0, ord(char), ord(char))
          char = self.take()
          if not char:
              raise PatternError('bad escape (end of pattern)', self.source, len(self.source) - 1)
          if char in _CATEGORIES:
              return (_CATEGORIES[char], 0, 0)
          if char in '01234567':
              digits = char
              while len(digits) < 3 and self.peek() and self.peek() in '01234567':
                  digits += self.take()
              value = int(digits, 8)
              if value > 0o377:
                  raise self.error(f'octal escape value \\{digits} outside of range 0-0o377',
                                   len(digits) + 1)
              return (0, value, value)
          if char in '89':
              raise self.error('bad escape \\' + char, 2)
          value = self.plain_escape(char, True)
          return (0, value, value)


  # MARK: Widths

  def _width(node, parser):
      # The least and the most characters that a node takes; most None: no limit.
      kind = node[0]
      if kind in ('character', 'any', 'set'):
          return 1, 1
      if kind == 'sequence':
          least = most = 0
          for item in node[1]:
              low, high = _width(item, parser)
              least += low
              most = None if most is None or high is None else most + high
          return least, most
      if kind == 'branch':
          widths = [_width(branch, parser) for branch in node[1]]
          highs = [high for _, high in widths]
          return min(low for low, _ in widths), None if None in highs else max(highs)
      if kind == 'repeat':
          low, high = _width(node[1], parser)
          most = None if node[3] is None or high is None else node[3] * high
          if high == 0:
              most = 0
          return low * node[2], most
      if kind == 'capture':
          return _width(node[2], parser)
      if kind in ('group', 'atomic'):
          return _width(node[1], parser)
      if kind == 'reference':
          return parser.widths.get(node[1], (0, None))
      if kind == 'conditional':
          low, high = _width(node[2], parser)
          low2, high2 = (0, 0) if node[3] is None else _width(node[3], parser)
          return min(low, low2), None if high is None or high2 is None else max(high, high2)
      return 0, 0


  # MARK: Programs

  class _Generator:
      def __init__(self, parser):
          self.words = []
          self.parser = parser
          self.counters = 0
          self.is_text = parser.is_text

      def set_flags(self, flags):
          result = 0
          if flags & IGNORECASE:
              result |= 2
          if flags & ASCII or not self.is_text:
              result |= 4
          return result

      def single(self, node):
          # A node that is one one-character instruction, or None.
          kind = node[0]
          if kind in ('character', 'any', 'set'):
              return node
          if kind == 'group':
              inner = node[1]
              if inner[0] == 'sequence' and len(inner[1]) == 1:
                  return self.single(inner[1][0])
          return None

      def emit(self, node):
          getattr(self, 'emit_' + node[0])(node)

      def emit_sequence(self, node):
          for item in node[1]:
              self.emit(item)

      def emit_character(self, node):
          _, code, flags = node
          if flags & IGNORECASE:
              ascii_only = bool(flags & ASCII) or not self.is_text
              variants = _sre.case_variants(code, ascii_only)
              if len(variants) > 1:
                  self.words += [_SET, len(variants), 4 if ascii_only else 0]
                  for variant in variants:
                      self.words += [0, variant, variant]
                  return
          self.words += [_CHARACTER, code]

      def emit_any(self, node):
          self.words.append(_ANY_ALL if node[1] & DOTALL else _ANY)

      def emit_set(self, node):
          _, negate, items, flags = node
          self.words += [_SET, len(items), self.set_flags(flags) | (1 if negate else 0)]
          for item in items:
              self.words += item

      def emit_at(self, node):
          self.words += [_ASSERTION, node[1]]

      def emit_branch(self, node):
          ends = []
          for branch in node[1][:-1]:
              split = len(self.words)
              self.words += [_SPLIT, split + 3, 0]
              self.emit(branch)
              ends.append(len(self.words) + 1)
              self.words += [_JUMP, 0]
              self.words[split + 2] = len(self.words)
          self.emit(node[1][-1])
          for place in ends:
              self.words[place] = len(self.words)

      def emit_group(self, node):
          self.emit(node[1])

      def emit_capture(self, node):
          self.words += [_SAVE, 2 * node[1]]
          self.emit(node[2])
          self.words += [_SAVE, 2 * node[1] + 1]

      def emit_reference(self, node):
          self.words += [_BACK_REFERENCE, node[1], self.set_flags(node[2])]

      def emit_conditional(self, node):
          _, index, yes, no = node
          place = len(self.words) + 2
          self.words += [_CONDITIONAL, index, 0]
          self.emit(yes)
          if no is None:
              self.words[place] = len(self.words)
              return
          jump = len(self.words) + 1
          self.words += [_JUMP, 0]
          self.words[place] = len(self.words)
          self.emit(no)
          self.words[jump] = len(self.words)

      def enclosed(self, flags, width, inner):
          place = len(self.words) + 3
          self.words += [_LOOK, flags, width, 0]
          self.emit(inner)
          self.words.append(_MATCH)
          self.words[place] = len(self.words)

      def emit_look(self, node):
          _, inner, behind, negate = node
          width = 0
          if behind:
              low, high = _width(inner, self.parser)
              if low != high:
                  raise PatternError('look-behind requires fixed-width pattern')
              if low > MAXREPEAT:
                  raise PatternError('looks too much behind')
              width = min(low, _FAR)
          self.enclosed((1 if behind else 0) | (2 if negate else 0), width, inner)

      def emit_atomic(self, node):
          self.enclosed(4, 0, node[1])

      def emit_repeat(self, node):
          _, inner, least, most, greedy = node
          least = min(least, _FAR)
          limit = -1 if most is None else min(most, _FAR)
          single = self.single(inner)
          if single is not None:
              place = len(self.words) + 4
              self.words += [_REPEAT_ONE, least, limit, greedy, 0]
              self.emit(single)
              self.words[place] = len(self.words)
              return
          if greedy == 2:
              self.enclosed(4, 0, ('repeat', inner, least, most, 1))
              return
          if least == 0 and most == 1:
              split = len(self.words)
              self.words += [_SPLIT, 0, 0]
              self.emit(inner)
              end = len(self.words)
              self.words[split + 1:split + 3] = ((split + 3, end) if greedy else (end, split + 3))
              return
          counter = self.first_counter + 2 * self.counters
          self.counters += 1
          self.words += [_LOOP_START, counter]
          loop = len(self.words)
          self.words += [_LOOP, counter, least, limit, greedy, 0]
          self.emit(inner)
          self.words += [_JUMP, loop]
          self.words += [_LOOP_ENTER, counter, loop + 6]
          self.words[loop + 5] = len(self.words)


  def _check_flags(is_text, flags):
      if is_text:
          if flags & LOCALE:
              raise ValueError('cannot use LOCALE flag with a str pattern')
          if flags & ASCII and flags & UNICODE:
              raise ValueError('ASCII and UNICODE flags are incompatible')
      else:
          if flags & UNICODE:
              raise ValueError('cannot use UNICODE flag with a bytes pattern')
          if flags & LOCALE and flags & ASCII:
              raise ValueError('ASCII and LOCALE flags are incompatible')


  def parse(pattern, flags):
      """The program of a pattern: (words, groups, counters, names, flags)."""
      try:
          parser = _Parser(pattern, flags)
          tree = parser.alternatives(flags, 0)
      except _MoreFlags as more:
          flags |= more.flags
          parser = None
      if parser is None:
          return parse(pattern, flags)
      _check_flags(parser.is_text, flags)
      if parser.position < len(parser.text):
          raise parser.error('unbalanced parenthesis')
      for index, position in parser.conditions.items():
          if index > parser.groups:
              raise PatternError(f'invalid group reference {index}', pattern, position)
      if parser.is_text and not flags & ASCII:
          flags |= UNICODE
      generator = _Generator(parser)
      generator.first_counter = 2 * (parser.groups + 1)
      generator.words += [_SAVE, 0]
      generator.emit(tree)
      generator.words += [_SAVE, 1, _MATCH]
      return generator.words, parser.groups, generator.counters, parser.names, flags


  def parse_template(template, pattern):
      """A replacement as a list of texts and group numbers."""
      is_text = isinstance(template, str)
      if not is_text and isinstance(template, (bytes, bytearray, memoryview)):
          text = str(template, 'latin1')
      else:
          text = template
      result = []
      literal = []
      parser = _Parser(template if is_text else bytes(template), 0)
      parser.text = text

      def flush():
          if literal:
              joined = ''.join(literal)
              result.append(joined if is_text else joined.encode('latin-1'))
              literal.clear()

      def add_group(index, offset):
          if index > pattern.groups:
              raise parser.error(f'invalid group reference {index}', offset)
          flush()
          result.append(index)

      while parser.position < len(text):
          char = parser.take()
          if char != '\\':
              literal.append(char)
              continue
          char = parser.take()
          if not char:
              raise PatternError('bad escape (end of pattern)', template, len(text) - 1)
          if char == 'g':
              if not parser.accept('<'):
                  raise parser.error('missing <')
              name = parser.until('>', 'group name')
              if not (name.isdecimal() and name.isascii()):
                  parser.check_name(name, 1)
                  try:
                      index = pattern.groupindex[name]
                  except KeyError:
                      raise IndexError(f'unknown group name {name!r}') from None
              else:
                  index = int(name)
              add_group(index, len(name) + 1)
          elif char == '0':
              digits = char
              while len(digits) < 3 and parser.peek() and parser.peek() in '01234567':
                  digits += parser.take()
              literal.append(chr(int(digits, 8) & 0xff))
          elif char in '123456789':
              digits = char
              if parser.peek() and parser.peek() in '0123456789':
                  digits += parser.take()
                  if (char in '01234567' and digits[1] in '01234567' and parser.peek()
                          and parser.peek() in '01234567'):
                      digits += parser.take()
                      value = int(digits, 8)
                      if value > 0o377:
                          raise parser.error(f'octal escape value \\{digits} outside of '
                                             'range 0-0o377', len(digits) + 1)
                      literal.append(chr(value))
                      continue
              add_group(int(digits), len(digits))
          elif char in _ESCAPES:
              literal.append(chr(_ESCAPES[char]))
          elif char.isascii() and char.isalpha():
              raise parser.error('bad escape \\' + char, 2)
          else:
              literal.append('\\' + char)
      flush()
      return result
  """#
