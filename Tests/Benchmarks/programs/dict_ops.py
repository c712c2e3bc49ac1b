# Dictionaries with keys of several kinds: set, get, test, iterate, merge, delete.
def work(rounds):
    total = 0
    for turn in range(rounds):
        counts = {}
        for n in range(2000):
            key = n * 7 % 501
            counts[key] = counts.get(key, 0) + turn
        names = {'item%d' % n: n for n in range(500)}
        for key, value in names.items():
            if value % 2 and key in names:
                total += value
        merged = {**names, 'extra': turn}
        merged.pop('item7')
        total += len(merged) + sum(counts.values()) + len(names | merged)
        for n in range(0, 501, 5):
            del counts[n]
        total += len(counts)
    return total


print(work(120))
