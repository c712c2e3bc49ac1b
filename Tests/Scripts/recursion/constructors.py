# A constructor whose call site has run before counts twice for the recursion limit.
import sys
class Node:
    def __init__(self, depth):
        count[0] += 1
        self.next = Node(depth + 1)

class Chain:
    def __init__(self, length):
        self.next = Chain(length - 1) if length > 1 else None

def deepest():
    try:
        Node(0)
    except RecursionError as error:
        print(type(error).__name__, error)

for limit in (50, 60, 61, 100):
    count = [0]
    sys.setrecursionlimit(limit)
    deepest()
    print(limit, count)
sys.setrecursionlimit(1000)
deepest()
count = [0]
deepest()
print(480 < count[0] < 520)
for length in (100, 300, 450, 600, 900):
    try:
        chain = Chain(length)
    except RecursionError as error:
        print(length, error)
    else:
        print(length, 'made')
        while chain:
            chain = chain.next

class Loop:
    def __init__(self, n):
        if n:
            Loop(n - 1)
        if n == 20:
            try:
                sys.setrecursionlimit(30)
            except RecursionError as error:
                print(error)
            else:
                print('set')

for n in (25, 25):
    try:
        Loop(n)
    except RecursionError as error:
        print(error)
sys.setrecursionlimit(1000)

# Calls of Python functions by Python functions may go as deep as the limit says.
def down(n):
    return n and 1 + down(n - 1)

sys.setrecursionlimit(10**6)
print(down(200_000))
count = [0]
def endless():
    count[0] += 1
    endless()
sys.setrecursionlimit(150_000)
try:
    endless()
except RecursionError as error:
    print(count, error)
