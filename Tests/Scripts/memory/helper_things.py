class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return self.n
def make(text):
    return lambda r: print(text)
