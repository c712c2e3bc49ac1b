"""Operations of sets with no other set."""
x = set([4, True, 16, 8, 6])
x.intersection_update()
print(x)
class S(set): pass
y = S([4, True, 16, 8, 6]); z = y.__ior__([]); y.intersection_update(); print(y, type(y), z is y)
print(x.intersection(), S([1, 33, 2]).intersection(), frozenset([1, 33, 2]).intersection())
x.difference_update(); x.symmetric_difference_update([]); x.update(); print(x)
