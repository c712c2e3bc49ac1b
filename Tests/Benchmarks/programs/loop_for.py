# Nested for loops over ranges.
def count(rounds, steps):
    total = 0
    for _ in range(rounds):
        for step in range(steps):
            total += step
    return total


print(count(1500, 10_000))
