# Attributes and methods of an instance.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def shift(self, dx, dy):
        self.x = self.x + dx
        self.y = self.y + dy

    def total(self):
        return self.x + self.y


def run(rounds):
    point, seen = Point(1, 2), 0
    for _ in range(rounds):
        point.shift(2, 1)
        seen = (seen + point.total()) & 0xFFFFFF
        point.y = point.y - 1
    return seen, point.x, point.y


print(run(2_500_000))
