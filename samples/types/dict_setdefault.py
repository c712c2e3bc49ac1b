"""`setdefault` answers the value of a key and puts one there if need be: good for groups."""
words = ['apple', 'bear', 'ant', 'cat', 'bee', 'axe']
groups = {}
for word in words:
    groups.setdefault(word[0], []).append(word)
print(groups)

counts = {}
for letter in 'mississippi':
    counts[letter] = counts.get(letter, 0) + 1
print(counts)
print(max(counts, key=counts.get), sorted(counts.items(), key=lambda item: (-item[1], item[0])))
