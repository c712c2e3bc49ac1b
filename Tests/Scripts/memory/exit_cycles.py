# Cycles that are alive at exit are collected; __del__ runs, once.
import gc
gc.disable()
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = T('a'); b = T('b'); a.b, b.a = b, a
lost = T('lost'); lost.me = lost; del lost
self_list = [T('in self list')]; self_list.append(self_list)
keep = T('keep'); keep.cls = T
class Node:
    def __init__(self, v): self.v = v; self.next = None
    def __del__(self): print('node', self.v, self.next is not None)
n1, n2, n3 = Node(1), Node(2), Node(3)
n1.next, n2.next, n3.next = n2, n3, n1
T.last = T('on its own class')
print('end')
