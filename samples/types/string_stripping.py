"""`strip` takes a set of characters from both ends; `removeprefix` takes one text as a whole."""
print(repr('  text \n'.strip()), repr('xxhixx'.lstrip('x')), 'www.example.com'.strip('wcom.'))
print('testing'.removeprefix('test'), 'testing'.removesuffix('ing'), 'testing'.removeprefix('ing'))
print('test_test.py'.lstrip('test_'), 'test_test.py'.removeprefix('test_'))
print('7'.zfill(3), '-7'.zfill(4), 'mid'.center(9, '*'), 'left'.ljust(6) + '|', 'right'.rjust(7))
