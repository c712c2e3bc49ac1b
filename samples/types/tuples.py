"""A tuple cannot change, but what it holds can; the comma makes it, not the parentheses."""
point = 1, 2
print(point, (3,), (), type((4)).__name__)
print(point + (3,), point * 2, point[0], point < (1, 3), (1, 2) < (1, 2, 0))
try:
    point[0] = 5
except TypeError as error:
    print(error)
box = ('fixed', [])
box[1].append('changed')
print(box)
try:
    hash(box)
except TypeError as error:
    print(error)
