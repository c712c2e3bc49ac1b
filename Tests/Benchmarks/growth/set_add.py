# sizes: 200000 400000 800000; linear: added, tested, half discarded
import sys

size = int(sys.argv[1])
seen = set()
for n in range(size):
    seen.add(n * 3)
found = sum(n in seen for n in range(size))
for n in range(0, size, 2):
    seen.discard(n * 3)
print(found, len(seen))
