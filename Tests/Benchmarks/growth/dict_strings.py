# sizes: 100000 200000 400000; linear: string keys, half of them deleted and set again
import sys

size = int(sys.argv[1])
table = {}
for n in range(size):
    table['key%d' % n] = n
for n in range(0, size, 2):
    del table['key%d' % n]
for n in range(0, size, 2):
    table['key%d' % n] = -n
print(len(table), sum(table.values()))
