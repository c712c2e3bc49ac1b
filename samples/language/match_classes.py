"""Class patterns check `isinstance` and then look at attributes; `__match_args__` names them."""
class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y

def where(point):
    match point:
        case Point(0, 0):
            return 'origin'
        case Point(x, 0) | Point(0, x):
            return f'on an axis, {x} away'
        case Point(x=a, y=b) if a == b:
            return f'on the diagonal at {a}'
        case Point():
            return 'somewhere'
        case int(n) | float(n):
            return f'only a number: {n}'

for thing in (Point(0, 0), Point(3, 0), Point(0, 4), Point(2, 2), Point(1, 5), 2.5):
    print(where(thing))
