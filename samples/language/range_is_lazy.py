"""A range stores only its start, stop and step; it answers questions without counting."""
huge = range(0, 10**18, 7)
print(len(huge), huge[-1], huge[10:13])
print(7 * 12345 in huge, 12345 in huge)
print(list(range(10, 0, -3)), list(range(3, 3)))
print(range(0, 5, 2) == range(0, 6, 2), huge.index(70))
