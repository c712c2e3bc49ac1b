"""Wrong arguments: what is missing, what is too much, what is given twice."""
def order(item, count=1, *, size, gift=False):
    return item, count, size, gift

for call in ("order('tea', size='L')", "order()", "order('tea')", "order('tea', 2, 'L')", "order('tea', item='x', size='L')",
             "order('tea', size='L', colour='red')", "order(*'abc', size=1)", "order('tea', **{'size': 1, 'count': 2})",
             "order(size=1)", "len()", "len([], [])", "int('1', bas=2)", "[].append()"):
    try:
        print(f'{call:40} {eval(call)}')
    except TypeError as error:
        print(f'{call:40} {error}')
