"""`contextlib.suppress` ends its block at the first of these exceptions, silently."""
from contextlib import suppress

with suppress(KeyError, IndexError):
    print('before')
    {}['missing']
    print('never')
print('after')

with suppress(KeyError):
    int('x')
