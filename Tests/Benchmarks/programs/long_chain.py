# A chain of a million instances, released at once.
class Node:
    def __init__(self, next):
        self.next = next


head = None
for _ in range(1_000_000):
    head = Node(head)
head = None
print('released')
