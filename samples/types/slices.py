"""A slice names a start, a stop that is left out, and a step; it never fails for being too long."""
text = 'abcdefghij'
print(text[2:5], text[:3], text[-3:], text[::3], text[::-1])
print(text[8:100], repr(text[5:2]), text[-100:2], text[7:2:-2])
print(slice(1, None, 2).indices(6), text[slice(1, None, 2)])
try:
    text[100]
except IndexError as error:
    print(error)
