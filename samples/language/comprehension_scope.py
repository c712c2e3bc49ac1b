"""A comprehension has a scope of its own; only its first iterable is evaluated outside."""
limit = 3

class Shelf:
    limit = 2
    books = ['a', 'b', 'c']
    # The class is no enclosing scope: `limit` inside is the global one.
    pairs = [(book, limit) for book in books]

print(Shelf.pairs)

functions = [lambda: i for i in range(3)]
print([function() for function in functions])
fixed = [lambda i=i: i for i in range(3)]
print([function() for function in fixed])
