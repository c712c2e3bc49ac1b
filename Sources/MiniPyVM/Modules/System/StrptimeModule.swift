/// `_strptime`: what `time.strptime` is written in.

extension ModuleDefinition {
  static let strptime = ModuleDefinition.python("_strptime", strptimeSource)
}

private let strptimeSource: StaticString = #"""
  import re
  import time

  # What each directive may look like; longer alternatives come first.
  _two = {'d': r'3[01]|[12]\d|0[1-9]|[1-9]| [1-9]', 'H': r'2[0-3]|[01]\d|\d', 'I': r'1[0-2]|0[1-9]|[1-9]| [1-9]',
          'm': r'1[0-2]|0[1-9]|[1-9]', 'M': r'[0-5]\d|\d', 'S': r'6[01]|[0-5]\d|\d',
          'U': r'5[0-3]|[0-4]\d|\d', 'V': r'5[0-3]|0[1-9]|[1-4]\d|\d', 'W': r'5[0-3]|[0-4]\d|\d', 'y': r'\d\d',
          'Y': r'\d\d\d\d', 'G': r'\d\d\d\d', 'w': '[0-6]', 'u': '[1-7]', 'f': '[0-9]{1,6}',
          'j': r'36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]',
          'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|(?-i:Z)', 'p': 'am|pm'}
  _whole = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
  _known = {}


  def _calendar(letter, values):
      return [time.strftime('%' + letter, values(n)).lower() for n in range(12 if letter in 'bB' else 7)]


  _names = {'a': _calendar('a', lambda n: (1900, 1, 1, 0, 0, 0, n, 1, 0)),
            'A': _calendar('A', lambda n: (1900, 1, 1, 0, 0, 0, n, 1, 0)),
            'b': _calendar('b', lambda n: (1900, n + 1, 1, 0, 0, 0, 0, 1, 0)),
            'B': _calendar('B', lambda n: (1900, n + 1, 1, 0, 0, 0, 0, 1, 0))}


  def _zones():
      standard, summer = time.tzname
      return [{'utc', 'gmt', standard.lower()}, {summer.lower()} if time.daylight else set()]


  def _pattern(letter):
      if letter in _names or letter == 'Z':
          words = _names.get(letter) or sorted(set.union(*_zones()))
          return '|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))
      return _two[letter]


  def _compiled(format):
      # A regular expression with one group for each directive, named by its letter.
      if format in _known:
          return _known[format]
      text = re.sub(r'%([cxX])', lambda found: _whole[found[1]], format)
      result, seen, place = '', set(), 0
      while place < len(text):
          character = text[place]
          place += 1
          if character.isspace():
              while place < len(text) and text[place].isspace():
                  place += 1
              result += r'\s+'
          elif character != '%':
              result += re.escape(character)
          elif place == len(text):
              raise ValueError("stray %% in format '%s'" % format)
          else:
              letter = text[place]
              place += 1
              if letter == '%':
                  result += '%'
              elif letter in _two or letter in _names or letter == 'Z':
                  if letter in seen:
                      raise re.error(f"redefinition of group name '{letter}' as group "
                                     f"{len(seen) + 1}; was group {sorted(seen).index(letter) + 1}")
                  seen.add(letter)
                  result += f'(?P<{letter}>{_pattern(letter)})'
              else:
                  raise ValueError("'%s' is a bad directive in format '%s'" % (letter, format))
      if 'd' in seen and not seen & {'y', 'Y', 'G'}:
          from warnings import warn
          warn('Parsing dates involving a day of month without a year specified is ambiguious\n'
               'and fails to parse leap day. The default behavior will change in Python 3.15\n'
               'to either always raise an exception or to use a different default year (TBD).\n'
               'To avoid trouble, add a specific year to the input & format.\n'
               'See https://github.com/python/cpython/issues/70647.', DeprecationWarning, stacklevel=4)
      _known[format] = pattern = re.compile(result, re.IGNORECASE)
      return pattern


  def _first_weekday(year):
      # Monday is 0.
      before = year - 1
      return (before * 365 + before // 4 - before // 100 + before // 400) % 7


  def _is_leap(year):
      return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


  def _lengths(year):
      return (31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


  def _day_of_year(year, month, day):
      return sum(_lengths(year)[:month - 1]) + day


  def _from_day_of_year(year, number):
      while number < 1:
          year -= 1
          number += 365 + _is_leap(year)
      while number > 365 + _is_leap(year):
          number -= 365 + _is_leap(year)
          year += 1
      for month, length in enumerate(_lengths(year), 1):
          if number <= length:
              return year, month, number
          number -= length


  def _offset(text):
      # Seconds east of UTC that %z says.
      if text in 'zZ':
          return 0
      sign, digits = text[0], text[1:].partition('.')[0]
      if ':' in digits and len(digits.replace(':', '')) == 6 and digits.count(':') == 1:
          raise ValueError(f'Inconsistent use of : in {text}')
      digits = digits.replace(':', '').ljust(6, '0')
      seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:])
      return -seconds if sign == '-' else seconds


  def _check(found, iso_week, weekday):
      if 'G' in found and 'j' in found:
          raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive "
                           "'%G'. Use '%Y' instead.")
      if 'G' in found and (iso_week is None or weekday is None):
          raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a "
                           "weekday directive ('%A', '%a', '%w', or '%u').")
      if iso_week is not None and 'G' not in found:
          if 'Y' not in found or weekday is None:
              raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and "
                               "a weekday directive ('%A', '%a', '%w', or '%u').")
          raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the "
                           "ISO year '%G' instead.")


  def parse(text, format='%a %b %d %H:%M:%S %Y'):
      return parse_exactly(text, format)[0]


  def parse_exactly(text, format):
      # (the calendar time, its microseconds, the seconds and microseconds of the zone's offset or None).
      for number, argument in enumerate((text, format)):
          if not isinstance(argument, str):
              raise TypeError(f'strptime() argument {number} must be str, not {type(argument)!r}')
      match = _compiled(format).match(text)
      if match is None:
          raise ValueError(f'time data {text!r} does not match format {format!r}')
      if match.end() != len(text):
          raise ValueError(f'unconverted data remains: {text[match.end():]}')
      found = match.groupdict()

      def number(letter, default):
          return int(found[letter]) if letter in found else default

      year = None
      if 'y' in found:
          year = number('y', 0)
          year += 2000 if year <= 68 else 1900
      year = number('Y', year)
      month, day = number('m', 1), number('d', 1)
      for letter in 'bB':
          if letter in found:
              month = _names[letter].index(found[letter].lower()) + 1
      hour, minute, second = number('H', 0), number('M', 0), number('S', 0)
      if 'I' in found:
          hour = number('I', 0) % 12 + (12 if found.get('p', '').lower() == 'pm' else 0)
      weekday = None
      for letter in 'aA':
          if letter in found:
              weekday = _names[letter].index(found[letter].lower())
      if 'w' in found:
          weekday = (number('w', 0) - 1) % 7
      if 'u' in found:
          weekday = number('u', 1) - 1
      day_of_year = number('j', None)
      iso_week = number('V', None)
      _check(found, iso_week, weekday)
      leap_default = False
      if year is None and 'G' not in found:
          year = 1900
          if month == 2 and day == 29:
              year, leap_default = 1904, True
      if weekday is not None and 'G' in found:
          iso = number('G', 0)
          january = _first_weekday(iso)
          if iso_week > 52 + (january == 3 or january == 2 and _is_leap(iso)):
              raise ValueError(f'Invalid week: {iso_week}')
          fourth = (january + 3) % 7
          day_of_year = 4 - fourth + (iso_week - 1) * 7 + weekday
          year, month, day = _from_day_of_year(iso, day_of_year)
          day_of_year = _day_of_year(year, month, day)
      elif day_of_year is None and weekday is not None and ('U' in found or 'W' in found):
          starts_sunday = 'U' in found
          week = number('U' if starts_sunday else 'W', 0)
          first, wanted = _first_weekday(year), weekday
          if starts_sunday:
              first, wanted = (first + 1) % 7, (weekday + 1) % 7
          week_0_length = (7 - first) % 7
          if week == 0:
              day_of_year = 1 + wanted - first
          else:
              day_of_year = 1 + week_0_length + 7 * (week - 1) + wanted
          year, month, day = _from_day_of_year(year, day_of_year)
          day_of_year = _day_of_year(year, month, day)
      elif day_of_year is not None:
          year, month, day = _from_day_of_year(year, day_of_year)
      if day_of_year is None:
          if day > _lengths(year)[month - 1]:
              raise ValueError('day is out of range for month')
          day_of_year = _day_of_year(year, month, day)
      if weekday is None:
          weekday = (_first_weekday(year) + day_of_year - 1) % 7
      daylight, zone = -1, found.get('Z')
      if zone is not None:
          for flag, names in enumerate(_zones()):
              if zone.lower() in names:
                  daylight = flag
                  if time.tzname[0] == time.tzname[1] and time.daylight and zone.lower() not in ('utc', 'gmt'):
                      daylight = -1
                  break
      offset = _offset(found['z']) if 'z' in found else None
      fields = time.struct_time((1900 if leap_default else year, month, day, hour, minute, second,
                                 weekday, day_of_year, daylight, zone, offset))
      exact = None
      if offset is not None:
          parts = int((found['z'].partition('.')[2] or '0').ljust(6, '0'))
          exact = offset, -parts if found['z'].startswith('-') else parts
      return fields, int(found.get('f', '0').ljust(6, '0')), exact
  """#
