# Standard input translates no line ends.
import sys
print(repr(input()))
print(repr(sys.stdin.readline()))
print(sys.stdin.readlines())
