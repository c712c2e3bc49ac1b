"""`list[int]` is an object that remembers its parts; it makes plain lists and checks nothing."""
numbers = list[int]
print(numbers, numbers.__origin__, numbers.__args__)
print(numbers('ab'), dict[str, list[int]], int | None)
print(isinstance(5, int | str), isinstance([], list | None))
try:
    isinstance([], list[int])
except TypeError as error:
    print(error)
