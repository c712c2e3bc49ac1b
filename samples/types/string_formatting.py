"""The format language: fill, align, sign, width, grouping, precision, type."""
print('{} {} {}'.format('a', 'b', 'c'), '{1} {0}'.format('a', 'b'), '{name}'.format(name='n'))
print('{:>8}|{:<8}|{:^8}|'.format('r', 'l', 'c'))
print('{:+d} {: d} {:05d} {:,} {:_x}'.format(5, 5, -5, 1234567, 2**40))
print('{:.2f} {:10.3e} {:g} {:%}'.format(3.14159, 31415.9, 0.00001, 0.25))
print('{0!r} {0!s} {0.real} {1[0]} {1[1]}'.format(7, 'xy'))
try:
    '{:d}'.format('text')
except ValueError as error:
    print(error)
