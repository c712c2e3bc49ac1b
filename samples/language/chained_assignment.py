"""One object, several targets: `a = b = []` makes one list, not two.

The value is evaluated once; then the targets are bound from left to right.
"""
a = b = []
a.append(1)
print(b)

items = [10, 20, 30]
i = items[i] = 1
print(i, items)

def make():
    print('made once')
    return {}

x = y = z = make()
x['key'] = 'value'
print(y, z)
