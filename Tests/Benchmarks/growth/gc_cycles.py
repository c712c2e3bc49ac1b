# sizes: 75000 150000 300000; linear, memory: pairs that only the automatic collector can free
import sys


class Node:
    pass


for _ in range(int(sys.argv[1])):
    a, b = Node(), Node()
    a.other, b.other = b, a
print('done')
