"""Months and years as HTML, whose classes can be changed."""
import calendar


class Own(calendar.HTMLCalendar):
    cssclasses = [name + ' red' for name in calendar.HTMLCalendar.cssclasses]
    cssclass_month = 'own'


print(Own(6).formatmonth(2024, 2))
print(calendar.HTMLCalendar().formatmonth(2024, 2, withyear=False))
print(calendar.HTMLCalendar().formatyear(2024, 5)[:300])
page = calendar.HTMLCalendar().formatyearpage(2024, css=None, encoding='ascii')
print(len(page), page[:300], page[-40:])
print(calendar.HTMLCalendar().formatyearpage(2024)[:420].decode())
