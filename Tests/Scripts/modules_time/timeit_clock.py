"""timeit with a clock of its own: what is timed, what is refused, and the command line."""
import timeit, gc, sys, io, traceback
ticks = iter(range(1000))
def clock(): return next(ticks)
t = timeit.Timer('x = 1', 'y = 2', timer=clock)
print(t.timeit(3), t.repeat(2, 5), t.src.count('for _i in _it'))
calls = []
def work(): calls.append(gc.isenabled())
print(timeit.timeit(work, number=4, timer=clock), calls, gc.isenabled())
print(timeit.repeat('work()', 'import math', repeat=2, number=1, globals=globals(), timer=clock), len(calls))
print(timeit.timeit('total += value', 'total = 0; value = 2', number=10, timer=clock))
print(timeit.timeit('''for i in range(3):
    seen.append(i)
''', globals={'seen': (seen := [])}, number=2, timer=clock), seen)
for arguments in (5,), ('pass', 5), ('x =',), ('return 1',), ('pass', 'x ='), ('break',), ('continue',), ('yield',):
    try: timeit.Timer(*arguments); print('fine', arguments)
    except (ValueError, SyntaxError) as error: print(type(error).__name__, error)
try: timeit.timeit('undefined', number=1)
except NameError as error: print(error)
t = timeit.Timer('1 / 0', 'a = 1\nb = 2')
try: t.timeit(1)
except ZeroDivisionError:
    out = io.StringIO(); t.print_exc(out); print(''.join(out.getvalue().splitlines(True)[-3:]))
print(timeit.default_number, timeit.default_repeat, timeit.__all__, timeit.default_timer.__name__)
big = iter([0, 0.1, 1, 1.1, 2, 2.3, 5, 6])
print(timeit.Timer(timer=lambda: next(big)).autorange(lambda n, s: print(n, round(s, 2))))
print(timeit.timeit('pass', number=1000) >= 0, timeit.reindent('a\nb', 2))
def fake(step):
    n = [0.0]
    def timer():
        n[0] += step; return n[0]
    return lambda original: timer
for args in (['-n', '10', '-r3', 'pass'], ['-n10', '-v', '--setup', 'a = 1', 'a + 1'], ['-v', 'x = 2'], ['-u', 'msec', '-n', '1', 'pass'], ['-n', '1', '-u', 'x'], ['-q'], ['--number=4', '--', 'if 1:', '  pass'], ['--bogus'], ['-n'], ['-vv', '-n', '7', '']):
    print(args)
    print('status', timeit.main(args, _wrap_timer=fake(0.25)))
