# sizes: 500000 1000000 2000000; linear, for a local name (CPython copies for a global one, as minipy does)
import sys


def build(size):
    text = ''
    for n in range(size):
        text += 'ab'
    return text


print(len(build(int(sys.argv[1]))))
