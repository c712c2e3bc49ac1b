"""A key needs a hash that never changes: lists and dictionaries have none, tuples of constants do."""
places = {(0, 0): 'origin', (1, 0): 'east', frozenset([1, 2]): 'a set'}
print(places[0, 0], places[frozenset([2, 1])])
for key in ([0, 0], {}, {1}, (0, [])):
    try:
        places[key]
    except TypeError as error:
        print(error)
