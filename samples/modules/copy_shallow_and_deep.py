"""A shallow copy shares the parts, a deep copy copies them too, and copes with cycles."""
import copy

inner = [1, 2]
outer = {'inner': inner, 'again': inner}
shallow, deep = copy.copy(outer), copy.deepcopy(outer)
inner.append(3)
print(shallow, deep)
print(shallow['inner'] is inner, deep['inner'] is inner, deep['inner'] is deep['again'])

loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin, twin[1] is twin, twin is loop)

class Point:
    def __init__(self, x):
        self.x = x

    def __deepcopy__(self, memo):
        return Point(self.x + 100)

print(copy.copy(Point(1)).x, copy.deepcopy([Point(1)])[0].x)
