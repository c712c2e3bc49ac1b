"""strftime and strptime."""
import time

moments = [(2024, 2, 29, 1, 2, 3, 3, 60, 0), (1999, 12, 31, 23, 59, 59, 4, 365, 0), (2000, 1, 1, 0, 0, 0, 5, 1, 0),
           (2021, 1, 3, 12, 30, 0, 6, 3, 1), (99, 7, 4, 13, 5, 9, 0, 185, -1), (2008, 12, 29, 12, 0, 0, 0, 364, 0),
           (12345, 6, 7, 8, 9, 10, 3, 158, 0)]
for moment in moments:
    for directive in 'aAbBcCdDeFgGhHIjklmMnpPrRSTuUVwWxXyY%':
        print(directive, repr(time.strftime('%' + directive, moment)), end=' ')
    print()
t = moments[0]
for format in '', 'plain', '%', 'é%Y→%m', '%-d|%_d|%0d|%e|%-e|%0e', '%10Y|%-m|%^a|%^B|%#b|%05d|%_5d', '%Q', '%EY %Od', \
        '%Y-%m-%dT%H:%M:%S', '%%Y', '100%':
    print(repr(format), repr(time.strftime(format, t)))
print(time.strftime('%Z %z', time.gmtime(0)), repr(time.strftime('%z', (2024, 1, 1, 0, 0, 0, 0, 1, -1))))


def show(label, function, *args):
    try:
        print(label, '->', function(*args))
    except Exception as error:
        print(label, '!!', type(error).__name__, error)


show('type', time.strftime, 1)
show('range', time.strftime, '%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0))
show('tuple', time.strftime, '%Y', [1])
for text, format in [
        ('2024-02-29', '%Y-%m-%d'), ('29 Feb 24', '%d %b %y'), ('29 FEBRUARY 1969', '%d %B %Y'), ('13:05:09', '%H:%M:%S'),
        ('1:05 pm', '%I:%M %p'), ('12:05 AM', '%I:%M %p'), ('Thu Feb 29 01:02:03 2024', '%c'), ('02/29/24', '%x'),
        ('01:02:03', '%X'), ('2024 060', '%Y %j'), ('2023 365', '%Y %j'), ('2024 09 4', '%Y %W %w'), ('2024 09 4', '%Y %U %w'),
        ('2024 00 1', '%Y %W %w'), ('2024-W09-4', '%G-W%V-%u'), ('2021-W53-7', '%G-W%V-%u'), ('+0530', '%z'), ('-05:30:15', '%z'),
        ('Z', '%z'), ('UTC', '%Z'), ('gmt', '%Z'), ('Monday', '%A'), ('fri', '%a'), ('29 Feb', '%d %b'), ('  5', ' %d'), ('5%', '%d%%'),
        ('a  b', 'a b'), ('a.b', 'a.b'), ('1.5', '%S.%f'), ('', ''), ('61', '%S'), ('6', '%m'), ('2024366', '%Y%j')]:
    show((text, format), time.strptime, text, format)
t = time.strptime('+0530', '%z')
print(t.tm_gmtoff, t.tm_zone, time.strptime('UTC', '%Z').tm_zone)
print(time.strptime('Thu Feb 29 01:02:03 2024'))
for text, format in [
        ('2024', '%Y-%m'), ('2024x', '%Y'), ('1', '%q'), ('1', '%'), ('30 Feb 2024', '%d %b %Y'), ('2024', '%G'), ('09', '%V'),
        ('2024 09', '%Y %V'), ('2024 09 1', '%Y %V %u'), ('2024 060', '%G %j'), ('62', '%S'), ('24', '%H'), (1, '%Y'), ('1', 2),
        ('ab', '%Y')]:
    show((text, format), time.strptime, text, format)
for seconds in range(0, 2 ** 31, 97654321):
    moment = time.gmtime(seconds)
    for format in '%c', '%Y %j %H:%M:%S', '%Y-%U-%w %X', '%Y-%W-%a %X', '%G-%V-%u %X':
        assert time.strptime(time.strftime(format, moment), format)[:8] == moment[:8], (seconds, format)
print('all the same')
