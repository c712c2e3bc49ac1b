# 300,000 short cycles, left to the automatic collector.
class Node:
    pass


for _ in range(300_000):
    a, b = Node(), Node()
    a.other, b.other = b, a
print('done')
