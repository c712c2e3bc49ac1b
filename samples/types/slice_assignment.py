"""Assigning to a slice replaces a stretch of the list, of another length if need be."""
numbers = [0, 1, 2, 3, 4, 5]
numbers[1:3] = ['a', 'b', 'c']
print(numbers)
numbers[2:2] = ['inserted']
print(numbers)
numbers[-2:] = []
print(numbers)
numbers[::2] = [None] * 3
print(numbers)
try:
    numbers[::2] = [1]
except ValueError as error:
    print(error)
