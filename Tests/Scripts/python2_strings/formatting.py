print '%d %5d|%-5d|%05d|%+d' % (1, 2, 3, 4, 5)
print '%s %r %c %%' % ('a', 'b', 'c'), '%x %X %o %#x %#o' % (255, 255, 8, 255, 8)
print '%.2f %8.3f|%e|%g|%G' % (3.14159, 2.5, 12345.678, 0.0001, 1e20)
print '%(a)s %(b)d' % {'a': 'x', 'b': 2}, '%s' % (1,), '%s %s' % ([1], (2,))
print '%d' % 3.9, '%d' % 2L**70, '%i' % True, '%s' % None, '%5s|%-5s|' % ('a', 'b'), '%.3s' % 'abcdef'
for bad in [lambda: '%d' % 'x', lambda: '%s %s' % 1, lambda: '%s' % (1, 2), lambda: '%q' % 1]:
    try:
        print bad()
    except (TypeError, ValueError), e:
        print e.__class__.__name__, e
