/// The module `datetime`, in Python: the calendar, and differences of times.

extension ModuleDefinition {
  static var datetime: ModuleDefinition {
    .python(
      "datetime", datetimeCalendarSource, datetimeDifferenceSource, datetimeZonesSource,
      datetimeTextSource, datetimeDatesSource, datetimeTimesSource, datetimeMomentsSource,
      datetimeEndSource)
  }
}

/// Days and the calendar, and what all classes share.
private let datetimeCalendarSource: StaticString = #"""
  """Dates and times."""

  import math as _math
  import operator as _operator
  import time as _time
  from _sre import seal as _seal, type_name as _type_name

  __all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR',
             'UTC')

  MINYEAR, MAXYEAR = 1, 9999
  _LAST_DAY = 3652059
  _ABSENT, _REQUIRED = object(), object()


  def _is_leap(year):
      return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


  def _month_length(year, month):
      return 28 + _is_leap(year) if month == 2 else 30 + (month + month // 8) % 2


  def _day_number(year, month, day):
      # Days since the last one before year 1. Years are taken to begin in March, so that the leap day
      # is their last.
      year -= month <= 2
      days = (153 * ((month + 9) % 12) + 2) // 5 + day
      return year * 365 + year // 4 - year // 100 + year // 400 + days - 306


  def _calendar_day(number):
      # (year, month, day) of a number of days.
      cycle, days = divmod(number + 305, 146097)
      year = (days - days // 1460 + days // 36524 - days // 146096) // 365
      days -= 365 * year + year // 4 - year // 100
      month = (5 * days + 2) // 153
      day = days - (153 * month + 2) // 5 + 1
      return year + 400 * cycle + (month >= 10), month + 3 if month < 10 else month - 9, day


  def _first_iso_day(year):
      # The number of the Monday of the first week that has four days in the year.
      first = _day_number(year, 1, 1)
      weekday = (first + 6) % 7
      return first - weekday + 7 * (weekday > 3)


  def _from_iso_week(year, week, day):
      if not MINYEAR <= year <= MAXYEAR:
          raise ValueError(f'Year is out of range: {year}')
      weeks = (_first_iso_day(year + 1) - _first_iso_day(year)) // 7
      if not 1 <= week <= weeks:
          raise ValueError(f'Invalid week: {week}')
      if not 1 <= day <= 7:
          raise ValueError(f'Invalid day: {day} (range is [1, 7])')
      return _calendar_day(_first_iso_day(year) + 7 * (week - 1) + day - 1)


  def _needed(**arguments):
      # The arguments as integers; the first that is missing or wrong is complained of.
      for place, (name, value) in enumerate(arguments.items(), 1):
          if value is _REQUIRED:
              raise TypeError(f'function missing required argument {name!r} (pos {place})')
          arguments[name] = _operator.index(value)
          _check_ints(arguments[name])
      return arguments.values()


  def _check_ints(*values):
      # As C converts them to int.
      for value in values:
          if not -2**63 <= value < 2**63:
              raise OverflowError('Python int too large to convert to C long')
          if not -2**31 <= value < 2**31:
              raise OverflowError('signed integer is '
                                  + ('less than minimum' if value < 0 else 'greater than maximum'))


  def _check_date(year, month, day):
      if MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= _month_length(year, month):
          return
      _check_ints(year, month, day)
      if not MINYEAR <= year <= MAXYEAR:
          raise ValueError(f'year {year} is out of range')
      if not 1 <= month <= 12:
          raise ValueError('month must be in 1..12')
      raise ValueError('day is out of range for month')


  def _check_time(hour, minute, second, microsecond, fold):
      for name, value, last in (('hour', hour, 23), ('minute', minute, 59), ('second', second, 59),
                                ('microsecond', microsecond, 999999)):
          if not 0 <= value <= last:
              _check_ints(hour, minute, second, microsecond, fold)
              raise ValueError(f'{name} must be in 0..{last}')
      if fold not in (0, 1):
          raise ValueError('fold must be either 0 or 1')


  def _title(value):
      # How repr names the class: with the module if it is this one's.
      cls = type(value)
      return f'datetime.{cls.__name__}' if cls.__module__ == 'datetime' else cls.__name__


  def _nearest(above, below):
      # The quotient as an integer, halves to the even one.
      whole, rest = divmod(above, below)
      side = 2 * rest - below
      if below < 0:
          side = -side
      return whole + (side > 0 or side == 0 and whole % 2)


  def _readers(cls, *names):
      # Properties that read what is kept under the name with an underscore.
      for name in names:
          reader = property(_operator.attrgetter('_' + name))
          reader.__set_name__(cls, name)
          setattr(cls, name, reader)


  def _orderings(cls, key):
      # The comparisons of a class, from a function that has what is compared of both, or
      # NotImplemented.
      def ordering(name):
          plain = getattr(_operator, name)

          def compare(self, other):
              both = key(self, other, False)
              return both if both is NotImplemented else plain(*both)

          compare.__name__, compare.__qualname__ = f'__{name}__', f'{cls.__name__}.__{name}__'
          return compare

      def __eq__(self, other):
          both = key(self, other, True)
          return both if both is NotImplemented else both[0] == both[1]

      for name in 'lt', 'le', 'gt', 'ge':
          setattr(cls, f'__{name}__', ordering(name))
      cls.__eq__ = __eq__
  """#

/// `timedelta`.
private let datetimeDifferenceSource: StaticString = #"""
  # MARK: Differences

  _UNITS = {'days': 86400000000, 'seconds': 1000000, 'microseconds': 1, 'milliseconds': 1000,
            'minutes': 60000000, 'hours': 3600000000, 'weeks': 604800000000}


  class timedelta:
      """The difference of two times."""

      __slots__ = '_days', '_seconds', '_microseconds'

      def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                  weeks=0):
          given = dict(microseconds=microseconds, milliseconds=milliseconds, seconds=seconds,
                       minutes=minutes, hours=hours, days=days, weeks=weeks)
          total, rest = 0, 0.0
          for name, value in given.items():
              unit = _UNITS[name]
              if isinstance(value, int):
                  total += value * unit
              elif isinstance(value, float):
                  whole = int(value)
                  fraction, part = _math.modf(_math.modf(value)[0] * unit)
                  total += whole * unit + int(part)
                  rest += fraction
              else:
                  raise TypeError(f'unsupported type for timedelta {name} component: '
                                  f'{_type_name(value)}')
          # Halves go to the even sum.
          return _difference(cls, total + round(rest + total % 2) - total % 2 if rest else total)

      def total_seconds(self):
          """All of it in seconds."""
          return _microseconds(self) / 10**6

      def __repr__(self):
          parts = ', '.join(f'{name}={value}' for name in ('days', 'seconds', 'microseconds')
                            if (value := getattr(self, name)))
          return f'{_title(self)}({parts or 0})'

      def __str__(self):
          minutes, seconds = divmod(self._seconds, 60)
          hours, minutes = divmod(minutes, 60)
          text = f'{hours}:{minutes:02}:{seconds:02}'
          if self._microseconds:
              text += f'.{self._microseconds:06}'
          if self._days:
              text = f'{self._days} day{"s" * (abs(self._days) != 1)}, {text}'
          return text

      def __add__(self, other):
          if not isinstance(other, timedelta):
              return NotImplemented
          return _difference(timedelta, _microseconds(self) + _microseconds(other))

      __radd__ = __add__

      def __sub__(self, other):
          if not isinstance(other, timedelta):
              return NotImplemented
          return _difference(timedelta, _microseconds(self) - _microseconds(other))

      def __rsub__(self, other):
          if not isinstance(other, timedelta):
              return NotImplemented
          return other - self

      def __neg__(self):
          return _difference(timedelta, -_microseconds(self))

      def __pos__(self):
          return _difference(timedelta, _microseconds(self))

      def __abs__(self):
          return _difference(timedelta, abs(_microseconds(self)))

      def __mul__(self, other):
          if isinstance(other, int):
              return _difference(timedelta, _microseconds(self) * other)
          if isinstance(other, float):
              above, below = other.as_integer_ratio()
              return _difference(timedelta, _nearest(_microseconds(self) * above, below))
          return NotImplemented

      __rmul__ = __mul__

      def __truediv__(self, other):
          if isinstance(other, timedelta):
              return _microseconds(self) / _microseconds(other)
          if isinstance(other, int):
              return _difference(timedelta, _nearest(_microseconds(self), other))
          if isinstance(other, float):
              above, below = other.as_integer_ratio()
              return _difference(timedelta, _nearest(_microseconds(self) * below, above))
          return NotImplemented

      def __floordiv__(self, other):
          if isinstance(other, timedelta):
              return _microseconds(self) // _microseconds(other)
          if isinstance(other, int):
              return _difference(timedelta, _microseconds(self) // other)
          return NotImplemented

      def __mod__(self, other):
          if not isinstance(other, timedelta):
              return NotImplemented
          return _difference(timedelta, _microseconds(self) % _microseconds(other))

      def __divmod__(self, other):
          if not isinstance(other, timedelta):
              return NotImplemented
          whole, rest = divmod(_microseconds(self), _microseconds(other))
          return whole, _difference(timedelta, rest)

      def __bool__(self):
          return self._days != 0 or self._seconds != 0 or self._microseconds != 0

      def __hash__(self):
          return hash((self._days, self._seconds, self._microseconds))

      def __reduce__(self):
          return type(self), (self._days, self._seconds, self._microseconds)


  def _difference(cls, total):
      # A timedelta of so many microseconds.
      self = object.__new__(cls)
      seconds, self._microseconds = divmod(total, 10**6)
      self._days, self._seconds = divmod(seconds, 86400)
      if abs(self._days) > 999999999:
          if abs(self._days) > 2**31:
              raise OverflowError('Python int too large to convert to C int')
          raise OverflowError(f'days={self._days}; must have magnitude <= 999999999')
      return self


  def _microseconds(difference):
      return ((difference._days * 86400 + difference._seconds) * 10**6 + difference._microseconds)


  _readers(timedelta, 'days', 'seconds', 'microseconds')
  _orderings(timedelta, lambda self, other, _: (
      (_microseconds(self), _microseconds(other)) if isinstance(other, timedelta)
      else NotImplemented))
  timedelta.min = timedelta(-999999999)
  timedelta.max = timedelta(999999999, 86399, 999999)
  timedelta.resolution = timedelta(microseconds=1)
  """#

/// `tzinfo` and `timezone`.
private let datetimeZonesSource: StaticString = #"""
  # MARK: Zones

  class tzinfo:
      """The base of all zones."""

      __slots__ = ()

      def __new__(cls, *args, **kwargs):
          return object.__new__(cls)

      def tzname(self, dt, /):
          """The name of the zone at a time."""
          raise NotImplementedError('a tzinfo subclass must implement tzname()')

      def utcoffset(self, dt, /):
          """How far east of UTC the zone is at a time."""
          raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

      def dst(self, dt, /):
          """How far summer moves the clock at a time."""
          raise NotImplementedError('a tzinfo subclass must implement dst()')

      def fromutc(self, dt, /):
          """The time in this zone of a time in UTC."""
          _check_own(self, dt)
          offset, summer = dt.utcoffset(), dt.dst()
          if offset is None:
              raise ValueError('fromutc: non-None utcoffset() result required')
          if summer is None:
              raise ValueError('fromutc: non-None dst() result required')
          if offset != summer:
              dt += offset - summer
              summer = dt.dst()
              if summer is None:
                  raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
          return dt + summer

      def __reduce__(self):
          arguments = getattr(self, '__getinitargs__', tuple)()
          state = self.__getstate__()
          return (type(self), arguments) if state is None else (type(self), arguments, state)


  def _check_own(zone, dt):
      if not isinstance(dt, datetime):
          raise TypeError('fromutc: argument must be a datetime')
      if dt._tzinfo is not zone:
          raise ValueError('fromutc: dt.tzinfo is not self')


  def _check_zone(zone):
      if zone is not None and not isinstance(zone, tzinfo):
          raise TypeError('tzinfo argument must be None or of a tzinfo subclass, '
                          f'not type {_type_name(zone)!r}')


  _DAY = timedelta(1)


  def _zone_offset(zone, name, dt):
      # What a method of a zone says of a time, checked.
      if zone is None:
          return None
      offset = getattr(zone, name)(dt)
      if offset is None:
          return None
      if not isinstance(offset, timedelta):
          raise TypeError(f'tzinfo.{name}() must return None or a timedelta, '
                          f'not {_type_name(offset)!r}')
      if not -_DAY < offset < _DAY:
          raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                           f'timedelta(hours=24), not {offset!r}')
      return offset


  def _zone_name(zone, dt):
      if zone is None:
          return None
      name = zone.tzname(dt)
      if name is not None and not isinstance(name, str):
          raise TypeError(f'tzinfo.tzname() must return None or a string, not {_type_name(name)!r}')
      return name


  def _offset_text(offset, separator=':'):
      # An offset as +05:30, with seconds and their parts where there are any.
      sign = '-' if offset._days < 0 else '+'
      minutes, seconds = divmod(abs(offset)._seconds, 60)
      text = f'{sign}{minutes // 60:02}{separator}{minutes % 60:02}'
      if seconds or offset._microseconds:
          text += f'{separator}{seconds:02}'
          if offset._microseconds:
              text += f'.{abs(offset)._microseconds:06}'
      return text


  class timezone(tzinfo):
      """A zone that is always as far from UTC."""

      __slots__ = '_offset', '_name'

      def __new__(cls, offset, name=_ABSENT):
          if not isinstance(offset, timedelta):
              raise TypeError('timezone() argument 1 must be datetime.timedelta, '
                              f'not {_type_name(offset)}')
          if name is _ABSENT:
              if not offset and timezone.utc is not None:
                  return timezone.utc
              name = None
          elif not isinstance(name, str):
              raise TypeError(f'timezone() argument 2 must be str, not {_type_name(name)}')
          if not -_DAY < offset < _DAY:
              raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                               f'timedelta(hours=24), not {offset!r}.')
          self = object.__new__(cls)
          self._offset, self._name = offset, name
          return self

      utc = None

      def utcoffset(self, dt, /):
          """The offset."""
          return _check_moment(dt, 'utcoffset') or self._offset

      def tzname(self, dt, /):
          """The name, or UTC with the offset."""
          _check_moment(dt, 'tzname')
          if self._name is not None:
              return self._name
          return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

      def dst(self, dt, /):
          """None: there is no summer time."""
          return _check_moment(dt, 'dst')

      def fromutc(self, dt, /):
          """The time in this zone of a time in UTC."""
          _check_own(self, dt)
          return dt + self._offset

      def __eq__(self, other):
          return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

      def __hash__(self):
          return hash(self._offset)

      def __repr__(self):
          if self is timezone.utc:
              return 'datetime.timezone.utc'
          name = '' if self._name is None else f', {self._name!r}'
          return f'{_title(self)}({self._offset!r}{name})'

      def __str__(self):
          return self.tzname(None)

      def __getinitargs__(self):
          return (self._offset,) if self._name is None else (self._offset, self._name)

      def __reduce__(self):
          return type(self), self.__getinitargs__()

      def __copy__(self):
          return self

      def __deepcopy__(self, memo):
          return self


  def _check_moment(dt, name):
      if dt is not None and not isinstance(dt, datetime):
          raise TypeError(f'{name}(dt) argument must be a datetime instance or None, '
                          f'not {_type_name(dt)}')


  UTC = timezone.utc = timezone(timedelta(0))
  timezone.min, timezone.max = timezone(timedelta(minutes=-1439)), timezone(timedelta(minutes=1439))
  """#
