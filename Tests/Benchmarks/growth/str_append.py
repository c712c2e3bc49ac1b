# sizes: 500000 1000000 2000000; linear
import sys

text = ''
for n in range(int(sys.argv[1])):
    text += 'ab'
print(len(text))
