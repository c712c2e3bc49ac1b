"""Lists, sets, dictionaries and generators from one kind of sentence."""
words = ['tea', 'coffee', 'milk', 'water', 'juice']
print([word.upper() for word in words if 'e' in word])
print({word: len(word) for word in words})
print(sorted({len(word) for word in words}))
print(sum(len(word) for word in words))

grid = [[row * 3 + column for column in range(3)] for row in range(2)]
print(grid)
print([cell for row in grid for cell in row if cell % 2])
