/// A part of `calendar`: calendars as text.

let calendarTextSource: StaticString = #"""

  # MARK: Calendars as text

  class TextCalendar(Calendar):
      """Calendars as plain text."""

      def prweek(self, theweek, width):
          """Prints a week, without a line's end."""
          print(self.formatweek(theweek, width), end='')

      def formatday(self, day, weekday, width):
          """A day as text."""
          return ('%2i' % day if day != 0 else '').center(width)

      def formatweek(self, theweek, width):
          """A week as text."""
          return ' '.join([self.formatday(day, place, width) for day, place in theweek])

      def formatweekday(self, day, width):
          """The name of a day of the week."""
          return (day_name if width >= 9 else day_abbr)[day][:width].center(width)

      def formatweekheader(self, width):
          """The names of the days of a week."""
          return ' '.join([self.formatweekday(day, width) for day in self.iterweekdays()])

      def formatmonthname(self, theyear, themonth, width, withyear=True):
          """The name of a month."""
          name = month_name[themonth]
          return (f'{name} {theyear!r}' if withyear else name).center(width)

      def prmonth(self, theyear, themonth, w=0, l=0):
          """Prints a month."""
          print(self.formatmonth(theyear, themonth, w, l), end='')

      def formatmonth(self, theyear, themonth, w=0, l=0):
          """A month as text."""
          width, end = max(2, w), '\n' * max(1, l)
          lines = [self.formatmonthname(theyear, themonth, 7 * (width + 1) - 1),
                   self.formatweekheader(width)]
          lines += [self.formatweek(week, width) for week in self.monthdays2calendar(theyear, themonth)]
          return ''.join([line.rstrip() + end for line in lines])

      def formatyear(self, theyear, w=2, l=1, c=6, m=3):
          """A year as text."""
          width, end, gap = max(2, w), '\n' * max(1, l), max(2, c)
          column = 7 * (width + 1) - 1
          text = repr(theyear).center(column * m + gap * (m - 1)).rstrip() + end
          header = self.formatweekheader(width)
          for index, row in enumerate(self.yeardays2calendar(theyear, m)):
              months = range(m * index + 1, min(m * (index + 1) + 1, 13))
              lines = [[self.formatmonthname(theyear, month, column, False) for month in months],
                       [header] * len(months)]
              for place in range(max(map(len, row))):
                  lines.append([self.formatweek(weeks[place], width) if place < len(weeks) else ''
                                for weeks in row])
              text += end + ''.join([formatstring(line, column, gap).rstrip() + end for line in lines])
          return text

      def pryear(self, theyear, w=0, l=0, c=6, m=3):
          """Prints a year."""
          print(self.formatyear(theyear, w, l, c, m), end='')


  # MARK: Calendars as pages

  class HTMLCalendar(Calendar):
      """Calendars as tables of HTML."""

      cssclasses = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
      cssclasses_weekday_head = cssclasses
      cssclass_noday = 'noday'
      cssclass_month_head = cssclass_month = 'month'
      cssclass_year_head = cssclass_year = 'year'

      def formatday(self, day, weekday):
          """A day as a cell."""
          if day == 0:
              return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
          return '<td class="%s">%d</td>' % (self.cssclasses[weekday], day)

      def formatweek(self, theweek):
          """A week as a row."""
          return f'<tr>{"".join([self.formatday(day, place) for day, place in theweek])}</tr>'

      def formatweekday(self, day):
          """The name of a day of the week as a cell."""
          return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

      def formatweekheader(self):
          """The names of the days of a week as a row."""
          return f'<tr>{"".join([self.formatweekday(day) for day in self.iterweekdays()])}</tr>'

      def formatmonthname(self, theyear, themonth, withyear=True):
          """The name of a month as a row."""
          name = f'{month_name[themonth]} {theyear}' if withyear else month_name[themonth]
          return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{name}</th></tr>'

      def _table(self, kind):
          return f'<table border="0" cellpadding="0" cellspacing="0" class="{kind}">\n'

      def formatmonth(self, theyear, themonth, withyear=True):
          """A month as a table."""
          rows = [self.formatmonthname(theyear, themonth, withyear=withyear), self.formatweekheader(),
                  *map(self.formatweek, self.monthdays2calendar(theyear, themonth)), '</table>']
          return self._table(self.cssclass_month) + ''.join([row + '\n' for row in rows])

      def formatyear(self, theyear, width=3):
          """A year as a table of tables."""
          width = max(width, 1)
          text = self._table(self.cssclass_year) + '<tr><th colspan="%d" class="%s">%s</th></tr>' % (
              width, self.cssclass_year_head, theyear)
          for months in _pieces(range(1, 13), width):
              cells = [f'<td>{self.formatmonth(theyear, month, withyear=False)}</td>'
                       for month in months]
              text += f'<tr>{"".join(cells)}</tr>'
          return text + '</table>'

      def formatyearpage(self, theyear, width=3, css='calendar.css', encoding=None):
          """A year as a page, in bytes."""
          if encoding is None:
              encoding = sys.getdefaultencoding()
          style = [] if css is None else [f'<link rel="stylesheet" type="text/css" href="{css}" />']
          lines = [f'<?xml version="1.0" encoding="{encoding}"?>',
                   '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
                   '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
                   '<html>', '<head>',
                   f'<meta http-equiv="Content-Type" content="text/html; charset={encoding}" />',
                   *style, '<title>Calendar for %d</title>' % theyear, '</head>', '<body>',
                   self.formatyear(theyear, width) + '</body>', '</html>', '']
          return '\n'.join(lines).encode(encoding, 'xmlcharrefreplace')


  # MARK: Calendars of a locale

  class _Locale:
      # The only locale that there is.

      def __init__(self, firstweekday=0, locale=None):
          super().__init__(firstweekday)
          if locale not in (None, '', 'C', 'POSIX'):
              raise NotImplementedError('minipy has no locales: names are English')
          self.locale = 'C' if locale is None else locale


  class LocaleTextCalendar(_Locale, TextCalendar):
      """A calendar as text with the names of a locale."""


  class LocaleHTMLCalendar(_Locale, HTMLCalendar):
      """A calendar as a table with the names of a locale."""


  # MARK: Without an object

  c = TextCalendar()
  firstweekday = c.getfirstweekday


  def setfirstweekday(firstweekday):
      """Sets the day that begins a week."""
      if not MONDAY <= firstweekday <= SUNDAY:
          raise IllegalWeekdayError(firstweekday)
      c.firstweekday = firstweekday


  monthcalendar, prweek, week, weekheader = (
      c.monthdayscalendar, c.prweek, c.formatweek, c.formatweekheader)
  prmonth, month, calendar, prcal = c.prmonth, c.formatmonth, c.formatyear, c.pryear

  _colwidth, _spacing = 7 * 3 - 1, 6


  def format(cols, colwidth=_colwidth, spacing=_spacing):
      """Prints texts in columns."""
      print(formatstring(cols, colwidth, spacing))


  def formatstring(cols, colwidth=_colwidth, spacing=_spacing):
      """Texts in columns."""
      return (' ' * spacing).join([column.center(colwidth) for column in cols])
  """#
