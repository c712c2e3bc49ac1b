"""A closure keeps the variable, not the value it had: both functions share one cell."""
def counter():
    count = 0

    def increase():
        nonlocal count
        count += 1
        return count

    def read():
        return count

    return increase, read

increase, read = counter()
increase()
increase()
print(read(), read.__closure__[0].cell_contents)

other, _ = counter()
print(other(), read())
