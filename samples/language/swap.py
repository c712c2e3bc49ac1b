"""Swapping needs no third name: the right side becomes a tuple before anything is bound."""
first, second = 'left', 'right'
first, second = second, first
print(first, second)

numbers = [3, 1, 2]
numbers[0], numbers[2] = numbers[2], numbers[0]
print(numbers)

# Targets are bound from left to right, so an index may already be the new one.
index, values = 0, ['a', 'b', 'c']
index, values[index] = 2, 'X'
print(index, values)
