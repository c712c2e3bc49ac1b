/// A part of `csv`: the guesser of dialects.

let csvSnifferSource: StaticString = #"""

  # MARK: The guesser of dialects

  class Sniffer:
      """Guesses the dialect of a text."""

      def __init__(self):
          self.preferred = [',', '\t', ';', ' ', ':']

      def sniff(self, sample, delimiters=None):
          """The dialect that the text seems to be in."""
          quote, doubled, separator, skips = self._guess_quote_and_delimiter(sample, delimiters)
          if not separator:
              separator, skips = self._guess_delimiter(sample, delimiters)
          if not separator:
              raise Error('Could not determine delimiter')

          class dialect(Dialect):
              _name, lineterminator, quoting = 'sniffed', '\r\n', QUOTE_MINIMAL
              delimiter, quotechar = separator, quote or '"'
              doublequote, skipinitialspace = doubled, skips

          return dialect

      def _guess_quote_and_delimiter(self, data, delimiters):
          # From quoted fields, with what stands beside them: on both sides, at the beginning of a
          # line, at its end, alone in it.
          before, after = r'(?P<delim>[^\w\n"\'])(?P<space> ?)', r'(?P<delim>[^\w\n"\'])(?P<space> ?)'
          quoted = r'(?P<quote>["\']).*?(?P=quote)'
          for form in (before + quoted + '(?P=delim)', r'(?:^|\n)' + quoted + after,
                       before + quoted + r'(?:$|\n)', r'(?:^|\n)' + quoted + r'(?:$|\n)'):
              found = [match.groupdict('') for match in
                       re.compile(form, re.DOTALL | re.MULTILINE).finditer(data)]
              if found:
                  break
          else:
              return '', False, None, 0
          quotes, separators, spaces = {}, {}, 0
          for one in found:
              quotes[one['quote']] = quotes.get(one['quote'], 0) + 1
              if 'delim' in one:
                  separator = one['delim']
                  if separator and (delimiters is None or separator in delimiters):
                      separators[separator] = separators.get(separator, 0) + 1
                  spaces += bool(one['space'])
          quote, separator, skips = max(quotes, key=quotes.get), '', 0
          if separators:
              separator = max(separators, key=separators.get)
              skips = separators[separator] == spaces
              separator = '' if separator == '\n' else separator
          sign = re.escape(separator)
          inner = f'[^{sign}\n]*'
          doubled = re.search(rf'(({sign})|^)\W*{quote}{inner}{quote}{inner}{quote}\W*(({sign})|$)', data,
                              re.MULTILINE)
          return quote, doubled is not None, separator, skips

      def _guess_delimiter(self, data, delimiters):
          # The character that is in most lines as often as in the others: first of ten lines, then of
          # ten more.
          lines = [line for line in data.split('\n') if line]
          size = min(10, len(lines))
          # How many lines have a character so many times.
          times = {chr(code): {} for code in range(127)}
          modes, fitting = {}, {}

          def result(separator):
              first = lines[0]
              return separator, first.count(separator) == first.count(separator + ' ')

          for part, start in enumerate(range(0, len(lines), size or 1), 1):
              for line in lines[start:start + size]:
                  for character, seen in times.items():
                      count = line.count(character)
                      seen[count] = seen.get(count, 0) + 1
              for character, seen in times.items():
                  if seen.keys() != {0}:
                      most = max(seen, key=seen.get)
                      modes[character] = most, 2 * seen[most] - sum(seen.values())
              total = float(min(size * part, len(lines)))
              consistency = 1.0
              while not fitting and consistency >= 0.9:
                  fitting = {character: mode for character, mode in modes.items()
                             if min(mode) > 0 and mode[1] / total >= consistency
                             and (delimiters is None or character in delimiters)}
                  consistency -= 0.01
              if len(fitting) == 1:
                  return result(*fitting)
          if not fitting:
              return '', 0
          for separator in self.preferred:
              if separator in fitting:
                  return result(separator)
          return result(max(fitting, key=lambda character: (fitting[character], character)))

      def has_header(self, sample):
          """Whether the first row differs in kind from the others."""
          rows = reader(StringIO(sample), self.sniff(sample))
          header = next(rows)
          # The class that a column's values have, or their length; a column of several is dropped.
          kinds = dict.fromkeys(range(len(header)))
          for number, row in enumerate(rows):
              if number > 20:
                  break
              if len(row) != len(header):
                  continue
              for column in list(kinds):
                  kind = complex
                  try:
                      complex(row[column])
                  except (ValueError, OverflowError):
                      kind = len(row[column])
                  if kinds[column] is None:
                      kinds[column] = kind
                  elif kinds[column] != kind:
                      del kinds[column]
          votes = 0
          for column, kind in kinds.items():
              if isinstance(kind, int):
                  differs = len(header[column]) != kind
              else:
                  try:
                      kind(header[column])
                      differs = False
                  except (ValueError, TypeError):
                      differs = True
              votes += 1 if differs else -1
          return votes > 0
  """#
