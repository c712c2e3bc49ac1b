import sys, gc
async def coro(x): await x
class N:
    def __del__(self): print('del')
coro(1)
def u():
    b = N()
    b.co = coro(b)
    b.me = b
    print('end')
u()
