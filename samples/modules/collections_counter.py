"""Counting things with `collections.Counter`."""
from collections import Counter

letters = Counter('mississippi')
print(letters, letters['s'], letters['z'])
print(letters.most_common(2), sum(letters.values()), sorted(letters.elements())[:5])
more = Counter(s=1, p=5)
print(letters + more, letters - more, letters & more, letters | more)
letters.update('miss')
letters.subtract({'i': 10})
print(dict(letters), +letters)
