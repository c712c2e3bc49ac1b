"""The name after `as` is deleted at the end of the block: it would keep the traceback alive."""
try:
    1 / 0
except ZeroDivisionError as error:
    kept = error
    print('inside:', error)
try:
    error
except NameError as problem:
    print('outside:', problem)
print('kept:', kept, kept.__traceback__ is not None)
