"""Ambiguous texts of weeks, times that a zone has twice, days of no timestamp."""
from datetime import date, datetime, time, timedelta, timezone, tzinfo

for text in ('2022W527520', '2026W01516', '2026W013516', '2025W01503', '2025W014503', '2025W014512', '2025W0112', '2025W01T12', '2025W011T12', '2025-W01-1T12',
             '2025-W01T12:30', '2025-W01-12:30', '2025-W01-1', '2025-W01', '2025W01', '2025W011', '2025W', '2025W01512345', '2025W015123456', '20250101', '20250101x12'):
    try:
        print(text, datetime.fromisoformat(text))
    except ValueError as error:
        print(text, error)
for function in (date.fromtimestamp, datetime.fromtimestamp):
    try:
        print(function(None))
    except TypeError as error:
        print(error)


class Fall(tzinfo):
    """An hour is there twice, on the first of November at one o'clock."""

    def utcoffset(self, moment):
        twice = moment.replace(tzinfo=None, fold=0)
        before = twice < datetime(2020, 11, 1, 1) or twice < datetime(2020, 11, 1, 2) and not moment.fold
        return timedelta(hours=-4 if before else -5)

    def dst(self, moment):
        return timedelta(0)

    def tzname(self, moment):
        return 'FALL'


zone = Fall()
for hour in (0, 1, 2):
    for fold in (0, 1):
        here = datetime(2020, 11, 1, hour, 30, tzinfo=zone, fold=fold)
        there = (here - here.utcoffset()).replace(tzinfo=timezone.utc)
        print(hour, fold, here.utcoffset(), here == there, here != there, there == here, here <= there, here < there, here >= there, here - there,
              here == here.replace(fold=1 - fold), hash(here) == hash(here.replace(fold=1 - fold)))
