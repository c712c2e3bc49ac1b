"""Months and years as text, with every first day of a week."""
import calendar

for first in range(7):
    print(calendar.TextCalendar(first).formatmonth(2024, 2))
print(calendar.TextCalendar(6).formatmonth(2026, 11, 9, 2))
print(calendar.calendar(2025, w=1, l=1, c=3, m=4))
print(calendar.month(2024, 5), calendar.weekheader(3), calendar.week([(1, 0), (0, 1)], 3))
calendar.prmonth(1900, 2)
calendar.prcal(2023)
calendar.setfirstweekday(calendar.SUNDAY)
calendar.prmonth(2024, calendar.MAY)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 9))
calendar.setfirstweekday(0)
calendar.format(['a', 'b'], 7, 2)
