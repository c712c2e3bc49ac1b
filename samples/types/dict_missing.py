"""A subclass of dict may say with `__missing__` what an absent key is worth."""
class Counter(dict):
    def __missing__(self, key):
        print('missing', key)
        return 0

letters = Counter()
for letter in 'abca':
    letters[letter] += 1
print(letters, letters.get('z'), 'z' in letters)
print(letters['z'], letters)
