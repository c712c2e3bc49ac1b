# sizes: 100000 200000 400000; linear: many objects stay alive while the collector runs by itself
import sys

kept = []
for n in range(int(sys.argv[1])):
    kept.append([n])
print(len(kept))
