print {'a': 1, 'b': 2, 'c': 3, 'd': 4}
print {'name': 1, 'age': 2, 'city': 3, 'zip': 4, 'country': 5, 'phone': 6}
d = {}
for w in 'the quick brown fox jumps over the lazy dog and runs away from here'.split():
    d[w] = d.get(w, 0) + 1
print d
print d.keys()
print sorted(d.items())
for k in d: print k,
print
