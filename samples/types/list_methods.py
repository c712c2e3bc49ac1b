"""Methods that change a list answer None; only `pop`, `index`, `count` and `copy` have something to say."""
letters = ['c', 'a']
print(letters.append('b'), letters)
letters.extend('de')
letters.insert(1, 'X')
print(letters, letters.pop(), letters.pop(0), letters)
letters.remove('X')
letters.reverse()
print(letters, letters.index('a'), letters.count('a'))
letters.clear()
print(letters)
try:
    letters.pop()
except IndexError as error:
    print(error)
