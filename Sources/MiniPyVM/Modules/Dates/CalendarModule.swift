/// The module `calendar`, in Python: months and years in weeks, as lists, text and pages.

extension ModuleDefinition {
  static var calendar: ModuleDefinition {
    .python("calendar", calendarSource, calendarTextSource)
  }
}

private let calendarSource: StaticString = #"""
  """Calendars of months and years, as lists, text and HTML."""

  import datetime
  import sys
  from enum import IntEnum, global_enum
  from itertools import repeat

  __all__ = ['IllegalMonthError', 'IllegalWeekdayError', 'setfirstweekday', 'firstweekday', 'isleap',
             'leapdays', 'weekday', 'monthrange', 'monthcalendar', 'prmonth', 'month', 'prcal',
             'calendar', 'timegm', 'month_name', 'month_abbr', 'day_name', 'day_abbr', 'Calendar',
             'TextCalendar', 'HTMLCalendar', 'LocaleTextCalendar', 'LocaleHTMLCalendar', 'weekheader',
             'Day', 'Month', 'JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY', 'AUGUST',
             'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER', 'MONDAY', 'TUESDAY', 'WEDNESDAY',
             'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

  error = ValueError


  class IllegalMonthError(ValueError):
      """A number that is no month."""

      def __init__(self, month):
          self.month = month

      def __str__(self):
          return f'bad month number {self.month!r}; must be 1-12'


  class IllegalWeekdayError(ValueError):
      """A number that is no day of the week."""

      def __init__(self, weekday):
          self.weekday = weekday

      def __str__(self):
          return f'bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)'


  def __getattr__(name):
      if name not in ('January', 'February'):
          raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
      import warnings
      warnings.warn(f"The '{name}' attribute is deprecated, use '{name.upper()}' instead",
                    DeprecationWarning, stacklevel=2)
      return 1 if name == 'January' else 2


  # MARK: Names

  @global_enum
  class Month(IntEnum):
      JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE = range(1, 7)
      JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = range(7, 13)


  @global_enum
  class Day(IntEnum):
      MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


  mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


  class _Names:
      # The names of days by a format, asked for when they are wanted.

      def __init__(self, format):
          self.format = format

      def __getitem__(self, i):
          found = self._writers[i]
          if isinstance(i, slice):
              return [write(self.format) for write in found]
          return found(self.format)

      def __len__(self):
          return len(self._writers)


  class _localized_month(_Names):
      _writers = [lambda format: '', *(datetime.date(2001, n, 1).strftime for n in range(1, 13))]


  class _localized_day(_Names):
      # The first of January of 2001 was a Monday.
      _writers = [datetime.date(2001, 1, n).strftime for n in range(1, 8)]


  day_name, day_abbr = map(_localized_day, ('%A', '%a'))
  month_name, month_abbr = map(_localized_month, ('%B', '%b'))


  # MARK: Numbers

  def isleap(year):
      """Whether a year has a day more."""
      return year % (400 if year % 100 == 0 else 4) == 0


  def leapdays(y1, y2):
      """How many leap years are from one year to before another."""
      def until(year):
          return year // 4 - year // 100 + year // 400
      return until(y2 - 1) - until(y1 - 1)


  def weekday(year, month, day):
      """The day of the week of a date."""
      if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
          # The calendar repeats itself.
          year = 2000 + year % 400
      return Day(datetime.date(year, month, day).weekday())


  def _monthlen(year, month):
      return mdays[month] + (month == FEBRUARY and isleap(year))


  def monthrange(year, month):
      """The day of the week of a month's first day, and how many days it has."""
      if not 1 <= month <= 12:
          raise IllegalMonthError(month)
      return weekday(year, month, 1), _monthlen(year, month)


  EPOCH = 1970
  _EPOCH_ORD = datetime.date(EPOCH, 1, 1).toordinal()


  def timegm(tuple):
      """The seconds since 1970 of a time in UTC."""
      year, month, day, hour, minute, second = tuple[:6]
      days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORD + day - 1
      return ((days * 24 + hour) * 60 + minute) * 60 + second


  # MARK: Calendars

  def _pieces(items, size):
      return [items[start:start + size] for start in range(0, len(items), size)]


  class Calendar:
      """Days in weeks, months and years."""

      def __init__(self, firstweekday=0):
          self.firstweekday = firstweekday

      def getfirstweekday(self):
          """The day that begins a week."""
          return self._firstweekday % 7

      def setfirstweekday(self, firstweekday):
          """Sets the day that begins a week."""
          self._firstweekday = firstweekday

      firstweekday = property(getfirstweekday, setfirstweekday)

      def iterweekdays(self):
          """The days of a week."""
          first = self.firstweekday
          for day in range(first, first + 7):
              yield day % 7

      def _around(self, year, month):
          # How many days are in the month, and in its weeks before and behind it.
          first, count = monthrange(year, month)
          return (first - self.firstweekday) % 7, count, (self.firstweekday - first - count) % 7

      def itermonthdates(self, year, month):
          """The dates of the weeks of a month."""
          for parts in self.itermonthdays3(year, month):
              yield datetime.date(*parts)

      def itermonthdays(self, year, month):
          """The days of the weeks of a month, 0 for other months'."""
          before, count, behind = self._around(year, month)
          yield from repeat(0, before)
          yield from range(1, count + 1)
          yield from repeat(0, behind)

      def itermonthdays2(self, year, month):
          """The same, each with the day of the week."""
          for place, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
              yield day, place % 7

      def itermonthdays3(self, year, month):
          """The years, months and days of the weeks of a month."""
          before, count, behind = self._around(year, month)
          other = (year - 1, 12) if month == 1 else (year, month - 1)
          last = _monthlen(*other)
          for day in range(last - before + 1, last + 1):
              yield *other, day
          for day in range(1, count + 1):
              yield year, month, day
          other = (year + 1, 1) if month == 12 else (year, month + 1)
          for day in range(1, behind + 1):
              yield *other, day

      def itermonthdays4(self, year, month):
          """The same, each with the day of the week."""
          for place, parts in enumerate(self.itermonthdays3(year, month)):
              yield *parts, (self.firstweekday + place) % 7

      def monthdatescalendar(self, year, month):
          """The weeks of a month, of dates."""
          return _pieces(list(self.itermonthdates(year, month)), 7)

      def monthdays2calendar(self, year, month):
          """The weeks of a month, of days and days of the week."""
          return _pieces(list(self.itermonthdays2(year, month)), 7)

      def monthdayscalendar(self, year, month):
          """The weeks of a month, of days."""
          return _pieces(list(self.itermonthdays(year, month)), 7)

      def yeardatescalendar(self, year, width=3):
          """The months of a year in rows, of dates."""
          return _pieces([self.monthdatescalendar(year, month) for month in Month], width)

      def yeardays2calendar(self, year, width=3):
          """The months of a year in rows, of days and days of the week."""
          return _pieces([self.monthdays2calendar(year, month) for month in Month], width)

      def yeardayscalendar(self, year, width=3):
          """The months of a year in rows, of days."""
          return _pieces([self.monthdayscalendar(year, month) for month in Month], width)
  """#
