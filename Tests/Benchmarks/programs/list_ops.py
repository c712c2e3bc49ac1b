# Lists: append, index, slice, sort, reverse, pop, insert, membership.
def work(rounds):
    total = 0
    for turn in range(rounds):
        numbers = []
        for n in range(4000):
            numbers.append(n * 7919 % 4001)
        numbers.sort()
        numbers.reverse()
        evens = numbers[::2]
        evens[10:20] = [turn] * 5
        total += evens.index(turn) + numbers.count(3) + (turn in evens)
        while evens:
            total += evens.pop() & 1
        for n in range(50):
            numbers.insert(0, n)
        total += sum(sorted(numbers, key=lambda n: -n)[:10]) + len([*numbers, *numbers])
    return total


print(work(60))
