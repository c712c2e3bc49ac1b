"""What is young when a program fails is older when it ends: printing its traceback takes collections."""
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


gc.collect()
old = Node('old')
gc.collect(0)
young = Node('young')
cycle = Node('cycle')
cycle.me = cycle
del cycle
print('fail')
undefined
