def outer(x):
    return inner(x) + 1
def inner(x):
    y = [1, 2,
         3]
    return y[x]
print outer(0)
print outer(10)
