"""Dialects: by name, by class, by keywords, and what makes none."""
import csv


class Pipes(csv.excel):
    delimiter = '|'
    quoting = csv.QUOTE_ALL


print(csv.list_dialects())
csv.register_dialect('pipes', Pipes)
csv.register_dialect('colons', 'unix', delimiter=':')
for dialect in 'pipes', 'colons', 'excel-tab', Pipes, Pipes():
    known = csv.reader(['a|b:c'], dialect).dialect
    print([getattr(known, name) for name in ('delimiter', 'quotechar', 'escapechar', 'doublequote',
                                             'lineterminator', 'quoting', 'skipinitialspace', 'strict')])
print(type(csv.get_dialect('pipes')), csv.get_dialect('pipes') is csv.reader([], 'pipes').dialect)
csv.register_dialect('semicolons', dialect='excel', delimiter=';')
print(next(csv.reader(['a;b'], dialect='semicolons')), next(csv.reader(['a|b'], dialect=Pipes)))
csv.unregister_dialect('pipes')


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except Exception as error:
        print(type(error).__name__, error)


attempt(csv.get_dialect, 'pipes')
attempt(csv.unregister_dialect, 'pipes')
attempt(csv.register_dialect, 5)
attempt(csv.Dialect)
attempt(csv.reader, [], 'nothing')
attempt(csv.reader, 5)
for name in 'delimiter', 'quotechar', 'escapechar', 'lineterminator', 'quoting', 'other':
    for value in '', 'ab', None, 5, '\n', '"', b'x':
        if not (name == 'escapechar' and value is None or name == 'lineterminator' and value != '"'
                or name == 'quotechar' and value in (None, '"') or name == 'quoting' and value == 5):
            attempt(csv.reader, [], **{name: value})
attempt(csv.reader, [], quotechar=None, quoting=csv.QUOTE_ALL)
attempt(csv.reader, [], quotechar=' ', skipinitialspace=True)
attempt(csv.field_size_limit, 'big')
attempt(csv.reader, [], 'excel', dialect='excel')
