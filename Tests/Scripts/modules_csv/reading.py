"""Rows that are read: quotes, escapes, ends of lines, numbers, and what is refused."""
import csv


def show(lines, **options):
    try:
        rows = csv.reader(lines, **options)
        for row in rows:
            print(row, rows.line_num, end=' ')
    except (csv.Error, ValueError) as error:
        print(type(error).__name__, error, end=' ')
    print(options)


for lines in (['a,b,c\r\n', '', '\n', 'd'], ['a,"b ""x""",c'], ['"a\n', 'b",c'], ['"a'], ['a\rb'],
              ['a "b" c, "d" ,"e"f'], ['1,2.5,"3",,""'], ["'a,b',c"], [' a, b'], ['"a"b"c",d'], [b'a'],
              ['a\\,b,\\'], ['a\\\n', 'b'], ['"a\\"b",c']):
    print(lines)
    for options in ({}, {'strict': True}, {'escapechar': '\\'}, {'quoting': csv.QUOTE_NONE},
                    {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NOTNULL},
                    {'quoting': csv.QUOTE_STRINGS}, {'doublequote': False},
                    {'skipinitialspace': True}, {'quotechar': "'"}, {'delimiter': ' '}):
        show(lines, **options)
print(csv.field_size_limit(3), csv.field_size_limit())
for line in 'abc,de', 'abcd', '"abcd"', 'ab,abcdef':
    show([line])
csv.field_size_limit(131072)
