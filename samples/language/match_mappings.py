"""Mapping patterns ask for keys and ignore the rest, unless `**` collects it."""
def read(event):
    match event:
        case {'type': 'click', 'at': (x, y)}:
            return f'click at {x}, {y}'
        case {'type': 'key', 'key': str(key), **rest}:
            return f'key {key!r} with {rest}'
        case {'type': kind}:
            return f'unknown {kind}'
        case {}:
            return 'a mapping without a type'

print(read({'type': 'click', 'at': (3, 4), 'button': 1}))
print(read({'type': 'key', 'key': 'q', 'shift': True}))
print(read({'type': 'key', 'key': 7}))
print(read({'speed': 2}))
print(read(['type']))
