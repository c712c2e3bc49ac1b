"""`assert` states what must be so; its message is evaluated only if it is not."""
def average(values):
    assert values, 'no values to average'
    return sum(values) / len(values)

print(average([1, 2, 3]))
try:
    average([])
except AssertionError as error:
    print('AssertionError:', error)
assert True, print('never printed')
assert average([2]) == 3, f'{average([2])} is not 3'
