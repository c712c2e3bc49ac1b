"""`split()` without a separator takes any run of spaces; with one, every separator counts."""
print('  a  b c '.split(), '  a  b c '.split(' '))
print('a,b,,c'.split(','), 'a,b,,c'.split(',', 1), 'a,b,,c'.rsplit(',', 1))
print(''.split(), ''.split(','))
print('one\ntwo\r\nthree'.splitlines(), 'one\ntwo\n'.split('\n'))
print('-'.join('abc'), ', '.join(['x']), repr(''.join([])))
try:
    ','.join(['a', 1])
except TypeError as error:
    print(error)
