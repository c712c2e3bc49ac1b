"""Zones with summer time, subclasses, calendars at random, and texts that are read again."""
from datetime import date, datetime, time, timedelta, timezone, tzinfo
import copy, random
class Eastern(tzinfo):
    """A zone with summer time from April to October."""
    def utcoffset(self, dt): return timedelta(hours=-5) + self.dst(dt)
    def dst(self, dt): return timedelta(hours=1) if dt is not None and 4 <= dt.month <= 10 else timedelta(0)
    def tzname(self, dt): return 'EDT' if self.dst(dt) else 'EST'
zone = Eastern()
winter, summer = datetime(2024, 1, 15, 12, tzinfo=zone), datetime(2024, 7, 15, 12, tzinfo=zone)
print(winter, summer, winter.tzname(), summer.tzname(), summer.dst(), summer - winter)
print(winter.astimezone(timezone.utc), summer.astimezone(timezone.utc), timezone.utc.fromutc(datetime(2024, 7, 1, tzinfo=timezone.utc)))
print(datetime(2024, 7, 1, 3, tzinfo=timezone.utc).astimezone(zone), summer.strftime('%Z %z'), summer.timetuple().tm_isdst, winter.timetuple().tm_isdst)
class Birthday(date):
    def age(self, today): return today.year - self.year - ((today.month, today.day) < (self.month, self.day))
b = Birthday(1990, 5, 17)
print(b, repr(b), b.age(date(2024, 5, 16)), b.age(date(2024, 5, 17)), type(b + timedelta(1)).__name__, type(b.replace(year=2000)).__name__, b == date(1990, 5, 17), isinstance(b, date))
class Moment(datetime):
    pass
m = Moment(2024, 1, 2, 3)
print(repr(m), type(m + timedelta(1)).__name__, type(m.date()).__name__, type(Moment.now()).__name__, repr(Moment.fromisoformat('2024-01-01')), repr(copy.copy(m)), repr(copy.deepcopy(m)))
class Span(timedelta): pass
print(repr(Span(1)), type(Span(1) + Span(2)).__name__, Span(1) == timedelta(1))
for change in (lambda: setattr(date, 'x', 1), lambda: setattr(datetime.now(), 'x', 1), lambda: type('Z', (timezone,), {}), lambda: date.today().__dict__, lambda: timedelta(1) < date(1, 1, 1), lambda: sorted([date(2024, 1, 1), datetime(2024, 1, 1)])):
    try: print(change())
    except Exception as e: print(type(e).__name__, e)
start = date(2024, 1, 31)
for i in range(14): print(start + timedelta(days=i * 29), (start + timedelta(days=i * 29)).strftime('%a %d %b'), (start + timedelta(days=i * 29)).isocalendar()[1], end='; ')
print()
random.seed(7)
for i in range(200):
    d = date.fromordinal(random.randint(1, 3652059)); o = d.toordinal()
    assert date.fromordinal(o) == d and date.fromisoformat(d.isoformat()) == d and date.fromisocalendar(*d.isocalendar()) == d
    t = datetime(d.year, d.month, d.day, random.randrange(24), random.randrange(60), random.randrange(60), random.choice([0, 5, 123456]), random.choice([None, timezone.utc, timezone(timedelta(minutes=random.randint(-1000, 1000)))]))
    assert datetime.fromisoformat(t.isoformat()) == t and datetime.fromisoformat(str(t)) == t, t
    if i < 30: print(o, d, d.weekday(), tuple(d.isocalendar()), d.strftime('%j %U %W'), t, t.timetuple()[:3], repr(t))
    f = random.uniform(-1e6, 1e6); a = timedelta(seconds=f); b = timedelta(random.uniform(-9, 9), random.randint(0, 99999), random.uniform(0, 9))
    if i < 60: print(a, b, a + b, a - b, a * 3, b * f, a / 7, b // 11, a / b, a // b, a % b, abs(a), a.total_seconds(), timedelta(f), timedelta(hours=f, microseconds=f))
print(datetime.fromtimestamp(1700000000.123456, timezone.utc), datetime.fromtimestamp(-0.5, timezone.utc), datetime.fromtimestamp(1e10 + 0.9999999, timezone.utc), datetime(2024, 3, 5, 1, 2, 3, 999999, timezone.utc).timestamp())
deadline = datetime(2024, 12, 24, 18)
left = deadline - datetime(2024, 12, 1, 8, 30)
print(f'{left.days} days, {left.seconds // 3600} hours and {left.seconds // 60 % 60} minutes', left, divmod(left, timedelta(weeks=1)))
match datetime(2024, 3, 5):
    case date(year=2024, month=m): print('month', m)
print({date(2024, 1, 1): 'new year'}.get(datetime(2024, 1, 1).date()), date.max - date.min, len({datetime(2024, 1, 1), datetime(2024, 1, 1, 0)}), f'{datetime(2024, 3, 5, 7, 8):%A, %d %B %Y; %H:%M}', '{:%H:%M}'.format(time(7, 5)), '%s' % date(2024, 1, 1))
