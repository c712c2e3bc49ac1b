"""Changing a list inside its own loop makes the loop skip; a dictionary refuses."""
numbers = [1, 2, 3, 4, 5, 6]
for number in numbers:
    if number < 4:
        numbers.remove(number)
print(numbers)

numbers = [1, 2, 3, 4, 5, 6]
for number in numbers[:]:
    if number < 4:
        numbers.remove(number)
print(numbers)

ages = {'ann': 3, 'bob': 4}
try:
    for name in ages:
        ages[name + '!'] = 0
except RuntimeError as error:
    print(error)
