# Floats and calls: the spectral norm of an endless matrix, cut to n.
def cell(i, j):
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)


def times(vector):
    size = range(len(vector))
    return [sum(cell(i, j) * vector[j] for j in size) for i in size]


def times_transposed(vector):
    size = range(len(vector))
    return [sum(cell(j, i) * vector[j] for j in size) for i in size]


u = [1.0] * 90
for _ in range(10):
    v = times_transposed(times(u))
    u = times_transposed(times(v))
print('%.9f' % (sum(a * b for a, b in zip(u, v)) / sum(b * b for b in v)) ** 0.5)
