# Nested while loops over locals.
def count(rounds, steps):
    total = 0
    while rounds > 0:
        step = 0
        while step < steps:
            total += step
            step += 1
        rounds -= 1
    return total


print(count(800, 10_000))
