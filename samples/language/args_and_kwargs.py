"""`*args` is a tuple of the positional arguments left over, `**kwargs` a dictionary of the named ones."""
def collect(first, *args, key='none', **kwargs):
    print(f'{first=} {args=} {key=} {kwargs=}')

collect(1)
collect(1, 2, 3, key='k', color='red')
collect(*'abc', **{'key': 'x', 'size': 4})

def wrapper(*args, **kwargs):
    return collect(*args, **kwargs)

wrapper('passed', 'on', why='because')
