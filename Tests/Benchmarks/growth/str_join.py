# sizes: 500000 1000000 2000000; linear
import sys

print(len(','.join(str(n) for n in range(int(sys.argv[1])))))
