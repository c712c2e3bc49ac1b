# sys.argv as the script sees it.
import sys

print(sys.argv, len(sys.argv))
for argument in sys.argv[1:]:
    print(repr(argument))
