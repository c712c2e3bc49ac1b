# Raising and catching.
def risky(value):
    if value % 3 == 0:
        raise ValueError(value)
    return value


caught = 0
for index in range(400_000):
    try:
        risky(index)
    except ValueError:
        caught += 1
print(caught)
