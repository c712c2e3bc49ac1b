"""A list reserves more than it needs, so that `append` is seldom slow."""
import sys

row, last = [], 0
for count in range(20):
    size = sys.getsizeof(row)
    if size != last:
        print(count, 'items:', size, 'bytes')
        last = size
    row.append(None)
print(sys.getsizeof([]), sys.getsizeof([None] * 20), sys.getsizeof(()), sys.getsizeof({}), sys.getsizeof(''))
