"""Counting along, and walking side by side."""
names, scores = ['ann', 'bob', 'cid'], [90, 85]
for number, name in enumerate(names, start=1):
    print(number, name)
print(list(zip(names, scores)), dict(zip(names, scores)))
try:
    list(zip(names, scores, strict=True))
except ValueError as error:
    print(error)
rows = [(1, 2, 3), (4, 5, 6)]
print(list(zip(*rows)))
