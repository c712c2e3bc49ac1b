"""Rows as dictionaries, in both directions."""
import csv
import io

text = 'name,age\r\nAnn,3\r\n\r\nBob\r\nCid,4,x,y\r\n'
rows = csv.DictReader(io.StringIO(text), restkey='rest', restval='none')
print(rows.fieldnames, rows.line_num)
for row in rows:
    print(row, rows.line_num)
print(list(csv.DictReader(['1,2'], fieldnames=iter('ab'))), csv.DictReader([]).fieldnames)

target = io.StringIO()
writer = csv.DictWriter(target, ['name', 'age'], restval='?', quoting=csv.QUOTE_NONNUMERIC)
print(writer.writeheader(), writer.writerow({'name': 'Ann', 'age': 3}), writer.writerow({'age': 4}))
try:
    writer.writerow({'name': 'x', 'size': 1})
except ValueError as error:
    print(error)
writer.extrasaction = 'ignore'
writer.writerows([{'name': 'Bob', 'size': 1}, {}])
print(repr(target.getvalue()))
try:
    csv.DictWriter(target, [], extrasaction='Drop')
except ValueError as error:
    print(error)
