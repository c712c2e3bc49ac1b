# sizes: 500000 1000000 2000000; linear
import sys

items = []
for n in range(int(sys.argv[1])):
    items.append(n)
print(len(items), items[-1])
