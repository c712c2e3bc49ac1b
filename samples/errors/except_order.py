"""The first `except` that fits is taken: the special ones must stand before the general ones."""
def look(container, key):
    try:
        return container[key]
    except IndexError:
        return 'no such place'
    except LookupError:
        return 'not found'
    except (TypeError, AttributeError) as error:
        return f'wrong kind: {error}'

print(look([1], 5), look({}, 'x'), look('abc', 'x'), look(None, 0), sep='\n')
print(issubclass(IndexError, LookupError), KeyError.__mro__)
