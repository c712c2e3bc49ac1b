# sizes: 50000 100000 200000; linear: an OrderedDict is emptied from the front, after every key was moved
import sys
from collections import OrderedDict

table = OrderedDict.fromkeys(range(int(sys.argv[1])))
for key in range(0, len(table), 2):
    table.move_to_end(key)
while table:
    table.popitem(last=False)
print(len(table))
