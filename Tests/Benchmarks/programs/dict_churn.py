# 400,000 string keys set, half of them deleted, set again.
keys = ['key%d' % index for index in range(400_000)]
table = {}
for key in keys:
    table[key] = len(key)
for key in keys[::2]:
    del table[key]
for key in keys[::2]:
    table[key] = 1
print(len(table), sum(table.values()))
