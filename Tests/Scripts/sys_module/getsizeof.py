# sys.getsizeof, for the objects whose sizes are taught.
import sys
size = sys.getsizeof
print(size(0), size(1), size(2 ** 30), size(2 ** 100), size(1.0), size(None), size(True))
print(size(''), size('abc'), size('é'), size('日本'), size('😀'), size(b''), size(b'abc'))
print(size([]), size([1]), size([1, 2, 3]), size(list(range(10))), size([0] * 10))
print(size(()), size((1,)), size((1, 2)), size({}), size({1: 2}), size(set()), size({1}))
items = []
sizes = []
for i in range(20):
    items.append(i)
    sizes.append(size(items))
print(sizes)
class Plain: pass
class Slots: __slots__ = ('a', 'b')
print(size(Plain()), size(Slots()), size(object()), size(range(3)), size(lambda: 0) > 0)
class Own:
    def __sizeof__(self): return 1000
print(size(Own()), size(5, 'default'))
class Bad:
    def __sizeof__(self): return -1
try: size(Bad())
except ValueError as e: print(e)
