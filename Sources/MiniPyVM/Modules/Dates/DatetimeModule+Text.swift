/// How `datetime` reads and writes dates and times.
let datetimeTextSource: StaticString = #"""
  # MARK: Text

  def _clock_text(value, timespec):
      # hour:minute:second, as exact as it is asked for.
      if timespec == 'auto':
          timespec = 'microseconds' if value._microsecond else 'seconds'
      text = f'{value._hour:02}'
      if timespec == 'hours':
          return text
      text += f':{value._minute:02}'
      if timespec == 'minutes':
          return text
      text += f':{value._second:02}'
      match timespec:
          case 'seconds':
              return text
          case 'milliseconds':
              return f'{text}.{value._microsecond // 1000:03}'
          case 'microseconds':
              return f'{text}.{value._microsecond:06}'
      raise ValueError('Unknown timespec value')


  def _formatted(value, format, fields):
      # strftime, with the directives that the C library does not know replaced first.
      if not isinstance(format, str):
          raise TypeError(f'strftime() argument 1 must be str, not {_type_name(format)}')
      text, place = '', 0
      while (found := format.find('%', place)) >= 0 and found + 1 < len(format):
          text += format[place:found]
          letter = format[found + 1]
          place = found + 2
          if letter == ':' and format[place:place + 1] == 'z':
              letter, place = ':z', place + 1
          match letter:
              case 'f':
                  text += f'{getattr(value, "_microsecond", 0):06}'
              case 'z' | ':z':
                  offset = value.utcoffset() if hasattr(value, 'utcoffset') else None
                  if offset is not None:
                      text += _offset_text(offset, ':' * (letter == ':z'))
              case 'Z':
                  name = value.tzname() if hasattr(value, 'tzname') else None
                  text += (name or '').replace('%', '%%')
              case _:
                  text += '%' + letter
      return _time.strftime(text + format[place:], fields)


  def _plain_format(self, format_spec, /):
      if not isinstance(format_spec, str):
          raise TypeError(f'__format__() argument 1 must be str, not {_type_name(format_spec)}')
      return self.strftime(format_spec) if format_spec else str(self)


  class _Misread(Exception):
      pass


  def _digits(text, start, count):
      part = text[start:start + count]
      if len(part) != count or not part.isascii() or not part.isdigit():
          raise _Misread
      return int(part)


  def _read_date(text):
      # (year, month, day) of 2024-03-05, 20240305, 2024-W10-2, 2024W102, and without the weekday.
      year, place = _digits(text, 0, 4), 4
      has_hyphens = text[4:5] == '-'
      place += has_hyphens
      if text[place:place + 1] == 'W':
          week, place, day = _digits(text, place + 1, 2), place + 3, 1
          if place < len(text):
              if (text[place] == '-') != has_hyphens:
                  raise _Misread
              day, place = _digits(text, place + has_hyphens, 1), place + has_hyphens + 1
          if place != len(text):
              raise _Misread
          try:
              return _from_iso_week(year, week, day)
          except ValueError:
              raise _Misread from None
      month = _digits(text, place, 2)
      place += 2
      if (text[place:place + 1] == '-') != has_hyphens:
          raise _Misread
      day, place = _digits(text, place + has_hyphens, 2), place + has_hyphens + 2
      if place != len(text):
          raise _Misread
      return year, month, day


  def _read_clock(text):
      # [hour, minute, second, microsecond] of a time with or without colons.
      parts, place = [_digits(text, 0, 2), 0, 0, 0], 2
      has_colons = text[2:3] == ':'
      for index in 1, 2:
          if place == len(text):
              return parts
          if (text[place] == ':') != has_colons:
              raise _Misread
          place += has_colons
          parts[index] = _digits(text, place, 2)
          place += 2
      if place < len(text):
          if text[place] not in '.,':
              raise _Misread
          fraction = text[place + 1:]
          _digits(fraction, 0, max(len(fraction), 1))
          parts[3] = int(fraction[:6].ljust(6, '0'))
      return parts


  def _read_time(text):
      # (hour, minute, second, microsecond, zone).
      text, zone = text.removeprefix('T'), None
      if text.endswith('Z'):
          return *_read_clock(text[:-1]), UTC
      sign = max(text.find('+'), text.find('-'))
      if sign >= 0:
          hours, minutes, seconds, parts = _read_clock(text[sign + 1:])
          offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=parts)
          zone = timezone(-offset if text[sign] == '-' else offset)
          text = text[:sign]
      return *_read_clock(text), zone


  def _read(text, reader):
      if not isinstance(text, str):
          raise TypeError('fromisoformat: argument must be str')
      try:
          return reader(text)
      except _Misread:
          raise ValueError(f'Invalid isoformat string: {text!r}') from None


  def _read_moment(text):
      # A date, any character, and a time; or a date alone.
      if len(text) < 7:
          raise _Misread
      end = 10
      if text[4] == '-' and text[5:6] == 'W':
          end = 10 if text[8:9] == '-' and not text[10:11].isdigit() else 8
      elif text[4] == 'W':
          # Where digits stand in a row, their number tells whether the weekday is among them.
          row = 7
          while text[row:row + 1].isdigit():
              row += 1
          end = row if row < 9 else 7 + row % 2
      elif text[4] != '-':
          end = 8
      day = _read_date(text[:end])
      if len(text) <= end:
          return *day, 0, 0, 0, 0, None
      return *day, *_read_time(text[end + 1:])
  """#
