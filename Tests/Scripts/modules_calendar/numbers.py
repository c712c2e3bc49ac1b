"""Days in weeks, and questions about dates."""
import calendar

for first, year, month in (0, 2024, 2), (6, 2023, 12), (3, 1, 2), (2, 10000, 1):
    days = calendar.Calendar(first)
    print(list(days.itermonthdays(year, month)), list(days.iterweekdays()))
    print(days.monthdays2calendar(year, month)[0], days.monthdayscalendar(year, month)[-1])
    print(list(days.itermonthdays3(year, month))[:3], list(days.itermonthdays4(year, month))[-2:])
print(list(calendar.Calendar().itermonthdates(2024, 12))[-7:])
print([len(row) for row in calendar.Calendar().yeardayscalendar(2024, 5)])
print(calendar.isleap(2000), calendar.isleap(1900), calendar.isleap(2024), calendar.leapdays(1900, 2024))
print(calendar.weekday(2026, 11, 22), calendar.monthrange(2024, 2), repr(calendar.MAY), calendar.Day(3))
print(calendar.timegm((2026, 11, 22, 6, 28, 0)), calendar.timegm((1970, 1, 1, 0, 0, 0)))
print(list(calendar.day_name), calendar.day_abbr[1:3], list(calendar.month_abbr), len(calendar.month_name))
for wrong in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7),
              lambda: calendar.day_name[7], lambda: calendar.March, lambda: calendar.monthcalendar(2024, 0)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
