"""`functools.cache` remembers results by arguments; `lru_cache` forgets the oldest."""
from functools import cache, lru_cache

@cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)

print(fibonacci(80), fibonacci.cache_info())

@lru_cache(maxsize=2)
def square(n):
    print('    computing', n)
    return n * n

print([square(n) for n in (1, 2, 1, 3, 2)], square.cache_info())
