"""A deque grows and shrinks at both ends; with `maxlen` it forgets at the other end."""
from collections import deque

line = deque(['b', 'c'])
line.appendleft('a')
line.extend('de')
print(line, line.popleft(), line.pop(), list(line))
line.rotate(1)
print(line, line[0], line.index('b'))
last = deque(maxlen=3)
for number in range(6):
    last.append(number)
print(last, last.maxlen)
