# Strings: split, join, replace, find, case, slices, tests.
text = 'the quick brown fox jumps over the lazy dog ' * 20
total = 0
for turn in range(900):
    words = text.split()
    total += len(' '.join(word.capitalize() for word in words))
    total += text.find('dog', turn) + text.count('o') + len(text.replace('fox', 'cat'))
    total += sum(word.startswith('j') for word in words) + len(text[turn:turn + 50].upper().strip())
    total += len(text.encode()) + ('lazy' in text) + len(text.partition('jumps')[2])
print(total)
