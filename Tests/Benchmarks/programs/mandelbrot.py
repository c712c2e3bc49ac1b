# Floats and complex numbers: which points stay small.
def inside(c, limit=50):
    z = 0j
    for _ in range(limit):
        z = z * z + c
        if z.real * z.real + z.imag * z.imag > 4.0:
            return False
    return True


count = 0
for row in range(-60, 61):
    for column in range(-100, 51):
        count += inside(complex(column / 50, row / 50))
print(count)
