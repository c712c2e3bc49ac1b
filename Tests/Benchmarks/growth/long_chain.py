# sizes: 250000 500000 1000000; linear: a chain of instances, released at once
import sys


class Node:
    def __init__(self, next):
        self.next = next


head = None
for _ in range(int(sys.argv[1])):
    head = Node(head)
head = None
print('released')
