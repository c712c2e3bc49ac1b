# sizes: 500000 1000000 2000000; linear: built by comprehension, sorted, sliced
import sys

size = int(sys.argv[1])
items = [n * 7 % size for n in range(size)]
items.reverse()
print(len(items[::2]), len(items + items))
