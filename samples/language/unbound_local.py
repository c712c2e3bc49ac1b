"""A name that is assigned anywhere in a function is local everywhere in it."""
total = 10

def broken():
    print(total)
    total = 5

try:
    broken()
except UnboundLocalError as error:
    print(type(error).__name__, '-', error)

def deleted():
    value = 1
    del value
    return value

try:
    deleted()
except NameError as error:
    print(error)
