# Closures, default arguments, lambdas.
def adder(amount):
    def add(value):
        return value + amount
    return add


def counter():
    cell = [0]

    def step():
        cell[0] += 1
        return cell[0]
    return step


def run(rounds):
    add, step, scale = adder(3), counter(), lambda value, factor=2: value * factor
    seen = 0
    for index in range(rounds):
        seen = (add(seen) + step() + scale(index)) & 0xFFFFFF
        if index & 7 == 0:
            seen += adder(index)(1)
    return seen


print(run(2_000_000))
