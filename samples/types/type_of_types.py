"""Everything has a type, types too: `type` is its own."""
for value in (1, 'x', len, int, type, print.__class__, lambda: 0, None):
    print(f'{type(value).__name__:28} {type(type(value)).__name__}')
print(isinstance(int, type), isinstance(type, object), issubclass(type, object), type(type) is type)
print(bool.__mro__, int.__bases__)
