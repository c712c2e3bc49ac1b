"""`keys`, `values` and `items` are views: they show what the dictionary holds now."""
ages = {'ann': 30, 'bob': 25}
names, pairs = ages.keys(), ages.items()
ages['cid'] = 35
print(names, pairs)
print(names & {'ann', 'zoe'}, ('bob', 25) in pairs, len(ages.values()))
print(list(reversed(names)), dict(sorted(pairs, key=lambda pair: pair[1])))
print({name: age for name, age in pairs if age > 26})
