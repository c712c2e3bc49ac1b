"""Sequence patterns look at the length and bind names to the parts; strings are no sequences here."""
def route(command):
    match command:
        case []:
            return 'empty'
        case ['go', ('north' | 'south') as where]:
            return f'walking {where}'
        case ['take', thing, *others]:
            return f'taking {thing} and {len(others)} more'
        case [single]:
            return f'just {single!r}'
        case [first, *_, last]:
            return f'from {first} to {last}'
        case _:
            return 'not a sequence'

for command in ([], ['go', 'north'], ('take', 'lamp', 'rope'), range(1), 'xyz', [1, 2, 3]):
    print(route(command))
