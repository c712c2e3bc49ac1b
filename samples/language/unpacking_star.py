"""A starred target takes what the others leave, always as a list."""
first, *middle, last = range(6)
print(first, middle, last)

*start, end = 'ab'
print(start, end)

head, *nothing = ['only']
print(head, nothing)

record = ('ada', (1815, 12, 10), 'london', 'paris')
name, (year, *date), *cities = record
print(name, year, date, cities)

try:
    a, b, *c = [1]
except ValueError as error:
    print(error)
