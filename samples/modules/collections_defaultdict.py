"""A defaultdict makes a value for each new key by calling its factory."""
from collections import defaultdict

groups = defaultdict(list)
for word in ('ant', 'bee', 'ape', 'cow', 'bat'):
    groups[word[0]].append(word)
print(dict(groups))
counts = defaultdict(int)
for letter in 'banana':
    counts[letter] += 1
print(counts, 'z' in counts, counts['z'], 'z' in counts, counts.get('y'))
tree = lambda: defaultdict(tree)
root = tree()
root['a']['b']['c'] = 1
print(root['a']['b']['c'], list(root))
