"""A property looks like an attribute and runs methods."""
class Circle:
    def __init__(self, radius):
        self.radius = radius

    @property
    def radius(self):
        return self._radius

    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError('a radius is not negative')
        self._radius = value

    @property
    def diameter(self):
        """Twice the radius."""
        return self._radius * 2

circle = Circle(2)
circle.radius = 5
print(circle.radius, circle.diameter, Circle.diameter.__doc__, circle.__dict__)
for change in ("circle.radius = -1", "circle.diameter = 3", "del circle.radius"):
    try:
        exec(change)
    except (ValueError, AttributeError) as error:
        print(error)
