"""`+=` changes a list in place but makes a new tuple: it depends on `__iadd__`."""
numbers = alias = [1]
numbers += [2]
print(alias, numbers is alias)
numbers = numbers + [3]
print(alias, numbers is alias)

point = other = (1,)
point += (2,)
print(other, point)

# Both at once: the list is changed, then the assignment to the tuple's item fails.
pair = ([1], 'x')
try:
    pair[0] += [2]
except TypeError as error:
    print(error, pair)
