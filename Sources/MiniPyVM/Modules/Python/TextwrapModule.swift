/// The module `textwrap`, in Python: paragraphs of text.

extension ModuleDefinition {
  static var textwrap: ModuleDefinition {
    .python("textwrap", textwrapSource)
  }
}

private let textwrapSource: StaticString = #"""
  """Paragraphs of text: wrapped, filled, indented."""

  __all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

  _whitespace = '\t\n\x0b\x0c\r '


  class TextWrapper:
      """Wraps text to lines of limited width."""

      def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                   replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                   drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                   placeholder=' [...]'):
          self.width = width
          self.initial_indent = initial_indent
          self.subsequent_indent = subsequent_indent
          self.expand_tabs = expand_tabs
          self.replace_whitespace = replace_whitespace
          self.fix_sentence_endings = fix_sentence_endings
          self.break_long_words = break_long_words
          self.drop_whitespace = drop_whitespace
          self.break_on_hyphens = break_on_hyphens
          self.tabsize = tabsize
          self.max_lines = max_lines
          self.placeholder = placeholder

      def _munge_whitespace(self, text):
          if self.expand_tabs:
              text = text.expandtabs(self.tabsize)
          if self.replace_whitespace:
              text = text.translate({ord(c): ' ' for c in _whitespace})
          return text

      def _split(self, text):
          # Words and the whitespace between them; words with hyphens fall into parts.
          chunks = []
          index = 0
          while index < len(text):
              end = index
              if text[index] in _whitespace:
                  while end < len(text) and text[end] in _whitespace:
                      end += 1
                  chunks.append(text[index:end])
              else:
                  while end < len(text) and text[end] not in _whitespace:
                      end += 1
                  word = text[index:end]
                  if self.break_on_hyphens:
                      chunks.extend(_split_word(word))
                  else:
                      chunks.append(word)
              index = end
          return chunks

      def _fix_sentence_endings(self, chunks):
          index = 0
          while index < len(chunks) - 1:
              if chunks[index + 1] == ' ' and _ends_sentence(chunks[index]):
                  chunks[index + 1] = '  '
                  index += 2
              else:
                  index += 1

      def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
          space_left = 1 if width < 1 else width - cur_len
          if self.break_long_words:
              end = space_left
              chunk = reversed_chunks[-1]
              if self.break_on_hyphens and len(chunk) > space_left:
                  hyphen = chunk.rfind('-', 0, space_left)
                  if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                      end = hyphen + 1
              cur_line.append(chunk[:end])
              reversed_chunks[-1] = chunk[end:]
          elif not cur_line:
              cur_line.append(reversed_chunks.pop())

      def _wrap_chunks(self, chunks):
          lines = []
          if self.width <= 0:
              raise ValueError('invalid width %r (must be > 0)' % self.width)
          if self.max_lines is not None:
              indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
              if len(indent) + len(self.placeholder.lstrip()) > self.width:
                  raise ValueError('placeholder too large for max width')
          chunks.reverse()
          while chunks:
              current = []
              length = 0
              indent = self.subsequent_indent if lines else self.initial_indent
              width = self.width - len(indent)
              if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                  del chunks[-1]
              while chunks:
                  size = len(chunks[-1])
                  if length + size > width:
                      break
                  current.append(chunks.pop())
                  length += size
              if chunks and len(chunks[-1]) > width:
                  self._handle_long_word(chunks, current, length, width)
                  length = sum(map(len, current))
              if self.drop_whitespace and current and current[-1].strip() == '':
                  length -= len(current[-1])
                  del current[-1]
              if not current:
                  continue
              if (self.max_lines is None or len(lines) + 1 < self.max_lines
                      or (not chunks or self.drop_whitespace and len(chunks) == 1
                          and not chunks[0].strip()) and length <= width):
                  lines.append(indent + ''.join(current))
                  continue
              # No more lines: the placeholder ends the last one.
              while current:
                  if current[-1].strip() and length + len(self.placeholder) <= width:
                      current.append(self.placeholder)
                      lines.append(indent + ''.join(current))
                      break
                  length -= len(current[-1])
                  del current[-1]
              else:
                  if lines:
                      last = lines[-1].rstrip()
                      if len(last) + len(self.placeholder) <= self.width:
                          lines[-1] = last + self.placeholder
                          break
                  lines.append(indent + self.placeholder.lstrip())
              break
          return lines

      def _split_chunks(self, text):
          return self._split(self._munge_whitespace(text))

      def wrap(self, text):
          """The lines of a paragraph."""
          chunks = self._split_chunks(text)
          if self.fix_sentence_endings:
              self._fix_sentence_endings(chunks)
          return self._wrap_chunks(chunks)

      def fill(self, text):
          """The lines of a paragraph as one string."""
          return '\n'.join(self.wrap(text))


  def _is_letter(char):
      return char.isalpha()


  def _split_word(word):
      # After a hyphen between letters, and around dashes of two or more hyphens.
      parts = []
      start = 0
      index = 0
      count = len(word)
      while index < count:
          if word[index] == '-':
              end = index
              while end < count and word[end] == '-':
                  end += 1
              if end - index >= 2:
                  # A dash stands alone between word characters.
                  before = word[index - 1] if index else ''
                  after = word[end] if end < count else ''
                  if before and (before.isalnum() or before in '_!"\'&.,?') and after and (
                          after.isalnum() or after == '_'):
                      if start < index:
                          parts.append(word[start:index])
                      parts.append(word[index:end])
                      start = end
                  index = end
                  continue
              letters_before = index >= 2 and _is_letter(word[index - 1]) and (
                  _is_letter(word[index - 2]) or index >= 3 and word[index - 2] == '-'
                  and _is_letter(word[index - 3]))
              letters_after = index + 2 < count and _is_letter(word[index + 1]) and (
                  _is_letter(word[index + 2]) or index + 3 < count and word[index + 2] == '-'
                  and _is_letter(word[index + 3]))
              if letters_before and letters_after:
                  parts.append(word[start:index + 1])
                  start = index + 1
          index += 1
      if start < count:
          parts.append(word[start:])
      return parts


  def _ends_sentence(word):
      end = word
      if end[-1:] in ('"', "'"):
          end = end[:-1]
      return len(end) > 1 and end[-1] in '.!?' and end[-2].isascii() and end[-2].islower()


  def wrap(text, width=70, **kwargs):
      """The lines of a paragraph."""
      return TextWrapper(width=width, **kwargs).wrap(text)


  def fill(text, width=70, **kwargs):
      """The lines of a paragraph as one string."""
      return TextWrapper(width=width, **kwargs).fill(text)


  def shorten(text, width, **kwargs):
      """The text on one line, cut at a word to fit the width."""
      return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


  def dedent(text):
      """Take away the whitespace that all lines begin with."""
      lines = text.split('\n')
      margin = None
      for index, line in enumerate(lines):
          if not line.strip(' \t'):
              lines[index] = ''
              continue
          indent = line[:len(line) - len(line.lstrip(' \t'))]
          if margin is None:
              margin = indent
          else:
              length = 0
              while length < min(len(margin), len(indent)) and margin[length] == indent[length]:
                  length += 1
              margin = margin[:length]
      if margin:
          lines = [line[len(margin):] for line in lines]
      return '\n'.join(lines)


  def indent(text, prefix, predicate=None):
      """Put a prefix before the lines that are not only whitespace, or that predicate selects."""
      result = []
      for line in text.splitlines(True):
          if line.strip() if predicate is None else predicate(line):
              result.append(prefix)
          result.append(line)
      return ''.join(result)
  """#
