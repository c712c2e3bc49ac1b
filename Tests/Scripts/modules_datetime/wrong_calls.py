# Calls with wrong arguments: the classes are C, and their errors are C's.
import datetime
from datetime import date, time, timedelta, timezone, tzinfo


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


print('# constructors')
for cls in date, datetime.datetime:
    for given in (('a',), (-0.0,), (1.5, 2, 3), (2**40,), (2**70,), (-2**40,), (1, 'a'), (1, 2**40, 1),
                  (1, 1, -2**70), (1, 2), (), range(9), range(10), (1, 2, None), (0, 1, 1), (1, 13, 1),
                  (1, 1, 32), (2**31, 1, 1), (1, -2**31 - 1, 1), (True, True, True)):
        attempt(cls, *given)
    attempt(cls, x=1)
    attempt(cls, 1, 2, 3, x=1)
    attempt(cls, 1, 2, 3, year=1)
    attempt(cls, 1, 2, y=3)
    attempt(cls, 1, 2, 3, 4, 5, 6, 7, fold='a')
    attempt(cls, yeer=2020, month=1, day=1)
for given in range(6), ('a',), (2**40,), (1, -2**70), (1, 2, 3, 4, 'x'), (24,), (1, 60):
    attempt(time, *given)
attempt(time, x=1)
attempt(time, tzinfo=1)
attempt(timedelta, date.max)
attempt(timedelta, 1, datetime.datetime.min)
attempt(timedelta, *range(8))
attempt(timedelta, x=1)
attempt(timedelta, 1, days=1)
attempt(timezone)
attempt(timezone, date.max)
attempt(timezone, timedelta(0), date.max)
attempt(timezone, 1, 2, 3)
print(type(tzinfo(1, 2, x=3)), type(tzinfo()))


class Zone(tzinfo):
    def __init__(self, name):
        self.name = name


print(Zone('x').name)
attempt(Zone)

print('# what is no class, and no such class')
attempt(date.__new__)
attempt(date.__new__, 1, 2, 3, 4, 5)
attempt(datetime.datetime.__new__, date, *range(10))
attempt(timedelta.__new__, int, *range(10))

print('# methods')
day, moment, clock = date(2020, 2, 29), datetime.datetime(2020, 2, 29, 1, 2, 3, 4), time(1, 2, 3)
for value, names in (
        (day, 'weekday toordinal isoformat timetuple ctime __str__ __repr__ __hash__ __reduce__'),
        (moment, 'weekday utcoffset tzname dst timetuple timetz timestamp __str__ __hash__ date'),
        (clock, 'utcoffset tzname dst __str__ __repr__ __hash__'),
        (timedelta(1), 'total_seconds __str__ __repr__ __neg__ __abs__ __bool__ __reduce__'),
        (timezone.utc, '__str__ __repr__ __hash__')):
    for name in names.split():
        attempt(getattr(value, name), 1)
        attempt(getattr(value, name), 1, 2)
        attempt(getattr(value, name), x=1)
for value, names in (
        (day, '__add__ __sub__ __rsub__ __radd__ __lt__ strftime'), (moment, '__add__ __rsub__ __lt__'),
        (timedelta(1), '__add__ __mul__ __floordiv__ __divmod__ __le__'),
        (timezone.utc, 'utcoffset tzname dst fromutc'), (tzinfo(), 'utcoffset tzname dst fromutc')):
    for name in names.split():
        attempt(getattr(value, name))
        attempt(getattr(value, name), 1, 2)
for function in (date.today, date.fromordinal, date.fromtimestamp, date.fromisoformat,
                 datetime.datetime.fromisoformat,
                 datetime.datetime.strptime, time.fromisoformat):
    attempt(function, 1, 2, 3)
attempt(date.fromordinal)
attempt(date.fromisoformat)
attempt(datetime.datetime.strptime)
attempt(datetime.datetime.strptime, 'x')
attempt(moment.astimezone, 1, 2)
attempt(moment.astimezone, x=1)
attempt(moment.isoformat, 1, 2, 3)
attempt(moment.replace, *range(10))
attempt(day.replace, x=1)
attempt(datetime.datetime.now, 1, 2)
attempt(datetime.datetime.fromtimestamp)

print('# receivers of other classes')
attempt(date.weekday)
attempt(date.weekday, 1, 2)
attempt(timedelta.__neg__)
attempt(timedelta.__add__, 1, 2, 3)
attempt(timedelta.__repr__, 1, 2)
