"""A list can hold itself; `repr` notices and writes dots."""
loop = [1, 2]
loop.append(loop)
print(loop, loop[2][2][2] is loop, len(loop))

table = {'name': 'table'}
table['self'] = table
print(table)

pair = ([],)
pair[0].append(pair)
print(pair)

# Two lists that hold each other cannot be compared: the comparison never ends by itself.
left, right = [], []
left.append(right)
right.append(left)
try:
    left == right
except RecursionError as error:
    print(error)
