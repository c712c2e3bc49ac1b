# Appending, popping, slicing.
items = []
for index in range(1_500_000):
    items.append(index)
half = items[::2]
while len(items) > 10:
    items.pop()
print(len(half), sum(half), items)
