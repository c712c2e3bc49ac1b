/// `OutputChecker`: whether an example printed what it was to print, and what differs if not.
let doctestCheckerSource: StaticString = #"""
  # MARK: The checker

  def _indented(text, indent=4):
      return re.sub(r'(?m)^(?!$)', ' ' * indent, text)


  def _ellipsis_match(want, got):
      # Whether the pieces between the ellipses are found one after another, the first and the last at
      # the ends.
      first, *middle = want.split(ELLIPSIS_MARKER)
      if not middle:
          return want == got
      last = middle.pop()
      if not got.startswith(first) or not got.endswith(last):
          return False
      start, end = len(first), len(got) - len(last)
      for piece in middle:
          start = got.find(piece, start, end)
          if start < 0:
              return False
          start += len(piece)
      return start <= end


  class OutputChecker:
      """Compares what is printed with what was to be printed."""

      def check_output(self, want, got, optionflags):
          """Whether the two are the same for these flags."""
          want, got = (text.encode('ASCII', 'backslashreplace').decode('ASCII') for text in (want, got))
          if got == want:
              return True
          if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
              if (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
                  return True
          if not optionflags & DONT_ACCEPT_BLANKLINE:
              want = re.sub(rf'(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$', '', want)
              got = re.sub(r'(?m)^[^\S\n]+$', '', got)
              if got == want:
                  return True
          if optionflags & NORMALIZE_WHITESPACE:
              want, got = ' '.join(want.split()), ' '.join(got.split())
              if got == want:
                  return True
          return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

      def output_difference(self, example, got, optionflags):
          """What differs, as text."""
          want = example.want
          if not optionflags & DONT_ACCEPT_BLANKLINE:
              got = re.sub(r'(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
          if optionflags & REPORT_NDIFF or optionflags & (REPORT_UDIFF | REPORT_CDIFF) and min(
                  want.count('\n'), got.count('\n')) > 2:
              lines = want.splitlines(keepends=True), got.splitlines(keepends=True)
              if optionflags & REPORT_UDIFF:
                  title = 'unified diff with -expected +actual'
                  shown = [*difflib.unified_diff(*lines, n=2)][2:]
              elif optionflags & REPORT_CDIFF:
                  title = 'context diff with expected followed by actual'
                  shown = [*difflib.context_diff(*lines, n=2)][2:]
              else:
                  title = 'ndiff with -expected +actual'
                  shown = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(*lines)
              return f'Differences ({title}):\n{_indented("".join(shown))}'
          return ''.join(f'{title}:\n{_indented(text)}' if text else f'{title} nothing\n'
                         for title, text in (('Expected', want), ('Got', got)))
  """#
