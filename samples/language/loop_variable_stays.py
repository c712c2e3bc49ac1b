"""The variable of a `for` loop lives on after the loop; that of a comprehension does not."""
for letter in 'abc':
    pass
print(letter)

squares = [n * n for n in range(4)]
try:
    print(n)
except NameError as error:
    print(squares, error)

for empty in []:
    pass
try:
    print(empty)
except NameError as error:
    print(error)
