"""In which order the function and the results of a cache die."""
import functools


class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Function:
    def __call__(self, x):
        return Named(f'result {x}')

    def __del__(self):
        print('the function dies')


for limit in 128, 2, None:
    print('at most', limit)
    cache = functools.lru_cache(maxsize=limit)(Function())
    for x in 1, 2, 3, 1, 2:
        cache(x)
    cache(1)
    print('clear')
    cache.cache_clear()
    for x in 5, 6, 5:
        cache(x)
    print('the end of it')
    del cache
