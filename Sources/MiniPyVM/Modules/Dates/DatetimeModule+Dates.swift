/// `date` and `time`.
let datetimeDatesSource: StaticString = #"""
  # MARK: Dates

  class IsoCalendarDate(tuple):
      """(ISO year, week, weekday)."""

      __slots__ = ()

      def __new__(cls, year, week, weekday):
          return tuple.__new__(cls, (year, week, weekday))

      year, week, weekday = (property(_operator.itemgetter(place)) for place in range(3))

      def __repr__(self):
          return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'

      def __reduce__(self):
          return tuple, (tuple(self),)


  class date:
      """A day of the calendar."""

      __slots__ = '_year', '_month', '_day'

      def __new__(cls, year=_REQUIRED, month=_REQUIRED, day=_REQUIRED):
          if not type(year) is type(month) is type(day) is int:
              year, month, day = _needed(year=year, month=month, day=day)
          _check_date(year, month, day)
          self = object.__new__(cls)
          self._year, self._month, self._day = year, month, day
          return self

      @classmethod
      def today(cls):
          """The day that it is."""
          return cls.fromtimestamp(_time.time())

      @classmethod
      def fromtimestamp(cls, timestamp, /):
          """The local day of so many seconds since 1970."""
          if timestamp is None:
              raise TypeError("'NoneType' object cannot be interpreted as an integer")
          return cls(*_time.localtime(timestamp)[:3])

      @classmethod
      def fromordinal(cls, ordinal, /):
          """The day of a number, 1 being the first of year 1."""
          ordinal = _operator.index(ordinal)
          if ordinal < 1:
              raise ValueError('ordinal must be >= 1')
          if ordinal > _LAST_DAY:
              raise ValueError(f'year {_calendar_day(ordinal)[0]} is out of range')
          return cls(*_calendar_day(ordinal))

      @classmethod
      def fromisoformat(cls, string, /):
          """The day of a text in ISO 8601's format."""
          return cls(*_read(string, _read_date))

      @classmethod
      def fromisocalendar(cls, year, week, day):
          """The day of an ISO year, week and weekday."""
          return cls(*_from_iso_week(year, week, day))

      def replace(self, year=_ABSENT, month=_ABSENT, day=_ABSENT):
          """The day with other values."""
          return type(self)(*_replaced(self, year=year, month=month, day=day))

      __replace__ = replace

      def toordinal(self):
          """The number of the day."""
          return _day_number(self._year, self._month, self._day)

      def weekday(self):
          """Monday is 0."""
          return (self.toordinal() + 6) % 7

      def isoweekday(self):
          """Monday is 1."""
          return self.weekday() + 1

      def isocalendar(self):
          """(ISO year, week, weekday)."""
          number = self.toordinal()
          year = self._year + (number >= _first_iso_day(self._year + 1))
          year -= number < _first_iso_day(year)
          week, day = divmod(number - _first_iso_day(year), 7)
          return _IsoCalendarDate(year, week + 1, day + 1)

      def timetuple(self):
          """The beginning of the day as time.localtime() has it."""
          return _calendar_time(self, 0, 0, 0, -1)

      def ctime(self):
          """The day as time.ctime() writes it."""
          fields = self.timetuple()
          return _time.strftime('%a %b ', fields) + (
              f'{fields.tm_mday:2} {fields.tm_hour:02}:{fields.tm_min:02}:{fields.tm_sec:02} '
              f'{self._year:04}')

      def strftime(self, format):
          """The day by a format."""
          return _formatted(self, format, self.timetuple())

      __format__ = _plain_format

      def isoformat(self):
          """YYYY-MM-DD."""
          return f'{self._year:04}-{self._month:02}-{self._day:02}'

      def __str__(self):
          return self.isoformat()

      def __repr__(self):
          return f'{_title(self)}({self._year}, {self._month}, {self._day})'

      def __add__(self, other):
          if not isinstance(other, timedelta):
              return NotImplemented
          return _day_of(type(self), self.toordinal() + other._days)

      __radd__ = __add__

      def __sub__(self, other):
          if isinstance(other, timedelta):
              return _day_of(type(self), self.toordinal() - other._days)
          if isinstance(other, date):
              return timedelta(self.toordinal() - other.toordinal())
          return NotImplemented

      def __rsub__(self, other):
          return NotImplemented

      def __hash__(self):
          return hash(_day_bytes(self))

      def __reduce__(self):
          return type(self), (self._year, self._month, self._day)


  def _day_bytes(day):
      # What CPython stores of a day; it is hashed.
      return day._year.to_bytes(2) + bytes((day._month, day._day))


  _IsoCalendarDate = IsoCalendarDate


  def _replaced(value, **fields):
      # The fields that are given, else the value's own.
      for name, given in fields.items():
          yield getattr(value, name) if given is _ABSENT else given


  def _calendar_time(day, hour, minute, second, summer):
      number = day.toordinal()
      return _time.struct_time((
          day._year, day._month, day._day, hour, minute, second, (number + 6) % 7,
          number - _day_number(day._year, 1, 1) + 1, summer))


  def _day_of(cls, number):
      if not 1 <= number <= _LAST_DAY:
          raise OverflowError('date value out of range')
      return cls(*_calendar_day(number))


  def _same_days(self, other, _):
      if not isinstance(other, date) or isinstance(other, datetime):
          return NotImplemented
      return ((self._year, self._month, self._day), (other._year, other._month, other._day))


  _readers(date, 'year', 'month', 'day')
  _orderings(date, _same_days)
  date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
  """#

let datetimeTimesSource: StaticString = #"""
  # MARK: Times of the day

  class time:
      """A time of the day, perhaps in a zone."""

      __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

      def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
          return _set_clock(object.__new__(cls), hour, minute, second, microsecond, tzinfo, fold)

      @classmethod
      def fromisoformat(cls, string, /):
          """The time of a text in ISO 8601's format."""
          return cls(*_read(string, _read_time))

      def replace(self, hour=_ABSENT, minute=_ABSENT, second=_ABSENT, microsecond=_ABSENT,
                  tzinfo=_ABSENT, *, fold=_ABSENT):
          """The time with other values."""
          *fields, fold = _replaced(self, hour=hour, minute=minute, second=second,
                                    microsecond=microsecond, tzinfo=tzinfo, fold=fold)
          return type(self)(*fields, fold=fold)

      __replace__ = replace

      def utcoffset(self):
          """How far east of UTC it is."""
          return _zone_offset(self._tzinfo, 'utcoffset', None)

      def tzname(self):
          """The name of the zone."""
          return _zone_name(self._tzinfo, None)

      def dst(self):
          """How far summer moves the clock."""
          return _zone_offset(self._tzinfo, 'dst', None)

      def isoformat(self, timespec='auto'):
          """hh:mm:ss.ffffff+hh:mm."""
          offset = self.utcoffset()
          return _clock_text(self, timespec) + ('' if offset is None else _offset_text(offset))

      def __str__(self):
          return self.isoformat()

      def strftime(self, format):
          """The time by a format, on the first day of 1900."""
          return _formatted(self, format, _time.struct_time((
              1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)))

      __format__ = _plain_format

      def __repr__(self):
          return _clock_repr(self, [])

      def __hash__(self):
          offset = None if not self._tzinfo else self.replace(fold=0).utcoffset()
          if offset is None:
              return hash(_clock_bytes(self))
          return hash(_difference(timedelta, _clock_microseconds(self) - _microseconds(offset)))

      def __reduce__(self):
          return type(self), (self._hour, self._minute, self._second, self._microsecond,
                              self._tzinfo)


  def _set_clock(self, hour, minute, second, microsecond, zone, fold):
      hour, minute, second, microsecond, fold = map(
          _operator.index, (hour, minute, second, microsecond, fold))
      _check_time(hour, minute, second, microsecond, fold)
      _check_zone(zone)
      self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
      self._tzinfo, self._fold = zone, fold
      return self


  def _clock_repr(self, fields):
      fields = [*fields, self._hour, self._minute]
      if self._second or self._microsecond:
          fields.append(self._second)
      if self._microsecond:
          fields.append(self._microsecond)
      if self._tzinfo is not None:
          fields.append(f'tzinfo={self._tzinfo!r}')
      if self._fold:
          fields.append('fold=1')
      return f'{_title(self)}({", ".join(map(str, fields))})'


  def _clock_bytes(value):
      # What CPython stores of a clock's time; it is hashed.
      return (bytes((value._hour, value._minute, value._second))
              + value._microsecond.to_bytes(3))


  def _clock_microseconds(value):
      return ((value._hour * 60 + value._minute) * 60 + value._second) * 10**6 + value._microsecond


  def _same_times(self, other, is_equality):
      if not isinstance(other, time):
          return NotImplemented
      both = _clock_microseconds(self), _clock_microseconds(other)
      if self._tzinfo is other._tzinfo:
          return both
      offsets = self.utcoffset(), other.utcoffset()
      if None not in offsets:
          return tuple(clock - _microseconds(offset) for clock, offset in zip(both, offsets))
      if offsets == (None, None):
          return both
      if is_equality:
          return 0, 1
      raise TypeError("can't compare offset-naive and offset-aware times")


  _CLOCK = 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'
  _readers(time, *_CLOCK)
  _orderings(time, _same_times)
  time.min, time.max = time(0, 0), time(23, 59, 59, 999999)
  time.resolution = timedelta(microseconds=1)
  """#
