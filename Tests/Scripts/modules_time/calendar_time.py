"""Calendar time: struct_time, gmtime, asctime, mktime, and what they refuse."""
import time


def show(label, function, *args):
    try:
        print(label, '->', function(*args))
    except Exception as error:
        print(label, '!!', type(error).__name__, error)


for seconds in 0, 1, 86399, 86400, 951782400, 1e9, 1.9, -0.5, -1, -86400 * 365 * 100, 253402300800, 4102444799, \
        -62167219200, -62167219201:
    t = time.gmtime(seconds)
    print(seconds, tuple(t), time.asctime(t))
t = time.gmtime(1700000000)
print(t)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst)
print(t.tm_zone, t.tm_gmtoff, len(t), t[0], t[-1], t[:3], isinstance(t, tuple), t == tuple(t), hash(t) == hash(tuple(t)))
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.n_unnamed_fields,
      time.struct_time.__match_args__)
made = time.struct_time((2024, 2, 29, 1, 2, 3, 4, 5, 0))
print(made, made.tm_zone, made.tm_gmtoff)
made = time.struct_time(range(11))
print(made, made.tm_zone, made.tm_gmtoff)
show('short', time.struct_time, (1, 2))
show('long', time.struct_time, range(12))
show('none', time.struct_time, 5)
show('asctime', time.asctime, (2024, 2, 29, 1, 2, 3, 3, 60, 0))
show('asctime', time.asctime, (2024, 0, 0, 1, 2, 3, 3, 0, 0))
for index, value in (1, 13), (1, -1), (2, 32), (2, -1), (3, 24), (4, 60), (5, 62), (6, -2), (6, 8), (7, 367), (7, -1):
    fields = [2024, 2, 29, 1, 2, 3, 3, 60, 0]
    fields[index] = value
    show((index, value), time.asctime, tuple(fields))
show('list', time.asctime, [1])
show('few', time.asctime, (1,))
show('text', time.asctime, ('a',) * 9)
show('gmtime', time.gmtime, 'a')
show('gmtime', time.gmtime, float('nan'))
show('gmtime', time.gmtime, 1e300)
show('gmtime', time.gmtime, 10 ** 30)
show('gmtime', time.gmtime, 1e18)
for seconds in 0, 1700000000, 1720000000, -1:
    t = time.localtime(seconds)
    print(time.mktime(t) == seconds, time.mktime(tuple(t)) == seconds)
print(time.ctime(0) == time.asctime(time.localtime(0)), time.localtime().tm_zone in time.tzname)
print(time.mktime((2024, 14, 35, 25, 61, 61, 0, 0, -1)) - time.mktime((2025, 3, 8, 2, 2, 1, 0, 0, -1)))
print(abs(time.mktime(time.localtime()) - time.time()) < 2, time.asctime() == time.ctime())
time.tzset()
match time.gmtime(0):
    case time.struct_time(year, month, day):
        print(year, month, day)
for name in 'time', 'monotonic', 'perf_counter', 'process_time', 'thread_time':
    print(name, time.get_clock_info(name))
show('clock', time.get_clock_info, 'x')
show('clock', time.get_clock_info, 1)
for name in sorted(name for name in dir(time) if name.startswith('CLOCK_')):
    number = getattr(time, name)
    print(name, number, time.clock_getres(number) in (1e-9, 0.004), time.clock_gettime_ns(number) >= 0)
show('clock', time.clock_gettime, 99)
show('clock', time.clock_gettime, 'a')
print(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 1, time.thread_time_ns() > 0)
show('sleep', time.sleep, -1)
show('sleep', time.sleep, 'a')
