# `+=` on one string, and join.
text = ''
for index in range(500_000):
    text += 'ab'
print(len(text), len(','.join(['xyz'] * 500_000)))
