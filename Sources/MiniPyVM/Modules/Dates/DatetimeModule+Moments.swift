/// `datetime`.
let datetimeMomentsSource: StaticString = #"""
  # MARK: Dates with times

  class datetime(date):
      """A day and a time, perhaps in a zone."""

      __slots__ = '_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold'

      def __new__(cls, year=_REQUIRED, month=_REQUIRED, day=_REQUIRED, hour=0, minute=0, second=0,
                  microsecond=0, tzinfo=None, *, fold=0):
          return _set_clock(date.__new__(cls, year, month, day), hour, minute, second, microsecond,
                            tzinfo, fold)

      # MARK: Other ways to make one

      @classmethod
      def now(cls, tz=None):
          """The time that it is."""
          return cls.fromtimestamp(_time.time(), tz)

      @classmethod
      def today(cls):
          """The local time that it is."""
          return cls.fromtimestamp(_time.time())

      @classmethod
      def utcnow(cls):
          """The time that it is in UTC, without a zone."""
          _warn_of_utc('utcnow', 'now(datetime.UTC)')
          return _from_seconds(cls, _time.time(), _time.gmtime)

      @classmethod
      def fromtimestamp(cls, timestamp, tz=None):
          """The time of so many seconds since 1970, local or in a zone."""
          _check_zone(tz)
          if tz is None:
              return _from_seconds(cls, timestamp, _time.localtime)
          return tz.fromutc(_from_seconds(cls, timestamp, _time.gmtime).replace(tzinfo=tz))

      @classmethod
      def utcfromtimestamp(cls, timestamp, /):
          """The time in UTC of so many seconds since 1970, without a zone."""
          _warn_of_utc('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)')
          return _from_seconds(cls, timestamp, _time.gmtime)

      @classmethod
      def combine(cls, date, time, tzinfo=_ABSENT):
          """The time of a day."""
          for place, value, kind in (1, date, _date), (2, time, _clock):
              if not isinstance(value, kind):
                  raise TypeError(f'combine() argument {place} must be datetime.{kind.__name__}, '
                                  f'not {_type_name(value)}')
          zone = time._tzinfo if tzinfo is _ABSENT else tzinfo
          return cls(date._year, date._month, date._day, time._hour, time._minute, time._second,
                     time._microsecond, zone, fold=time._fold)

      @classmethod
      def fromisoformat(cls, string, /):
          """The time of a text in ISO 8601's format."""
          return cls(*_read(string, _read_moment))

      @classmethod
      def strptime(cls, date_string, format, /):
          """The time of a text by a format."""
          import _strptime
          for place, text in enumerate((date_string, format), 1):
              if not isinstance(text, str):
                  raise TypeError(
                      f'strptime() argument {place} must be str, not {_type_name(text)}')
          fields, fraction, offset = _strptime.parse_exactly(date_string, format)
          zone = None
          if offset is not None:
              offset = timedelta(seconds=offset[0], microseconds=offset[1])
              zone = timezone(offset, fields.tm_zone) if fields.tm_zone else timezone(offset)
          return cls(*fields[:6], fraction, zone)

      # MARK: Parts

      def date(self):
          """The day."""
          return _date(self._year, self._month, self._day)

      def time(self):
          """The time of the day, without a zone."""
          return self.timetz().replace(tzinfo=None)

      def timetz(self):
          """The time of the day in its zone."""
          return _clock(self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
                        fold=self._fold)

      def replace(self, year=_ABSENT, month=_ABSENT, day=_ABSENT, hour=_ABSENT, minute=_ABSENT,
                  second=_ABSENT, microsecond=_ABSENT, tzinfo=_ABSENT, *, fold=_ABSENT):
          """The time with other values."""
          *fields, fold = _replaced(
              self, year=year, month=month, day=day, hour=hour, minute=minute, second=second,
              microsecond=microsecond, tzinfo=tzinfo, fold=fold)
          return type(self)(*fields, fold=fold)

      __replace__ = replace

      # MARK: Zones

      def utcoffset(self):
          """How far east of UTC it is."""
          return _zone_offset(self._tzinfo, 'utcoffset', self)

      def tzname(self):
          """The name of the zone."""
          return _zone_name(self._tzinfo, self)

      def dst(self):
          """How far summer moves the clock."""
          return _zone_offset(self._tzinfo, 'dst', self)

      def timestamp(self):
          """Seconds since 1970."""
          offset = self.utcoffset()
          if offset is None:
              whole = _time.mktime((*_fields(self)[:6], -1, -1, -1))
              return whole + self._microsecond / 10**6
          return (_position(self) - _microseconds(offset) - _EPOCH) / 10**6

      def astimezone(self, tz=None):
          """The same moment in another zone, or in the local one."""
          _check_zone(tz)
          if tz is not None and tz is self._tzinfo:
              return self
          offset = self.utcoffset()
          if offset is None:
              offset = _local_zone(self.timestamp())._offset
          if tz is None:
              tz = _local_zone((_position(self) - _microseconds(offset) - _EPOCH) / 10**6)
          return tz.fromutc((self - offset).replace(tzinfo=tz))

      # MARK: Text

      def timetuple(self):
          """The time as time.localtime() has it."""
          summer = self.dst()
          return _calendar_time(self, self._hour, self._minute, self._second,
                                -1 if summer is None else int(bool(summer)))

      def utctimetuple(self):
          """The time in UTC as time.gmtime() has it."""
          offset = self.utcoffset()
          moment = self if not offset else self.replace(tzinfo=None) - offset
          return _calendar_time(moment, moment._hour, moment._minute, moment._second, 0)

      def isoformat(self, sep='T', timespec='auto'):
          """YYYY-MM-DDThh:mm:ss.ffffff+hh:mm."""
          offset = self.utcoffset()
          return (date.isoformat(self) + sep + _clock_text(self, timespec)
                  + ('' if offset is None else _offset_text(offset)))

      def __str__(self):
          return self.isoformat(' ')

      def __repr__(self):
          return _clock_repr(self, [self._year, self._month, self._day])

      # MARK: Arithmetic

      def __add__(self, other):
          if not isinstance(other, timedelta):
              return NotImplemented
          return _moment(self, _position(self) + _microseconds(other))

      __radd__ = __add__

      def __sub__(self, other):
          if isinstance(other, timedelta):
              return _moment(self, _position(self) - _microseconds(other))
          if not isinstance(other, datetime):
              return NotImplemented
          first, second = _positions(self, other, 'subtract')
          return timedelta(microseconds=first - second)

      def __hash__(self):
          offset = None if self._tzinfo is None else self.replace(fold=0).utcoffset()
          if offset is None:
              return hash(_day_bytes(self) + _clock_bytes(self))
          return hash(_difference(timedelta, _position(self) - _microseconds(offset)))

      def __reduce__(self):
          return type(self), _fields(self) + (() if self._tzinfo is None else (self._tzinfo,))


  _date, _clock = date, time
  _EPOCH = _day_number(1970, 1, 1) * 86400 * 10**6


  def _fields(moment):
      return (moment._year, moment._month, moment._day, moment._hour, moment._minute,
              moment._second, moment._microsecond)


  def _position(moment):
      # Microseconds since the day before year 1.
      return moment.toordinal() * 86400 * 10**6 + _clock_microseconds(moment)


  def _moment(like, position):
      # The time at a position, of the class and in the zone of another.
      days, rest = divmod(position, 86400 * 10**6)
      if not 1 <= days <= _LAST_DAY:
          raise OverflowError('date value out of range')
      seconds, microsecond = divmod(rest, 10**6)
      minutes, second = divmod(seconds, 60)
      return type(like)(*_calendar_day(days), *divmod(minutes, 60), second, microsecond,
                        like._tzinfo)


  def _positions(self, other, action):
      # Where two times are, so that they can be compared or subtracted.
      both = _position(self), _position(other)
      if self._tzinfo is other._tzinfo:
          return both
      offsets = self.utcoffset(), other.utcoffset()
      if offsets == (None, None):
          return both
      if None in offsets:
          raise TypeError(f"can't {action} offset-naive and offset-aware datetimes")
      return tuple(place - _microseconds(offset) for place, offset in zip(both, offsets))


  def _same_moments(self, other, is_equality):
      if not isinstance(other, datetime):
          return NotImplemented
      if is_equality and (self.utcoffset() is None) != (other.utcoffset() is None):
          return 0, 1
      if is_equality and self._tzinfo is not other._tzinfo and (_varies(self) or _varies(other)):
          return 0, 1
      return _positions(self, other, 'compare')


  def _varies(self):
      # Whether its zone has this time twice, or not at all.
      return self.replace(fold=not self._fold).utcoffset() != self.utcoffset()


  def _from_seconds(cls, timestamp, calendar):
      whole, fraction = timestamp, 0
      if isinstance(timestamp, float):
          if not -2**63 <= timestamp < 2**63:
              if timestamp != timestamp:
                  raise ValueError('Invalid value NaN (not a number)')
              raise OverflowError('timestamp out of range for platform time_t')
          part, whole = _math.modf(timestamp)
          carry, fraction = divmod(round(part * 1e6), 10**6)
          whole = int(whole) + carry
      fields = calendar(_operator.index(whole))
      return cls(*fields[:5], min(fields[5], 59), fraction)


  def _local_zone(timestamp):
      fields = _time.localtime(timestamp)
      return timezone(timedelta(seconds=fields.tm_gmtoff), fields.tm_zone)


  def _warn_of_utc(name, better):
      from warnings import warn
      warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. '
           f'Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.{better}.',
           DeprecationWarning, stacklevel=3)


  _readers(datetime, *_CLOCK)
  _orderings(datetime, _same_moments)
  datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
  datetime.resolution = timedelta(microseconds=1)
  """#

/// The classes are finished: from here on they are as native ones.
let datetimeEndSource: StaticString = #"""
  # How C's functions count their arguments and call themselves.
  _conventions = {
      'date.__new__': 'as=function', 'datetime.__new__': 'as=function', 'time.__new__': 'as=function',
      'timedelta.__new__': 'as=__new__', 'date.fromordinal': 'parsed',
      'datetime.utcfromtimestamp': 'parsed', 'datetime.strptime': 'parsed'}
  for _class in timedelta, tzinfo, date, time, datetime, timezone, IsoCalendarDate:
      for _name in '__slots__', '__firstlineno__', '__static_attributes__':
          delattr(_class, _name)
      _seal(_class, _class in (timezone, IsoCalendarDate))
  del _class, _name, IsoCalendarDate
  """#
