"""A named tuple is a tuple whose places have names."""
from collections import namedtuple

Point = namedtuple('Point', 'x y z', defaults=[0])
p = Point(1, 2)
print(p, p.x, p[1], p == (1, 2, 0), Point._fields)
x, y, z = p
print(x + y + z, p._replace(z=9), p._asdict(), Point._make([7, 8, 9]))
for wrong in (lambda: Point(1), lambda: setattr(p, 'x', 5), lambda: namedtuple('Bad', 'class')):
    try:
        wrong()
    except (TypeError, AttributeError, ValueError) as error:
        print(error)
