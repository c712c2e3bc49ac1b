"""Sets hold each value once and know the operations of set theory."""
odd, small = {1, 3, 5, 7, 9}, {1, 2, 3, 4}
print(odd & small, odd | small, odd - small, odd ^ small)
print({1, 3} <= odd, odd < odd, odd.isdisjoint({2, 4}), 5 in odd)
small.add(4)
small.discard(99)
print(small, len({1, 1.0, True}), set('a') | {'a'})
print(sorted(set('mississippi')), type({}).__name__, set())
try:
    small.remove(99)
except KeyError as error:
    print('KeyError', error)
