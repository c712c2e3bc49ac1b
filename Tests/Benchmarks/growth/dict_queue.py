# sizes: 200000 400000 800000; linear, memory: the oldest key leaves whenever a new one comes
import sys

table = {n: n for n in range(1000)}
for n in range(1000, int(sys.argv[1])):
    del table[n - 1000]
    table[n] = n
print(len(table))
