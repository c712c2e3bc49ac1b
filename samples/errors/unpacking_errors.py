"""Too few, too many, or nothing to unpack."""
for source, value in (('a, b = value', [1]), ('a, b = value', 'xyz'), ('a, *b, c = value', (1,)), ('a, b = value', 5),
                      ('(a, b), c = value', [1, 2]), ('a, b = value', {'k': 1, 'l': 2}), ('[a] = value', [])):
    try:
        exec(source)
    except (ValueError, TypeError) as error:
        print(f'{source:18} {value!r:24} {error}')
    else:
        print(f'{source:18} {value!r:24} fits')
