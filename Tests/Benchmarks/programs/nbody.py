# Floats in attributes: bodies that attract each other.
from math import sqrt


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


def advance(bodies, dt):
    for index, a in enumerate(bodies):
        for b in bodies[index + 1:]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            force = dt / (squared * sqrt(squared))
            a.vx -= dx * b.mass * force
            a.vy -= dy * b.mass * force
            a.vz -= dz * b.mass * force
            b.vx += dx * a.mass * force
            b.vy += dy * a.mass * force
            b.vz += dz * a.mass * force
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


bodies = [Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0)]
for n in range(1, 5):
    bodies.append(Body(4.0 * n, 0.5 * n, 0.1 * n, 0.0, 3.0 / n, 0.2, 0.01 * n))
for _ in range(25_000):
    advance(bodies, 0.001)
print(*('%.9f' % value for body in bodies for value in (body.x, body.y, body.z)))
