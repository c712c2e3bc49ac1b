# Text from values: f-strings, %, format.
length = 0
for n in range(120_000):
    length += len(f'{n:>8} {n / 7:.3f} {n!r}') + len('%05d|%s' % (n, n)) + len('{:,} {}'.format(n, 'x'))
print(length)
