"""The old way of formatting: `%` with a value, a tuple, or a dictionary."""
print('%s and %r' % ('text', 'text'))
print('%d %5d|%-5d|%05d %+d' % (42, 42, 42, 42, 42))
print('%.3f %8.2f %e %g' % (3.14159, 2.5, 12345.678, 0.0001))
print('%(name)s is %(age)d' % {'name': 'Ada', 'age': 36}, '%x %o %c %%' % (255, 8, 65))
for template, values in (('%d', 'x'), ('%s %s', ('one',)), ('%s', ('one', 'two'))):
    try:
        template % values
    except TypeError as error:
        print(error)
