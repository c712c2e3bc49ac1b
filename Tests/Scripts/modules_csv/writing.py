"""Rows that are written: what is quoted, what is escaped, and what is refused."""
import csv
import io


def show(rows, **options):
    target = io.StringIO()
    try:
        csv.writer(target, **options).writerows(rows)
    except csv.Error as error:
        print(type(error).__name__, error, end=' ')
    print(repr(target.getvalue()), options)


row = ['a', 'b c', 'd,e', 'f"g', 'h\ni', '', None, 1, 2.5, True, '\\', 'x|y']
for quoting in range(6):
    for doublequote in True, False:
        for escape in None, '\\':
            show([row], quoting=quoting, doublequote=doublequote, escapechar=escape)
    for one in [None], [''], [' '], [None, None], ['', ''], [], ["'"], [1]:
        show([one], quoting=quoting, delimiter=' ', skipinitialspace=True)
show([['a|b', 'c']], lineterminator='|')
for wrong in 5, None:
    show([wrong])
print(csv.writer(io.StringIO()).writerow([1, 2]))
try:
    csv.writer(5)
except TypeError as error:
    print(error)
