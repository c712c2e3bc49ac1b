"""`/` ends the positional-only parameters, `*` begins the keyword-only ones."""
def area(width, height, /, unit='cm', *, rounded=False):
    value = width * height
    return f'{round(value) if rounded else value} {unit}2'

print(area(2, 3.5))
print(area(2, 3.5, 'm', rounded=True))
for arguments, named in (((2,), {}), ((2,), {'height': 3}), ((2, 3, 'm', True), {}), ((2, 3), {'round': 1})):
    try:
        area(*arguments, **named)
    except TypeError as error:
        print(error)
