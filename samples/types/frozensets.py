"""A frozenset cannot change, so it may be an element of a set and a key."""
edges = {frozenset({1, 2}), frozenset({2, 1}), frozenset({2, 3})}
print(len(edges), frozenset({3, 2}) in edges, {2, 3} in edges)
print(frozenset([1]) | {2}, {2} | frozenset([1]), frozenset([1]) == {1})
try:
    frozenset([1]).add(2)
except AttributeError as error:
    print(error)
