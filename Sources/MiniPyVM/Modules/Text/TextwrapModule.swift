/// The module `textwrap`, in Python: paragraphs of text.

extension ModuleDefinition {
  static var textwrap: ModuleDefinition {
    .python("textwrap", textwrapSource)
  }
}

private let textwrapSource: StaticString = #"""
  """Paragraphs of text: wrapped, filled, indented."""

  from itertools import groupby

  __all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

  _blanks = '\t\n\x0b\x0c\r '
  _to_spaces = str.maketrans(_blanks, ' ' * len(_blanks))


  # MARK: Words

  def _is_word(char):
      return char.isalnum() or char == '_'


  def _is_letter(char):
      return _is_word(char) and not char.isdecimal()


  def _is_hyphen(word, at):
      # Two letters stand on either side, perhaps with another hyphen between them.
      before, after = word[max(at - 3, 0):at], word[at + 1:at + 4]
      return _are_two_letters(before[::-1]) and _are_two_letters(after)


  def _are_two_letters(text):
      if text[1:2] == '-':
          text = text[0] + text[2:]
      return len(text) > 1 and _is_letter(text[0]) and _is_letter(text[1])


  def _end_of_dash(word, at):
      # Where the dash ends that begins here, two or more hyphens between words; 0 if there is none.
      before = word[at - 1:at]
      if not before or not (_is_word(before) or before in '!"\'&.,?'):
          return 0
      after = word[at:].lstrip('-')
      end = len(word) - len(after)
      return end if end - at > 1 and after and _is_word(after[0]) else 0


  def _parts(word):
      # A word falls apart after its hyphens and around dashes.
      start = 0
      while start < len(word):
          end = _end_of_dash(word, start)
          at = start
          while not end:
              at = word.find('-', at + 1)
              if at < 0:
                  end = len(word)
              elif _is_hyphen(word, at):
                  end = at + 1
              elif _end_of_dash(word, at):
                  end = at
          yield word[start:end]
          start = end


  # MARK: Paragraphs

  class TextWrapper:
      """Wraps text to lines of limited width."""

      def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                   replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                   drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                   placeholder=' [...]'):
          options = locals()
          del options['self']
          vars(self).update(options)

      def wrap(self, text):
          """The lines of a paragraph."""
          chunks = self._split_chunks(text)
          if self.fix_sentence_endings:
              self._fix_sentence_endings(chunks)
          return self._wrap_chunks(chunks)

      def fill(self, text):
          """The lines of a paragraph as one string."""
          return '\n'.join(self.wrap(text))

      # A paragraph goes through these methods; subclasses may have others.

      def _split_chunks(self, text):
          return self._split(self._munge_whitespace(text))

      def _munge_whitespace(self, text):
          if self.expand_tabs:
              text = text.expandtabs(self.tabsize)
          return text.translate(_to_spaces) if self.replace_whitespace else text

      def _split(self, text):
          chunks = []
          for is_blank, run in groupby(text, _blanks.__contains__):
              run = ''.join(run)
              if is_blank or not self.break_on_hyphens:
                  chunks.append(run)
              else:
                  chunks.extend(_parts(run))
          return chunks

      def _fix_sentence_endings(self, chunks):
          # Two spaces follow a sentence.
          for place in range(1, len(chunks)):
              if chunks[place] == ' ':
                  before = chunks[place - 1]
                  end = before[:-1] if before[-1] in '\'"' else before
                  if end[-1:] in '.!?' and 'a' <= end[-2:-1] <= 'z':
                      chunks[place] = '  '

      def _wrap_chunks(self, chunks):
          if self.width <= 0:
              raise ValueError(f'invalid width {self.width!r} (must be > 0)')
          limit = self.max_lines
          if limit is not None:
              indent = self.subsequent_indent if limit > 1 else self.initial_indent
              if self.width < len(indent) + len(self.placeholder.lstrip()):
                  raise ValueError('placeholder too large for max width')
          lines = []
          rest = chunks[::-1]
          while rest:
              indent = self.subsequent_indent if lines else self.initial_indent
              room = self.width - len(indent)
              line, length = self._take_line(rest, room, not lines)
              if not line:
                  continue
              if limit is not None and len(lines) + 1 >= limit:
                  is_all = not rest or (
                      self.drop_whitespace and len(rest) == 1 and not rest[0].strip())
                  if not is_all or length > room:
                      self._cut(lines, indent, line, length, room)
                      break
              lines.append(indent + ''.join(line))
          return lines

      def _take_line(self, rest, room, is_first):
          # Takes the next line's chunks from the end of the rest; answers them and their length.
          drops = self.drop_whitespace
          if drops and not is_first and not rest[-1].strip():
              rest.pop()
          line, length = [], 0
          while rest and length + len(rest[-1]) <= room:
              line.append(rest.pop())
              length += len(line[-1])
          if rest and len(rest[-1]) > room:
              self._handle_long_word(rest, line, length, room)
              length = sum(map(len, line))
          if drops and line and not line[-1].strip():
              length -= len(line.pop())
          return line, length

      def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
          # The next chunk is longer than any line.
          if not self.break_long_words:
              if not cur_line:
                  cur_line.append(reversed_chunks.pop())
              return
          chunk = reversed_chunks[-1]
          end = left = width - cur_len if width > 0 else 1
          if self.break_on_hyphens and len(chunk) > left:
              hyphen = chunk.rfind('-', 0, left)
              if hyphen > 0 and chunk[:hyphen].strip('-'):
                  end = hyphen + 1
          cur_line.append(chunk[:end])
          reversed_chunks[-1] = chunk[end:]

      def _cut(self, lines, indent, line, length, room):
          # This is the last line, and there is more text: the placeholder ends it, or the line
          # before if nothing fits here.
          room -= len(self.placeholder)
          while line and (length > room or not line[-1].strip()):
              length -= len(line.pop())
          if line:
              lines.append(indent + ''.join(line) + self.placeholder)
              return
          before = lines[-1].rstrip() if lines else None
          if before is not None and len(before) + len(self.placeholder) <= self.width:
              lines[-1] = before + self.placeholder
          else:
              lines.append(indent + self.placeholder.lstrip())


  def wrap(text, width=70, **kwargs):
      """The lines of a paragraph."""
      return TextWrapper(width, **kwargs).wrap(text)


  def fill(text, width=70, **kwargs):
      """The lines of a paragraph as one string."""
      return TextWrapper(width, **kwargs).fill(text)


  def shorten(text, width, **kwargs):
      """The text on one line, cut at a word to fit the width."""
      return TextWrapper(width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


  # MARK: Indentation

  def dedent(text):
      """Takes away the whitespace that all lines begin with; lines of nothing else become empty."""
      if not isinstance(text, str):
          raise TypeError(f'expected string or bytes-like object, got {type(text).__name__!r}')
      lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
      indents = [line[:len(line) - len(line.lstrip(' \t'))] for line in lines if line]
      if not indents:
          return '\n'.join(lines)
      # What the first and the last in order share, all share.
      first, last = min(indents), max(indents)
      size = len(first)
      while first[:size] != last[:size]:
          size -= 1
      return '\n'.join([line[size:] for line in lines])


  def indent(text, prefix, predicate=None):
      """Puts a prefix before the lines that predicate selects: those that are not only whitespace."""
      if predicate is None:
          predicate = str.strip
      return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
  """#
