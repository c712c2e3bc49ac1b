print {5: 'a', 3: 'b', 9: 'c', 1: 'd'}
print {100: 1, 8: 2, 16: 3, 24: 4, 0: 5}
print dict((i * 7 % 31, i) for i in range(20))
print {-1: 'a', -2: 'b', 0.5: 'c', 1.5: 'd', 2.0: 'e'}
print {(1, 2): 'a', (2, 1): 'b', (): 'c', ('x', 'y'): 'd'}
print {True: 'yes', 1: 'one', 1.0: 'float', 1L: 'long'}
