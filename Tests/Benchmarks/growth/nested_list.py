# sizes: 250000 500000 1000000; linear: a list in a list in a list, released at once
import sys

nested = []
for _ in range(int(sys.argv[1])):
    nested = [nested]
nested = None
print('released')
