# __del__ at exit prints, makes objects, and meets names that are gone.
class Log:
    def write(self, text): print('log:', text)
    def __del__(self): print('log closes')
log = Log()
class User:
    def __init__(self, n): self.n = n
    def __del__(self):
        try: log.write('bye ' + self.n)
        except Exception as e: print(type(e).__name__, e)
        Made()
class Made:
    def __del__(self): print('made at exit, and gone')
u = User('early')
class Bad:
    def __del__(self): raise ValueError('at exit')
bad = Bad()
class Resurrect:
    def __del__(self):
        global again
        again = self
        print('resurrected at exit')
r = Resurrect()
class Starts:
    def __del__(self): self.x = [self]; print('cycle at exit')
s = Starts()
last = User('late')
